import Provenance

extension Terminal {
  /// Findings on records that are in no file yet.
  func show(_ findings: [Finding]) throws {
    try show(findings.map { LocatedFinding($0, path: $0.record, region: nil) })
  }

  /// Findings, by record, each with its severity, place and hint, and where its place in a file is known, with that.
  func show(_ findings: [LocatedFinding]) throws {
    try showByRecord(findings, finding: \.finding) { located in
      let finding = located.finding
      try wrap(
        "\(finding.severity.rawValue, finding.severity.style) \(finding.id.rawValue)\(finding.placeInRecord, .dim)",
        indent: 4, firstIndent: 2)
      if located.region != nil { try line("    \(located.place, .dim)") }
      try wrap(StyledText(quoting: finding.message), indent: 4)
      if let hint = finding.hint {
        try wrap("\("Hint:", .cyan) \(StyledText(quoting: hint))", indent: 6, firstIndent: 4)
      }
    }
  }

  /// Says that claims were left unverified, and what the exit status makes of it.
  func showUnverified(_ what: String, isAllowed: Bool) throws {
    let consequence = isAllowed ? "; --allow-unverified lets it pass." : ", so this is not a pass."
    try wrap("\(what + consequence, .yellow)")
  }

  /// Shows what there is to say of findings, under the name of each record.
  func showByRecord<Entry>(
    _ entries: [Entry], finding: (Entry) -> Finding, show: (Entry) throws -> Void
  ) throws {
    var record: String?
    for entry in entries {
      let current = finding(entry).record
      if current != record {
        if record != nil { try line() }
        try line("\(current, .bold)")
        record = current
      }
      try show(entry)
    }
  }
}

extension Finding {
  /// The place in the record, as words that follow the kind of finding.
  var placeInRecord: String { pointer.tokens.isEmpty ? "" : " at \(pointer)" }
}

extension Severity {
  var style: Style {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}

extension JSON {
  /// A finding as scripts read it.
  init(_ finding: Finding) {
    self = [
      "id": .string(finding.id.rawValue), "severity": .string(finding.severity.rawValue),
      "record": .string(finding.record), "pointer": .string(finding.pointer.description),
      "message": .string(finding.message), "hint": finding.hint.map(JSON.string) ?? .null,
    ]
  }
}
