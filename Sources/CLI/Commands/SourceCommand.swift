import ArgumentParser

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Add, capture, mark, list and show sources: the documents that claims quote.",
    subcommands: [
      SourceAddCommand.self, SourceCaptureCommand.self, SourceMarkCommand.self, SourceListCommand.self,
      SourceShowCommand.self,
    ])

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions
}
