/// Tags of languages (BCP 47), as far as their form goes.
public enum LanguageTag {
  /// Whether a text has the form of a tag: a language of two or three letters, then parts of one to eight letters and
  /// digits (RFC 5646 section 2.1).
  ///
  /// Which parts there are is not looked up. The names of languages (`english`) are no tags: a longer first part is
  /// reserved, and no language has one.
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(isLetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
