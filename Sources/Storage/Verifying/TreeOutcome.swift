import Git
import Provenance

/// What the checks say of all files of a tree.
struct TreeOutcome: Sendable, Equatable {
  /// How many claims there are.
  var claims: Int
  /// What was found on each file by itself, by its path, before the store's policy and any exemption.
  var findings: [String: [Finding]] = [:]
  /// What was found on records together, in the same way.
  var together: [String: [Finding]] = [:]
  /// The paths of the records that carry exemptions.
  var exempting: Set<String> = []

  /// The paths of all files of which something is to be said, in order.
  var paths: [String] {
    Set(findings.keys).union(together.keys).union(exempting)
      .sorted { ExactText($0) < ExactText($1) }
  }

  /// All that was found on a file.
  func found(on path: String) -> [Finding] { (findings[path] ?? []) + (together[path] ?? []) }

  /// Whether of a file the same is said as in another outcome.
  func saysTheSame(as other: TreeOutcome, of path: String) -> Bool {
    findings[path] == other.findings[path] && together[path] == other.together[path]
      && exempting.contains(path) == other.exempting.contains(path)
  }

  /// Drops all that is said of a file.
  mutating func forget(_ path: String) {
    findings[path] = nil
    together[path] = nil
    exempting.remove(path)
  }

  /// Takes what came of one file.
  mutating func take(_ file: FileOutcome) {
    findings[file.path] = file.findings.isEmpty ? nil : file.findings
    if file.isExempting { exempting.insert(file.path) } else { exempting.remove(file.path) }
  }

  /// Adds findings on captures.
  mutating func add(_ found: [Finding]) {
    for finding in found { findings["\(RecordID.root)/\(finding.record).json", default: []].append(finding) }
  }

  /// How the claims came out, and what is left of all findings in the order of the files.
  ///
  /// - Parameter exemptions: reads those that a record carries.
  func examination(
    judgedBy judgement: Judgement, exemptions: (RecordID) throws -> [Exemption]
  ) rethrows -> Examination {
    var examination = Examination(judgedBy: judgement)
    for path in paths {
      if let id = RecordID(path: path) {
        examination.count(
          found(on: path), of: id, exemptions: exempting.contains(path) ? try exemptions(id) : [])
      } else {
        examination.add(found(on: path))
      }
    }
    examination.countPassing(claims - examination.summary.checked)
    return examination
  }
}

/// A tree whose outcome is known, to go on from.
struct KnownTree {
  /// The tree of `records/`.
  let records: ObjectID
  let conditions: VerifyingConditions
  let outcome: TreeOutcome
  /// The outcome that is kept as a whole and that the one of the tree is kept as a difference from, if it is kept.
  var whole: VerifiedTrees.Whole?
  /// The files that may rest on any of some grounds; nil where that is not known any more.
  let dependents: (_ grounds: Set<String>) throws -> Set<String>?
}

/// Finds the outcome of a whole tree: from nothing, or from that of another tree by what differs.
struct TreeVerifier {
  let snapshot: TreeSnapshot
  /// The tree of `records/`.
  let records: ObjectID
  let progress: (Int, Int) -> Void

  /// What was found, and what is to be kept with it.
  struct Result {
    let outcome: TreeOutcome
    /// The files that were checked for it.
    let checked: [FileOutcome]
    /// Whether the same tree may have another outcome later.
    var isPassing: Bool { checked.contains(where: \.isPassing) }

    /// Those of the checked files that rest on any of some grounds.
    func dependents(of grounds: Set<String>) -> Set<String> {
      Set(checked.lazy.filter { $0.grounds.contains(where: grounds.contains) }.map(\.path))
    }
  }

  /// Checks every file.
  func all() throws -> Result {
    let files = try snapshot.files(under: RecordID.root)
    let checked = try ManyFiles(snapshot, listing: FileList(files)).outcomes(
      of: files, progress: progress)
    var outcome = TreeOutcome(claims: 0)
    var survey = Survey()
    for file in checked {
      if file.id?.claim != nil { outcome.claims += 1 }
      outcome.take(file)
      if let record = file.surveyed { survey.add(record) }
    }
    for (record, found) in survey.findings(under: try snapshot.policy) {
      outcome.together[record.path] = found
    }
    return Result(outcome: outcome, checked: checked)
  }

  /// Checks what differs from another tree and what rests on that; nil where that is too much to be worth it.
  func changed(since known: KnownTree) throws -> Result? {
    let changes: [TreeChange]
    do throws(GitError) {
      changes = try snapshot.repository.changes(from: known.records, to: records, limit: Self.most)
    } catch {
      guard error.code == .tooLarge || error.code == .missingObject else { throw error }
      return nil
    }
    // Names that are one to Unicode, or that are no UTF-8, are one key here; they are no records' names.
    guard changes.allSatisfy({ $0.path.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
    var outcome = known.outcome
    var affected: [String: TreeEntry] = [:]
    var grounds: Set<String> = []
    var folders: Set<String> = []
    for change in changes {
      let path = "\(RecordID.root)/\(change.path)"
      if RecordID(path: path)?.claim != nil {
        outcome.claims += (change.new == nil ? 0 : 1) - (change.old == nil ? 0 : 1)
      }
      outcome.findings[path] = nil
      outcome.exempting.remove(path)
      if let entry = change.new { affected[path] = entry }
      grounds.formUnion(Grounds.changed(by: path))
      folders.formUnion(Grounds.folders(restingOn: path))
    }
    for folder in folders {
      for file in try snapshot.files(under: folder) { affected[file.path] = file.entry }
    }
    guard let dependents = try known.dependents(grounds) else { return nil }
    for path in dependents where affected[path] == nil {
      let entry = try snapshot.repository.entry(at: path, inTree: snapshot.tree)
      if let entry, !entry.mode.isDirectory { affected[path] = entry }
    }
    let files = affected.map { TreeFile(path: $0.key, entry: $0.value) }.sorted { $0.path < $1.path }
    let checked = try ManyFiles(snapshot).outcomes(of: files, progress: progress)
    for file in checked { outcome.take(file) }
    try TreeSurvey(snapshot: snapshot).update(
      &outcome.together, changing: changes.compactMap { RecordID(path: "\(RecordID.root)/\($0.path)") })
    return Result(outcome: outcome, checked: checked)
  }

  /// Where more differs, all is checked.
  private static let most = 10_000
}
