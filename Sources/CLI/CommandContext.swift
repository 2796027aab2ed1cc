import Glibc

/// What a command works with: where it runs, and the two streams that it may write to.
struct CommandContext: Sendable {
  /// Standard output: data, for people or, with `--json`, for programs.
  let out: Terminal
  /// Standard error: status and warnings.
  let err: Terminal
  /// Whether the command answers with one JSON document (see `emit`).
  let json: Bool
  /// The absolute path of the directory the command runs in, `-C` counted in.
  let directory: String
  /// Whether history is read by the index.
  let usesIndex: Bool
  let environment: [String: String]
  /// Seconds since 1970, UTC.
  let clock: @Sendable () -> Int64
  /// Standard input.
  let input: Input

  init(options: GlobalOptions, surroundings: Surroundings) throws(CommandError) {
    out = Terminal(surroundings.out, environment: surroundings.environment, noColour: options.noColor)
    err = Terminal(surroundings.err, environment: surroundings.environment, noColour: options.noColor)
    json = options.json
    usesIndex = !options.noIndex
    environment = surroundings.environment
    clock = surroundings.clock
    input = surroundings.input
    var directory = surroundings.directory
    for next in options.directories {
      directory = try existingDirectory(absolutePath(next, from: directory), named: next)
    }
    self.directory = directory
  }

  /// The absolute path of a file that an argument names; `-C` moves relative ones.
  func path(_ argument: String) -> String {
    absolutePath(argument, from: directory)
  }

  /// The bytes of the file that an argument names, `-` being standard input.
  ///
  /// - Parameter limit: bytes; a longer file is an error, since nothing that we read is of unbounded size.
  func read(_ argument: String, limit: Int) throws(CommandError) -> [UInt8] {
    let name = argument == "-" ? "standard input" : argument
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try argument == "-" ? input.read(limit + 1) : fileBytes(path(argument), limit: limit + 1)
    } catch {
      throw CommandError(
        error.kind, "cannot read \(name)", causes: ["\(error)"],
        hints: ["give the path of a file, or `-` for standard input"])
    }
    guard bytes.count <= limit else {
      throw CommandError(.tooLarge, "\(name) is larger than \(limit) bytes")
    }
    return bytes
  }

  /// Writes a document to the file that an argument names, `-` being standard output, and says so.
  func write(_ document: String, to argument: String) throws {
    if argument == "-" { return try out.write(document: document) }
    do throws(SystemError) {
      try writeFile(path(argument), Array(document.utf8))
    } catch {
      let hint: String? =
        switch error.code {
        case ENOENT: folder(of: argument).map { "make the folder `\($0)` first, or give another file" }
        case ENOTDIR, EISDIR, EACCES, EROFS: "give another file"
        default: nil
        }
      throw CommandError(
        error.kind, "cannot write \(argument)", causes: ["\(error)"], hints: hint.map { [$0] } ?? [])
    }
    note("Wrote \(argument, .bold).")
  }

  /// The folder that a path names a file of; nil where it names none.
  private func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }

  /// Prints a line of status on standard error. A failure to do so is no reason to stop.
  func note(_ text: StyledText) {
    try? err.wrap(text)
  }

  /// Prints a warning on standard error.
  func warn(_ text: StyledText) {
    try? err.wrap("\("Warning:", [.bold, .yellow]) \(text)")
  }

  /// A progress bar on standard error, which shows only at a terminal and only if the work takes a while.
  ///
  /// Finish it before printing anything else.
  func progress(_ label: String, total: Int) -> ProgressBar {
    ProgressBar(label, total: total, on: err)
  }
}

private func absolutePath(_ path: String, from base: String) -> String {
  if path.isEmpty { return base }
  if path.hasPrefix("/") { return path }
  return base.hasSuffix("/") ? base + path : base + "/" + path
}

private func existingDirectory(_ path: String, named name: String) throws(CommandError) -> String {
  guard let real = realpath(path, nil) else {
    throw CommandError(.notFound, "cannot change to directory '\(name)'", causes: ["\(SystemError.last)"])
  }
  defer { free(real) }
  var status = stat()
  guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
    throw CommandError(.notFound, "cannot change to directory '\(name)'", causes: ["it is not a directory"])
  }
  return String(cString: real)
}

private func fileBytes(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .last }
  defer { close(descriptor) }
  return try Input(descriptor: descriptor).read(limit)
}

private func writeFile(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw .last }
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      let error = SystemError.last
      close(descriptor)
      throw error
    }
  }
  guard close(descriptor) == 0 else { throw .last }
}
