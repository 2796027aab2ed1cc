import Git
import Provenance

/// The files that targets name, and what those ever cited.
struct PastTargets {
  /// By their paths' numbers.
  let wanted: Set<Int>

  init(_ targets: [VerificationTarget], in history: FileHistory, _ repository: Repository) throws {
    var wanted: Set<Int> = []
    for target in targets {
      var claims: [Int] = []
      switch target {
      case .subject(let subject):
        if let path = history.number(of: RecordID.subject(subject).path) { wanted.insert(path) }
        claims = Array(history.files(in: "records/claims/\(subject)"))
      case .claim(let claim):
        if let path = history.number(of: claim.path) { claims = [path] }
      }
      for path in claims where RecordID(path: history.paths[path]) != nil {
        wanted.insert(path)
        for record in try Self.cited(by: path, in: history, repository) {
          if let cited = history.number(of: record.path) { wanted.insert(cited) }
        }
      }
    }
    self.wanted = wanted
  }

  private static func cited(
    by path: Int, in history: FileHistory, _ repository: Repository
  ) throws -> Set<RecordID> {
    var cited: Set<RecordID> = []
    for entry in Set(history.steps[path].values) where entry != FileHistory.nothing {
      let entry = history.entries[Int(entry)]
      guard entry.mode.isRegularFile, let json = try repository.record(entry.id),
        let claim = try? Claim(json)
      else { continue }
      for citation in claim.citations {
        cited.insert(.source(citation.source))
        cited.insert(.capture(citation.captureID))
      }
    }
    return cited
  }

  /// The files to check for some that are wanted: of claims all of the same kind, as they may stand against one another.
  static func files(for wanted: Set<Int>, in history: FileHistory) -> [Int] {
    var files = wanted
    for path in wanted {
      guard let claim = RecordID(path: history.paths[path])?.claim else { continue }
      files.formUnion(history.files(in: "records/claims/\(claim.subject)/\(claim.type)"))
    }
    return files.sorted()
  }
}
