import Git
import Provenance

/// Asks what records of a tree say together, of no more of them than the answer takes.
struct TreeSurvey {
  let snapshot: TreeSnapshot

  /// What is found in some parts of the tree, by the path of the record.
  func findings(in parts: some Sequence<SurveyPart>) throws -> [String: [Finding]] {
    var found: [String: [Finding]] = [:]
    for part in parts.sorted(by: { $0.folder < $1.folder }) {
      var survey = Survey()
      try snapshot.forEachRecord(under: part.folder) { id, json in
        if let record = try json.flatMap({ try snapshot.surveyed(id, $0) }) { survey.add(record) }
      }
      for (record, findings) in survey.findings(of: part.kinds, under: try snapshot.policy) {
        found[record.path] = Survey.ordered(found[record.path, default: []] + findings)
      }
    }
    return found
  }

  /// Brings what another tree's records say together up to date with this tree.
  ///
  /// - Parameter changed: the records that differ between the two.
  func update(_ known: inout [String: [Finding]], changing changed: [RecordID]) throws {
    let parts = SurveyPart.all(touchedBy: changed, under: try snapshot.policy)
    guard !parts.isEmpty else { return }
    for part in parts {
      for (path, findings) in known where path.hasPrefix(part.folder + "/") {
        let left = findings.filter { !part.kinds.contains($0.id) }
        known[path] = left.isEmpty ? nil : left
      }
    }
    known.merge(try findings(in: parts)) { Survey.ordered($0 + $1) }
  }
}
