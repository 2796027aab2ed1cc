import Glibc

/// An entry of a tree object, as a view on its bytes.
struct RawTreeEntry {
  let mode: FileMode
  let name: UnsafeRawBufferPointer
  let id: ObjectID

  var entry: TreeEntry { TreeEntry(name: String(decoding: name, as: UTF8.self), mode: mode, id: id) }

  func isNamed(_ wanted: some Collection<UInt8>) -> Bool {
    name.count == wanted.count && name.elementsEqual(wanted)
  }

  /// Git's order within a tree: by the bytes of the name, a folder's name taken with a `/` after it.
  static func < (left: RawTreeEntry, right: RawTreeEntry) -> Bool { order(left, right) < 0 }

  static func order(_ left: RawTreeEntry, _ right: RawTreeEntry) -> Int32 {
    let common = min(left.name.count, right.name.count)
    if let one = left.name.baseAddress, let other = right.name.baseAddress, common > 0 {
      let order = memcmp(one, other, common)
      if order != 0 { return order }
    }
    return Int32(left.byte(at: common)) - Int32(right.byte(at: common))
  }

  private func byte(at position: Int) -> UInt8 {
    if position < name.count { return name[position] }
    return position == name.count && mode.isDirectory ? UInt8(ascii: "/") : 0
  }
}

/// Reads the entries of a tree object, each `mode SP name NUL id`, and checks its shape while doing so.
///
/// A view on borrowed bytes; it must not outlive them.
struct RawTree {
  private let bytes: UnsafeRawBufferPointer
  private let id: ObjectID
  /// Where the next entry begins.
  private(set) var offset: Int
  private var previous: RawTreeEntry?

  /// - Parameter offset: where an entry begins, the first one to read.
  init(_ bytes: UnsafeRawBufferPointer, id: ObjectID, from offset: Int = 0) {
    self.bytes = bytes
    self.id = id
    self.offset = offset
  }

  /// How many bytes the tree object has.
  var size: Int { bytes.count }

  /// The next entry, nil at the end.
  mutating func next() throws(GitError) -> RawTreeEntry? {
    guard offset < bytes.count else { return nil }
    let mode = try nextMode()
    let name = try nextName()
    guard bytes.count - offset >= ObjectID.byteCount else { throw malformed("an entry is cut short") }
    let id = ObjectID(raw: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + ObjectID.byteCount)]))
    offset += ObjectID.byteCount
    let entry = RawTreeEntry(mode: mode, name: name, id: id)
    if let previous, !(previous < entry) { throw malformed("its entries are not in order") }
    previous = entry
    return entry
  }

  private mutating func nextMode() throws(GitError) -> FileMode {
    var mode: UInt32 = 0
    let start = offset
    while offset < bytes.count, offset - start <= 7 {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: " "), offset - start > 1 { return FileMode(rawValue: mode) }
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) else { break }
      mode = mode << 3 | UInt32(byte - UInt8(ascii: "0"))
    }
    throw malformed("an entry's mode is not an octal number")
  }

  private mutating func nextName() throws(GitError) -> UnsafeRawBufferPointer {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
    guard let start = rest.baseAddress, let null = memchr(start, 0, rest.count) else {
      throw malformed("an entry's name does not end")
    }
    let count = UnsafeRawPointer(null) - start
    let name = UnsafeRawBufferPointer(start: start, count: count)
    guard count > 0, memchr(start, Int32(UInt8(ascii: "/")), count) == nil else {
      throw malformed("an entry's name is empty or holds a slash")
    }
    offset += count + 1
    return name
  }

  /// Steps over the entries that are next in both trees, byte for byte.
  ///
  /// Nearly all of two neighbouring trees is the same, so this looks for the end of each entry and no further.
  mutating func skipCommonEntries(_ other: inout RawTree) throws(GitError) {
    let room = min(bytes.count - offset, other.bytes.count - other.offset)
    guard room > 0, let mine = bytes.baseAddress?.advanced(by: offset),
      let theirs = other.bytes.baseAddress?.advanced(by: other.offset)
    else { return }
    let common = commonPrefix(mine, theirs, count: room)
    var end = 0
    var last = 0
    while end < common, let null = memchr(mine + end, 0, common - end) {
      let next = UnsafeRawPointer(null) - mine + 1 + ObjectID.byteCount
      guard next <= common else { break }
      (last, end) = (end, next)
    }
    guard end > 0 else { return }
    // The last of them is read, so that the order of what follows is checked against it.
    offset += last
    other.offset += last
    previous = nil
    other.previous = nil
    _ = try next()
    _ = try other.next()
  }

  private func malformed(_ reason: String) -> GitError {
    GitError(.corruptObject, reason, attempted: "read the tree \(id.short)")
  }
}

/// How many bytes two buffers have in common from their start.
private func commonPrefix(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, count: Int) -> Int {
  var common = 0
  // By blocks, since the system compares those many bytes at a time.
  for block in [4096, 256] {
    while count - common >= block, memcmp(one + common, other + common, block) == 0 { common += block }
  }
  while count - common >= 8,
    (one + common).loadUnaligned(as: UInt64.self) == (other + common).loadUnaligned(as: UInt64.self)
  {
    common += 8
  }
  while common < count, (one + common).load(as: UInt8.self) == (other + common).load(as: UInt8.self) {
    common += 1
  }
  return common
}
