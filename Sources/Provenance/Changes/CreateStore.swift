/// Makes a tree a store: its record, the built-in schemas, and the attributes that keep captured texts as they are.
public struct CreateStore: Change {
  /// Makes a store in format 1 with the default policy.
  public init() {}

  /// Keeps git from converting line ends, in texts whose digests are on record.
  static let attributes = "records/sources/** -text\n"

  /// The files of an empty store; other files of the tree stay as they are.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    guard try snapshot.bytes(of: .store) == nil else {
      throw ChangeRefusal(
        .duplicate, on: "store", "this repository is a store already", hints: ["ibid verify checks it"])
    }
    let store: JSONObject = [
      "$schema": "../schemas/store.schema.json",
      "format": .number(JSONNumber(Policy.format)),
      "policy": [
        "citations": .number(JSONNumber(Policy().citations)),
        "quoteMaxGap": .number(JSONNumber(Policy().quoteMaxGap)),
      ],
    ]
    var writes = [try RecordWrite(.store, store)]
    for (name, bytes) in BuiltInSchemas.files.sorted(by: { $0.key < $1.key }) {
      let path = "schemas/\(name)"
      guard try snapshot.bytes(at: path) == nil else { continue }
      writes.append(RecordWrite(path: path, content: bytes))
    }
    let existing = try snapshot.bytes(at: ".gitattributes")
    // By bytes, as a file of git's need not be UTF-8 and is the user's own.
    let line = Array(CreateStore.attributes.utf8)
    let lines = (existing ?? []).split(separator: UInt8(ascii: "\n"))
    if !lines.contains(where: { ($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) + [0x0A] == line[...] })
    {
      let isOpen = existing?.last.map { $0 != UInt8(ascii: "\n") } ?? false
      let bytes = (existing ?? []) + (isOpen ? [UInt8(ascii: "\n")] : []) + line
      writes.append(RecordWrite(path: ".gitattributes", content: bytes, original: existing))
    }
    return writes
  }

  /// `records: start the store`
  public func message(for writes: [RecordWrite]) -> String { "records: start the store" }
}
