extension VerificationReport {
  /// The report as SARIF 2.1.0 (OASIS; the numbers in comments are its sections).
  public var sarif: JSON {
    let rules = Array(Set(findings.map(\.finding.id))).sorted { $0.rawValue < $1.rawValue }
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
    var ordinals: [String: Int] = [:]
    let results = findings.map { located in
      let key = located.fingerprint
      ordinals[key, default: 0] += 1
      return located.result(
        rule: indices[located.finding.id] ?? 0, fingerprint: "\(key):\(ordinals[key] ?? 1)")
    }
    return [
      "$schema": .string(Self.sarifSchema), "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver(rules)],
          "automationDetails": ["id": "ibid/verify/"],
          "columnKind": "unicodeCodePoints",
          "originalUriBaseIds": [
            Self.root: ["description": ["text": "The top folder of the repository that holds the store."]]
          ],
          "invocations": [invocation], "results": .array(results),
          "properties": [
            "revision": revision.map(JSON.string) ?? .null,
            "claims": [
              "checked": .number(JSONNumber(summary.checked)), "passed": .number(JSONNumber(summary.passed)),
              "failed": .number(JSONNumber(summary.failed)),
              "unverifiable": .number(JSONNumber(summary.unverifiable)),
            ],
          ],
        ]
      ],
    ]
  }

  static let sarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// What the paths of files are relative to (3.14.14).
  static let root = "%SRCROOT%"

  private func driver(_ rules: [FindingID]) -> JSON {
    [
      "name": "ibid", "version": .string(version), "semanticVersion": .string(version),
      "rules": .array(
        rules.map { rule in
          [
            "id": .string(rule.rawValue),
            "shortDescription": ["text": .string(sentence(rule.summary))],
            "help": ["text": .string("\(sentence(rule.summary)) See docs/findings.md#findings.")],
            "defaultConfiguration": ["level": .string(rule.severity.level)],
          ]
        }),
    ]
  }

  /// One run of the checks (3.20). A run that verified nothing says so, since no result looks like a pass.
  private var invocation: JSON {
    guard let silence else { return ["executionSuccessful": true] }
    return [
      "executionSuccessful": .bool(allowsUnverified),
      "toolExecutionNotifications": [
        ["level": .string(allowsUnverified ? "note" : "error"), "message": ["text": .string(silence)]]
      ],
    ]
  }

  private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}

extension LocatedFinding {
  /// Names the finding whatever lines it stands on, and which entry of a list it is on.
  fileprivate var fingerprint: String { (identity ?? FindingIdentity(finding, in: nil)).fingerprint }

  /// The finding as a result (3.27).
  ///
  /// - Parameter fingerprint: tells it from others of the same kind at the same place.
  fileprivate func result(rule: Int, fingerprint: String) -> JSON {
    var physical: JSONObject = [
      "artifactLocation": [
        "uri": .string(Self.uri(of: path)), "uriBaseId": .string(VerificationReport.root),
      ]
    ]
    if let region {
      physical["region"] = [
        "startLine": .number(JSONNumber(region.start.line)),
        "startColumn": .number(JSONNumber(region.start.column)),
        "endLine": .number(JSONNumber(region.end.line)),
        "endColumn": .number(JSONNumber(region.end.column)),
      ]
    }
    let place = "\(finding.record)\(finding.pointer)"
    let kind = finding.kind
    var result: JSONObject = [
      "ruleId": .string(finding.id.rawValue), "ruleIndex": .number(JSONNumber(rule)),
      "kind": .string(kind), "level": .string(kind == "fail" ? finding.severity.level : "none"),
      "message": ["text": .string(Self.message(finding.advice.joined(separator: "\n")))],
      "locations": [
        [
          "physicalLocation": .object(physical),
          "logicalLocations": [["fullyQualifiedName": .string(place.cleanedForExport), "kind": "object"]],
        ]
      ],
      // GitHub follows a result from run to run by the second one alone.
      "partialFingerprints": [
        "ibidFinding/v1": .string(fingerprint), "primaryLocationLineHash": .string(fingerprint),
      ],
    ]
    if let baseline { result["baselineState"] = .string(baseline.rawValue) }
    return .object(result)
  }

  /// A text as a message has to write it: braces would be placeholders (3.11.5), and `[words](link)` a link (3.11.6).
  private static func message(_ text: String) -> String {
    text.cleanedForExport.replacing("{", with: "{{").replacing("}", with: "}}").replacing("](", with: "] (")
  }

  /// A path as a relative reference (RFC 3986, section 4.2).
  static func uri(of path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}

extension Finding {
  /// What a result of it says (3.27.9): that it fails, that it cannot be decided here, or that it is only reported.
  fileprivate var kind: String {
    if id == .quoteUnverifiable, severity != .error { return "open" }
    return severity == .note ? "informational" : "fail"
  }
}

extension Severity {
  /// SARIF's word for it (3.27.10), which is ours.
  fileprivate var level: String { rawValue }
}
