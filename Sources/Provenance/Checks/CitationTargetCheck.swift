/// Every source and capture that the claim cites has a record.
struct CitationTargetCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let claim = record.claim else { return [] }
    var found: [Finding] = []
    for (index, citation) in claim.citations.enumerated() {
      let pointer = JSONPointer(tokens: ["citations", String(index)])
      guard try snapshot.bytes(of: .source(citation.source)) != nil else {
        found.append(
          record.finding(
            .sourceMissing, at: pointer.appending("source"), "there is no source `\(citation.source)`",
            hint: "ibid source add \(citation.source) --file FILE --title \"...\""))
        continue
      }
      guard try snapshot.bytes(of: .capture(citation.captureID)) != nil else {
        let captures = try snapshot.captures(of: citation.source).map(\.name).joined(separator: ", ")
        found.append(
          record.finding(
            .captureMissing, at: pointer.appending("capture"),
            "source `\(citation.source)` has no capture `\(citation.capture)`"
              + (captures.isEmpty ? "" : "; it has \(captures)"),
            hint: "ibid source capture \(citation.source) --file FILE"))
        continue
      }
    }
    return found
  }
}
