import CLibgit2
import Glibc

/// Adds the configuration files that git reads and libgit2 does not: the one that `GIT_CONFIG_GLOBAL` names
/// in place of the user's own, and (before libgit2 1.7) a worktree's.
func readFurtherConfiguration(_ repository: RepositoryHandle, attempted: String) throws(GitError) {
  let configuration = try make(Configuration.self, owner: repository, attempted) {
    git_repository_config($0, repository.pointer)
  }
  let pointer = configuration.pointer
  func add(_ path: String, _ level: git_config_level_t) throws(GitError) {
    try call("read the configuration \(path)") {
      git_config_add_file_ondisk(pointer, path, level, repository.pointer, 1)
    }
  }
  if let global = getenv("GIT_CONFIG_GLOBAL").map({ String(cString: $0) }) {
    try add(global.isEmpty ? "/dev/null" : global, GIT_CONFIG_LEVEL_GLOBAL)
    try add("/dev/null", GIT_CONFIG_LEVEL_XDG)
  }
  var hasOwn: Int32 = 0
  let isSet = try find(attempted) { git_config_get_bool(&hasOwn, pointer, "extensions.worktreeconfig") }
  if isSet, hasOwn != 0, let folder = git_repository_path(repository.pointer) {
    try add(String(cString: folder) + "config.worktree", GIT_CONFIG_LEVEL_APP)
  }
}
