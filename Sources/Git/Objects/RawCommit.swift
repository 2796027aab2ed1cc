import Glibc

/// The bytes of a commit object, taken apart: headers a line each, an empty line, the message.
///
/// A view on borrowed bytes; it must not outlive them.
struct RawCommit {
  private let id: ObjectID
  private let tree: ObjectID
  private var parents: [ObjectID] = []
  private let author: UnsafeRawBufferPointer
  private let committer: UnsafeRawBufferPointer
  private let message: UnsafeRawBufferPointer
  /// What its texts are written in; nil for UTF-8.
  private let encoding: UnsafeRawBufferPointer?

  init(_ bytes: UnsafeRawBufferPointer, id: ObjectID) throws(GitError) {
    self.id = id
    var lines = HeaderLines(rest: bytes)
    guard let line = lines.next("tree "), let tree = ObjectID(hexDigits: line) else {
      throw Self.malformed(id, "tree")
    }
    self.tree = tree
    while let line = lines.next("parent ") {
      guard let parent = ObjectID(hexDigits: line) else { throw Self.malformed(id, "parent") }
      parents.append(parent)
    }
    guard let author = lines.next("author ") else { throw Self.malformed(id, "author") }
    guard let committer = lines.next("committer ") else { throw Self.malformed(id, "committer") }
    self.author = author
    self.committer = committer
    encoding = lines.encoding()
    message = lines.message()
  }

  private static func malformed(_ id: ObjectID, _ part: String) -> GitError {
    GitError(
      .corruptObject, "its \(part) line is absent or malformed", attempted: "read the commit \(id.short)")
  }

  func node(isCut: Bool) -> CommitNode {
    CommitNode(id: id, tree: tree, parents: isCut ? [] : parents, time: RawSignature(committer).time)
  }

  func commit(isCut: Bool) -> Commit {
    let text = CommitText(encoding: encoding)
    return Commit(
      id: id, tree: tree, parents: isCut ? [] : parents, author: RawSignature(author).signature(text),
      committer: RawSignature(committer).signature(text), message: text.decode(message))
  }
}

private struct HeaderLines {
  var rest: UnsafeRawBufferPointer

  /// The rest of the next line when it starts with the key, nil (and nothing consumed) otherwise.
  mutating func next(_ key: StaticString) -> UnsafeRawBufferPointer? {
    let count = key.utf8CodeUnitCount
    guard rest.count > count, let start = rest.baseAddress, memcmp(start, key.utf8Start, count) == 0,
      let newline = memchr(start + count, Int32(UInt8(ascii: "\n")), rest.count - count)
    else { return nil }
    let end = UnsafeRawPointer(newline) - start
    let line = UnsafeRawBufferPointer(rebasing: rest[count..<end])
    rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
    return line
  }

  /// The value of the `encoding` header, which stands after others that are passed over.
  func encoding() -> UnsafeRawBufferPointer? {
    var lines = self
    for _ in 0..<64 {
      if let line = lines.next("encoding ") { return line }
      guard let end = lines.rest.firstIndex(of: UInt8(ascii: "\n")), end > lines.rest.startIndex else {
        return nil
      }
      lines.rest = UnsafeRawBufferPointer(rebasing: lines.rest[(end + 1)...])
    }
    return nil
  }

  /// What follows the first empty line.
  func message() -> UnsafeRawBufferPointer {
    var start = rest.startIndex
    while start < rest.endIndex {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      if end == start { return UnsafeRawBufferPointer(rebasing: rest[(end + 1)...]) }
      start = end + 1
    }
    return UnsafeRawBufferPointer(rebasing: rest[rest.endIndex...])
  }
}
