import ArgumentParser
import Provenance
import Storage

struct ImpactCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show what falls with a source: claims that lose all support, or some.",
    discussion: """
      As if the source were retracted. Sources that derive from it alone fall with it, and what is retracted \
      already supports nothing. Deprecated claims are left out.
      """)

  @Argument(help: "The source's id.", completion: .source)
  var source: String

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    let snapshot = try time.snapshot(of: store)
    let impact = try SourceImpact(of: store.source(named: source, in: snapshot), in: snapshot)
    if context.json {
      try context.emit(JSON(impact, revision: snapshot.revision))
    } else {
      try show(impact, in: snapshot, on: context.out)
    }
    return .success
  }

  private func show(_ impact: SourceImpact, in snapshot: TreeSnapshot, on out: Terminal) throws {
    let standing = impact.standing.map { "  [\($0)]" } ?? ""
    try out.wrap("\(impact.source, .bold)\(standing, .yellow)", indent: 2, firstIndent: 0)
    if !impact.derived.isEmpty {
      try out.wrap(
        "derived from it alone: \(impact.derived.joined(separator: ", "))", indent: 4, firstIndent: 2)
    }
    if !impact.unsupported.isEmpty {
      try out.line()
      let claims = counted(impact.unsupported.count, "claim")
      try out.wrap("\("Lose all support", .red): \(claims)", indent: 2, firstIndent: 0)
      for claim in impact.unsupported { try show(claim, in: snapshot, on: out) }
    }
    if !impact.weakened.isEmpty {
      try out.line()
      let claims = counted(impact.weakened.count, "claim")
      try out.wrap("\("Lose some support", .yellow): \(claims)", indent: 2, firstIndent: 0)
      for (claim, left) in impact.weakened {
        try show(claim, in: snapshot, on: out)
        try out.wrap("\("left:", .dim) \(left.joined(separator: ", "))", indent: 6, firstIndent: 4)
      }
    }
    if impact.unsupported.isEmpty, impact.weakened.isEmpty {
      try out.line()
      try out.wrap("No claim in force rests on it.")
    }
  }

  private func show(_ claim: ClaimID, in snapshot: TreeSnapshot, on out: Terminal) throws {
    try out.wrap("\(claim, .bold)", indent: 4, firstIndent: 2)
    try out.wrap(StyledText(try snapshot.claim(claim)?.statement ?? ""), indent: 4)
  }
}
