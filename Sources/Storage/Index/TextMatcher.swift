import GRDB

/// Tells which of some texts hold the words of a query, and where: SQLite's full-text search, in memory.
///
/// It has the last word on every hit, by the index and without it, so that both divide and fold words alike.
struct TextMatcher {
  private let query: SearchQuery
  private let queue: DatabaseQueue
  /// What marks a match: control characters, which are taken out of the texts before.
  private static let marks = (start: "\u{2}", end: "\u{3}")

  init(_ query: SearchQuery) throws {
    self.query = query
    queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: "CREATE VIRTUAL TABLE texts USING fts5 (\(IndexSchema.textColumns))")
    }
  }

  /// The texts that match, by their places in the list, with the passages that do.
  mutating func matches(_ texts: [RecordText]) throws -> [(place: Int, passages: [SearchPassage])] {
    try queue.write { database in
      try database.execute(sql: "DELETE FROM texts")
      let insert = try database.makeStatement(
        sql: "INSERT INTO texts (rowid, statement, value, quote, title) VALUES (?, ?, ?, ?, ?)")
      for (place, text) in texts.enumerated() {
        let columns = [text.statement, text.value, text.quote, text.title].map { column in
          column.replacing(Self.marks.start, with: "").replacing(Self.marks.end, with: "")
        }
        try insert.execute(arguments: [place + 1, columns[0], columns[1], columns[2], columns[3]])
      }
      let snippets = (0..<4).map {
        "snippet(texts, \($0), '\(Self.marks.start)', '\(Self.marks.end)', '…', 24)"
      }
      let rows = try Row.fetchAll(
        database,
        sql:
          "SELECT rowid, \(snippets.joined(separator: ", ")) FROM texts WHERE texts MATCH ? ORDER BY rowid",
        arguments: [query.expression])
      return rows.map { row in
        let passages = SearchPassage.Place.allCases.enumerated().compactMap {
          column, place -> SearchPassage? in
          let parts = Self.parts(of: row[column + 1] ?? "")
          return parts.contains(where: \.isMatch) ? SearchPassage(place: place, parts: parts) : nil
        }
        return (row[0] - 1, passages)
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
