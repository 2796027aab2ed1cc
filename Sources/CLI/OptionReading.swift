import Provenance

/// Refuses an option that was given nothing, as a script does whose variable is empty: what was meant is not known.
///
/// - Parameter options: the options by their names without dashes; nil is one that was not given.
func requireWords(_ options: KeyValuePairs<String, String?>, hint: String) throws(CommandError) {
  for (name, text) in options where text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) == true {
    throw CommandError(.usage, "`--\(name)` is empty", hints: [hint])
  }
}

/// Refuses what is no tag of a language: by the tag it is decided how numbers and dates of a text are read.
func requireLanguage(_ tag: String?, option: String) throws(CommandError) {
  guard let tag, !LanguageTag.isWellFormed(tag) else { return }
  throw CommandError(
    .usage, "`\(option)` takes the tag of a language, not `\(tag)`",
    hints: ["give it by BCP 47: `en`, `de`, `pt-BR`, `zh-Hant`"])
}

/// Refuses what is no absolute address, by the rule that the URIs of a subject follow.
func requireURL(_ text: String?, option: String) throws(CommandError) {
  guard let text else { return }
  let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
  let isScheme =
    scheme.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
    && scheme.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || [0x2B, 0x2D, 0x2E].contains(byte)
    }
  guard isScheme, text.utf8.count > scheme.count + 1,
    !text.unicodeScalars.contains(where: \.properties.isWhitespace)
  else {
    throw CommandError(
      .usage, "`\(option)` takes a whole address, not `\(text)`",
      hints: ["give it with its scheme: `https://example.org/page`"])
  }
}

/// Reads `field=value` options.
func fieldAssignments(_ texts: [String], option: String) throws(CommandError) -> [FieldAssignment] {
  var assignments: [FieldAssignment] = []
  for text in texts {
    guard let assignment = FieldAssignment(text) else {
      throw CommandError(.usage, "`\(option)` takes `field=value`, not `\(text)`")
    }
    assignments.append(assignment)
  }
  return assignments
}
