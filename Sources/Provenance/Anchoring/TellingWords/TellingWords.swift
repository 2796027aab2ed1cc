/// Finds the words that change what a sentence says: those that negate it, by which its source keeps its distance from
/// it or says whose word it is, and those that make it depend on something.
struct TellingWords {
  enum Kind: Hashable {
    case negation, distancing, saying, condition
    /// Shifts what the noun after it, or before it, names: "former", "السابق".
    case shiftingNext, shiftingPrevious
  }
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
    return found + partsFound(in: range) + shiftingPart(endingAt: range)
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
        tells(entry, as: kind, among: words, in: range)
      else { continue }
      let whole = first.range.lowerBound..<last.range.upperBound
      found.append(Found(kind: kind, word: String(decoding: text[whole], as: UTF8.self)))
    }
    return found
  }

  /// Whether an entry of some kind tells where it stands.
  private func tells(
    _ entry: ArraySlice<Word>, as kind: Kind, among words: ArraySlice<Word>, in range: Range<Int>
  ) -> Bool {
    switch kind {
    case .negation, .distancing, .condition: true
    case .saying: Attribution(of: entry, among: words, in: range, self).counts
    case .shiftingNext: entry.endIndex == words.endIndex && isBeforeNoun(entry, in: range)
    case .shiftingPrevious: entry.startIndex == words.startIndex && isAfterNoun(entry, in: range)
    }
  }

  // MARK: Entries

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

  // MARK: Languages

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
      (.shiftingNext, TellingWordLists.shiftingNext), (.shiftingPrevious, TellingWordLists.shiftingPrevious),
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
