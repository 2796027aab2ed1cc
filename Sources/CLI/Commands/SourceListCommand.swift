import ArgumentParser
import Provenance
import Storage

struct SourceListCommand: Command {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the sources.")

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let snapshot = try time.snapshot(of: Store(at: context.directory))
    let sources = try snapshot.sources().map { id in
      (id: id, source: try snapshot.source(id), captures: try snapshot.captures(of: id))
    }
    if context.json {
      try context.emit([
        "sources": .array(
          sources.map { entry in
            [
              "id": .string(entry.id), "title": entry.source?.title.map(JSON.string) ?? .null,
              "standing": entry.source?.standing.map(JSON.string) ?? .null,
              "captures": .array(entry.captures.map { .string($0.name) }),
            ]
          })
      ])
      return .success
    }
    var table = Table([
      .init("source"), .init("title", .truncated(atLeast: 16)), .init("standing"), .init("newest capture"),
    ])
    for entry in sources {
      table.add([
        StyledText(entry.id, .bold), StyledText(entry.source?.title ?? ""),
        StyledText(entry.source?.standing ?? ""), StyledText(entry.captures.last?.name ?? "none"),
      ])
    }
    try context.out.print(table)
    if sources.isEmpty {
      context.note("No sources yet. \("ibid source add ID --file FILE --title \"...\"", .code) adds one.")
    }
    return .success
  }
}
