import Provenance

/// The outcome of a tree as bytes, as far as it is not that of another tree: what is kept, and summed, as one.
///
/// For each file of which something else is to be said stands its path, whether it carries exemptions, and all that was found.
/// A text is its length in bytes (four, the lowest first) and its UTF-8; a text that there may not be has the highest length
/// where there is none.
struct OutcomeBytes {
  private(set) var bytes: [UInt8] = []
  private static let none = UInt32.max

  init(_ outcome: TreeOutcome, since other: TreeOutcome = TreeOutcome(claims: 0)) {
    append(UInt64(outcome.claims))
    let paths = Set(outcome.paths).union(other.paths).filter { !outcome.saysTheSame(as: other, of: $0) }
    append(UInt64(paths.count))
    for path in paths.sorted(by: { ExactText($0) < ExactText($1) }) {
      append(path)
      append(UInt8(outcome.exempting.contains(path) ? 1 : 0))
      let found = outcome.found(on: path)
      append(UInt64(found.count))
      for finding in found { append(finding) }
    }
  }

  private mutating func append(_ finding: Finding) {
    append(finding.id.rawValue)
    append(finding.severity.rawValue)
    append(finding.record)
    append(finding.pointer.description)
    append(finding.message)
    append(finding.hint)
    append(finding.place?.path)
    guard let region = finding.place?.region else { return }
    for position in [region.start, region.end] {
      for number in [position.offset, position.line, position.column] { append(UInt64(number)) }
    }
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String?) {
    guard let text else { return append(Self.none) }
    append(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads an outcome from the bytes that were kept of it.
struct OutcomeReader {
  private let bytes: [UInt8]
  private var place = 0

  /// Makes an outcome of the one that the bytes tell the difference from.
  ///
  /// - Throws: `IndexFault` where the bytes are no outcome.
  static func outcome(
    of bytes: [UInt8], since other: TreeOutcome = TreeOutcome(claims: 0)
  ) throws(IndexFault) -> TreeOutcome {
    var reader = OutcomeReader(bytes: bytes)
    var outcome = other
    outcome.claims = try reader.number()
    for _ in 0..<(try reader.number()) {
      let path = try reader.text()
      outcome.forget(path)
      if try reader.integer() as UInt8 == 1 { outcome.exempting.insert(path) }
      for _ in 0..<(try reader.number()) {
        let finding = try reader.finding()
        if Survey.kinds.contains(finding.id) {
          outcome.together[path, default: []].append(finding)
        } else {
          outcome.findings[path, default: []].append(finding)
        }
      }
    }
    guard reader.place == bytes.count else { throw Self.fault }
    return outcome
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static var fault: IndexFault { IndexFault(reason: "what it holds of a verified tree is damaged") }

  private mutating func finding() throws(IndexFault) -> Finding {
    guard let id = FindingID(rawValue: try text()), let severity = Severity(rawValue: try text()) else {
      throw Self.fault
    }
    let record = try text()
    guard let pointer = JSONPointer(try text()) else { throw Self.fault }
    var finding = Finding(
      id, severity: severity, record: record, pointer: pointer, message: try text(), hint: try optionalText())
    if let path = try optionalText() {
      finding.place = FindingPlace(path: path, region: JSONRegion(start: try position(), end: try position()))
    }
    return finding
  }

  private mutating func position() throws(IndexFault) -> JSONPosition {
    JSONPosition(offset: try number(), line: try number(), column: try number())
  }

  private mutating func text() throws(IndexFault) -> String {
    guard let text = try optionalText() else { throw Self.fault }
    return text
  }

  private mutating func optionalText() throws(IndexFault) -> String? {
    let length: UInt32 = try integer()
    guard length != UInt32.max else { return nil }
    return String(decoding: try take(Int(length)), as: UTF8.self)
  }

  private mutating func number() throws(IndexFault) -> Int {
    guard let number = Int(exactly: try integer() as UInt64) else { throw Self.fault }
    return number
  }

  private mutating func integer<Number: FixedWidthInteger>() throws(IndexFault) -> Number {
    var number: Number = 0
    for (position, byte) in try take(Number.bitWidth / 8).enumerated() {
      number |= Number(byte) << (8 * position)
    }
    return number
  }

  private mutating func take(_ count: Int) throws(IndexFault) -> ArraySlice<UInt8> {
    guard count <= bytes.count - place else { throw Self.fault }
    defer { place += count }
    return bytes[place..<(place + count)]
  }
}
