import CUnistring

/// A word joined by a hyphen, of which a passage takes a part that says something else: "violent" of "non-violent",
/// "alcohol" of "alcohol-free". UAX #29 has a word boundary there, so the passage passes.
enum HyphenCompound {
  /// What is told by the compounds that are cut where a passage ends and where the next one begins, one of them or
  /// both given.
  static func cut(endingAt end: Int?, startingAt start: Int?, in text: UTF8Buffer) -> [TellingWords.Found] {
    var found: [TellingWords.Found] = []
    if let end, let word = cut(after: end, in: text) { found.append(word) }
    if let start, let word = cut(before: start, in: text) { found.append(word) }
    return found
  }

  /// "non-" before a passage that begins at `offset`.
  private static func cut(before offset: Int, in text: UTF8Buffer) -> TellingWords.Found? {
    guard let prefixEnd = endOfPrefix(before: offset, in: text) else { return nil }
    let start = wordStart(before: prefixEnd, in: text)
    let prefix = String(decoding: text[start..<prefixEnd], as: UTF8.self).lowercased()
    let isNegating = negatingPrefixes.contains(prefix)
    guard isNegating || shiftingPrefixes.contains(prefix) else { return nil }
    let whole = start..<compoundEnd(from: offset, in: text)
    return .init(
      kind: isNegating ? .negation : .distancing, word: String(decoding: text[whole], as: UTF8.self))
  }

  /// Where a first part ends that a hyphen or short dash joins to what begins at `offset`, or a bracket or mark of emphasis
  /// that is closed inside the word: "(un)happy", "**in**dependent".
  private static func endOfPrefix(before offset: Int, in text: UTF8Buffer) -> Int? {
    guard let mark = text.scalar(before: offset) else { return nil }
    let end = text.start(before: offset)
    if isWordHyphen(mark) || mark == 0x2013 { return end }
    if mark == 0x29 || mark == 0x5D { return end }
    guard mark == 0x2A || mark == 0x5F else { return nil }
    var at = end
    while at > 0, text[at - 1] == UInt8(mark) { at -= 1 }
    return at
  }

  /// "-free" after a passage that ends at `offset`.
  private static func cut(after offset: Int, in text: UTF8Buffer) -> TellingWords.Found? {
    guard let hyphen = text.scalar(from: offset), isWordHyphen(hyphen) else { return nil }
    let suffixStart = offset + text.scalar(at: offset).length
    let suffixEnd = wordEnd(from: suffixStart, in: text)
    guard suffixes.contains(String(decoding: text[suffixStart..<suffixEnd], as: UTF8.self).lowercased())
    else { return nil }
    let whole = wordStart(before: offset, in: text)..<suffixEnd
    return .init(kind: .negation, word: String(decoding: text[whole], as: UTF8.self))
  }

  private static let longest = 64

  private static func wordStart(before offset: Int, in text: UTF8Buffer) -> Int {
    var at = offset
    for _ in 0..<longest where at > 0 {
      let before = text.start(before: at)
      guard Number.isAlphanumeric(text.scalar(at: before).value) else { break }
      at = before
    }
    return at
  }

  private static func wordEnd(from offset: Int, in text: UTF8Buffer) -> Int {
    var at = offset
    for _ in 0..<longest {
      guard let scalar = text.scalar(from: at), Number.isAlphanumeric(scalar) else { break }
      at += text.scalar(at: at).length
    }
    return at
  }

  /// Where the compound ends that goes on at `offset`, further hyphens included.
  private static func compoundEnd(from offset: Int, in text: UTF8Buffer) -> Int {
    var end = wordEnd(from: offset, in: text)
    while let hyphen = text.scalar(from: end), isWordHyphen(hyphen) {
      let next = wordEnd(from: end + text.scalar(at: end).length, in: text)
      guard next > end + text.scalar(at: end).length, next - offset < longest else { break }
      end = next
    }
    return end
  }

  /// First parts that make a word its opposite.
  private static let negatingPrefixes: Set<String> = [
    "non", "not", "no", "un", "in", "anti", "counter", "dis", "de", "mis", "nicht", "gegen", "contre",
    "contra", "não",
    "не", "анти", "контр", "противо", "проти", "лже", "غير", "لا", "ضد",
  ]
  /// First parts that make it something near it, or earlier, later, or false.
  private static let shiftingPrefixes: Set<String> = [
    "ex", "former", "pseudo", "quasi", "semi", "demi", "half", "pre", "post", "pro", "self", "sub", "under",
    "near",
    "would", "so", "fake", "mock", "vice", "deputy", "proto", "crypto", "neo", "para", "inter", "extra",
    "vize", "halb",
    "schein", "möchtegern", "экс", "псевдо", "квази", "полу", "вице", "про", "пост", "до", "нео", "екс",
    "напів", "віце",
    "شبه", "نیمه", "پیش", "پسا", "ضد",
  ]
  /// Second parts that take away what the first one says.
  private static let suffixes: Set<String> = [
    "free", "less", "proof", "like", "ish", "esque", "averse", "resistant", "frei", "los", "sicher",
  ]
}
