/// Reads the schemas of one tree for what validation does not answer; see `SchemaShape`.
///
/// A place of a record may be described by several nodes of several schemas (`$ref`, `allOf`, branches).
/// Such a set of nodes is read when a record first leads there, and once only, so that a recursive schema
/// is followed as deep as a record goes. Schemas are hostile until proven otherwise: once `maximumWork`
/// nodes have been read, every further place is one of which nothing is known.
final class SchemaReader {
  /// What the schemas say of one place. It does not change once it is read.
  final class Content {
    /// The names of the known members of an object, in order.
    var names: [String] = []
    /// The known members as the schemas list them.
    var keys = KnownKeys([])
    /// The numbers of their own places, in the same order.
    var members: [Int] = []
    /// The place of the elements of a list.
    var element: Int?
    /// The place of the members that have none of their own.
    var others: Int?
    var typeName: String?
    var evidence: String?
    /// What a reader calls each choice.
    var labels: JSONObject = [:]
    var isOpen: Bool

    init(isOpen: Bool = false) { self.isOpen = isOpen }
  }

  private struct Node: Hashable {
    let schema: String
    let pointer: JSONPointer
  }

  private let files: [String: [UInt8]]
  private var parsed: [String: JSON] = [:]
  private var places: [[Node]] = []
  private var numbers: [[Node]: Int] = [:]
  private var roots: [String: Int] = [:]
  /// By the numbers of their places.
  private var contents: [Content?] = []
  private var work = 0

  private static let maximumWork = 1 << 16
  static let suffix = ".schema.json"

  /// Takes schemas by file name.
  init(files: [String: [UInt8]]) { self.files = files }

  /// A schema by name; `null` where there is none or it is no JSON.
  func json(of schema: String) -> JSON {
    if let known = parsed[schema] { return known }
    let json = files[schema + SchemaReader.suffix].flatMap { try? JSONParser.parse($0) } ?? .null
    parsed[schema] = json
    return json
  }

  /// The number of the place that a whole schema describes.
  func place(of schema: String) -> Int {
    if let known = roots[schema] { return known }
    let place = number(of: [Node(schema: schema, pointer: .root)])
    roots[schema] = place
    return place
  }

  /// What the schemas say of a place.
  func content(of place: Int) -> Content {
    if let known = contents[place] { return known }
    let content = read(places[place])
    contents[place] = content
    return content
  }

  private func number(of nodes: [Node]) -> Int {
    if let known = numbers[nodes] { return known }
    places.append(nodes)
    contents.append(nil)
    numbers[nodes] = places.count - 1
    return places.count - 1
  }

  private func read(_ start: [Node]) -> Content {
    let content = Content()
    var members: [ExactText: [Node]] = [:]
    var keys: [ExactText] = []
    var elements: [Node] = []
    var others: [Node] = []
    var waiting = Array(start.reversed())
    var seen: Set<Node> = []
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted, case .object(let object)? = json(of: node.schema)[node.pointer] else {
        continue
      }
      let properties = object["properties"]?.objectValue?.members ?? []
      work += 1 + properties.count
      guard work <= SchemaReader.maximumWork else { return Content(isOpen: true) }
      content.typeName = content.typeName ?? object["type"]?.stringValue
      content.evidence = content.evidence ?? object["evidence"]?.stringValue
      if content.labels.isEmpty, let labels = object["labels"]?.objectValue { content.labels = labels }
      if let more = object["additionalProperties"], more != .bool(false) { content.isOpen = true }
      if object["patternProperties"] != nil { content.isOpen = true }
      for property in properties {
        let pointer = node.pointer.appending("properties").appending(property.key)
        let key = ExactText(property.key)
        if members[key] == nil { keys.append(key) }
        members[key, default: []].append(Node(schema: node.schema, pointer: pointer))
      }
      if object["additionalProperties"]?.objectValue != nil {
        others.append(Node(schema: node.schema, pointer: node.pointer.appending("additionalProperties")))
      }
      if object["items"]?.objectValue != nil {
        elements.append(Node(schema: node.schema, pointer: node.pointer.appending("items")))
      }
      waiting += next(after: node, object).reversed()
    }
    content.keys = KnownKeys(keys)
    content.members = keys.map { number(of: members[$0] ?? []) }
    content.names = keys.sorted().map(\.string)
    content.others = others.isEmpty ? nil : number(of: others)
    content.element = elements.isEmpty ? nil : number(of: elements)
    return content
  }

  /// The nodes that describe the same place as `node`: what it refers to, and its branches.
  private func next(after node: Node, _ object: JSONObject) -> [Node] {
    var nodes: [Node] = []
    if let reference = object["$ref"]?.stringValue {
      let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts.first.map(String.init) ?? ""
      let schema =
        file.hasSuffix(SchemaReader.suffix) ? String(file.dropLast(SchemaReader.suffix.count)) : file
      if let pointer = parts.count > 1 ? JSONPointer(String(parts[1])) : .root {
        nodes.append(Node(schema: file.isEmpty ? node.schema : schema, pointer: pointer))
      }
    }
    for key in ["allOf", "anyOf", "oneOf"] {
      for index in (object[key]?.arrayValue ?? []).indices {
        nodes.append(Node(schema: node.schema, pointer: node.pointer.appending(key).appending(index)))
      }
    }
    for key in ["if", "then", "else"] where object[key] != nil {
      nodes.append(Node(schema: node.schema, pointer: node.pointer.appending(key)))
    }
    return nodes
  }
}
