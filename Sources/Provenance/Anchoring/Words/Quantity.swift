import CUnistring

/// Words that belong to a number or date without being part of it as it is quoted: "under" and "at most" of "under 500",
/// "three thousand" of "three thousand five hundred", "million" of "5 million", "before" of "before 2021", "or 2022" of
/// "2021 or 2022". UAX #29 lets a passage begin or end beside them.
struct Quantity {
  private let text: UTF8Buffer
  private let telling: TellingWords

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    self.text = text
    telling = TellingWords(text, table: table)
  }

  /// Words beside the number are read so far, in bytes.
  private static let reach = 64

  /// What stands directly before a passage that begins with a number, from `start` on, and makes another number of it.
  func qualifier(before passage: Range<Int>, from start: Int) -> [TellingWords.Found] {
    guard let (first, number) = opening(of: passage) else { return [] }
    var low = max(start, passage.lowerBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    var words = telling.words(in: low..<passage.lowerBound)[...]
    guard let last = words.last else { return [] }
    let between = last.range.upperBound..<first.range.lowerBound
    // Only white space may stand between, or the full stop of "c. 1450".
    if Self.abbreviatedQualifiers.contains(last.normal), isStop(between.lowerBound),
      isSpace(between.lowerBound + 1..<between.upperBound)
    {
      return [found(words.suffix(1))]
    }
    guard isSpace(between) else { return [] }
    if let range = beginsAnother(words, first) { return [found(range)] }
    let isSize = Self.roles[number.normal] == .scale
    while let last = words.last {
      for count in [3, 2, 1] where words.count >= count {
        let phrase = words.suffix(count)
        let normal = phrase.map(\.normal).joined(separator: " ")
        if Self.qualifiers.contains(normal) || isSize && Self.fractions.contains(normal) {
          return [found(phrase)]
        }
      }
      guard Self.fillers.contains(last.normal) || isSize && Self.beforeSizes.contains(last.normal) else {
        break
      }
      words.removeLast()
    }
    return []
  }

  /// The first word of a passage that begins with a number, and the number: a size may have an article before it.
  private func opening(of passage: Range<Int>) -> (first: TellingWords.Word, number: TellingWords.Word)? {
    let end = wordEnd(from: passage.lowerBound, in: passage)
    guard let first = telling.words(in: passage.lowerBound..<end).first else { return nil }
    if isCounted(first.normal) { return (first, first) }
    guard Self.articles.contains(first.normal) else { return nil }
    let next = telling.words(in: end..<wordEnd(from: end, in: passage)).first
    return next.flatMap { Self.roles[$0.normal] == .scale ? (first, $0) : nil }
  }

  /// What stands directly after a passage that ends with a number, up to `end`, and makes another number of it.
  func continuation(after passage: Range<Int>, until end: Int) -> [TellingWords.Found] {
    var high = min(end, passage.upperBound + Self.reach)
    while !text.isScalarBoundary(high) { high -= 1 }
    let words = telling.words(in: passage.upperBound..<high)
    guard let next = words.first else { return [] }
    var low = max(passage.lowerBound, passage.upperBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    guard let number = telling.words(in: low..<passage.upperBound).last, isCounted(number.normal) else {
      return []
    }
    if isSpace(number.range.upperBound..<next.range.lowerBound) {
      if Self.roles[next.normal] == .scale { return [found([next])] }
      for count in [3, 2, 1] where words.count >= count {
        let phrase = words.prefix(count)
        if Self.eras.contains(phrase.map(\.normal).joined(separator: " ")) { return [found(phrase)] }
      }
    }
    return alternative(words[...])
  }

  // MARK: Numbers that belong together

  /// The words before a number that are the beginning of it, or of a range or choice that it ends.
  private func beginsAnother(
    _ words: ArraySlice<TellingWords.Word>, _ number: TellingWords.Word
  ) -> ArraySlice<TellingWords.Word>? {
    guard let last = words.last else { return nil }
    if Self.roles[number.normal] == .scale, counts(last.normal) { return words.suffix(1) }
    if isNumber(last.normal), isNumber(number.normal) {
      let isOwn =
        isDigits(last.normal) ? joinsGroups(last, number) : isScaled(last, number) || isTens(last, number)
      return isOwn ? words.suffix(1) : nil
    }
    guard let before = words.dropLast().last, isCounted(before.normal),
      isSpace(before.range.upperBound..<last.range.lowerBound)
    else { return nil }
    if Self.choices.contains(last.normal) { return words.suffix(2) }
    guard Self.conjunctions.contains(last.normal) else { return nil }
    // "three hundred and five", "treinta y cinco"; "between 2019 and".
    let isOne = !isDigits(before.normal) && !isDigits(number.normal) && Self.roles[before.normal] != .unit
    return isOne || words.dropLast(2).suffix(4).contains { Self.betweens.contains($0.normal) }
      ? words.suffix(2) : nil
  }

  /// The words after a number that leave it open whether it is meant: "or 2022", "to 2022", ", 2022 or", "or earlier".
  private func alternative(_ words: ArraySlice<TellingWords.Word>) -> [TellingWords.Found] {
    var rest = words.prefix(6)
    while let next = rest.first, isCounted(next.normal) { rest.removeFirst() }
    guard let conjunction = rest.first, Self.choices.contains(conjunction.normal) else { return [] }
    let after = rest.dropFirst().prefix(3)
    guard let first = after.first else { return [] }
    guard Self.comparatives.contains(first.normal) || after.contains(where: { isCounted($0.normal) }) else {
      return []
    }
    return [found(words.prefix(rest.startIndex - words.startIndex + 2))]
  }

  private func found(_ words: ArraySlice<TellingWords.Word>) -> TellingWords.Found {
    guard let first = words.first, let last = words.last else { preconditionFailure("a phrase has words") }
    let range = first.range.lowerBound..<last.range.upperBound
    return .init(kind: .distancing, word: String(decoding: text[range], as: UTF8.self))
  }

  // MARK: Words

  /// Whether a word is a number, or a month as one stands in a date.
  private func isCounted(_ word: String) -> Bool { isNumber(word) || DateWords.months[word] != nil }

  private func isNumber(_ word: String) -> Bool {
    isDigits(word) || Self.roles[word] != nil
  }

  private func isDigits(_ word: String) -> Bool {
    word.unicodeScalars.first.map { Number.isDigit($0.value) } ?? false
  }

  /// "12 500": perhaps one number.
  private func joinsGroups(_ first: TellingWords.Word, _ second: TellingWords.Word) -> Bool {
    first.normal.utf8.count <= 3 && second.normal.utf8.count == 3 && isDigits(second.normal)
      && second.range.lowerBound == first.range.upperBound + 1
  }

  /// "three thousand" before "five", "five" before "hundred".
  private func isScaled(_ first: TellingWords.Word, _ second: TellingWords.Word) -> Bool {
    Self.roles[first.normal] == .scale && !isDigits(second.normal) || Self.roles[second.normal] == .scale
  }

  /// Whether a word before a size is what it counts, in whatever language. Four digits may be a year.
  private func counts(_ word: String) -> Bool {
    NumberWords.countingAnywhere.contains(word)
      || isDigits(word)
        && !(word.unicodeScalars.count == 4 && word.unicodeScalars.allSatisfy { $0.digit != nil })
  }

  /// "twenty-five".
  private func isTens(_ first: TellingWords.Word, _ second: TellingWords.Word) -> Bool {
    Self.roles[first.normal] == .tens && Self.roles[second.normal] != nil
  }

  private func isSpace(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      switch FoldClass.of(scalar, telling.table) {
      case .whiteSpace, .invisible: at += length
      // The mark of a currency, the hyphen of "twenty-five", and emphasis.
      default:
        guard ibid_is_currency(scalar) || isWordHyphen(scalar) || scalar == 0x2A || scalar == 0x5F else {
          return false
        }
        at += length
      }
    }
    return true
  }

  private func isStop(_ offset: Int) -> Bool { text.scalar(from: offset) == 0x2E }

  /// Where the first word from `start` on ends, roughly.
  private func wordEnd(from start: Int, in range: Range<Int>) -> Int {
    var end = start
    var hasWord = false
    while end < range.upperBound, end - start < Self.reach {
      let (scalar, length) = text.scalar(at: end)
      if Number.isAlphanumeric(scalar) {
        hasWord = true
      } else if hasWord, scalar != 0x2E, scalar != 0x2C {
        break
      }
      end += length
    }
    return end
  }
}
