/// What tells in scripts that set no space between words: it is looked for wherever it stands.
extension TellingWords {
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

  func partsFound(in range: Range<Int>) -> [Found] {
    // Thai letters begin with the first of these bytes, kana, ideographs and Hangul with the others; dashes and
    // quotation marks lie between.
    guard text[range].contains(where: { $0 == 0xE0 || $0 >= 0xE3 }) else { return [] }
    let window = UTF8Buffer(rebasing: text[range])
    return Self.parts.filter { $0.stands(in: window) }.map { Found(kind: $0.kind, word: $0.word) }
  }
}
