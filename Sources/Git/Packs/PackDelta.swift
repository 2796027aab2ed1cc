import Glibc

/// The difference between two objects, as packs have it (gitformat-pack, "Deltified representation"): the sizes of both, then
/// what to copy from the one and what to put in between.
struct PackDelta {
  private let bytes: UnsafeRawBufferPointer
  private let start: Int
  private let baseSize: Int
  /// How many bytes come of it.
  let size: Int

  /// Nil where it does not begin with two sizes.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    func next() -> Int? {
      var (size, shift) = (0, 0)
      while place < bytes.count, shift < 50 {
        let byte = bytes[place]
        place += 1
        size |= Int(byte & 0x7F) << shift
        shift += 7
        if byte & 0x80 == 0 { return size }
      }
      return nil
    }
    guard let baseSize = next(), let size = next() else { return nil }
    self.bytes = bytes
    self.baseSize = baseSize
    self.size = size
    start = place
  }

  /// Writes what comes of a base, into memory of just that size; false where it does not fit together.
  func apply(to base: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) -> Bool {
    guard base.count == baseSize, target.count == size else { return false }
    guard size > 0 else { return start == bytes.count }
    guard let from = base.baseAddress ?? bytes.baseAddress, let delta = bytes.baseAddress,
      let to = target.baseAddress
    else { return false }
    var place = start
    var written = 0
    while place < bytes.count {
      let command = bytes[place]
      place += 1
      if command & 0x80 != 0 {
        guard let (offset, count) = copied(command, &place), offset <= base.count,
          count <= base.count - offset, count <= size - written
        else { return false }
        memcpy(to + written, from + offset, count)
        written += count
      } else {
        let count = Int(command)
        guard count > 0, count <= bytes.count - place, count <= size - written else { return false }
        memcpy(to + written, delta + place, count)
        place += count
        written += count
      }
    }
    return written == size
  }

  /// Which part of the base a command copies: the command says which bytes of the two numbers follow.
  private func copied(_ command: UInt8, _ place: inout Int) -> (offset: Int, count: Int)? {
    guard (command & 0x7F).nonzeroBitCount <= bytes.count - place else { return nil }
    var (offset, count) = (0, 0)
    for number in 0..<4 where command & 1 << number != 0 {
      offset |= Int(bytes[place]) << (8 * number)
      place += 1
    }
    for number in 0..<3 where command & 0x10 << number != 0 {
      count |= Int(bytes[place]) << (8 * number)
      place += 1
    }
    return (offset, count == 0 ? 0x10000 : count)
  }
}
