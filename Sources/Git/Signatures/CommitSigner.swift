import Glibc

/// Signs commits as git does: by the same program, over the same bytes.
struct CommitSigner {
  private let settings: SignatureSettings
  private let format: SignatureFormat
  private let committer: Signature
  private static let attempted = "sign the commit"

  /// Nil where git is not configured to sign commits.
  init?(of repository: Repository, committer: Signature) throws(GitError) {
    settings = try SignatureSettings(of: repository)
    guard settings.signs else { return nil }
    guard let format = SignatureFormat(rawValue: settings.format) else {
      throw GitError(
        .noSigningKey, "gpg.format is '\(settings.format)', and may be openpgp, x509 or ssh",
        attempted: Self.attempted, path: "gpg.format")
    }
    self.format = format
    self.committer = committer
  }

  /// The signature of a commit's bytes.
  ///
  /// - Parameter scratch: where to make a folder for the files that the program is given, private and removed afterwards.
  ///   The caller is the only one who does so there, so one that is left is of a process that died.
  /// - Throws: `.noSigningKey`, `.noProgram`, `.signingFailed`, `.programHangs`.
  func signature(of commit: [UInt8], scratch: String) throws(GitError) -> [UInt8] {
    let signature =
      switch format {
      case .openpgp, .x509: try gpgSignature(of: commit)
      case .ssh: try sshSignature(of: commit, scratch: scratch)
      }
    guard SignatureFormat(of: signature) != nil else {
      throw failure("the program printed no signature")
    }
    return signature.last == UInt8(ascii: "\n") ? signature : signature + [UInt8(ascii: "\n")]
  }

  /// Who has a terminal can be asked for a passphrase, may need a while to answer, and can press Ctrl-C; where there is
  /// none nobody will answer, and a script must not wait for ever.
  private static var patience: Double {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return 60 }
    close(terminal)
    return 600
  }

  private func gpgSignature(of commit: [UInt8]) throws(GitError) -> [UInt8] {
    let key = settings.signingKey ?? "\(committer.name) <\(committer.email)>"
    let outcome = try run(["--status-fd=2", "-bsau", key], input: commit)
    let lines = outcome.complaint.split(separator: UInt8(ascii: "\n"))
    let isMade = lines.contains { $0.starts(with: Array("[GNUPG:] SIG_CREATED ".utf8)) }
    guard outcome.status == 0, isMade else { throw failure(outcome.reason) }
    return outcome.output
  }

  private func sshSignature(of commit: [UInt8], scratch: String) throws(GitError) -> [UInt8] {
    let key = try SSHKey.configured(in: settings, waiting: Self.patience, attempted: Self.attempted)
    let files = try ScratchFiles(at: scratch + "/signing", attempted: Self.attempted)
    let buffer = try files.write("commit", commit)
    var arguments = ["-Y", "sign", "-n", "git", "-f"]
    switch key {
    case .file(let path): arguments.append(path)
    case .literal(let key): arguments += [try files.write("key", Array(key.utf8)), "-U"]
    }
    let outcome = try run(arguments + [buffer], input: [])
    guard outcome.status == 0 else { throw failure(outcome.reason) }
    guard let signature = try readFile(buffer + ".sig", limit: 1 << 20, attempted: Self.attempted) else {
      throw failure("the program wrote no signature")
    }
    return signature.filter { $0 != UInt8(ascii: "\r") }
  }

  private func run(_ arguments: [String], input: [UInt8]) throws(GitError) -> ExternalProgram.Outcome {
    do throws(GitError) {
      return try settings.program(of: format).run(
        arguments, input: input, waiting: Self.patience, attempted: Self.attempted)
    } catch {
      guard error.code == .noProgram || error.code == .programHangs else { throw error }
      throw GitError(.signingFailed, error.message, attempted: Self.attempted, path: error.path)
    }
  }

  private func failure(_ reason: String) -> GitError {
    let program = settings.program(of: format).name
    return GitError(.signingFailed, "`\(program)`: \(reason)", attempted: Self.attempted, path: program)
  }
}

/// A private folder with the files that a program is given, gone with this.
private struct ScratchFiles: ~Copyable {
  private let folder: String
  private let attempted: String

  init(at folder: String, attempted: String) throws(GitError) {
    self.folder = folder
    self.attempted = attempted
    Self.remove(folder)
    guard mkdir(folder, 0o700) == 0 else {
      throw GitError.system(errno, attempted: attempted, path: folder)
    }
  }

  deinit { Self.remove(folder) }

  /// The files that may be in it; whatever else is there stays.
  private static func remove(_ folder: String) {
    for name in ["commit", "commit.sig", "key"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  func write(_ name: String, _ content: [UInt8]) throws(GitError) -> String {
    let path = "\(folder)/\(name)"
    guard
      let file = try Descriptor.open(
        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, attempted: attempted)
    else { throw GitError.system(ENOENT, attempted: attempted, path: path) }
    try file.write(content, attempted: attempted, path: path)
    return path
  }
}
