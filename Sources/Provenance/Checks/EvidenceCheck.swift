/// Every value is borne out by words that are quoted in its support, as the type's schema asks by `evidence`,
/// or the record says in `inferred` why it is right all the same.
struct EvidenceCheck: Check {
  /// Bytes of words and values that are held against one another, all in all; a record beyond fails.
  static let mostWork = 1 << 26

  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim else { return [] }
    let schemas = try snapshot.schemas
    guard schemas.hasType(id.type) else { return [] }
    let explained = claim.inferred.compactMap { pointer, reason in
      reason.saysSomething && !pointer.isEmpty ? JSONPointer(pointer) : nil
    }
    let values = ClaimedValue.values(of: claim.json, type: id.type, schemas: schemas).filter { value in
      !explained.contains { value.pointer.isWithin($0) }
    }
    let supporting = claim.citations.indices.filter { index in
      claim.citations[index].stance == .supports && !claim.citations[index].quote.isEmpty
    }
    guard !values.isEmpty, !supporting.isEmpty else { return [] }
    // What is sealed may bear out anything: `QuoteCheck` says that the claim cannot be verified here.
    let hasSealedWords = supporting.contains {
      claim.citations[$0].passages.count < claim.citations[$0].quote.count
    }
    let quoted = try words(of: claim, at: supporting, quotes: record.quotes, in: snapshot)

    var found: [Finding] = []
    var work = 0
    let size = quoted.reduce(0) { $0 + $1.text.utf8.count + 64 }
    for value in values {
      var finding: ValueFinding {
        ValueFinding(record: record, claim: id, rank: claim.rank, value: value, schemas: schemas)
      }
      work += size + (value.value.plainText?.utf8.count ?? 0)
      guard work <= Self.mostWork else {
        found.append(finding.tooMuch())
        break
      }
      switch try evidence(of: value, in: quoted, claim: claim, snapshot: snapshot) {
      case .borneOut: break
      case .ambiguous(let sentence):
        if !hasSealedWords { found.append(finding.ambiguous(sentence)) }
      case .missing(let sentence, let suggestion):
        if !hasSealedWords { found.append(finding.missing(sentence, suggestion)) }
      }
    }
    return found
  }

  private func words(
    of claim: Claim, at supporting: [Int], quotes: HeldQuotes, in snapshot: any Snapshot
  ) throws -> [QuotedWords] {
    var quoted: [QuotedWords] = []
    for index in supporting {
      let source = claim.citations[index].source
      let language = try snapshot.source(source)?.csl["language"]?.stringValue
      for words in try quotes.words(at: index) {
        quoted.append(QuotedWords(words, language: language))
      }
    }
    guard quoted.count > 1 else { return quoted }
    var seen: Set<ExactText> = []
    return quoted.filter { seen.insert(ExactText("\($0.language ?? "")\u{0}\($0.text)")).inserted }
  }

  private func evidence(
    of value: ClaimedValue, in quoted: [QuotedWords], claim: Claim, snapshot: any Snapshot
  ) throws -> ValueEvidence {
    let text = value.value.plainText ?? ""
    switch EvidenceKind(rawValue: value.evidence) {
    case .verbatim?: return VerbatimEvidence.of(text, in: quoted)
    case .number?: return QuotedNumber.of(value.value, in: quoted)
    case .date?:
      // A valid time that is no date, or ends before it starts, is another check's finding.
      if value.pointer == ["when"], (try? EDTF(parsing: text))?.endsBeforeItStarts ?? true {
        return .borneOut
      }
      return QuotedDate.of(text, in: quoted)
    case .reference?:
      guard let subject = try snapshot.subject(text) else {
        return .missing("there is no subject `\(text.shortened)` whose name could be in the quote")
      }
      return VerbatimEvidence.of(subject.names, of: text, in: quoted)
    case .none?: return .borneOut
    case nil:
      return .missing(
        "the schema asks for the evidence `\(value.evidence.shortened)`, and there is none of that name")
    }
  }
}

/// Puts what was found of one value into words.
private struct ValueFinding {
  let record: ExaminedRecord
  let claim: ClaimID
  let rank: Rank
  let value: ClaimedValue
  let schemas: Schemas

  private var explain: String { "ibid edit \(claim) \(Finding.inferredOption(for: value.pointer))" }

  func ambiguous(_ sentence: String) -> Finding {
    record.finding(
      .valueAmbiguous, at: value.pointer, sentence, hint: "`\(explain)` says which is meant and why")
  }

  func missing(_ sentence: String, _ suggestion: String?) -> Finding {
    var steps: [String] = []
    if let suggestion, value.pointer.tokens.count <= 2 {
      let field = Finding.fieldName(of: value.pointer)
      steps.append(
        "`ibid edit \(claim) --set \("\(field)=\(suggestion)".shellWord)` writes it as the quote does")
    }
    if value.evidence == EvidenceKind.reference.rawValue, let subject = value.value.stringValue {
      let path = IDPart.isValid(subject) ? RecordID.subject(subject).path : "the subject's record"
      steps.append("add the name that the quote uses to `aliases` in \(path)")
    }
    steps.append("`ibid cite \(claim) --source SOURCE --quote \"...\"` adds words that hold it")
    steps.append("`\(explain)` says why it is right all the same")
    return finding(sentence, hint: steps.joined(separator: "; "))
  }

  func tooMuch() -> Finding {
    finding(
      "the record has too many values and too many quoted words to hold one against the other",
      hint: "split the claim into several")
  }

  private func finding(_ sentence: String, hint: String) -> Finding {
    Finding(
      .valueNotInQuote, severity: rank == .deprecated ? .warning : .error,
      record: record.id.description, pointer: value.pointer, message: sentence, hint: hint)
  }
}

extension Finding {
  /// The option by which a change says why a value is right that no quote holds: `--inferred to=WHY`.
  public static func inferredOption(for pointer: JSONPointer) -> String {
    "--inferred \("\(fieldName(of: pointer))=WHY".shellWord)"
  }

  /// What a field is called on the command line: a field of the value by its name, another by its pointer.
  static func fieldName(of pointer: JSONPointer) -> String {
    switch pointer.tokens.count {
    case 1 where pointer == ["when"]: "when"
    case 2 where pointer.isWithin(["value"]) && IDPart.isValid(pointer.tokens[1]): pointer.tokens[1]
    default: pointer.description
    }
  }
}
