import CUnistring

/// One step of folded text: a scalar of the decomposed text, or a mark or space that stands for its class.
struct FoldedToken {
  enum Kind: UInt8 { case scalar, space, dash, doubleMark, singleMark, end }
  var kind: Kind
  /// The decomposed scalar; of a mark, the scalar as written (`twoHyphens` for "--"); of a space, 0.
  var value: UInt32
  /// The bytes of the unit from which the token comes. Several tokens may come from one (a ligature).
  var start: Int
  var end: Int
  /// Whether it is its unit's first token, and its last.
  var isFirst: Bool
  var isLast: Bool
  /// How the unit was taken apart.
  var decomposition: Decomposition
  /// An invisible character stood inside the unit.
  var hidInvisible: Bool
  /// Of a space: it holds a line break.
  var breaksLine: Bool
}

/// Reads a text as folded tokens, from any place at which a unit begins.
///
/// A unit is a scalar with the combining marks that follow it, a run of white space, or one mark. Invisible
/// characters stand between units and belong to none.
struct FoldCursor {
  /// The value of a dash that is typed as two or three hyphens.
  static let twoHyphens: UInt32 = 0x2D2D
  /// Scalars of one unit; a longer run of combining marks than any script writes is cut into several.
  private static let longestUnit = 1024
  /// Such a run's length is at most three; more is a ruler, not a dash.
  private static let longestHyphenRun = 3

  let text: UTF8Buffer
  let table: UnsafePointer<FoldClass>
  /// The first byte not read yet.
  private(set) var offset: Int

  private var unit: [UInt32] = []
  private var given = 0
  private var unitStart = 0
  private var unitKind: Decomposition = []
  private var unitHidInvisible = false

  init(_ text: UTF8Buffer, from offset: Int, table: UnsafePointer<FoldClass>) {
    self.text = text
    self.offset = offset
    self.table = table
  }

  /// The next token; `.end` at the end of the text, again and again.
  @inline(__always)
  mutating func next() -> FoldedToken {
    if given < unit.count { return nextOfUnit() }
    // The common case: an ASCII letter or digit with ASCII after it.
    if offset < text.count {
      let byte = text[offset]
      if byte > 0x60 || (byte > 0x2D && byte < 0x60), byte < 0x80,
        offset + 1 == text.count || text[offset + 1] < 0x80
      {
        offset += 1
        return FoldedToken(
          kind: .scalar, value: UInt32(byte), start: offset - 1, end: offset, isFirst: true, isLast: true,
          decomposition: [], hidInvisible: false, breaksLine: false)
      }
    }
    return nextUnit()
  }

  /// Whether the next token begins a unit.
  var isBetweenUnits: Bool { given >= unit.count }

  /// Goes on at `offset`, where a unit begins.
  mutating func jump(to offset: Int) {
    unit.removeAll(keepingCapacity: true)
    given = 0
    self.offset = offset
  }

  private mutating func nextOfUnit() -> FoldedToken {
    let value = unit[given]
    given += 1
    var kind = FoldedToken.Kind.scalar
    // A decomposition may bring out a space or a mark of its own.
    switch FoldClass.of(value, table) {
    case .whiteSpace: kind = .space
    case .dash: kind = .dash
    case .doubleMark: kind = .doubleMark
    case .singleMark: kind = .singleMark
    default: break
    }
    return FoldedToken(
      kind: kind, value: value, start: unitStart, end: offset, isFirst: given == 1,
      isLast: given == unit.count,
      decomposition: unitKind, hidInvisible: unitHidInvisible, breaksLine: false)
  }

  private mutating func nextUnit() -> FoldedToken {
    while offset < text.count {
      let (scalar, length) = text.scalar(at: offset)
      let start = offset
      switch FoldClass.of(scalar, table) {
      case .invisible:
        offset += length
        if scalar == 0xAD, lineBreakFollows(offset) { return single(.dash, scalar, from: start) }
        if scalar == 0x200D, joinsPictures(start) { return single(.scalar, scalar, from: start) }
      case .whiteSpace: return space(from: start)
      case .dash:
        offset += length
        if scalar == 0x2D, let end = endOfHyphenRun(from: start) {
          offset = end
          return single(.dash, Self.twoHyphens, from: start)
        }
        return single(.dash, scalar, from: start)
      case .doubleMark:
        offset += length
        return single(.doubleMark, scalar, from: start)
      case .singleMark:
        offset += length
        return single(.singleMark, scalar, from: start)
      case .plain:
        offset += length
        guard let mark = combiningFollows(offset) else { return single(.scalar, scalar, from: start) }
        return cluster(scalar, start: start, firstMark: mark)
      case .decomposing, .combining:
        offset += length
        return cluster(scalar, start: start, firstMark: combiningFollows(offset))
      }
    }
    return single(.end, 0, from: offset)
  }

  private func single(_ kind: FoldedToken.Kind, _ value: UInt32, from start: Int) -> FoldedToken {
    FoldedToken(
      kind: kind, value: value, start: start, end: offset, isFirst: true, isLast: true, decomposition: [],
      hidInvisible: false, breaksLine: false)
  }

  /// A scalar with its combining marks, decomposed and in canonical order.
  private mutating func cluster(_ first: UInt32, start: Int, firstMark: Int?) -> FoldedToken {
    unit.removeAll(keepingCapacity: true)
    given = 0
    unitStart = start
    unitHidInvisible = false
    unitKind = Decomposition.append(first, to: &unit)
    var mark = firstMark
    while let at = mark, unit.count < Self.longestUnit {
      if at != offset { unitHidInvisible = true }
      let (scalar, length) = text.scalar(at: at)
      unitKind.formUnion(Decomposition.append(scalar, to: &unit))
      offset = at + length
      mark = combiningFollows(offset)
    }
    if unit.count > 1 { putInCanonicalOrder(&unit) }
    return nextOfUnit()
  }

  /// Where a combining mark begins that joins what ends at `offset`, invisible characters between them or not.
  @inline(__always)
  private func combiningFollows(_ offset: Int) -> Int? {
    var at = offset
    while at < text.count, text[at] >= 0x80 {
      let (scalar, length) = text.scalar(at: at)
      switch FoldClass.of(scalar, table) {
      case .combining: return at
      case .invisible: at += length
      default: return nil
      }
    }
    return nil
  }

  /// A run of white space, with the invisible characters inside it.
  private mutating func space(from start: Int) -> FoldedToken {
    var end = start
    var at = start
    var breaksLine = false
    scan: while at < text.count {
      let (scalar, length) = text.scalar(at: at)
      switch FoldClass.of(scalar, table) {
      case .whiteSpace:
        if isLineBreak(scalar) { breaksLine = true }
        at += length
        end = at
      case .invisible: at += length
      default: break scan
      }
    }
    offset = end
    var token = single(.space, 0, from: start)
    token.breaksLine = breaksLine
    return token
  }

  /// Whether only white space stands between `offset` and a line break.
  private func lineBreakFollows(_ offset: Int) -> Bool {
    var at = offset
    while at < text.count {
      let (scalar, length) = text.scalar(at: at)
      guard FoldClass.of(scalar, table) == .whiteSpace else { return false }
      if isLineBreak(scalar) { return true }
      at += length
    }
    return false
  }

  /// Whether the zero-width joiner at `offset` makes one picture of two: taking it away would show another one.
  private func joinsPictures(_ offset: Int) -> Bool {
    guard let next = text.scalar(from: offset + 3), uc_is_property_extended_pictographic(next) else {
      return false
    }
    var at = offset
    while at > 0 {
      at = text.start(before: at)
      let before = text.scalar(at: at).value
      if uc_is_property_extended_pictographic(before) { return true }
      // A skin tone or a variation selector may stand between.
      guard before >= 0x1F3FB && before <= 0x1F3FF || FoldClass.of(before, table) == .invisible else {
        return false
      }
    }
    return false
  }

  /// Where a run of two or three hyphens from `start` ends, when it is typed for a dash: never before a number,
  /// where a hyphen may be a sign.
  private func endOfHyphenRun(from start: Int) -> Int? {
    var end = start
    while end < text.count, text[end] == 0x2D { end += 1 }
    guard end - start > 1, end - start <= Self.longestHyphenRun else { return nil }
    return text.scalar(from: end).map(Number.opens) ?? false ? nil : end
  }
}

/// Whether `scalar` ends a line (UAX #14: BK, CR, LF, NL).
@inline(__always)
func isLineBreak(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}
