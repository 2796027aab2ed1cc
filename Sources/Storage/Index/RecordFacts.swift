import Git
import Provenance

/// What one commit did to one record's file, as far as it takes reading trees to know it.
struct RecordFact: Sendable {
  let path: String
  /// The file's blob after the commit; nil where there is no regular file.
  let blob: ObjectID?
  let change: RecordChange
  /// Whether the entry, its mode too, differs from that of every parent: then the log tells of it.
  let isEvent: Bool
  /// Whether anything stands at the path, be it no regular file.
  let isPresent: Bool
}

/// How the version of a record in a commit relates to those in its parents.
enum RecordChange: Sendable, Equatable {
  /// It is that of the first parent.
  case none
  /// It differs from that of every parent: a revision.
  case revision(RecordRevision.Kind)
  /// It is not that of the first parent, but that of a later one; which, counted from 0.
  case taken(Int)
}

/// A claim that a commit moved, as seen from one of its parents.
struct MoveFact: Sendable {
  /// Which parent, counted from 0.
  let parent: Int
  let source: String
  let target: String
}

/// Everything that one commit did to records.
struct CommitFacts: Sendable {
  var records: [RecordFact] = []
  var moves: [MoveFact] = []
}

/// Makes out what commits did to records from what differs between their trees and those of their parents.
struct FactReader {
  let repository: Repository
  /// From so many paths on, comparing whole trees is less work than looking each path up.
  private static let manyPaths = 64

  /// - Parameter found: what differs from the first parent's tree, from an empty one where there is none: the changes of
  ///   records, in the order of their paths.
  func facts(
    of tree: ObjectID, parents: [ObjectID], found changes: [TreeChange]
  ) throws(GitError) -> CommitFacts {
    var facts = CommitFacts()
    guard !changes.isEmpty else { return facts }
    let others = try otherEntries(at: changes, in: parents.dropFirst(), than: tree)
    var moves: [Moves?] = Array(repeating: nil, count: parents.count)
    for (place, change) in changes.enumerated() {
      let entries = [change.old] + others.map { $0[place] }
      let blob = change.new.blob
      let earlier = entries.map(\.blob)
      let isEvent = !entries.contains(change.new)
      var kind = RecordChange.none
      if parents.isEmpty ? blob == nil : earlier.contains(blob) {
        let source = earlier.firstIndex(of: blob) ?? 0
        kind = source == 0 ? .none : .taken(source)
        guard isEvent || source > 0 else { continue }
      } else {
        var revision: RecordRevision.Kind =
          blob == nil ? .deleted : earlier.allSatisfy { $0 == nil } ? .added : .changed
        if blob == nil || earlier.contains(nil), RecordID(path: change.path)?.claim != nil {
          for (parent, old) in parents.enumerated() {
            let seen: Moves
            if let known = moves[parent] {
              seen = known
            } else {
              seen = Moves(
                among: parent == 0
                  ? changes : try repository.changes(from: old, to: tree, under: "records/claims"))
              moves[parent] = seen
            }
            if let source = seen.sources[change.path] {
              facts.moves.append(MoveFact(parent: parent, source: source, target: change.path))
              revision = .moved
            } else if blob == nil, revision != .moved, let target = seen.targets[change.path] {
              facts.moves.append(MoveFact(parent: parent, source: change.path, target: target))
              revision = .moved
            }
          }
        }
        kind = .revision(revision)
      }
      facts.records.append(
        RecordFact(
          path: change.path, blob: blob, change: kind, isEvent: isEvent, isPresent: change.new != nil))
    }
    return facts
  }

  /// For each further parent the entries that it has at the paths, in their order.
  private func otherEntries(
    at changes: [TreeChange], in parents: ArraySlice<ObjectID>, than tree: ObjectID
  ) throws(GitError) -> [[TreeEntry?]] {
    var all: [[TreeEntry?]] = []
    for parent in parents {
      var entries: [TreeEntry?] = []
      if changes.count <= Self.manyPaths {
        for change in changes {
          let entry = try repository.entry(at: change.path, inTree: parent)
          entries.append(entry.flatMap { $0.mode.isDirectory ? nil : $0 })
        }
      } else {
        var differing: [String: TreeEntry?] = [:]
        for change in try repository.changes(from: parent, to: tree, under: RecordID.root) {
          differing[change.path] = .some(change.old)
        }
        entries = changes.map { differing[$0.path] ?? $0.new }
      }
      all.append(entries)
    }
    return all
  }
}

extension TreeEntry? {
  /// The blob of a regular file; nil for anything else.
  fileprivate var blob: ObjectID? { self.flatMap { $0.mode.isRegularFile ? $0.id : nil } }
}
