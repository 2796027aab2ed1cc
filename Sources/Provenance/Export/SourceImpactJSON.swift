extension JSON {
  /// What falls with a source, as scripts read it.
  public init(_ impact: SourceImpact, revision: String?) {
    self = [
      "revision": revision.map(JSON.string) ?? .null,
      "source": .string(impact.source), "standing": impact.standing.map(JSON.string) ?? .null,
      "derived": .array(impact.derived.map(JSON.string)),
      "unsupported": .array(impact.unsupported.map { .string($0.description) }),
      "weakened": .array(
        impact.weakened.map { claim, left in
          ["claim": .string(claim.description), "left": .array(left.map(JSON.string))]
        }),
    ]
  }
}
