import CLibgit2
import Glibc

/// The two people that a commit names.
public struct Identity: Hashable, Sendable {
  /// Who wrote the change.
  public var author: Signature
  /// Who committed it.
  public var committer: Signature

  /// Two signatures.
  public init(author: Signature, committer: Signature) {
    self.author = author
    self.committer = committer
  }
}

extension Repository {
  /// Author and committer as git would name them now: from `GIT_AUTHOR_NAME`, `GIT_AUTHOR_EMAIL`,
  /// `GIT_AUTHOR_DATE` and their `GIT_COMMITTER_` counterparts, `EMAIL`, and the configuration's `author.*`,
  /// `committer.*` and `user.*`.
  ///
  /// Nothing is guessed from the names of the account or the machine.
  ///
  /// - Throws: `.noIdentity`, whose path is the configuration key to set (`user.name` or `user.email`);
  ///   `.invalidDate`.
  public func identity() throws(GitError) -> Identity {
    try identity { name in getenv(name).map { String(cString: $0) } }
  }

  func identity(environment: (String) -> String?) throws(GitError) -> Identity {
    let attempted = "find out who commits"
    let configuration = try make(Configuration.self, owner: handle, attempted) {
      git_repository_config_snapshot($0, handle.pointer)
    }
    return Identity(
      author: try signature("author", configuration, environment, attempted),
      committer: try signature("committer", configuration, environment, attempted))
  }

  private func signature(
    _ role: String, _ configuration: borrowing Handle<Configuration>, _ environment: (String) -> String?,
    _ attempted: String
  ) throws(GitError) -> Signature {
    let prefix = "GIT_\(role.uppercased())_"
    func value(_ key: String, _ variable: String, fallback: String? = nil) throws(GitError) -> String {
      var found = Self.cleaned(environment(variable))
      if found == nil {
        found = Self.cleaned(try Self.string("\(role).\(key)", in: configuration, attempted))
      }
      if found == nil { found = Self.cleaned(try Self.string("user.\(key)", in: configuration, attempted)) }
      if found == nil { found = Self.cleaned(fallback.flatMap(environment)) }
      if let found { return found }
      throw GitError(
        .noIdentity, "git's configuration has no user.\(key); set it with `git config --global user.\(key)`",
        attempted: attempted, path: "user.\(key)")
    }
    let name = try value("name", prefix + "NAME")
    let email = try value("email", prefix + "EMAIL", fallback: "EMAIL")
    let variable = prefix + "DATE"
    let now = GitDate.now
    guard let text = environment(variable), !text.isEmpty else {
      return Signature(name: name, email: email, time: now.time, offset: now.offset)
    }
    guard let date = GitDate(text) else {
      throw GitError(
        .invalidDate,
        "\(variable) is not a date from 1970 to 2105 such as 2026-11-22T18:30:00+01:00: '\(text.prefix(100))'",
        attempted: attempted, path: variable)
    }
    return Signature(name: name, email: email, time: date.time, offset: date.offset)
  }

  /// The name as git writes it: without the characters that would end it, and without those at its ends that
  /// it takes for slips; nil when nothing remains.
  private static func cleaned(_ name: String?) -> String? {
    guard let name else { return nil }
    let slips: Set<Unicode.Scalar> = [".", ",", ":", ";", "\"", "\\", "'"]
    func isSlip(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 32 || slips.contains(scalar) }
    let kept = name.unicodeScalars.filter { !["<", ">", "\n", "\0"].contains($0) }
    guard let first = kept.firstIndex(where: { !isSlip($0) }),
      let last = kept.lastIndex(where: { !isSlip($0) })
    else { return nil }
    return String(String.UnicodeScalarView(kept[first...last]))
  }
}
