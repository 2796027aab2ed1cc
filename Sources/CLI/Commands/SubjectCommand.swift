import ArgumentParser

struct SubjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject",
    abstract: "Add, list and show subjects: whom or what claims are about.",
    subcommands: [SubjectAddCommand.self, SubjectListCommand.self, SubjectShowCommand.self])

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions
}
