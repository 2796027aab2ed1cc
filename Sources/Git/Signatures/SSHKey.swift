/// The SSH key to sign with, as `user.signingKey` has it.
enum SSHKey {
  /// A file with a private key, or with the public one of a key that an agent has.
  case file(String)
  /// A public key itself, whose private one an agent has.
  case literal(String)

  init(_ text: String, in settings: SignatureSettings) {
    if let literal = Self.literal(text) {
      self = .literal(literal)
    } else {
      self = .file(settings.absolute(text))
    }
  }

  /// The key that a text is, where it is one: `key::ssh-ed25519 ...`, or the older form without `key::`.
  private static func literal(_ text: String) -> String? {
    if text.hasPrefix("key::") { return String(text.dropFirst("key::".count)) }
    return text.hasPrefix("ssh-") ? text : nil
  }

  /// The key that the configuration names, or else the first that `gpg.ssh.defaultKeyCommand` prints.
  static func configured(
    in settings: SignatureSettings, waiting seconds: Double, attempted: String
  ) throws(GitError) -> SSHKey {
    if let key = settings.signingKey, !key.isEmpty { return SSHKey(key, in: settings) }
    guard let command = settings.defaultKeyCommand else {
      throw GitError(
        .noSigningKey, "git is configured to sign by SSH, and not with which key (user.signingKey)",
        attempted: attempted, path: "user.signingKey")
    }
    guard let words = ShellWords.split(command), let name = words.first else {
      throw GitError(
        .noSigningKey, "gpg.ssh.defaultKeyCommand is no command: \(command)", attempted: attempted,
        path: "gpg.ssh.defaultKeyCommand")
    }
    let outcome: ExternalProgram.Outcome
    do throws(GitError) {
      outcome = try ExternalProgram(name: name, folder: settings.folder).run(
        Array(words.dropFirst()), waiting: seconds, attempted: attempted)
    } catch {
      guard error.code == .noProgram || error.code == .programHangs else { throw error }
      throw GitError(
        .noSigningKey, "gpg.ssh.defaultKeyCommand: \(error.message)", attempted: attempted,
        path: "user.signingKey")
    }
    let line = outcome.output.prefix { $0 != UInt8(ascii: "\n") }
    guard outcome.status == 0, let literal = literal(String(decoding: line, as: UTF8.self)) else {
      throw GitError(
        .noSigningKey,
        "gpg.ssh.defaultKeyCommand gave no key"
          + (outcome.status == 0 ? " that begins with `key::` or `ssh-`" : ": \(outcome.reason)"),
        attempted: attempted, path: "user.signingKey")
    }
    return .literal(literal)
  }
}

/// Splits a command as git does where no shell is asked: at white space outside of quotes, a backslash taking the next
/// character as it is.
enum ShellWords {
  /// The words, nil where a quote is not closed or nothing follows a backslash.
  static func split(_ command: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var scalars = command.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if quote == nil, scalar.properties.isWhitespace {
        if let done = word { words.append(String(done)) }
        word = nil
      } else if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? .init()
      } else if scalar == "\\", quote != "'" {
        guard let next = scalars.next() else { return nil }
        word = (word ?? .init()) + [next]
      } else {
        word = (word ?? .init()) + [scalar]
      }
    }
    if let done = word { words.append(String(done)) }
    return quote == nil ? words : nil
  }
}
