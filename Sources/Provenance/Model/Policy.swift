/// What a store asks of its claims, from `records/store.json`.
public struct Policy: Sendable, Equatable {
  /// How many citations must support a claim.
  public var citations = 1
  /// The longest gap between two passages of one quote, in code points.
  public var quoteMaxGap = 500

  /// The newest format that this version reads.
  public static let format = 1

  /// The policy of a store that says nothing.
  public init() {}

  /// Reads the policy from the store's record.
  ///
  /// - Throws: `RecordFault`, also for a store of a newer format, which must never be half-read.
  public init(_ json: JSON) throws(RecordFault) {
    let fields = try RecordFields(json, at: [])
    guard let format = try fields.optionalOffset("format") else {
      throw RecordFault(pointer: [], message: "the property `format` is missing")
    }
    guard format > 0 else {
      throw RecordFault(
        pointer: ["format"],
        message: "there is no format 0; this version of ibid reads format \(Policy.format)")
    }
    guard format <= Policy.format else {
      throw RecordFault(
        pointer: ["format"],
        message: "this store has format \(format), and this version of ibid reads format \(Policy.format)")
    }
    let policy = try fields.optionalObject("policy")
    citations = try policy?.optionalOffset("citations") ?? citations
    guard citations > 0 else {
      throw RecordFault(
        pointer: ["policy", "citations"],
        message: "`citations` must be at least 1: a claim that nothing supports is no claim")
    }
    quoteMaxGap = try policy?.optionalOffset("quoteMaxGap") ?? quoteMaxGap
  }
}
