/// Sets (level 2, ISO 8601-2 clause 6): `[...]` one of, `{...}` all of.
extension EDTFParser {
  mutating func set() throws(EDTFFault) -> EDTFValue {
    need(level: 2)
    let isChoice = next == UInt8(ascii: "[")
    let close: Unicode.Scalar = isChoice ? "]" : "}"
    position += 1
    var members: [SetMember] = []
    while true {
      let member = try member(isFirst: members.isEmpty, close: close)
      members.append(member)
      if take(close) { break }
      if case .later = member { throw syntax("only the last date of a set can end in \"..\"") }
      guard take(",") else { throw syntax(afterMember(close)) }
    }
    if !isAtEnd { throw syntax(trailing(after: "a set")) }
    return isChoice ? .oneOf(members) : .allOf(members)
  }

  private mutating func member(isFirst: Bool, close: Unicode.Scalar) throws(EDTFFault) -> SetMember {
    if take(close) {
      throw syntax(isFirst ? "a set has at least one date" : "a date is missing", at: position - 1)
    }
    let start = position
    if takeDots() {
      if !isFirst { throw syntax("only the first date of a set can begin with \"..\"", at: start) }
      return .earlier(try date())
    }
    let first = try date()
    guard takeDots() else { return .date(first) }
    if UInt32(next) == close.value || next == UInt8(ascii: ",") { return .later(first) }
    let last = try date()
    if let from = first.firstPeriod?.first, let to = last.lastPeriod?.last, to < from {
      throw impossible("the dates of a run are in order", at: start)
    }
    return .consecutive(first, last)
  }

  private func afterMember(_ close: Unicode.Scalar) -> String {
    if isAtEnd { return "the set is not closed with \(close)" }
    switch next {
    case UInt8(ascii: "/"): return "a set has no intervals: a run of dates is written 1667..1672"
    case UInt8(ascii: "T"): return "the dates of a set have no time of day"
    case UInt8(ascii: " "): return "EDTF has no spaces"
    default: return "the dates of a set are separated by commas"
    }
  }
}
