import Foundation
import Provenance

/// A question to the anchoring, made of bytes: eight that say how the quote is made, then the text, then, each after a
/// zero byte, any literal passages.
///
/// | byte | says |
/// | --- | --- |
/// | 0 | odd: the passage is cut out of the text; even: the passages are those after the text |
/// | 1, 2 | where it is cut out, as a fraction of the text |
/// | 3 | its length in code points |
/// | 4 | how it is changed (``Mutation``) |
/// | 5 | where it is changed, as a fraction of it |
/// | 6 | which scalar the change puts in; of two passages, the gap between them |
/// | 7 | bits: 1 position recorded, 2 context recorded, 4 position wrong, 8 context wrong, 16 two passages, 32 the text is repeated until it is worth an index, 64 and 128 the gap that is allowed |
struct AnchoringInput {
  /// The text as bytes, which need not be UTF-8.
  let bytes: [UInt8]
  let text: String
  let passages: [Passage]
  let maximumGap: Int
  /// Where the one passage was cut out of the text, in code points, and how it was changed.
  private(set) var cutOut: (range: Range<Int>, mutation: Mutation)?
  let wantsIndex: Bool
  /// Where to change something else, as a fraction.
  let place: UInt8

  private static let headerLength = 8
  private static let indexedLength = 4200

  init?(_ input: [UInt8]) {
    guard input.count >= Self.headerLength else { return nil }
    let header = Array(input.prefix(Self.headerLength))
    let fields = input.dropFirst(Self.headerLength)
      .split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false).map(Array.init)
    let flags = header[7]
    var bytes = fields[0]
    wantsIndex = flags & 32 != 0 && bytes.count > 100
    if wantsIndex {
      let once = bytes
      while bytes.count < Self.indexedLength { bytes += [0x0A] + once }
    }
    self.bytes = bytes
    text = String(decoding: bytes, as: UTF8.self)
    maximumGap = [500, 0, 7, .max][Int(flags >> 6)]
    place = header[5]
    let scalars = Array(text.unicodeScalars)
    guard header[0] & 1 == 1, !scalars.isEmpty else {
      passages = fields.dropFirst().enumerated().map { index, field in
        let exact = String(decoding: field, as: UTF8.self)
        let start = flags & 4 != 0 ? Int.max - index : Int(header[1]) << 8 | Int(header[2])
        let end = flags & 4 != 0 ? Int.max : start + exact.unicodeScalars.count
        return Passage(
          exact, prefix: flags & 2 != 0 ? String(exact.prefix(3)) : nil,
          start: flags & 1 != 0 ? start : nil, end: flags & 1 != 0 ? end : nil)
      }
      return
    }
    let start = (Int(header[1]) << 8 | Int(header[2])) * scalars.count >> 16
    let length = header[3] == 0xFF ? scalars.count : Int(header[3] & 63) + 1
    let range = start..<min(scalars.count, start + length)
    let mutation = Mutation.allCases[Int(header[4]) % Mutation.allCases.count]
    let changed = mutation.applied(
      to: Array(scalars[range]), at: Int(header[5]) * range.count >> 8, putting: header[6])
    var passages = [
      Self.passage(String(String.UnicodeScalarView(changed)), range, in: scalars, flags: flags)
    ]
    let second = min(scalars.count, range.upperBound + Int(header[6]) % 64)
    if flags & 16 != 0, second < scalars.count {
      let range = second..<min(scalars.count, second + length)
      passages.append(
        Self.passage(String(String.UnicodeScalarView(scalars[range])), range, in: scalars, flags: flags))
    } else {
      cutOut = (range, mutation)
    }
    self.passages = passages
  }

  private static func passage(
    _ exact: String, _ range: Range<Int>, in scalars: [Unicode.Scalar], flags: UInt8
  ) -> Passage {
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var passage = Passage(exact)
    if flags & 1 != 0 {
      passage.start = range.lowerBound + (flags & 4 != 0 ? 1 : 0)
      passage.end = range.upperBound + (flags & 4 != 0 ? 2 : 0)
    }
    if flags & 2 != 0 {
      passage.prefix = string(max(0, range.lowerBound - 32)..<range.lowerBound) + (flags & 8 != 0 ? "x" : "")
      passage.suffix = string(range.upperBound..<min(scalars.count, range.upperBound + 32))
    }
    return passage
  }
}

/// How a passage that was cut out of a text is changed before it is held against it.
enum Mutation: CaseIterable {
  case none, composed, decomposed, compatibility, delete, insert, replace, swapCase, nextDigit, twice,
    lineBreaks,
    noSpaces, swap, hyphenate

  /// The scalars changed at `place` or throughout; `choice` says which scalar is put in.
  func applied(to scalars: [Unicode.Scalar], at place: Int, putting choice: UInt8) -> [Unicode.Scalar] {
    var scalars = scalars
    func string() -> String { String(String.UnicodeScalarView(scalars)) }
    let scalar = Self.palette[Int(choice) % Self.palette.count]
    switch self {
    case .none: return scalars
    case .composed: return Array(string().precomposedStringWithCanonicalMapping.unicodeScalars)
    case .decomposed: return Array(string().decomposedStringWithCanonicalMapping.unicodeScalars)
    case .compatibility: return Array(string().precomposedStringWithCompatibilityMapping.unicodeScalars)
    case .delete: scalars.remove(at: place)
    case .insert: scalars.insert(scalar, at: place)
    case .replace: scalars[place] = scalar
    case .swapCase:
      let old = String(scalars[place])
      let new = old == old.lowercased() ? old.uppercased() : old.lowercased()
      scalars.replaceSubrange(place...place, with: Array(new.unicodeScalars))
    case .nextDigit:
      if let digit = scalars[place...].firstIndex(where: { ("0"..."8").contains($0) }) {
        scalars[digit] = Unicode.Scalar(UInt8(scalars[digit].value + 1))
      }
    case .twice: scalars.insert(scalars[place], at: place)
    case .lineBreaks: scalars = scalars.map { $0 == " " ? "\n" : $0 }
    case .noSpaces: scalars.removeAll { $0.properties.isWhitespace }
    case .swap: scalars.swapAt(place, scalars.count - 1)
    case .hyphenate: scalars.insert(contentsOf: ["-", "\n"], at: place)
    }
    return scalars
  }

  /// Scalars that the folds know, and their neighbours that they do not.
  static let palette: [Unicode.Scalar] = [
    "a", "5", "٥", " ", "\n", "\r", "\u{A0}", "\u{202F}", "\u{3000}", "-", "\u{2010}", "\u{2013}", "\u{2014}",
    "\u{2212}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{202E}", "\u{2060}", "\u{FE0F}", "\u{FEFF}",
    "'",
    "\"", "\u{2019}", "\u{201C}", "\u{AB}", "\u{BB}", "\u{2039}", "\u{2BC}", "\u{B4}", "`", ".", ",", ";",
    ":", "+", "$",
    "%", "(", ")", "/", "_", "\u{301}", "\u{307}", "\u{323}", "\u{64E}", "\u{651}", "é", "ﬁ", "ﬅ", "５", "ａ",
    "ﷺ",
    "ﻗ", "\u{1100}", "\u{1161}", "각", "的", "コ", "ﾞ", "👨", "🏽", "🇺", "²", "½", "…", "ﬆ", "ǆ", "İ", "ß",
    "\u{345}",
    "\u{0E33}", "\u{0600}", "\u{10FFFF}",
  ]
}
