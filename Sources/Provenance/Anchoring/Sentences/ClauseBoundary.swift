import CUnistring

/// Tells an elision that takes the subject of one clause and the verb of another.
///
/// "The mayor [resigned; his successor] embezzled the money" and "The governor [arrested the men who] shelled the
/// hospital" leave out the end of one clause and the beginning of the next, as a splice of two sentences does. Only what
/// marks a clause beyond doubt is looked for: a list of words and marks, not a reading of the sentence.
struct ClauseBoundary {
  private let text: UTF8Buffer
  private let table: UnsafePointer<FoldClass>

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    self.text = text
    self.table = table
  }

  /// Whether leaving out `gap`, which lies in one sentence between two passages, joins two clauses into one.
  func splices(_ gap: Range<Int>, after first: Range<Int>, before second: Range<Int>) -> Bool {
    crossesItem(gap) || cutsAtMark(gap, after: first, before: second) && !goesOnWithItem(gap)
      || endsWithRelative(gap, before: second)
  }

  /// How far, in bytes, words at a gap's ends are read.
  private static let reach = 64
  private static let closersBeforeMark = 4

  // MARK: Marks

  /// A mark between clauses with words of the gap on both sides, so that neither clause is left whole; or with words
  /// after it alone, so that the second passage begins inside a clause. After a colon that may be a list; it is none
  /// where a speaker's name stands before the colon, or a verb follows.
  private func cutsAtMark(_ gap: Range<Int>, after first: Range<Int>, before second: Range<Int>) -> Bool {
    var hasWord = false
    var mark: UInt32?
    var isBetweenWords = false
    var wordsFollow = false
    var depth = 0
    var at = gap.lowerBound
    while at < gap.upperBound {
      let (scalar, length) = text.scalar(at: at)
      let start = at
      at += length
      if Number.isAlphanumeric(scalar) {
        if isBetweenWords { return true }
        hasWord = true
        // The date of an entry may be left out.
        if mark != nil, !Number.isDigit(scalar) { wordsFollow = true }
      } else if ibid_is_opening(scalar) {
        depth += 1
      } else if ibid_is_closing(scalar) {
        depth = max(0, depth - 1)
      } else if depth == 0, partsClauses(scalar, at: start) {
        mark = scalar
        isBetweenWords = hasWord
        wordsFollow = false
      }
    }
    guard let mark, wordsFollow else { return false }
    return !isColon(mark) || isLabel(first) || beginsWithAuxiliary(second)
  }

  /// The end of one item or cell and the beginning of another.
  private func crossesItem(_ gap: Range<Int>) -> Bool {
    var hasWord = false
    var isCrossed = false
    var at = gap.lowerBound
    while at < gap.upperBound {
      let (scalar, length) = text.scalar(at: at)
      if isBullet(scalar, at: at) {
        isCrossed = hasWord
      } else if Number.isAlphanumeric(scalar) {
        if isCrossed { return true }
        hasWord = true
      }
      at += length
    }
    return false
  }

  private func isColon(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0xFF1A }

  /// "MAYOR" at the beginning of a line.
  private func isLabel(_ passage: Range<Int>) -> Bool {
    guard passage.count <= Self.reach, beginsLine(passage.lowerBound) else { return false }
    let words = TellingWords(text, table: table).words(in: passage)
    return words.count <= 3
      && words.allSatisfy { word in
        !uc_is_property_lowercase(text.scalar(at: word.range.lowerBound).value)
          && !TellingWordLists.speech.contains(word.normal)
      } && !Insertion.endsWithSpeech(passage, in: text)
  }

  /// Whether nothing but spaces and marks of emphasis stands before `offset` in its line.
  private func beginsLine(_ offset: Int) -> Bool {
    var at = offset
    while at > 0, text[at - 1] == 0x20 || text[at - 1] == 0x2A || text[at - 1] == 0x5F { at -= 1 }
    return at == 0 || text[at - 1] == 0x0A || text[at - 1] == 0x0D
  }

  private func beginsWithAuxiliary(_ second: Range<Int>) -> Bool {
    let words = TellingWords(text, table: table).words(in: second.lowerBound..<nextWordEnd(second))
    return words.first.map { Self.auxiliaries.contains($0.normal) } ?? false
  }

  private func partsClauses(_ scalar: UInt32, at offset: Int) -> Bool {
    switch scalar {
    case 0x3B, 0x061B, 0xFF1B, 0x1364, 0x204F, 0x2E35, 0xA6F6, 0xFE14, 0xFE54: return true
    case 0x0387, 0xB7: return isAnoTeleia(at: offset)
    case 0xFF1A: return true
    // With a space after it: not that of a time, a chapter and verse, or an address.
    case 0x3A: return text.scalar(from: offset + 1).map { FoldClass.of($0, table) == .whiteSpace } ?? false
    default: return isBullet(scalar, at: offset)
    }
  }

  /// Whether the mark at `offset` parts the items of a list that are set in one line, or the cells of a row.
  private func isBullet(_ scalar: UInt32, at offset: Int) -> Bool {
    switch scalar {
    case 0x7C, 0x2022, 0x2023, 0x2043, 0x25A0, 0x25AA, 0x25AB, 0x25CF, 0x25E6: break
    default: return false
    }
    return text.scalar(before: offset).map { FoldClass.of($0, table) == .whiteSpace } ?? true
  }

  /// Whether the middle dot at `offset` is a Greek semicolon: after Greek, white space after it. Other middle dots,
  /// which may be the same character, join letters or part the entries of a list.
  private func isAnoTeleia(at offset: Int) -> Bool {
    guard let after = text.scalar(from: offset + 2), FoldClass.of(after, table) == .whiteSpace else {
      return false
    }
    var at = offset
    // Closing marks may stand between.
    for _ in 0..<Self.closersBeforeMark {
      guard let scalar = text.scalar(before: at), FoldClass.of(scalar, table) != .whiteSpace else {
        return false
      }
      if Number.isAlphanumeric(scalar) {
        return 0x0300..<0x0400 ~= scalar || 0x1F00..<0x2000 ~= scalar
      }
      at = text.start(before: at)
    }
    return false
  }

  /// The words before the gap lead to all items of a list: "found that [(a) it fell; and (b)] the mayor knew".
  private func goesOnWithItem(_ gap: Range<Int>) -> Bool {
    var low = max(0, gap.lowerBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    let lead = TellingWords(text, table: table).words(in: low..<gap.lowerBound)
    let mark = text[low..<gap.lowerBound].last { $0 != 0x20 && $0 != 0x0A }
    if mark == 0x3A || lead.last.map({ TellingWordLists.complementizers.contains($0.normal) }) ?? false {
      return true
    }
    // "(b)" at the end of what is left out, or at its beginning.
    return isItemMarker(gap)
  }

  /// Whether the words after the gap's last semicolon are no more than a list marker, "and" before it or not.
  private func isItemMarker(_ gap: Range<Int>) -> Bool {
    guard let semicolon = text[gap].lastIndex(where: { $0 == 0x3B || $0 == 0x3A }) else { return false }
    // "and (b)" is short.
    guard gap.upperBound - semicolon <= Self.reach else { return false }
    let words = TellingWords(text, table: table).words(in: semicolon + 1..<gap.upperBound)
    let rest = words.drop { Self.coordinators.contains($0.normal) }
    return rest.allSatisfy { $0.normal.utf8.count <= 3 && text.scalar(from: $0.range.upperBound) == 0x29 }
  }

  // MARK: Relative pronouns

  /// The gap's last word is a relative pronoun whose noun is left out as well. After "and" the pronoun may go on with
  /// one that stands.
  private func endsWithRelative(_ gap: Range<Int>, before second: Range<Int>) -> Bool {
    let telling = TellingWords(text, table: table)
    var low = max(gap.lowerBound, gap.upperBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    let words = telling.words(in: low..<gap.upperBound)
    guard words.count > 1, let last = words.last else { return false }
    let before = words[words.count - 2]
    if Self.coordinators.contains(before.normal) { return false }
    let between = before.range.upperBound..<last.range.lowerBound
    if Self.relatives.contains(last.normal) { return true }
    if Self.relativesAfterComma.contains(last.normal), text[between].contains(0x2C) { return true }
    guard last.normal == "that", let next = telling.words(in: second.lowerBound..<nextWordEnd(second)).first
    else {
      return false
    }
    // "that" before a verb is a pronoun; before anything else it may be a conjunction.
    return Self.isVerb(next.normal)
  }

  /// Whether an English word after a pronoun is plainly a verb.
  static func isVerb(_ word: String) -> Bool {
    auxiliaries.contains(word) || word.hasSuffix("ed") && !notVerbs.contains(word)
  }

  /// Where the first word of the range, and what may belong to it, ends.
  private func nextWordEnd(_ range: Range<Int>) -> Int {
    var end = range.lowerBound
    var hasWord = false
    while end < range.upperBound {
      let (scalar, length) = text.scalar(at: end)
      if FoldClass.of(scalar, table) == .whiteSpace, hasWord { break }
      if Number.isAlphanumeric(scalar) { hasWord = true }
      end += length
    }
    return end
  }

  private static let relatives: Set<String> = [
    "who", "which", "whom", "qui", "lequel", "laquelle", "lesquels", "lesquelles", "quienes", "который",
    "которая",
    "которое", "которые", "який", "яка", "яке", "які", "który", "która", "które", "którzy",
  ]
  private static let relativesAfterComma: Set<String> = [
    "der", "die", "das", "welcher", "welche", "welches", "dat", "som",
  ]
  private static let coordinators: Set<String> = [
    "and", "or", "but", "et", "ou", "mais", "und", "oder", "y", "o", "и", "или", "і", "та", "або", "i", "lub",
    "en", "of",
  ]
  private static let auxiliaries: Set<String> = [
    "was", "were", "is", "are", "had", "has", "have", "did", "does", "would", "will", "could", "can", "must",
  ]
  /// Words that end so and may begin a clause.
  private static let notVerbs: Set<String> = [
    "armed", "united", "unarmed", "masked", "wounded", "red", "hundred",
  ]
}
