import Fixtures
import Git
import Provenance
import Testing

@testable import Storage

@Suite struct FileHistoryTests {
  /// Names that begin alike come apart in the order of paths: `a-b/` and `a.b` before `a/`, `a0` after it.
  @Test func aFolderHasTheFilesInIt() throws {
    let git = try RepositoryBuilder()
    let paths = [
      "records/a-b/x", "records/a.b", "records/a/x", "records/a/b/c/d", "records/a/b-c", "records/a/b/c0",
      "records/a0/x", "records/a/b/e/f/g", "records/e\u{301}/x", "records/é/x", "schemas/a/x",
    ]
    for (number, path) in paths.enumerated() {
      try git.commit("\(number)", [path: "\(number)"])
    }
    let store = try git.openStore()
    let tip = try store.commit(at: .head)
    let history = try FileHistory(upTo: tip.id, in: store.repository) { _, _ in }
    #expect(paths.map(ExactText.init).sorted() == history.paths.map(ExactText.init))
    var folders: Set<ExactText> = [ExactText("records/none"), ExactText("records/a/x"), ExactText("none")]
    for path in paths {
      let parts = path.split(separator: "/")
      for count in 1..<parts.count { folders.insert(ExactText(parts[..<count].joined(separator: "/"))) }
    }
    for folder in folders.map(\.string) {
      let expected = history.paths.indices.filter { place in
        Array(history.paths[place].utf8).starts(with: Array(folder.utf8) + [UInt8(ascii: "/")])
      }
      #expect(Array(history.files(in: folder)) == expected, "\(folder)")
    }
    for (number, path) in history.paths.enumerated() { #expect(history.number(of: path) == number) }
    #expect(history.number(of: "records/a") == nil)
  }
}

/// Each version of a file is checked by itself: what it shares with others is known by what stands there, not by its path.
@Suite struct FileVersionTests {
  private let store = "records/store.json"

  @Test func everyVersionStandsWhereItsFileHasIt() throws {
    let git = try RepositoryBuilder()
    try git.commit("store", [store: "{\"format\": 1}\n", "records/a.json": "1"])
    for text in ["2", nil, "1", "3", "2"] { try git.commit("next", ["records/a.json": text]) }
    try git.commit("other", ["records/b.json": "2", "records/claims/a/b/c.json": "{}"])
    let opened = try git.openStore()
    let tip = try opened.commit(at: .head)
    let history = try FileHistory(upTo: tip.id, in: opened.repository) { _, _ in }
    let files = Array(history.files(in: "records"))
    let versions = history.versions(of: files, in: opened.repository)
    // The same bytes under two names are two versions.
    #expect(versions.count == 6)
    for version in versions {
      for position in 0..<history.tour.count {
        #expect(
          version.ranges.contains { $0.contains(position) }
            == (history.steps[version.path][position] == version.entry))
      }
    }
    // What may be cited comes before the claims that cite it.
    #expect(history.paths[versions.last?.path ?? 0] == "records/claims/a/b/c.json")
  }

  @Test func whatIsSaidOfVersionsIsJoinedByFiles() {
    func outcome(_ path: Int, _ starts: Int...) -> PastOutcome {
      PastOutcome(
        path: path,
        pieces: starts.map { PastPiece(range: $0..<($0 + 1), findings: [], exemptions: []) })
    }
    let joined = PastOutcome.joined([
      outcome(2, 5), outcome(0, 1, 7), outcome(2, 0, 8), outcome(1), outcome(0, 3),
    ])
    #expect(joined.map(\.path) == [0, 1, 2])
    #expect(joined.map { $0.pieces.map(\.range.lowerBound) } == [[1, 3, 7], [], [0, 5, 8]])
    #expect(PastOutcome.joined([]).isEmpty)
  }

  /// What several threads share is told apart by what stands there: at each commit each of them sees its own version.
  @Test func aChangeOfWhatIsSharedIsSeen() throws {
    let git = try RepositoryBuilder()
    let subject = "records/subjects/a.json"
    let text = "records/sources/a/2026-01-01.txt"
    func record(_ label: String) -> String { "{\"label\": \"\(label)\", \"kind\": \"place\"}" }
    try git.commit("first", [store: "{\"format\": 1}\n", subject: record("One"), text: "One"])
    try git.commit("second", [subject: record("Two"), text: "Two"])
    try git.commit("third", [subject: nil, text: nil])
    try git.commit("fourth", [subject: record("One"), text: "One"])
    let opened = try git.openStore()
    let tip = try opened.commit(at: .head)
    let history = try FileHistory(upTo: tip.id, in: opened.repository) { _, _ in }
    let conditions = try PastConditions(of: history, in: opened.repository)
    let (texts, cited) = (SharedTexts(), SharedRecords())
    let snapshots = (0..<2).map { _ in
      HistoricSnapshot(of: history, under: conditions, in: opened.repository, sharing: texts, cited)
    }
    let expected = ["One", "Two", nil, "One"]
    for position in [0, 3, 1, 2, 0, 2, 1, 3] {
      for snapshot in snapshots {
        snapshot.position = position
        #expect(try snapshot.subject("a")?.label == expected[position])
        #expect(try snapshot.bytes(at: subject) == expected[position].map { Array(record($0).utf8) })
        let held = try snapshot.text(of: CaptureID(source: "a", name: "2026-01-01"))
        switch (held, expected[position]) {
        case (.absent, nil): break
        case (.text(let text, _, _), let words?): #expect(text.text(in: 0..<3) == words)
        default: Issue.record("\(held) at \(position)")
        }
      }
    }
  }
}
