import Foundation
public import Provenance

/// What must hold of `SourceText.anchor`, whatever the text and the quote.
public struct AnchoringProperties: Sendable {
  /// What is asked; the library's function, or one with a planted fault.
  let anchor: @Sendable (SourceText, [Passage], Int) -> QuoteResult

  /// The properties of a function in the place of the library's.
  public init(
    anchor: @escaping @Sendable (SourceText, [Passage], Int) -> QuoteResult = {
      $0.anchor($1, maximumGap: $2)
    }
  ) {
    self.anchor = anchor
  }

  /// Throws if a property does not hold for this input.
  public func check(_ input: [UInt8]) throws(PropertyFailure) {
    guard let asked = AnchoringInput(input) else { return }
    let isUTF8 = String(validating: asked.bytes, as: UTF8.self) != nil
    try hold(((try? SourceText(asked.bytes)) != nil) == isUTF8, "UTF-8 is told from other bytes")
    let source = SourceText(asked.text)
    let scalars = Array(asked.text.unicodeScalars)
    try hold(source.codePointCount == scalars.count, "code points are counted")
    let result = anchor(source, asked.passages, asked.maximumGap)
    try checkShape(result, of: asked.passages, scalars)
    for (passage, found) in zip(asked.passages, result.passages) where found.verdict.passes {
      try checkPass(found, of: passage, in: source, scalars, changingAt: asked.place)
    }
    try checkGaps(result, maximumGap: asked.maximumGap)
    if let (range, mutation) = asked.cutOut, let found = result.passages.first {
      try checkCutOut(found, of: asked.passages[0], cutOutOf: range, mutation)
    }
    if asked.passages.count == 1, let found = result.passages.first {
      try checkAmbiguity(found, of: asked.passages[0], in: source, scalars)
    }
    if asked.wantsIndex { try checkIndex(asked, source, result) }
  }

  /// Everything in a result is inside the text and agrees with the rest of it.
  private func checkShape(_ result: QuoteResult, of quote: [Passage], _ scalars: [Unicode.Scalar])
    throws(PropertyFailure)
  {
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    func checkInside(_ range: Range<Int>, _ what: String) throws(PropertyFailure) {
      try hold(
        range.lowerBound >= 0 && range.upperBound <= scalars.count, "\(what) \(range) is inside the text")
    }
    try hold(result.passages.count == quote.count, "each passage has a result")
    let worst = result.passages.map(\.verdict).max() ?? .altered
    try hold(
      result.verdict == (result.fault == nil ? worst : max(worst, .altered)),
      "the worst verdict is the quote's")
    for found in result.passages {
      try hold((found.range != nil) == found.verdict.passes, "a passing passage has a range, no other has")
      try hold(
        found.folds.isEmpty == (found.verdict != .folded), "\(found.verdict) with folds \(found.folds)")
      try hold(Set(found.folds).count == found.folds.count, "each fold is named once")
      try hold((found.verdict == .ambiguous) == !found.places.isEmpty, "an ambiguous passage has places")
      try hold(found.placeCount >= found.places.count, "places are counted")
      try hold(found.verdict != .ambiguous || found.placeCount > 1, "an ambiguous passage has several places")
      try hold(found.verdict != .unverifiable, "a text that is here can be verified")
      try hold(
        (found.verdict == .altered) == (found.nearest != nil), "an altered passage has a nearest place")
      if let range = found.range { try checkInside(range, "the range") }
      for place in found.places { try checkInside(place, "a place") }
      if let nearest = found.nearest {
        try checkInside(nearest.range, "the nearest place")
        try hold(same(nearest.text, text(nearest.range)), "the nearest text is what stands there")
        let kept = nearest.difference.filter { $0.side != .added }.map(\.text).joined()
        try hold(same(kept, nearest.text), "the difference holds all of the source")
      }
    }
    for cut in result.cutSentences {
      try hold(quote.indices.contains(cut.passage), "a cut sentence is a passage's")
      try checkInside(cut.range, "a cut sentence")
      try hold(same(cut.text, text(cut.range)), "a cut sentence is what stands there")
    }
  }

  /// A passing passage is what stands there, by a second reckoning; and quoted again as it stands, it is exact.
  private func checkPass(
    _ found: PassageResult, of passage: Passage, in source: SourceText, _ scalars: [Unicode.Scalar],
    changingAt place: UInt8
  ) throws(PropertyFailure) {
    guard let range = found.range else { return }
    let there = source.text(in: range)
    if found.verdict != .folded {
      try hold(same(there, passage.exact), "\(found.verdict): \(passage.exact.shown) is \(there.shown)")
    } else {
      try hold(!same(there, passage.exact), "what is the same needs no fold")
    }
    if found.verdict == .exact, let start = passage.start, let end = passage.end {
      try hold(range == start..<end, "exact at \(range) where \(start)..<\(end) is recorded")
    }
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    try hold(
      ReferenceFold.allows(there, passage.exact, before: before),
      "\(found.verdict) \(found.folds): \(passage.exact.shown) is another text than \(there.shown)")
    if let cut = NaiveEdge(scalars, range).cut {
      throw PropertyFailure(description: "\(there.shown) passes and cuts \(cut)")
    }
    func again(_ exact: String) -> PassageResult? {
      anchor(source, [Passage(exact, start: range.lowerBound, end: range.upperBound)], 500).passages.first
    }
    let itself = again(there)
    try hold(
      itself?.verdict == .exact && itself?.range == range,
      "\(there.shown) passed at \(range), and quoted from there is \(String(describing: itself))")
    for other in FoldedAlike.forms(of: there, at: place) {
      let found = again(other)
      try hold(
        found?.verdict.passes ?? false,
        "\(there.shown) passes at \(range), and \(other.shown) is \(String(describing: found))")
    }
  }

  /// Passing passages stand in order, apart, and near enough.
  private func checkGaps(_ result: QuoteResult, maximumGap: Int) throws(PropertyFailure) {
    guard result.verdict.passes else { return }
    for (one, next) in zip(result.passages, result.passages.dropFirst()) {
      guard let one = one.range, let next = next.range else { continue }
      try hold(one.upperBound <= next.lowerBound, "passages \(one) and \(next) are in order")
      try hold(
        next.lowerBound - one.upperBound <= maximumGap, "the gap between \(one) and \(next) is allowed")
    }
  }

  /// A passage cut out of the text is there, or refused for where it was cut.
  private func checkCutOut(
    _ found: PassageResult, of passage: Passage, cutOutOf range: Range<Int>, _ mutation: Mutation
  ) throws(PropertyFailure) {
    guard mutation == .none else { return }
    let isRecorded = passage.start == range.lowerBound && passage.end == range.upperBound
    let isThere =
      isRecorded
      ? found.verdict == .exact && found.range == range : found.verdict.passes || found.verdict == .ambiguous
    try hold(
      isThere || found.refusal != nil || isRecorded && found.verdict.passes,
      "\(passage.exact.shown) of \(range) is \(found)")
  }

  /// A passage that stands in two places is ambiguous where nothing is recorded that decides.
  private func checkAmbiguity(
    _ found: PassageResult, of passage: Passage, in source: SourceText, _ scalars: [Unicode.Scalar]
  ) throws(PropertyFailure) {
    guard passage.start == nil, passage.prefix == nil, found.verdict.passes else { return }
    let sought = Array(passage.exact.unicodeScalars)
    var places = 0
    for start in scalars.indices where places < 2 && scalars[start...].starts(with: sought) {
      let there = Passage(passage.exact, start: start, end: start + sought.count)
      if anchor(source, [there], 500).verdict == .exact { places += 1 }
    }
    try hold(places < 2, "\(passage.exact.shown) stands in \(places) places and is \(found)")
    try hold(places == 0 || found.verdict == .exact, "\(passage.exact.shown) stands there and is \(found)")
  }

  /// The index finds what a plain search finds. What is shown of a passage that is refused may be another place.
  private func checkIndex(_ asked: AnchoringInput, _ source: SourceText, _ result: QuoteResult)
    throws(PropertyFailure)
  {
    // So many readings of the text make an index worth its while; what begins the text costs no search for the nearest.
    let beginning = Passage(source.text(in: 0..<12))
    for _ in 0..<30 { _ = anchor(source, [beginning], 500) }
    var (one, other) = (anchor(source, asked.passages, asked.maximumGap), result)
    for index in one.passages.indices { one.passages[index].nearest = nil }
    for index in other.passages.indices { other.passages[index].nearest = nil }
    try hold(one == other, "by the index \(one), by a search \(other)")
  }

  private func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}

/// Other spellings of a passage that the folds must let pass wherever the passage itself passes.
enum FoldedAlike {
  static func forms(of passage: String, at place: UInt8) -> [String] {
    var forms = [
      passage.precomposedStringWithCanonicalMapping, passage.decomposedStringWithCanonicalMapping,
      String(String.UnicodeScalarView(passage.unicodeScalars.flatMap { $0 == " " ? [$0, $0] : [$0] })),
    ]
    var scalars = Array(passage.unicodeScalars)
    let at = Int(place) * scalars.count >> 8
    // Between hyphens, at a line's end and inside a picture a joiner is part of what is written.
    let joins: Set<UInt32> = [0x2D, 0xAD, 0x200D]
    if at > 0, !joins.contains(scalars[at].value), !joins.contains(scalars[at - 1].value) {
      scalars.insert("\u{2060}", at: at)
      forms.append(String(String.UnicodeScalarView(scalars)))
    }
    return forms
  }
}

/// What a range of a text cuts in plain ASCII, where no rule of any standard is needed to see it.
struct NaiveEdge {
  /// What is cut; nil if nothing is.
  let cut: String?

  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    func scalar(_ at: Int) -> Unicode.Scalar? { scalars.indices.contains(at) ? scalars[at] : nil }
    func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      switch scalar {
      case ("a"..."z")?, ("A"..."Z")?, ("0"..."9")?: true
      default: false
      }
    }
    func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }
    func isMark(_ scalar: Unicode.Scalar?) -> Bool { scalar == "." || scalar == "," }
    let (start, end) = (range.lowerBound, range.upperBound)
    func cutsWord(_ at: Int) -> Bool { isWord(scalar(at - 1)) && isWord(scalar(at)) }
    func cutsNumber(_ at: Int) -> Bool {
      isDigit(scalar(at - 1)) && isMark(scalar(at)) && isDigit(scalar(at + 1))
        || isDigit(scalar(at - 2)) && isMark(scalar(at - 1)) && isDigit(scalar(at))
    }
    let sign = scalar(start - 1)
    let outer = scalar(start - 2)
    let isSigned =
      isDigit(scalar(start)) && (sign == "-" || sign == "+" || sign == "\u{2212}")
      && (outer == nil || outer == " ")
    cut =
      range.isEmpty
      ? "all"
      : cutsWord(start) || cutsWord(end)
        ? "a word"
        : cutsNumber(start) || cutsNumber(end)
          ? "a number"
          : isSigned ? "a sign" : nil
  }
}
