import Provenance

/// What must hold of reading a record as a value of its kind.
struct RecordReading {
  let kind: RecordKind

  init(_ kind: RecordKind) { self.kind = kind }

  func check(_ json: JSON) throws(PropertyFailure) {
    let canonical = CanonicalEncoder.canonical(json, kind: kind)
    let reading = try read(json)
    let again = try read(canonical)
    // Canonical form leaves empty optional keys out, of which a reading may complain; it adds nothing to complain of.
    guard let reading else { return }
    try hold(again == reading, "read as \(reading), and from canonical bytes as \(again ?? "nothing")")
  }

  /// All that the reading says, as text; nil where the record cannot be read.
  private func read(_ json: JSON) throws(PropertyFailure) -> String? {
    do throws(RecordFault) {
      switch kind {
      case .claim: return Self.text(try Claim(json))
      case .source:
        let source = try Source(json)
        return "\(source.standing ?? "-") \(source.derivedFrom) \(source.reference) \(source.url ?? "-")"
      case .capture:
        let capture = try Capture(json)
        return "\(capture.retrieved ?? "") \(capture.url ?? "") \(capture.outcome) "
          + [capture.text, capture.original].map { payload in
            guard let payload else { return "-" }
            return
              "\(payload.sha256 ?? "") \(payload.bytes ?? -1) \(payload.codePoints ?? -1) \(payload.extractor ?? "")"
          }.joined(separator: " ")
      case .subject:
        let subject = try Subject(json)
        return "\(subject.names) \(subject.kind) \(subject.sameAs) \(subject.note ?? "")"
      case .store:
        return "\(try Policy(json))"
      }
    } catch {
      try hold(json[error.pointer] != nil, "\(error) at \(error.pointer), where nothing is")
      try hold(!error.message.isEmpty, "a fault says why")
      return nil
    }
  }

  private static func text(_ claim: Claim) -> String {
    let quotes = claim.citations.map { citation in
      "\(citation.captureID) \(citation.stance) \(citation.locator.map { "\($0)" } ?? "") "
        + citation.quote.map { passage in
          switch passage {
          case .plain(let passage):
            "\(passage.exact) \(passage.prefix ?? "") \(passage.suffix ?? "") \(passage.start ?? -1) \(passage.end ?? -1)"
          case .sealed(let commitment): "sealed \(commitment)"
          }
        }.joined()
    }
    return "\(claim.subject) \(claim.type) \(claim.statement) \(claim.when ?? "") \(claim.rank) \(quotes) "
      + "\(claim.inferred.map { "\($0) \($1)" }.sorted()) \(claim.deprecationReason ?? "") \(claim.note ?? "")"
  }
}

extension JSON {
  /// How many arrays and objects are inside each other.
  var depth: Int {
    switch self {
    case .array(let elements): 1 + (elements.map(\.depth).max() ?? 0)
    case .object(let object): 1 + (object.members.map(\.value.depth).max() ?? 0)
    default: 0
    }
  }

  /// Whether it says nothing, however deep one looks.
  private var saysNothing: Bool {
    switch self {
    case .null: true
    case .bool, .number: false
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.allSatisfy(\.value.saysNothing)
    }
  }

  /// Whether this holds all that `original` says, and nothing else: empty values may be gone.
  func keeps(_ original: JSON) -> Bool {
    switch (self, original) {
    case (.object(let mine), .object(let other)):
      mine.members.allSatisfy { other[$0.key] != nil }
        && other.members.allSatisfy { member in
          mine[member.key].map { $0.keeps(member.value) } ?? member.value.saysNothing
        }
    case (.array(let mine), .array(let other)):
      mine.count == other.count && zip(mine, other).allSatisfy { $0.keeps($1) }
    default: self == original
    }
  }

  /// The same with the keys of every object in the other order.
  var reversed: JSON {
    switch self {
    case .array(let elements): return .array(elements.map(\.reversed))
    case .object(let object):
      var other = JSONObject()
      for member in object.members.reversed() { other[member.key] = member.value.reversed }
      return .object(other)
    default: return self
    }
  }

  /// The first places of values in it.
  func places(atMost limit: Int) -> [JSONPointer] {
    var found: [JSONPointer] = []
    var open: [(JSONPointer, JSON)] = [(.root, self)]
    while let (pointer, value) = open.popLast(), found.count < limit {
      found.append(pointer)
      switch value {
      case .array(let elements):
        open += elements.prefix(limit).enumerated().map { (pointer.appending($0.offset), $0.element) }
      case .object(let object):
        open += object.members.prefix(limit).map { (pointer.appending($0.key), $0.value) }
      default: break
      }
    }
    return found
  }
}
