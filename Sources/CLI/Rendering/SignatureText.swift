import Provenance
import Storage

extension Terminal {
  /// Who signed how many revisions, and how many are signed by nobody who counts.
  func show(_ report: SignatureReport) throws {
    let revisions = counted(report.revisions, "revision")
    if report.revisions == 0 { return try line("\("No revisions", .bold) whose signatures could be checked") }
    try line("\(revisions, .bold) made what was checked:")
    for (name, count) in report.signers {
      try wrap("\("\(count)", .green) signed by \(StyledText(quoting: name))", indent: 4, firstIndent: 2)
    }
    for (count, words) in [
      (report.unsigned, "not signed"), (report.wrong, "with a signature that is not good"),
      (report.notAllowed, "signed by a key that is not allowed"),
      (report.undecided, "with a signature that could not be checked"),
    ] where count > 0 {
      try wrap("\("\(count)", .red) \(words)", indent: 4, firstIndent: 2)
    }
  }
}

extension JSON {
  /// Who signed, as scripts read it.
  init(_ report: SignatureReport) {
    self = [
      "revisions": .number(JSONNumber(report.revisions)),
      "signers": .array(
        report.signers.map { ["name": .string($0.name), "revisions": .number(JSONNumber($0.revisions))] }),
      "unsigned": .number(JSONNumber(report.unsigned)), "wrong": .number(JSONNumber(report.wrong)),
      "notAllowed": .number(JSONNumber(report.notAllowed)),
      "unchecked": .number(JSONNumber(report.undecided)),
    ]
  }
}
