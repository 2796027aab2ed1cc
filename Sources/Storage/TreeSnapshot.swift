import Git
public import Provenance

/// One tree of the repository, read as a store. Whatever is read is kept, so that a capture that many claims
/// cite is read and prepared once.
public final class TreeSnapshot: Snapshot {
  /// The revision, in full hexadecimal; nil for what is staged or in the working tree.
  public let revision: String?
  let tree: ObjectID
  let repository: Repository
  let shared: SharedReading?
  /// All files under `records/`, where many of them will be asked for; else each is looked up in the trees.
  private let list: FileList?
  /// What was asked for, be there anything or not; nil while nobody wants to know.
  var grounds: Grounds?
  /// Whether a text was asked for that this clone does not have, so that another answer is possible later.
  var missesText = false
  /// The sources, captures and subjects that were read.
  var known = ReadRecords()
  private var contents: [String: [UInt8]?] = [:]
  private var listings: [String: [TreeFile]] = [:]
  private var cachedSchemas: Schemas?
  private var cachedPolicy: Policy?

  /// - Parameters:
  ///   - shared: what several snapshots share, each on a thread of its own.
  ///   - list: all files under `records/` of the tree.
  init(
    of repository: Repository, tree: ObjectID, revision: String?, sharing shared: SharedReading? = nil,
    listing list: FileList? = nil
  ) {
    self.repository = repository
    self.shared = shared
    self.list = list
    self.tree = tree
    self.revision = revision
  }

  /// The bytes of a file that is no larger than a record may be.
  ///
  /// - Throws: `StoreError` where it is no regular file, is larger, or is damaged.
  public func bytes(at path: String) throws -> [UInt8]? {
    grounds?.add(path: path)
    if let known = contents[path] { return known }
    let bytes = try record(at: path)?.bytes
    contents[path] = .some(bytes)
    return bytes
  }

  /// Reads a file that is no larger than a record may be, or has another thread's reading of it.
  func record(at path: String) throws -> (blob: ObjectID, bytes: [UInt8])? {
    try attempting("read \(path)") {
      guard let entry = try entry(at: path) else { return nil }
      guard entry.mode.isRegularFile else {
        throw StoreError(
          .notARecord, "\(path) is not a regular file",
          hints: ["a symbolic link or a folder cannot be a record"]
        )
      }
      if let bytes = shared?.records.bytes(of: entry.id) { return (entry.id, bytes) }
      let bytes = try read(entry.id, path: path, limit: ChangeRefusal.largestRecord)
      shared?.records.keep(bytes, of: entry.id)
      return (entry.id, bytes)
    }
  }

  /// A claim, or nil where there is none that can be read, be it that a link stands in its place.
  public func claim(_ id: ClaimID) throws -> Claim? {
    do {
      return try json(of: .claim(id)).flatMap { try? Claim($0) }
    } catch let error as StoreError where error.kind == .notARecord {
      return nil
    }
  }

  /// A captured text.
  public func text(of capture: CaptureID) throws -> CapturedText {
    guard let (source, read) = known.capture(capture) else {
      grounds?.add(path: capture.textPath)
      return try attempting("read \(capture.textPath)") {
        try readText(entry(at: capture.textPath))
      }
    }
    grounds?.add(source)
    let text =
      try read.text
      ?? attempting("read \(capture.textPath)") {
        let entry = if let known = read.textEntry { known } else { try entry(at: capture.textPath) }
        read.textEntry = .some(entry)
        return try readText(entry)
      }
    if case .notInThisClone = text { missesText = true }
    if shared == nil { read.text = text }
    return text
  }

  private func readText(_ entry: TreeEntry?) throws -> CapturedText {
    guard let entry else { return .absent }
    guard entry.mode.isRegularFile else { return .invalid(reason: "it is not a regular file") }
    if let known = shared?.texts.text(entry.id) { return known }
    do throws(GitError) {
      let text = CapturedText(try repository.blob(entry.id, limit: CapturedFile.largest))
      shared?.texts.keep(text, of: entry.id)
      return text
    } catch {
      switch error.code {
      case .missingObject:
        return .notInThisClone
      case .tooLarge: return .invalid(reason: "it is larger than \(CapturedFile.largest) bytes")
      default: throw error
      }
    }
  }

  private func read(_ id: ObjectID, path: String, limit: Int) throws -> [UInt8] {
    do throws(GitError) {
      return try repository.blob(id, limit: limit)
    } catch {
      guard error.code == .tooLarge else { throw error }
      throw StoreError.tooLargeForARecord(path)
    }
  }

  /// The names of all captures of a source, oldest first.
  public func captures(of source: String) throws -> [CaptureID] {
    guard IDPart.isValid(source) else { return [] }
    let ids = try files(under: "records/sources/\(source)").compactMap { file -> CaptureID? in
      if case .capture(let id)? = RecordID(path: file.path) { id } else { nil }
    }
    return ids.sorted { $0.order < $1.order }
  }

  /// The ids of all claims, in order; of one subject where one is named.
  public func claims(of subject: String?) throws -> [ClaimID] {
    if let subject, !IDPart.isValid(subject) { return [] }
    let folder = subject.map { "records/claims/\($0)" } ?? "records/claims"
    return try files(under: folder).compactMap { RecordID(path: $0.path)?.claim }.sorted()
  }

  /// The ids of all subjects, in order.
  public func subjects() throws -> [String] {
    try files(under: "records/subjects").compactMap { file in
      if case .subject(let id)? = RecordID(path: file.path) { id } else { nil }
    }.sorted()
  }

  /// The ids of all sources, in order.
  public func sources() throws -> [String] {
    try files(under: "records/sources").compactMap { file in
      if case .source(let id)? = RecordID(path: file.path) { id } else { nil }
    }.sorted()
  }

  /// The schemas of this tree.
  public var schemas: Schemas {
    get throws {
      if let cachedSchemas { return cachedSchemas }
      let found = try files(under: "schemas").filter {
        $0.entry.mode.isRegularFile && $0.path.hasSuffix(".schema.json")
      }
      var reading = SchemaReading()
      try reading.begin(found.count)
      for file in found {
        let bytes = try attempting("read \(file.path)") {
          try read(file.entry.id, path: file.path, limit: ChangeRefusal.largestRecord)
        }
        try reading.take(bytes, of: String(file.path.dropFirst("schemas/".count)))
      }
      let schemas = Schemas(files: reading.files)
      cachedSchemas = schemas
      return schemas
    }
  }

  /// The policy of this tree.
  ///
  /// - Throws: `StoreError` where the tree is no store, or one of a newer format.
  public var policy: Policy {
    get throws {
      if let cachedPolicy { return cachedPolicy }
      let policy = try readPolicy()
      cachedPolicy = policy
      return policy
    }
  }

  /// Whether the tree is a store that this version reads.
  var isReadableStore: Bool {
    get throws {
      do {
        _ = try policy
        return true
      } catch let error as StoreError
        where [.notAStore, .unsupportedFormat, .notARecord].contains(error.kind)
      {
        return false
      }
    }
  }

  private func readPolicy() throws -> Policy {
    guard let bytes = try bytes(of: .store) else {
      throw StoreError(
        .notAStore,
        "this repository is no store: it has no records/store.json"
          + (revision.map { " at \($0.prefix(10))" } ?? ""),
        hints: [try wayToAStore])
    }
    var format: JSON?
    do {
      let json = try JSONParser.parse(bytes)
      format = json["format"]
      return try Policy(json)
    } catch let error as JSONSyntaxError {
      throw StoreError(
        .notAStore, "records/store.json is malformed", causes: [error.description],
        hints: ["correct it in an editor and commit it with git"])
    } catch let fault as RecordFault {
      let isNewer =
        fault.pointer == ["format"] && format?.intValue.map { $0 > Policy.format } ?? false
      throw StoreError(
        isNewer ? .unsupportedFormat : .notAStore, "cannot read this store", causes: [fault.message],
        hints: [
          isNewer
            ? "install a newer version of ibid" : "correct records/store.json in an editor and commit it"
        ])
    }
  }

  /// What to do where there is no store: where HEAD has one, to make another would be refused.
  private var wayToAStore: String {
    get throws {
      let path = RecordID.store.path
      let isThere = try attempting("read HEAD") {
        guard let head = try repository.head().commit else { return false }
        return try repository.entry(at: path, inTree: repository.commit(head).tree) != nil
      }
      guard isThere else { return "ibid init makes it one" }
      return revision == nil
        ? "\(Restoring.committed(path)) brings it back"
        : "`git log --oneline -- \(path.pathspec)` lists the revisions that made it one"
    }
  }

  /// The commit that the tree is of.
  var tip: ObjectID? { revision.flatMap { ObjectID(hex: $0) } }

  /// The commit, where there is one.
  var tips: [ObjectID] { tip.map { [$0] } ?? [] }

  /// Whether a file, or a link, stands at a path.
  func hasFile(at path: String) throws -> Bool {
    grounds?.add(path: path)
    return try attempting("read \(path)") {
      try entry(at: path).map { !$0.mode.isDirectory } ?? false
    }
  }

  private func entry(at path: String) throws(GitError) -> TreeEntry? {
    // Where there is no file a folder may stand, which is another fault.
    if let entry = list?.entry(at: path) { return entry }
    return try repository.entry(at: path, inTree: tree)
  }

  /// All files under a folder, in order.
  func files(under folder: String) throws -> [TreeFile] {
    grounds?.add(path: folder)
    if let known = listings[folder] { return known }
    let files = try listing(of: folder)
    listings[folder] = files
    return files
  }

  func listing(of folder: String) throws -> [TreeFile] {
    try attempting("list \(folder)") { try repository.files(inTree: tree, under: folder) }
  }
}
