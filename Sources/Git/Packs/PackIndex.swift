/// The index of one pack, version 2: for the first byte of an id how many ids are no greater, then the ids in order, their
/// checksums, their offsets, and the offsets that take more than 31 bits (gitformat-pack).
final class PackIndex: Sendable {
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

  /// The byte of the pack at which an object begins, as the index has it; nil where it has none.
  func offset(of id: ObjectID) -> Int? {
    let first = Int(id.firstByte)
    var low = first == 0 ? 0 : min(count, Int(file.word(at: 8 + (first - 1) * 4)))
    var high = min(count, Int(file.word(at: 8 + first * 4)))
    while low < high {
      let middle = (low + high) / 2
      let other = file.id(at: Self.idStart + middle * ObjectID.byteCount)
      if other == id { return offset(at: middle) }
      if id < other { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  private func offset(at place: Int) -> Int? {
    let offsets = Self.idStart + count * (ObjectID.byteCount + 4)
    let offset = Int(file.word(at: offsets + place * 4))
    guard offset >= 1 << 31 else { return offset }
    let long = offsets + count * 4 + (offset - 1 << 31) * 8
    guard long <= file.bytes.count - 8 else { return nil }
    return Int(exactly: UInt64(file.word(at: long)) << 32 | UInt64(file.word(at: long + 4)))
  }
}
