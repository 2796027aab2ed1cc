import Git
public import Provenance

extension TreeSnapshot {
  /// Lends claims, which are read on all cores where they are many. They are not kept.
  public func forEachClaim(
    of subject: String?, where isWanted: (ClaimID) -> Bool = { _ in true },
    _ body: (ClaimID, Claim?) throws -> Void
  ) throws {
    try forEachClaim(of: subject, where: isWanted, making: { ($0, $1) }, body)
  }

  /// Makes something of each claim, on all cores where they are many, and lends it, in the order of the claims.
  ///
  /// - Throws: `StoreError` where git cannot read the tree or a record; what `body` throws.
  public func forEachClaim<Value: Sendable>(
    of subject: String?, where isWanted: (ClaimID) -> Bool = { _ in true },
    making make: @escaping @Sendable (ClaimID, Claim?) -> Value, _ body: (Value) throws -> Void
  ) throws {
    if let subject, !IDPart.isValid(subject) { return }
    let folder = subject.map { "records/claims/\($0)" } ?? "records/claims"
    grounds?.add(path: folder)
    let wanted = try listing(of: folder).compactMap { file in
      RecordID(path: file.path)?.claim.flatMap { isWanted($0) ? (id: $0, entry: file.entry) : nil }
    }.sorted { $0.id < $1.id }
    try lend(wanted, at: \.path, making: { make($0, $1.flatMap { try? Claim($0) }) }, body)
  }

  /// Lends all records under a folder, on all cores where they are many: nil where one is no JSON, or no regular file of
  /// the size of a record. They are not kept.
  func forEachRecord(under folder: String, _ body: (RecordID, JSON?) throws -> Void) throws {
    let records = try files(under: folder).compactMap { file in
      RecordID(path: file.path).map { (id: $0, entry: file.entry) }
    }
    try lend(records, at: \.path, making: { ($0, $1) }, body)
  }

  /// Makes something of each of some records, and lends it, in their order.
  private func lend<ID: Sendable, Value: Sendable>(
    _ records: [(id: ID, entry: TreeEntry)], at path: @escaping @Sendable (ID) -> String,
    making make: @escaping @Sendable (ID, JSON?) -> Value, _ body: (Value) throws -> Void
  ) throws {
    // A link that stands in a record's place is none that can be read.
    let blobs = { (record: (id: ID, entry: TreeEntry)) in
      record.entry.mode.isRegularFile ? [record.entry.id] : []
    }
    // What is staged or in the working tree is in the memory of its own handle.
    try ManyRecords.read(records, of: blobs, in: repository, onAllCores: revision != nil) { record, records in
      Result {
        try attempting("read \(path(record.id))") {
          make(record.id, try record.entry.mode.isRegularFile ? records.json(record.entry.id) : nil)
        }
      }
    } handingOn: {
      try body($0.get())
    }
  }
}
