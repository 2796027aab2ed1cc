import Git
import Provenance

/// The store at one commit of a history after the other, for one thread.
///
/// It tells what was asked for, so that an outcome is known to hold as far as nothing of that is another.
final class HistoricSnapshot: Snapshot {
  /// What an outcome rests on beside the file itself, the policy and the schemas.
  struct Reads {
    /// The paths that were asked for, by number, and what stood there.
    var files: [(path: Int, entry: Int32)] = []
    /// The folders that were listed: the numbers of all paths in them.
    var folders: [Range<Int>] = []
  }

  let history: FileHistory
  let conditions: PastConditions
  let repository: Repository
  /// Which commit is looked at.
  var position = 0
  var reads = Reads()
  private let texts: SharedTexts
  private let cited: SharedRecords
  private var places = RecordPlaces()
  private var contents: [Int32: [UInt8]] = [:]
  private var kept = 0
  private var readSubjects: [Int32: Subject?] = [:]
  private var readSources: [Int32: Source?] = [:]
  private var readCaptures: [Int32: Capture?] = [:]
  /// The file that was checked last: where it is checked again, it is before the next one.
  private var latestFile: (number: Int32, bytes: [UInt8])?
  private var latestSchemas: (number: Int, schemas: Schemas)?
  /// The files of those, by the numbers of their entries.
  private var schemaContents: [Int32: [UInt8]] = [:]

  /// Bytes of records that are kept at most, and records of one kind.
  private static let most = 32 << 20
  private static let mostRecords = 16_384

  init(
    of history: FileHistory, under conditions: PastConditions, in repository: Repository,
    sharing texts: SharedTexts, _ cited: SharedRecords
  ) {
    self.history = history
    self.conditions = conditions
    self.repository = repository
    self.texts = texts
    self.cited = cited
  }

  /// What stands at a path, and that it was asked for.
  private func number(at path: String) throws -> Int32 {
    try number(of: places.path(path, in: history), at: path)
  }

  /// - Parameter file: the path by its number; nil where there never was a file.
  private func number(of file: Int?, at path: @autoclosure () -> String) throws -> Int32 {
    if let file {
      let entry = history.steps[file][position]
      if !reads.files.contains(where: { $0.path == file }) { reads.files.append((file, entry)) }
      if entry != FileHistory.nothing { return entry }
    }
    let folder = history.files(in: path())
    guard !folder.isEmpty else { return FileHistory.nothing }
    reads.folders.append(folder)
    if folder.contains(where: { history.entry(of: $0, at: position) != nil }) { throw notAFile(path()) }
    return FileHistory.nothing
  }

  private func notAFile(_ path: String) -> StoreError {
    StoreError(
      .notARecord, "\(path) is not a regular file", hints: ["a symbolic link or a folder cannot be a record"])
  }

  func bytes(at path: String) throws -> [UInt8]? {
    let number = try number(at: path)
    guard number != FileHistory.nothing else { return nil }
    if let known = contents[number] { return known }
    let entry = history.entries[Int(number)]
    guard entry.mode.isRegularFile else { throw notAFile(path) }
    let known = cited.bytes(of: entry.id)
    let bytes = try known ?? read(entry.id, path: path)
    if known == nil { cited.keep(bytes, of: entry.id) }
    keep(bytes, of: number)
    return bytes
  }

  private func read(_ blob: ObjectID, path: String) throws -> [UInt8] {
    try attempting("read \(path)") { () throws -> [UInt8] in
      do throws(GitError) {
        return try repository.blob(blob, limit: ChangeRefusal.largestRecord)
      } catch {
        guard error.code == .tooLarge else { throw error }
        throw StoreError.tooLargeForARecord(path)
      }
    }
  }

  /// Reads a file that stands where a record may.
  ///
  /// - Parameter isCited: whether other records ask for it too.
  func content(of file: TreeFile, _ number: Int32, isCited: Bool) throws -> RecordContent {
    if let latestFile, latestFile.number == number { return .bytes(latestFile.bytes) }
    if isCited, file.entry.mode.isRegularFile, let known = cited.bytes(of: file.entry.id) {
      return .bytes(known)
    }
    let content = try repository.content(of: file)
    if case .bytes(let bytes) = content {
      latestFile = (number, bytes)
      if isCited { cited.keep(bytes, of: file.entry.id) }
    }
    return content
  }

  /// Whether a file, or a link, stands at a path.
  func hasFile(at path: String) -> Bool {
    guard let number = history.number(of: path) else { return false }
    let entry = history.steps[number][position]
    reads.files.append((number, entry))
    return entry != FileHistory.nothing
  }

  /// Keeps the bytes of an entry that others ask for.
  private func keep(_ bytes: [UInt8], of number: Int32) {
    if kept + bytes.count > Self.most {
      contents.removeAll()
      kept = 0
    }
    contents[number] = bytes
    kept += bytes.count
  }

  func subject(_ id: String) throws -> Subject? {
    guard IDPart.isValid(id) else { return nil }
    let file = places.subject(id, in: history)
    return try record(of: file, at: .subject(id), in: \.readSubjects) { try readSubject(id) }
  }

  func source(_ id: String) throws -> Source? {
    guard IDPart.isValid(id) else { return nil }
    let file = places.source(id, in: history)
    return try record(of: file, at: .source(id), in: \.readSources) { try readSource(id) }
  }

  func capture(_ id: CaptureID) throws -> Capture? {
    guard IDPart.isValid(id.source), IDPart.isValid(id.name) else { return nil }
    let file = places.capture(id, in: history).record
    return try record(of: file, at: .capture(id), in: \.readCaptures) { try readCapture(id) }
  }

  /// A record as it was read before from what stands in its place, or else as it is read now; nil where that is none.
  private func record<Record>(
    of file: Int?, at id: RecordID,
    in known: ReferenceWritableKeyPath<HistoricSnapshot, [Int32: Record?]>,
    _ read: () throws -> Record?
  ) throws -> Record? {
    let number: Int32
    let record: Record?
    do {
      number = try self.number(of: file, at: id.path)
      guard number != FileHistory.nothing else { return nil }
      if let record = self[keyPath: known][number] { return record }
      record = try read()
    } catch let error as StoreError where error.kind == .notARecord {
      return nil
    }
    if self[keyPath: known].count >= Self.mostRecords { self[keyPath: known].removeAll() }
    self[keyPath: known][number] = .some(record)
    return record
  }

  func text(of capture: CaptureID) throws -> CapturedText {
    let isNamed = IDPart.isValid(capture.source) && IDPart.isValid(capture.name)
    let file =
      isNamed ? places.capture(capture, in: history).text : history.number(of: capture.textPath)
    let number: Int32
    do {
      number = try self.number(of: file, at: capture.textPath)
    } catch let error as StoreError where error.kind == .notARecord {
      return .invalid(reason: "it is not a regular file")
    }
    guard number != FileHistory.nothing else { return .absent }
    let entry = history.entries[Int(number)]
    guard entry.mode.isRegularFile else { return .invalid(reason: "it is not a regular file") }
    if let known = texts.text(entry.id) { return known }
    return try attempting("read \(capture.textPath)") { () throws -> CapturedText in
      do throws(GitError) {
        return try readText(entry.id)
      } catch {
        switch error.code {
        case .missingObject: return .notInThisClone
        case .tooLarge: return .invalid(reason: "it is larger than \(CapturedFile.largest) bytes")
        default: throw error
        }
      }
    }
  }

  private func readText(_ blob: ObjectID) throws(GitError) -> CapturedText {
    let text = CapturedText(try repository.blob(blob, limit: CapturedFile.largest))
    texts.keep(text, of: blob)
    return text
  }

  /// Reads a captured text before it is asked for, as long as there is room. What cannot be read is left to whoever asks.
  func readAhead(_ blob: ObjectID) {
    if texts.hasRoomAhead, texts.text(blob) == nil { _ = try? readText(blob) }
  }

  /// The records in a folder.
  private func records(in folder: String) -> [RecordID] {
    let files = history.files(in: folder)
    guard !files.isEmpty else { return [] }
    reads.folders.append(files)
    return files.compactMap { file in
      history.entry(of: file, at: position) == nil ? nil : RecordID(path: history.paths[file])
    }
  }

  func captures(of source: String) throws -> [CaptureID] {
    guard IDPart.isValid(source) else { return [] }
    return records(in: "records/sources/\(source)").compactMap { record in
      if case .capture(let id) = record { id } else { nil }
    }.sorted { $0.order < $1.order }
  }

  func claims(of subject: String?) throws -> [ClaimID] {
    if let subject, !IDPart.isValid(subject) { return [] }
    return records(in: subject.map { "records/claims/\($0)" } ?? "records/claims").compactMap(\.claim)
      .sorted()
  }

  func subjects() throws -> [String] {
    records(in: "records/subjects").compactMap { if case .subject(let id) = $0 { id } else { nil } }.sorted()
  }

  func sources() throws -> [String] {
    records(in: "records/sources").compactMap { if case .source(let id) = $0 { id } else { nil } }.sorted()
  }

  var schemas: Schemas {
    get throws {
      let number = conditions.schema[position]
      if let latestSchemas, latestSchemas.number == number { return latestSchemas.schemas }
      let files = conditions.schemas[number]
      var reading = SchemaReading()
      try reading.begin(files.count)
      var contents: [Int32: [UInt8]] = [:]
      for file in files {
        let path = history.paths[Int(file.path)]
        // Most are those that stood there before.
        let bytes =
          try schemaContents[file.entry] ?? read(history.entries[Int(file.entry)].id, path: path)
        contents[file.entry] = bytes
        try reading.take(bytes, of: String(path.dropFirst(FileHistory.schemas.utf8.count + 1)))
      }
      schemaContents = contents
      let schemas = Schemas(files: reading.files)
      latestSchemas = (number, schemas)
      return schemas
    }
  }

  var policy: Policy {
    get throws {
      let number = conditions.policy[position]
      return number == PastConditions.none ? Policy() : conditions.policies[number]
    }
  }
}
