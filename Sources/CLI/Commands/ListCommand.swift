import ArgumentParser
import Provenance
import Storage

struct ListCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List claims.")

  @Option(help: "Only claims about this subject.", completion: .subject)
  var subject: String?

  @Option(
    name: [.customLong("claim-type"), .customLong("type")],
    help: ArgumentHelp("Only claims of this type.", valueName: "type"), completion: .claimType)
  var type: String?

  @Option(help: "Only claims that cite this source.", completion: .source)
  var source: String?

  @Option(help: "Only claims of this rank: preferred, normal or deprecated.", completion: .rank)
  var rank: String?

  @OptionGroup var time: RecordTimeOption

  @OptionGroup var validTime: ValidTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let date = try validTime.date
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let subject = try subject.map { try store.subject(named: $0, in: snapshot) }
    let source = try source.map { try store.source(named: $0, in: snapshot) }
    let rank = try self.rank.map { text throws(CommandError) in
      guard let rank = Rank(rawValue: text) else {
        throw CommandError(
          .usage, "there is no rank `\(text)`",
          hints: ["give `--rank preferred`, `--rank normal` or `--rank deprecated`"])
      }
      return rank
    }
    if let type { try requireType(type, in: snapshot) }
    var claims: [ListedClaim] = []
    try snapshot.forEachClaim(of: subject, where: { type == nil || $0.type == type }) { id, claim in
      if let rank, claim?.rank != rank { return ListedClaim?.none }
      if let source, claim?.citations.contains(where: { $0.source == source }) != true { return nil }
      return ListedClaim(id, claim, on: date)
    } _: { claim in
      if let claim { claims.append(claim) }
    }
    let counts = date.map { date in
      var counts = HoldingCounts(on: date)
      for claim in claims { if let holds = claim.holds { counts.add(holds) } }
      return counts
    }
    if context.json {
      try context.emit(["on": counts?.json ?? .null, "claims": .array(claims.map(\.json))])
    } else {
      try await context.out.show(claims, on: counts)
      if claims.isEmpty { context.note("No claims here.") }
    }
    return .success
  }
}
