/// What marks around a number in digits make of it: a minus with a space after it, a plus-minus, a power.
enum NumberMarks {
  static func apply(to tokens: inout [NumberToken]) {
    for at in tokens.indices {
      guard case .mark(let mark) = tokens[at].kind else { continue }
      switch mark {
      case "^":
        clear(&tokens, at - 1)
        clear(&tokens, at + 1)
        clearFactor(&tokens, before: at - 1)
      case _ where isSuperscript(mark): raise(&tokens, at)
      case "\u{B1}", "\u{2213}": clear(&tokens, at + 1)
      case "-", "\u{2212}":
        if isMark(tokens, at - 1, "/"), isMark(tokens, at - 2, "+") { clear(&tokens, at + 1) }
        if mark == "\u{2212}" { negate(&tokens, at + 1) }
      default: break
      }
    }
  }

  /// 10\u{2076} is a power; of another number the digit may be that of a note.
  private static func raise(_ tokens: inout [NumberToken], _ at: Int) {
    guard !tokens[at].isSpaced, let readings = readings(tokens, at - 1) else { return }
    if readings.contains(where: { $0.value == ExactDecimal(10) }) || isFactor(tokens, at - 2) {
      clearFactor(&tokens, before: at - 1)
      clear(&tokens, at - 1)
    } else {
      set(&tokens, at - 1, readings.map { .init(value: $0.value, why: $0.why, isSure: false) })
    }
  }

  private static func clearFactor(_ tokens: inout [NumberToken], before at: Int) {
    if isFactor(tokens, at - 1) { clear(&tokens, at - 2) }
  }

  private static func isFactor(_ tokens: [NumberToken], _ at: Int) -> Bool {
    guard tokens.indices.contains(at) else { return false }
    switch tokens[at].kind {
    case .mark(let mark): return ["\u{D7}", "*", "\u{B7}", "\u{22C5}"].contains(mark)
    case .word(let word): return word == "x"
    case .literal: return false
    }
  }

  /// The minus sign with a space after it, where no number stands before it.
  private static func negate(_ tokens: inout [NumberToken], _ at: Int) {
    guard tokens.indices.contains(at), tokens[at].isSpaced, readings(tokens, at - 2) == nil,
      let readings = readings(tokens, at)
    else { return }
    set(&tokens, at, readings.map { .init(value: $0.value.negated, why: $0.why, isSure: $0.isSure) })
  }

  private static func isMark(_ tokens: [NumberToken], _ at: Int, _ mark: Unicode.Scalar) -> Bool {
    guard tokens.indices.contains(at), case .mark(mark) = tokens[at].kind else { return false }
    return true
  }

  private static func isSuperscript(_ mark: Unicode.Scalar) -> Bool {
    switch mark.value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207B: true
    default: false
    }
  }

  static func readings(_ tokens: [NumberToken], _ at: Int) -> [NumberExpression.Reading]? {
    guard tokens.indices.contains(at), case .literal(let readings, _) = tokens[at].kind else { return nil }
    return readings
  }

  private static func clear(_ tokens: inout [NumberToken], _ at: Int) { set(&tokens, at, []) }

  private static func set(_ tokens: inout [NumberToken], _ at: Int, _ readings: [NumberExpression.Reading]) {
    guard tokens.indices.contains(at), case .literal = tokens[at].kind else { return }
    tokens[at] = NumberToken(
      kind: .literal(readings, .other), range: tokens[at].range, isSpaced: tokens[at].isSpaced)
  }
}

extension Number {
  /// A bracket or a quotation mark that opens.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: ["\"", "'", ":", ",", ";", "=", "\u{2014}", "\u{60C}"].contains(scalar)
    }
  }
}
