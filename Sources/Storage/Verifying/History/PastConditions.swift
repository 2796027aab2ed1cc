import Git
import Provenance

/// What the outcome of every file rests on at each commit of a history: the store's policy and the schemas.
struct PastConditions: Sendable {
  /// The policies that ever were, and which holds where; `none` where there is no store yet.
  ///
  /// Where the store's own record cannot be read, or is gone, the policy that held before holds on: one slip there would
  /// otherwise seem to mend all that was ever found.
  let policies: [Policy]
  let policy: Steps<Int>
  /// The sets of schema files that ever were, by name, and which is there where.
  let schemas: [[String: ObjectID]]
  let schema: Steps<Int>

  static let none = -1

  init(of history: FileHistory, in repository: Repository) throws {
    var policies: [Policy] = []
    var read: [Int32: Int] = [:]
    var kept: [(position: Int, value: Int)] = []
    if let number = history.number(of: RecordID.store.path) {
      for (range, entry) in history.steps[number].stretches(upTo: history.tour.count)
      where entry != FileHistory.nothing {
        if read[entry] == nil, let policy = try Self.policy(history.entries[Int(entry)], in: repository) {
          let place = policies.firstIndex(of: policy) ?? policies.count
          if place == policies.count { policies.append(policy) }
          read[entry] = place
        }
        if let place = read[entry] { kept.append((range.lowerBound, place)) }
      }
    }
    self.policies = policies
    policy = history.tour.steps(kept, before: Self.none)

    let files = history.files(in: FileHistory.schemas)
    let starts = Set(files.flatMap { history.steps[$0].starts.map(Int.init) }).sorted()
    var schemas: [[String: ObjectID]] = []
    var steps = Steps(0)
    for position in starts.isEmpty ? [0] : starts {
      let state = Self.schemas(files, of: history, at: position)
      let place = schemas.firstIndex(of: state) ?? schemas.count
      if place == schemas.count { schemas.append(state) }
      steps.set(place, from: position)
    }
    self.schemas = schemas
    schema = steps
  }

  /// What a version of the store's record asks for; nil where it is none that this version of ibid reads.
  private static func policy(_ entry: TreeEntry, in repository: Repository) throws -> Policy? {
    guard entry.mode.isRegularFile else { return nil }
    return try repository.record(entry.id).flatMap { try? Policy($0) }
  }

  private static func schemas(
    _ files: Range<Int>, of history: FileHistory, at position: Int
  ) -> [String: ObjectID] {
    var found: [String: ObjectID] = [:]
    for file in files {
      let path = history.paths[file]
      guard path.hasSuffix(".schema.json"), let entry = history.entry(of: file, at: position),
        entry.mode.isRegularFile
      else { continue }
      found[String(path.dropFirst(FileHistory.schemas.utf8.count + 1))] = entry.id
    }
    return found
  }
}
