import Glibc

extension Repository {
  /// The places of some objects in their list, in the order in which the objects lie in the packs.
  ///
  /// Git keeps an object as a difference to another one nearby, so many objects read in this order are each built from what
  /// was read just before. It is advice only: what is in no pack here, or in one whose index cannot be read, comes last.
  public func packOrder(of ids: [ObjectID]) -> [Int] {
    var places = [PackPlace](repeating: .none, count: ids.count)
    for (pack, path) in packIndexes().enumerated() {
      guard let index = PackIndex(path) else { continue }
      for (number, id) in ids.enumerated() where places[number] == .none {
        if let offset = index.offset(of: id) { places[number] = PackPlace(pack: pack, offset: offset) }
      }
    }
    return ids.indices.sorted { places[$0] < places[$1] }
  }

  private func packIndexes() -> [String] {
    let folder = commonDirectory + "/objects/pack"
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".idx") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }
}

/// Where an object lies: in which pack, and at which byte of it.
private struct PackPlace: Comparable {
  let pack: Int
  let offset: UInt64

  static let none = PackPlace(pack: .max, offset: .max)

  static func < (one: PackPlace, other: PackPlace) -> Bool {
    (one.pack, one.offset) < (other.pack, other.offset)
  }
}

/// The index of one pack, version 2: for the first byte of an id how many ids are no greater, then the ids in order, their
/// checksums, and their offsets (gitformat-pack).
private final class PackIndex {
  private let file: MappedFile
  private let count: Int

  private static let idStart = 8 + 256 * 4

  /// Nil where there is no such index that can be read.
  init?(_ path: String) {
    guard let file = MappedFile(path, atLeast: Self.idStart) else { return nil }
    count = Int(file.word(at: 8 + 255 * 4))
    guard file.word(at: 0) == 0xFF74_4F63, file.word(at: 4) == 2,
      (file.bytes.count - Self.idStart) / (ObjectID.byteCount + 8) >= count
    else { return nil }
    self.file = file
  }

  /// The byte of the pack at which an object begins; of those beyond 2 GiB their order alone.
  func offset(of id: ObjectID) -> UInt64? {
    let first = Int(id.bytes[0])
    var low = first == 0 ? 0 : min(count, Int(file.word(at: 8 + (first - 1) * 4)))
    var high = min(count, Int(file.word(at: 8 + first * 4)))
    while low < high {
      let middle = (low + high) / 2
      let other = file.id(at: Self.idStart + middle * ObjectID.byteCount)
      if other == id {
        return UInt64(file.word(at: Self.idStart + count * (ObjectID.byteCount + 4) + middle * 4))
      }
      if id < other { high = middle } else { low = middle + 1 }
    }
    return nil
  }
}
