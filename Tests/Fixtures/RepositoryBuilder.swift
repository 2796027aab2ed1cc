public import Foundation

/// Makes histories with the real `git`, in a few lines and the same on every machine: every commit is a
/// minute after the one before.
public final class RepositoryBuilder {
  /// The working tree, or the bare repository.
  public let url: URL
  /// The path of the working tree, or of the bare repository.
  public var path: String { url.path }
  private let scratch: ScratchFolder
  private let clock: LogicalClock

  private init(_ url: URL, _ scratch: ScratchFolder, _ clock: LogicalClock) {
    self.url = url
    self.scratch = scratch
    self.clock = clock
  }

  /// An empty repository on the branch `main`, in a scratch folder that lives as long as this.
  public convenience init(bare: Bool = false) throws {
    let scratch = try ScratchFolder("repository")
    try FileManager.default.createDirectory(at: scratch / "home", withIntermediateDirectories: true)
    let name = bare ? "repository.git" : "repository"
    self.init(scratch / name, scratch, LogicalClock())
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try git(["init", "--quiet", "--initial-branch=main"] + (bare ? ["--bare"] : []))
    try configure()
  }

  private func configure() throws {
    for (key, value) in [
      ("user.name", "Ada Researcher"), ("user.email", "ada@example.org"), ("core.autocrlf", "false"),
      ("commit.gpgSign", "false"), ("gc.auto", "0"), ("core.hooksPath", "/dev/null"),
    ] { try git("config", key, value) }
  }

  /// The environment that git runs in here.
  public var environment: [String: String] { fixedEnvironment(home: scratch / "home", time: clock.time) }

  /// Runs git and gives what it printed, without the newline at the end.
  @discardableResult
  public func git(_ arguments: String...) throws -> String { try git(arguments) }

  /// Runs git and gives what it printed, without the newline at the end.
  @discardableResult
  public func git(_ arguments: [String], input: String = "") throws -> String {
    let outcome = try attempt(arguments, input: input)
    guard outcome.status == 0 else { throw CommandFailure(command: ["git"] + arguments, outcome: outcome) }
    var text = outcome.stdout
    if text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return text
  }

  /// Runs git, whatever its exit status.
  public func attempt(_ arguments: [String], input: String = "") throws -> CommandOutcome {
    try run("git", arguments, in: url, environment: environment, input: Data(input.utf8))
  }

  /// A path in the working tree.
  public func file(_ path: String) -> URL { url.appendingPathComponent(path) }

  /// Writes a working file, making its folders.
  public func write(_ path: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      at: file(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file(path))
  }

  /// A working file's text.
  public func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: file(path)), as: UTF8.self)
  }

  /// Whether there is anything at a path of the working tree.
  public func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: file(path).path) }

  /// Writes the files (nil deletes one), stages them and commits; gives the commit's id.
  @discardableResult
  public func commit(_ message: String = "change", _ files: [String: String?] = [:]) throws -> String {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      if let text {
        try write(path, text)
        try git("add", "--", path)
      } else {
        try git("rm", "--quiet", "--", path)
      }
    }
    clock.tick()
    try git("commit", "--quiet", "--allow-empty", "--message", message)
    return try git("rev-parse", "HEAD")
  }

  /// Moves a file and commits that.
  @discardableResult
  public func move(_ path: String, to target: String) throws -> String {
    try FileManager.default.createDirectory(
      at: file(target).deletingLastPathComponent(), withIntermediateDirectories: true)
    try git("mv", path, target)
    return try commit("move \(path)")
  }

  /// Makes a branch at a revision and switches to it.
  public func branch(_ name: String, at revision: String = "HEAD") throws {
    try git("switch", "--quiet", "--create", name, revision)
  }

  /// Switches to a branch.
  public func switchTo(_ name: String) throws { try git("switch", "--quiet", name) }

  /// Merges a branch with a merge commit; gives its id.
  @discardableResult
  public func merge(_ name: String) throws -> String {
    clock.tick()
    try git("merge", "--quiet", "--no-ff", "--message", "merge \(name)", name)
    return try git("rev-parse", "HEAD")
  }

  /// A clone beside this one, made with further options: `--bare`, `--depth=2`, `--filter=blob:none`.
  public func clone(_ name: String, _ options: String...) throws -> RepositoryBuilder {
    try git(["config", "uploadpack.allowFilter", "true"])
    let target = scratch / name
    try git(["clone", "--quiet", "--no-local"] + options + ["file://\(path)", target.path])
    let clone = RepositoryBuilder(target, scratch, clock)
    try clone.configure()
    return clone
  }

  /// A linked worktree on a new branch.
  public func worktree(_ name: String, branch: String) throws -> RepositoryBuilder {
    let target = scratch / name
    try git("worktree", "add", "--quiet", "-b", branch, target.path)
    return RepositoryBuilder(target, scratch, clock)
  }
}

/// Counts minutes, for a builder and all its clones.
private final class LogicalClock {
  private(set) var time = 1_700_000_000
  func tick() { time += 60 }
}
