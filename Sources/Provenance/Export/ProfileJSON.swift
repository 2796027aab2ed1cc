extension Profile {
  /// The profile as one JSON document: facts by type with the numbers of their footnotes, then the footnotes.
  public func json(revision: String, time: String) -> JSON {
    [
      "subject": .string(id), "label": subject.map { .string($0.label) } ?? .null,
      "aliases": .array(subject?.aliases.map { .string($0.text) } ?? []),
      "description": subject?.note.map(JSON.string) ?? .null,
      "revision": .string(revision), "time": .string(time),
      "on": on?.json ?? .null,
      "sections": .array(
        sections.map {
          ["type": .string($0.type), "title": .string($0.title), "facts": .array($0.facts.map(fact))]
        }),
      "retracted": .array(retracted.map(fact)),
      "unreadable": .array(unreadable.map { .string($0.description) }),
      "footnotes": .array(footnotes.enumerated().map { footnote($0.element, number: $0.offset + 1) }),
    ]
  }

  private func fact(_ fact: Fact) -> JSON {
    [
      "claim": .string(fact.id.description), "statement": .string(fact.claim.statement),
      "value": .object(fact.claim.value), "when": fact.claim.when.map(JSON.string) ?? .null,
      "holds": fact.holds.map { .string($0.rawValue) } ?? .null,
      "rank": .string(fact.claim.rank.rawValue),
      "retraction": fact.claim.retraction.map(JSON.string) ?? .null,
      "footnotes": .array(fact.footnotes.map { .number(JSONNumber($0)) }),
    ]
  }

  private func footnote(_ footnote: Footnote, number: Int) -> JSON {
    [
      "number": .number(JSONNumber(number)), "source": .string(footnote.source),
      "capture": .string(footnote.capture), "stance": .string(footnote.stance.rawValue),
      "quote": .array(footnote.passages.map(JSON.string)),
      "sealed": .array(footnote.seals.map(JSON.string)),
      "locator": footnote.locator.map(JSON.string) ?? .null, "reference": .string(footnote.reference),
      "url": footnote.url.map(JSON.string) ?? .null,
    ]
  }
}
