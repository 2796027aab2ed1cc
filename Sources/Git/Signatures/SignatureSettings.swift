import CLibgit2

/// What the configuration says of signatures: read once, as plain values.
struct SignatureSettings: Hashable, Sendable {
  /// Whether commits are to be signed (`commit.gpgSign`).
  let signs: Bool
  /// With which kind of signature (`gpg.format`).
  let format: String
  let signingKey: String?
  let defaultKeyCommand: String?
  let allowedSigners: String?
  let revoked: String?
  /// How far OpenPGP has to trust a key (`gpg.minTrustLevel`).
  let leastTrust: String?
  private let programs: [SignatureFormat: String]
  /// Where git runs its programs, and what paths are relative to: the top of the working tree.
  let folder: String

  init(of repository: Repository) throws(GitError) {
    let attempted = "read what git's configuration says of signatures"
    let snapshot = try make(Configuration.self, owner: repository.handle, attempted) {
      git_repository_config_snapshot($0, repository.handle.pointer)
    }
    let pointer = snapshot.pointer
    func text(_ key: String) throws(GitError) -> String? {
      try Repository.string(key, in: snapshot, attempted)
    }
    /// With `~/` as the home folder.
    func path(_ key: String) throws(GitError) -> String? {
      var path = git_buf()
      defer { git_buf_dispose(&path) }
      let isSet = try find("read \(key)") { git_config_get_path(&path, pointer, key) }
      return isSet ? path.ptr.map { String(cString: $0) } : nil
    }
    var signs: Int32 = 0
    let isSet = try find("read commit.gpgSign") { git_config_get_bool(&signs, pointer, "commit.gpgsign") }
    self.signs = isSet && signs != 0
    format = try text("gpg.format") ?? SignatureFormat.openpgp.rawValue
    let key = try text("user.signingkey")
    signingKey = if let key, key.hasPrefix("~/") { try path("user.signingkey") } else { key }
    defaultKeyCommand = try text("gpg.ssh.defaultkeycommand")
    allowedSigners = try path("gpg.ssh.allowedsignersfile")
    revoked = try path("gpg.ssh.revocationfile")
    leastTrust = try text("gpg.mintrustlevel")?.lowercased()
    var programs: [SignatureFormat: String] = [:]
    for format in SignatureFormat.allCases {
      for key in format.programKeys where programs[format] == nil { programs[format] = try path(key) }
    }
    self.programs = programs
    folder = repository.workingDirectory ?? repository.gitDirectory
  }

  func program(of format: SignatureFormat) -> ExternalProgram {
    ExternalProgram(name: programs[format] ?? format.usualProgram, folder: folder)
  }

  /// A path of the configuration as an absolute one.
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }
}
