import Fixtures
import Foundation
import Testing

/// What is refused, each through the program as its user runs it: one clear error, the right exit status, and nothing
/// of the repository changed, to the last file.
@Suite struct BadInputTests {
  @Test(arguments: refusalTopics) func refusals(_ topic: Topic) throws {
    let scenario = try LanternSociety.store.get().copy()
    let before = try scenario.state()
    try Golden.expect(topic.transcript(in: scenario), in: topic.name)
    #expect(try scenario.state().differences(from: before) == [])
  }

  /// Each is a store that something is wrong with, and the commands that then have to say so.
  @Test(arguments: Damage.all) func damage(_ damage: Damage) throws {
    let scenario = try LanternSociety.store.get().copy()
    let made = try scenario.commits()
    try damage.doing(scenario)
    let commits = (try? scenario.commits()).flatMap { $0.isEmpty ? nil : $0 } ?? made
    let before = try scenario.state()
    var transcript = Transcript()
    for line in damage.lines {
      let outcome = try scenario.ibid(
        line.arguments, input: line.input ?? "", columns: 80, environment: damage.environment)
      transcript.add(line.arguments, columns: 80, input: line.input, outcome)
    }
    #expect(try scenario.state().differences(from: before) == [])
    try Golden.expect(scenario.named(transcript.text, commits: commits), in: damage.name)
  }

  @Test func invalidUTF8() throws {
    let scenario = try LanternSociety.store.get().copy()
    let bytes = Data([0xFF, 0xFE] + Array(LanternSociety.gazette.utf8))
    try bytes.write(to: scenario.store.appending(path: "broken.txt"))
    let before = try scenario.state()
    var transcript = Transcript()
    for arguments in [
      ["add", "--file", "broken.txt"], ["source", "add", "broken", "--file", "broken.txt"],
      ["source", "capture", "bulletin", "--file", "broken.txt"],
    ] {
      transcript.add(arguments, columns: 80, input: nil, try scenario.ibid(arguments))
    }
    #expect(try scenario.state().differences(from: before) == [])
    try Golden.expect(transcript.text, in: "invalid-utf8")
  }

  /// Without the capability to override them, permissions bind root as well.
  @Test(.enabled(if: ReadOnly.canBeMade)) func aReadOnlyDisk() throws {
    let scenario = try LanternSociety.store.get().copy()
    let before = try scenario.state()
    var transcript = Transcript()
    for arguments in [
      ["subject", "add", "new", "--label", "New"], ["edit", "rename/2019", "--note", "new"],
      ["show", "rename/2019"],
      ["verify"],
    ] {
      let outcome = try ReadOnly.run(arguments, in: scenario)
      transcript.add(arguments, columns: 80, input: nil, outcome)
    }
    #expect(try scenario.state().differences(from: before) == [])
    try Golden.expect(scenario.named(transcript.text), in: "read-only")
  }

  @Test func aReaderThatLeavesEndsItQuietly() throws {
    let scenario = try LanternSociety.store.get()
    let path = Executable.path.path.replacing("'", with: "'\\''")
    // A pipe whose only reader is gone before the first word.
    let script = """
      mkfifo pipe; exec 3<>pipe 4>pipe 3>&-
      '\(path)' -C '\(scenario.store.path)' log >&4; echo $? >&2
      '\(path)' -C '\(scenario.store.path)' log | head -1
      """
    // A folder of its own: whoever copies a store with a pipe in it waits for ever.
    let folder = try ScratchFolder("pipe")
    let outcome = try Fixtures.run(
      "bash", ["-c", script], in: folder.url, environment: fixedEnvironment(home: folder.url))
    #expect(outcome.stderr == "141\n")
    #expect(outcome.stdout.split(separator: "\n").count == 1)
  }
}

/// A disk that cannot be written to, as far as a test can make one.
private enum ReadOnly {
  private static let withoutOverride = [
    "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search",
  ]

  static let canBeMade: Bool = {
    guard geteuid() == 0 else { return true }
    let root = URL(filePath: "/")
    return (try? Fixtures.run("setpriv", withoutOverride + ["true"], in: root))?.status == 0
  }()

  static func run(_ arguments: [String], in scenario: Scenario) throws -> CommandOutcome {
    try chmod("a-w", scenario)
    defer { try? chmod("u+w", scenario) }
    guard geteuid() == 0 else { return try scenario.ibid(arguments) }
    return try scenario.ibid(arguments, through: ["setpriv"] + withoutOverride)
  }

  private static func chmod(_ mode: String, _ scenario: Scenario) throws {
    let outcome = try Fixtures.run("chmod", ["-R", mode, scenario.store.path], in: URL(filePath: "/"))
    guard outcome.status == 0 else { throw UnexpectedOutcome(["chmod", mode], outcome) }
  }
}
