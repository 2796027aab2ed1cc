@testable import Provenance

extension MemorySnapshot {
  /// The findings on the harbour's rename, or on another record.
  func found(on id: RecordID = .claim(Harbour.rename)) throws -> [Finding] { try findings(on: id) }

  /// The kinds of finding on a record, with their places: `quote-missing /citations/0/quote/0`.
  func kinds(on id: RecordID = .claim(Harbour.rename)) throws -> [String] {
    try findings(on: id).map { "\($0.id.rawValue) \($0.pointer)" }
  }

  /// This tree with other citations of the rename.
  func citing(_ citations: JSON...) throws -> MemorySnapshot {
    try citing(citations)
  }

  /// This tree with other citations of the rename.
  func citing(_ citations: [JSON]) throws -> MemorySnapshot {
    try with(.claim(Harbour.rename), "/citations", .array(citations))
  }
}

extension Examination {
  /// The findings of a kind, as `record pointer`.
  func places(of id: FindingID) -> [String] {
    findings.filter { $0.id == id }.map { "\($0.record) \($0.pointer)" }
  }
}

extension MemorySnapshot {
  /// This tree with another policy.
  func policy(_ members: JSON) throws -> MemorySnapshot { try with(.store, "/policy", members) }
}
