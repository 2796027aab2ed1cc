import ArgumentParser
import Provenance
import Storage

struct ProfileCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Read the profile of a subject as it stood, footnoted with quotes and sources.")

  @Argument(help: "The subject's id.", completion: .subject)
  var subject: String

  @OptionGroup var time: RecordTimeOption

  @OptionGroup var validTime: ValidTimeOption

  @Option(help: "text, markdown or json.")
  var format: Format = .text

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let date = try validTime.date
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let id = try store.subject(named: subject, in: snapshot)
    let profile = try Profile(of: id, in: snapshot, on: date)
    let revision = try store.revision(at: time.moment)
    let caption = "As recorded at \(revision.short), \(revision.timestamp)"
    switch context.json ? .json : format {
    case .text: try context.out.show(profile, caption: caption)
    case .markdown: try context.out.write(document: profile.markdown(caption: caption))
    case .json: try context.emit(profile.json(revision: revision.id, time: revision.timestamp))
    }
    return .success
  }
}
