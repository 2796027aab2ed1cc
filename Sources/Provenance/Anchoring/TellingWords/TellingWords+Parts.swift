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
    guard isWrittenOtherwise(window) else { return found(in: window) }
    var visible = String.UnicodeScalarView()
    var at = 0
    while at < window.count {
      let (scalar, length) = window.scalar(at: at)
      at += length
      if FoldClass.of(scalar, table) != .invisible, let scalar = Unicode.Scalar(scalar) {
        visible.append(scalar)
      }
    }
    var plain = String(visible).composedCompatibly
    return plain.withUTF8 { found(in: $0) }
  }

  private func found(in window: UTF8Buffer) -> [Found] {
    Self.parts.filter { $0.stands(in: window) }.map { Found(kind: $0.kind, word: $0.word) }
  }

  /// Whether a part may stand in the window in other signs than the lists have: half-width kana, the letters of a
  /// Hangul syllable one by one, compatibility ideographs, or with something invisible in it.
  private func isWrittenOtherwise(_ window: UTF8Buffer) -> Bool {
    var at = 0
    while at < window.count {
      let (scalar, length) = window.scalar(at: at)
      at += length
      switch scalar {
      case 0..<0x0E00, 0x3041..<0x3099, 0x309B...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: continue
      case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3099, 0x309A, 0xF900...0xFAFF, 0xFF66...0xFFDC,
        0x2F800...0x2FA1F:
        return true
      default: if FoldClass.of(scalar, table) == .invisible { return true }
      }
    }
    return false
  }
}
