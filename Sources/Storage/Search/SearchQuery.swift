/// The words that a search looks for: all of them, anywhere in one record.
public struct SearchQuery: Sendable, Equatable {
  /// The query as SQLite's full-text search reads it.
  let expression: String

  /// Takes words as they are typed: one with spaces in it is a phrase, one that ends with `*` the beginning of a word.
  ///
  /// Letter case and accents make no difference. Nil where there is no letter and no digit to look for.
  public init?(_ words: [String]) {
    let terms = words.compactMap { word -> String? in
      let isBeginning = word.hasSuffix("*")
      let text = isBeginning ? String(word.dropLast()) : word
      guard text.unicodeScalars.contains(where: SearchQuery.isSearched) else { return nil }
      return "\"" + text.replacing("\"", with: "\"\"").replacing("\0", with: " ") + "\""
        + (isBeginning ? " *" : "")
    }
    guard !terms.isEmpty else { return nil }
    expression = terms.joined(separator: " AND ")
  }

  /// Whether a code point is part of a word, as SQLite's `unicode61` divides a text.
  private static func isSearched(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}

/// Which records a search looks into.
public struct SearchFilter: Sendable, Equatable {
  /// Only claims about this subject.
  public var subject: String?
  /// Only claims of this type.
  public var claimType: String?
  /// Every version up to the moment, and not only the ones that stand at it.
  public var includesPast: Bool

  public init(subject: String? = nil, claimType: String? = nil, includesPast: Bool = false) {
    self.subject = subject
    self.claimType = claimType
    self.includesPast = includesPast
  }
}
