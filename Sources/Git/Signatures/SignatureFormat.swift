/// Which kind of signature a commit carries, as `gpg.format` names it.
public enum SignatureFormat: String, Hashable, Sendable, CaseIterable {
  case openpgp, x509, ssh

  /// The kind of a signature, by how it begins; nil for none that git knows.
  init?(of signature: [UInt8]) {
    let format = Self.allCases.first { format in
      format.beginnings.contains { signature.starts(with: Array($0.utf8)) }
    }
    guard let format else { return nil }
    self = format
  }

  private var beginnings: [String] {
    switch self {
    case .openpgp: ["-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----"]
    case .x509: ["-----BEGIN SIGNED MESSAGE-----"]
    case .ssh: ["-----BEGIN SSH SIGNATURE-----"]
    }
  }

  /// The keys of the configuration that name its program, the first that is set being meant.
  var programKeys: [String] {
    switch self {
    case .openpgp: ["gpg.openpgp.program", "gpg.program"]
    case .x509, .ssh: ["gpg.\(rawValue).program"]
    }
  }

  /// The program where the configuration names none.
  var usualProgram: String {
    switch self {
    case .openpgp: "gpg"
    case .x509: "gpgsm"
    case .ssh: "ssh-keygen"
    }
  }
}
