/// What a store asks of its claims, from `records/store.json`.
public struct Policy: Sendable, Hashable {
  /// How many citations must support a claim.
  public var citations = 1
  /// The longest gap between two passages of one quote, in code points.
  public var quoteMaxGap = 500
  /// How many sources that do not copy one another must support a claim; nil where the store does not ask.
  public var independentOrigins: Int?
  /// What the store makes of kinds of finding; nil is silence. Those it does not name have their own severity.
  public private(set) var severities: [FindingID: Severity?] = [:]

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
    independentOrigins = try policy?.optionalOffset("independentOrigins")
    // What cannot be read here is a finding on the store's record, and changes nothing.
    for member in policy?.object["severities"]?.objectValue?.members ?? [] {
      guard let id = FindingID(rawValue: member.key), let word = member.value.stringValue else { continue }
      guard let severity = Policy.severity(word), id.allows(severity) else { continue }
      severities[id] = .some(severity)
    }
  }

  /// The word by which a policy switches a kind of finding off.
  static let off = "off"

  /// What a word of `severities` stands for, `.some(nil)` being silence; nil where it is none of its words.
  static func severity(_ word: String) -> Severity?? {
    word == off ? .some(nil) : Severity(rawValue: word).map { .some($0) }
  }

  /// What this store makes of a finding; nil where it keeps silent about it.
  func severity(of finding: Finding) -> Severity? {
    severities[finding.id] ?? (finding.id.isOnByDefault ? finding.severity : nil)
  }

  /// Whether this store hears of a kind of finding at all.
  func reports(_ id: FindingID) -> Bool { (severities[id] ?? (id.isOnByDefault ? id.severity : nil)) != nil }
}

extension FindingID {
  /// Whether a store's policy may make this of it.
  func allows(_ severity: Severity?) -> Bool {
    guard let lowestSeverity else { return true }
    return severity.map { $0 >= lowestSeverity } ?? false
  }
}
