extension Array {
  /// The elements in runs of as many each, but for the last run, which may have fewer.
  ///
  /// - Parameter limit: the most runs, at least 1.
  func runs(atMost limit: Int) -> [ArraySlice<Element>] {
    let limit = Swift.max(1, limit)
    let size = Swift.max(1, count / limit + (count % limit > 0 ? 1 : 0))
    return stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
