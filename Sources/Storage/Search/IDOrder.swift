/// The place of a record among others by its id, told from its path without reading the id out of it.
///
/// Paths are ordered otherwise: a hyphen comes before the full stop of `.json`, so `a-2.json` stands before `a.json`.
struct IDOrder: Comparable {
  private let path: String

  /// - Parameter path: of a record's file, from the top of the tree.
  init(_ path: String) { self.path = path }

  static func < (one: IDOrder, other: IDOrder) -> Bool { one.id.lexicographicallyPrecedes(other.id) }
  static func == (one: IDOrder, other: IDOrder) -> Bool { one.id.elementsEqual(other.id) }

  /// The path without `.json`.
  private var id: Substring.UTF8View { path.utf8.dropLast(".json".utf8.count) }
}
