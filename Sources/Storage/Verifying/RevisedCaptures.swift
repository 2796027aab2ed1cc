import Foundation
import Git
import Provenance
import Synchronization

/// Which captures have several versions in the past of a commit, or are gone from it, as the commits themselves say.
enum RevisedCaptures {
  private static let folder = "\(RecordID.root)/sources"

  /// The paths of those captures.
  ///
  /// - Throws: as `Repository.forEachCommit`.
  static func paths(upTo tip: ObjectID, in repository: Repository) throws(GitError) -> Set<String> {
    // What most commits change is elsewhere. The folder of a commit is asked for by its child, and then for itself.
    var folders: [ObjectID: TreeEntry?] = [:]
    var (added, revised): (Set<String>, Set<String>) = ([], [])
    try repository.forEachCommit(from: tip) { (node, parent) throws(GitError) in
      var before: TreeEntry?
      if let parent {
        let known = folders[parent.id]
        before = if let known { known } else { try repository.entry(at: folder, inTree: parent.tree) }
        folders[parent.id] = .some(before)
      }
      let known = folders.removeValue(forKey: node.id)
      let after = if let known { known } else { try repository.entry(at: folder, inTree: node.tree) }
      guard before?.id != after?.id || before?.mode != after?.mode else { return }
      for change in try repository.changes(from: parent?.tree, to: node.tree, under: folder)
      where RecordID(path: change.path)?.isCapture == true {
        // What a merge adds was added by a commit of the other branch.
        let isAgain = change.old == nil && node.parents.count < 2 && !added.insert(change.path).inserted
        if change.old != nil || isAgain { revised.insert(change.path) }
      }
    }
    return revised
  }
}

/// The same, read on a thread of its own beside whatever else is done.
final class AwaitedCaptures: Sendable {
  let tip: ObjectID
  private let result = Mutex<Result<Set<String>, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(upTo tip: ObjectID, in repository: Repository) {
    self.tip = tip
    let folder = repository.commonDirectory
    let thread = Thread { self.read(folder) }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func read(_ folder: String) {
    let found = Result { try RevisedCaptures.paths(upTo: tip, in: Repository.open(at: folder)) }
    result.withLock { $0 = found }
    isDone.signal()
  }

  /// The paths, waited for.
  func paths() throws -> Set<String> {
    isDone.wait()
    isDone.signal()
    return try result.withLock { $0 }?.get() ?? []
  }
}
