/// The words that a search looks for: all of them, anywhere in one record.
public struct SearchQuery: Sendable, Equatable {
  /// The query as SQLite's full-text search reads it.
  let expression: String

  /// Takes words as they are typed: one with spaces in it is a phrase, one that ends with `*` the beginning of a word.
  ///
  /// Letter case and accents make no difference. A SHA-256 digest, or the beginning of one after `sha256:`, finds the
  /// captures that have it. Nil where there is no letter and no digit to look for.
  public init?(_ words: [String]) {
    let terms = words.compactMap { word -> String? in
      if let digest = SearchQuery.digest(word) { return digest }
      let isBeginning = word.hasSuffix("*")
      let text = SearchFold.folded(isBeginning ? String(word.dropLast()) : word)
        .replacing(String(RecordText.border), with: " ")
      guard text.unicodeScalars.contains(where: SearchQuery.isSearched) else { return nil }
      return "\"" + text.replacing("\"", with: "\"\"").replacing("\0", with: " ") + "\""
        + (isBeginning ? " *" : "")
    }
    guard !terms.isEmpty else { return nil }
    expression = terms.joined(separator: " AND ")
  }

  /// The query for a digest, nil where a word is none.
  private static func digest(_ word: String) -> String? {
    let prefix = "sha256:"
    let isMarked = word.hasPrefix(prefix)
    let digits = (isMarked ? String(word.dropFirst(prefix.count)) : word).lowercased()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
      return nil
    }
    if isMarked, 1...64 ~= digits.utf8.count { return "(digest : \"sha256\(digits)\" *)" }
    return digits.utf8.count == 64 ? "(digest : \"sha256\(digits)\" OR \"\(digits)\")" : nil
  }

  /// Whether a code point is part of a word, as SQLite's `unicode61` divides a text.
  static func isSearched(_ scalar: Unicode.Scalar) -> Bool {
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

  /// Looks into the claims that meet all that is given; without a subject and a type, into sources and captures too.
  public init(subject: String? = nil, claimType: String? = nil, includesPast: Bool = false) {
    self.subject = subject
    self.claimType = claimType
    self.includesPast = includesPast
  }
}
