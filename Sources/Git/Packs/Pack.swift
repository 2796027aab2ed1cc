import Glibc
import Synchronization

/// One pack of objects with its index (gitformat-pack), which the system reads where they are looked at.
final class Pack: Sendable {
  /// What stands before the packed bytes of an object.
  struct Entry {
    enum Content {
      case whole(ObjectKind)
      /// The difference to an object that begins at another byte of the same pack.
      case delta(base: Int)
    }

    let content: Content
    /// How many bytes there are, unpacked: of a difference its own.
    let size: Int
    /// Where the packed bytes begin.
    let start: Int
  }

  /// Which file it was when it was mapped: another may take its name.
  private struct Identity: Equatable {
    let device: UInt
    let number: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = status.st_dev
      number = status.st_ino
      size = status.st_size
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  private struct Known: Sendable {
    weak var pack: Pack?
  }

  /// The packs that any handle has open: each is mapped once, however many threads read it.
  private static let known = Mutex<[String: Known]>([:])
  private static let headerLength = 12

  let index: PackIndex
  private let file: MappedFile
  private let identity: Identity
  /// Where the sum of all begins.
  private let end: Int

  private init?(_ path: String, identity: Identity, index: String) {
    guard let index = PackIndex(index),
      let file = MappedFile(path, atLeast: Self.headerLength + ObjectID.byteCount),
      file.word(at: 0) == 0x5041_434B, [2, 3].contains(file.word(at: 4))
    else { return nil }
    self.index = index
    self.identity = identity
    end = file.bytes.count - ObjectID.byteCount
    self.file = file
  }

  /// The pack that an index belongs to; nil where there is none that can be read.
  static func open(ofIndex index: String) -> Pack? {
    let path = String(index.dropLast("idx".utf8.count)) + "pack"
    guard let identity = Identity(path) else { return nil }
    return known.withLock { known in
      if let pack = known[path]?.pack, pack.identity == identity { return pack }
      guard let pack = Pack(path, identity: identity, index: index) else { return nil }
      known = known.filter { $0.value.pack != nil }
      known[path] = Known(pack: pack)
      return pack
    }
  }

  /// The packed bytes of an object, and whatever is behind them.
  func bytes(of entry: Entry) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: file.bytes[entry.start..<end])
  }

  /// What begins at a byte of the pack; nil where nothing can that is read here.
  func entry(at offset: Int) -> Entry? {
    guard offset >= Self.headerLength, offset < end else { return nil }
    var place = offset
    func next() -> UInt8? {
      guard place < end else { return nil }
      defer { place += 1 }
      return file.bytes[place]
    }
    guard var byte = next() else { return nil }
    let type = byte >> 4 & 7
    var size = Int(byte & 15)
    var shift = 4
    while byte & 0x80 != 0 {
      guard shift < 50, let more = next() else { return nil }
      byte = more
      size |= Int(byte & 0x7F) << shift
      shift += 7
    }
    let content: Entry.Content
    switch type {
    case 1: content = .whole(.commit)
    case 2: content = .whole(.tree)
    case 3: content = .whole(.blob)
    case 6:
      guard let first = next() else { return nil }
      var back = Int(first & 0x7F)
      byte = first
      while byte & 0x80 != 0 {
        guard back < 1 << 50, let more = next() else { return nil }
        byte = more
        back = (back + 1) << 7 | Int(byte & 0x7F)
      }
      guard back > 0, back < offset else { return nil }
      content = .delta(base: offset - back)
    case 7:
      guard end - place > ObjectID.byteCount, let base = index.offset(of: file.id(at: place)) else {
        return nil
      }
      place += ObjectID.byteCount
      content = .delta(base: base)
    default: return nil
    }
    guard place < end else { return nil }
    return Entry(content: content, size: size, start: place)
  }
}
