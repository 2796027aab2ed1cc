/// The tree that git remembers in its index to be that of all entries (gitformat-index, "Cache tree").
///
/// Git strikes a folder out of what it remembers when an entry in it changes, and fills the gaps before `git commit` runs a
/// hook: the commit will have this very tree. To find it no entry is read; they are only stepped over.
struct RememberedTree: ~Copyable {
  private let file: MappedFile

  private static let headerLength = 12
  /// What an entry has before its id: times, place, mode, owner and size of the working file.
  private static let statLength = 40

  /// The tree of all entries; nil where the index remembers none, or is written in a way that is not known here.
  static func root(ofIndexAt path: String) -> ObjectID? {
    guard let file = MappedFile(path, atLeast: headerLength + ObjectID.byteCount) else { return nil }
    return RememberedTree(file: file).root()
  }

  private borrowing func root() -> ObjectID? {
    guard file.word(at: 0) == Self.name("DIRC") else { return nil }
    let version = file.word(at: 4)
    let count = Int(file.word(at: 8))
    guard (2...4).contains(version), var place = endOfEntries(count, version: version) else { return nil }
    // At the end stands a checksum, which git does not look at either.
    let end = file.bytes.count - ObjectID.byteCount
    while end - place >= 8 {
      let (name, length) = (file.word(at: place), Int(file.word(at: place + 4)))
      place += 8
      guard length <= end - place else { return nil }
      if name == Self.name("TREE") { return root(in: place..<(place + length), of: count) }
      place += length
    }
    return nil
  }

  /// Where the extensions begin.
  private borrowing func endOfEntries(_ count: Int, version: UInt32) -> Int? {
    let bytes = file.bytes
    var place = Self.headerLength
    for _ in 0..<count {
      let start = place
      place += Self.statLength + ObjectID.byteCount + 2
      guard place < bytes.count else { return nil }
      let flags = file.short(at: place - 2)
      if flags & 0x4000 != 0 { place += 2 }
      let nameLength = flags & 0xFFF
      if version < 4, nameLength < 0xFFF {
        place += nameLength
      } else {
        // In version 4 first stands how much of the name before is left out, in which a byte of 0 is a number.
        while version == 4, place < bytes.count, bytes[place] & 0x80 != 0 { place += 1 }
        if version == 4 { place += 1 }
        guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else { return nil }
        place = end
      }
      // After the name stands a 0, and in older versions as many as make the entry a multiple of eight bytes.
      place = version == 4 ? place + 1 : start + (place - start + 8) & ~7
    }
    return place <= bytes.count ? place : nil
  }

  /// The first of the folders is the root: no name, how many entries it covers, how many folders are in it, and its id.
  private borrowing func root(in range: Range<Int>, of count: Int) -> ObjectID? {
    let bytes = file.bytes[range]
    guard bytes.first == 0, let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")),
      range.upperBound - lineEnd > ObjectID.byteCount
    else { return nil }
    let line = bytes[(range.lowerBound + 1)..<lineEnd]
    guard let covered = Int(String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)),
      // Fewer are covered where entries stand in another file, and -1 where the folder was struck out.
      covered == count
    else { return nil }
    return file.id(at: lineEnd + 1)
  }

  private static func name(_ name: StaticString) -> UInt32 {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
