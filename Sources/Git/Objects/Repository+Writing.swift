import CLibgit2

extension Repository {
  /// Stores bytes as a blob; the same bytes are stored once.
  ///
  /// - Throws: `.permissionDenied`, `.readOnly`, `.noSpace`, or what else libgit2 reports.
  @discardableResult
  public func writeBlob(_ content: [UInt8]) throws(GitError) -> ObjectID {
    try Library.writeObjects(atMost: 1, in: commonDirectory) { () throws(GitError) in
      try write(content, .blob)
    }
  }

  func write(_ content: [UInt8], _ kind: ObjectKind) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try call("write a \(kind)") {
      content.withUnsafeBytes { git_odb_write(&oid, objects.pointer, $0.baseAddress, $0.count, kind.type) }
    }
    return ObjectID(oid)
  }

  /// Stores a commit; no branch is moved.
  func writeCommit(
    tree: ObjectID, parent: ObjectID?, author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let attempted = "write the commit"
    try Self.refuseNull(in: message, attempted)
    let author = try CSignature(author, attempted)
    let committer = try CSignature(committer, attempted)
    let (writer, recorder) = (author.pointer, committer.pointer)
    var oid = git_oid()
    var treeID = tree.oid
    var parentID = (parent ?? .null).oid
    let text = message.utf8.last == UInt8(ascii: "\n") ? message : message + "\n"
    try call(attempted) {
      withUnsafePointer(to: &parentID) { first in
        ibid_git_commit_create(
          &oid, handle.pointer, writer, recorder, text, &treeID, parent == nil ? nil : first)
      }
    }
    return ObjectID(oid)
  }
}

/// The owner of a `git_signature`.
private struct CSignature: ~Copyable {
  let pointer: UnsafeMutablePointer<git_signature>

  init(_ signature: Signature, _ attempted: String) throws(GitError) {
    var pointer: UnsafeMutablePointer<git_signature>?
    try Repository.refuseNull(in: signature.name + signature.email, attempted)
    try call(attempted) {
      git_signature_new(
        &pointer, signature.name, signature.email, signature.time, Int32(clamping: signature.offset))
    }
    guard let pointer else { throw GitError(.generic, "libgit2 made no signature", attempted: attempted) }
    self.pointer = pointer
  }

  deinit { git_signature_free(pointer) }
}
