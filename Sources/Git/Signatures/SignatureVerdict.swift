/// What is to be said of a commit's signature.
public enum SignatureVerdict: Hashable, Sendable {
  /// The commit carries none.
  case unsigned
  /// The signature is right, and its key is allowed to sign: by whom, as the allowed signers or the key itself name them.
  case good(signer: String, key: String)
  /// The signature is right, but its key is not allowed, or not at that time, or is revoked.
  case notAllowed(key: String, reason: String)
  /// The signature is not one of these bytes.
  case wrong(reason: String)
  /// Nothing can be said of it here; that is not good.
  case undecided(reason: String)
}
