/// One passage of a quote: Web Annotation's TextQuoteSelector and TextPositionSelector in one value.
///
/// Two passages are equal when their scalars are; Swift's `String ==` would call canonically equivalent
/// spellings equal, and a record is not free to change its spelling unnoticed.
public struct Passage: Sendable {
  /// The words as the citation gives them.
  public var exact: String
  /// What stands directly before the passage, as recorded: 32 code points, fewer at the start of the text.
  public var prefix: String?
  /// What stands directly after the passage, as recorded: 32 code points, fewer at the end of the text.
  public var suffix: String?
  /// Where the passage begins, in code points from 0.
  public var start: Int?
  /// Where the passage ends, in code points, exclusive.
  public var end: Int?

  /// A passage with as much of its selector as is known.
  public init(
    _ exact: String, prefix: String? = nil, suffix: String? = nil, start: Int? = nil, end: Int? = nil
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.start = start
    self.end = end
  }

  /// The recorded place, where both ends are recorded and make a range.
  var recordedRange: Range<Int>? {
    guard let start, let end, start >= 0, start <= end else { return nil }
    return start..<end
  }
}

extension Passage: Hashable {
  /// Whether both have the same scalars throughout and the same position.
  public static func == (a: Passage, b: Passage) -> Bool {
    a.start == b.start && a.end == b.end && same(a.exact, b.exact) && same(a.prefix, b.prefix)
      && same(a.suffix, b.suffix)
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(end)
    for text in [exact, prefix, suffix] {
      hasher.combine(text == nil)
      for unit in (text ?? "").utf8 { hasher.combine(unit) }
    }
  }

  private static func same(_ a: String?, _ b: String?) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }
}
