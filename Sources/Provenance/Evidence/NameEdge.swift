/// Words that stand in a text as a part of another name: "Harbour" of "Non-Harbour", "T" of "AT&T", "C" of "C++", "Group 1"
/// of "Group 1-2". UAX #29 has word boundaries there.
enum NameEdge {
  /// Whether the words in a range of bytes are such a part.
  static func isPart(_ range: Range<Int>, in text: UTF8Buffer) -> Bool {
    let compound = HyphenCompound.cut(endingAt: range.upperBound, startingAt: range.lowerBound, in: text)
    if compound.contains(where: { $0.kind == .negation }) { return true }
    if let before = text.scalar(before: range.lowerBound), joinsNames(before) { return true }
    guard let after = text.scalar(from: range.upperBound) else { return false }
    if joinsNames(after) || after == 0x23 { return true }
    // The end of a span of numbers.
    guard Number.isMinus(after), let last = text.scalar(before: range.upperBound), Number.isDigit(last),
      let next = text.scalar(from: range.upperBound + text.scalar(at: range.upperBound).length)
    else { return false }
    return Number.isDigit(next)
  }

  /// Directly beside a word these are part of a name, and stand for "and" only between spaces.
  private static func joinsNames(_ scalar: UInt32) -> Bool { scalar == 0x26 || scalar == 0x2B }
}
