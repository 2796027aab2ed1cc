extension Repository {
  /// The places of some objects in their list, in the order in which the objects lie in the packs.
  ///
  /// Git keeps an object as a difference to another one nearby, so many objects read in this order are each built from what
  /// was read just before. It is advice only: what is in no pack here, or in one whose index cannot be read, comes last.
  public func packOrder(of ids: [ObjectID]) -> [Int] {
    let places = ids.map { packedObjects.place(of: $0) ?? .none }
    return ids.indices.sorted { places[$0] < places[$1] }
  }
}

/// Where an object lies: in which pack, and at which byte of it.
struct PackPlace: Comparable, Hashable {
  let pack: Int
  let offset: Int

  static let none = PackPlace(pack: .max, offset: .max)

  static func < (one: PackPlace, other: PackPlace) -> Bool {
    (one.pack, one.offset) < (other.pack, other.offset)
  }
}
