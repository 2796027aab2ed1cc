import Git
import Provenance

extension Store {
  /// Checks the signature of each revision that made a version of the claims of a tree, or of the captures that they cite.
  ///
  /// What is not committed has no revision, and nothing is said of it.
  ///
  /// - Parameter targets: which claims, with the captures they cite; all claims and captures if empty.
  /// - Parameter progress: called with the number of revisions checked and of revisions to check.
  /// - Throws: `StoreError` where an SSH signature is to be checked and the configuration does not say whose count.
  public func signatureReport(
    on targets: [VerificationTarget] = [], in snapshot: TreeSnapshot,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> SignatureReport {
    guard let tip = try snapshot.tip ?? headCommit() else {
      return SignatureReport(found: [], verdicts: [])
    }
    let files = try snapshot.files(under: RecordID.root)
    let wanted = targets.isEmpty ? nil : try records(of: targets, among: files, in: snapshot)
    let records = files.compactMap { RecordID(path: $0.path) }.filter { record in
      switch record {
      case .claim, .capture: wanted?.contains(record) ?? true
      default: false
      }
    }
    let makers = try attempting("read the history of the records") {
      try self.makers(of: records.map(\.path), upTo: tip)
    }
    var seen: Set<ObjectID> = []
    let commits = makers.flatMap(\.commits).filter { seen.insert($0).inserted }
    let verdicts = try signatures(of: commits, upTo: tip, progress: progress)
    var reader = VersionReader(repository)
    var found: [(record: RecordID, finding: Finding)] = []
    for (record, makers) in zip(records, makers) {
      for commit in makers.beginnings {
        found.append((record, .cutOff(record, at: try reader.revision(commit))))
      }
      for commit in makers.commits {
        guard let verdict = verdicts[commit], !verdict.isGood else { continue }
        if let finding = Finding(verdict, on: record, by: try reader.revision(commit)) {
          found.append((record, finding))
        }
      }
    }
    // No policy lowers one of these, and no record is exempted: whoever could forge a revision could write that.
    let judgement = Judgement(policy: try snapshot.policy)
    found = found.flatMap { record, finding in
      judgement.judge([finding], of: record, exemptions: []).map { (record, $0) }
    }
    return SignatureReport(found: found, verdicts: verdicts.values)
  }
}

extension SignatureVerdict {
  fileprivate var isGood: Bool { if case .good = self { true } else { false } }
}

extension Finding {
  /// What a signature that is not good says of a record; nil where it is.
  fileprivate init?(_ verdict: SignatureVerdict, on record: RecordID, by revision: Revision) {
    let name = "\(revision.short) of \(revision.date) by \(revision.author)"
    let id: FindingID
    let message: String
    let hint: String
    switch verdict {
    case .good: return nil
    case .unsigned:
      id = .unsigned
      message = "\(name) made a version of it, and is not signed"
      hint =
        "`git show \(revision.short)` shows what it did; `git config gpg.format ssh`, `git config user.signingKey KEY` and `git config commit.gpgSign true` sign by SSH from now on, and `ibid verify --signatures --since REVISION` counts only what came after it"
    case .wrong(let reason):
      id = .signatureWrong
      message = "\(name) made a version of it, and its signature is not good: \(reason)"
      hint = "git verify-commit \(revision.short); take the revision from where it was signed"
    case .notAllowed(let key):
      id = .signerNotAllowed
      message = "\(name) made a version of it, signed by \(key.description)"
      hint = key.advice(on: revision)
    case .undecided(let reason):
      id = .signatureUnchecked
      message = "\(name) made a version of it, and its signature could not be checked: \(reason)"
      hint = "git verify-commit \(revision.short)"
    }
    self.init(id, record: record.description, message: message, hint: hint)
  }

  /// What is to be said of a record that a shallow clone begins with.
  fileprivate static func cutOff(_ record: RecordID, at revision: Revision) -> Finding {
    Finding(
      .signatureUnchecked, record: record.description,
      message:
        "this clone begins at \(revision.short), so who made the version that stands there is not known",
      hint: "git fetch --unshallow")
  }
}

extension RefusedKey {
  /// The key and why it does not count, in words that follow "signed by".
  fileprivate var description: String {
    let reason =
      switch why {
      case .unknown: "that no allowed signer has"
      case .outOfTime: "that did not count at that time"
      case .revoked: "that is revoked"
      case .unfit: "that is not allowed for this"
      }
    return "a key \(reason): \(key)" + (detail.isEmpty ? "" : ", \(detail)")
  }

  fileprivate func advice(on revision: Revision) -> String {
    let list = "the file that `git config gpg.ssh.allowedSignersFile` names"
    let look = "`git show \(revision.short)` shows what it did"
    guard format == .ssh else { return "\(look); `git verify-commit \(revision.short)` says more of the key" }
    return switch why {
    case .unknown: "if the key is one of theirs, a line for it belongs in \(list)"
    case .outOfTime:
      "if the key was theirs then, correct `valid-after` or `valid-before` in its line of \(list)"
    case .revoked:
      "\(look); the key is in the file that `git config gpg.ssh.revocationFile` names, and "
        + "`ibid verify --signatures --since REVISION` counts only what came after a revision"
    case .unfit: "correct its line of \(list) if they may sign commits by it"
    }
  }
}
