import CZlib
import Fixtures
import Foundation
import Git
import Testing

/// Loose objects are read by this library and not by libgit2, which goes on without end where a file is cut short.
@Suite struct LooseObjectTests {
  private let builder: RepositoryBuilder
  private let id: ObjectID
  private let content: [UInt8]

  init() throws {
    builder = try RepositoryBuilder()
    content = (0..<3_000).flatMap { Array("\($0 * $0 % 7919) ".utf8) }
    try builder.commit("start", ["a": String(decoding: content, as: UTF8.self)])
    id = try builder.id("HEAD:a")
  }

  private func place(of id: ObjectID) -> URL {
    builder.file(".git/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))")
  }

  /// Puts bytes in the place of an object's file, which git keeps from being written.
  private func replace(_ id: ObjectID, with bytes: some Sequence<UInt8>) throws {
    try FileManager.default.removeItem(at: place(of: id))
    try Data(bytes).write(to: place(of: id))
  }

  private func read(_ id: ObjectID) throws -> [UInt8] { try builder.open().blob(id, limit: 1 << 20) }

  /// By which code something fails, nil where it does not: a failed expectation would show the content.
  private func code(_ body: () throws -> some Any) -> GitError.Code? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? GitError)?.code
    }
  }

  @Test(.timeLimit(.minutes(10))) func refusesAFileCutShortAnywhere() throws {
    let whole = try Data(contentsOf: place(of: id))
    #expect(whole.count > 4_000)
    for count in Array(0..<40) + Array(stride(from: 41, to: whole.count, by: 97)) + [whole.count - 1] {
      try replace(id, with: whole.prefix(count))
      #expect(code { try read(id) } == .corruptObject, "\(count)")
    }
    try replace(id, with: whole)
    #expect(try read(id) == content)
  }

  @Test(.timeLimit(.minutes(10))) func refusesAChangedFile() throws {
    let whole = try Data(contentsOf: place(of: id))
    for position in stride(from: 2, to: whole.count, by: 211) {
      var changed = whole
      changed[position] ^= 0x55
      try replace(id, with: changed)
      #expect(code { try read(id) } == .corruptObject, "\(position)")
    }
    try replace(id, with: whole + [0])
    let error = #expect(throws: GitError.self) { try read(id).count }
    #expect(error?.message == "the object's file goes on after its end")
  }

  @Test(arguments: [
    "", "blob", "blob 4", "blob 4\0", "blob 4\0abc", "blob 4\0abcde", "blob 04\0abcd", "blob -4\0abcd",
    "blob +4\0abcd",
    "blob \0", " 4\0abcd", "blobs 4\0abcd", "delta 4\0abcd", "blob 9223372036854775807\0abcd",
    "blob 99999999999999999999\0abcd", "blob 4 \0abcd", "tree 4\0abcd",
  ]) func refusesAnObjectThatSaysOtherThanItIs(text: String) throws {
    try replace(id, with: packed(text))
    let code = code { try read(id) }
    #expect(code == .corruptObject || code == .tooLarge)
    try replace(id, with: packed("blob 4\0abcd"))
    #expect(try read(id) == Array("abcd".utf8))
  }

  /// As zlib packs it.
  private func packed(_ text: String) throws -> Data {
    var packed = [UInt8](repeating: 0, count: 1 << 10)
    var count = uLong(packed.count)
    let status = Array(text.utf8).withUnsafeBufferPointer {
      compress(&packed, &count, $0.baseAddress, uLong($0.count))
    }
    try #require(status == Z_OK)
    return Data(packed.prefix(Int(count)))
  }

  @Test(.timeLimit(.minutes(10))) func waitsForNoPipe() throws {
    try FileManager.default.removeItem(at: place(of: id))
    try #require(mkfifo(place(of: id).path, 0o600) == 0)
    #expect(code { try read(id) } == .corruptObject)
  }

  @Test func readsWhatIsBorrowedFromOtherRepositories() throws {
    let (near, far) = (try RepositoryBuilder(), try RepositoryBuilder())
    try near.borrow(from: "\(builder.path)/.git/objects")
    try far.borrow(from: "\(near.path)/.git/objects")
    #expect(try far.open().blobSize(id) == content.count)
    let scratch = builder.url.deletingLastPathComponent().lastPathComponent
    try near.borrow(from: "../../../../\(scratch)/repository/.git/objects")
    #expect(try near.open().blobSize(id) == content.count)
    let whole = try Data(contentsOf: place(of: id))
    try replace(id, with: whole.prefix(whole.count / 2))
    try near.borrow(from: "\(builder.path)/.git/objects")
    for borrower in [near, far] {
      #expect(code { try borrower.open().blob(id, limit: 1 << 20) } == .corruptObject)
    }
    // Each borrows from the other.
    try near.borrow(from: "\(builder.path)/.git/objects\n\(far.path)/.git/objects")
    #expect(code { try near.open().blob(id, limit: 1 << 20) } == .corruptObject)
  }

  @Test(.timeLimit(.minutes(10))) func resolvesAShortenedIdWithoutReadingOn() throws {
    let commit = try builder.id("HEAD")
    let repository = try builder.open()
    #expect(try repository.resolve(String(commit.hex.prefix(7))) == commit)
    let whole = try Data(contentsOf: place(of: commit))
    try replace(commit, with: whole.prefix(whole.count - 20))
    #expect(throws: GitError.self) { try builder.open().resolve(String(commit.hex.prefix(7))) }
    #expect(throws: GitError.self) { try builder.open().resolve("HEAD") }
  }

  @Test func tellsShortenedIdsOfSeveralObjectsApart() throws {
    // Blobs until two begin alike: after some hundred of them, by their 65,536 beginnings of four digits.
    var seen: [Substring: String] = [:]
    for number in 0..<5_000 {
      let id = try builder.git(["hash-object", "-w", "--stdin"], input: "\(number)")
      guard let other = seen.updateValue(id, forKey: id.prefix(4)) else { continue }
      let error = #expect(throws: GitError.self) { try builder.open().resolve(String(id.prefix(4))) }
      #expect(error?.code == .ambiguous, "\(id) and \(other)")
      return
    }
    Issue.record("no two began alike")
  }

  @Test func writesAndReadsWhatIsThereAlready() throws {
    try builder.git("gc", "--quiet")
    try builder.commit("more", ["b": "loose beside packs"])
    let repository = try builder.open()
    #expect(try repository.blobSize(id) == content.count)
    #expect(try repository.blob(try builder.id("HEAD:b"), limit: 1 << 20) == Array("loose beside packs".utf8))
    #expect(try repository.blobSize(try builder.id("HEAD:b")) == 18)
    #expect(try repository.contains(builder.id("HEAD:b")))
    let missing = try #require(ObjectID(hex: String(repeating: "5", count: 40)))
    #expect(!repository.contains(missing))
    let error = #expect(throws: GitError.self) { try repository.blob(missing, limit: 10) }
    #expect(error?.code == .missingObject)
  }
}

extension RepositoryBuilder {
  /// Has this read objects from other folders too, one to a line.
  fileprivate func borrow(from folders: String) throws {
    try Data("# ours\n\(folders)\n".utf8).write(to: file(".git/objects/info/alternates"))
  }
}
