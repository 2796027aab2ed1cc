import CLibgit2
import Glibc

/// The folder in which git looks for hooks.
public struct HooksFolder: Sendable {
  /// It need not exist; empty where the configuration names none, so that git runs no hook.
  public let path: String
  /// Whose configuration names it by `core.hooksPath`; nil where none does.
  public let owner: Owner?

  /// Whose configuration a setting stands in.
  public enum Owner: Sendable {
    /// This repository's, or that of one of its worktrees alone.
    case repository, worktree
    /// The user's or the system's, for all repositories.
    case others
  }
}

extension Repository {
  /// The folder in which git looks for hooks: the one that `core.hooksPath` names, or else `hooks` of the folder that all
  /// worktrees share.
  ///
  /// - Throws: what libgit2 reports where the configuration cannot be read or parsed.
  public func hooksFolder() throws(GitError) -> HooksFolder {
    let attempted = "read core.hooksPath"
    let configuration = try make(Configuration.self, owner: handle, attempted) {
      git_repository_config_snapshot($0, handle.pointer)
    }
    var named = git_buf()
    defer { git_buf_dispose(&named) }
    // As a path, so that `~/` is the home folder.
    guard try find(attempted, { git_config_get_path(&named, configuration.pointer, "core.hookspath") }),
      let text = named.ptr
    else { return HooksFolder(path: commonDirectory + "/hooks", owner: nil) }
    let path = String(cString: text)
    let owner = try ownerOfHooksPath(attempted)
    if path.isEmpty || path.hasPrefix("/") { return HooksFolder(path: path, owner: owner) }
    // Relative to where hooks run.
    return HooksFolder(path: (workingDirectory ?? gitDirectory) + "/" + path, owner: owner)
  }

  private func ownerOfHooksPath(_ attempted: String) throws(GitError) -> HooksFolder.Owner {
    // Not of a snapshot, which forgets the files.
    let configuration = try make(Configuration.self, owner: handle, attempted) {
      git_repository_config($0, handle.pointer)
    }
    var entry: UnsafeMutablePointer<git_config_entry>?
    defer { git_config_entry_free(entry) }
    guard try find(attempted, { git_config_get_entry(&entry, configuration.pointer, "core.hookspath") }),
      let level = entry?.pointee.level
    else { return .others }
    switch level {
    case GIT_CONFIG_LEVEL_LOCAL: return .repository
    // Where the file of a worktree is added.
    case GIT_CONFIG_LEVEL_APP: return .worktree
    default: return .others
    }
  }
}

/// Adds the folder in which git keeps the objects of a push while the `pre-receive` hook judges it (git-receive-pack,
/// "Quarantine environment"): libgit2 does not look there by itself.
func readQuarantine(_ objects: borrowing Handle<ObjectDatabase>) throws(GitError) {
  guard let folder = getenv("GIT_QUARANTINE_PATH").map({ String(cString: $0) }), !folder.isEmpty else {
    return
  }
  let pointer = objects.pointer
  let attempted = "read the objects that were pushed, in \(folder)"
  try call(attempted) { git_odb_add_disk_alternate(pointer, folder) }
  try addLooseObjects(in: folder, to: objects, attempted: attempted)
}
