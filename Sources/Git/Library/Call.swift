import CLibgit2
import Glibc

/// Makes one call of libgit2: every call that can fail goes through here.
///
/// libgit2 keeps its error in storage of the calling thread, so it is copied at once and then cleared;
/// nothing may be awaited in between. `git_error_last` may be NULL (libgit2 1.5) or an error of class none
/// (1.9).
@discardableResult
func call(_ attempted: @autoclosure () -> String, _ body: () -> Int32) throws(GitError) -> Int32 {
  git_error_clear()
  errno = 0
  let status = body()
  guard status < 0 else { return status }
  let systemError = errno
  var category = GitError.Category(rawValue: 0)
  var message = "libgit2 gave status \(status)"
  if let last = git_error_last(), last.pointee.klass != 0 {
    category = GitError.Category(rawValue: last.pointee.klass)
    if let text = last.pointee.message { message = String(cString: text) }
  }
  git_error_clear()
  let reported = GitError.Code(rawValue: status)
  let code = reported == .generic ? GitError.Code(systemError: systemError) ?? reported : reported
  throw GitError(code, message, attempted: attempted(), category: category)
}

/// Makes a call whose answer may be that there is no such thing: then false.
func find(_ attempted: @autoclosure () -> String, _ body: () -> Int32) throws(GitError) -> Bool {
  do {
    try call(attempted(), body)
    return true
  } catch let error where error.code == .notFound {
    return false
  }
}

/// Makes a call that hands out a C object through its first argument, and takes ownership of the object.
func make<Kind: HandleKind>(
  _ kind: Kind.Type, owner: RepositoryHandle? = nil, _ attempted: @autoclosure () -> String,
  _ body: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
) throws(GitError) -> Handle<Kind> {
  var pointer: OpaquePointer?
  try call(attempted()) { body(&pointer) }
  guard let pointer else {
    throw GitError(.generic, "libgit2 handed out nothing", attempted: attempted())
  }
  return Handle(taking: pointer, owner: owner)
}
