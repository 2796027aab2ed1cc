@testable import Provenance

/// A tree in memory: what the domain sees of a store, without git.
struct MemorySnapshot: Snapshot {
  /// The files by path.
  var files: [String: [UInt8]] {
    didSet { loaded = LoadedSchemas() }
  }
  /// Captures whose texts the tree names but this clone lacks.
  var withheld: Set<CaptureID> = []
  private var loaded = LoadedSchemas()
  /// How often captures were listed.
  var listings: Int { counted.listings }
  private let counted = Counted()

  private final class Counted {
    var listings = 0
  }

  private final class LoadedSchemas {
    var schemas: Schemas?
  }

  init(files: [String: [UInt8]] = [:]) { self.files = files }

  func bytes(at path: String) throws -> [UInt8]? { files[path] }

  func text(of capture: CaptureID) throws -> CapturedText {
    if withheld.contains(capture) { return .notInThisClone }
    return files[capture.textPath].map { CapturedText($0) } ?? .absent
  }

  private var records: [RecordID] { files.keys.compactMap { RecordID(path: $0) } }

  func captures(of source: String) throws -> [CaptureID] {
    counted.listings += 1
    return records.compactMap { if case .capture(let id) = $0, id.source == source { id } else { nil } }
      .sorted { $0.order < $1.order }
  }

  func claims(of subject: String?) throws -> [ClaimID] {
    records.compactMap(\.claim).filter { subject == nil || $0.subject == subject }.sorted()
  }

  func subjects() throws -> [String] {
    records.compactMap { if case .subject(let id) = $0 { id } else { nil } }.sorted()
  }

  func sources() throws -> [String] {
    records.compactMap { if case .source(let id) = $0 { id } else { nil } }.sorted()
  }

  var schemas: Schemas {
    if let schemas = loaded.schemas { return schemas }
    var own: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasPrefix("schemas/") {
      own[String(path.dropFirst("schemas/".count))] = bytes
    }
    let schemas = Schemas(files: own)
    loaded.schemas = schemas
    return schemas
  }

  var policy: Policy {
    get throws { try json(of: .store).map { json throws(RecordFault) in try Policy(json) } ?? Policy() }
  }
}

extension MemorySnapshot {
  /// Puts a record into its file, in canonical bytes.
  mutating func write(_ id: RecordID, _ json: JSON) {
    files[id.path] = CanonicalEncoder.bytes(of: json, kind: id.kind)
  }

  /// Puts a text into a file.
  mutating func write(_ path: String, _ text: String) { files[path] = Array(text.utf8) }

  /// This tree with one place of a record changed; nil removes it.
  func with(_ id: RecordID, _ pointer: String, _ value: JSON?) throws -> MemorySnapshot {
    var copy = self
    var json = try JSONParser.parse(files[id.path] ?? [])
    let place = JSONPointer(pointer) ?? .root
    if let value { json.set(value, at: place) } else { json.remove(at: place) }
    copy.write(id, json)
    return copy
  }

  /// This tree after a change.
  func after(_ change: some Provenance.Change) throws -> MemorySnapshot {
    var copy = self
    for write in try change.writes(on: self) { copy.files[write.path] = write.content }
    return copy
  }

  /// A record as it stands.
  func record(_ id: RecordID) throws -> JSON { try JSONParser.parse(files[id.path] ?? []) }

  /// What every check has to say about one record.
  func findings(on id: RecordID) throws -> [Finding] {
    try Examination.findings(on: id, bytes: files[id.path] ?? [], in: self)
  }

  /// Examines every record by itself.
  func examined() throws -> Examination {
    var examination = Examination(judgedBy: Judgement(policy: try policy))
    for id in records.sorted() {
      examination.count(try findings(on: id), of: id)
    }
    return examination
  }

  /// Examines every record, alone and together, or some of them; by a day where exemptions are to expire.
  func concluded(on day: String? = nil, only some: [RecordID]? = nil) throws -> Examination {
    var survey = Survey()
    var outcomes: [(id: RecordID, outcome: RecordOutcome)] = []
    for id in some ?? records.sorted() {
      let outcome = try Examination.outcome(of: id, bytes: files[id.path] ?? [], in: self)
      outcomes.append((id, outcome))
      if let record = outcome.surveyed { survey.add(record) }
    }
    let together = survey.findings(under: try policy)
    var examination = Examination(
      judgedBy: Judgement(
        policy: try policy, today: day.flatMap { Day(exactly: $0) }, isWhole: some == nil))
    for (id, outcome) in outcomes {
      examination.count(
        outcome.findings + (some == nil ? together[id] ?? [] : []), of: id, exemptions: outcome.exemptions)
    }
    return examination
  }
}
