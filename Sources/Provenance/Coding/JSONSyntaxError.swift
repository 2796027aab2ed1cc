/// A place in a document, for a person and for an editor.
public struct JSONPosition: Hashable, Sendable {
  /// Bytes before it.
  public let offset: Int
  /// From 1; a line ends with LF.
  public let line: Int
  /// In code points, from 1.
  public let column: Int

  /// A place; lines and columns count from 1.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

/// Why bytes are not one JSON value as a record may hold it (RFC 8259, without duplicate keys).
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The kinds of fault; a string names what was found.
  public enum Kind: Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case byteOrderMark
    case invalidUTF8
    case unexpectedEnd
    case unexpected(found: String, expected: Expected)
    case duplicateKey(String)
    case controlCharacter(UInt8)
    case invalidEscape
    case loneSurrogate
    case invalidNumber
    case trailingComma
    case comment
    case trailingText
  }

  /// What the grammar asks for at a place.
  public enum Expected: String, Hashable, Sendable {
    case value = "a value"
    case key = "a key in double quotes"
    case colon = "`:` after the key"
    case commaOrBrace = "`,` or `}`"
    case commaOrBracket = "`,` or `]`"
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it is: the first byte that cannot be accepted, or the start of the token that cannot.
  public let position: JSONPosition

  /// One sentence that says what is wrong and, where it is known, what to write instead.
  public var message: String {
    switch kind {
    case .empty: "there is no JSON value here, only white space"
    case .tooLarge(let limit): "a value is larger than the limit of \(limit) bytes"
    case .tooDeep(let limit): "arrays and objects are nested deeper than \(limit) levels"
    case .byteOrderMark: "the text starts with a byte order mark; save it as UTF-8 without one"
    case .invalidUTF8: "these bytes are not UTF-8; save the text as UTF-8"
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .unexpected("'", let expected) where expected == .value || expected == .key:
      "strings are written in double quotes, not in single ones"
    case .unexpected(let found, let expected): "expected \(expected.rawValue), found `\(found)`"
    case .duplicateKey(let key): "the key \"\(key)\" is given twice in one object; keep one of them"
    case .controlCharacter(let byte):
      byte == 0x0A || byte == 0x0D
        ? "a string ends at its line's end; write a line break inside it as \\n"
        : "a control character inside a string; write it as \(Self.escape(byte))"
    case .invalidEscape: "no such escape; after `\\` comes one of \" \\ / b f n r t or u with four hex digits"
    case .loneSurrogate: "half of a surrogate pair (\\ud800 to \\udfff) stands alone and is no character"
    case .invalidNumber: "not a JSON number; digits without leading zeros or plus sign, such as 12 or -0.5"
    case .trailingComma: "a comma before the closing bracket; remove it"
    case .comment: "JSON has no comments; remove it"
    case .trailingText: "there is more text after the end of the value"
    }
  }

  private static func escape(_ byte: UInt8) -> String {
    let hex = String(byte, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// The message with its line and column before it.
  public var description: String {
    "line \(position.line), column \(position.column): \(message)"
  }
}
