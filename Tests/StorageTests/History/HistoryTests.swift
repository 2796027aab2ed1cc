import Fixtures
import Foundation
import Storage
import Testing

@testable import Provenance

private let path = StoreBuilder.path("a")
private let claim = StoreBuilder.claim("a")

private func record(_ statement: String) -> String { #"{"statement":"\#(statement)"}"# + "\n" }

extension RepositoryBuilder {
  /// The revisions of a claim, as the store has them.
  func history(_ claim: ClaimID = claim) throws -> [RecordRevision] {
    try openStore().history(of: claim).revisions
  }

  /// The commits whose version of a file differs from that of every parent, by git's account: `-c` lists of a merge only
  /// what differs from all of its parents. The order is git's `--date-order`.
  func revisions(of path: String, at revision: String = "HEAD") throws -> [String] {
    let commits = try git("rev-list", "--date-order", revision)
    let lines = try git(
      ["diff-tree", "--stdin", "--root", "-r", "-c", "--no-renames", "--name-only", "--", path],
      input: commits + "\n"
    ).split(separator: "\n")
    // A merge is named in any case; a revision is followed by the path.
    return zip(lines, lines.dropFirst()).filter { $0.1 == path }.map { String($0.0) }
  }

  /// What `git log --full-history` lists. A merge is among them where it differs from *any* parent.
  func log(of path: String, _ options: String...) throws -> [String] {
    try git(["log", "--full-history", "--date-order", "--format=%H"] + options + ["--", path])
      .split(separator: "\n").map(String.init)
  }
}

extension [RecordRevision] {
  fileprivate var ids: [String] { map(\.revision.id) }
  fileprivate var kinds: [RecordRevision.Kind] { map(\.kind) }
  fileprivate var subjects: [String] { map(\.revision.subject) }
}

@Suite struct HistoryTests {
  let git: RepositoryBuilder

  init() throws { git = try RepositoryBuilder() }

  /// What a script commits within a second does not push what follows into the next ones.
  @Test func aBurstOfCommitsKeepsTheOrderOfTheClock() throws {
    func commit(_ text: String, at second: Int) throws {
      try git.write(path, record(text))
      try git.git("add", "--all")
      var environment = git.environment
      for key in ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] {
        environment[key] = "\(1_900_000_000 + second) +0000"
      }
      let outcome = try run(
        "git", ["commit", "--quiet", "--message", text], in: git.url, environment: environment)
      try #require(outcome.status == 0)
    }
    for number in 1...9 { try commit("\(number)", at: 0) }
    try git.branch("side")
    try commit("side", at: 5)
    try git.switchTo("main")
    try commit("main", at: 1)
    try commit("main again", at: 2)
    try git.git("merge", "--quiet", "--strategy=ours", "--message", "merge", "side")
    for usesIndex in [true, false] {
      let store = try git.openStore()
      store.usesIndex = usesIndex
      let revisions = try store.history(of: claim).revisions
      #expect(revisions.ids == (try git.revisions(of: path)))
      #expect(revisions.first?.revision.subject == "side")
    }
  }

  @Test func linearHistoryIsGitsOwn() throws {
    try git.commit("unrelated", ["README": "1\n"])
    try git.commit("add", [path: record("1")])
    try git.commit("unrelated", ["README": "2\n"])
    try git.commit("change", [path: record("2")])
    try git.commit("delete", [path: nil])
    try git.commit("unrelated", ["README": "3\n"])
    try git.commit("again", [path: record("2")])
    let history = try git.history()
    #expect(history.ids == (try git.log(of: path)))
    #expect(history.kinds == [.added, .deleted, .changed, .added])
    #expect(history.subjects == ["again", "delete", "change", "add"])
    #expect(history[1].record == nil)
    #expect(history[1].changes == [FieldChange(pointer: ["statement"], from: "2", to: nil)])
    #expect(history[2].changes == [FieldChange(pointer: ["statement"], from: "1", to: "2")])
    #expect(
      try git.openStore().history(of: claim, at: .revision("HEAD~3")).revisions.ids == history.ids.suffix(2))
  }

  @Test func aRevisionSaysWhoWhenAndWhy() throws {
    let id = try git.commit("add a\n\nBecause of \u{0635}.\nTwo lines.\n", [path: record("1")])
    let revision = try #require(try git.history().first?.revision)
    #expect(revision.id == id)
    #expect(revision.short == String(id.prefix(10)))
    #expect(revision.author == "Ada Researcher")
    #expect(revision.email == "ada@example.org")
    #expect(revision.subject == "add a")
    #expect(revision.body == "Because of \u{0635}.\nTwo lines.")
    #expect(revision.timestamp == (try git.git("log", "-1", "--format=%aI")).replacing("+00:00", with: "Z"))
  }

  /// As `git log --format=%s` and `%b`, but that a subject is one line: a line ends with a line feed and nothing else.
  @Test(arguments: [
    ("one\r\ntwo\r\n", "one", "two"), ("\n \n\nlate\n\nbody\n \n", "late", "body"), ("\n \n", "", ""),
    ("a\u{2028}b\n\nc", "a\u{2028}b", "c"), ("a\u{B}b\u{C}c\u{85}d", "a\u{B}b\u{C}c\u{85}d", ""),
    ("a\rb", "a\rb", ""), ("a\n\n\n  b\n\n\nc", "a", "  b\n\n\nc"), ("a\n\u{301}b", "a", "\u{301}b"),
  ])
  func aMessageIsDividedAsGitDoes(message: String, subject: String, body: String) throws {
    try git.git(["commit", "--allow-empty", "--cleanup=verbatim", "--quiet", "--file=-"], input: message)
    let revision = try git.openStore().revision(at: .head)
    #expect(revision.message == message)
    #expect(revision.subject.unicodeScalars.elementsEqual(subject.unicodeScalars))
    #expect(revision.body.unicodeScalars.elementsEqual(body.unicodeScalars))
  }

  /// Git lists a merge that differs from one parent; by the data model it has to differ from every one.
  @Test func aMergeOfOneSideIsNoRevision() throws {
    try git.commit("add", [path: record("1"), "README": "1\n"])
    try git.branch("side")
    let change = try git.commit("change", [path: record("2")])
    try git.switchTo("main")
    try git.commit("unrelated", ["README": "2\n"])
    let merge = try git.merge("side")
    #expect(try git.log(of: path).contains(merge))
    let history = try git.history()
    #expect(!history.ids.contains(merge))
    #expect(history.first?.revision.id == change)
    #expect(history.ids == (try git.revisions(of: path)))
    #expect(history.ids == (try git.log(of: path, "--no-merges")))
  }

  @Test func aMergeOfBothSidesIsARevision() throws {
    try git.commit(
      "add", [path: "{\n\"statement\": \"1\",\n\"x\": 0,\n\"y\": 0,\n\"z\": 0,\n\"when\": \"1\"\n}\n"])
    try git.branch("side")
    try git.commit(
      "when", [path: "{\n\"statement\": \"1\",\n\"x\": 0,\n\"y\": 0,\n\"z\": 0,\n\"when\": \"2\"\n}\n"])
    try git.switchTo("main")
    try git.commit(
      "statement", [path: "{\n\"statement\": \"2\",\n\"x\": 0,\n\"y\": 0,\n\"z\": 0,\n\"when\": \"1\"\n}\n"])
    let merge = try git.merge("side")
    let history = try git.history()
    #expect(history.ids == (try git.log(of: path)))
    #expect(history.first?.revision.id == merge)
    #expect(history.kinds == [.changed, .changed, .changed, .added])
  }

  @Test func anEvilMergeIsARevision() throws {
    try git.commit("add", [path: record("1"), "README": "1\n"])
    try git.branch("side")
    try git.commit("unrelated", ["README": "2\n"])
    try git.switchTo("main")
    try git.commit("also unrelated", ["OTHER": "1\n"])
    try git.git("merge", "--quiet", "--no-ff", "--no-commit", "side")
    let merge = try git.commit("evil", [path: record("evil")])
    #expect(try git.git("rev-list", "--parents", "-1", "HEAD").split(separator: " ").count == 3)
    #expect(try git.history().ids.first == merge)
    #expect(try git.history().ids == (try git.revisions(of: path)))
  }

  @Test func anEvilMergeThatDeletesIsARevision() throws {
    try git.commit("add", [path: record("1"), "README": "1\n"])
    try git.branch("side")
    try git.commit("unrelated", ["README": "2\n"])
    try git.switchTo("main")
    try git.commit("change", [path: record("2")])
    try git.git("merge", "--quiet", "--no-ff", "--no-commit", "side")
    try git.commit("evil", [path: nil])
    let history = try git.history()
    #expect(history.ids == (try git.revisions(of: path)))
    #expect(history.kinds == [.deleted, .changed, .added])
  }

  @Test func crissCrossMergesAreFollowedOnBothLines() throws {
    try git.commit("add", [path: record("1")])
    try git.branch("side")
    try git.commit("s1", [path: record("side")])
    try git.switchTo("main")
    try git.commit("m1", [path: record("main")])
    let tips = (try git.git("rev-parse", "main"), try git.git("rev-parse", "side"))
    for (branch, other) in [("main", tips.1), ("side", tips.0)] {
      try git.switchTo(branch)
      _ = try git.attempt(["merge", "--no-ff", "--no-commit", other])
      try git.commit("merge on \(branch)", [path: record("both on \(branch)")])
    }
    try git.switchTo("main")
    _ = try git.attempt(["merge", "--no-ff", "--no-commit", "side"])
    try git.commit("last", [path: record("both on side")])
    let history = try git.history()
    #expect(history.ids == (try git.revisions(of: path)))
    #expect(Set(history.subjects) == ["merge on main", "merge on side", "s1", "m1", "add"])
  }

  @Test func anOctopusBringsEveryArm() throws {
    try git.commit("base", ["README": "1\n"])
    for arm in ["one", "two", "three"] {
      try git.branch(arm, at: "main")
      try git.commit(arm, [arm == "two" ? path : "files/\(arm)": record(arm)])
    }
    try git.switchTo("main")
    try git.git("merge", "--quiet", "--no-ff", "--message", "octopus", "one", "two", "three")
    #expect(try git.git("rev-list", "--parents", "-1", "HEAD").split(separator: " ").count == 5)
    #expect(try git.history().subjects == ["two"])
    #expect(try git.history().ids == (try git.revisions(of: path)))
  }

  @Test func anOrphanBranchBringsItsOwnBeginning() throws {
    try git.commit("one", [path: record("1")])
    try git.git("switch", "--quiet", "--orphan", "island")
    try git.commit("two", [path: record("2")])
    try git.switchTo("main")
    _ = try git.attempt(["merge", "--no-commit", "--allow-unrelated-histories", "island"])
    try git.commit("join", [path: record("3")])
    let history = try git.history()
    #expect(history.ids == (try git.revisions(of: path)))
    #expect(history.kinds == [.changed, .added, .added])
  }

  @Test func whatAHandWroteCounts() throws {
    try git.commit("add", [path: record("1")])
    let layout = try git.commit("layout only", [path: "{\n\n   \"statement\" :\t\"1\" }"])
    let broken = try git.commit("broken", [path: "{\"statement\": "])
    let mended = try git.commit("mended", [path: "\u{FEFF}" + record("2")])
    let latin = try git.commit("more", [path: record("3")])
    let history = try git.history()
    #expect(history.ids == [latin, mended, broken, layout] + history.ids.suffix(1))
    #expect(history.ids == (try git.log(of: path)))
    #expect(history[3].changes.isEmpty, "the layout is no fact")
    #expect(history[2].record == nil)
    #expect(history[2].kind == .changed)
    #expect(history[0].record?["statement"] == "3")
  }

  @Test func aFileThatIsNoRegularFileIsNoVersion() throws {
    try git.commit("add", [path: record("1")])
    try FileManager.default.removeItem(at: git.file(path))
    try FileManager.default.createSymbolicLink(atPath: git.file(path).path, withDestinationPath: "nowhere")
    try git.git("add", "--all")
    try git.commit("link")
    #expect(try git.history().kinds == [.deleted, .added])
  }

  @Test func nothingIsKnownOfWhatNeverWas() throws {
    try git.commit("base", ["README": "1\n"])
    let history = try git.openStore().history(of: claim)
    #expect(history.revisions.isEmpty && !history.isCutOff)
  }
}
