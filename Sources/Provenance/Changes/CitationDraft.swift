/// A citation as given: a source and the words, of which the rest is found.
///
/// The capture is the newest that has a text, unless one is named; positions and context are those at which
/// the words stand. Where the words stand there under folds (straight quotation marks for typographic ones,
/// say), the record gets the source's own code points: it holds what the source says, not what was typed.
struct CitationDraft {
  let json: JSONObject
  /// Whether it was read from a file, where no option can be corrected.
  var isOfFile = false

  /// The citation, completed against the source, and what was done to find its words.
  func completed(
    on snapshot: any Snapshot, at pointer: JSONPointer, record: String
  ) throws -> (citation: JSONObject, remarks: [String]) {
    let fields = try reading(record) { () throws(RecordFault) in try RecordFields(.object(json), at: pointer)
    }
    let source = try reading(record) { () throws(RecordFault) in try fields.idPart("source") }
    let named = try reading(record) { () throws(RecordFault) in try fields.optionalString("capture") }
    let (capture, text) = try snapshot.quotableText(of: source, capture: named, for: record)
    let (quote, remarks) = try quote(
      in: text, of: capture, at: pointer.appending("quote"), policy: try snapshot.policy, record: record)
    var citation = json
    citation["capture"] = .string(capture.name)
    if citation["stance"] == nil { citation["stance"] = .string(Stance.supports.rawValue) }
    citation["quote"] = .array(quote)
    return (citation, remarks)
  }

  private func quote(
    in text: SourceText, of capture: CaptureID, at pointer: JSONPointer, policy: Policy, record: String
  ) throws -> (quote: [JSON], remarks: [String]) {
    guard case .array(let given)? = json["quote"], !given.isEmpty else {
      throw ChangeRefusal(
        .invalid, on: record, "the citation of `\(capture.source)` quotes nothing",
        hints: ["give the words of the source \(isOfFile ? "as its `quote`" : "with --quote \"...\"")"])
    }
    var passages: [Passage] = []
    for (index, element) in given.enumerated() {
      let object =
        if case .string(let words) = element { JSON.object(["exact": .string(words)]) } else { element }
      let fields = try reading(record) { () throws(RecordFault) in
        try RecordFields(object, at: pointer.appending(index))
      }
      let passage = try reading(record) { () throws(RecordFault) in try QuotedPassage(fields) }
      guard case .plain(let plain) = passage else {
        throw ChangeRefusal(.invalid, on: record, "a sealed passage cannot be held against its source here")
      }
      passages.append(plain)
    }
    let result = text.anchor(passages, maximumGap: policy.quoteMaxGap)
    guard result.verdict.passes else {
      throw QuoteRefusal(result: result, passages: passages, capture: capture, isOfFile: isOfFile)
        .refusal(on: record)
    }
    var quote: [JSON] = []
    var folds: [String] = []
    var remarks: [String] = []
    for (index, passage) in result.passages.enumerated() {
      guard let range = passage.range else { continue }
      var object: JSONObject = if case .object(let object) = given[index] { object } else { [:] }
      let context = text.context(around: range)
      object["exact"] = .string(text.text(in: range))
      // As canonical bytes have it: at the ends of the text there is no context, and no key.
      object["prefix"] = context.prefix.isEmpty ? nil : .string(context.prefix)
      object["suffix"] = context.suffix.isEmpty ? nil : .string(context.suffix)
      object["start"] = .number(JSONNumber(range.lowerBound))
      object["end"] = .number(JSONNumber(range.upperBound))
      quote.append(.object(object))
      if passage.contextAgrees == false {
        remarks.append(
          "the prefix and suffix given for passage \(index + 1) are not what stands around it in `\(capture)`; "
            + "recorded as the source has them")
      }
      folds += passage.folds.map(\.rawValue).filter { !folds.contains($0) }
    }
    if !folds.isEmpty {
      remarks.append(
        "found in `\(capture)` after folding \(folds.joined(separator: ", ")); recorded as the source has it")
    }
    return (quote, remarks)
  }
}

/// Runs a reading and turns its fault into a refusal of the change.
func reading<Value>(_ record: String, _ body: () throws(RecordFault) -> Value) throws(ChangeRefusal) -> Value
{
  do throws(RecordFault) {
    return try body()
  } catch {
    let place = error.pointer.tokens.isEmpty ? "" : "at \(error.pointer): "
    throw ChangeRefusal(.invalid, on: record, place + error.message)
  }
}
