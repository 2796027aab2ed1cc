extension UTF8Buffer {
  /// Where the last scalar before `offset` begins that is not invisible.
  func visible(before offset: Int, _ table: UnsafePointer<FoldClass>) -> Int? {
    var at = offset
    while at > 0 {
      at = start(before: at)
      if FoldClass.of(scalar(at: at).value, table) != .invisible { return at }
    }
    return nil
  }

  /// Where the first scalar from `offset` on begins that is not invisible.
  func visible(from offset: Int, _ table: UnsafePointer<FoldClass>) -> Int? {
    var at = offset
    while at < count {
      let (value, length) = scalar(at: at)
      if FoldClass.of(value, table) != .invisible { return at }
      at += length
    }
    return nil
  }
}
