extension ChangeKind {
  /// What kind of change makes `source` (its `range`) into `quote`: the gravest, where there are several.
  init(_ comparison: WordComparison, source: UTF8Buffer, quote: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    let removed = comparison.removed.filter { $0.kind != .space }
    let added = comparison.added.filter { $0.kind != .space }
    // Words run together or torn apart.
    if removed.count != added.count, removed.flatMap(\.key) == added.flatMap(\.key),
      removed.allSatisfy(\.digits.isEmpty)
    {
      self = .other
      return
    }
    let negationsRemoved = Self.negations(removed, source, table)
    let negationsAdded = Self.negations(added, quote, table)
    if negationsRemoved != negationsAdded {
      self = .negation
      return
    }
    let wordsRemoved = removed.filter { $0.kind == .word }
    let wordsAdded = added.filter { $0.kind == .word }
    let numbersRemoved = wordsRemoved.filter { !$0.digits.isEmpty }
    let numbersAdded = wordsAdded.filter { !$0.digits.isEmpty }
    let hasOtherWords =
      wordsRemoved.count > numbersRemoved.count || wordsAdded.count > numbersAdded.count
    if !wordsRemoved.isEmpty, wordsRemoved.count == wordsAdded.count {
      let before = wordsRemoved.map(\.word)
      let after = wordsAdded.map(\.word)
      if before.sorted(by: Self.byScalars) == after.sorted(by: Self.byScalars) {
        self = .wordOrder
        return
      }
      if before.map({ $0.lowercased() }) == after.map({ $0.lowercased() }) {
        self = .letterCase
        return
      }
    }
    if hasOtherWords {
      self = .other
    } else if numbersRemoved.flatMap(\.digits) != numbersAdded.flatMap(\.digits) {
      self = .digits
    } else if removed.contains(where: { Self.isSign($0, source) })
      || added.contains(where: { Self.isSign($0, quote) })
    {
      self = .sign
    } else if !numbersRemoved.isEmpty || !numbersAdded.isEmpty {
      self = .decimalMark
    } else if removed.isEmpty && added.isEmpty {
      self = .other
    } else {
      self = .punctuation
    }
  }

  private static func byScalars(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  private static func negations(
    _ segments: [WordSegment], _ text: UTF8Buffer, _ table: UnsafePointer<FoldClass>
  ) -> [String] {
    let words = TellingWords(text, table: table)
    return segments.filter { $0.kind == .word }.flatMap { words.found(in: $0.range) }
      .filter { $0.kind == .negation }.map(\.word)
  }

  private static func isSign(_ segment: WordSegment, _ text: UTF8Buffer) -> Bool {
    guard segment.kind == .mark, Number.isSign(text.scalar(at: segment.range.lowerBound).value) else {
      return false
    }
    return text.scalar(from: segment.range.upperBound).map(Number.opens) ?? false
  }
}
