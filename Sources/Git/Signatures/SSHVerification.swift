import Glibc

/// Checks SSH signatures by `ssh-keygen -Y`, in the steps in which `git verify-commit` does.
struct SSHVerification {
  let program: ExternalProgram
  /// The files that say whose keys count, and which do not any more.
  let allowedSigners: String
  let revoked: String?
  private static let attempted = "check a signature"

  /// - Throws: `.programHangs`. Where the program is not there, the signature is not checked.
  func verdict(of signature: [UInt8], on commit: SignedCommit) throws(GitError) -> SignatureVerdict {
    do throws(GitError) {
      return try checked(signature, on: commit)
    } catch {
      guard error.code == .noProgram else { throw error }
      return .undecided(reason: error.message)
    }
  }

  private func checked(_ signature: [UInt8], on commit: SignedCommit) throws(GitError) -> SignatureVerdict {
    let file = ["-s", ExternalProgram.path(ofFile: 0)] + Self.time(of: commit)
    let found = try run(["-Y", "find-principals", "-f", allowedSigners] + file, signature)
    guard Self.isAnswer(found) else { return .undecided(reason: found.reason) }
    guard found.status == 0, !found.output.isEmpty else {
      // Whether the key counts is decided by now; why it does not, only the words of the program say.
      let complaint = withoutPaths(found.reason)
      let isOutOfTime = complaint.contains("key has expired") || complaint.contains("key is not yet valid")
      return try withoutPrincipal(
        file, signature, commit, isOutOfTime ? .outOfTime : .unknown,
        detail: complaint.hasPrefix("line ") ? complaint : "")
    }
    var detail = ""
    for line in found.output.split(separator: UInt8(ascii: "\n")) {
      let principal = String(decoding: line.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
      let verify = ["-Y", "verify", "-n", "git", "-f", allowedSigners, "-I", principal] + file
      let outcome = try run(verify + (revoked.map { ["-r", $0] } ?? []), signature, commit.payload)
      if let key = Self.key(in: outcome) { return .good(signer: principal, key: key) }
      guard Self.isAnswer(outcome) else { return .undecided(reason: outcome.reason) }
      detail = withoutPaths(outcome.reason)
      if let revoked, Self.key(in: try run(verify, signature, commit.payload)) != nil {
        let told = try run(["-vvv"] + verify + ["-r", revoked], signature, commit.payload)
        if let fault = Self.faultOfList(in: told) {
          throw GitError(
            .noAllowedSigners, "gpg.ssh.revocationFile names \(revoked), which is no list of keys: \(fault)",
            attempted: Self.attempted, path: "gpg.ssh.revocationFile")
        }
        return try withoutPrincipal(file, signature, commit, .revoked, detail: "")
      }
    }
    return try withoutPrincipal(file, signature, commit, .unfit, detail: detail)
  }

  /// What is to be said of a signature that nobody is allowed to make: whether it is one at all.
  private func withoutPrincipal(
    _ file: [String], _ signature: [UInt8], _ commit: SignedCommit, _ why: RefusedKey.Reason, detail: String
  ) throws(GitError) -> SignatureVerdict {
    let outcome = try run(["-Y", "check-novalidate", "-n", "git"] + file, signature, commit.payload)
    guard let key = Self.key(in: outcome) else {
      let reason = withoutPaths(outcome.reason)
      return Self.isAnswer(outcome) ? .wrong(reason: reason) : .undecided(reason: reason)
    }
    return .notAllowed(RefusedKey(key, .ssh, why, detail: detail))
  }

  /// A complaint that names a line of a list, and not where the list lies: the same list may lie elsewhere the next time.
  private func withoutPaths(_ complaint: String) -> String {
    var text = complaint.replacing("\(allowedSigners):", with: "line ")
      .replacing(allowedSigners, with: "the allowed signers")
    if let revoked { text = text.replacing(revoked, with: "the list of revoked keys") }
    return text
  }

  private func run(
    _ arguments: [String], _ signature: [UInt8], _ payload: [UInt8] = []
  ) throws(GitError) -> ExternalProgram.Outcome {
    try program.run(
      arguments, input: payload, files: [signature], waiting: SignatureChecker.patience,
      attempted: Self.attempted)
  }

  /// Whether the program looked at the signature: it says yes by 0 and no by -1. By other numbers it ends where it does not
  /// know what is asked of it, as old ones do, or is stopped.
  private static func isAnswer(_ outcome: ExternalProgram.Outcome) -> Bool {
    outcome.status == 0 || outcome.status == 255
  }

  /// Why the list of revoked keys cannot be used, from what the program says when it is asked for every detail; nil where
  /// it can.
  private static func faultOfList(in outcome: ExternalProgram.Outcome) -> String? {
    let lines = String(decoding: outcome.complaint, as: UTF8.self).split(whereSeparator: \.isNewline)
    for line in lines {
      guard let name = line.firstRange(of: "sshkey_check_revoked: ") else { continue }
      let fault = line[name.upperBound...]
      return fault.contains("revoked") ? nil : String(fault)
    }
    return nil
  }

  /// The key that a signature was found good by; nil where it was not.
  private static func key(in outcome: ExternalProgram.Outcome) -> String? {
    let beginning = Array("Good \"git\" signature ".utf8)
    guard outcome.status == 0, outcome.output.starts(with: beginning) else { return nil }
    let line = outcome.output.prefix { $0 != UInt8(ascii: "\n") }
    // A fingerprint holds no space; who signed may be called anything.
    return line.split(separator: UInt8(ascii: " ")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The moment that the key must be allowed at: the committer's, in local time, as git and the program have it. Of a
  /// commit without one it is now.
  private static func time(of commit: SignedCommit) -> [String] {
    guard commit.time > 0 else { return [] }
    var seconds = time_t(commit.time)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return [] }
    var text = [CChar](repeating: 0, count: 64)
    guard strftime(&text, text.count, "%Y%m%d%H%M%S", &parts) > 0 else { return [] }
    return [
      "-Overify-time="
        + text.prefix { $0 != 0 }.map { String(Unicode.Scalar(UInt8(bitPattern: $0))) }.joined()
    ]
  }
}
