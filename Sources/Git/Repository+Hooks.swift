import CLibgit2
import Glibc

extension Repository {
  /// The folder in which git looks for hooks: the one that `core.hooksPath` names, or else `hooks` of the folder that all
  /// worktrees share. It need not exist.
  public func hooksFolder() throws(GitError) -> String {
    let attempted = "read core.hooksPath"
    let configuration = try make(Configuration.self, owner: handle, attempted) {
      git_repository_config_snapshot($0, handle.pointer)
    }
    var named = git_buf()
    defer { git_buf_dispose(&named) }
    // As a path, so that `~/` is the home folder.
    guard try find(attempted, { git_config_get_path(&named, configuration.pointer, "core.hookspath") }),
      let text = named.ptr
    else { return commonDirectory + "/hooks" }
    let path = String(cString: text)
    if path.hasPrefix("/") { return path }
    // Relative to where hooks run.
    return (workingDirectory ?? gitDirectory) + "/" + path
  }
}

/// Adds the folder in which git keeps the objects of a push while the `pre-receive` hook judges it (git-receive-pack,
/// "Quarantine environment"): libgit2 does not look there by itself.
func readQuarantine(_ objects: borrowing Handle<ObjectDatabase>) throws(GitError) {
  guard let folder = getenv("GIT_QUARANTINE_PATH").map({ String(cString: $0) }), !folder.isEmpty else {
    return
  }
  let pointer = objects.pointer
  try call("read the objects that were pushed, in \(folder)") { git_odb_add_disk_alternate(pointer, folder) }
}
