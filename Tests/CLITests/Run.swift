import Foundation
import Testing

@testable import CLI

/// What one run of the program gave.
struct Run: Equatable {
  var status: Int32
  var out: String
  var err: String
}

/// Runs the program inside this process, with nothing of this process around it.
func run(
  _ arguments: String..., environment: [String: String] = [:], input: String = "", atTerminal: Bool = false
) async -> Run {
  await run(arguments, environment: environment, input: input, atTerminal: atTerminal)
}

/// Runs the program inside this process, with nothing of this process around it.
func run(
  _ arguments: [String], environment: [String: String] = [:], input: String = "",
  atTerminal: Bool = false
) async -> Run {
  let surroundings = Surroundings(
    environment: environment,
    directory: "/",
    out: Output(capturingAsTerminal: atTerminal),
    err: Output(capturingAsTerminal: atTerminal),
    input: Input(bytes: Array(input.utf8)),
    clock: { 1_800_000_000 })
  let status = await Program.run(arguments, in: surroundings)
  return Run(status: status.rawValue, out: surroundings.out.captured, err: surroundings.err.captured)
}

/// Runs the built executable, or a shell line in which `ibid` is it, in a clean environment.
enum Executable {
  static func run(_ arguments: String..., directory: URL? = nil) throws -> Run {
    try launch(path, arguments, directory: directory)
  }

  static func run(shell line: String) throws -> Run {
    let quoted = "'" + path.path.replacing("'", with: "'\\''") + "'"
    let script = "ibid() { \(quoted) \"$@\"; }; \(line)"
    return try launch(URL(filePath: "/bin/bash"), ["-o", "pipefail", "-c", script], directory: nil)
  }

  /// The executable lies beside the one that runs the tests.
  static var path: URL {
    let this = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: this ?? CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "ibid")
  }

  private static func launch(_ program: URL, _ arguments: [String], directory: URL?) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
    process.currentDirectoryURL = directory
    let out = Pipe()
    let err = FileManager.default.temporaryDirectory.appending(path: "ibid-\(UUID().uuidString)")
    try Data().write(to: err)
    defer { try? FileManager.default.removeItem(at: err) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = out
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      out: String(decoding: bytes, as: UTF8.self),
      err: try String(contentsOf: err, encoding: .utf8))
  }
}

/// The top folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
