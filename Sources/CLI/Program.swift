import ArgumentParser

/// One run of the program, from its arguments to its exit status.
enum Program {
  /// Runs with arguments as the system hands them over, which may be no text.
  nonisolated(nonsending) static func run(
    bytes arguments: [[UInt8]], in surroundings: Surroundings
  ) async -> ExitStatus {
    let texts: [String]
    do throws(CommandError) {
      texts = try argumentTexts(arguments)
    } catch {
      let options = GlobalOptions(scanning: arguments.map { String(decoding: $0, as: UTF8.self) })
      return report(error, options: options, surroundings: surroundings)
    }
    return await run(texts, in: surroundings)
  }

  /// Stays on the thread of whoever calls, as the main one has the memory that grows in the largest steps.
  nonisolated(nonsending) static func run(
    _ arguments: [String], in surroundings: Surroundings
  ) async -> ExitStatus {
    let early = GlobalOptions(scanning: arguments)
    let status: ExitStatus
    do {
      status = try await execute(joiningDashedValues(arguments), in: surroundings)
      try surroundings.out.flush()
      try? surroundings.err.flush()
    } catch {
      try? surroundings.err.flush()
      return report(error, options: early, surroundings: surroundings)
    }
    return status
  }

  private nonisolated(nonsending) static func execute(
    _ arguments: [String], in surroundings: Surroundings
  ) async throws -> ExitStatus {
    let command: any Command
    do {
      try refuseHelpOnUnknownCommand(arguments)
      var parsed = try Ibid.parseAsRoot(arguments)
      guard let found = parsed as? any Command else {
        try refuseMissingCommand(after: type(of: parsed), options: GlobalOptions(scanning: arguments))
        try parsed.run()
        return .success
      }
      command = found
    } catch {
      return try answer(error, arguments: arguments, surroundings: surroundings)
    }
    let context = try CommandContext(options: command.options, surroundings: surroundings)
    return try await command.run(in: context)
  }

  /// ArgumentParser throws help, the version and completion scripts as it throws errors.
  private static func answer(
    _ error: any Error, arguments: [String], surroundings: Surroundings
  ) throws -> ExitStatus {
    if let error = error as? CommandError { throw error }
    guard Ibid.exitCode(for: error).isSuccess else {
      throw CommandError(parsing: arguments, error)
    }
    let out = Terminal(surroundings.out, environment: surroundings.environment, noColour: true)
    try out.write(document: Ibid.fullMessage(for: error, columns: out.width))
    return .success
  }

  private static func report(
    _ error: any Error, options: GlobalOptions, surroundings: Surroundings
  ) -> ExitStatus {
    if case OutputError.readerGone = error { return .readerGone }
    let commandError = CommandError(reporting: error)
    do {
      if options.json {
        try surroundings.out.write(documentText(commandError.json))
        try surroundings.out.flush()
      } else {
        let err = Terminal(
          surroundings.err, environment: surroundings.environment, noColour: options.noColor)
        try commandError.print(to: err)
      }
    } catch {
      // There is nobody left to tell; the exit status still says it.
    }
    return commandError.exitStatus
  }
}

/// Lets the value of an option begin with a dash if it holds a space, as quotes do ("-5.2 percent"), and the date of one
/// that takes dates be one before year 0 ("-0500").
///
/// ArgumentParser would read it as options. `--quote=VALUE` is how a value is told from them, so we write it so.
func joiningDashedValues(_ arguments: [String]) -> [String] {
  var result: [String] = []
  for (index, argument) in arguments.enumerated() {
    if argument == "--" { return result + arguments[index...] }
    if let option = result.last, option.hasPrefix("--"), option.count > 2, !option.contains("="),
      isDashedText(argument) || isDashedDate(argument) && dateOptions.contains(option)
    {
      result[result.count - 1] = option + "=" + argument
    } else {
      result.append(argument)
    }
  }
  return result
}

/// The options that take a date in EDTF.
private let dateOptions: Set<String> = ["--when", "--on", "--from", "--to"]

private func isDashedText(_ argument: String) -> Bool {
  argument.hasPrefix("-") && argument.unicodeScalars.contains(where: \.properties.isWhitespace)
    && (!argument.hasPrefix("--") || argument.dropFirst(2).first?.isLetter != true)
}

private func isDashedDate(_ argument: String) -> Bool {
  argument.hasPrefix("-") && argument.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } == true
}

extension GlobalOptions {
  /// The options as far as they can be told from arguments that may not parse, so that an error in them can be
  /// reported in the form that was asked for.
  init(scanning arguments: [String]) {
    self.init()
    let options = arguments.prefix { $0 != "--" }
    directories = []
    json = options.contains("--json")
    noColor = options.contains("--no-color")
    noIndex = options.contains("--no-index")
  }
}
