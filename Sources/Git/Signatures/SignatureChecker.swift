import Glibc

/// Checks the signatures of commits as `git verify-commit` does, by the same programs and the same configuration.
///
/// Several threads may use one at once.
public struct SignatureChecker: Sendable {
  private let settings: SignatureSettings
  /// How long a program may take for one signature: seconds.
  static let patience = 60.0
  /// A signature larger than this is none: bytes.
  private static let largest = 256 << 10

  /// Reads the configuration; whose signatures count is asked for only when there is one to check.
  ///
  /// - Throws: what libgit2 reports where the configuration cannot be read or parsed.
  public init(of repository: Repository) throws(GitError) { settings = try SignatureSettings(of: repository) }

  /// What is to be said of a commit's signature.
  ///
  /// - Throws: `.noAllowedSigners` where an SSH signature is to be checked and cannot be; `.programHangs`.
  public func verdict(on commit: SignedCommit) throws(GitError) -> SignatureVerdict {
    guard let signature = commit.signature else { return .unsigned }
    guard signature.count <= Self.largest else {
      return .wrong(reason: "it has \(signature.count) bytes, more than \(Self.largest)")
    }
    guard let format = SignatureFormat(of: signature) else {
      return .wrong(reason: "it is no signature that git knows")
    }
    guard format == .ssh else {
      return try GPGVerification(
        program: settings.program(of: format), leastTrust: settings.leastTrust, format: format
      ).verdict(of: signature, on: commit)
    }
    guard access("/dev/fd", R_OK) == 0 else {
      return .undecided(reason: "there is no /dev/fd, by which the program is given the signature")
    }
    return try SSHVerification(
      program: settings.program(of: .ssh), allowedSigners: try allowedSigners(), revoked: try revoked()
    ).verdict(of: signature, on: commit)
  }

  /// Whether the answer depends on nothing but the commit and what ``sshConditions()`` says. A program that is not there
  /// may be there the next time.
  public func isLasting(_ verdict: SignatureVerdict, on commit: SignedCommit) -> Bool {
    if case .undecided = verdict { return false }
    return commit.signature.flatMap { SignatureFormat(of: $0) } == .ssh && commit.time > 0
  }

  /// Everything that the answers on SSH signatures depend on beside the commits, to be compared byte by byte.
  ///
  /// - Throws: as ``verdict(on:)``; `.tooLarge` for lists that are too long to compare.
  public func sshConditions() throws(GitError) -> [UInt8] {
    let attempted = "read whose signatures count"
    var bytes = Array(settings.program(of: .ssh).name.utf8)
    // Dates in both lists are local time.
    for name in ["TZ", "PATH"] { bytes += [0] + Array((getenv(name).map { String(cString: $0) } ?? "").utf8) }
    for path in [try allowedSigners(), try revoked()] {
      let list = try path.flatMap { path throws(GitError) in
        try readFile(path, limit: Self.largestList, attempted: attempted)
      }
      bytes += Array("\u{0}\(list?.count ?? -1)\u{0}".utf8) + (list ?? [])
    }
    return bytes
  }

  /// Longer lists are not read for comparing them: bytes.
  private static let largestList = 64 << 20

  private func allowedSigners() throws(GitError) -> String {
    let key = "gpg.ssh.allowedSignersFile"
    guard let named = settings.allowedSigners, !named.isEmpty else {
      throw GitError(
        .noAllowedSigners, "git's configuration does not say whose SSH signatures count (\(key))",
        attempted: "check the signatures", path: key)
    }
    return try readable(named, key)
  }

  /// Git warns where the list of revoked keys is not there, and takes every key; here that is refused.
  private func revoked() throws(GitError) -> String? {
    guard let named = settings.revoked, !named.isEmpty else { return nil }
    return try readable(named, "gpg.ssh.revocationFile")
  }

  private func readable(_ named: String, _ key: String) throws(GitError) -> String {
    let path = settings.absolute(named)
    var status = stat()
    let isReadable = access(path, R_OK) == 0 && stat(path, &status) == 0
    guard isReadable, status.st_mode & S_IFMT != S_IFDIR else {
      let reason = String(cString: strerror(isReadable ? EISDIR : errno))
      throw GitError(
        .noAllowedSigners, "\(key) names \(path), which cannot be read: \(reason)",
        attempted: "check the signatures", path: key)
    }
    return path
  }
}
