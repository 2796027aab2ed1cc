import Foundation
import Git
import Provenance

/// Compares many pairs of trees, a level of folders at a time.
///
/// Reading a tree is cheap next to another version of the same folder, since git keeps the one as a difference to the
/// other, and dear anywhere else. So of each level all versions of one folder are read in their order, then those of the
/// next. Going down pair by pair would come to each folder in another place of the pack.
enum LevelReading {
  /// A folder that differs between two trees.
  private struct Job: Sendable {
    let pair: Int
    let folder: Int
    let old: ObjectID?
    let new: ObjectID?
  }

  /// Which files are looked at.
  struct Scope {
    /// The folders at the top of the tree whose files they are; what stands there and is no folder is looked at too.
    let roots: Set<String>
    /// How many folders a path has at most; what is deeper is not looked at.
    let deepest: Int
    /// Whether a file of this path is one of them.
    let takes: (String) -> Bool
  }

  /// The most differences that are taken in, against trees that are small on disk and endless when listed.
  private static let mostChanges = 20_000_000

  /// The changes of records between the trees of each pair, in the order of their paths.
  ///
  /// - Parameter pairs: the old tree, nil for an empty one, and the new one.
  static func recordChanges(
    _ pairs: [(old: ObjectID?, new: ObjectID)], in repository: Repository, progress: (Int, Int) -> Void
  ) throws -> [[TreeChange]] {
    var found: [[TreeChange]] = Array(repeating: [], count: pairs.count)
    let records = Scope(roots: [RecordID.root], deepest: 4) { RecordID(path: $0) != nil }
    try changes(pairs, of: records, in: repository, progress: progress) { pair, path, change in
      found[pair].append(TreeChange(path: path, old: change.old, new: change.new))
    }
    for pair in found.indices where found[pair].count > 1 {
      found[pair].sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
    return found
  }

  /// Hands on the changes of files between the trees of each pair: of one path in the order of the pairs.
  static func changes(
    _ pairs: [(old: ObjectID?, new: ObjectID)], of scope: Scope, in repository: Repository,
    progress: (Int, Int) -> Void, handingOn body: (_ pair: Int, _ path: String, EntryChange) throws -> Void
  ) throws {
    var folders = [""]
    var numbers: [ExactText: Int] = [:]
    var jobs = pairs.enumerated().map { Job(pair: $0, folder: 0, old: $1.old, new: $1.new) }
    var count = 0
    var bound = ListingBound()
    for level in 0...scope.deepest where !jobs.isEmpty {
      var next: [Job] = []
      let all = jobs.count
      let path = folders
      var entered = [Int](repeating: 0, count: pairs.count)
      bound.forgetFolders()
      try ParallelReading.read(jobs, in: repository) { (job, repository) throws(GitError) in
        try repository.differences(from: job.old, to: job.new)
      } handingOn: { place, differences in
        let job = jobs[place]
        entered[job.pair] += 1
        if entered[job.pair] > ListingBound.few {
          for (tree, isNew) in [(job.old, false), (job.new, true)] {
            guard let tree else { continue }
            try bound.enter(tree, size: differences.size, isNew: isNew, listing: job.pair)
          }
        }
        for change in differences.changes {
          guard let entry = change.new ?? change.old else { continue }
          let name = path[job.folder] + entry.name
          try bound.add(pathOf: name.utf8.count)
          if entry.mode.isDirectory {
            guard level < scope.deepest, level > 0 || scope.roots.contains(name) else { continue }
            let folder = numbers[ExactText(name)] ?? folders.count
            if folder == folders.count {
              folders.append(name + "/")
              numbers[ExactText(name)] = folder
            }
            next.append(Job(pair: job.pair, folder: folder, old: change.old?.id, new: change.new?.id))
          } else if level > 0 || scope.roots.contains(name), scope.takes(name) {
            try body(job.pair, name, change)
          }
          count += 1
          guard count < mostChanges else {
            throw IndexUnavailable(reason: "its commits hold too many changes")
          }
        }
        if place.isMultiple(of: 256) { progress(level * all + place, (scope.deepest + 1) * all) }
      }
      // By folder, and within one in the order of the pairs.
      jobs = next.sorted { ($0.folder, $0.pair) < ($1.folder, $1.pair) }
    }
    progress(pairs.count, pairs.count)
  }

  /// What commits did to records, in the order in which they are given.
  static func facts(
    of commits: [RankedCommit], in repository: Repository, progress: (Int, Int) -> Void
  ) throws -> [CommitFacts] {
    var trees = Dictionary(
      commits.map { ($0.node.id, $0.node.tree) }, uniquingKeysWith: { first, _ in first })
    let pairs = try commits.map { commit in
      let parents = try commit.node.parents.map { parent in
        if let tree = trees[parent] { return tree }
        let tree = try repository.node(parent).tree
        trees[parent] = tree
        return tree
      }
      return (tree: commit.node.tree, parents: parents)
    }
    let changes = try recordChanges(
      pairs.map { ($0.parents.first, $0.tree) }, in: repository, progress: progress)
    let reader = FactReader(repository: repository)
    return try zip(pairs, changes).map { pair, changes in
      try reader.facts(of: pair.tree, parents: pair.parents, found: changes)
    }
  }
}
