import ArgumentParser
import Provenance
import Storage

struct SubjectListCommand: Command {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the subjects.")

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let snapshot = try time.snapshot(of: Store(at: context.directory))
    let subjects = try snapshot.subjects().map { id in
      (id: id, subject: try snapshot.subject(id), claims: try snapshot.claims(of: id).count)
    }
    if context.json {
      try context.emit([
        "subjects": .array(
          subjects.map { entry in
            [
              "id": .string(entry.id), "label": entry.subject.map { .string($0.label) } ?? .null,
              "kind": entry.subject.map { .string($0.kind) } ?? .null,
              "claims": .number(JSONNumber(entry.claims)),
            ]
          })
      ])
      return .success
    }
    var table = Table([
      .init("subject"), .init("label", .truncated(atLeast: 12)), .init("kind"),
      .init("claims", alignment: .right),
    ])
    for entry in subjects {
      table.add([
        StyledText(entry.id, .bold), StyledText(entry.subject?.label ?? "(cannot be read)"),
        StyledText(entry.subject?.kind ?? ""), StyledText(String(entry.claims)),
      ])
    }
    try context.out.print(table)
    if subjects.isEmpty {
      context.note("No subjects yet. \("ibid subject add ID --label \"...\"", .code) adds one.")
    }
    return .success
  }
}
