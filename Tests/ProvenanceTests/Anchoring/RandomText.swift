@testable import Provenance

/// SplitMix64: the same cases in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A text of random words of several scripts, and where each word stands.
struct RandomText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// The words in code points.
  private(set) var words: [Range<Int>] = []

  var text: String { string(0..<scalars.count) }

  private static let vocabulary: [[String]] = [
    [
      "the", "unit", "was", "not", "banned", "office", "government", "fell", "by", "5.2", "-3", "2014",
      "1,500", "well",
    ],
    [
      "don't", "ministry", "U.S.", "(CMO)", "“quoted”", "north", "first", "flight", "a", "I", "T-72", "it's",
      "\"so\"",
    ],
    ["général", "été", "où", "naïve", "Straße", "größer", "señor", "Übung"],
    ["отряд", "был", "переименован", "году", "объект", "ещё"],
    ["قال", "المتحدث", "باسم", "الوزارة", "أمس", "كَتَبَ", "٢٠١٤"],
    ["部队", "于", "改名", "コマンド", "は"], ["한국", "정부는"], ["❤️", "👨‍👩‍👧", "🇺🇦", "👍🏽"],
  ]

  /// Scripts without spaces or with vowels of their own, marks, pictures, controls and line ends of every kind.
  private static let wideVocabulary: [[String]] =
    vocabulary + [
      ["สวัสดี", "กำลัง", "น้ำ", "ประเทศไทย"], ["क्षेत्र", "हिन्दी", "नमस्ते", "१२"],
      ["שלום", "צה\"ל", "בְּרֵאשִׁית", "ג׳"], ["한글", "조선민주주의", "\u{1112}\u{1161}\u{11AB}"],
      ["e\u{301}te\u{301}", "x\u{323}\u{307}", "ﬁre", "ＡＢＣ", "ｶﾞｽ"],
      ["\u{202B}قال\u{202C}", "\u{200F}(2014)\u{200F}", "می\u{200C}خواهد", "go\u{AD}vern", "\u{FEFF}"],
      ["👩🏽‍🚒", "🏴\u{E0067}\u{E0062}\u{E007F}", "1️⃣", "©"], ["un-\nable", "5–7", "a_b", "_it_", "½", "−4", "3,5"],
    ]

  /// - Parameter isWide: with every script and oddity, of which some folds and changes know nothing.
  init(_ random: inout SeededRandom, isWide: Bool = false) {
    let vocabulary = isWide ? Self.wideVocabulary : Self.vocabulary
    for index in 0..<Int.random(in: 3...14, using: &random) {
      if index > 0 {
        let between =
          [" ", " ", " ", " ", ", ", ". ", "\n", " – ", "; "]
          + (isWide ? ["", "\r\n", "\n\n", "\u{A0}"] : [])
        append(between.randomElement(using: &random) ?? " ")
      }
      let list = vocabulary.randomElement(using: &random) ?? []
      let start = scalars.count
      append(list.randomElement(using: &random) ?? "word")
      words.append(start..<scalars.count)
    }
    append(".")
  }

  private mutating func append(_ text: String) { scalars += Array(text.unicodeScalars) }

  func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// Some words in a row.
  func someWords(_ random: inout SeededRandom) -> Range<Int> {
    let first = Int.random(in: 0..<words.count, using: &random)
    let last = Int.random(in: first..<min(words.count, first + 6), using: &random)
    return words[first].lowerBound..<words[last].upperBound
  }
}

/// A change after which a quote is another one.
enum WordChange: CaseIterable {
  case digit, sign, word, dropWord, doubleWord, swapWords, negate, letterCase, decimalMark, cut

  /// The text changed so; nil where it has nothing to change.
  func applied(to text: String, _ random: inout SeededRandom) -> String? {
    var scalars = Array(text.unicodeScalars)
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let at = Int.random(in: 0..<words.count, using: &random)
    switch self {
    case .digit:
      guard
        let place = scalars.indices.filter({ ("0"..."9").contains(scalars[$0]) }).randomElement(
          using: &random)
      else { return nil }
      scalars[place] = scalars[place] == "9" ? "0" : Unicode.Scalar(scalars[place].value + 1) ?? "0"
    case .sign:
      if let place = scalars.firstIndex(of: "-"), place == 0 || scalars[place - 1] == " " {
        scalars.remove(at: place)
      } else if let place = scalars.firstIndex(where: { ("0"..."9").contains($0) }) {
        scalars.insert("-", at: place)
      } else {
        return nil
      }
    case .word:
      words[at] = "zebra"
      return words.joined(separator: " ")
    case .dropWord:
      guard words.count > 2 else { return nil }
      words.remove(at: at)
      return words.joined(separator: " ")
    case .doubleWord:
      words.insert(words[at], at: at)
      return words.joined(separator: " ")
    case .swapWords:
      guard at + 1 < words.count, words[at] != words[at + 1] else { return nil }
      words.swapAt(at, at + 1)
      return words.joined(separator: " ")
    case .negate:
      words.insert("not", at: at)
      return words.joined(separator: " ")
    case .letterCase:
      guard let place = scalars.firstIndex(where: { ("a"..."z").contains($0) }) else { return nil }
      scalars[place] = Unicode.Scalar(scalars[place].value - 32) ?? "A"
    case .decimalMark:
      guard
        let place = scalars.indices.dropFirst().first(where: {
          scalars[$0] == "." && ("0"..."9").contains(scalars[$0 - 1])
        })
      else { return nil }
      scalars[place] = ","
    case .cut:
      guard let last = scalars.last, ("a"..."z").contains(last), scalars.count > 1,
        ("a"..."z").contains(scalars[scalars.count - 2])
      else { return nil }
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Fold {
  /// The text with this fold applied somewhere; nil where it has nothing to fold.
  func applied(to text: String, _ random: inout SeededRandom) -> String? {
    var scalars = Array(text.unicodeScalars)
    func replace(_ pairs: [Unicode.Scalar: String]) -> String? {
      guard scalars.contains(where: { pairs[$0] != nil }) else { return nil }
      return scalars.map { pairs[$0] ?? String($0) }.joined()
    }
    switch self {
    case .whiteSpace:
      return replace([" ": ["\n", "  ", "\r\n", "\u{A0}", "\t \n"].randomElement(using: &random) ?? "\n"])
    case .invisible:
      let places = scalars.indices.dropFirst().filter {
        scalars[$0].value < 0x300 || scalars[$0].properties.isAlphabetic
      }
      guard let place = places.randomElement(using: &random) else { return nil }
      scalars.insert(
        ["\u{AD}", "\u{200B}", "\u{200E}", "\u{2066}", "\u{FEFF}"].randomElement(using: &random) ?? "\u{AD}",
        at: place)
    case .hyphenation:
      let places = scalars.indices.dropFirst().filter {
        scalars[$0].properties.isAlphabetic && scalars[$0].properties.generalCategory != .nonspacingMark
          && scalars[$0 - 1].properties.isAlphabetic
      }
      guard let place = places.randomElement(using: &random) else { return nil }
      scalars.insert(contentsOf: ["-", "\n"], at: place)
    case .quotationMark: return replace(["“": "\"", "”": "«", "\"": "„"])
    case .apostrophe: return replace(["'": "’"])
    case .dash: return replace(["–": "—"])
    case .canonical:
      return replace([
        "é": "e\u{301}", "ï": "i\u{308}", "ö": "o\u{308}", "ñ": "n\u{303}", "ù": "u\u{300}", "ё": "е\u{308}",
      ])
    case .compatibility:
      let pairs = [("ffi", "ﬃ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("2", "２"), ("a", "ａ"), ("ق", "ﻗ")]
      guard let (plain, form) = pairs.shuffled(using: &random).first(where: { contains(scalars, $0.0) })
      else { return nil }
      return replacingAll(scalars, plain, form)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private func contains(_ scalars: [Unicode.Scalar], _ part: String) -> Bool {
    replacingAll(scalars, part, "\u{0}").unicodeScalars.contains("\u{0}")
  }

  private func replacingAll(_ scalars: [Unicode.Scalar], _ part: String, _ form: String) -> String {
    let part = Array(part.unicodeScalars)
    var out = ""
    var at = 0
    while at < scalars.count {
      if scalars[at...].starts(with: part) {
        out += form
        at += part.count
      } else {
        out.unicodeScalars.append(scalars[at])
        at += 1
      }
    }
    return out
  }
}
