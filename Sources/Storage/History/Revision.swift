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

  /// The first line of the message.
  public var subject: String {
    String(message.prefix { !$0.isNewline })
  }

  /// What the message says after its first line, without blank lines around it.
  public var body: String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let body = lines.drop { $0.allSatisfy(\.isWhitespace) }.reversed().drop { $0.allSatisfy(\.isWhitespace) }
    return body.reversed().joined(separator: "\n")
  }
}
