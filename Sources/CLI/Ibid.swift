import ArgumentParser

/// The root command: what `ibid help` shows.
struct Ibid: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "ibid",
    abstract: "Track what is claimed, who said it where, and how that changed.",
    discussion: """
      A store is a git repository. Every claim in it rests on a quote from a captured source, and every \
      quote is checked against that source.
      """,
    version: version,
    subcommands: [DumpReferenceCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Start", subcommands: [InitCommand.self, SubjectCommand.self, SourceCommand.self]),
      CommandGroup(
        name: "Record",
        subcommands: [AddCommand.self, EditCommand.self, CiteCommand.self, RetractCommand.self]),
      CommandGroup(
        name: "Read",
        subcommands: [
          ShowCommand.self, ListCommand.self, ProfileCommand.self, TimelineCommand.self, SearchCommand.self,
          HistoryCommand.self, BlameCommand.self, LogCommand.self, EvolutionCommand.self, DiffCommand.self,
        ]),
      CommandGroup(
        name: "Check",
        subcommands: [VerifyCommand.self, QuoteCommand.self, ImpactCommand.self, HookCommand.self]),
      CommandGroup(name: "Other", subcommands: [IndexCommand.self, CompletionsCommand.self]),
    ])

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions
}
