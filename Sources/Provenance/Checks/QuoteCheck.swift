/// The heart of the store: every quote is in the captured text that it cites, in the source's own words.
struct QuoteCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim else { return [] }
    var found: [Finding] = []
    for (index, citation) in claim.citations.enumerated() {
      let finding = QuoteFinding(record: record, claim: id, number: index + 1, citation: citation)
      switch try record.quotes.quote(at: index) {
      case .withoutCapture:
        // Where there is no record at all, that is another check's finding.
        if try snapshot.bytes(of: .capture(citation.captureID)) != nil {
          found.append(finding.captureUnreadable())
        }
      case .unverifiable(let reason): found.append(finding.unverifiable(reason))
      case .textMissing:
        guard let capture = try snapshot.capture(citation.captureID), capture.text == nil else {
          found.append(finding.textMissing())
          break
        }
        let repeated =
          capture.outcome == .unchanged
          ? try record.quotes.capture(withTextBefore: citation.captureID) : nil
        found.append(finding.textless(capture.outcome, repeating: repeated))
      case .textAltered(let reason): found.append(finding.textAltered(reason))
      case .held(let text, let result) where citation.passages.count == citation.quote.count:
        found += finding.findings(on: result, in: text)
      case .held(_, let result):
        let open = citation.quote.indices.filter { citation.quote[$0].passage != nil }
        for (index, passage) in zip(open, result.passages) {
          found += finding.findings(on: passage, at: index)
        }
        found.append(finding.unverifiable("a passage of the quote is sealed"))
      }
    }
    return found
  }
}

/// Puts what was found of one citation into words.
private struct QuoteFinding {
  let record: ExaminedRecord
  let claim: ClaimID
  let number: Int
  let citation: Citation

  private var pointer: JSONPointer { ["citations", String(number - 1)] }
  private var requote: String { requote("--source \(citation.source)") }

  private func requote(_ source: String) -> String {
    "ibid cite \(claim) --replace \(number) \(source) --quote \"...\""
  }

  func unverifiable(_ reason: String) -> Finding {
    record.finding(
      .quoteUnverifiable, at: pointer, "the quote cannot be checked here: \(reason)",
      hint: "check it where the text of `\(citation.captureID)` is kept")
  }

  /// The record's own findings say what is wrong with it; here it means that the quote is held against nothing.
  func captureUnreadable() -> Finding {
    record.finding(
      .captureMissing, at: pointer.appending("capture"),
      "the record of the capture `\(citation.captureID)` cannot be read",
      hint: "correct \(RecordID.capture(citation.captureID).path) in an editor and commit it with git")
  }

  func textMissing() -> Finding {
    record.finding(
      .textMissing, at: pointer,
      "there is no captured text of `\(citation.captureID)` to hold the quote against",
      hint: Restoring.missing(text: citation.captureID.textPath))
  }

  /// Says of a capture that it never had a text, so that there is none to restore.
  ///
  /// - Parameter repeated: the capture whose text it repeats.
  func textless(_ outcome: Capture.Outcome, repeating repeated: CaptureID?) -> Finding {
    let why =
      switch outcome {
      case .unchanged: "it found the text unchanged"
      case .unreachable: "the source could not be reached then"
      case .captured: "its original alone is kept"
      }
    let hint =
      if let repeated {
        "the text that it repeats is that of `\(repeated)`: "
          + "`\(requote("--source \(repeated.source) --capture \(repeated.name)"))`"
      } else {
        "`ibid source show \(citation.source)` lists its captures; cite one that has a text: `\(requote)`"
      }
    return record.finding(
      .textMissing, at: pointer,
      "`\(citation.captureID)` has no text of its own to hold the quote against: \(why)", hint: hint)
  }

  func textAltered(_ reason: String) -> Finding {
    record.finding(
      .textAltered, at: pointer,
      "the captured text of `\(citation.captureID)` is not the one that was captured: \(reason)",
      hint: Restoring.altered(text: citation.captureID.textPath))
  }

  func findings(on result: QuoteResult, in text: SourceText) -> [Finding] {
    var found: [Finding] = []
    for (index, passage) in result.passages.enumerated() {
      found += findings(on: passage, at: index)
      found += unplaced(passage, at: index, in: text)
    }
    if let fault = result.fault {
      found.append(
        record.finding(.quoteAltered, at: pointer.appending("quote"), fault.explanation, hint: requote))
    }
    for cut in result.cutSentences {
      found.append(
        record.finding(
          .sentenceCut, at: passagePointer(cut.passage), cut.explanation,
          hint: "`\(requote)` quotes the whole sentence, if those words change what it says"))
    }
    return found
  }

  private func passagePointer(_ index: Int) -> JSONPointer { pointer.appending("quote").appending(index) }

  func findings(on passage: PassageResult, at index: Int) -> [Finding] {
    let place = passagePointer(index)
    var found: [Finding] = []
    switch passage.verdict {
    case .exact, .unverifiable: break
    case .moved: found.append(moved(passage, at: place))
    case .folded:
      let folds = passage.folds.map(\.rawValue).joined(separator: ", ")
      found.append(
        record.finding(.quoteFolded, at: place, "the quote stands in the source after folding \(folds)"))
      if passage.isMoved { found.append(moved(passage, at: place)) }
    case .ambiguous:
      let places = passage.places.prefix(5).map { "\($0.lowerBound)\u{2013}\($0.upperBound)" }
      found.append(
        record.finding(
          .quoteAmbiguous, at: place,
          "the quote stands in \(passage.placeCount) places and its context does not decide: code points "
            + places.joined(separator: ", ") + (passage.placeCount > places.count ? ", ..." : ""),
          hint: "quote more of the words around it: `\(requote)`"))
    case .altered:
      found.append(record.finding(.quoteAltered, at: place, passage.explanation, hint: requote))
    case .missing:
      found.append(
        record.finding(
          .quoteMissing, at: place,
          passage.refusal == nil
            ? "nothing like the quote is in the captured text of `\(citation.captureID)`"
            : passage.explanation,
          hint: requote))
    }
    if passage.verdict.passes, passage.contextAgrees == false {
      found.append(
        record.finding(
          .contextMismatch, at: place, "the recorded prefix and suffix are not what stands around the quote",
          hint: requote))
    }
    return found
  }

  /// Says of a passage that passes what its record leaves out of position and context.
  private func unplaced(_ passage: PassageResult, at index: Int, in text: SourceText) -> [Finding] {
    guard passage.verdict.passes, let range = passage.range, citation.passages.indices.contains(index) else {
      return []
    }
    let recorded = citation.passages[index]
    let context = text.context(around: range)
    let isPlaced = recorded.start != nil && recorded.end != nil
    let hasContext =
      (recorded.prefix != nil || context.prefix.isEmpty) && (recorded.suffix != nil || context.suffix.isEmpty)
    guard !isPlaced || !hasContext else { return [] }
    return [
      record.finding(
        .quoteUnplaced, at: passagePointer(index),
        "the record leaves out \(isPlaced ? "the words around the quote" : "the position of the quote")",
        hint: "ibid verify --fix \(claim)")
    ]
  }

  private func moved(_ passage: PassageResult, at place: JSONPointer) -> Finding {
    let range = passage.range.map { "\($0.lowerBound)\u{2013}\($0.upperBound)" } ?? "elsewhere"
    return record.finding(
      .quoteMoved, at: place, "the quote stands at code points \(range), not at the recorded position",
      hint: "ibid verify --fix \(claim)")
  }
}
