/// What the schemas know of one place of a record: its keys, its type, its `evidence`; the union of all branches.
struct SchemaShape {
  private let reader: SchemaReader
  private let content: SchemaReader.Content

  /// The shape of the place that a whole schema describes.
  init(of schema: String, in reader: SchemaReader) {
    self.init(reader, place: reader.place(of: schema))
  }

  private init(_ reader: SchemaReader, place: Int) {
    self.reader = reader
    content = reader.content(of: place)
  }

  /// The JSON type that the schema gives, where it gives one.
  var typeName: String? { content.typeName }
  /// How the quote must bear the value out.
  var evidence: String? { content.evidence }
  /// What a reader calls a choice, where the schema says so.
  func label(of choice: String) -> String? { content.labels[choice]?.stringValue }
  /// The names of the known members, in order.
  var memberNames: [String] { content.names }
  /// The shape of the elements of a list.
  var element: SchemaShape? { content.element.map { SchemaShape(reader, place: $0) } }

  /// The shape of a member, where it is known.
  func member(_ key: String) -> SchemaShape? {
    var next = 0
    return member(key, expectedAt: &next)
  }

  private func member(_ key: String, expectedAt next: inout Int) -> SchemaShape? {
    content.keys.place(of: key, expectedAt: &next).map { SchemaShape(reader, place: content.members[$0]) }
  }

  /// The shape of a member, be it that of all members which are not known by name.
  func memberOrOther(_ key: String) -> SchemaShape? {
    member(key) ?? content.others.map { SchemaShape(reader, place: $0) }
  }

  /// The places of all keys in `json` that are not known; in an object of which no key is known, none.
  func unknownKeys(in json: JSON) -> [(pointer: JSONPointer, known: [String])] {
    // Nearly every record has none, which is told without noting the way to each key.
    if Self.knows(json, content, reader) { return [] }
    var found: [(JSONPointer, [String])] = []
    var path: [String] = []
    addUnknownKeys(in: json, at: &path, to: &found)
    return found
  }

  private static func knows(_ json: JSON, _ content: SchemaReader.Content, _ reader: SchemaReader) -> Bool {
    switch json {
    case .object(let object) where !content.members.isEmpty:
      var next = 0
      return object.members.allSatisfy { member in
        guard let place = content.keys.place(of: member.key, expectedAt: &next) else { return content.isOpen }
        guard member.value.isContainer else { return true }
        return knows(member.value, reader.content(of: content.members[place]), reader)
      }
    case .array(let elements):
      guard let element = content.element else { return true }
      let content = reader.content(of: element)
      return elements.allSatisfy { knows($0, content, reader) }
    default: return true
    }
  }

  /// - Parameter path: the tokens that lead to `json`. A pointer of its own for each key would take longer than all else.
  private func addUnknownKeys(
    in json: JSON, at path: inout [String], to found: inout [(JSONPointer, [String])]
  ) {
    switch json {
    case .object(let object) where !content.members.isEmpty:
      var next = 0
      for member in object.members {
        path.append(member.key)
        if let shape = self.member(member.key, expectedAt: &next) {
          shape.addUnknownKeys(in: member.value, at: &path, to: &found)
        } else if !content.isOpen {
          found.append((JSONPointer(tokens: path), content.names))
        }
        path.removeLast()
      }
    case .array(let array):
      guard let element else { return }
      for (index, json) in array.enumerated() {
        path.append(String(index))
        element.addUnknownKeys(in: json, at: &path, to: &found)
        path.removeLast()
      }
    default: break
    }
  }
}

extension JSON {
  fileprivate var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .string: false
    }
  }
}
