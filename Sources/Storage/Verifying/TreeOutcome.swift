import Git
import Provenance

/// What the checks say of all files of a tree.
struct TreeOutcome: Sendable {
  /// How many claims there are.
  var claims: Int
  /// The findings by the path of the file, where there are any.
  var findings: [String: [Finding]]

  /// How the claims came out, and all findings in the order of the files.
  var examination: Examination {
    var examination = Examination()
    for (path, found) in findings.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if let id = RecordID(path: path) { examination.count(found, of: id) } else { examination.add(found) }
    }
    examination.countPassing(claims - examination.summary.checked)
    return examination
  }
}

/// A tree whose outcome is known, to go on from.
struct KnownTree {
  /// The tree of `records/`.
  let records: ObjectID
  let outcome: TreeOutcome
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
      Set(checked.lazy.filter { !$0.grounds.isDisjoint(with: grounds) }.map(\.path))
    }
  }

  /// Checks every file.
  func all() throws -> Result {
    let files = try snapshot.files(under: RecordID.root)
    let checked = try ManyFiles(snapshot, paths: Set(files.map(\.path))).outcomes(
      of: files, progress: progress)
    var outcome = TreeOutcome(claims: 0, findings: [:])
    for file in checked {
      if RecordID(path: file.path)?.claim != nil { outcome.claims += 1 }
      if !file.findings.isEmpty { outcome.findings[file.path] = file.findings }
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
    let checked = try ManyFiles(snapshot, paths: nil).outcomes(of: files, progress: progress)
    for file in checked { outcome.findings[file.path] = file.findings.isEmpty ? nil : file.findings }
    return Result(outcome: outcome, checked: checked)
  }

  /// Where more differs, all is checked.
  private static let most = 10_000
}
