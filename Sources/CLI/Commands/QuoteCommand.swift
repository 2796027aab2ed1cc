import ArgumentParser

struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Hold words against a text, with or without a store.",
    subcommands: [QuoteCheckCommand.self])

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions
}
