public import Foundation

/// What a program did.
public struct CommandOutcome: Sendable {
  /// The exit status, or the number of the signal that ended it.
  public let status: Int32
  /// Standard output, lossily decoded as UTF-8.
  public let stdout: String
  /// Standard error, lossily decoded as UTF-8.
  public let stderr: String
  /// Standard output as it came.
  public let bytes: Data
}

/// A program that failed where it was expected to succeed.
public struct CommandFailure: Error, CustomStringConvertible {
  /// The program and its arguments.
  public let command: [String]
  /// What it did instead.
  public let outcome: CommandOutcome
  /// The command, its exit status and all that it printed.
  public var description: String {
    "\(command.joined(separator: " ")) exited with \(outcome.status): \(outcome.stderr)\(outcome.stdout)"
  }
}

/// Runs a program to its end, in an environment of nothing but `environment`.
///
/// Its streams are files, so that no amount of output or input can block it.
public func run(
  _ program: String, _ arguments: [String] = [], in folder: URL, environment: [String: String] = [:],
  input: Data = Data()
) throws -> CommandOutcome {
  let streams = try ScratchFolder("streams")
  let (stdin, stdout, stderr) = (streams / "stdin", streams / "stdout", streams / "stderr")
  try input.write(to: stdin)
  for stream in [stdout, stderr] { try Data().write(to: stream) }
  let process = Process()
  process.executableURL = try executable(program)
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = environment
  let (reading, writing, complaining) = (
    try FileHandle(forReadingFrom: stdin), try FileHandle(forWritingTo: stdout),
    try FileHandle(forWritingTo: stderr)
  )
  process.standardInput = reading
  process.standardOutput = writing
  process.standardError = complaining
  try process.run()
  process.waitUntilExit()
  for handle in [reading, writing, complaining] { try handle.close() }
  let bytes = try Data(contentsOf: stdout)
  return CommandOutcome(
    status: process.terminationStatus, stdout: String(decoding: bytes, as: UTF8.self),
    stderr: String(decoding: try Data(contentsOf: stderr), as: UTF8.self), bytes: bytes)
}

/// The environment for programs under test: the same on every machine, with `home` for the user's
/// configuration.
public func fixedEnvironment(home: URL, time: Int = 1_700_000_000) -> [String: String] {
  [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    "HOME": home.path, "XDG_CONFIG_HOME": home.path + "/.config", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ada Researcher", "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_AUTHOR_DATE": "\(time) +0000", "GIT_COMMITTER_NAME": "Ada Researcher",
    "GIT_COMMITTER_EMAIL": "ada@example.org", "GIT_COMMITTER_DATE": "\(time) +0000",
    "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": "true", "TZ": "UTC", "LC_ALL": "C.UTF-8",
  ]
}

private func executable(_ program: String) throws -> URL {
  if program.contains("/") { return URL(fileURLWithPath: program) }
  let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
  for folder in path.split(separator: ":") {
    let candidate = "\(folder)/\(program)"
    if FileManager.default.isExecutableFile(atPath: candidate) { return URL(fileURLWithPath: candidate) }
  }
  throw CocoaError(.fileNoSuchFile)
}
