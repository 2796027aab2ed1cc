extension VerificationReport {
  /// The report as JUnit XML: a suite for each subject with a case for each of its claims, and one suite for what was
  /// found in files that are no claims.
  ///
  /// It keeps to what both the schema of Ant's JUnit tasks and that of Jenkins' xUnit plugin allow, so a case has one
  /// failure at most, which holds every error. No times are taken; each is 0.
  public var junit: String {
    var writer = XMLWriter()
    let byRecord = Dictionary(grouping: findings) { ExactText($0.finding.record) }
    let subjects = Dictionary(grouping: claims, by: \.subject)
    var suites = subjects.keys.sorted().map { subject in
      Suite(
        name: subject,
        cases: (subjects[subject] ?? []).map { ($0.description, byRecord[ExactText($0.description)] ?? []) })
    }
    let names = Set(claims.map(\.description))
    let others = findings.map(\.finding.record).filter { !names.contains($0) }.uniqued
    if !others.isEmpty {
      suites.append(Suite(name: "Other records", cases: others.map { ($0, byRecord[ExactText($0)] ?? []) }))
    }
    if let silence {
      suites.append(Suite(name: "ibid verify", cases: [("Claims are verified", [])], silence: silence))
    }
    writer.element("testsuites") { writer in
      for (id, suite) in suites.enumerated() { write(suite, id: id, to: &writer) }
    }
    return writer.text
  }

  private struct Suite {
    let name: String
    let cases: [(name: String, findings: [LocatedFinding])]
    /// What is said where nothing was verified: a report without failures would read as a pass.
    var silence: String?
  }

  private func write(_ suite: Suite, id: Int, to writer: inout XMLWriter) {
    let failures = suite.cases.filter { $0.findings.contains(where: \.isError) }.count
    let isError = suite.silence != nil && !allowsUnverified
    let note = allowsUnverified ? suite.silence : nil
    let skipped = note != nil ? 1 : suite.cases.filter(\.findings.isSkipped).count
    let attributes: KeyValuePairs<StaticString, String> = [
      "name": suite.name, "package": "ibid", "id": "\(id)", "hostname": "localhost", "timestamp": timestamp,
      "tests": "\(suite.cases.count)", "failures": "\(failures)", "errors": isError ? "1" : "0",
      "skipped": "\(skipped)", "time": "0",
    ]
    writer.element("testsuite", attributes) { writer in
      writer.element("properties") { writer in
        writer.element("property", ["name": "revision", "value": revision ?? ""])
        writer.element("property", ["name": "ibid", "value": version])
      }
      for (name, findings) in suite.cases {
        let attributes: KeyValuePairs<StaticString, String> = [
          "classname": suite.name, "name": name, "time": "0",
        ]
        let errors = findings.filter(\.isError)
        if let first = errors.first?.finding {
          writer.element("testcase", attributes) { writer in
            writer.element(
              "failure", ["type": first.id.rawValue, "message": first.message], lines: errors.flatMap(\.lines)
            )
          }
        } else if findings.isSkipped || note != nil {
          writer.element("testcase", attributes) { $0.element("skipped") }
        } else if let silence = suite.silence {
          writer.element("testcase", attributes) {
            $0.element("error", ["type": "nothing-verified", "message": silence])
          }
        } else {
          writer.element("testcase", attributes)
        }
      }
      writer.element(
        "system-out",
        lines: [note].compactMap(\.self)
          + suite.cases.flatMap { $0.findings.filter { !$0.isError }.flatMap(\.lines) })
      writer.element("system-err")
    }
  }
}

extension LocatedFinding {
  fileprivate var isError: Bool { finding.severity == .error }

  /// The finding as text, on lines of its own.
  fileprivate var lines: [String] {
    let pointer = finding.pointer.tokens.isEmpty ? "" : " at \(finding.pointer)"
    return ["\(place): \(finding.severity.rawValue) \(finding.id.rawValue)\(pointer)"]
      + finding.advice.map { "    " + $0 }
  }
}

extension [LocatedFinding] {
  /// Whether no error was found, and not all could be held against its text.
  fileprivate var isSkipped: Bool {
    !contains(where: \.isError) && contains { $0.finding.id == .quoteUnverifiable }
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate var uniqued: [String] {
    var seen: Set<ExactText> = []
    return filter { seen.insert(ExactText($0)).inserted }
  }
}
