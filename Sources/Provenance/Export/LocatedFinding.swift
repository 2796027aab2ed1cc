/// A finding with the file it is in, the place in the file, and how it compares with an older revision.
public struct LocatedFinding: Sendable, Equatable {
  public let finding: Finding
  /// From the top of the tree.
  public let path: String
  /// The value that the finding is about; nil where the file cannot be read as a record at all.
  public let region: JSONRegion?
  /// Whether it was there before, where that was asked.
  public var baseline: Baseline?
  /// What makes it the same one in another revision, where that was asked.
  private(set) var identity: FindingIdentity?

  /// How a finding compares with those of an older revision; the words are SARIF's `baselineState`.
  public enum Baseline: String, Sendable, CaseIterable {
    case new, unchanged, updated, absent
  }

  /// A finding in its file.
  public init(_ finding: Finding, path: String, region: JSONRegion?, baseline: Baseline? = nil) {
    self.finding = finding
    self.path = path
    self.region = region
    self.baseline = baseline
  }
}

extension LocatedFinding {
  /// The place as compilers write it: `records/store.json:2:13`, the column in code points.
  public var place: String {
    guard let region else { return path }
    return "\(path):\(region.start.line):\(region.start.column)"
  }

  /// The place in the file of each finding, in their order. A record is read, once, where whoever found it has not told.
  ///
  /// - Parameter baseline: how they all compare with an older revision, where that was asked.
  public static func locate(
    _ findings: [Finding], in snapshot: any Snapshot, baseline: Baseline? = nil
  ) -> [LocatedFinding] {
    var located: [LocatedFinding?] = Array(repeating: nil, count: findings.count)
    for (index, finding) in findings.enumerated() {
      guard let place = finding.place else { continue }
      located[index] = LocatedFinding(finding, path: place.path, region: place.region, baseline: baseline)
    }
    let left = findings.indices.filter { located[$0] == nil }
    for indices in Dictionary(grouping: left, by: { ExactText(findings[$0].record) }).values {
      let (path, bytes) = file(of: findings[indices[0]].record, in: snapshot)
      let found = indices.map { findings[$0] }
      let placed = bytes.map { found.placed(at: path, in: $0) } ?? found
      for (index, finding) in zip(indices, placed) {
        located[index] = LocatedFinding(
          findings[index], path: path, region: finding.place?.region, baseline: baseline)
      }
    }
    return located.compactMap(\.self)
  }

  /// The same findings, those in lists known by what stands there. Each record is read, once.
  public static func identified(_ findings: [LocatedFinding], in snapshot: any Snapshot) -> [LocatedFinding] {
    var record: (name: String, json: JSON?)?
    return findings.map { located in
      var located = located
      let finding = located.finding
      guard finding.pointer.tokens.contains(where: { Int($0) != nil }) else { return located }
      if record?.name != finding.record {
        let bytes = file(of: finding.record, in: snapshot).bytes
        record = (finding.record, bytes.flatMap { try? JSONParser.parse($0) })
      }
      located.identity = FindingIdentity(finding, in: record?.json)
      return located
    }
  }

  /// The file that a finding names, and its bytes where they can be had.
  private static func file(of record: String, in snapshot: any Snapshot) -> (path: String, bytes: [UInt8]?) {
    // A claim's id leaves `claims/` out, so a claim on a subject called `sources` reads like a capture.
    let ids = [record, "claims/\(record)"].compactMap { RecordID(path: "records/\($0).json") }
    for id in ids {
      // What cannot be read has a finding of its own that says so, and no place in it.
      if let bytes = (try? snapshot.bytes(of: id)) ?? nil { return (id.path, bytes) }
    }
    return (ids.last?.path ?? record, nil)
  }
}
