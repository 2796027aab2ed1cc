/// Whom or what a profile is about.
public struct Subject: Sendable {
  public let label: String
  /// Other names, in any script; `language` is a BCP 47 tag.
  public let aliases: [(text: String, language: String?)]
  public let kind: String
  public let sameAs: [String]
  public let note: String?

  /// Reads a subject from its record.
  ///
  /// - Throws: `RecordFault` naming the first field that cannot be read; the schema check says it all.
  public init(_ json: JSON) throws(RecordFault) {
    let fields = try RecordFields(json, at: [])
    label = try fields.string("label")
    kind = try fields.optionalString("kind") ?? "other"
    aliases = try fields.list("aliases").map { alias throws(RecordFault) in
      (text: try alias.string("text"), language: try alias.optionalString("lang"))
    }
    sameAs = try fields.texts("sameAs")
    note = try fields.optionalString("description")
  }

  /// The label and every alias: what the subject may be called in a source.
  public var names: [String] { [label] + aliases.map(\.text) }
}
