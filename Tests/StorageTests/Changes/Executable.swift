import Fixtures
import Foundation

/// The built `ibid`, as a process of its own in a repository.
struct Executable {
  /// It lies beside the program that runs the tests.
  private static let url: URL = {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests ?? CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "ibid")
  }()

  let git: RepositoryBuilder

  /// The arguments that add a description of the league.
  static func adding(_ name: String, quoting sentence: Int = 0) -> [String] {
    [
      "add", "description", "--subject", StoreBuilder.subject, "--source", StoreBuilder.source, "--quote",
      StoreBuilder.sentences[sentence], "--set", "text=cautious", "--name", name,
    ]
  }

  /// Runs it to its end.
  func run(_ arguments: [String], without variables: [String] = []) throws -> CommandOutcome {
    let environment = git.environment.filter { !variables.contains($0.key) }
    return try Fixtures.run(Self.url.path, arguments, in: git.url, environment: environment)
  }

  /// Starts it, its output going nowhere.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Self.url
    process.arguments = arguments
    process.currentDirectoryURL = git.url
    process.environment = git.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
