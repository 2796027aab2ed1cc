import CUnistring

/// Finds the words that negate a sentence, or by which its source keeps its distance from it.
struct TellingWords {
  enum Kind: Hashable { case negation, distancing }
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
  func found(in range: Range<Int>) -> [Found] {
    let words = words(in: range)
    var found: [Found] = []
    var index = 0
    while index < words.count {
      if let (kind, length) = entry(words[index...]) {
        let whole = words[index].range.lowerBound..<words[index + length - 1].range.upperBound
        found.append(Found(kind: kind, word: String(decoding: text[whole], as: UTF8.self)))
        index += length
      } else {
        index += 1
      }
    }
    return found + partsFound(in: range)
  }

  // MARK: Words

  private struct Word {
    var range: Range<Int>
    /// Lower case, no vowel marks, no invisible characters, one kind of apostrophe.
    var normal: String
    /// A hyphen stands directly after it.
    var isHyphened: Bool
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
      while end < range.upperBound, !boundaries.isBoundary(end) { end += text.scalar(at: end).length }
      let after = text.scalar(from: end) ?? 0
      words.append(
        Word(
          range: start..<end, normal: normal(start..<end),
          isHyphened: after == 0x2D || after == 0x2010 || after == 0x2011))
      start = end
    }
    return words
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

  /// The entry that begins with the first of `words`, and its length in words.
  private func entry(_ words: ArraySlice<Word>) -> (Kind, Int)? {
    guard let first = words.first else { return nil }
    var best: (Kind, Int)?
    for entry in Self.entries[first.normal] ?? [] where entry.rest.count < words.count {
      let follows = zip(entry.rest, words.dropFirst()).allSatisfy { $0 == $1.normal }
      if follows, entry.rest.count + 1 > best?.1 ?? 0 { best = (entry.kind, entry.rest.count + 1) }
    }
    if let best {
      // "non-combatant", "no-fly zone", "No. 5" negate nothing.
      if best.1 == 1, first.isHyphened, ["no", "non", "not"].contains(first.normal) { return nil }
      if first.normal == "no", best.1 == 1, isNumberSign(first.range.upperBound) { return nil }
      return best
    }
    return negatesByForm(first.normal) ? (.negation, 1) : nil
  }

  private func isNumberSign(_ end: Int) -> Bool {
    guard text.scalar(from: end) == 0x2E else { return false }
    var at = end + 1
    while let scalar = text.scalar(from: at), FoldClass.of(scalar, table) == .whiteSpace {
      at += text.scalar(at: at).length
    }
    return text.scalar(from: at).map(Number.isDigit) ?? false
  }

  /// Negation that is part of a word: English -n't, French n', Persian ن on verbs, Turkish endings, and Arabic
  /// words with "and" or "then" written onto them.
  private func negatesByForm(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, bytes.count > 2 else { return false }
    if bytes.ends(with: "n't".utf8) || bytes.prefix(2).elementsEqual("n'".utf8) { return true }
    // The Arabic block's letters begin with these bytes.
    if first >= 0xD8 && first <= 0xDB {
      if word.hasPrefix("نمی") || word.hasPrefix("نمي") { return true }
      guard word.hasPrefix("و") || word.hasPrefix("ف") else { return false }
      return Self.entries[String(word.dropFirst())]?.contains { $0.rest.isEmpty && $0.kind == .negation }
        ?? false
    }
    return bytes.count > 5
      && TellingWordLists.turkishEndings.contains { bytes.ends(with: $0.utf8) }
  }

  // MARK: Parts of words

  private func partsFound(in range: Range<Int>) -> [Found] {
    guard text[range].contains(where: { $0 >= 0xE0 }) else { return [] }
    let window = UTF8Buffer(rebasing: text[range])
    return TellingWordLists.negatingParts.filter { contains($0, in: window) }.map {
      Found(kind: .negation, word: $0)
    }
      + TellingWordLists.distancingParts.filter { contains($0, in: window) }
      .map { Found(kind: .distancing, word: $0) }
  }

  private func contains(_ part: String, in window: UTF8Buffer) -> Bool {
    Array(part.utf8).withUnsafeBufferPointer { part in
      var from = 0
      while let at = find(part, in: window, from: from) {
        let isHarmless = TellingWordLists.harmlessBeginnings.contains { word in
          Array(word.utf8).withUnsafeBufferPointer { window.holds($0, at: at) }
        }
        if !isHarmless { return true }
        from = at + 1
      }
      return false
    }
  }

  // MARK: Entries

  private struct Entry {
    var kind: Kind
    var rest: [String]
  }

  /// The lists of all languages, by first word. A text does not say which language it is in, and may be in two.
  private static let entries: [String: [Entry]] = {
    var entries: [String: [Entry]] = [:]
    for (kind, lists) in [
      (Kind.negation, TellingWordLists.negation), (.distancing, TellingWordLists.distancing),
    ] {
      for list in lists.values {
        for phrase in list {
          let words = phrase.split(separator: " ").map(String.init)
          guard let first = words.first else { continue }
          entries[first, default: []].append(Entry(kind: kind, rest: Array(words.dropFirst())))
        }
      }
    }
    return entries
  }()
}
