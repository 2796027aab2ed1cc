extension QuoteResult {
  /// The result as programs read it: keys that have nothing to say are left out, so that a line of it stays short.
  public var json: JSONObject {
    var object: JSONObject = ["verdict": .string(verdict.rawValue)]
    if let fault { object["kind"] = .string(fault.name) }
    if let words = fault?.words { object["words"] = .array(words.map(JSON.string)) }
    object["passages"] = .array(passages.map { .object($0.json) })
    if !cutSentences.isEmpty { object["cutSentences"] = .array(cutSentences.map(\.json)) }
    return object
  }
}

extension PassageResult {
  /// The result of one passage. `start` and `end` are there only where it has its one place.
  public var json: JSONObject {
    var object: JSONObject = ["verdict": .string(verdict.rawValue)]
    if let range { object.append(range) }
    object["folds"] = .array(folds.map { .string($0.rawValue) })
    if isMoved { object["moved"] = true }
    if let contextAgrees { object["contextAgrees"] = .bool(contextAgrees) }
    if !places.isEmpty {
      object["places"] = .array(
        places.map { place in
          var object: JSONObject = [:]
          object.append(place)
          return .object(object)
        })
      object["placeCount"] = .number(JSONNumber(placeCount))
    }
    if let refusal { object["refusal"] = .string(refusal.rawValue) }
    if let nearest { object["nearest"] = .object(nearest.json) }
    return object
  }
}

extension NearPassage {
  /// The place, its words, and what kind of change the passage is of them.
  public var json: JSONObject {
    var object: JSONObject = [:]
    object.append(range)
    object["text"] = .string(text)
    object["kind"] = .string(kind.rawValue)
    return object
  }
}

extension CutSentence {
  fileprivate var json: JSON {
    var object: JSONObject = ["passage": .number(JSONNumber(passage))]
    object.append(range)
    object["text"] = .string(text)
    object["words"] = .array(words.map(JSON.string))
    return .object(object)
  }
}

extension QuoteFault {
  /// The words left out, where they are the fault.
  fileprivate var words: [String]? {
    switch self {
    case .headingLeftOut(let heading): [heading]
    case .negationLeftOut(let words), .distancingLeftOut(let words): words
    case .emptyQuote, .outOfOrder, .overlapping, .gapTooLong, .spliced: nil
    }
  }
}

extension JSONObject {
  /// A range of code points as `start` and `end`.
  fileprivate mutating func append(_ range: Range<Int>) {
    self["start"] = .number(JSONNumber(range.lowerBound))
    self["end"] = .number(JSONNumber(range.upperBound))
  }
}
