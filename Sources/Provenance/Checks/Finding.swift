/// One thing a check has to say about one place of one record.
public struct Finding: Sendable, Equatable {
  /// Which kind of finding, as the documentation lists them.
  public let id: FindingID
  public let severity: Severity
  /// The record, as `RecordID.description` has it; or a path, where no record may stand.
  public let record: String
  /// The place in the record; the root (`""`) where the finding is about all of it.
  public let pointer: JSONPointer
  /// One sentence.
  public let message: String
  /// What to do about it, with the command to type.
  public let hint: String?
  /// Where it stands in which file, as far as whoever found it has read that; else it is looked for when it is asked.
  public var place: FindingPlace?

  /// Makes a finding; its severity is that of its kind unless another is given.
  public init(
    _ id: FindingID, severity: Severity? = nil, record: String, pointer: JSONPointer = [],
    message: String, hint: String? = nil
  ) {
    self.id = id
    self.severity = severity ?? id.severity
    self.record = record
    self.pointer = pointer
    self.message = message
    self.hint = hint
  }

  /// The same finding, with something else to do about it.
  public func advising(_ hint: String) -> Finding {
    var finding = Finding(
      id, severity: severity, record: record, pointer: pointer, message: message, hint: hint)
    finding.place = place
    return finding
  }

  /// The same finding, as severe as a store makes it.
  func weighing(_ severity: Severity) -> Finding {
    var finding = Finding(
      id, severity: severity, record: record, pointer: pointer, message: message, hint: hint)
    finding.place = place
    return finding
  }
}

/// How much a finding weighs: an error fails its claim, a warning asks for a look, a note reports.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case note, warning, error

  /// Orders a note before a warning before an error.
  public static func < (one: Severity, other: Severity) -> Bool { one.weight < other.weight }

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The kinds of finding.
public enum FindingID: String, Sendable, CaseIterable {
  case malformed
  case schema
  case unknownType = "unknown-type"
  case unknownKey = "unknown-key"
  case notCanonical = "not-canonical"
  case misplaced
  case subjectMissing = "subject-missing"
  case sourceMissing = "source-missing"
  case captureMissing = "capture-missing"
  case textMissing = "text-missing"
  case textAltered = "text-altered"
  case captureChanged = "capture-changed"
  case captureEdited = "capture-edited"
  case uncited
  case quoteMoved = "quote-moved"
  case quoteFolded = "quote-folded"
  case quoteAmbiguous = "quote-ambiguous"
  case quoteAltered = "quote-altered"
  case quoteMissing = "quote-missing"
  case quoteUnverifiable = "quote-unverifiable"
  case quoteUnplaced = "quote-unplaced"
  case contextMismatch = "context-mismatch"
  case sentenceCut = "sentence-cut"
  case valueNotInQuote = "value-not-in-quote"
  case valueAmbiguous = "value-ambiguous"
  case dateInvalid = "date-invalid"
  case intervalReversed = "interval-reversed"
  case retractionUnexplained = "retraction-unexplained"
  case inferredNowhere = "inferred-nowhere"
  case claimsConflict = "claims-conflict"
  case supportWithdrawn = "support-withdrawn"
  case tooFewOrigins = "too-few-origins"
  case unusedSubject = "unused-subject"
  case unusedSource = "unused-source"
  case sharedName = "shared-name"
  case policyInvalid = "policy-invalid"
  case exemptionInvalid = "exemption-invalid"
  case exempted
  case exemptionExpired = "exemption-expired"
  case exemptionUnused = "exemption-unused"
  case unsigned
  case signatureWrong = "signature-wrong"
  case signerNotAllowed = "signer-not-allowed"
  case signatureUnchecked = "signature-unchecked"

  /// The severity of this kind of finding.
  public var severity: Severity {
    switch self {
    case .quoteFolded, .unusedSubject, .unusedSource, .sharedName, .exempted: .note
    case .unknownKey, .notCanonical, .captureEdited, .quoteMoved, .quoteUnverifiable, .quoteUnplaced,
      .sentenceCut,
      .valueAmbiguous, .retractionUnexplained, .inferredNowhere, .claimsConflict, .supportWithdrawn,
      .exemptionUnused, .signatureUnchecked:
      .warning
    default: .error
    }
  }

  /// Whether it is reported where the store's policy says nothing of it.
  public var isOnByDefault: Bool {
    switch self {
    // A source is captured before it is cited, and a subject recorded before its first claim.
    case .unusedSubject, .unusedSource: false
    default: true
    }
  }

  /// The least that a store's policy may make of it; nil where it may be switched off.
  ///
  /// What says that a claim does not stand stays an error: policy must not make a quote pass that is not in its
  /// source. What leaves that to a person may be a note, but not silent.
  public var lowestSeverity: Severity? {
    switch self {
    case .unknownKey, .notCanonical, .quoteMoved, .quoteFolded, .quoteUnplaced, .retractionUnexplained,
      .inferredNowhere, .claimsConflict, .unusedSubject, .unusedSource, .sharedName:
      nil
    case .captureEdited, .quoteUnverifiable, .sentenceCut, .valueAmbiguous, .supportWithdrawn, .tooFewOrigins,
      .exempted,
      .exemptionUnused:
      .note
    case .signatureUnchecked: .warning
    default: .error
    }
  }

  /// Whether `verify --fix` mends it, where no error of the record is in the way.
  public var isFixable: Bool {
    switch self {
    case .notCanonical, .quoteMoved, .quoteUnplaced: true
    default: false
    }
  }

  /// Whether a record may be exempted from it.
  public var allowsExemption: Bool {
    switch self {
    case .exempted, .exemptionUnused, .signatureUnchecked: false
    default: lowestSeverity != .error
    }
  }
}
