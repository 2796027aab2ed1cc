import ArgumentParser

/// A command of `ibid`: its arguments as properties, its work in `run(in:)`.
protocol Command: ParsableCommand {
  /// Declared as `@OptionGroup(title: "Global Options") var options: GlobalOptions`.
  var options: GlobalOptions { get }

  /// Does the work, prints data to `context.out` and status to `context.err`.
  ///
  /// What goes wrong is thrown, at best as a `CommandError`; nothing here prints an error or exits.
  nonisolated(nonsending) func run(in context: CommandContext) async throws -> ExitStatus
}
