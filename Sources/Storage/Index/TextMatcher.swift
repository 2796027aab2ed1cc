import GRDB

/// Tells which of some texts hold the words of a query, and where: SQLite's full-text search, in memory.
///
/// It has the last word on every hit, by the index and without it, so that both divide and fold words alike.
struct TextMatcher {
  private let query: SearchQuery
  private let queue: DatabaseQueue
  /// What marks a match: control characters, which no text of a record holds.
  private static let marks: (start: Unicode.Scalar, end: Unicode.Scalar) = ("\u{2}", "\u{3}")

  init(_ query: SearchQuery) throws {
    self.query = query
    queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: "CREATE VIRTUAL TABLE texts USING fts5 (\(IndexSchema.textColumns))")
    }
  }

  /// The texts of which the passages are shown, and how many match in all.
  struct Matches {
    /// By their places in the list.
    var shown: [(place: Int, passages: FoundPassages)] = []
    var total = 0
  }

  /// How many texts match, and the passages of the first of them. To cut out passages takes longer than to match.
  ///
  /// - Parameter limit: of how many texts passages are asked for.
  func matches(_ texts: [RecordText], showing limit: Int) throws -> Matches {
    try queue.write { database in
      try database.execute(sql: "DELETE FROM texts")
      let insert = try TextInsertion(database, table: "texts")
      for (place, text) in texts.enumerated() { try insert.insert(text, as: Int64(place)) }
      let columns = SearchPassage.Place.allCases.indices.map {
        "highlight(texts, \($0), '\(Self.marks.start)', '\(Self.marks.end)')"
      }
      let total = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM texts WHERE texts MATCH ?", arguments: [query.expression])
      guard limit > 0 else { return Matches(total: total ?? 0) }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT rowid, \(columns.joined(separator: ", ")) FROM texts WHERE texts MATCH ? ORDER BY rowid LIMIT ?
          """, arguments: [query.expression, limit])
      let shown = try rows.map { row in
        let place: Int = try row.decode(atIndex: 0)
        return (place: place, passages: try passages(of: texts[place], markedIn: row))
      }
      return Matches(shown: shown, total: total ?? 0)
    }
  }

  private func passages(of text: RecordText, markedIn row: Row) throws -> FoundPassages {
    let columns = text.columns
    var found = FoundPassages()
    for (column, place) in SearchPassage.Place.allCases.enumerated() {
      let texts = MarkedText.apart(
        columns[column], marked: try row.decode(atIndex: column + 1), Self.marks)
      for text in texts where text.isFound {
        guard found.shown.count < FoundPassages.most, let parts = text.excerpt else {
          found.more += 1
          continue
        }
        found.shown.append(
          SearchPassage(place: place, parts: place == .digest ? parts.map(\.asDigest) : parts))
      }
    }
    return found
  }
}

/// The passages of one text that match.
struct FoundPassages {
  /// A record may quote hundreds of passages with the same word; these show that it is found.
  static let most = 10
  var shown: [SearchPassage] = []
  /// How many more there are.
  var more = 0
}

extension SearchPassage.Part {
  /// A part of a digest as it is written elsewhere.
  fileprivate var asDigest: SearchPassage.Part {
    SearchPassage.Part(text: text.replacing("sha256", with: "sha256:"), isMatch: isMatch)
  }
}

/// A text with what matches in it.
private struct MarkedText {
  private var scalars: [Unicode.Scalar] = []
  private var isMatch: [Bool] = []

  /// The words that are shown of a text, and how many of them at most come before the first that matches.
  private static let most = (words: 24, before: 8)

  /// The texts that stand apart in one, with what matches by the marks in its folded form.
  static func apart(
    _ text: String, marked: String, _ marks: (start: Unicode.Scalar, end: Unicode.Scalar)
  ) -> [MarkedText] {
    var texts: [MarkedText] = []
    var current = MarkedText()
    var rest = marked.unicodeScalars[...]
    var isInside = false
    for scalar in text.unicodeScalars {
      // A code point that is folded away goes with the one before it.
      var isMatch = current.isMatch.last ?? false
      let folded = SearchFold.fold(scalar).count
      if folded > 0 { isMatch = false }
      for _ in 0..<folded {
        while let mark = rest.first, mark == marks.start || mark == marks.end {
          isInside = mark == marks.start
          rest = rest.dropFirst()
        }
        rest = rest.dropFirst()
        isMatch = isMatch || isInside
      }
      if scalar == RecordText.border {
        texts.append(current)
        current = MarkedText()
      } else {
        current.scalars.append(scalar)
        current.isMatch.append(isMatch)
      }
    }
    return texts + [current]
  }

  /// Whether anything matches.
  var isFound: Bool { isMatch.contains(true) }

  /// Some words around the first match, cut where they match; nil where nothing does.
  var excerpt: [SearchPassage.Part]? {
    guard let first = isMatch.firstIndex(of: true) else { return nil }
    let words = scalars.indices.filter { place in
      SearchQuery.isSearched(scalars[place]) && (place == 0 || !Self.goesOn(scalars[place - 1]))
    }
    let match = (words.firstIndex { $0 > first } ?? words.count) - 1
    let start = max(0, min(match - Self.most.before, words.count - Self.most.words))
    let end = min(start + Self.most.words, words.count)
    let isCut = (before: start > 0, after: end < words.count)
    var range = (isCut.before ? words[start] : 0)..<(isCut.after ? words[end] : scalars.count)
    while let last = range.last, scalars[last].properties.isWhitespace { range = range.dropLast() }
    while let next = range.first, scalars[next].properties.isWhitespace { range = range.dropFirst() }
    var parts: [SearchPassage.Part] = []
    if isCut.before { parts.append(SearchPassage.Part(text: "…", isMatch: false)) }
    while let next = range.first {
      let part = range.prefix { isMatch[$0] == isMatch[next] }
      let text = String(String.UnicodeScalarView(scalars[part]))
      parts.append(SearchPassage.Part(text: text, isMatch: isMatch[next]))
      range = range.dropFirst(part.count)
    }
    if isCut.after { parts.append(SearchPassage.Part(text: "…", isMatch: false)) }
    return parts
  }

  /// Whether a word may go on after a code point.
  private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
    SearchQuery.isSearched(scalar) || scalar.properties.generalCategory == .nonspacingMark
      || SearchFold.fold(scalar).isEmpty
  }
}
