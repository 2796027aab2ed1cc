/// Mends what can be mended without judgement: recorded positions of quotes, and canonical bytes.
///
/// Nothing that a record says is changed. A record that would still fail a check is left alone.
public struct FixRecords: Change {
  /// The records to look at.
  public let records: [RecordID]

  /// Mends what can be of these records.
  public init(_ records: [RecordID]) { self.records = records }

  /// The mended records; those with nothing to mend are not among them.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    var writes: [RecordWrite] = []
    for id in records {
      guard let original = try snapshot.bytes(of: id), var json = try? JSONParser.parse(original) else {
        continue
      }
      if case .claim = id, let claim = try? Claim(json) {
        try movePassages(of: claim, in: &json, on: snapshot)
      }
      guard case .object(let record) = json else { continue }
      // Canonical bytes may be more than a record may have; such a record is left alone as well.
      guard let write = try? RecordWrite(id, record, original: original), let content = write.content,
        content != original
      else { continue }
      let findings = try Examination.findings(
        on: id, bytes: content, in: OverlaySnapshot(snapshot, writes: [write]))
      if !findings.contains(where: { $0.severity == .error }) { writes.append(write) }
    }
    guard !writes.isEmpty else {
      throw ChangeRefusal(.unchanged, on: "records", "there is nothing to fix")
    }
    return writes
  }

  /// `records: fix positions and layout`
  public func message(for writes: [RecordWrite]) -> String {
    "records: fix positions and layout\n\n"
      + writes.compactMap { $0.record.map { "- \($0)" } }.joined(separator: "\n")
  }

  private func movePassages(of claim: Claim, in json: inout JSON, on snapshot: any Snapshot) throws {
    for (index, citation) in claim.citations.enumerated()
    where citation.passages.count == citation.quote.count {
      guard case .text(let text, _, _) = try snapshot.text(of: citation.captureID) else { continue }
      let result = text.anchor(citation.passages, maximumGap: try snapshot.policy.quoteMaxGap)
      guard result.verdict.passes else { continue }
      for (number, passage) in result.passages.enumerated() {
        guard let range = passage.range else { continue }
        let place: JSONPointer = ["citations", String(index), "quote", String(number)]
        let context = text.context(around: range)
        for (key, words) in [("prefix", context.prefix), ("suffix", context.suffix)]
        where json[place.appending(key)] == nil && !words.isEmpty {
          json.set(.string(words), at: place.appending(key))
        }
        json.set(.number(JSONNumber(range.lowerBound)), at: place.appending("start"))
        json.set(.number(JSONNumber(range.upperBound)), at: place.appending("end"))
      }
    }
  }
}
