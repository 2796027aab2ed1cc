import Foundation

/// SSH keys made for one test, and a list of those that may sign.
public final class SigningKeys {
  private let folder: ScratchFolder

  /// Makes a key for each name.
  public init(_ names: String...) throws {
    folder = try ScratchFolder("keys")
    for name in names { try make(name) }
  }

  /// Makes a key; with a passphrase if one is given.
  public func make(_ name: String, passphrase: String = "") throws {
    let outcome = try run(
      "ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", path(name)], in: folder.url)
    guard outcome.status == 0 else { throw CommandFailure(command: ["ssh-keygen"], outcome: outcome) }
  }

  /// The private key's file, or any other in the same folder.
  public func path(_ name: String) -> String { (folder / name).path }

  /// The public key, as one line.
  public func publicKey(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder / (name + ".pub")), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Writes a file beside the keys and gives its path.
  @discardableResult
  public func write(_ name: String, _ text: String, executable: Bool = false) throws -> String {
    try Data(text.utf8).write(to: folder / name)
    if executable {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(name))
    }
    return path(name)
  }

  /// Has git allow keys in a repository, each by its own name at `example.org` or as the line given says.
  public func allow(_ lines: String..., in repository: RepositoryBuilder) throws {
    let file = try write("allowed", lines.map { $0 + "\n" }.joined())
    try repository.git("config", "gpg.ssh.allowedSignersFile", file)
  }

  /// The line that allows a key.
  public func line(_ name: String, _ options: String = "") throws -> String {
    "\(name)@example.org \(options) \(try publicKey(name))"
  }

  /// Has git and the store sign by a key from now on.
  public func sign(by name: String, in repository: RepositoryBuilder) throws {
    for (key, value) in [
      ("gpg.format", "ssh"), ("user.signingKey", path(name)), ("commit.gpgSign", "true"),
    ] { try repository.git("config", key, value) }
  }
}
