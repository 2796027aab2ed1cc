/// One check of one record. Each stands in a file of its own; `Examination` runs them all.
protocol Check: Sendable {
  /// What the check finds; empty where it has nothing to say, or where the record is of another kind.
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding]
}

/// A record as the checks get it: its bytes, its JSON, and its reading as far as it can be read.
struct ExaminedRecord {
  let id: RecordID
  let bytes: [UInt8]
  let json: JSON
  /// Whether the bytes are laid out and escaped as canonical ones are, whatever the order of the keys.
  let isLaidOut: Bool
  /// The claim, where the record is one and can be read.
  let claim: Claim?
  /// Why the record cannot be read, where it cannot.
  let fault: RecordFault?
  /// What became of the claim's quotes; none where the record is no claim.
  let quotes: HeldQuotes

  /// - Parameter snapshot: the tree that the record is examined in.
  init(id: RecordID, bytes: [UInt8], json: JSON, isLaidOut: Bool, in snapshot: any Snapshot) {
    self.id = id
    self.bytes = bytes
    self.json = json
    self.isLaidOut = isLaidOut
    var claim: Claim?
    var fault: RecordFault?
    do throws(RecordFault) {
      switch id {
      case .claim: claim = try Claim(json)
      case .subject: _ = try Subject(json)
      case .source: _ = try Source(json)
      case .capture: _ = try Capture(json)
      case .store: _ = try Policy(json)
      }
    } catch {
      fault = error
    }
    self.claim = claim
    self.fault = fault
    quotes = HeldQuotes(claim?.citations ?? [], in: snapshot)
  }

  /// A finding on this record.
  func finding(
    _ id: FindingID, at pointer: JSONPointer = [], _ message: String, hint: String? = nil
  ) -> Finding {
    Finding(id, record: self.id.description, pointer: pointer, message: message, hint: hint)
  }
}
