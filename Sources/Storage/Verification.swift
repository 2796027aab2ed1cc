import Git
public import Provenance

/// What the checks say of a tree, or of a part of it.
public struct Verification: Sendable {
  /// The revision that was checked.
  public let revision: String
  public let summary: Examination.Summary
  public let findings: [Finding]

  /// Whether a finding is an error.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Whether no claim could be held against anything: not a pass.
  public var checkedNothing: Bool { summary.passed + summary.failed == 0 }

  /// Whether every claim that was to be checked passed, and there was one.
  public var allPass: Bool { !hasErrors && !checkedNothing && summary.passed == summary.checked }
}

/// What to verify: a subject with its claims and their captures, or one claim with its captures.
public enum VerificationTarget: Sendable, Equatable {
  case subject(String)
  case claim(ClaimID)
}

extension Store {
  /// Runs every check on a tree: on all of it, or on what the targets name and what that rests on.
  ///
  /// - Parameter today: the day by which exemptions have expired; without it, none has.
  /// - Parameter progress: called with the number of files checked and of files to check.
  public func verify(
    _ targets: [VerificationTarget] = [], in snapshot: TreeSnapshot, today: Day? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Verification {
    var examination = Examination(today: today)
    let files = try snapshot.files(under: RecordID.root)
    var chosen = files
    if !targets.isEmpty {
      let wanted = try records(of: targets, among: files, in: snapshot)
      chosen = files.filter { file in RecordID(path: file.path).map { wanted.contains($0) } ?? false }
    }
    let paths = Set(files.map(\.path))
    if targets.isEmpty { examination.add(try strayedSchemas(in: snapshot)) }
    for (done, file) in chosen.enumerated() {
      progress(done, chosen.count)
      try verify(file, beside: paths, in: snapshot, into: &examination)
    }
    try examination.conclude(
      in: snapshot, beside: targets.isEmpty ? [] : claims(beside: targets, in: snapshot),
      isWhole: targets.isEmpty)
    progress(chosen.count, chosen.count)
    return Verification(
      revision: snapshot.revision ?? "", summary: examination.summary, findings: examination.findings)
  }

  /// All claims of the subjects that the targets are about: those that one of them may stand against.
  private func claims(
    beside targets: [VerificationTarget], in snapshot: TreeSnapshot
  ) throws -> [(ClaimID, Claim)] {
    let subjects = targets.map { target in
      switch target {
      case .subject(let subject): subject
      case .claim(let claim): claim.subject
      }
    }
    var claims: [(ClaimID, Claim)] = []
    for subject in Set(subjects).sorted() {
      try snapshot.forEachClaim(of: subject) { id, claim in
        if let claim { claims.append((id, claim)) }
      }
    }
    return claims
  }

  /// Mends what can be mended without judgement, in one commit; nil where there is nothing to mend.
  public func fix(_ targets: [VerificationTarget] = [], in snapshot: TreeSnapshot) throws -> Submission? {
    let files = try snapshot.files(under: RecordID.root)
    var records = try files.filter { try fault(of: $0) == nil }.compactMap { RecordID(path: $0.path) }
    if !targets.isEmpty {
      let wanted = try self.records(of: targets, among: files, in: snapshot)
      records.removeAll { !wanted.contains($0) }
    }
    do {
      return try submit(FixRecords(records))
    } catch let error as StoreError where error.kind.rawValue == ChangeRefusal.Kind.unchanged.rawValue {
      return nil
    }
  }

  private func verify(
    _ file: TreeFile, beside paths: Set<String>, in snapshot: TreeSnapshot,
    into examination: inout Examination
  ) throws {
    guard let id = RecordID(path: file.path) else {
      if !isPayload(file, beside: paths) { examination.add([stray(file)]) }
      return
    }
    if let fault = try fault(of: file) {
      examination.reject(id, because: fault.message, hint: fault.hint)
      return
    }
    guard let bytes = try snapshot.bytes(of: id) else { return }
    do {
      try examination.examine(id, bytes: bytes, in: snapshot)
    } catch let error as StoreError where error.kind == .notARecord {
      // What the record rests on cannot be read as a record; that fails this one, not the others.
      examination.reject(
        id, because: error.message, hint: error.hints.first ?? "`ibid verify` names the file")
    }
  }

  /// Why a file cannot be read as a record at all; nil where it can.
  private func fault(of file: TreeFile) throws -> (message: String, hint: String)? {
    guard file.entry.mode.isRegularFile else {
      return (
        "\(file.path) is not a regular file", "git rm \(file.path), and write the record as a file"
      )
    }
    guard RecordID(path: file.path) != nil else { return nil }
    let size = try attempting("read \(file.path)") { try repository.blobSize(file.entry.id) }
    guard size > ChangeRefusal.largestRecord else { return nil }
    return (
      "the record has \(size) bytes, and a record has at most \(ChangeRefusal.largestRecord)",
      "keep long texts in a capture and quote from it"
    )
  }

  /// Whether a file is a captured text or an original, beside the record of its capture.
  private func isPayload(_ file: TreeFile, beside paths: Set<String>) -> Bool {
    guard file.path.hasPrefix("records/sources/"), file.entry.mode.isRegularFile,
      let dot = file.path.lastIndex(of: ".")
    else { return false }
    return paths.contains(file.path[..<dot] + ".json")
  }

  private func stray(_ file: TreeFile) -> Finding {
    guard file.entry.mode.isRegularFile else {
      return Finding(
        .misplaced, record: file.path,
        message: "a symbolic link or a submodule stands here, where records do",
        hint: "git rm \(file.path), and keep records in plain files and folders")
    }
    return misnamed(file)
  }

  /// What stands in a schema's place and is none: it would be read as if it were not there.
  private func strayedSchemas(in snapshot: TreeSnapshot) throws -> [Finding] {
    try snapshot.files(under: "schemas").filter { !$0.entry.mode.isRegularFile }.map(stray)
  }

  private func misnamed(_ file: TreeFile) -> Finding {
    guard file.path.hasSuffix(".json") else {
      return Finding(
        .misplaced, record: file.path, message: "this is no record, and no text or original beside a capture",
        hint: "git mv \(file.path) to a folder outside records/")
    }
    return Finding(
      .misplaced, record: file.path,
      message: "no record may stand here: ids are lower-case ASCII letters, digits and single hyphens",
      hint: "git mv \(file.path) records/claims/SUBJECT/TYPE/NAME.json, or move it out of records/")
  }

  private func records(
    of targets: [VerificationTarget], among files: [TreeFile], in snapshot: TreeSnapshot
  ) throws -> Set<RecordID> {
    let files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var records: Set<RecordID> = []
    for target in targets {
      var claims: [ClaimID]
      switch target {
      case .subject(let subject):
        records.insert(.subject(subject))
        claims = try snapshot.claims(of: subject)
      case .claim(let claim): claims = [claim]
      }
      for id in claims {
        records.insert(.claim(id))
        guard let file = files[id.path], try fault(of: file) == nil else { continue }
        for citation in try snapshot.claim(id)?.citations ?? [] {
          records.insert(.source(citation.source))
          records.insert(.capture(citation.captureID))
        }
      }
    }
    return records
  }
}
