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
  /// The sets of schema files that ever were, and which is there where.
  let schemas: [[SchemaFile]]
  let schema: Steps<Int>

  static let none = -1

  /// A schema that stands somewhere: its path and its entry, both by number.
  struct SchemaFile: Hashable, Sendable {
    let path: Int32
    let entry: Int32
  }

  init(of history: FileHistory, in repository: Repository) throws {
    var policies: [Policy] = []
    var numbers: [Policy: Int] = [:]
    var read: [Int32: Int] = [:]
    var kept: [(position: Int, value: Int)] = []
    if let number = history.number(of: RecordID.store.path) {
      for (range, entry) in history.steps[number].stretches(upTo: history.tour.count)
      where entry != FileHistory.nothing {
        if read[entry] == nil, let policy = try Self.policy(history.entries[Int(entry)], in: repository) {
          let place = numbers[policy] ?? policies.count
          if place == policies.count { policies.append(policy) }
          numbers[policy] = place
          read[entry] = place
        }
        if let place = read[entry] { kept.append((range.lowerBound, place)) }
      }
    }
    self.policies = policies
    policy = history.tour.steps(kept, before: Self.none)

    (schemas, schema) = Self.schemas(of: history)
  }

  /// What a version of the store's record asks for; nil where it is none that this version of ibid reads.
  private static func policy(_ entry: TreeEntry, in repository: Repository) throws -> Policy? {
    guard entry.mode.isRegularFile else { return nil }
    return try repository.record(entry.id).flatMap { try? Policy($0) }
  }

  /// The sets of schemas along the tour: from each position to the next only what changed there is looked at.
  ///
  /// Of those that have more files than a store may have one stands for all, as none is read.
  private static func schemas(of history: FileHistory) -> (sets: [[SchemaFile]], at: Steps<Int>) {
    var changes: [(position: Int32, file: SchemaFile)] = []
    for path in history.files(in: FileHistory.schemas) where history.paths[path].hasSuffix(".schema.json") {
      for (start, entry) in zip(history.steps[path].starts, history.steps[path].values) {
        changes.append((start, SchemaFile(path: Int32(path), entry: entry)))
      }
    }
    changes.sort { ($0.position, $0.file.path) < ($1.position, $1.file.path) }
    var sets: [[SchemaFile]] = []
    var numbers: [[SchemaFile]: Int] = [:]
    var tooLarge: Int?
    var standing: [Int32: Int32] = [:]
    var steps = Steps(0)
    func number() -> Int {
      let isTooLarge = standing.count > Schemas.mostFiles
      if isTooLarge, let tooLarge { return tooLarge }
      let set = standing.map { SchemaFile(path: $0, entry: $1) }.sorted { $0.path < $1.path }
      if let known = numbers[set] { return known }
      sets.append(set)
      if isTooLarge { tooLarge = sets.count - 1 } else { numbers[set] = sets.count - 1 }
      return sets.count - 1
    }
    var place = 0
    repeat {
      let position = place < changes.count ? changes[place].position : 0
      while place < changes.count, changes[place].position == position {
        let file = changes[place].file
        let isThere =
          file.entry != FileHistory.nothing && history.entries[Int(file.entry)].mode.isRegularFile
        standing[file.path] = isThere ? file.entry : nil
        place += 1
      }
      steps.set(number(), from: Int(position))
    } while place < changes.count
    return (sets, steps)
  }
}
