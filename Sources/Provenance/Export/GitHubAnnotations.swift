extension VerificationReport {
  /// The findings as workflow commands, which the runner of GitHub Actions turns into annotations of the lines.
  ///
  /// Errors stand first, as only ten errors, ten warnings and ten notices of one step are shown. Nothing in a
  /// record can end a line and so begin a command of its own.
  public var githubAnnotations: String {
    let commands = Severity.allCases.sorted(by: >).flatMap { severity in
      findings.filter { $0.finding.severity == severity }.map(\.workflowCommand)
    }
    var lines = commands
    if let silence { lines.append("::\(allowsUnverified ? "notice" : "error") title=ibid::\(silence)") }
    lines += [caption, comparison].compactMap(\.self)
    return lines.map { $0 + "\n" }.joined()
  }
}

extension LocatedFinding {
  fileprivate var workflowCommand: String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = [("file", path)]
    if let region {
      properties.append(("line", "\(region.start.line)"))
      // Columns are read only within one line, and an annotation is shown below the last one: the start is what counts.
      if region.end.line == region.start.line {
        properties += [("col", "\(region.start.column)")]
        if region.end.column > region.start.column {
          properties += [("endColumn", "\(region.end.column - 1)")]
        }
      }
    }
    properties.append(("title", "ibid: \(finding.id.rawValue) in \(finding.record)"))
    let written = properties.map { "\($0)=\(Self.escaped($1, also: [":", ","]))" }.joined(separator: ",")
    return "::\(command) \(written)::\(Self.escaped(finding.advice.joined(separator: "\n")))"
  }

  /// A text in which what means something to the runner is written as `%` and two digits.
  private static func escaped(_ text: String, also others: Set<Unicode.Scalar> = []) -> String {
    var result = ""
    for scalar in text.cleanedForExport.unicodeScalars {
      if scalar == "%" || scalar == "\n" || others.contains(scalar) {
        result += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
