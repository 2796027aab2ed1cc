import Glibc

/// A file's bytes, which the system reads where they are looked at.
///
/// For files of git's that are exchanged as a whole and never cut short in their place: to read beyond what is left of a
/// file ends the process. Several threads may read it.
// Unchecked for its pointer alone: what it points to is mapped for reading, nobody writes to it, and it has one owner.
struct MappedFile: ~Copyable, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// Nil where the file cannot be read or has fewer bytes than asked for.
  init?(_ path: String, atLeast least: Int) {
    let attempted = "read \(path)"
    guard let file = try? Descriptor.open(path, O_RDONLY, attempted: attempted),
      let size = try? file.status(attempted: attempted, path: path).st_size, size >= max(least, 1),
      let start = mmap(nil, Int(size), PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: Int(size))
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  /// A number of two bytes, the highest first. The place must be within the file.
  func short(at offset: Int) -> Int {
    Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  /// A number of four bytes, the highest first. The place must be within the file.
  func word(at offset: Int) -> UInt32 {
    UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// An object's id. The place must be within the file.
  func id(at offset: Int) -> ObjectID {
    ObjectID(raw: UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + ObjectID.byteCount)]))
  }
}
