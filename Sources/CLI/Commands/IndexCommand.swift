import ArgumentParser
import Provenance
import Storage

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Look after the index of the history.",
    discussion: """
      The index makes history, blame, log and search fast, and keeps what verify found. It is made and brought up to date as it is needed, and holds \
      nothing that the commits do not say.
      """,
    subcommands: [IndexStatusCommand.self, IndexRebuildCommand.self])

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions
}

struct IndexStatusCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what is in the index, and whether it is up to date.")

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try context.show(try context.openStore().indexStatus())
    return .success
  }
}

struct IndexRebuildCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make the index anew from the commits.")

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try context.show(try context.openStore().rebuildIndex())
    return .success
  }
}

extension CommandContext {
  fileprivate func show(_ status: IndexStatus) throws {
    if json {
      return try emit([
        "path": .string(status.path), "bytes": status.bytes.map { .number(JSONNumber($0)) } ?? .null,
        "revisions": .number(JSONNumber(status.revisions)), "versions": .number(JSONNumber(status.versions)),
        "current": .bool(status.isCurrent), "searchable": .bool(status.hasTexts),
        "fault": status.fault.map(JSON.string) ?? .null,
        "obstacle": status.obstacle.map(JSON.string) ?? .null,
      ])
    }
    guard let bytes = status.bytes else {
      return try out.wrap("There is no index yet. The next command that needs one makes it.")
    }
    try out.line(StyledText(status.path))
    if let fault = status.fault {
      return try out.wrap("\("not usable", .red): \(fault). The next command that needs it makes it anew.")
    }
    if let obstacle = status.obstacle {
      return try out.wrap(
        "\("cannot be looked at now", .yellow): \(obstacle). Until it can, commands read the commits instead."
      )
    }
    let versions = "\(counted(status.versions, "version")) of records"
    try out.wrap("\(counted(status.revisions, "commit")), \(versions), \(counted(bytes, "byte"))")
    try out.wrap(status.isCurrent ? "up to date with HEAD" : "HEAD is not in it yet")
    try out.wrap(status.hasTexts ? "with the words for search" : "without the words for search yet")
  }
}
