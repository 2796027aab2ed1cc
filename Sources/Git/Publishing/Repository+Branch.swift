import CLibgit2

extension Repository {
  /// Moves a branch if it is still where it was read, with an entry in the reflog; false when it is not.
  func moveBranch(
    _ name: String, from old: ObjectID?, to new: ObjectID, reason: String
  ) throws(GitError) -> Bool {
    var newID = new.oid
    var reference: OpaquePointer?
    do {
      try call("move the branch \(name) to \(new.short)") {
        if let old {
          var oldID = old.oid
          return git_reference_create_matching(
            &reference, handle.pointer, name, &newID, 1, &oldID, "commit: " + reason)
        }
        return git_reference_create(
          &reference, handle.pointer, name, &newID, 0, "commit (initial): " + reason)
      }
    } catch let error where [.modified, .exists, .notFound].contains(error.code) {
      return false
    }
    git_reference_free(reference)
    return true
  }
}
