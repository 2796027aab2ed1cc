import Provenance

extension Terminal {
  /// A claim with everything that it holds: statement, fields, and each citation with its words.
  func show(_ claim: Claim, id: ClaimID, in snapshot: any Snapshot) throws {
    try line("\(id, .bold)\(claim.rank == .normal ? "" : "  [\(claim.rank.rawValue)]", .yellow)")
    try wrap(StyledText(claim.statement), indent: 2)
    try line()
    var fields = FieldLines()
    for member in claim.value.members { fields.add(member.key, plainText(member.value)) }
    if let when = claim.when {
      let words = (try? EDTF(when))?.describe() ?? when
      fields.add("when", "\(when)\(words == when ? "" : "  (\(words))", .dim)")
    }
    for inference in claim.inferred {
      let field = JSONPointer(inference.pointer).map { fieldName($0) } ?? inference.pointer
      fields.add("inferred", "\(field): \(inference.reason)")
    }
    fields.add("retracted", claim.retraction, .yellow)
    fields.add("note", claim.note)
    for exemption in claim.json["exemptions"]?.arrayValue ?? [] {
      let parts = ["finding", "until", "reason"].map { exemption[$0]?.stringValue ?? "?" }
      fields.add("exempted", "\(parts[0]) until \(parts[1]): \(parts[2])")
    }
    try show(fields, indent: 2)
    for (index, citation) in claim.citations.enumerated() {
      try line()
      try show(citation, number: index + 1, in: snapshot)
    }
  }

  private func show(_ citation: Citation, number: Int, in snapshot: any Snapshot) throws {
    let stance = citation.stance == .disputes ? " disputes it" : ""
    let place = citation.locator.map { ", \($0.label) \($0.value)" } ?? ""
    let reference = try snapshot.source(citation.source)?.reference ?? ""
    try wrap(
      "[\(number)] \(citation.source, .bold)\(stance, .red)\(place)  \("capture \(citation.capture)", .dim)",
      indent: 6, firstIndent: 2)
    if !reference.isEmpty { try wrap(StyledText(reference, .dim), indent: 6) }
    try wrap(StyledText(quotation(citation.passages.map(\.exact))), indent: 6)
    let positions = citation.passages.compactMap { passage -> String? in
      guard let start = passage.start, let end = passage.end else { return nil }
      return "\(start)\u{2013}\(end)"
    }
    if !positions.isEmpty {
      try wrap(StyledText("code points \(positions.joined(separator: ", "))", .dim), indent: 6)
    }
  }
}
