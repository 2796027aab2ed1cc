import Fixtures
import Foundation
import Storage
import Testing

@Suite struct MomentTests {
  /// Commits by their subjects, each at a time given, each on the one before.
  private func line(_ commits: [(String, String)]) throws -> RepositoryBuilder {
    let git = try RepositoryBuilder()
    var stream = ""
    for (subject, time) in commits {
      let seconds = try #require(try? Date(time, strategy: .iso8601)).timeIntervalSince1970
      stream += "commit refs/heads/main\ncommitter A <a@example.org> \(Int(seconds)) +0000\n"
      stream += "data \(subject.utf8.count)\n\(subject)\n"
    }
    try git.importHistory(stream)
    return git
  }

  private func subject(_ text: String, in git: RepositoryBuilder) throws -> String {
    try git.openStore().revision(at: Moment(text)).subject
  }

  @Test func revisionsAreNamedAsInGit() throws {
    let git = try RepositoryBuilder()
    let one = try git.commit("one")
    try git.git("tag", "light")
    let two = try git.commit("two")
    try git.git("tag", "--annotate", "--message", "t", "heavy")
    let three = try git.commit("three")
    try git.branch("topic", at: one)
    try git.switchTo("main")
    let names = [
      ("HEAD", three), ("HEAD~1", two), ("HEAD^^", one), ("main", three), ("topic", one), ("light", one),
      ("heavy", two), ("heavy^{commit}", two), ("refs/heads/topic", one), (two, two),
      (String(two.prefix(10)), two), ("@", three), (":/two", two),
    ]
    let store = try git.openStore()
    for (name, id) in names { #expect(try store.revision(at: Moment(name)).id == id, "\(name)") }
    #expect(try store.revision(at: .head).id == three)
  }

  /// A name that there is comes before a date that is only meant by it.
  @Test func aTagMayBeCalledAsADate() throws {
    let git = try line([("one", "2026-11-20T12:00:00Z"), ("two", "2026-11-22T12:00:00Z")])
    #expect(try subject("2026-11-22", in: git) == "two")
    for name in ["2026", "2026-11", "2026-11-22"] {
      try git.git("tag", name, "HEAD~1")
      #expect(try subject(name, in: git) == "one", "\(name)")
    }
    try git.branch("2026-11-23", at: "HEAD~1")
    #expect(try subject("2026-11-23", in: git) == "one")
  }

  @Test func whatNamesNoCommitIsSaidNotToBeFound() throws {
    let git = try RepositoryBuilder()
    try git.commit("one", ["README": "1\n"])
    let store = try git.openStore()
    for name in [
      "nowhere", "HEAD~9", "0123456789abcdef0123456789abcdef01234567", "HEAD:README", "", "-x", "a..b",
      "HEAD^{tree}",
      "\u{0}", "@{1", "HEAD\n",
    ] {
      let error = #expect(throws: StoreError.self) { try store.revision(at: Moment(name)) }
      #expect(error?.message.hasPrefix("could not find the revision") == true, "\(String(describing: error))")
    }
  }

  @Test func aDateIsTheLastCommitOfThatDay() throws {
    let git = try line([
      ("one", "2026-11-20T23:59:59Z"), ("two", "2026-11-22T00:00:00Z"), ("three", "2026-11-22T23:59:59Z"),
      ("four", "2026-11-23T00:00:00Z"), ("five", "2026-12-01T10:00:00Z"),
    ])
    for (text, expected) in [
      ("2026-11-20", "one"), ("2026-11-21", "one"), ("2026-11-22", "three"), ("2026-11-23", "four"),
      ("2026-11", "four"), ("2026-12", "five"), ("2030-01-01", "five"), ("2026-11-22T00:00:00Z", "two"),
      ("2026-11-21T23:59:59Z", "one"), ("2026-11-22T23:59:58Z", "two"),
      ("2026-11-23T00:59:59+01:00", "three"),
      ("2026-11-22T20:30:00-03:30", "four"),
    ] {
      #expect(try subject(text, in: git) == expected, "\(text)")
    }
  }

  @Test func aYearIsADateUnlessABranchOrATagIsCalledSo() throws {
    let git = try line([
      ("one", "2025-11-20T23:59:59Z"), ("two", "2026-11-22T00:00:00Z"), ("three", "2027-01-01T00:00:00Z"),
    ])
    #expect(try subject("2025", in: git) == "one")
    #expect(try subject("2026", in: git) == "two")
    try git.git("branch", "2026", "main~2")
    try git.git("tag", "2025", "main")
    #expect(try subject("2026", in: git) == "one")
    #expect(try subject("2025", in: git) == "three")
    #expect(RecordTime.start(of: "2026") == RecordTime.start(of: "2026-01-01"))
  }

  /// Who mistypes a date is told how dates are written, and who gives two revisions at once how to.
  @Test func whatMayBeMeantByNoRevisionIsSaid() throws {
    let store = try line([("one", "2026-11-20T12:00:00Z")]).openStore()
    for text in [
      "2026-11-31", "2026-13-01", "2026-11-23 12:00", "22.11.2026", "2026/11", "20261122",
      "2026-11-22T24:00Z",
    ] {
      let error = refusal(.notFound) { _ = try store.revision(at: Moment(text)) }
      #expect(error?.causes.last == "it is no date either")
      #expect(error?.hints.first?.hasPrefix("a date is written `2026-11-22`") == true)
    }
    for (text, hint) in [
      ("HEAD~2..main", "`ibid diff HEAD~2 main`"), ("main...side", "`ibid diff main side`"),
      ("..main", "`ibid diff HEAD main`"), ("", "`HEAD` is the newest"),
      ("nowhere", "`git log --oneline` lists revisions"),
    ] {
      let error = refusal(.notFound) { _ = try store.revision(at: Moment(text)) }
      #expect(error?.hints.first?.contains(hint) == true, "\(error?.hints ?? [])")
      #expect(error?.causes.count == 1)
    }
  }

  @Test func beforeTheFirstCommitThereIsNothing() throws {
    let git = try line([("one", "2026-11-20T12:00:00Z"), ("two", "2026-11-22T00:00:00Z")])
    let error = refusal(.notFound) { _ = try git.openStore().revision(at: Moment("2026-11-19")) }
    #expect(error?.message == "there is no revision as early as 2026-11-19")
    #expect(error?.causes == ["the history begins at 2026-11-20T12:00:00Z"])
    let first = try git.git("rev-parse", "HEAD~1").prefix(7)
    #expect(error?.hints.first?.hasPrefix("the first revision is \(first)") == true)
  }

  @Test func aShallowCloneSaysThatItBeginsLater() throws {
    let git = try line([("one", "2026-11-20T12:00:00Z"), ("two", "2026-11-22T00:00:00Z")])
    let clone = try git.clone("shallow", "--depth=1")
    let error = refusal(.notFound) { _ = try clone.openStore().revision(at: Moment("2026-11-21")) }
    #expect(error?.causes == ["this shallow clone begins at 2026-11-22T00:00:00Z"])
    #expect(error?.hints == ["git fetch --unshallow brings the rest"])
    let missing = refusal(.notFound) { _ = try clone.openStore().revision(at: Moment("HEAD~1")) }
    #expect(missing?.hints.first?.contains("`git fetch --unshallow`") == true)
    let here = refusal(.notFound) { _ = try git.openStore().revision(at: Moment("HEAD~9")) }
    #expect(here?.hints.contains { $0.contains("unshallow") } == false)
  }

  /// What was merged later was not yet on the branch then, whatever its clock said.
  @Test func onlyTheFirstParentLineCounts() throws {
    let git = try RepositoryBuilder()
    func commit(_ branch: String, _ subject: String, _ time: Int, _ more: String = "") -> String {
      "commit refs/heads/\(branch)\ncommitter A <a@example.org> \(time) +0000\n"
        + "data \(subject.utf8.count)\n\(subject)\n\(more)"
    }
    let day = 86_400
    try git.importHistory(
      commit("main", "one", 10 * day) + commit("side", "side", 12 * day, "from refs/heads/main\n")
        + commit("main", "two", 11 * day) + commit("main", "merge", 14 * day, "merge refs/heads/side\n"))
    #expect(try subject("1970-01-13", in: git) == "two")
    #expect(try subject("1970-01-15", in: git) == "merge")
  }

  /// The order is the graph's: with a clock that ran ahead, the newest commit that is not later wins.
  @Test func clocksOutOfOrderAreReadFromTheTip() throws {
    let git = try line([
      ("one", "2026-11-20T12:00:00Z"), ("ahead", "2026-12-24T12:00:00Z"), ("two", "2026-11-22T12:00:00Z"),
      ("three", "2026-11-23T12:00:00Z"),
    ])
    #expect(try subject("2026-11-22", in: git) == "two")
    #expect(try subject("2026-11-21", in: git) == "one")
    #expect(try subject("2026-12-31", in: git) == "three")
  }

  /// On branched histories with clocks that run ahead and behind.
  @Test func theIndexKnowsTheSameMoments() throws {
    let git = try RepositoryBuilder()
    for seed in 301...320 as ClosedRange<UInt64> {
      let history = RandomHistory(seed: seed)
      try git.importHistory(history.stream)
      let indexed = try git.openStore()
      _ = try indexed.history(of: StoreBuilder.claim("a"))
      let plain = try git.openStore()
      plain.usesIndex = false
      for seconds in stride(from: Int64(1_699_999_700), through: 1_700_001_900, by: 37) {
        let moment = Moment.time(seconds, written: "then")
        let (one, other) = (try? indexed.revision(at: moment).id, try? plain.revision(at: moment).id)
        #expect(one == other, "seed \(seed), \(seconds)")
      }
    }
  }

  @Test func aRepositoryWithoutCommitsHasNoMoment() throws {
    let git = try RepositoryBuilder()
    for moment in [Moment.head, Moment("2026-11-22")] {
      refusal(.notAStore) { _ = try git.openStore().revision(at: moment) }
    }
  }

  @Test func aTreeThatIsNoStoreIsRefused() throws {
    let git = try RepositoryBuilder()
    try git.commit("one", ["README": "1\n"])
    refusal(.notAStore) { _ = try git.openStore().snapshot() }
    for (text, kind) in [
      ("{", StoreError.Kind.notAStore), ("{}", .notAStore), ("[]", .notAStore),
      (#"{"format":"1"}"#, .notAStore), (#"{"format":2}"#, .unsupportedFormat),
      (#"{"format":1,"policy":{"citations":-1}}"#, .notAStore),
    ] {
      try git.commit("store", ["records/store.json": text])
      refusal(kind) { _ = try git.openStore().snapshot() }
    }
    try git.commit("store", ["records/store.json": #"{"format":1}"#])
    #expect(try git.openStore().snapshot().claims(of: nil).isEmpty)
  }

  @Test func aFolderInNoRepositoryIsSaidToBeInNone() throws {
    let scratch = try ScratchFolder()
    let error = refusal(.noRepository) { _ = try Store(at: scratch.path) }
    #expect(error?.hints.contains { $0.contains("ibid init") } == true)
    refusal(.noRepository) { _ = try Store(at: scratch.path + "/absent") }
  }
}
