/// What a change does with a field that it names, by which it is said how to name one that is not known.
enum FieldUse {
  case set, unset, infer

  /// What to type instead of a name that is no field: the record's own part of that name, or a pointer.
  func hint(onUnknown field: String) -> String {
    switch (self, field) {
    case (.set, "inferred"): "`--inferred FIELD=WHY` gives the reason for the value of a field"
    case (.set, "exemptions"):
      "it is named by its JSON Pointer: `--set '/exemptions=[{\"finding\": \"...\", \"reason\": \"...\", \"until\": \"...\"}]'`"
    case (.set, "deprecation"): "`ibid retract CLAIM --reason WHY` says why it no longer stands"
    case (.set, "citations"), (.unset, "citations"):
      "`ibid cite CLAIM` adds a citation, and with `--replace NUMBER` puts one in the place of another"
    case (.unset, "inferred"), (.unset, "exemptions"), (.unset, "deprecation"):
      "`--unset /\(field)` removes all of it"
    case (.set, _): own("--set", field, "=...")
    case (.unset, _): own("--unset", field, "")
    case (.infer, _): "`--inferred FIELD=WHY` names the field whose value the quote does not hold"
    }
  }

  private func own(_ option: String, _ field: String, _ rest: String) -> String {
    let pointer = JSONPointer(tokens: ["value", field]).description
    return "a field of your own is named by its JSON Pointer: \(option) \(pointer.shellWord)\(rest)"
  }
}
