/// Checks OpenPGP and X.509 signatures by `gpg --verify`, and reads its answers as git does.
struct GPGVerification {
  let program: ExternalProgram
  /// `gpg.minTrustLevel`.
  let leastTrust: String?
  let format: SignatureFormat
  private static let attempted = "check a signature"

  /// - Throws: `.programHangs`. Where the program is not there, the signature is not checked.
  func verdict(of signature: [UInt8], on commit: SignedCommit) throws(GitError) -> SignatureVerdict {
    let options = format == .openpgp ? ["--keyid-format=long"] : []
    let outcome: ExternalProgram.Outcome
    do throws(GitError) {
      outcome = try program.run(
        ["--status-fd=1"] + options + ["--verify", ExternalProgram.path(ofFile: 0), "-"],
        input: commit.payload, files: [signature], waiting: SignatureChecker.patience,
        attempted: Self.attempted)
    } catch {
      guard error.code == .noProgram else { throw error }
      return .undecided(reason: error.message)
    }
    return verdict(of: outcome)
  }

  private func verdict(of outcome: ExternalProgram.Outcome) -> SignatureVerdict {
    var verdicts: [SignatureVerdict] = []
    var trust: String?
    for line in outcome.output.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 3)
      guard words.count > 1, words[0] == "[GNUPG:]" else { continue }
      let key = words.count > 2 ? String(words[2]) : ""
      switch words[1] {
      case "GOODSIG": verdicts.append(.good(signer: words.count > 3 ? String(words[3]) : key, key: key))
      case "BADSIG": verdicts.append(.wrong(reason: "`\(program.name)` says that it is bad"))
      case "EXPSIG": verdicts.append(refused(key, .outOfTime, "the signature has expired"))
      case "EXPKEYSIG": verdicts.append(refused(key, .outOfTime, "the key has expired"))
      case "REVKEYSIG": verdicts.append(refused(key, .revoked))
      case "ERRSIG": verdicts.append(.undecided(reason: "`\(program.name)` does not have the key \(key)"))
      default:
        if words[1].hasPrefix("TRUST_") { trust = words[1].dropFirst("TRUST_".count).lowercased() }
      }
    }
    // Several answers to one signature are what git takes for none.
    guard let verdict = verdicts.first else {
      // Stopped by a signal, or never begun.
      let isAnswer = outcome.status < 128 && !(outcome.output + outcome.complaint).isEmpty
      return isAnswer ? .wrong(reason: outcome.reason) : .undecided(reason: outcome.reason)
    }
    guard verdicts.count == 1 else { return .wrong(reason: "there are several signatures in one") }
    if case .good(_, let key) = verdict {
      guard outcome.status == 0 else { return .wrong(reason: outcome.reason) }
      guard isTrusted(trust) else {
        return refused(
          key, .unfit, "gpg.minTrustLevel asks for \(leastTrust ?? ""), and it has \(trust ?? "none")")
      }
    }
    return verdict
  }

  private func refused(_ key: String, _ why: RefusedKey.Reason, _ detail: String = "") -> SignatureVerdict {
    .notAllowed(RefusedKey(key, format, why, detail: detail))
  }

  private func isTrusted(_ trust: String?) -> Bool {
    guard let leastTrust else { return true }
    let levels = ["undefined", "never", "marginal", "fully", "ultimate"]
    guard let least = levels.firstIndex(of: leastTrust),
      let level = levels.firstIndex(of: trust ?? "undefined")
    else { return false }
    return level >= least
  }
}
