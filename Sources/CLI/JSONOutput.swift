import Provenance

extension CommandContext {
  /// Prints the one JSON document that the command answers with under `--json`.
  func emit(_ document: JSON) throws(OutputError) {
    try out.stream.write(documentText(document))
  }
}

extension CommandError {
  /// The error as `{"error": {"kind", "message", "causes", "hints"}}`.
  var json: JSON {
    [
      "error": [
        "kind": .string(kind.rawValue),
        "message": .string(message),
        "causes": .array(causes.map(JSON.string)),
        "hints": .array((hints + (usage.map { [$0] } ?? [])).map(JSON.string)),
      ]
    ]
  }
}

/// A JSON document as it is printed: indented by two spaces, UTF-8, with a newline at its end.
///
/// What is unsafe to show (see `isUnsafeToShow`) is escaped. It can only stand inside strings, where the escape has the
/// same value, so the document can be shown at a terminal and means the same.
func documentText(_ document: JSON) -> String {
  escapingUnsafe(CanonicalEncoder.bytes(printing: document))
}

/// A JSON value as a line of NDJSON, as safe to show as a document.
func lineText(_ value: JSON) -> String {
  escapingUnsafe(CanonicalEncoder.line(printing: value))
}

private func escapingUnsafe(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  if bytes.allSatisfy({ $0 < 0x7F }) { return text.endingInNewline }
  guard text.unicodeScalars.contains(where: isUnsafeToShow) else { return text.endingInNewline }
  // A string, as a view of scalars that gets several at once copies all that it has.
  var result = ""
  for scalar in text.unicodeScalars {
    if isUnsafeToShow(scalar) {
      let digits = String(scalar.value, radix: 16)
      result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result.endingInNewline
}

extension String {
  fileprivate var endingInNewline: String {
    utf8.last == 0x0A ? self : self + "\n"
  }
}
