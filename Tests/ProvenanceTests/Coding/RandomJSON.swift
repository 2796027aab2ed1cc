import Provenance

/// Random records from a seed: known keys with any kind of value, unknown keys, hard text.
struct RandomJSON: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func record(_ kind: RecordKind) -> JSON {
    var object = object(depth: 0)
    if kind == .claim { object["type"] = .string(oneOf(["rename", "event", "attribute", "custom"])) }
    return .object(object)
  }

  mutating func value(depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 7), using: &self) {
    case 0: .null
    case 1: .bool(Bool.random(using: &self))
    case 2:
      JSONNumber(lexeme: oneOf(["0", "-1", "1.50", "2e10", "12345678901234567890"])).map(JSON.number) ?? 0
    case 3: .string(text())
    case 4: .array((0..<Int.random(in: 0..<4, using: &self)).map { _ in value(depth: depth + 1) })
    default: .object(object(depth: depth + 1))
    }
  }

  private mutating func object(depth: Int) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<Int.random(in: 0..<9, using: &self) { object[key()] = value(depth: depth) }
    return object
  }

  private mutating func key() -> String {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: "x-" + text()
    default:
      oneOf([
        "$schema", "subject", "type", "statement", "value", "when", "rank", "citations", "inferred", "note",
        "deprecation", "source", "quote", "exact", "prefix", "start", "locator", "label", "aliases", "text",
        "csl", "standing", "status", "policy", "format", "original", "sha256", "from", "to", "title",
      ])
    }
  }

  private mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", "é", "e", "\u{301}", "\0", "\n", "\r", "\"", "\\", "/", "~", "\u{7f}", "\u{2028}", "م",
      "\u{64e}",
      "\u{1F469}", "\u{200D}", "\u{10FFFF}", "\u{FEFF}", " ",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<12, using: &self) {
      text.append(scalars[Int.random(in: 0..<scalars.count, using: &self)])
    }
    return String(text)
  }

  private mutating func oneOf(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }
}
