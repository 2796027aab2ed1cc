/// What is to be said of a commit's signature.
public enum SignatureVerdict: Hashable, Sendable {
  /// The commit carries none.
  case unsigned
  /// The signature is right, and its key is allowed to sign: by whom, as the allowed signers or the key itself name them.
  case good(signer: String, key: String)
  /// The signature is right, but its key does not count.
  case notAllowed(RefusedKey)
  /// The signature is not one of these bytes.
  case wrong(reason: String)
  /// Nothing can be said of it here; that is not good.
  case undecided(reason: String)
}

/// A key by which nobody may sign, or not at that time.
public struct RefusedKey: Hashable, Sendable {
  /// Its fingerprint, or its id.
  public let key: String
  public let format: SignatureFormat
  public let why: Reason
  /// What the program said of it; empty where that is no more than `why`. It names no file of the configuration.
  public let detail: String

  /// Why a key does not count.
  public enum Reason: String, Sendable {
    /// Nobody who may sign has it.
    case unknown
    /// It counts, but not for the time of the commit; or its signature has expired.
    case outOfTime = "out-of-time"
    case revoked
    /// It is trusted less than the configuration asks for, or is for other uses.
    case unfit
  }

  /// Names a key and why it does not count.
  public init(_ key: String, _ format: SignatureFormat, _ why: Reason, detail: String = "") {
    self.key = key
    self.format = format
    self.why = why
    self.detail = detail
  }
}
