/// Words that a hyphen breaks over two lines, as the fold `hyphenation` joins them.
enum HyphenBreak {
  /// The longest half kept, in code points.
  private static let longestHalf = 32

  /// What is passed over to read a text as if it had not been broken: the hyphen and the line break where the
  /// two halves make a known word, else the line break, as in "twenty-" and "five". In indices of the array.
  static func breaks(in scalars: [Unicode.Scalar], isKnown: (String) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < scalars.count {
      defer { at += 1 }
      guard isHyphen(scalars[at]), at > 0, scalars[at - 1].properties.isAlphabetic else { continue }
      var next = at + 1
      var lines = 0
      while next < scalars.count, next < at + 20, scalars[next].properties.isWhitespace {
        if scalars[next] == "\n" { lines += 1 }
        next += 1
      }
      guard lines == 1, next < scalars.count else { continue }
      let isDigit = scalars[next].properties.generalCategory == .decimalNumber
      guard isDigit || scalars[next].properties.isAlphabetic else { continue }
      var (first, end) = (at, next)
      while first > 0, at - first < longestHalf, scalars[first - 1].properties.isAlphabetic { first -= 1 }
      while end < scalars.count, end - next < longestHalf, scalars[end].properties.isAlphabetic { end += 1 }
      let halves = scalars[first..<at] + scalars[next..<end]
      let whole = halves.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
      found.append((isKnown(whole) || scalars[at] == "\u{AD}" ? at : at + 1)..<next)
      at = next - 1
    }
    return found
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{AD}"
  }
}
