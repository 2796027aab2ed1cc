import CUnistring

/// Finds the words that change what a sentence says: those that negate it, by which its source keeps its distance from
/// it or says whose word it is, and those that make it depend on something.
struct TellingWords {
  enum Kind: Hashable { case negation, distancing, saying, condition }
  struct Found: Hashable {
    var kind: Kind
    /// The word or phrase as the text has it.
    var word: String
  }

  let text: UTF8Buffer
  let table: UnsafePointer<FoldClass>

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    self.text = text
    self.table = table
  }

  /// What is found in `range`, in the order of the text.
  ///
  /// Verbs of saying count where they say whose word the rest of the sentence is, as far as that can be told; so not
  /// in a relative clause that lies in the range whole.
  func found(in range: Range<Int>) -> [Found] {
    var languages = Languages(around: range)
    return found(in: range, &languages)
  }

  /// What is found in one of several ranges of the same sentence, which are in the same languages.
  func found(in range: Range<Int>, _ languages: inout Languages) -> [Found] {
    let words = words(in: range)
    var found = found(words[...], in: range, &languages) { _ in true }
    if words.contains(where: \.isHyphened) {
      let mended = mended(words)
      // "no-" and "t" on the next line are one word, "never-" and "ending" are two.
      if mended.count < words.count {
        found += self.found(mended[...], in: range, &languages) { $0.contains(where: \.isMended) }
      }
    }
    return found + partsFound(in: range)
  }

  private func found(
    _ words: ArraySlice<Word>, in range: Range<Int>, _ languages: inout Languages,
    where counts: (ArraySlice<Word>) -> Bool
  ) -> [Found] {
    var found: [Found] = []
    var index = words.startIndex
    while index < words.endIndex {
      guard let (kind, length) = entry(words[index...], &languages) else {
        index += 1
        continue
      }
      let entry = words[index..<index + length]
      index += length
      guard let kind, counts(entry), let first = entry.first, let last = entry.last,
        kind != .saying || Attribution(of: entry, among: words, in: range, self).counts
      else { continue }
      let whole = first.range.lowerBound..<last.range.upperBound
      found.append(Found(kind: kind, word: String(decoding: text[whole], as: UTF8.self)))
    }
    return found
  }

  // MARK: Words

  struct Word {
    var range: Range<Int>
    /// Lower case, no vowel marks, no invisible characters, one kind of apostrophe.
    var normal: String
    /// A hyphen stands directly after it.
    var isHyphened: Bool
    /// A hyphen at a line's end broke it.
    var isMended = false
  }

  private func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    let boundaries = WordBoundary(text: text, table: table)
    var start = range.lowerBound
    while start < range.upperBound {
      let first = text.scalar(at: start)
      var end = start + first.length
      guard Number.isAlphanumeric(first.value) else {
        start = end
        continue
      }
      while end < range.upperBound, text.isASCIIAlphanumeric(at: end - 1), text.isASCIIAlphanumeric(at: end) {
        end += 1
      }
      if end < range.upperBound, text[end] == 0x20, text.isASCIIAlphanumeric(at: end - 1) {
        words.append(Word(range: start..<end, normal: normal(start..<end), isHyphened: false))
        start = end + 1
        continue
      }
      while end < range.upperBound, !boundaries.isBoundary(end) || isApostrophe(near: end) {
        end += text.scalar(at: end).length
      }
      let after = text.scalar(from: boundaries.rightStart(end)) ?? 0
      words.append(Word(range: start..<end, normal: normal(start..<end), isHyphened: isWordHyphen(after)))
      start = end
    }
    return words
  }

  /// Whether a mark that is typed for an apostrophe stands between letters before or after `offset`: UAX #29 knows
  /// two of them.
  private func isApostrophe(near offset: Int) -> Bool {
    for mark in [offset, text.start(before: offset)] {
      let (scalar, length) = text.scalar(at: mark)
      guard scalar == 0x2032 || scalar == 0x60 || scalar == 0xB4 || scalar == 0x201B || scalar == 0xFF07,
        let before = text.scalar(before: mark), ibid_is_letter_or_mark(before),
        let after = text.scalar(from: mark + length), ibid_is_letter_or_mark(after)
      else { continue }
      return true
    }
    return false
  }

  /// The same words with those in one that a line's end has broken.
  private func mended(_ words: [Word]) -> [Word] {
    var mended: [Word] = []
    for word in words {
      if let last = mended.last, last.isHyphened,
        text.brokenWordJoint(at: last.range.upperBound, table)?.upperBound == word.range.lowerBound
      {
        mended[mended.count - 1] = Word(
          range: last.range.lowerBound..<word.range.upperBound, normal: last.normal + word.normal,
          isHyphened: word.isHyphened, isMended: true)
      } else {
        mended.append(word)
      }
    }
    return mended
  }

  private func normal(_ range: Range<Int>) -> String {
    let window = UTF8Buffer(rebasing: text[range])
    if window.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) {
      return String(unsafeUninitializedCapacity: window.count) { out in
        for at in 0..<window.count { out[at] = window[at] | 0x20 }
        return window.count
      }
    }
    var out = String.UnicodeScalarView()
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      at += length
      switch FoldClass.of(scalar, table) {
      case .invisible: continue
      case .singleMark: out.append("'")
      default:
        switch scalar {
        case 0x2032: out.append("'")
        case 0x0640, 0x064B...0x065F, 0x0670: continue
        default:
          if let lower = Unicode.Scalar(scalar < 0x80 ? asciiLower(scalar) : uc_tolower(scalar)) {
            out.append(lower)
          }
        }
      }
    }
    return String(out)
  }

  private func asciiLower(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }

  /// The entry that begins with the first of `words`, and its length in words; of a phrase that is known to change
  /// nothing, without a kind.
  private func entry(_ words: ArraySlice<Word>, _ languages: inout Languages) -> (Kind?, Int)? {
    guard let first = words.first else { return nil }
    var best: (Kind?, Int)?
    for entry in Self.entries[first.normal] ?? [] where entry.rest.count < words.count {
      if entry.rest.count + 1 > best?.1 ?? 0, entry.follows(words),
        !languages.ruleOut(entry.language, words.prefix(entry.rest.count + 1), self)
      {
        best = (entry.kind, entry.rest.count + 1)
      }
    }
    if let best {
      // "non-combatant", "no-fly zone", "No. 5" negate nothing.
      if best.1 == 1, first.isHyphened, ["no", "non", "not"].contains(first.normal) { return nil }
      if first.normal == "no", best.1 == 1, isNumberSign(first.range.upperBound) { return nil }
      return best
    }
    return byForm(first, &languages).map { ($0, 1) }
  }

  private func isNumberSign(_ end: Int) -> Bool {
    guard text.scalar(from: end) == 0x2E else { return false }
    var at = end + 1
    while let scalar = text.scalar(from: at), FoldClass.of(scalar, table) == .whiteSpace {
      at += text.scalar(at: at).length
    }
    return text.scalar(from: at).map(Number.isDigit) ?? false
  }

  /// What is part of a word: English -n't, French n', Persian ن on verbs, Turkish endings, and words written onto
  /// another one: French and Italian articles and pronouns, Arabic and Hebrew "and", "then", "that".
  private func byForm(_ given: Word, _ languages: inout Languages) -> Kind? {
    let word = given.normal
    let bytes = word.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count > 2 else { return nil }
    if last == 0x74, bytes.ends(with: "n't".utf8) { return .negation }
    if let mark = bytes.firstIndex(of: 0x27) {
      return word.hasPrefix("n'") ? .negation : Self.kind(ofOne: String(word[bytes.index(after: mark)...]))
    }
    // The letters of the Hebrew and Arabic blocks begin with these bytes.
    if first >= 0xD7 && first <= 0xDB {
      if word.hasPrefix("نمی") || word.hasPrefix("نمي") { return .negation }
      for prefix in TellingWordLists.writtenOn where word.hasPrefix(prefix) {
        if let kind = Self.kind(ofOne: String(word.dropFirst(prefix.count))) { return kind }
      }
      return nil
    }
    guard bytes.count > 5, bytes.contains(0x6D) else { return nil }
    return Self.turkishEndings[Int(last)].contains { bytes.ends(with: $0.utf8) }
      && !TellingWordLists.harmlessTurkish.contains(word) && !languages.ruleOut("tr", [given], self)
      ? .negation : nil
  }

  /// By their last byte. All of them hold an "m".
  private static let turkishEndings: [[String]] = {
    var endings = Array(repeating: [String](), count: 256)
    for ending in TellingWordLists.turkishEndings {
      if let last = ending.utf8.last { endings[Int(last)].append(ending) }
    }
    return endings
  }()

  private static func kind(ofOne word: String) -> Kind? { entries[word]?.first { $0.rest.isEmpty }?.kind }

  // MARK: Parts of words

  /// What tells wherever it stands in a text.
  private struct Part: Sendable {
    var kind: Kind
    var word: String
    var bytes: [UInt8]
    /// Words that hold the part and tell nothing, each with where in it the part stands.
    var harmless: [(bytes: [UInt8], offset: Int)]

    init(_ word: String, _ kind: Kind, besides words: [[UInt8]]) {
      self.kind = kind
      self.word = word
      bytes = Array(word.utf8)
      harmless = []
      for other in words where other.count >= bytes.count {
        if let offset = (0...other.count - bytes.count).first(where: { other[$0...].starts(with: bytes) }) {
          harmless.append((other, offset))
        }
      }
    }

    func stands(in window: UTF8Buffer) -> Bool {
      bytes.withUnsafeBufferPointer { part in
        var from = 0
        while let at = find(part, in: window, from: from) {
          let isHarmless = harmless.contains { word, offset in
            word.withUnsafeBufferPointer { window.holds($0, at: at - offset) }
          }
          if !isHarmless { return true }
          from = at + 1
        }
        return false
      }
    }
  }

  private static let parts: [Part] = {
    let harmless = TellingWordLists.harmlessWords.map { Array($0.utf8) }
    let lists: [(Kind, [String])] = [
      (.negation, TellingWordLists.negatingParts), (.distancing, TellingWordLists.distancingParts),
      (.condition, TellingWordLists.conditionalParts),
    ]
    return lists.flatMap { kind, words in words.map { Part($0, kind, besides: harmless) } }
  }()

  private func partsFound(in range: Range<Int>) -> [Found] {
    // Thai letters begin with the first of these bytes, kana, ideographs and Hangul with the others; dashes and
    // quotation marks lie between.
    guard text[range].contains(where: { $0 == 0xE0 || $0 >= 0xE3 }) else { return [] }
    let window = UTF8Buffer(rebasing: text[range])
    return Self.parts.filter { $0.stands(in: window) }.map { Found(kind: $0.kind, word: $0.word) }
  }

  // MARK: Entries

  /// The languages that the text around a range is not in, found out when first asked.
  struct Languages {
    private let range: Range<Int>
    private var evidence: LanguageEvidence?

    init(around range: Range<Int>) { self.range = range }

    fileprivate mutating func ruleOut(_ language: String, _ words: ArraySlice<Word>, _ telling: TellingWords)
      -> Bool
    {
      guard FunctionWords.bit(of: language) != nil else { return false }
      let evidence = evidence ?? telling.evidence(around: range)
      self.evidence = evidence
      return evidence.rulesOut(language, besides: words.lazy.map(\.normal))
    }
  }

  /// How far, in bytes to each side, words are read that tell a language.
  private static let languageReach = 400

  fileprivate func evidence(around range: Range<Int>) -> LanguageEvidence {
    var low = max(0, range.lowerBound - Self.languageReach)
    while !text.isScalarBoundary(low) { low += 1 }
    var high = min(text.count, range.upperBound + Self.languageReach)
    while !text.isScalarBoundary(high) { high -= 1 }
    return LanguageEvidence(words(in: low..<high).lazy.map(\.normal))
  }

  private struct Entry {
    var language: String
    /// Nil for a phrase that changes nothing, though a shorter entry would.
    var kind: Kind?
    /// The words after the first; "*ing" stands for any that ends so.
    var rest: [String]
    /// A hyphen must follow the first word.
    var isHyphened: Bool

    func follows(_ words: ArraySlice<Word>) -> Bool {
      if isHyphened, words.first?.isHyphened != true { return false }
      return zip(rest, words.dropFirst()).allSatisfy { pattern, word in
        pattern.hasPrefix("*") ? word.normal.hasSuffix(pattern.dropFirst()) : pattern == word.normal
      }
    }
  }

  /// The lists of all languages, by first word, of each the gravest kind first. A text does not say which language it
  /// is in, and may be in two.
  private static let entries: WordMap<[Entry]> = {
    var entries = WordMap<[Entry]>()
    let lists: [(Kind?, [String: [String]])] = [
      (.negation, TellingWordLists.negation), (.distancing, TellingWordLists.distancing),
      (.saying, TellingWordLists.saying), (.condition, TellingWordLists.conditions),
      (nil, TellingWordLists.harmless),
    ]
    for (kind, languages) in lists {
      for (language, phrases) in languages {
        for phrase in phrases {
          let words = phrase.utf8.split(separator: 0x20).map { String(Substring($0)) }
          guard let first = words.first else { continue }
          let isHyphened = first.utf8.last == 0x2D
          entries.update(isHyphened ? String(first.dropLast()) : first, []) {
            $0.append(
              Entry(language: language, kind: kind, rest: Array(words.dropFirst()), isHyphened: isHyphened))
          }
        }
      }
    }
    return entries
  }()
}
