import Fixtures
import Foundation
import Synchronization

/// A store that the commands themselves made, in a scratch folder with nothing of this machine around it: its own home,
/// author, clock (every commit an hour after the one before) and width.
final class Scenario: Sendable {
  private let scratch: ScratchFolder
  /// Seconds since 1970, UTC, of the last commit.
  private let clock: Mutex<Int>

  /// The top folder of the working tree, where the commands run.
  var store: URL { scratch / "store" }

  convenience init() throws { try self.init(time: 1_795_000_000) }

  private init(time: Int) throws {
    clock = Mutex(time)
    scratch = try ScratchFolder("scenario")
    for folder in ["home", "store"] {
      try FileManager.default.createDirectory(at: scratch / folder, withIntermediateDirectories: true)
    }
    try Data("[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n".utf8).write(to: scratch / "home/.gitconfig")
  }

  /// The same store again, to change without touching the first; its clock goes on from the last commit.
  func copy() throws -> Scenario {
    let copy = try Scenario(time: Int(try git("log", "-1", "--format=%ct")) ?? 0)
    // Not the index, which other tests have open: its files come and go.
    let index = ".git/ibid"
    for folder in ["", ".git/"] {
      try FileManager.default.createDirectory(
        at: copy.store.appendingPathComponent(folder), withIntermediateDirectories: true)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: store.appendingPathComponent(folder).path)
      for path in names.map({ folder + $0 }) where path != ".git" && path != index {
        try FileManager.default.copyItem(
          at: store.appendingPathComponent(path), to: copy.store.appendingPathComponent(path))
      }
    }
    return copy
  }

  /// Runs a command in the store, an hour after the one before.
  ///
  /// - Parameter wrapper: a program with its arguments that is to run it.
  @discardableResult
  func ibid(
    _ arguments: [String], input: String = "", columns: Int = 80, environment more: [String: String?] = [:],
    through wrapper: [String] = []
  ) throws -> CommandOutcome {
    let time = tick()
    var environment = fixedEnvironment(home: scratch / "home", time: time)
    environment["COLUMNS"] = String(columns)
    for (name, value) in more { environment[name] = value }
    let command = wrapper + [Executable.path.path] + arguments
    return try Fixtures.run(
      command[0], Array(command.dropFirst()), in: store, environment: environment, input: Data(input.utf8))
  }

  /// Runs git in the store and gives what it printed, without white space at the end.
  @discardableResult
  func git(_ arguments: String..., input: String = "") throws -> String {
    let time = tick()
    let outcome = try Fixtures.run(
      "git", arguments, in: store, environment: fixedEnvironment(home: scratch / "home", time: time),
      input: Data(input.utf8))
    guard outcome.status == 0 else { throw UnexpectedOutcome(["git"] + arguments, outcome) }
    return outcome.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// An hour later.
  private func tick() -> Int {
    clock.withLock { time in
      time += 3600
      return time
    }
  }

  /// Writes a file of the working tree.
  func write(_ path: String, _ text: String) throws {
    let file = store.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file of the working tree.
  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: store.appendingPathComponent(path)), as: UTF8.self)
  }

  /// The ids of all commits, oldest first.
  func commits() throws -> [String] {
    try git("rev-list", "--all", "--reverse", "--date-order").split(separator: "\n").map(String.init)
  }

  /// Names that stand for the ids of commits, of the same length, so that a text reads the same whatever the ids are:
  /// `revision07` for the seventh commit.
  ///
  /// - Parameter commits: all commits, oldest first; asked of git where they are not given.
  func named(_ text: String, commits: [String]? = nil) throws -> String {
    var result = text
    let commits = try commits ?? self.commits()
    for (index, commit) in commits.enumerated() {
      let number = String(index + 1)
      let name = "revision" + String(repeating: "0", count: 2 - min(2, number.count)) + number
      result = result.replacing(commit, with: name + String(repeating: "\u{B7}", count: 30))
      result = result.replacing(commit.prefix(10), with: name)
    }
    // Those of other repositories, and of commits that were damaged.
    result = result.replacing(/\b[0-9a-f]{40}\b/, with: "revision" + String(repeating: "\u{B7}", count: 32))
    result = result.replacing(/\b[0-9a-f]{10}\b/, with: "revision" + String(repeating: "\u{B7}", count: 2))
    return result.replacing(scratch.path, with: "SCRATCH")
  }
}

/// A program that failed while a scenario was made.
struct UnexpectedOutcome: Error, CustomStringConvertible {
  let description: String

  init(_ command: [String], _ outcome: CommandOutcome) {
    description =
      "\(command.joined(separator: " ")) exited with \(outcome.status): \(outcome.stderr)\(outcome.stdout)"
  }
}
