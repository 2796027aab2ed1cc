/// One component of a record's id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters.
///
/// The grammar is this narrow so that an id is safe on every file system and in every URL, and no two
/// ids differ by letter case only. Names in any script live inside the record.
public enum IDPart {
  /// The longest id part, in characters (which are bytes here, all ASCII).
  public static let maximumLength = 80

  /// Whether `text` is an id part.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    // Asked of every id that is looked up, and the bytes of any other collection are handed over one by one.
    text.utf8.withContiguousStorageIfAvailable { isValid($0[...]) } ?? isValid(Array(text.utf8))
  }

  /// Whether the bytes are those of an id part.
  static func isValid(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { isValid($0[...]) } }

  /// Whether the bytes are those of an id part.
  static func isValid(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= maximumLength else { return false }
    var afterHyphen = true
    for place in bytes.startIndex..<bytes.endIndex {
      switch bytes.base[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterHyphen = false
      case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
      default: return false
      }
    }
    return !afterHyphen
  }

  /// Latin letters that no accent can be dropped from, in the spelling that their languages use without them.
  private static let latin: [Unicode.Scalar: String] = [
    "\u{DF}": "ss", "\u{1E9E}": "ss", "\u{E6}": "ae", "\u{C6}": "ae", "\u{153}": "oe", "\u{152}": "oe",
    "\u{F8}": "o", "\u{D8}": "o", "\u{142}": "l", "\u{141}": "l", "\u{111}": "d", "\u{110}": "d",
    "\u{F0}": "d", "\u{D0}": "d", "\u{FE}": "th", "\u{DE}": "th", "\u{131}": "i", "\u{127}": "h",
    "\u{126}": "h",
  ]

  /// An id part made of the letters and digits of `text`, or nil where it holds too few ASCII ones to be told apart.
  ///
  /// Accents are dropped ("Léopold" gives `leopold`). A text in another script gives nil: a
  /// transliteration would be a guess, and the id is only a handle.
  public static func slug(_ text: String, maximumLength limit: Int = 40) -> String? {
    var words: [String] = []
    var word = ""
    var foreignLetters = 0
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars { _ = Decomposition.append(scalar.value, to: &scalars) }
    for scalar in scalars.compactMap(Unicode.Scalar.init) {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "A"..."Z": word += scalar.properties.lowercaseMapping
      case "'", "\u{2019}", "\u{02BC}": continue
      case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
      case let letter where IDPart.latin[letter] != nil: word += IDPart.latin[letter] ?? ""
      default:
        if scalar.properties.isAlphabetic { foreignLetters += 1 }
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var slug = ""
    for word in words {
      guard slug.utf8.count + word.utf8.count < limit else { break }
      slug += slug.isEmpty ? word : "-" + word
    }
    if slug.isEmpty, let first = words.first { slug = String(first.prefix(max(0, limit))) }
    let letters = slug.utf8.count { $0 != UInt8(ascii: "-") }
    return letters > foreignLetters && isValid(slug) ? slug : nil
  }
}
