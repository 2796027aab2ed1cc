import Glibc

extension GitError.Code {
  /// The code for the failures of the operating system that a person can mend, nil for the others.
  init?(systemError: Int32) {
    switch systemError {
    case EROFS: self = .readOnly
    case EACCES, EPERM: self = .permissionDenied
    case ENOSPC, EDQUOT: self = .noSpace
    default: return nil
    }
  }
}

extension GitError {
  /// A failing call of the operating system, from the `errno` that it left.
  static func system(_ number: Int32, attempted: String, path: String? = nil) -> GitError {
    let reason = String(cString: strerror(number))
    let place = path.map { "\($0): " } ?? ""
    return GitError(
      Code(systemError: number) ?? .system, place + reason, attempted: attempted, path: path)
  }
}
