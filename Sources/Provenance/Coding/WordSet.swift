/// A fixed list of words that is asked, for every word of a text, whether the word is on it.
///
/// Two words are one where they are canonically equivalent, as Swift compares strings. Nearly all are not on the list, and
/// nearly all of those are known by their first letter and length, which costs a tenth of a hash.
struct WordSet: Sendable {
  private let table: WordTable<Void>

  init(_ words: some Sequence<String>) {
    table = WordTable(Dictionary(words.map { ($0, ()) }) { first, _ in first })
  }

  /// Takes the words of a text, with white space between them.
  init(_ list: String) {
    self.init(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  var isEmpty: Bool { table.words.isEmpty }

  func contains(_ word: String) -> Bool { table[word] != nil }

  func union(_ others: some Sequence<String>) -> WordSet { WordSet(Set(table.words).union(others)) }

  func subtracting(_ others: some Sequence<String>) -> WordSet {
    WordSet(Set(table.words).subtracting(others))
  }
}

extension WordSet: Sequence {
  func makeIterator() -> some IteratorProtocol<String> { table.words.makeIterator() }
}

extension WordSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: String...) { self.init(words) }
}

/// What each word of a fixed list stands for; asked and compared as ``WordSet`` is.
struct WordTable<Value: Sendable>: Sendable {
  private let values: [String: Value]
  private let shapes: WordShapes
  private let short: ShortWords<Value>

  init(_ values: [String: Value]) {
    self.values = values
    shapes = WordShapes(values.keys)
    short = ShortWords(values)
  }

  subscript(_ word: String) -> Value? {
    guard shapes.have(word) else { return nil }
    if let short = ShortWord(word) { return self.short[short] }
    return values[word]
  }

  var words: some Collection<String> { values.keys }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral entries: (String, Value)...) {
    self.init(Dictionary(entries) { _, last in last })
  }
}

/// A word of at most eight letters, all ASCII, as one number: it has no other form, and is compared at once.
private struct ShortWord: Hashable {
  /// The letters from the lowest byte up; what is left is zero.
  let letters: UInt64

  /// Nil where the word is longer, or not ASCII.
  init?(_ word: String) {
    guard word.utf8.count <= 8 else { return nil }
    var letters: UInt64 = 0
    var shift: UInt64 = 0
    for byte in word.utf8 {
      guard 1..<0x80 ~= byte else { return nil }
      letters |= UInt64(byte) &<< shift
      shift &+= 8
    }
    self.letters = letters
  }
}

/// What short words stand for, found without hashing their text.
private struct ShortWords<Value: Sendable>: Sendable {
  private var slots: [(word: UInt64, value: Value)?]
  private let mask: Int

  /// Takes those of the words that are short; half of the slots stay empty.
  init(_ values: [String: Value]) {
    let entries = values.compactMap { word, value in ShortWord(word).map { ($0.letters, value) } }
    var size = 4
    while size < entries.count * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    mask = size - 1
    for (word, value) in entries { slots[slot(of: word)] = (word, value) }
  }

  subscript(_ word: ShortWord) -> Value? { slots[slot(of: word.letters)]?.value }

  /// Where a word is, or the empty slot where it would be.
  private func slot(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    while let found = slots[slot], found.word != word { slot = (slot + 1) & mask }
    return slot
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
