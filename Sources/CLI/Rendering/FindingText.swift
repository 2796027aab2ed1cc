import Provenance

extension Terminal {
  /// Findings on records that are in no file yet.
  func show(_ findings: [Finding]) throws {
    try show(findings.map { LocatedFinding($0, path: $0.record, region: nil) })
  }

  /// Findings, by record, each with its severity, place and hint, and where its place in a file is known, with that.
  func show(_ findings: [LocatedFinding]) throws {
    var record: String?
    for located in findings {
      let finding = located.finding
      if finding.record != record {
        if record != nil { try line() }
        try line("\(finding.record, .bold)")
        record = finding.record
      }
      let place = finding.pointer.tokens.isEmpty ? "" : " at \(finding.pointer)"
      let style: Style =
        switch finding.severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
      try wrap(
        "\(finding.severity.rawValue, style) \(finding.id.rawValue)\(place, .dim)", indent: 4, firstIndent: 2)
      if located.region != nil { try line("    \(located.place, .dim)") }
      try wrap(StyledText(quoting: finding.message), indent: 4)
      if let hint = finding.hint {
        try wrap("\("Hint:", .cyan) \(StyledText(quoting: hint))", indent: 6, firstIndent: 4)
      }
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
