/// What stands in a text and is not said by it: what was struck out (`~~120~~`, `<del>`), and comments (`<!-- -->`).
enum HiddenText {
  private static let pairs: [(open: [Unicode.Scalar], close: [Unicode.Scalar])] = [
    ("~~", "~~"), ("<!--", "-->"), ("<del>", "</del>"), ("<s>", "</s>"), ("<strike>", "</strike>"),
  ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

  /// Its places in order, marks and all. One that is not closed hides nothing, but for a comment.
  static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    guard scalars.contains(where: { $0 == "~" || $0 == "<" }) else { return [] }
    var found: [Range<Int>] = []
    // Where no closing mark was found from some place on there is none further on either.
    var isUnclosed = Set<Int>()
    var at = 0
    while at < scalars.count {
      guard scalars[at] == "~" || scalars[at] == "<",
        let pair = pairs.indices.first(where: {
          !isUnclosed.contains($0) && stands(pairs[$0].open, at, in: scalars)
        })
      else {
        at += 1
        continue
      }
      let start = at
      at += pairs[pair].open.count
      while at < scalars.count, !stands(pairs[pair].close, at, in: scalars) { at += 1 }
      guard at < scalars.count else {
        isUnclosed.insert(pair)
        at = start + 1
        continue
      }
      at += pairs[pair].close.count
      found.append(start..<at)
    }
    return found
  }

  private static func stands(_ mark: [Unicode.Scalar], _ at: Int, in scalars: [Unicode.Scalar]) -> Bool {
    at + mark.count <= scalars.count
      && mark.indices.allSatisfy {
        scalars[at + $0].properties.lowercaseMapping == String(Character(mark[$0]))
      }
  }
}
