import CLibgit2

extension Repository {
  /// Where HEAD points: a branch, a branch without a commit yet, or a commit.
  ///
  /// - Throws: `.notFound` where HEAD is missing; `.generic` where more than five symbolic references lead to the
  ///   branch.
  public func head() throws(GitError) -> Head {
    let attempted = "read HEAD"
    // A symbolic reference may name another one; git follows five.
    var name = "HEAD"
    for _ in 0..<6 {
      let reference: Handle<Reference>
      do {
        let wanted = name
        reference = try make(Reference.self, owner: handle, attempted) {
          git_reference_lookup($0, handle.pointer, wanted)
        }
      } catch let error where error.code == .notFound && name != "HEAD" {
        return .unborn(name: name)
      }
      if let target = git_reference_symbolic_target(reference.pointer) {
        name = String(cString: target)
      } else if let target = git_reference_target(reference.pointer) {
        let id = ObjectID(target.pointee)
        return name == "HEAD" ? .detached(id) : .branch(name: name, id)
      } else {
        break
      }
    }
    throw GitError(.generic, "HEAD leads through too many symbolic references", attempted: attempted)
  }

  /// The commit that a revision names, in git's own notation: `HEAD~2`, a branch, a tag, a full or short id.
  ///
  /// What libgit2 does not know by that name, such as `main@{yesterday}`, the program `git` is asked for if it is there.
  ///
  /// - Throws: `.notFound`, `.ambiguous`, `.invalidName`, or `.notACommit` for the id of a tree or a blob.
  public func resolve(_ revision: String) throws(GitError) -> ObjectID {
    let attempted = "resolve the revision '\(revision.prefix(200))'"
    try Self.refuseNull(in: revision, attempted)
    guard revision.utf8.count <= 4096 else {
      throw GitError(.invalidName, "it is longer than 4096 bytes", attempted: attempted)
    }
    let object = try object(named: revision, attempted)
    let pointer = object.pointer
    do {
      let commit = try make(RevisionObject.self, owner: handle, attempted) {
        git_object_peel($0, pointer, GIT_OBJECT_COMMIT)
      }
      return ObjectID(git_object_id(commit.pointer).pointee)
    } catch {
      throw GitError(.notACommit, "it does not name a commit", attempted: attempted, category: error.category)
    }
  }

  /// The commit that a reference leads to, by its full name such as `refs/heads/main`; nil where there is none of that name.
  ///
  /// No program is asked: a reference has no other notation that only git would know.
  ///
  /// - Throws: `.notACommit`, `.missingObject`, `.corruptObject`; `.invalidName` for what can be no reference's name.
  public func reference(named name: String) throws(GitError) -> ObjectID? {
    let attempted = "read the reference '\(name.prefix(200))'"
    try Self.refuseNull(in: name, attempted)
    let reference: Handle<Reference>
    do {
      reference = try make(Reference.self, owner: handle, attempted) {
        git_reference_lookup($0, handle.pointer, name)
      }
    } catch let error where error.code == .notFound {
      return nil
    }
    let pointer = reference.pointer
    let commit = try make(RevisionObject.self, owner: handle, attempted) {
      git_reference_peel($0, pointer, GIT_OBJECT_COMMIT)
    }
    return ObjectID(git_object_id(commit.pointer).pointee)
  }

  private func object(named revision: String, _ attempted: String) throws(GitError) -> Handle<RevisionObject>
  {
    func find(_ name: String) throws(GitError) -> Handle<RevisionObject> {
      try make(RevisionObject.self, owner: handle, attempted) {
        git_revparse_single($0, handle.pointer, name)
      }
    }
    do {
      return try find(revision)
    } catch {
      guard error.code == .notFound || error.code == .invalidName else { throw error }
      if let id = idKnownToGit(of: revision), contains(id) { return try find(id.hex) }
      guard error.code == .notFound else { throw error }
      throw GitError(
        .notFound, "there is no such revision in this clone", attempted: attempted, category: error.category)
    }
  }

  /// What the program `git` takes a name for; nil where it knows none of that name, or is not there. It fetches nothing.
  private func idKnownToGit(of revision: String) -> ObjectID? {
    let git = ExternalProgram(name: "git", folder: workingDirectory ?? gitDirectory)
    let outcome = try? git.run(
      ["--git-dir=\(gitDirectory)", "rev-parse", "--verify", "--quiet", "--end-of-options", revision],
      environment: ["GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"], waiting: 10,
      attempted: "resolve a revision")
    guard let outcome, outcome.status == 0 else { return nil }
    // Several lines are several revisions.
    let lines = outcome.output.split(separator: UInt8(ascii: "\n"))
    return lines.count == 1 ? ObjectID(hex: String(decoding: lines[0], as: UTF8.self)) : nil
  }

  /// The commits that branches are at, those of remotes too; each once, in the order of the branches' names.
  ///
  /// - Throws: what libgit2 reports where the references cannot be read.
  public func branchTips() throws(GitError) -> [ObjectID] {
    var seen: Set<ObjectID> = []
    return try branches().map(\.tip).filter { seen.insert($0).inserted }
  }

  /// The branches that have commits, those of remotes too, by their full names and in the order of these.
  ///
  /// - Throws: what libgit2 reports where the references cannot be read.
  public func branches() throws(GitError) -> [(name: String, tip: ObjectID)] {
    let attempted = "list the branches"
    var names = git_strarray()
    defer { git_strarray_dispose(&names) }
    try call(attempted) { git_reference_list(&names, handle.pointer) }
    var found: [String] = []
    for place in 0..<names.count {
      if let name = names.strings[place] { found.append(String(cString: name)) }
    }
    var branches: [(name: String, tip: ObjectID)] = []
    for name in found.sorted() where name.hasPrefix("refs/heads/") || name.hasPrefix("refs/remotes/") {
      var oid = git_oid()
      // One that leads nowhere, as a remote's HEAD may, is no branch.
      guard try find(attempted, { git_reference_name_to_id(&oid, handle.pointer, name) }) else { continue }
      branches.append((name, ObjectID(oid)))
    }
    return branches
  }
}

extension Repository {
  /// The commits that are being merged into HEAD, none where no merge is under way.
  ///
  /// - Throws: `.permissionDenied`, `.system`; `.tooLarge` for a file that git has not written.
  public func mergeHeads() throws(GitError) -> [ObjectID] {
    let path = "\(gitDirectory)/MERGE_HEAD"
    let bytes = try readFile(path, limit: 1 << 16, attempted: "read what is being merged") ?? []
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      ObjectID(hex: String(decoding: $0, as: UTF8.self))
    }
  }
}
