/// A fixed list of words that is asked, for every word of a text, whether the word is on it.
///
/// Two words are one where they are canonically equivalent, as Swift compares strings. Nearly all are not on the list,
/// and nearly all of those are known by their first letter and length, which costs a tenth of a hash.
struct WordSet: Sendable {
  private let words: Set<String>
  private let shapes: WordShapes

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    shapes = WordShapes(self.words)
  }

  /// Takes the words of a text, with white space between them.
  init(_ list: String) {
    self.init(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  var isEmpty: Bool { words.isEmpty }

  func contains(_ word: String) -> Bool { shapes.have(word) && words.contains(word) }

  func union(_ others: some Sequence<String>) -> WordSet { WordSet(words.union(others)) }

  func subtracting(_ others: some Sequence<String>) -> WordSet { WordSet(words.subtracting(others)) }
}

extension WordSet: Sequence {
  func makeIterator() -> Set<String>.Iterator { words.makeIterator() }
}

extension WordSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: String...) { self.init(words) }
}

/// What each word of a fixed list stands for; asked and compared as ``WordSet`` is.
struct WordTable<Value: Sendable>: Sendable {
  private let values: [String: Value]
  private let shapes: WordShapes

  init(_ values: [String: Value]) {
    self.values = values
    shapes = WordShapes(values.keys)
  }

  subscript(_ word: String) -> Value? { shapes.have(word) ? values[word] : nil }

  var words: some Collection<String> { values.keys }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral entries: (String, Value)...) {
    self.init(Dictionary(entries) { _, last in last })
  }
}

/// The lengths of the words of a list that are ASCII, by their first letter.
private struct WordShapes: Sendable {
  /// A bit for each length in bytes, the highest for all from 63 on; by the first byte.
  private let lengths: [UInt64]

  init(_ words: some Sequence<String>) {
    var lengths = [UInt64](repeating: 0, count: 128)
    for word in words {
      guard let first = word.utf8.first, first < 0x80 else { continue }
      lengths[Int(first)] |= Self.bit(word)
    }
    self.lengths = lengths
  }

  private static func bit(_ word: String) -> UInt64 { 1 << UInt64(min(word.utf8.count, 63)) }

  /// Whether a word may be on the list. One that is not ASCII always may: its letters can be written in several ways.
  func have(_ word: String) -> Bool {
    guard let first = word.utf8.first, first < 0x80 else { return true }
    return lengths[Int(first)] & Self.bit(word) != 0 || !word.utf8.allSatisfy { $0 < 0x80 }
  }
}
