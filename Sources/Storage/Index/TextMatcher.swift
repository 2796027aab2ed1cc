import GRDB

/// Tells which of some texts hold the words of a query, and where: SQLite's full-text search, in memory.
///
/// It has the last word on every hit, by the index and without it, so that both divide and fold words alike.
struct TextMatcher {
  private let query: SearchQuery
  private let queue: DatabaseQueue
  /// What marks a match: control characters, which no text of a record holds.
  private static let marks = (start: "\u{2}", end: "\u{3}")

  init(_ query: SearchQuery) throws {
    self.query = query
    queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: "CREATE VIRTUAL TABLE texts USING fts5 (\(IndexSchema.textColumns))")
    }
  }

  /// The texts that match, by their places in the list, with the passages that do.
  func matches(_ texts: [RecordText]) throws -> [(place: Int, passages: [SearchPassage])] {
    try queue.write { database in
      try database.execute(sql: "DELETE FROM texts")
      let insert = try TextInsertion(database, table: "texts")
      for (place, text) in texts.enumerated() { try insert.insert(text, as: Int64(place)) }
      let snippets = SearchPassage.Place.allCases.indices.map {
        "snippet(texts, \($0), '\(Self.marks.start)', '\(Self.marks.end)', '…', 24)"
      }
      let rows = try Row.fetchAll(
        database,
        sql:
          "SELECT rowid, \(snippets.joined(separator: ", ")) FROM texts WHERE texts MATCH ? ORDER BY rowid",
        arguments: [query.expression])
      return try rows.map { row in
        let passages = try SearchPassage.Place.allCases.enumerated().compactMap {
          column, place -> SearchPassage? in
          var parts = Self.parts(of: try row.decode(atIndex: column + 1))
          guard parts.contains(where: \.isMatch) else { return nil }
          if place == .digest {
            parts = parts.map {
              SearchPassage.Part(text: $0.text.replacing("sha256", with: "sha256:"), isMatch: $0.isMatch)
            }
          }
          return SearchPassage(place: place, parts: parts)
        }
        return (try row.decode(atIndex: 0), passages)
      }
    }
  }

  private static func parts(of text: String) -> [SearchPassage.Part] {
    var parts: [SearchPassage.Part] = []
    var isMatch = false
    var part = String.UnicodeScalarView()
    func close() {
      if !part.isEmpty { parts.append(SearchPassage.Part(text: String(part), isMatch: isMatch)) }
      part = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch String(scalar) {
      case marks.start, marks.end:
        close()
        isMatch = String(scalar) == marks.start
      default: part.append(scalar)
      }
    }
    close()
    return parts
  }
}
