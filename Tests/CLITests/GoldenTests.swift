import Fixtures
import Foundation
import Testing

/// Commands whose output is held against `Golden/<name>.txt`.
struct Topic: CustomTestStringConvertible, Sendable {
  struct Line: Sendable {
    var arguments: [String]
    var input: String?
  }

  let name: String
  let lines: [Line]
  /// The widths in columns that each command is run at.
  let widths: [Int]

  init(_ name: String, at widths: [Int] = [80], _ commands: [String]...) {
    self.name = name
    self.widths = widths
    lines = commands.map { Line(arguments: $0) }
  }

  /// Commands of which some read standard input.
  init(_ name: String, lines: [Line]) {
    self.name = name
    self.lines = lines
    widths = [80]
  }

  var testDescription: String { name }

  /// The transcript of all commands, in order, in one store.
  func transcript(in scenario: Scenario) throws -> String {
    var transcript = Transcript()
    for line in lines {
      for width in widths {
        let outcome = try scenario.ibid(line.arguments, input: line.input ?? "", columns: width)
        transcript.add(line.arguments, columns: width, input: line.input, outcome)
      }
    }
    return try scenario.named(transcript.text)
  }
}

@Suite struct GoldenTests {
  @Test(arguments: readingTopics) func reading(_ topic: Topic) throws {
    try Golden.expect(topic.transcript(in: LanternSociety.store.get()), in: topic.name)
  }

  @Test(arguments: writingTopics) func writing(_ topic: Topic) throws {
    let scenario = try LanternSociety.store.get().copy()
    try Golden.expect(topic.transcript(in: scenario), in: topic.name)
    #expect(try scenario.git("fsck", "--strict", "--no-dangling").isEmpty)
    #expect(try scenario.git("status", "--porcelain") == "?? bulletin.md\n?? gazette.txt")
  }

  /// A quote that is altered, one that moved, one whose source went, and a file where none may stand: then what `--fix`
  /// mends of it.
  @Test func verifyingDefects() throws {
    let scenario = try LanternSociety.store.get().copy()
    let claims = "records/claims/beacon-league"
    for (path, old, new) in [
      ("rename/2019", "In 2019 the", "In 2009 the"), ("assessment/club", "\"start\": 423", "\"start\": 420"),
      ("location/harbour", "\"source\": \"harbour-gazette\"", "\"source\": \"lost-gazette\""),
    ] {
      let text = try scenario.read("\(claims)/\(path).json")
      #expect(text.contains(old))
      try scenario.write("\(claims)/\(path).json", text.replacing(old, with: new))
    }
    try scenario.write("\(claims)/Stray.json", "{}\n")
    try scenario.git("add", "records")
    try scenario.git("commit", "--quiet", "-m", "defects")
    let topic = Topic(
      "verify-defects", at: [80, 40], ["verify"], ["verify", "beacon-league", "--json"],
      ["verify", "assessment/club"], ["verify", "--fix"], ["verify", "--fix"],
      ["verify", "--all-revisions", "--since", "HEAD~2"])
    for format in ["sarif", "junit", "github", "badge"] {
      let topic = Topic("verify-\(format)", ["verify", "beacon-league", "--format", format])
      try Golden.expect(topic.transcript(in: scenario), in: topic.name)
    }
    try Golden.expect(topic.transcript(in: scenario), in: topic.name)
  }

  /// With `--allow-unverified` no format says that it is no pass.
  @Test func whatIsAllowedIsNoFailure() throws {
    let scenario = try LanternSociety.store.get().copy()
    for arguments in [["verify"], ["verify", "--all-revisions"], ["verify", "--format", "github"]] {
      _ = try scenario.ibid(["init", "../empty"])
      let refused = try scenario.ibid(["-C", "../empty"] + arguments)
      let allowed = try scenario.ibid(["-C", "../empty"] + arguments + ["--allow-unverified"])
      #expect(refused.status == 3 && refused.stdout.contains("so this is not a pass"))
      #expect(
        allowed.status == 0
          && allowed.stdout.contains("Nothing was verified; --allow-unverified lets it pass."))
    }
  }

  /// A position is not mended where the words around the quote are others than recorded, and that is said.
  @Test func whatFixLeavesIsSaid() throws {
    let scenario = try LanternSociety.store.get().copy()
    let path = "records/claims/beacon-league/assessment/club.json"
    let text = try scenario.read(path)
    try scenario.write(
      path,
      text.replacing("\"start\": 423", with: "\"start\": 420").replacing(
        "was not charged", with: "was charged"))
    try scenario.git("commit", "--quiet", "-am", "defects")
    let outcome = try scenario.ibid(["verify", "assessment/club", "--fix"])
    #expect(outcome.status == 1)
    #expect(outcome.stdout.contains("context-mismatch") && outcome.stdout.contains("quote-moved"))
    let note = outcome.stderr.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(note.contains("Not fixed beacon-league/assessment/club: correct its errors first"))
  }

  /// Claims that conflict, a source that is retracted, a policy that asks for more, and exemptions from it: in force,
  /// run out, and of no use.
  @Test func verifyingWhatRecordsSayTogether() throws {
    let scenario = try LanternSociety.store.get().copy()
    let (claims, subjects) = ("records/claims/beacon-league", "records/subjects")
    let rename = try scenario.read("\(claims)/rename/2019.json")
    let other = "\(claims)/rename/tower.json"
    try scenario.write(
      other,
      rename.replacing("\"to\": \"Beacon League\"", with: "\"to\": \"رابطة المنارة 🗼\"")
        .replacing("\"rank\"", with: "\"inferred\": {\"/value/to\": \"so it is called now\"},\n  \"rank\""))
    for (path, old, new) in [
      (
        "records/sources/bulletin/source.json", "\"status\": \"current\"", "\"status\": \"retracted\""
      ),
      (
        "\(subjects)/dockers-union.json", "\"kind\"",
        "\"aliases\": [{\"text\": \"lantern society\"}],\n  \"kind\""
      ),
      (
        "records/store.json", "\"citations\": 1",
        "\"citations\": 1,\n    \"independentOrigins\": 2,\n    \"severities\": {\"quote-altered\": \"off\", "
          + "\"unused-sourse\": \"note\", \"not-canonical\": \"off\", \"shared-name\": \"warning\"}"
      ),
      (
        "\(claims)/assessment/club.json", "\"rank\"",
        "\"exemptions\": [{\"finding\": \"too-few-origins\", \"reason\": \"Nobody else wrote of it.\", \"until\": "
          + "\"2199-12-31\"}, {\"finding\": \"sentence-cut\", \"reason\": \"It is enough.\", \"until\": "
          + "\"2199-12-31\"}],\n  \"rank\""
      ),
      (
        "\(claims)/membership/dockers-union.json", "\"rank\"",
        "\"exemptions\": [{\"finding\": \"too-few-origins\", \"reason\": \"For now.\", \"until\": "
          + "\"2020-12-31\"}, {\"finding\": \"quote-missing\", \"reason\": \"No.\", \"until\": \"2199-12-31\"}],\n  "
          + "\"rank\""
      ),
    ] {
      let text = try scenario.read(path)
      #expect(text.contains(old))
      try scenario.write(path, text.replacing(old, with: new))
    }
    try scenario.git("add", "records")
    try scenario.git("commit", "--quiet", "-m", "policy and exemptions")
    let topic = Topic(
      "verify-together", at: [80, 40], ["verify"], ["verify", "rename/tower"], ["impact", "bulletin"],
      ["show", "assessment/club"],
      ["verify", "beacon-league/rename/tower", "--json"])
    try Golden.expect(topic.transcript(in: scenario), in: topic.name)
  }

  /// What makes the scenario, from the empty folder on.
  @Test func making() throws {
    let scenario = try Scenario()
    try scenario.write("gazette.txt", LanternSociety.gazette)
    try scenario.write("bulletin.md", LanternSociety.bulletin)
    var transcript = Transcript()
    for command in LanternSociety.commands {
      transcript.add(command, columns: 80, input: nil, try scenario.ibid(command))
    }
    try Golden.expect(scenario.named(transcript.text), in: "making")
  }

  @Test(arguments: [
    "", "init", "subject", "subject add", "subject list", "subject show", "source", "source add",
    "source capture", "source mark", "source list", "source show", "add", "edit", "cite", "retract", "show",
    "list",
    "profile", "timeline", "history", "blame", "log", "evolution", "diff", "verify", "impact", "quote",
    "quote check", "hook", "hook install", "hook uninstall",
    "completions",
  ]) func helpFitsFortyColumns(_ command: String) throws {
    let scenario = try LanternSociety.store.get()
    let help = try scenario.ibid(
      command.split(separator: " ").map(String.init) + ["--help"], columns: 40)
    #expect(help.status == 0)
    #expect(help.stderr.isEmpty)
    #expect(help.stdout.contains("OVERVIEW: "))
    #expect(help.stdout.contains("--json"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completions(_ shell: String) throws {
    let scenario = try LanternSociety.store.get()
    let script = try scenario.ibid(["completions", shell])
    #expect(script.status == 0)
    for word in ["subject", "history", "verify", "derived-from"] { #expect(script.stdout.contains(word)) }
  }

  /// A file that no topic writes would never be compared again.
  @Test(.disabled(if: Golden.areWritten, "the files are being written"))
  func everyGoldenFileIsOfATopic() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    let names =
      (readingTopics + writingTopics + refusalTopics).map(\.name) + Damage.all.map(\.name) + [
        "making", "signatures", "verify-defects", "verify-together", "verify-sarif", "verify-junit",
        "verify-github",
        "verify-badge", "invalid-utf8", "read-only",
      ]
    #expect(Set(files) == Set(names.map { $0 + ".txt" }))
    #expect(Set(names).count == names.count)
  }
}
