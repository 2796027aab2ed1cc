/// Every source and capture that the claim cites has a record.
struct CitationTargetCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim else { return [] }
    var found: [Finding] = []
    for (index, citation) in claim.citations.enumerated() {
      let pointer = JSONPointer(tokens: ["citations", String(index)])
      guard try snapshot.bytes(of: .source(citation.source)) != nil else {
        found.append(
          record.finding(
            .sourceMissing, at: pointer.appending("source"), "there is no source `\(citation.source)`",
            hint: Restoring.orNew(source: citation.source)))
        continue
      }
      guard try snapshot.bytes(of: .capture(citation.captureID)) != nil else {
        let captures = try snapshot.captures(of: citation.source).map(\.name).joined(separator: ", ")
        found.append(
          record.finding(
            .captureMissing, at: pointer.appending("capture"),
            "source `\(citation.source)` has no capture `\(citation.capture)`"
              + (captures.isEmpty ? "" : "; it has \(captures)"),
            hint: "\(Restoring.capture(citation.captureID)) brings it back; if it was never committed, "
              + "`ibid cite \(id) --replace \(index + 1) --source \(citation.source) --quote \"...\"` "
              + "quotes the newest that is there"))
        continue
      }
    }
    return found
  }
}
