/// One fault as valijson reports it, with what is needed to say it in words.
struct SchemaFault {
  /// The value that is wrong, from the root of the document.
  var place: [String]
  /// Whether the fault is in the last key of the place rather than in the value there.
  var isInKey: Bool
  /// valijson's description, or `=` with the words of a pattern.
  var description: String
  /// The form of an `anyOf` or `oneOf` in which it was found, and how many tokens lead to it.
  var form: (schema: JSON, depth: Int)?
  /// The words, where they are already found.
  var words: String?

  /// The property that is missing, where that is all.
  var missing: String? { SchemaWords.name(in: description, after: "Missing required property ") }

  /// The property that another one needs, where that is all.
  var needed: String? { SchemaWords.name(in: description, after: "Missing dependency ") }

  /// What a string must be whose pattern does not match.
  var patternWords: String? {
    guard description.utf8.first == UInt8(ascii: "=") else { return nil }
    return String(description.unicodeScalars.dropFirst())
  }

  /// Whether the value is of another type altogether.
  var isOfOtherType: Bool { description == "Value type not permitted by 'type' constraint." }
}

/// Reads valijson's list of faults.
///
/// It lists the innermost first, then for each schema around it that one failed; those wrappers are left out
/// here. Of an `anyOf` or `oneOf` with no form that fits it lists the faults of every form; only those of the
/// nearest form are of use to a reader.
struct SchemaFaultList {
  private enum Entry {
    case fault(SchemaFault)
    case mark(Int, at: [String])
  }

  private let schema: FlatSchema
  private var entries: [Entry] = []

  /// Reads the JSON array of `[context, description]`.
  static func read(_ report: String, schema: FlatSchema) -> [SchemaFault] {
    let bytes = Array(report.utf8)
    let limits = JSONParser.Limits(bytes: bytes.count, depth: 4)
    var list = SchemaFaultList(schema: schema)
    for entry in (try? JSONParser.parse(bytes, limits: limits))?.arrayValue ?? [] {
      guard let parts = entry.arrayValue, parts.count == 2, let description = parts[1].stringValue else {
        continue
      }
      list.add(description, context: (parts[0].arrayValue ?? []).dropFirst().compactMap(\.stringValue))
    }
    return list.entries.compactMap { if case .fault(let fault) = $0 { fault } else { nil } }
  }

  private init(schema: FlatSchema) {
    self.schema = schema
  }

  private mutating func add(_ description: String, context: [String]) {
    let place = context.map { String($0.unicodeScalars.dropFirst().dropLast()) }
    if description.hasPrefix("#"), let number = Int(description.dropFirst()) {
      entries.append(.mark(number, at: place))
    } else if description.hasPrefix("Failed to validate against any ") {
      settle(at: place)
    } else if !Self.isWrapper(description) {
      entries.append(
        .fault(
          SchemaFault(
            place: place, isInKey: context.last?.utf8.first == UInt8(ascii: "{"), description: description)))
    }
  }

  private static func isWrapper(_ description: String) -> Bool {
    (description.hasPrefix("Failed to validate ")
      && description != "Failed to validate against exactly one child schema.")
      || description.hasPrefix("Cannot validate item ")
  }

  /// Puts one fault, or those of the nearest form, in the place of the faults of all forms.
  private mutating func settle(at place: [String]) {
    var forms: [[SchemaFault]] = []
    var faults: [SchemaFault] = []
    while let entry = entries.popLast() {
      switch entry {
      case .fault(let fault): faults.append(fault)
      case .mark(let number, _):
        let form = schema.alternatives[number]
        for index in faults.indices where faults[index].form == nil {
          faults[index].form = (form.schema, place.count)
        }
        forms.insert(faults.reversed(), at: 0)
        faults = []
        guard number != form.first else {
          entries += Self.nearest(forms, at: place).map(Entry.fault)
          return
        }
      }
    }
  }

  private static func nearest(_ forms: [[SchemaFault]], at place: [String]) -> [SchemaFault] {
    let only = forms.compactMap { $0.count == 1 && $0[0].place == place ? $0[0] : nil }
    if only.count == forms.count, only.count > 1, var fault = only.first {
      let missing = only.compactMap(\.missing)
      if missing.count == only.count {
        fault.words = "must have \(SchemaWords.listed(missing.map { "`\($0)`" }, "or"))"
        return [fault]
      }
      if only.allSatisfy(\.isOfOtherType) {
        let types = only.flatMap { $0.form?.schema["type"]?.arrayValue ?? [] }
        fault.form = (["type": .array(types)], place.count)
        return [fault]
      }
    }
    // Whoever wrote an object meant one of the forms that are objects.
    return forms.min { distance($0, at: place) < distance($1, at: place) } ?? []
  }

  private static func distance(_ faults: [SchemaFault], at place: [String]) -> Int {
    faults.count + (faults.contains { $0.isOfOtherType && $0.place == place } ? 10_000 : 0)
  }
}
