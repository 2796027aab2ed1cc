/// The place of a value inside a JSON document (RFC 6901), such as `/citations/0/quote/1/exact`.
public struct JSONPointer: Hashable, Sendable {
  /// The reference tokens, unescaped. None means the whole document.
  public let tokens: [String]

  /// The whole document.
  public static let root = JSONPointer(tokens: [])

  /// The place that the unescaped tokens lead to.
  public init(tokens: [String]) {
    self.tokens = tokens
  }

  /// Reads a pointer as written; `nil` where it neither is empty nor starts with `/`, or where a `~` is not
  /// followed by `0` or `1`.
  public init?(_ text: String) {
    guard !text.isEmpty else {
      self = .root
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescape(part) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// The place of a member inside the object at this place.
  public func appending(_ key: String) -> JSONPointer {
    JSONPointer(tokens: tokens + [key])
  }

  /// The place of an element inside the array at this place; from 0.
  public func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  /// The pointer without its last token; `nil` for the whole document.
  public var parent: JSONPointer? {
    tokens.isEmpty ? nil : JSONPointer(tokens: Array(tokens.dropLast()))
  }

  /// Whether this is `other` or a place inside it.
  public func isWithin(_ other: JSONPointer) -> Bool {
    tokens.count >= other.tokens.count
      && zip(tokens, other.tokens).allSatisfy { ExactText($0) == ExactText($1) }
  }

  /// The position that a token names in an array of `count` elements: digits without leading zeros (RFC
  /// 6901 section 4).
  static func index(_ token: String, count: Int) -> Int? {
    let digits = token.utf8
    guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let index = Int(token), index < count
    else { return nil }
    return index
  }

  private static func unescape(_ part: Substring.UTF8View) -> String? {
    guard part.contains(UInt8(ascii: "~")) else { return String(Substring(part)) }
    var token: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else {
        token.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "0"): token.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): token.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return String(decoding: token, as: UTF8.self)
  }
}

extension JSONPointer {
  /// Whether the tokens are the same, code point for code point.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.count == right.tokens.count && left.isWithin(right)
  }

  /// Hashes the tokens by their code points.
  public func hash(into hasher: inout Hasher) {
    for token in tokens { hasher.combine(ExactText(token)) }
  }
}

extension JSONPointer: Comparable {
  /// The order in which people read places: a value before what is inside it, positions by number and
  /// before keys, keys by code points.
  public static func < (left: JSONPointer, right: JSONPointer) -> Bool {
    for (left, right) in zip(left.tokens, right.tokens) where ExactText(left) != ExactText(right) {
      switch (index(left, count: .max), index(right, count: .max)) {
      case (let left?, let right?): return left < right
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return ExactText(left) < ExactText(right)
      }
    }
    return left.tokens.count < right.tokens.count
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as written, with `~` as `~0` and `/` as `~1`.
  public var description: String {
    var text = ""
    for token in tokens {
      text += "/"
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}

extension JSONPointer: ExpressibleByArrayLiteral {
  /// A pointer by its tokens, unescaped: `["value", "from"]` is `/value/from`.
  public init(arrayLiteral tokens: String...) { self.init(tokens: tokens) }
}
