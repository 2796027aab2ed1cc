import Provenance

extension StyledText {
  /// One change of one field in words: `when: 2023 → 2023/2024`, `citation added: cmo-profile “...”`.
  init(_ change: FieldChange) {
    let field = fieldName(change.pointer)
    switch (change.from, change.to) {
    case (nil, let to?):
      self = "\("+", .green) \(field, .bold): \(plainText(to))"
    case (let from?, nil):
      self = "\("-", .red) \(field, .bold): was \(plainText(from))"
    case (let from?, let to?):
      let (old, new) = (plainText(from), plainText(to))
      self =
        exactly(old, equals: new)
        ? "\("~", .yellow) \(field, .bold): \(new) \("in the same words, recorded otherwise", .dim)"
        : "\("~", .yellow) \(field, .bold): \(old) \("→", .dim) \(new)"
    case (nil, nil):
      self = StyledText(field)
    }
  }
}

/// Whether the changes take away everything that makes a record one: it can no longer be read.
func makesUnreadable(_ changes: [FieldChange]) -> Bool {
  let removed = changes.filter { $0.to == nil }.map(\.pointer)
  return [["subject"], ["type"], ["statement"]].allSatisfy { removed.contains($0) }
}

/// What a reader calls a place in a claim: `when`, `value from`, `citation 2, passage 1, start`.
func fieldName(_ pointer: JSONPointer) -> String {
  let tokens = pointer.tokens
  guard let first = tokens.first else { return "the record" }
  func ordinal(_ token: String) -> String { Int(token).map { String($0 + 1) } ?? token }
  switch first {
  case "citations" where tokens.count > 1:
    var name = "citation \(ordinal(tokens[1]))"
    if tokens.count > 3, tokens[2] == "quote" {
      name += ", passage \(ordinal(tokens[3]))"
      if tokens.count > 4 { name += ", " + tokens[4...].joined(separator: " ") }
    } else if tokens.count > 2 {
      name += ", " + tokens[2...].joined(separator: " ")
    }
    return name
  case "value" where tokens.count > 1: return tokens[1...].joined(separator: " ")
  case "inferred" where tokens.count == 2: return "inferred \(tokens[1])"
  case "deprecation" where tokens.count == 2: return "retraction \(tokens[1])"
  default: return tokens.joined(separator: " ")
  }
}

/// A value as a reader reads it: a text in quotation marks, a citation by its source and words.
func plainText(_ value: JSON) -> String {
  switch value {
  case .string(let text): return quoted(text)
  case .array(let elements):
    return elements.isEmpty ? "none" : elements.map(plainText).joined(separator: ", ")
  case .object(let object):
    if let source = object["source"]?.stringValue {
      let passages = object["quote"]?.arrayValue?.compactMap { $0["exact"]?.stringValue } ?? []
      let stance = object["stance"]?.stringValue == Stance.disputes.rawValue ? " disputes it:" : ""
      return "\(source)\(stance) \(quotation(passages))"
    }
    return object.members.map { "\($0.key) \(plainText($0.value))" }.joined(separator: ", ")
  case .null: return "nothing"
  case .bool, .number: return value.plainText ?? ""
  }
}

/// Whether two texts are the same code points; Swift's own comparison takes canonical equivalents for equal.
private func exactly(_ left: String, equals right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

/// A text in typographic quotation marks, on one line: where the source breaks its lines is nothing to a reader.
func quoted(_ text: String) -> String {
  if isOneLine(text) { return "\u{201C}\(text)\u{201D}" }
  let words = text.unicodeScalars.split { $0.properties.isWhitespace && !isNoBreakSpace($0) }
  return "\u{201C}\(words.map { String($0) }.joined(separator: " "))\u{201D}"
}

/// Whether the words of a text have one space between them, and nothing around them.
private func isOneLine(_ text: String) -> Bool {
  var isAfterSpace = true
  for scalar in text.unicodeScalars {
    if scalar == " " {
      if isAfterSpace { return false }
      isAfterSpace = true
    } else {
      let isSpace = scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
      if isSpace, !isNoBreakSpace(scalar) { return false }
      isAfterSpace = false
    }
  }
  return !isAfterSpace
}

private func isNoBreakSpace(_ scalar: Unicode.Scalar) -> Bool {
  ["\u{A0}", "\u{2007}", "\u{202F}"].contains(scalar)
}

/// The passages of a quote as one, with an ellipsis for what lies between them.
func quotation(_ passages: [String]) -> String {
  passages.isEmpty ? "(sealed)" : quoted(passages.joined(separator: " [\u{2026}] "))
}
