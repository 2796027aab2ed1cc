/// The keys that a schema knows at one place.
///
/// Records have their keys in the order of their schema, so the next key is looked for where the last one was found.
struct KnownKeys: Sendable {
  private let keys: [ExactText]
  /// Where each key is, kept only beyond a size at which looking at every key would be slower.
  private let places: [ExactText: Int]?
  private static let smallCount = 24

  init(_ keys: [ExactText]) {
    self.keys = keys
    places =
      keys.count > Self.smallCount
      ? Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first } : nil
  }

  /// The place of a key in the list, nil where it is not known.
  ///
  /// - Parameter next: where it is looked for first; afterwards the place behind it.
  func place(of key: String, expectedAt next: inout Int) -> Int? {
    let key = ExactText(key)
    if next < keys.count, keys[next] == key {
      next += 1
      return next - 1
    }
    let place =
      places.map { $0[key] } ?? keys[next...].firstIndex(of: key) ?? keys[..<next].firstIndex(of: key)
    if let place { next = place + 1 }
    return place
  }
}
