/// What claims must have in common to speak of the same thing, of which there is one value only at one time.
struct SingleValueKey: Hashable {
  let subject: String
  let type: String
  /// The rule's place in the type's schema.
  let rule: Int
  let per: [ComparedValue]
}

/// What one claim says of it.
struct SingleValue {
  let claim: ClaimID
  let pointer: JSONPointer
  let value: ComparedValue
  let when: String
  let isByDay: Bool
  let rank: Rank
  /// The sources that support the claim, each once.
  let sources: [String]

  /// What a claim says under its type's rules. One that is deprecated or undated says nothing that another could
  /// stand against.
  static func all(
    in claim: Claim, at id: ClaimID, rules: [SingleValuedRule]
  ) -> [(SingleValueKey, SingleValue)] {
    guard !rules.isEmpty, claim.rank != .deprecated, let when = claim.when else { return [] }
    return rules.enumerated().compactMap { number, rule in
      guard let value = claim.value[rule.field].flatMap(ComparedValue.init),
        rule.only.allSatisfy({ field, text in
          claim.value[field]?.stringValue.map { ExactText($0) == ExactText(text) } ?? false
        })
      else { return nil }
      let per = rule.per.map { claim.value[$0].flatMap(ComparedValue.init) ?? .none }
      var sources: [String] = []
      for citation in claim.citations where citation.stance == .supports && !sources.contains(citation.source)
      {
        sources.append(citation.source)
      }
      return (
        SingleValueKey(subject: id.subject, type: id.type, rule: number, per: per),
        SingleValue(
          claim: id, pointer: ["value", rule.field], value: value, when: when, isByDay: rule.isByDay,
          rank: claim.rank, sources: sources)
      )
    }
  }
}

/// A value as far as it matters whether two claims say the same: a text by its words, whatever their case and
/// punctuation.
struct ComparedValue: Hashable {
  /// As it is written, for a reader.
  let shown: String
  private let words: [String]
  private let number: ExactDecimal?

  /// The value of a field that is not there.
  static let none = ComparedValue(shown: "", words: [])

  /// - Returns: nil for what is no text, number or truth value.
  init?(_ json: JSON) {
    guard let text = json.plainText else { return nil }
    shown = text
    if case .string = json {
      let parts =
        Self.asciiWords(of: text)
        ?? text.lowercased().unicodeScalars.split { !Self.isOfWord($0) }.map { String($0) }
      // What holds no letter and no digit, such as a sign, is compared as it stands.
      words = parts.isEmpty ? [text.onOneLine] : parts
      number = nil
    } else {
      number = ExactDecimal(text)
      words = number == nil ? [text] : []
    }
  }

  private init(shown: String, words: [String]) {
    self.shown = shown
    self.words = words
    number = nil
  }

  /// The words of a text that is all ASCII, as ``isOfWord`` parts them, without asking Unicode of each letter; nil of another.
  static func asciiWords(of text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"),
        UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"),
        UInt8(ascii: "~"):
        word.append(byte)
      case 0x80...: return nil
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Marks belong to the letter before them; joiners and white space do not.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .otherSymbol, .currencySymbol, .mathSymbol:
      return true
    default: return properties.isAlphabetic
    }
  }

  /// Whether the two can both be right: the same words, or those of one within the other's, as a name and the same
  /// name with its article or in full.
  func agrees(with other: ComparedValue) -> Bool {
    guard number == nil, other.number == nil else { return self == other }
    let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard let first = short.first else { return true }
    if short.count == long.count { return short == long }
    return long.indices.dropLast(short.count - 1).contains { start in
      long[start] == first && long[start..<(start + short.count)].elementsEqual(short)
    }
  }

  static func == (one: ComparedValue, other: ComparedValue) -> Bool {
    one.number == other.number && one.words == other.words
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(words)
  }
}
