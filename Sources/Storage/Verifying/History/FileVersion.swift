import Git
import Provenance

/// One of the versions of a file, and where in a history it stands.
struct FileVersion: Sendable {
  /// The file's path, by number.
  let path: Int
  /// What stands there, by number.
  let entry: Int32
  /// In order.
  let ranges: [Range<Int>]
}

extension FileHistory {
  /// All versions of some files, in the order in which it takes least to read and to check them.
  ///
  /// Git keeps most versions as differences to others nearby in the pack, of which whoever reads here and there reads
  /// dozens for each. What claims cite comes first, so that it is known by the time that they are checked.
  func versions(of files: [Int], in repository: Repository) -> [FileVersion] {
    let claims = self.files(in: "records/claims")
    let versions = files.flatMap { self.versions(of: $0) }
    let blobs = versions.map { entries[Int($0.entry)].id }
    let order = repository.packOrder(of: blobs).map { versions[$0] }
    return order.filter { !claims.contains($0.path) } + order.filter { claims.contains($0.path) }
  }

  private func versions(of path: Int) -> [FileVersion] {
    let stretches = steps[path].stretches(upTo: tour.count).filter { $0.value != Self.nothing }
    if stretches.count == 1 {
      return [FileVersion(path: path, entry: stretches[0].value, ranges: [stretches[0].range])]
    }
    return Dictionary(grouping: stretches, by: \.value).map { entry, stretches in
      FileVersion(path: path, entry: entry, ranges: stretches.map(\.range))
    }
  }
}

extension PastOutcome {
  /// Puts the outcomes of single versions together by files, in the order of their paths.
  static func joined(_ outcomes: [PastOutcome]) -> [PastOutcome] {
    var joined: [PastOutcome] = []
    var start = 0
    let sorted = outcomes.sorted { $0.path < $1.path }
    for (place, outcome) in sorted.enumerated()
    where place + 1 == sorted.count || sorted[place + 1].path != outcome.path {
      let pieces = start == place ? outcome.pieces : sorted[start...place].flatMap(\.pieces)
      joined.append(
        PastOutcome(
          path: outcome.path, pieces: pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }))
      start = place + 1
    }
    return joined
  }
}
