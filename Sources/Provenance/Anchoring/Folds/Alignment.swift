import CUnistring

/// A quote laid along the source from one place on: where it ends there, and which folds that took.
struct Alignment {
  var end: Int
  var folds: FoldSet
  /// The quote ends inside a ligature or before a combining mark of the source.
  var cutsUnit: Bool
}

/// Lays `quote` along `source` from `start`, where a unit begins: nil unless every word, digit, sign and other
/// mark of the quote stands there, equal under the folds.
///
/// This is where a fold is a fold: the search only proposes places. `quote` has no white space and no invisible
/// characters at its ends. `work` is lowered by the tokens that were compared.
func align(
  _ quote: UTF8Buffer, in source: UTF8Buffer, from start: Int, table: UnsafePointer<FoldClass>,
  work: inout Int
) -> Alignment? {
  var alignment = Aligner(
    source: Side(source, from: start, table: table), quote: Side(quote, from: 0, table: table))
  defer { work -= alignment.steps }
  return alignment.run()
}

/// One of the two texts, with the token that is up for comparison.
private struct Side {
  var cursor: FoldCursor
  var token: FoldedToken
  /// Where the last token that was dealt with ended.
  var end: Int

  init(_ text: UTF8Buffer, from start: Int, table: UnsafePointer<FoldClass>) {
    cursor = FoldCursor(text, from: start, table: table)
    end = start
    token = cursor.next()
  }

  @inline(__always)
  mutating func advance() {
    end = token.end
    token = cursor.next()
  }

  /// Goes on at `offset`, where a unit begins.
  mutating func jump(to offset: Int) {
    cursor.jump(to: offset)
    end = offset
    token = cursor.next()
  }

  /// The scalar before the token, invisible ones apart.
  var before: UInt32? {
    cursor.text.visible(before: token.start, cursor.table).map { cursor.text.scalar(at: $0).value }
  }
  /// The scalar after the token, invisible ones apart.
  var after: UInt32? {
    cursor.text.visible(from: token.end, cursor.table).map { cursor.text.scalar(at: $0).value }
  }

  /// The bytes of invisible characters before the token.
  var hidden: Range<Int> { end..<max(end, token.start) }
}

private struct Aligner {
  var source: Side
  var quote: Side
  var folds: FoldSet = []
  var steps = 0
  /// Both tokens come from units whose bytes are the same.
  var unitsAreSame = false

  init(source: Side, quote: Side) {
    self.source = source
    self.quote = quote
    // What is hidden before the first token is outside the passage.
    self.source.end = source.token.start
  }

  mutating func run() -> Alignment? {
    while quote.token.kind != .end {
      steps += 1
      guard step() else { return nil }
    }
    return Alignment(end: source.end, folds: folds, cutsUnit: !source.token.isFirst)
  }

  private mutating func step() -> Bool {
    let s = source.token
    let q = quote.token
    noteHidden()
    if s.kind == q.kind {
      switch s.kind {
      case .scalar:
        if s.value == q.value {
          noteUnits()
          advanceBoth()
          return true
        }
      case .space:
        if !sameBytes() { folds.insert(.whiteSpace) }
        advanceBoth()
        return true
      case .dash:
        if dashesAgree() {
          if s.value != q.value || !sameBytes() { folds.insert(.dash) }
          advanceBoth()
          return true
        }
      case .doubleMark:
        if s.value != q.value { folds.insert(.quotationMark) }
        advanceBoth()
        return true
      case .singleMark:
        if s.value != q.value { folds.insert(isApostrophe(source) ? .apostrophe : .quotationMark) }
        advanceBoth()
        return true
      case .end: return false
      }
    }
    if let past = past(source, against: q) {
      source = past
      return true
    }
    if let past = past(quote, against: s) {
      quote = past
      return true
    }
    return false
  }

  private mutating func advanceBoth() {
    source.advance()
    quote.advance()
  }

  /// Names the fold where only one text, or each another, hides something here.
  @inline(__always)
  private mutating func noteHidden() {
    let s = source.hidden
    let q = quote.hidden
    if s.isEmpty && q.isEmpty { return }
    if s.count != q.count || !zip(s, q).allSatisfy({ source.cursor.text[$0] == quote.cursor.text[$1] }) {
      folds.insert(.invisible)
    }
  }

  /// Names the folds that make two units equal though they are written otherwise.
  @inline(__always)
  private mutating func noteUnits() {
    let s = source.token
    let q = quote.token
    if s.isFirst && s.isLast && q.isFirst && q.isLast && s.end - s.start == q.end - q.start && sameBytes() {
      return
    }
    if s.isFirst && q.isFirst { unitsAreSame = sameBytes() }
    if unitsAreSame && s.isFirst == q.isFirst { return }
    let both = s.decomposition.union(q.decomposition)
    if both.contains(.compatibility) { folds.insert(.compatibility) }
    if s.hidInvisible || q.hidInvisible { folds.insert(.invisible) }
    if both.isEmpty ? !(s.hidInvisible || q.hidInvisible) : both == .canonical { folds.insert(.canonical) }
  }

  private func sameBytes() -> Bool {
    let s = source.token
    let q = quote.token
    guard s.end - s.start == q.end - q.start else { return false }
    for offset in 0..<(s.end - s.start)
    where source.cursor.text[s.start + offset] != quote.cursor.text[q.start + offset] { return false }
    return true
  }

  /// Whether two dashes are variants of one another here.
  ///
  /// Directly before a number and not directly after a word, a dash is a sign: all that is typed for a minus is
  /// equal there, an em dash is not. Between digits a minus sign subtracts, where a dash spans a range.
  private func dashesAgree() -> Bool {
    let s = source.token.value
    let q = quote.token.value
    if s == q { return true }
    let before = source.before
    let after = source.after
    let opensNumber = after.map(Number.opens) ?? false
    let followsWord = before.map { Number.isAlphanumeric($0) || ibid_is_closing($0) } ?? false
    if opensNumber && !followsWord { return Number.isMinus(s) && Number.isMinus(q) }
    if s == 0x2212 || q == 0x2212 {
      let other = s == 0x2212 ? q : s
      guard Number.isMinus(other) else { return false }
      let betweenDigits = (before.map(Number.isDigit) ?? false) && (after.map(Number.isDigit) ?? false)
      return !betweenDigits || other == 0x2D || other == 0xFE63 || other == 0xFF0D
    }
    return true
  }

  private func isApostrophe(_ side: Side) -> Bool {
    (side.before.map(ibid_is_letter_or_mark) ?? false) && (side.after.map(ibid_is_letter_or_mark) ?? false)
  }

  /// `side` past what it may have and the other text not: the hyphen and line break inside a broken word, a line
  /// break that is no space, the space inside guillemets.
  private mutating func past(_ side: Side, against other: FoldedToken) -> Side? {
    let token = side.token
    var side = side
    if token.kind == .dash, other.kind == .scalar, ibid_is_letter_or_mark(other.value),
      let next = endOfBrokenWordHyphen(side)
    {
      folds.insert(.hyphenation)
      side.jump(to: next)
      return side
    }
    if token.kind == .dash, token.value == 0xAD, other.kind == .space {
      folds.insert(.invisible)
      side.advance()
      return side
    }
    if token.kind == .space, other.kind != .space, let fold = foldOfOptionalSpace(side) {
      folds.insert(fold)
      side.advance()
      return side
    }
    return nil
  }

  /// Where the word goes on, if the dash that is up breaks it at a line's end: a hyphen directly after a letter,
  /// then white space with a line break, then a letter.
  private func endOfBrokenWordHyphen(_ side: Side) -> Int? {
    switch side.token.value {
    case 0x2D, 0xAD, 0x2010, 0x2011, 0x058A: break
    default: return nil
    }
    guard let before = side.before, ibid_is_letter_or_mark(before) else { return nil }
    var ahead = side.cursor
    let space = ahead.next()
    guard space.kind == .space, space.breaksLine else { return nil }
    let next = ahead.next()
    guard next.kind == .scalar, ibid_is_letter_or_mark(next.value),
      FoldClass.of(next.value, side.cursor.table) != .combining
    else { return nil }
    return space.end
  }

  /// The fold that lets the space that is up count as nothing, if one does.
  private func foldOfOptionalSpace(_ side: Side) -> FoldSet? {
    let text = side.cursor.text
    let table = side.cursor.table
    guard let before = side.before, let after = side.after else { return nil }
    if side.token.breaksLine {
      if mayTouch(before, after)
        && !Number.areParted(before, after, by: text[side.token.start..<side.token.end])
      {
        return .whiteSpace
      }
      // A line was broken after a hyphen or dash that joins two words.
      if FoldClass.of(before, table) == .dash, Number.isAlphanumeric(after),
        let dash = text.visible(before: side.token.start, table),
        let joined = text.visible(before: dash, table).map({ text.scalar(at: $0).value }),
        Number.isAlphanumeric(joined)
      {
        return .hyphenation
      }
    }
    // French sets a space inside its guillemets; it belongs to the mark.
    if before == 0xAB || before == 0x2039 {
      guard let mark = text.visible(before: side.token.start, table) else { return nil }
      let outer = text.visible(before: mark, table).map { text.scalar(at: $0).value }
      if outer.map({ FoldClass.of($0, table) == .whiteSpace || ibid_is_punctuation($0) }) ?? true {
        return .quotationMark
      }
    }
    if after == 0xBB || after == 0x203A {
      guard let mark = text.visible(from: side.token.end, table) else { return nil }
      let outer = text.visible(from: mark + text.scalar(at: mark).length, table)
      if outer.map({ at in
        let scalar = text.scalar(at: at).value
        return FoldClass.of(scalar, table) == .whiteSpace || ibid_is_punctuation(scalar)
      }) ?? true {
        return .quotationMark
      }
    }
    return nil
  }
}
