/// What makes two findings of two revisions the same one, whatever words they are put in.
///
/// That is the kind, the record, the field, and in lists the value that stands there: a citation that moves up because one
/// before it is taken out keeps its findings, and another quote in its place has findings of its own.
public struct FindingIdentity: Hashable, Sendable {
  private let id: FindingID
  private let record: String
  private let place: JSONPointer
  private let value: String?
  private let isInList: Bool
  /// What a finding says of what the record does not hold: a captured text, or the revision that made it.
  private let words: String?

  /// - Parameter json: the record that the finding is on; nil where it cannot be read.
  public init(_ finding: Finding, in json: JSON?) {
    id = finding.id
    record = finding.record
    var isInList = false
    var reached = json
    var place = JSONPointer.root
    for token in finding.pointer.tokens {
      if case .array(let elements)? = reached {
        isInList = true
        place = place.appending("*")
        reached = Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        place = place.appending(token)
        reached = reached?[token]
      }
    }
    // Another text in the place of one that was altered before is altered anew, and another revision is one more.
    words = finding.id.isAboutMoreThanTheRecord ? finding.message : nil
    // Of a list or an object that is in no list the place says enough: what else is in it may change. What was captured
    // may not: a capture that was changed before, and is changed again, has a new finding.
    switch reached {
    case .object?, .array?:
      value = isInList || finding.id == .captureChanged ? Self.digest(reached) : nil
    default: value = Self.digest(reached)
    }
    self.isInList = isInList
    self.place = isInList && reached == nil ? finding.pointer : place
  }

  /// The kind, the record and the place, and in lists what stands there, as a digest: what others may keep to know the finding
  /// again.
  var fingerprint: String {
    let parts = [id.rawValue, record, place.description] + (isInList ? [value ?? ""] : [])
    return sha256Hex(of: Array(parts.joined(separator: "\0").utf8))
  }

  private static func digest(_ value: JSON?) -> String? {
    value.map { sha256Hex(of: CanonicalEncoder.bytes(printing: $0)) }
  }
}

extension FindingID {
  /// Whether it tells by its words alone which text or which revision it is about.
  fileprivate var isAboutMoreThanTheRecord: Bool {
    switch self {
    case .textAltered, .unsigned, .signatureWrong, .signerNotAllowed, .signatureUnchecked: true
    default: false
    }
  }
}
