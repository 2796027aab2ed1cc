/// Mends what can be mended without judgement: recorded positions of quotes, and canonical bytes.
///
/// Nothing that a record says is changed. A record may have errors that this does not mend; one that would get another by it
/// is left alone.
public struct FixRecords: Change {
  /// The records to look at.
  public let records: [RecordID]

  /// Mends what can be of these records.
  public init(_ records: [RecordID]) { self.records = records }

  /// The mended records; those with nothing to mend are not among them.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    var writes: [RecordWrite] = []
    for id in records {
      guard let original = try snapshot.bytes(of: id), let json = try? JSONParser.parse(original),
        try mended(id, json, original, on: snapshot) != nil
      else { continue }
      let before = try Self.errors(of: id, original, in: snapshot)
      guard let write = try mended(id, json, original, knowing: before, on: snapshot),
        let content = write.content
      else { continue }
      let after = try Self.errors(of: id, content, in: OverlaySnapshot(snapshot, writes: [write]))
      if after.isSubset(of: before) { writes.append(write) }
    }
    guard !writes.isEmpty else {
      throw ChangeRefusal(.unchanged, on: "records", "there is nothing to fix")
    }
    return writes
  }

  /// The record with its layout and positions mended; nil where that changes nothing, or cannot be written.
  private func mended(
    _ id: RecordID, _ json: JSON, _ original: [UInt8], knowing errors: Set<Place> = [],
    on snapshot: any Snapshot
  ) throws -> RecordWrite? {
    var json = json
    if case .claim = id, let claim = try? Claim(json) {
      try movePassages(of: claim, in: &json, knowing: errors, on: snapshot)
    }
    // Canonical bytes may be more than a record may have; such a record is left alone as well.
    guard case .object(let record) = json, let write = try? RecordWrite(id, record, original: original),
      write.content != original
    else { return nil }
    return write
  }

  private struct Place: Hashable {
    let finding: FindingID
    let pointer: JSONPointer
  }

  private static func errors(
    of id: RecordID, _ bytes: [UInt8], in snapshot: any Snapshot
  ) throws -> Set<Place> {
    let findings = try Examination.findings(on: id, bytes: bytes, in: snapshot)
    return Set(findings.filter { $0.severity == .error }.map { Place(finding: $0.id, pointer: $0.pointer) })
  }

  /// `records: fix positions and layout`
  public func message(for writes: [RecordWrite]) -> String {
    "records: fix positions and layout\n\n"
      + writes.compactMap { $0.record.map { "- \($0)" } }.joined(separator: "\n")
  }

  /// A citation with an error is left as it is: where its text is not the one that was captured, no place in it counts.
  private func movePassages(
    of claim: Claim, in json: inout JSON, knowing errors: Set<Place>, on snapshot: any Snapshot
  ) throws {
    for (index, citation) in claim.citations.enumerated()
    where citation.passages.count == citation.quote.count {
      let whole = JSONPointer(tokens: ["citations", String(index)])
      if errors.contains(where: { $0.pointer.isWithin(whole) }) { continue }
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
