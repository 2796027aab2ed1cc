import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// The hints on what was taken out of a store, or put where it does not belong, are commands: each is run.
@Suite struct RestoringTests {
  let builder: StoreBuilder
  var git: RepositoryBuilder { builder.repository }
  private static let capture = StoreBuilder.textPath.replacing(".txt", with: ".json")

  init() throws {
    builder = try StoreBuilder()
    try builder.add("a")
  }

  private func found(_ scope: Scope = .moment(.head)) throws -> [Finding] {
    let store = try git.openStore()
    return try store.verify(in: store.snapshot(of: scope)).findings
  }

  /// Runs the first command of a hint: in a folder of the working tree where it is one of git's, else at the top.
  private func obey(_ finding: Finding?) throws {
    let parts = try #require(finding?.hint).split(separator: "`", omittingEmptySubsequences: false)
    let command = String(try #require(parts.dropFirst().first))
    let folder = command.hasPrefix("git ") ? git.file("records/claims") : git.url
    let outcome = try run("sh", ["-c", command], in: folder, environment: git.environment)
    #expect(outcome.status == 0, "\(parts[1]): \(outcome.stderr)")
  }

  @Test(arguments: [true, false]) func whatWasDeletedComesBack(committed: Bool) throws {
    let folder = "records/sources/tide-ledger"
    for (paths, kind) in [
      ([Self.capture], FindingID.captureMissing), ([StoreBuilder.textPath], .textMissing),
      ([Self.capture, StoreBuilder.textPath], .captureMissing), ([folder], .sourceMissing),
      ([RecordID.subject(StoreBuilder.subject).path], .subjectMissing),
    ] {
      try git.git(["rm", "-rq", "--"] + paths)
      if committed { try git.commit("delete") }
      let scope = committed ? Scope.moment(.head) : .staged
      try obey(try found(scope).first { $0.id == kind })
      try git.commit("bring back")
      #expect(try found().isEmpty, "\(paths)")
    }
  }

  /// The text of a capture whose record is gone is evidence, and not in the way.
  @Test func aTextIsToldByTheCaptureItBelongsTo() throws {
    try git.commit("delete", [Self.capture: nil])
    let text = try #require(try found().first { $0.id == .misplaced })
    #expect(text.record == StoreBuilder.textPath)
    #expect(text.message.hasSuffix("whose record \(Self.capture) is not there"))
    try obey(text)
    try git.commit("bring back")
    #expect(try found().isEmpty)
  }

  @Test func aTextThatWasAlteredComesBackAsItWasCaptured() throws {
    for change in ["one", "two"] { try git.commit(change, [StoreBuilder.textPath: change]) }
    try obey(try found().first { $0.id == .textAltered })
    try git.commit("bring back")
    #expect(try found().isEmpty)
  }

  @Test func aCaptureThatWasChangedComesBackAsItWasCaptured() throws {
    let (text, record) = (try git.read(StoreBuilder.textPath), try git.read(Self.capture))
    let other = text.replacing("4 May", with: "5 May")
    let digests = [text, other].map { sha256Hex(of: Array($0.utf8)) }
    for time in ["09:30", "10:30"] {
      try git.commit(
        "forge",
        [
          StoreBuilder.textPath: other,
          Self.capture: record.replacing(digests[0], with: digests[1]).replacing("09:30", with: time),
        ])
      try obey(try found().first { $0.id == .captureChanged })
      try git.commit("bring back")
      #expect(try found().isEmpty)
      #expect(try git.read(Self.capture) == record)
    }
  }

  @Test(arguments: [
    ("records/foo.json", "claims stand at records/claims/SUBJECT/TYPE/NAME.json"),
    ("records/claims/ha/x.json", "a claim stands at records/claims/SUBJECT/TYPE/NAME.json"),
    ("records/claims/ha/aim/x/y.json", "a claim stands at"),
    ("records/subjects/a/b.json", "a subject stands at records/subjects/SUBJECT.json"),
    ("records/sources/x.json", "a source stands at records/sources/SOURCE/source.json"),
    ("records/claims/Ha/aim/x.json", "`Ha` is no id; ids are lower-case"),
    ("records/sources/x/a_b.json", "`a_b` is no id"),
  ]) func whereRecordsStandIsSaid(_ path: String, _ words: String) throws {
    try git.write(path, "{}")
    let finding = try #require(try found(.workingTree).first { $0.record == path })
    #expect(finding.id == .misplaced)
    #expect(finding.message.contains(words))
    #expect(finding.message.contains("lower-case") == words.contains("no id"))
  }

  /// Git does not know where a repository is from that was just added.
  @Test(arguments: [false, true]) func aRepositoryAmongTheRecordsIsTakenOut(committed: Bool) throws {
    let folder = "records/claims/nested"
    try git.git("init", "--quiet", folder)
    try git.git("-C", folder, "commit", "--quiet", "--allow-empty", "-m", "a start")
    try git.git("add", folder)
    if committed { try git.git("commit", "--quiet", "-m", "a submodule") }
    try obey(try found(committed ? .moment(.head) : .staged).first { $0.record == folder })
    #expect(try found(.staged).isEmpty)
  }

  /// Files that git does not know are moved as well, whatever they are called, and nothing is written over.
  @Test(arguments: [
    "records/.DS_Store", "records/a (1)'s.txt", "records/\u{1B}[1m\n%'\u{202E}.txt",
    "records/sources/tide-ledger/notes.txt", "records/x.json~",
  ])
  func whatIsNoRecordIsMovedAway(_ path: String) throws {
    for committed in [false, true] {
      try git.write(path, "mine\n")
      if committed { try git.commit("stray", [path: "mine\n"]) }
      let scope = committed ? Scope.moment(.head) : .workingTree
      try obey(try found(scope).first { $0.record == path })
      #expect(!git.exists(path))
      let name = try #require(path.split(separator: "/").last)
      #expect(try git.read(String(name)) == "mine\n")
      try FileManager.default.removeItem(at: git.file(String(name)))
    }
    let name = try #require(path.split(separator: "/").last)
    try git.write(String(name), "another\n")
    try git.write(path, "mine\n")
    _ = try? obey(try found(.workingTree).first { $0.record == path })
    #expect(try git.read(String(name)) == "another\n")
  }
}
