import CLibgit2
import Glibc

/// A program of the system's, run with its arguments as a list: no shell reads them.
struct ExternalProgram: Hashable, Sendable {
  /// A path, or a name that is looked for on the `PATH`.
  let name: String
  /// The folder that it is run in.
  let folder: String

  /// What a program did.
  struct Outcome {
    /// The exit status; 128 and the number of the signal where one ended it.
    let status: Int32
    let output: [UInt8]
    let complaint: [UInt8]

    /// What it complained of, in one line for people.
    var reason: String {
      let text = String(decoding: complaint.isEmpty ? output : complaint, as: UTF8.self)
      let lines = text.split(whereSeparator: \.isNewline).map { $0.trimming(\.isWhitespace) }
      let line = lines.filter { !$0.isEmpty }.joined(separator: "; ")
      if line.isEmpty { return "it ended with status \(status) and said nothing" }
      return line.count > 600 ? line.prefix(600) + "\u{2026}" : line
    }
  }

  /// More than this of output is none that is waited for: bytes.
  private static let mostOutput = 1 << 20

  /// Where a program finds the first of the files that it is given: they are in memory and have no other name.
  static func path(ofFile number: Int) -> String { "/dev/fd/\(3 + number)" }

  /// Runs the program to its end.
  ///
  /// It has this process's environment and terminal, so that it can ask a person for a passphrase.
  ///
  /// - Parameters:
  ///   - environment: variables that it gets beside those, or in their place.
  ///   - input: what it reads from standard input.
  ///   - files: what it finds at `path(ofFile:)`.
  ///   - seconds: how long it may take; then it is ended.
  /// - Throws: `.noProgram` where there is none of that name, `.programHangs`, or what the system refused.
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = [], files: [[UInt8]] = [],
    waiting seconds: Double, attempted: String
  ) throws(GitError) -> Outcome {
    for argument in [name, folder] + arguments + environment.flatMap({ [$0, $1] }) {
      try Repository.refuseNull(in: argument, attempted)
    }
    let out = try Pipe(attempted: attempted)
    let err = try Pipe(attempted: attempted)
    var given: [Int32] = []
    defer { for number in given { close(number) } }
    for content in [input] + files { given.append(try Self.inMemory(content, attempted: attempted)) }
    let child = try start(
      arguments, environment: environment,
      streams: [given[0], out.writing, err.writing] + given.dropFirst(), attempted: attempted)
    out.closeWriting()
    err.closeWriting()
    return try Waiting(child, name: name, out: out.reading, err: err.reading).outcome(
      within: seconds, limit: Self.mostOutput, attempted: attempted)
  }

  /// This process's environment but for some variables, as the system keeps it: its bytes need not be UTF-8.
  private static func environment(without others: [String: String]) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var place = environ
    while let variable = place.pointee {
      let isReplaced = others.keys.contains { strncmp(variable, "\($0)=", $0.utf8.count + 1) == 0 }
      if !isReplaced { variables.append(variable) }
      place += 1
    }
    return variables
  }

  /// Starts it with the descriptors as its own from 0 on.
  private func start(
    _ arguments: [String], environment: [String: String], streams: [Int32], attempted: String
  ) throws(GitError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
    }
    // Whatever else is open here is none of its business; where it lives on, others would wait for it.
    posix_spawn_file_actions_addclosefrom_np(&actions, Int32(streams.count))
    posix_spawn_file_actions_addchdir_np(&actions, folder)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This process may ignore it, which programs do not expect.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    let added = environment.map { strdup("\($0)=\($1)") }
    var variables = Self.environment(without: environment) + added + [nil]
    defer { for text in words + added { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, name, &actions, &attributes, &words, &variables)
    guard failure == 0 else {
      guard failure == ENOENT || failure == EACCES || failure == ENOEXEC else {
        throw GitError.system(failure, attempted: attempted, path: name)
      }
      throw GitError(
        .noProgram, "the program `\(name)` cannot be run: \(String(cString: strerror(failure)))",
        attempted: attempted, path: name)
    }
    return child
  }

  /// A file in memory that holds the content and is read from its start.
  private static func inMemory(_ content: [UInt8], attempted: String) throws(GitError) -> Int32 {
    let number = memfd_create("ibid", 1)  // MFD_CLOEXEC
    guard number >= 0 else { throw GitError.system(errno, attempted: attempted) }
    let file = Descriptor(taking: number)
    try file.write(content, attempted: attempted, path: "a file in memory")
    lseek(file.number, 0, SEEK_SET)
    return try raised(file.number, attempted: attempted)
  }

  /// The same descriptor under a number that is none of those which the program gets.
  fileprivate static func raised(_ number: Int32, attempted: String) throws(GitError) -> Int32 {
    let raised = fcntl(number, F_DUPFD_CLOEXEC, 16)
    guard raised >= 0 else { throw GitError.system(errno, attempted: attempted) }
    return raised
  }

  /// A pipe that a program writes to.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init(attempted: String) throws(GitError) {
      var ends: [Int32] = [-1, -1]
      guard pipe2(&ends, O_CLOEXEC) == 0 else { throw GitError.system(errno, attempted: attempted) }
      let low = Descriptor(taking: ends[1])
      reading = ends[0]
      writing = -1
      writing = try ExternalProgram.raised(low.number, attempted: attempted)
    }

    func closeWriting() {
      close(writing)
      writing = -1
    }

    deinit {
      close(reading)
      if writing >= 0 { close(writing) }
    }
  }
}

extension StringProtocol {
  /// Without the characters at both ends that are so.
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    let start = drop(while: isTrimmed)
    return String(start.reversed().drop(while: isTrimmed).reversed())
  }
}
