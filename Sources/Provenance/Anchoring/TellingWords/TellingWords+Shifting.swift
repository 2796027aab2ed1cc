import CUnistring

/// Words that shift what a noun names, found where they go and the noun stays: directly at an end of the words read.
extension TellingWords {
  /// How far, in bytes, the noun is looked for.
  private static let reach = 64

  /// Whether an entry, the last of the words in `range`, stands directly before a noun with which a passage begins.
  func isBeforeNoun(_ entry: ArraySlice<Word>, in range: Range<Int>) -> Bool {
    guard let last = entry.last, let first = text.scalar(from: range.upperBound), !isSpace(first) else {
      return false
    }
    var high = min(text.count, range.upperBound + Self.reach)
    while !text.isScalarBoundary(high) { high -= 1 }
    guard let noun = words(in: range.upperBound..<high).first else { return false }
    return joins(last.range.upperBound..<noun.range.lowerBound) && isContentWord(noun)
      && !isNamed(entry, by: noun)
  }

  /// Whether a name follows that says who somebody's deputy is: "his deputy Ivanov".
  private func isNamed(_ entry: ArraySlice<Word>, by noun: Word) -> Bool {
    guard uc_is_property_uppercase(text.scalar(at: noun.range.lowerBound).value),
      let start = entry.first?.range.lowerBound
    else { return false }
    var low = max(0, start - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    return words(in: low..<start).last.map { TellingWordLists.possessives.contains($0.normal) } ?? false
  }

  /// Whether an entry, the first of the words in `range`, stands directly after a noun with which a passage ends.
  func isAfterNoun(_ entry: ArraySlice<Word>, in range: Range<Int>) -> Bool {
    guard let first = entry.first, let last = text.scalar(before: range.lowerBound), !isSpace(last) else {
      return false
    }
    var low = max(0, range.lowerBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    guard let noun = words(in: low..<range.lowerBound).last else { return false }
    return joins(noun.range.upperBound..<first.range.lowerBound) && isContentWord(noun)
  }

  private func isContentWord(_ word: Word) -> Bool {
    FunctionWords.languages.position(of: word.normal) == nil
  }

  private func isSpace(_ scalar: UInt32) -> Bool { FoldClass.of(scalar, table) == .whiteSpace }

  /// Whether nothing but space, marks of emphasis and an abbreviation's full stop stands in the range.
  private func joins(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      at += length
      switch FoldClass.of(scalar, table) {
      case .whiteSpace, .invisible: continue
      default: if scalar != 0x2A && scalar != 0x5F && scalar != 0x2E { return false }
      }
    }
    return true
  }

  /// A character that shifts the word after it, at the end of `range`, where a passage begins with that word.
  func shiftingPart(endingAt range: Range<Int>) -> [Found] {
    guard let next = text.scalar(from: range.upperBound), 0x3400...0x9FFF ~= next,
      let part = text.scalar(before: range.upperBound).flatMap(Unicode.Scalar.init), part.value >= 0x3400,
      TellingWordLists.shiftingParts.contains(String(part))
    else { return [] }
    let before = text.scalar(before: text.start(before: range.upperBound)).flatMap(Unicode.Scalar.init)
    let isOfTime = before.map { TellingWordLists.beforeShiftingParts.contains($0) } ?? false
    return range.isEmpty || isOfTime ? [] : [Found(kind: .shiftingNext, word: String(part))]
  }
}
