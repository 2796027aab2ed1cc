import CZlib
import Fixtures
import Foundation
import Testing

@testable import Git

/// Packed objects are read here, and by libgit2 where they cannot be.
@Suite struct PackTests {
  private let builder: RepositoryBuilder

  /// Several hundred versions of some files, nearly all of which git keeps as differences.
  init() throws {
    builder = try RepositoryBuilder()
    var random = SeededNumbers(seed: 7)
    var lines = (0..<400).map { "line \($0 * $0 % 7919) of the file" }
    for number in 0..<60 {
      for _ in 0..<4 { lines[Int.random(in: 0..<400, using: &random)] = "line changed by \(number)" }
      if number % 7 == 0 { lines.insert(contentsOf: lines.prefix(20), at: 100) }
      let text = lines.joined(separator: "\n")
      try builder.commit(
        "change \(number)", ["a": text, "d/b\(number % 5)": "\(number)", "d/e": number % 9 == 0 ? "" : "x"])
    }
    try repack()
  }

  private func repack(_ options: String...) throws {
    try builder.git(options + ["repack", "-a", "-d", "-f", "-q", "--depth=50", "--window=50"])
    try builder.git("prune-packed", "-q")
  }

  private func packFile(_ suffix: String) throws -> URL {
    let folder = builder.file(".git/objects/pack")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return folder.appendingPathComponent(try #require(names.first { $0.hasSuffix(suffix) }))
  }

  /// Puts other bytes in the place of a file, which git keeps from being written.
  private func replace(_ file: URL, with bytes: Data) throws {
    try FileManager.default.removeItem(at: file)
    try bytes.write(to: file)
  }

  /// The content of each blob and the shape of each other object, by what git itself says of them.
  private func objects() throws -> [ObjectID: (kind: String, size: Int)] {
    var found: [ObjectID: (kind: String, size: Int)] = [:]
    for line in try builder.git("cat-file", "--batch-all-objects", "--batch-check").split(separator: "\n") {
      let parts = line.split(separator: " ")
      found[try #require(ObjectID(hex: String(parts[0])))] = (String(parts[1]), Int(parts[2]) ?? 0)
    }
    return found
  }

  private func expectAllRead(_ location: SourceLocation = #_sourceLocation) throws {
    let objects = try objects()
    let packed = PackedObjects(in: builder.file(".git/objects/pack").path)
    for (id, object) in objects {
      let content = packed.content(of: id, limit: object.size)
      #expect(content?.kind.rawValue == object.kind, sourceLocation: location)
      let written = content.map { Data($0.bytes) }
      // What is read is hashed by git.
      try written?.write(to: builder.file(".git/one"))
      let hash = try builder.git("hash-object", "-t", object.kind, ".git/one")
      #expect(hash == id.hex, sourceLocation: location)
      #expect(packed.content(of: id, limit: object.size - 1) == nil, sourceLocation: location)
    }
    #expect(packed.content(of: .null, limit: 100) == nil)
  }

  @Test func readsWhatGitPacked() throws {
    let depths = try builder.git("verify-pack", "-v", try packFile(".idx").path)
    #expect(depths.contains("chain length = 5:"))
    try expectAllRead()
  }

  @Test func readsDifferencesToObjectsThatAreNamed() throws {
    try repack("-c", "repack.useDeltaBaseOffset=false")
    try expectAllRead()
  }

  @Test func readsOffsetsOfMoreThan31Bits() throws {
    let (pack, index) = (try packFile(".pack"), try packFile(".idx"))
    try FileManager.default.removeItem(at: index)
    try builder.git("index-pack", "--index-version=2,0x40", pack.path)
    try expectAllRead()
  }

  @Test func readsLargeObjectsAndSmallOnesInTheirPlace() throws {
    var random = SeededNumbers(seed: 8)
    let text = (0..<30_000).map { _ in "\(UInt64.random(in: 0...UInt64.max, using: &random))" }
    try builder.commit("large", ["large": text.joined(separator: "\n")])
    try builder.commit("larger", ["large": (text.prefix(15_000) + text).joined(separator: "\n")])
    try repack()
    try expectAllRead()
    let repository = try builder.open()
    let blob = try builder.id("HEAD:large")
    let size = try repository.blobSize(blob)
    #expect(code { try repository.blob(blob, limit: size - 1) } == .tooLarge)
    #expect(try repository.blob(blob, limit: size).count == size)
  }

  @Test func readsOnWhereAPackWasReplaced() throws {
    let repository = try builder.open()
    let (first, last) = (try builder.id("HEAD~50:a"), try builder.id("HEAD:a"))
    let content = try repository.blob(first, limit: 1 << 20)
    try builder.commit("one more", ["a": "short"])
    try repack("-c", "pack.depth=1")
    #expect(try repository.blob(last, limit: 1 << 20).count > 5)
    #expect(try repository.blob(try builder.id("HEAD:a"), limit: 5) == bytes("short"))
    #expect(try builder.open().blob(first, limit: 1 << 20) == content)
  }

  /// Whatever is changed: what was there is read, or nothing is.
  @Test(.timeLimit(.minutes(10))) func readsNothingElseOutOfADamagedPack() throws {
    var contents: [ObjectID: [UInt8]] = [:]
    let whole = try builder.open()
    for (id, object) in try objects() where object.kind == "blob" {
      contents[id] = try whole.blob(id, limit: 1 << 20)
    }
    let pack = try packFile(".pack")
    let sound = try Data(contentsOf: pack)
    var refused = 0
    for position in stride(from: 12, to: sound.count, by: max(1, sound.count / 150)) {
      var changed = sound
      changed[position] ^= 0x15
      try replace(pack, with: changed)
      let repository = try builder.open()
      for (id, content) in contents {
        let read = Result { try repository.blob(id, limit: 1 << 20) }
        if case .success(let read) = read { #expect(read == content, "\(position)") } else { refused += 1 }
      }
    }
    #expect(refused > 100)
    try replace(pack, with: sound.prefix(sound.count / 2))
    for (id, content) in contents {
      if let read = try? builder.open().blob(id, limit: 1 << 20) { #expect(read == content) }
    }
  }

  @Test(
    arguments: [
      // The sizes, then what is copied and what is put in between.
      ([4, 4, 0x90, 4], "abcd"), ([4, 3, 0x91, 1, 3], "bcd"), ([4, 5, 0x90, 4, 1, 0x21], "abcd!"),
      ([4, 0], ""), ([4, 2, 2, 0x68, 0x69], "hi"), ([4, 4, 0x90, 2, 0x90, 2], "abab"),
      ([0x84, 0, 4, 0x90, 4], "abcd"),
      // More than there is, less than was promised, cut short, the command that is not in use.
      ([4, 4, 0x90, 5], nil), ([4, 4, 0x91, 1, 4], nil), ([4, 4, 0x91, 5, 1], nil), ([4, 4, 0x80], nil),
      ([4, 4, 0x90, 3], nil), ([4, 3, 0x90, 4], nil), ([4, 4, 0x90], nil), ([4, 2, 2, 0x68], nil),
      ([4, 1, 2, 0x68, 0x69], nil), ([4, 4, 0, 0x90, 4], nil), ([4, 0, 0x90, 1], nil),
      ([5, 4, 0x90, 4], nil),
      ([4, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], nil), ([4], nil), ([], nil), ([0x84], nil),
      (Array(repeating: 0xFF, count: 20), nil),
    ] as [([UInt8], String?)]) func appliesOneDifference(delta: [UInt8], text: String?)
  {
    let read = delta.withUnsafeBytes { bytes -> String? in
      guard let delta = PackDelta(bytes), delta.size < 100 else { return nil }
      var target = [UInt8](repeating: 0x3F, count: delta.size)
      let isApplied = Array("abcd".utf8).withUnsafeBytes { base in
        target.withUnsafeMutableBytes { delta.apply(to: base, into: $0) }
      }
      return isApplied ? String(decoding: target, as: UTF8.self) : nil
    }
    #expect(read == text)
  }
}
