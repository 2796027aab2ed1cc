import Provenance

/// What must hold of the record codec, whatever the bytes.
///
/// The first byte says which kind of record the others are read as; they are JSON, then, after a zero byte, a JSON
/// pointer.
struct RecordProperties {
  private static let anySize = JSONParser.Limits(bytes: .max)

  func check(_ input: [UInt8]) throws(PropertyFailure) {
    guard let first = input.first else { return }
    let kind = RecordKind.allCases[Int(first) % RecordKind.allCases.count]
    let fields = input.dropFirst().split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(
      Array.init)
    let bytes = fields[0]
    try checkReference(bytes)
    try checkBounds(bytes)
    let json: JSON
    do throws(JSONSyntaxError) {
      json = try JSONParser.parse(bytes)
    } catch {
      try checkError(error, of: bytes)
      return
    }
    try checkPrinting(json)
    try checkCanonical(json, kind)
    try RecordReading(kind).check(json)
    try checkPlaces(json, in: bytes)
    if fields.count > 1 { try checkPointer(String(decoding: fields[1], as: UTF8.self), in: json) }
  }

  // MARK: Parsing

  /// A second parser agrees, on what is JSON and on what it says.
  private func checkReference(_ bytes: [UInt8]) throws(PropertyFailure) {
    let ours = try? JSONParser.parse(bytes)
    let theirs = ReferenceJSON.parse(bytes, depth: 64)
    try hold(
      (ours == nil) == (theirs == nil),
      "JSON for \(ours == nil ? "the reference" : "us") only: \(bytes.shown)")
    guard let ours, let theirs else { return }
    try hold(theirs.agrees(with: ours), "two readings of \(bytes.shown)")
    if let fault = FoundationJSON.disagreement(with: ours, on: bytes) {
      throw PropertyFailure(description: fault)
    }
  }

  private func checkError(_ error: JSONSyntaxError, of bytes: [UInt8]) throws(PropertyFailure) {
    let position = error.position
    try hold(position.offset >= 0 && position.offset <= bytes.count, "\(error) at \(position.offset)")
    let before = bytes[..<position.offset]
    try hold(position.line == before.count { $0 == 0x0A } + 1, "\(error): the line")
    let line = before.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
    try hold(position.column == line.count { $0 & 0xC0 != 0x80 } + 1, "\(error): the column")
    try hold(!error.message.isEmpty, "an error says why")
  }

  /// Less than the limit is read, more is not.
  private func checkBounds(_ bytes: [UInt8]) throws(PropertyFailure) {
    let limit = bytes.count / 2
    if (try? JSONParser.parse(bytes, limits: .init(bytes: limit))) != nil {
      try hold(bytes.count <= limit, "\(bytes.count) bytes are read where \(limit) are allowed")
    }
    let shallow = try? JSONParser.parse(bytes, limits: .init(bytes: .max, depth: 2))
    let isShallow = (try? JSONParser.parse(bytes)).map { $0.depth <= 2 } ?? false
    try hold((shallow != nil) == isShallow, "two levels are read of \(bytes.shown)")
  }

  // MARK: Writing

  private func checkPrinting(_ json: JSON) throws(PropertyFailure) {
    let printed = CanonicalEncoder.bytes(printing: json)
    let again = try? JSONParser.parse(printed, limits: Self.anySize)
    try hold(again == json, "printed and parsed again: \(printed.shown)")
    try hold(again.map(keyOrder) == keyOrder(json), "printing keeps the order of keys: \(printed.shown)")
    try hold(printed.last == 0x0A && !printed.contains(0x0D), "lines end with LF")
  }

  private func checkCanonical(_ json: JSON, _ kind: RecordKind) throws(PropertyFailure) {
    let bytes = CanonicalEncoder.bytes(of: json, kind: kind)
    let again: JSON
    do throws(JSONSyntaxError) {
      again = try JSONParser.parse(bytes, limits: Self.anySize)
    } catch {
      throw PropertyFailure(description: "canonical bytes are no JSON: \(error)")
    }
    try hold(CanonicalEncoder.bytes(of: again, kind: kind) == bytes, "canonical twice: \(bytes.shown)")
    try hold(again == CanonicalEncoder.canonical(json, kind: kind), "the bytes say what the value says")
    try hold(again.keeps(json), "canonical bytes lose something: \(bytes.shown)")
    // The order in which keys came makes no difference.
    try hold(
      CanonicalEncoder.bytes(of: json.reversed, kind: kind) == bytes, "key order shows: \(bytes.shown)")
  }

  private func keyOrder(_ json: JSON) -> [String] {
    switch json {
    case .array(let elements): elements.flatMap(keyOrder)
    case .object(let object): object.members.flatMap { [$0.key] + keyOrder($0.value) }
    default: []
    }
  }

  // MARK: Places

  /// Each value is located in the bytes where it stands.
  private func checkPlaces(_ json: JSON, in bytes: [UInt8]) throws(PropertyFailure) {
    for pointer in json.places(atMost: 24) {
      guard let position = JSONParser.locate(pointer, in: bytes) else {
        throw PropertyFailure(description: "\(pointer) is not located in \(bytes.shown)")
      }
      let rest = Array(bytes[position.offset...])
      // What follows the value may be anything; the reference stops after it.
      let there = ReferenceJSON.firstValue(of: rest)
      try hold(
        json[pointer].map { value in there.map { $0.agrees(with: value) } ?? false } ?? false,
        "\(pointer) is located at \(position.offset) of \(bytes.shown)")
      try hold(JSONPointer(pointer.description) == pointer, "\(pointer) is read as written")
    }
  }

  private func checkPointer(_ text: String, in json: JSON) throws(PropertyFailure) {
    guard let pointer = JSONPointer(text) else { return }
    try hold(pointer.description.utf8.elementsEqual(text.utf8), "\(text.shown) is written \(pointer)")
    var changed = json
    if changed.set("put", at: pointer) {
      let there = pointer.tokens.last == "-" ? nil : changed[pointer]
      try hold(there == nil || there == "put", "what is put at \(pointer) is there")
    } else {
      try hold(changed == json, "what cannot be put changes nothing")
    }
    var removed = json
    try hold(
      removed.remove(at: pointer) == (json[pointer] != nil), "what is there can be removed: \(pointer)")
    let changes = FieldChange.between(json, changed)
    try hold(changes.isEmpty == (json == changed), "a change is seen: \(pointer)")
    for change in changes {
      try hold(change.from != change.to, "\(change.pointer) changed to what it was")
      try hold(
        change.to == nil ? json[change.pointer] == change.from : changed[change.pointer] == change.to,
        "\(change.pointer) holds what is said to")
    }
  }
}

extension [UInt8] {
  /// The bytes as text, for an explanation.
  var shown: String { String(decoding: self, as: UTF8.self).shown }
}
