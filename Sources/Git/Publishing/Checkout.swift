import Glibc

/// Brings working files and index entries from one version to the next: prepared before the branch moves, so
/// that a full disk or a refused permission shows while nothing has changed yet, and finished by renaming
/// after it.
struct Checkout {
  struct File {
    let path: String
    let mode: FileMode
    /// The blob that the path will hold, nil when it is removed.
    let new: ObjectID?
    let action: Action
    /// The name of the temporary file beside the working file.
    let temporary: String
  }

  enum Action {
    /// The working file is the old version, found with this status: replace it.
    case replace(WorkingTree.Standing)
    /// Leave the working file and its index status as they are. The status is nil when the file is not the
    /// new version.
    case leave(stat?)
  }

  let working: WorkingTree
  let files: [File]

  /// Writes the new versions beside the old ones.
  func prepare(content: (_ position: Int) throws(GitError) -> [UInt8]) throws(GitError) {
    for (position, file) in files.enumerated() {
      guard file.new != nil, case .replace = file.action else { continue }
      let mode: mode_t = file.mode.rawValue & 0o100 == 0 ? 0o666 : 0o777
      try working.writeTemporary(
        file.temporary, for: file.path, try content(position), mode: mode)
    }
  }

  /// Takes back what ``prepare(content:)`` did, or a process that died while doing it.
  func discard() {
    for file in files {
      working.discardTemporary(file.temporary, for: file.path)
    }
  }

  /// Puts the new versions in place and into the index, which is not written yet.
  func replaceFiles(_ index: borrowing IndexEdit) throws(GitError) {
    for file in files {
      guard let new = file.new else {
        if case .replace(let standing) = file.action { try working.remove(file.path, standing) }
        if index.entry(at: file.path) != nil { try index.remove(file.path) }
        continue
      }
      let status: stat?
      switch file.action {
      case .replace(let standing):
        status = try working.replace(file.path, with: file.temporary, standing)
      case .leave(let known): status = known
      }
      try index.set(file.path, mode: file.mode, id: new, status: status)
    }
  }
}
