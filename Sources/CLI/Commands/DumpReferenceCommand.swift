import ArgumentParser

/// Prints `docs/cli.md`; `make docs` writes it, and a test compares the two.
struct DumpReferenceCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "dump-reference",
    abstract: "Print the reference of all commands in Markdown.",
    shouldDisplay: false)

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try context.out.write(document: commandReference())
    return .success
  }
}
