import Git
public import Provenance

/// A change that is on record now.
public struct Submission: Sendable {
  /// The commit.
  public let revision: Revision
  /// The files that it wrote.
  public let writes: [RecordWrite]
  /// What the checks have to say about the records that is no error.
  public let findings: [Finding]

  /// The records that were written, in the order of the change.
  public var records: [RecordID] { writes.compactMap(\.record) }
}

extension Store {
  /// Makes a change on the branch that HEAD names, as one commit of exactly its files.
  ///
  /// The change is planned and checked on the branch as it stands. If the branch has moved before the commit is
  /// in place, it is planned and checked again on top; if a record that it rewrites has changed meanwhile, it is
  /// refused, as its author has not seen the new version.
  ///
  /// - Parameter message: the commit's message; the change's own where it is nil.
  /// - Throws: `StoreError`: of a kind of ``ChangeRefusal`` where the change cannot be made or a check fails;
  ///   `.blankMessage`, `.noBranch`, `.noIdentity`, `.notSigned`; `.conflict` where the record or its file changed
  ///   meanwhile, or another program holds a lock; `.cannotWrite`. Nothing is changed then, but where working files or
  ///   index could not follow (`.git`): the commit is on the branch, and the next change brings them along.
  public func submit(_ change: some Change, message: String? = nil) throws -> Submission {
    try submit(change, message: message, allowUnborn: false)
  }

  func submit(_ change: some Change, message: String?, allowUnborn: Bool) throws -> Submission {
    if let message, message.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      throw StoreError(
        .blankMessage, "the commit's message is blank",
        hints: ["leave `--message` out where there is nothing to say"])
    }
    let plan = SubmissionPlan(repository: repository, change: change, isFirst: allowUnborn)
    let commit: Commit
    do {
      commit = try attempting(
        "commit \u{201C}\(change.message(for: plan.writes).prefix { !$0.isNewline })\u{201D}"
      ) {
        try repository.publish(allowUnborn: allowUnborn) { tip in
          try plan.make(on: tip)
          return (message ?? change.message(for: plan.writes), plan.files)
        }
      }
    } catch let error as StoreError {
      throw explainingUnbornBranch(error)
    }
    return Submission(revision: Revision(commit), writes: plan.writes, findings: plan.findings)
  }
}

/// What a change comes to on the branch as it stands; made anew where the branch has moved.
private final class SubmissionPlan {
  private let repository: Repository
  private let change: any Change
  /// Whether the change makes the store, so that there is none to read yet.
  private let isFirst: Bool
  /// What stood at each path when the change was first planned.
  private var seen: [String: ObjectID?] = [:]
  /// What was wrong with each record when the change was first planned.
  private var tolerated: [String: [Finding]] = [:]
  private(set) var writes: [RecordWrite] = []
  private(set) var findings: [Finding] = []
  private(set) var files: [FileChange] = []

  init(repository: Repository, change: any Change, isFirst: Bool) {
    self.repository = repository
    self.change = change
    self.isFirst = isFirst
  }

  func make(on tip: Tip) throws {
    let snapshot = try snapshot(of: tip)
    writes = try change.writes(on: snapshot)
    findings = try check(on: snapshot)
    files = try writes.map { try file($0, on: tip) }
  }

  private func snapshot(of tip: Tip) throws -> any Snapshot {
    guard let tree = tip.tree else { return EmptySnapshot() }
    let snapshot = TreeSnapshot(of: repository, tree: tree, revision: tip.commit?.hex)
    if !isFirst { _ = try snapshot.policy }
    return snapshot
  }

  private func file(_ write: RecordWrite, on tip: Tip) throws -> FileChange {
    let entry = try tip.tree.flatMap { try repository.entry(at: write.path, inTree: $0)?.id }
    if let before = seen[write.path], before != entry {
      throw StoreError(
        .conflict, "\(write.record?.description ?? write.path) was changed by another commit meanwhile",
        hints: ["look at it as it is now, and make the change again if it is still right"])
    }
    seen[write.path] = .some(entry)
    return FileChange(path: write.path, expected: entry, content: write.content)
  }

  /// Checks the records as they would be.
  ///
  /// - Throws: `ChangeRefusal` with the findings where one is an error that the change makes. An error that the
  ///   record has already is no reason to refuse: a claim whose quote turned out wrong must be open to retraction.
  private func check(on snapshot: any Snapshot) throws -> [Finding] {
    let overlay = OverlaySnapshot(snapshot, writes: writes)
    var findings: [Finding] = []
    var errors: [Finding] = []
    for write in writes {
      guard let record = write.record, let content = write.content else { continue }
      let found = try judged(record, content, in: overlay)
      findings += found
      // A claim is added with its first citation, and gets more of its own origin afterwards.
      let made = found.filter { $0.severity == .error && $0.id != .tooFewOrigins }
      if tolerated[write.path] == nil {
        tolerated[write.path] =
          made.isEmpty ? [] : try write.original.map { try judged(record, $0, in: snapshot) } ?? []
      }
      let known = tolerated[write.path] ?? []
      errors += made.filter { error in
        // An error at a value that the change sets is one that it makes, whatever stood there before.
        if error.id == .valueNotInQuote, let original = write.original,
          Self.differs(at: error.pointer, original, content)
        {
          return true
        }
        return !known.contains { $0.id == error.id && $0.pointer == error.pointer && $0.severity == .error }
      }
    }
    guard let first = errors.first else { return findings }
    let refused = writes.first { $0.record?.description == first.record }
    let hint = refused?.original == nil ? Self.hintForNew(errors) : Self.hintForChanged(errors, writes)
    throw ChangeRefusal(
      .checkFailed, on: first.record,
      "\(refused?.name ?? first.record) would not pass its checks; nothing is changed",
      causes: errors.map { error in
        let record = error.record == first.record ? "" : "\(error.record): "
        return "\(record)\(error.id.rawValue) at \(error.pointer): \(error.message)"
      },
      hints: [Self.hintOnReasons(errors, refused), try Self.hintOnFields(errors, snapshot), hint].compactMap(
        \.self),
      findings: errors)
  }

  /// Which fields a value has that is not as its type wants it; nil where all are.
  private static func hintOnFields(_ errors: [Finding], _ snapshot: any Snapshot) throws -> String? {
    let wrong = errors.first { $0.id == .schema && $0.pointer.tokens.first == "value" }
    guard let type = wrong.flatMap({ ClaimID($0.record)?.type }) else { return nil }
    let fields = try snapshot.schemas.valueFieldNames(ofType: type)
    guard !fields.isEmpty else { return nil }
    return "fields of `\(type)`: \(fields.joined(separator: ", ")) (`--set FIELD=VALUE`)"
  }

  private func judged(_ id: RecordID, _ bytes: [UInt8], in snapshot: any Snapshot) throws -> [Finding] {
    let outcome = try Examination.outcome(of: id, bytes: bytes, in: snapshot)
    // A store whose own record cannot be read has a finding on it, and no policy.
    let policy = id == .store ? (try? snapshot.policy) ?? Policy() : try snapshot.policy
    return Judgement(policy: policy, isWhole: false).judge(
      outcome.findings, of: id, exemptions: outcome.exemptions)
  }

  private static func differs(at pointer: JSONPointer, _ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard let one = try? JSONParser.parse(one), let other = try? JSONParser.parse(other) else { return true }
    return one[pointer] != other[pointer]
  }

  private static let again = "give the command again with that corrected"

  /// The hints of findings are for records as they stand: the file of one that would be changed is right, and a reason
  /// that is given for a value by itself would be one for the value that stands there.
  private static func hintForChanged(_ errors: [Finding], _ writes: [RecordWrite]) -> String {
    let set = errors.filter { error in
      writes.contains { write in
        guard write.record?.description == error.record, let original = write.original,
          let content = write.content
        else { return false }
        return differs(at: error.pointer, original, content)
      }
    }
    if set.contains(where: { $0.id == .valueNotInQuote }) { return hintForNew(set) }
    let hints = errors.filter { $0.id != .misplaced }.compactMap(\.hint)
    return hints.first { hint in !writes.contains { hint.contains($0.path) } } ?? again
  }

  /// What to do about values whose reason was for what stood there before; nil where there are none.
  private static func hintOnReasons(_ errors: [Finding], _ write: RecordWrite?) -> String? {
    guard let original = write?.original, let content = write?.content,
      let claim = try? Claim(JSONParser.parse(original))
    else { return nil }
    let reasons = claim.inferred.compactMap { JSONPointer($0.pointer) }
      .filter { differs(at: $0, original, content) }
    let forgotten = errors.filter { error in
      error.id == .valueNotInQuote && reasons.contains { error.pointer.isWithin($0) }
    }.prefix(5)
    guard !forgotten.isEmpty else { return nil }
    let options = forgotten.map { Finding.inferredOption(for: $0.pointer) }.joined(separator: " ")
    return "the reason on record was for the old value: give it again with `\(options)` if it still holds"
  }

  private static func hintForNew(_ errors: [Finding]) -> String {
    let unsaid = errors.filter { $0.id == .valueNotInQuote }.prefix(5)
    guard !unsaid.isEmpty else { return again }
    let options = unsaid.map { Finding.inferredOption(for: $0.pointer) }.joined(separator: " ")
    return again + ", or with `\(options)` where it is right all the same"
  }
}
