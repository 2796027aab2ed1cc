import CUnistring

/// Words that a hyphen breaks at a line's end, as the fold `hyphenation` mends them.
extension UTF8Buffer {
  /// Hyphens, spaces and invisible characters in a row that are looked at on each side.
  private static var longestJoint: Int { 64 }

  /// What stands between the two parts of a broken word, if `offset` is in it or at one of its ends: a hyphen or
  /// soft hyphen directly after a letter, white space with a line break, and then a letter.
  func brokenWordJoint(at offset: Int, _ table: UnsafePointer<FoldClass>) -> Range<Int>? {
    var start = offset
    for _ in 0..<Self.longestJoint where start > 0 {
      let before = self.start(before: start)
      guard belongsToJoint(scalar(at: before).value, table) else { break }
      start = before
    }
    var end = offset
    for _ in 0..<Self.longestJoint where end < count {
      let (value, length) = scalar(at: end)
      guard belongsToJoint(value, table) else { break }
      end += length
    }
    guard start < end, let before = scalar(before: start), ibid_is_letter_or_mark(before),
      let after = scalar(from: end), ibid_is_letter_or_mark(after), FoldClass.of(after, table) != .combining,
      breaksWord(start..<end, table)
    else { return nil }
    return start..<end
  }

  @inline(__always)
  private func belongsToJoint(_ scalar: UInt32, _ table: UnsafePointer<FoldClass>) -> Bool {
    switch FoldClass.of(scalar, table) {
    case .dash, .whiteSpace, .invisible: true
    default: false
    }
  }

  /// Whether the range is one hyphen and then a line break, among nothing but white space.
  private func breaksWord(_ range: Range<Int>, _ table: UnsafePointer<FoldClass>) -> Bool {
    var hyphens = 0
    var hasSpace = false
    var breaksLine = false
    var at = range.lowerBound
    while at < range.upperBound {
      let (value, length) = scalar(at: at)
      at += length
      switch FoldClass.of(value, table) {
      case .whiteSpace:
        hasSpace = true
        if isLineBreak(value) { breaksLine = true }
      case .dash:
        guard !hasSpace, isWordHyphen(value) else { return false }
        hyphens += 1
      default:
        // Soft hyphens in a row, or beside a hyphen, are still one break.
        if value == 0xAD, !hasSpace, hyphens == 0 { hyphens = 1 }
      }
    }
    return hyphens == 1 && breaksLine
  }
}

/// Whether `scalar` is a hyphen that may join or break a word: no dash, no minus sign.
func isWordHyphen(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2D, 0xAD, 0x2010, 0x2011, 0x058A: true
  default: false
  }
}
