import Git

/// One commit, as readers of a history see it.
public struct Revision: Sendable, Equatable {
  /// The commit's id, in full hexadecimal.
  public let id: String
  /// The author's time, in seconds since 1970, and offset from UTC in minutes.
  public let time: Int64
  public let offset: Int
  public let author: String
  public let email: String
  /// The whole message.
  public let message: String

  init(_ commit: Commit) {
    id = commit.id.hex
    time = commit.author.time
    offset = commit.author.offset
    author = commit.author.name
    email = commit.author.email
    message = commit.message
  }

  /// The id, short enough to read and long enough to type.
  public var short: String { String(id.prefix(10)) }

  /// The author's time, RFC 3339.
  public var timestamp: String { RecordTime.text(time, offset: offset) }

  /// The author's date where the author was, `2026-11-22`.
  public var date: String { String(timestamp.prefix(10)) }

  /// The first line of the message that is not blank; empty where none is.
  public var subject: String { lines.first.map { String($0) } ?? "" }

  /// What the message says after its subject, without blank lines around it.
  public var body: String { lines.dropFirst().drop(while: isBlank).joined(separator: "\n") }

  /// The lines of the message, as git divides it: at each line feed, and at nothing else that Unicode calls a line's end.
  /// There are no blank ones at either end.
  private var lines: [Substring] {
    let lines = message.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Substring(line.last == "\r" ? line.dropLast() : line)
    }
    return lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
  }
}

private func isBlank(_ line: Substring) -> Bool {
  line.unicodeScalars.allSatisfy(\.properties.isWhitespace)
}
