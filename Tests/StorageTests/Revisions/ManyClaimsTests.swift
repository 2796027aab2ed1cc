import Fixtures
import Foundation
import Provenance
import Testing

@testable import Storage

/// So many claims that they are read on several threads.
@Suite struct ManyClaimsTests {
  private let git: RepositoryBuilder
  private let count = 700

  init() throws {
    git = try RepositoryBuilder()
    try git.git("config", "fastimport.unpackLimit", "100000")
    var stream = ""
    for (commit, rank) in ["normal", "preferred", "deprecated"].enumerated() {
      stream += "commit refs/heads/main\ncommitter A <a@example.org> \(1_700_000_000 + commit * 60) +0000\n"
      stream += "data 1\n\(commit)\n"
      var files = ["records/store.json": "{\"format\": 1}\n"]
      for number in 0..<count where number % 7 != commit {
        files[Self.claim(number).path] =
          number % 50 == 3
          ? "{ \(commit)"
          : #"{"subject":"s","type":"description","statement":"S \#(number)","value":{"text":"\#(rank)"},"#
            + #""rank":"\#(number % 3 == 0 ? rank : "normal")","citations":[]}"#
      }
      if commit == 1 { files[Self.claim(1).path] = nil }
      stream += "deleteall\n"
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        stream += "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
      }
      stream += "M 120000 inline \(Self.claim(count).path)\ndata 1\nx\n"
    }
    try git.importHistory(stream)
  }

  private static func claim(_ number: Int) -> ClaimID {
    ClaimID(subject: "s-\(number % 5)", type: "description", name: "n-\(number)")
  }

  @Test func eachIsLentInOrderAsIfReadAlone() throws {
    let snapshot = try git.openStore().snapshot()
    var lent: [(ClaimID, String?)] = []
    try snapshot.forEachClaim(of: nil) { lent.append(($0, $1?.statement)) }
    let ids = try snapshot.claims(of: nil)
    let statements = try ids.map { try snapshot.claim($0)?.statement }
    #expect(lent.map { $0.0 } == ids)
    #expect(lent.map { $0.1 } == statements)
    #expect(lent.contains { $0.1 == nil } && lent.contains { $0.0 == Self.claim(count) })
    var wanted: [ClaimID] = []
    try snapshot.forEachClaim(of: "s-3", where: { $0.name.hasSuffix("8") }) { id, _ in wanted.append(id) }
    #expect(wanted == ids.filter { $0.subject == "s-3" && $0.name.hasSuffix("8") })
  }

  @Test func whatDiffersIsTheSameAsBySubject() throws {
    let store = try git.openStore()
    for (old, new) in [("HEAD~2", "HEAD"), ("HEAD~1", "HEAD"), ("HEAD", "HEAD~2")] {
      func events(_ subject: String?) throws -> [String] {
        try store.differences(from: Moment(old), to: Moment(new), subject: subject).claims.map { "\($0)" }
      }
      let all = try events(nil)
      #expect(all.count > 600)
      let bySubject = try (0..<5).flatMap { try events("s-\($0)") }
      #expect(all == bySubject)
    }
  }

  @Test func aMissingRecordIsNamed() throws {
    let path = Self.claim(45).path
    let blob = try git.git("rev-parse", "HEAD:\(path)")
    let file = ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
    try #require(git.exists(file))
    try FileManager.default.removeItem(at: git.file(file))
    let error = refusal(.damaged) { try git.openStore().snapshot().forEachClaim(of: nil) { _, _ in } }
    #expect(error?.message == "could not read \(path)")
  }
}
