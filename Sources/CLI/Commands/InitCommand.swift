import ArgumentParser
import Provenance
import Storage

struct InitCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a store in a new or an existing git repository.",
    discussion: """
      Commits the layout of an empty store: its format, the schemas of records, and the attributes that keep \
      captured texts as they are. Other files of the repository stay as they are.
      """)

  @Argument(help: "The top folder of the repository; this folder if left out.", completion: .directory)
  var folder: String = "."

  @Flag(help: "Make a repository without a working tree.")
  var bare = false

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let (_, submission) = try Store.create(at: context.path(folder), bare: bare)
    if context.json {
      try context.report(submission, "")
    } else {
      try context.out.wrap("Made a store  \(submission.revision.short, .yellow)")
      try context.out.wrap(
        "\("Next:", .cyan) \("ibid subject add ID --label \"...\"", .code), then \("ibid source add ID --file FILE", .code)"
      )
    }
    return .success
  }
}
