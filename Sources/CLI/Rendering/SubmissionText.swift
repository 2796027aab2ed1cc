import Provenance
import Storage

extension CommandContext {
  /// Says what was committed; a warning of the checks goes to standard error, as it is no data.
  func report(_ submission: Submission, _ done: String) throws {
    let remarks = submission.writes.flatMap(\.remarks)
    if json {
      try emit([
        "revision": .string(submission.revision.id),
        "message": .string(submission.revision.message),
        "records": .array(submission.records.map { .string($0.description) }),
        "remarks": .array(remarks.map(JSON.string)),
        "findings": .array(submission.findings.map { JSON($0) }),
      ])
      return
    }
    for record in submission.records {
      try out.wrap(
        "\(done) \(record, .bold)  \(submission.revision.short, .yellow)", indent: 2, firstIndent: 0)
    }
    for remark in remarks { try out.wrap("\("Note:", .cyan) \(StyledText(quoting: remark))") }
    if !submission.findings.isEmpty { try err.show(submission.findings) }
  }
}
