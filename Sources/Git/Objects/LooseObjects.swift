import CLibgit2
import Glibc

/// The loose objects of one folder: a file for each, which zlib packed (gitrepository-layout, "objects/[0-9a-f][0-9a-f]").
///
/// libgit2 1.5 reads one whose file is cut short without end, so they are read here; to write them, and to say whether one
/// is there, is left to libgit2.
final class LooseObjects {
  /// What an object says of itself before its content.
  struct Header {
    let type: git_object_t
    /// In bytes.
    let size: Int
  }

  private static let types = [
    "commit": GIT_OBJECT_COMMIT, "tree": GIT_OBJECT_TREE, "blob": GIT_OBJECT_BLOB, "tag": GIT_OBJECT_TAG,
  ]

  private let folder: String

  init(in folder: String) { self.folder = folder }

  /// - Throws: `.notThere`; `.corrupt`; `.system`.
  func header(of id: ObjectID) throws(LooseObjectFault) -> Header {
    var file = try open(id)
    return try Self.withBeginning(of: &file) { (header, _) throws(LooseObjectFault) in header }
  }

  /// Reads an object whole.
  ///
  /// - Parameter allocate: gives memory for so many bytes, nil where there is none, which the caller frees also when this
  ///   throws.
  /// - Throws: as ``header(of:)``; `.noMemory`.
  func read(
    _ id: ObjectID, into allocate: (Int) -> UnsafeMutableRawBufferPointer?
  ) throws(LooseObjectFault) -> Header {
    var file = try open(id)
    var content = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    let (header, begun) = try Self.withBeginning(of: &file) { (header, bytes) throws(LooseObjectFault) in
      guard let memory = allocate(header.size) else { throw .noMemory }
      guard bytes.count <= header.size else { throw .corrupt("the object is longer than it says") }
      content = memory
      content.copyMemory(from: bytes)
      return (header, bytes.count)
    }
    let rest = UnsafeMutableRawBufferPointer(rebasing: content[begun...])
    guard try file.read(into: rest) == rest.count else {
      throw .corrupt("the object is shorter than it says")
    }
    try file.expectEnd()
    return header
  }

  /// The objects whose ids begin with these hexadecimal digits, of which there must be two at least; no more than two of
  /// them are looked for.
  func ids(beginningWith digits: String) throws(LooseObjectFault) -> [ObjectID] {
    let first = digits.prefix(2)
    guard let listing = opendir("\(folder)/\(first)") else {
      guard errno == ENOENT else { throw .system(errno) }
      return []
    }
    defer { closedir(listing) }
    var found: [ObjectID] = []
    while found.count < 2, let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard (first + name).hasPrefix(digits), let id = ObjectID(hex: first + name) else { continue }
      found.append(id)
    }
    return found
  }

  private func open(_ id: ObjectID) throws(LooseObjectFault) -> InflatedFile {
    let hex = id.hex
    // Without waiting, so that a pipe in the place of a file keeps nobody.
    let number = Glibc.open(
      "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2))", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .notThere : .system(errno) }
    let file = Descriptor(taking: number)
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .corrupt("in the object's place is no file") }
    return try InflatedFile(file)
  }

  /// Reads `type SP size NUL` and lends what was unpacked with it of the content.
  private static func withBeginning<Result>(
    of file: inout InflatedFile,
    _ body: (Header, UnsafeRawBufferPointer) throws(LooseObjectFault) -> Result
  ) throws(LooseObjectFault) -> Result {
    // The longest there can be: the name of a type, and 19 digits.
    try withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { target throws(LooseObjectFault) in
      let count = try file.read(into: target)
      let bytes = UnsafeRawBufferPointer(rebasing: target[..<count])
      guard let space = bytes.firstIndex(of: UInt8(ascii: " ")), let end = bytes.firstIndex(of: 0),
        space < end
      else { throw .corrupt("the object does not say what it is") }
      let digits = bytes[(space + 1)..<end]
      guard let type = Self.types[String(decoding: bytes[..<space], as: UTF8.self)],
        digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        digits.count == 1 || digits.first != UInt8(ascii: "0"),
        // One byte more is taken than the object has.
        let size = Int(String(decoding: digits, as: UTF8.self)), size < .max
      else { throw .corrupt("the object does not say what it is") }
      return try body(Header(type: type, size: size), UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...]))
    }
  }
}

/// Why a loose object could not be read.
enum LooseObjectFault: Error {
  case notThere
  /// Several begin with the digits.
  case ambiguous
  /// It is not what git writes; how, in a sentence without a full stop.
  case corrupt(String)
  /// What the operating system said, by its `errno`.
  case system(Int32)
  case noMemory
}
