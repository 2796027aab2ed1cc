import Git
import Provenance

/// What the checks say of one file under `records/`.
struct FileOutcome: Sendable {
  let path: String
  /// The record that it is, if it is one.
  let id: RecordID?
  /// What was found, before the store's policy and the record's exemptions.
  let findings: [Finding]
  /// Whether the record carries exemptions.
  let isExempting: Bool
  /// What the record says that others may stand against; nil where it cannot be read.
  let surveyed: SurveyedRecord?
  /// What the findings rest on beside the file itself, as `Grounds` counts it.
  let grounds: [String]
  /// Whether the same tree may have another outcome later, since this clone does not have all of it now.
  let isPassing: Bool
}

/// Runs the checks on single files of one tree.
struct FileVerifier {
  let snapshot: TreeSnapshot

  /// - Throws: `StoreError` where git cannot read what the file rests on.
  func outcome(of file: TreeFile) throws -> FileOutcome {
    let id = RecordID(path: file.path)
    snapshot.grounds = Grounds(of: file.path, id: id)
    snapshot.missesText = false
    defer { snapshot.grounds = nil }
    let outcome = try recordOutcome(of: file, id)
    return FileOutcome(
      path: file.path, id: id, findings: outcome.findings, isExempting: !outcome.exemptions.isEmpty,
      surveyed: outcome.surveyed, grounds: snapshot.grounds?.all ?? [], isPassing: snapshot.missesText)
  }

  private func recordOutcome(of file: TreeFile, _ id: RecordID?) throws -> RecordOutcome {
    guard let id else { return RecordOutcome(findings: try isPayload(file) ? [] : [.stray(file)]) }
    return try Self.outcome(of: id, content: try snapshot.content(of: file, id), in: snapshot)
  }

  /// What the checks say of a record's file.
  static func outcome(
    of id: RecordID, content: RecordContent, in snapshot: any Snapshot
  ) throws -> RecordOutcome {
    let bytes: [UInt8]
    switch content {
    case .bytes(let content): bytes = content
    case .none(let message, let hint):
      return RecordOutcome(findings: [Examination.rejection(of: id, because: message, hint: hint)])
    }
    do {
      return try Examination.outcome(of: id, bytes: bytes, in: snapshot)
    } catch let error as StoreError where error.kind == .notARecord {
      // What the record rests on cannot be read as a record; that fails this one, not the others.
      let hint = error.hints.first ?? "`ibid verify` names the file"
      var outcome = RecordOutcome(
        findings: [Examination.rejection(of: id, because: error.message, hint: hint)])
      // It stands beside other records all the same.
      if let json = try? JSONParser.parse(bytes) {
        outcome.exemptions = Exemption.all(of: id, json)
        outcome.surveyed = try snapshot.surveyed(id, json)
      }
      return outcome
    }
  }

  /// Whether a file is a captured text or an original, beside the record of its capture.
  private func isPayload(_ file: TreeFile) throws -> Bool {
    try Self.record(beside: file).map(snapshot.hasFile) ?? false
  }

  /// Where the record of a capture stands whose text or original a file may be; nil where it can be none.
  static func record(beside file: TreeFile) -> String? {
    guard file.entry.mode.isRegularFile, !file.path.hasSuffix(".json"),
      let dot = file.path.lastIndex(of: "."), !file.path[dot...].contains("/")
    else { return nil }
    let path = String(file.path[..<dot]) + ".json"
    return if case .capture? = RecordID(path: path) { path } else { nil }
  }
}

extension RecordID {
  /// The source that this is, or whose capture this is.
  fileprivate var source: String? {
    switch self {
    case .source(let name): name
    case .capture(let id): id.source
    default: nil
    }
  }
}

extension Snapshot {
  /// What a record says that others may stand against; nil where the schemas that tell it cannot be read.
  func surveyed(_ id: RecordID, _ json: JSON) throws -> SurveyedRecord? {
    do {
      return try SurveyedRecord(id, json, in: self)
    } catch let error as StoreError where error.kind == .notARecord {
      return nil
    }
  }
}

/// The bytes of a record's file, or why it cannot be read as a record at all.
enum RecordContent {
  case bytes([UInt8])
  case none(message: String, hint: String)
}

extension TreeSnapshot {
  /// Reads a record's file. It is not kept, but for those that claims rest on where several threads share them.
  func content(of file: TreeFile, _ id: RecordID) throws -> RecordContent {
    guard let shared, id.source != nil, file.entry.mode.isRegularFile else {
      return try repository.content(of: file)
    }
    if let bytes = shared.records.bytes(of: file.entry.id) { return .bytes(bytes) }
    let content = try repository.content(of: file)
    if case .bytes(let bytes) = content { shared.records.keep(bytes, of: file.entry.id) }
    return content
  }
}

extension Repository {
  /// Reads a file that stands where a record may.
  func content(of file: TreeFile) throws -> RecordContent {
    guard file.entry.mode.isRegularFile else {
      return .none(
        message: "\(file.path) is not a regular file",
        hint: "\(file.removal), and write the record as a file")
    }
    let limit = ChangeRefusal.largestRecord
    return try attempting("read \(file.path)") {
      do throws(GitError) {
        return .bytes(try blob(file.entry.id, limit: limit))
      } catch {
        guard error.code == .tooLarge else { throw error }
        let size = try blobSize(file.entry.id)
        return .none(
          message: "the record has \(size) bytes, and a record has at most \(limit)",
          hint: "keep long texts in a capture and quote from it")
      }
    }
  }
}

extension TreeSnapshot {
  /// Whether a file can be read as a record at all, as far as its size and its kind go.
  func isReadable(_ file: TreeFile) throws -> Bool {
    guard file.entry.mode.isRegularFile else { return false }
    return try attempting("read \(file.path)") {
      try repository.blobSize(file.entry.id) <= ChangeRefusal.largestRecord
    }
  }
}
