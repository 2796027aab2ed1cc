import ArgumentParser
import Provenance
import Storage

struct SubjectShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a subject's record, and how many claims there are about it.")

  @Argument(help: "The subject's id.", completion: .subject)
  var subject: String

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    let snapshot = try time.snapshot(of: store)
    let id = try store.subject(named: subject, in: snapshot)
    let claims = try snapshot.claims(of: id)
    if context.json {
      try context.emit([
        "id": .string(id), "record": try snapshot.json(of: .subject(id)) ?? .null,
        "claims": .array(claims.map { .string($0.description) }),
      ])
      return .success
    }
    let out = context.out
    try out.line("\(id, .bold)")
    if let subject = try snapshot.subject(id) {
      var fields = FieldLines()
      fields.add("label", subject.label)
      fields.add("kind", subject.kind)
      for alias in subject.aliases {
        fields.add("alias", "\(alias.text)\(alias.language.map { "  (\($0))" } ?? "", .dim)")
      }
      for uri in subject.sameAs { fields.add("same as", uri) }
      fields.add("about", subject.note)
      try out.show(fields, indent: 2)
    } else {
      try out.wrap("\("the record cannot be read", .red)", indent: 2)
    }
    try out.line()
    try out.wrap(
      "\(counted(claims.count, "claim")): \("ibid profile \(id)", .code) reads them",
      indent: 4, firstIndent: 2)
    return .success
  }
}
