import ArgumentParser
import Provenance
import Storage

struct ListCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List claims.")

  @Option(help: "Only claims about this subject.")
  var subject: String?

  @Option(help: "Only claims of this type.")
  var type: String?

  @Option(help: "Only claims that cite this source.")
  var source: String?

  @Option(help: "Only claims of this rank: preferred, normal or deprecated.")
  var rank: String?

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let subject = try subject.map { try store.subject(named: $0, in: snapshot) }
    let source = try source.map { try store.source(named: $0, in: snapshot) }
    let rank = try self.rank.map { text throws(CommandError) in
      guard let rank = Rank(rawValue: text) else {
        throw CommandError(.usage, "there is no rank `\(text)`; ranks are preferred, normal and deprecated")
      }
      return rank
    }
    if let type { try requireType(type, in: snapshot) }
    var claims: [(id: ClaimID, claim: Claim?)] = []
    for id in try snapshot.claims(of: subject) where type == nil || id.type == type {
      let claim = try snapshot.claim(id)
      if let rank, claim?.rank != rank { continue }
      if let source, claim?.citations.contains(where: { $0.source == source }) != true { continue }
      claims.append((id, claim))
    }
    if context.json {
      try context.emit(["claims": .array(claims.map { json($0.id, $0.claim) })])
      return .success
    }
    for (id, claim) in claims {
      let mark = claim.map { $0.rank == .normal ? "" : "  [\($0.rank.rawValue)]" } ?? "  [unreadable]"
      let when = claim?.when.map { "  \($0)" } ?? ""
      try context.out.wrap("\(id, .bold)\(when, .cyan)\(mark, .yellow)", indent: 4, firstIndent: 0)
      if let claim { try context.out.wrap(StyledText(claim.statement), indent: 4) }
    }
    if claims.isEmpty { context.note("No claims here.") }
    return .success
  }

  private func json(_ id: ClaimID, _ claim: Claim?) -> JSON {
    var sources: [String] = []
    for citation in claim?.citations ?? [] where !sources.contains(citation.source) {
      sources.append(citation.source)
    }
    return [
      "claim": .string(id.description), "subject": .string(id.subject), "type": .string(id.type),
      "statement": claim.map { .string($0.statement) } ?? .null,
      "when": claim?.when.map(JSON.string) ?? .null,
      "rank": claim.map { .string($0.rank.rawValue) } ?? .null,
      "citations": .number(JSONNumber(claim?.citations.count ?? 0)),
      "sources": .array(sources.map(JSON.string)),
    ]
  }
}
