import Git
public import Provenance

/// For one field of a claim: its value, the revision that set it, and the quote that it rested on then.
public struct FieldBlame: Sendable {
  /// The field in the record as it stands now.
  public let pointer: JSONPointer
  public let value: JSON
  public let revision: Revision
  /// The words of the first citation that supported the claim in that revision; empty where there was none.
  public let quote: [String]
  /// The source of those words.
  public let source: String?
}

extension Store {
  /// Who set each field of a claim as it stands at a moment, in the order of the record. A citation is one field.
  ///
  /// - Throws: `StoreError` as ``revision(at:)``; `.notFound` where there is no readable claim of that id;
  ///   `.damaged`.
  public func blame(_ claim: ClaimID, at moment: Moment = .head) throws -> (
    fields: [FieldBlame], isCutOff: Bool
  ) {
    let tip = try commit(at: moment)
    return try attempting("read the history of \(claim)") {
      let graph = try versions(of: claim.path, from: [tip.id])
      var reader = VersionReader(repository)
      guard let newest = graph.tip,
        let record = try graph.versions[newest].blob.flatMap({ try reader.json($0) })
      else {
        throw StoreError(
          .notFound, "there is no readable claim \(claim) to blame", hints: ["ibid history \(claim)"])
      }
      var blames: [FieldBlame] = []
      for field in Store.fields(of: record) {
        let origin = try Store.origin(of: field, from: newest, in: graph, reader: &reader)
        let version = graph.versions[origin]
        let then = try version.blob.flatMap { try reader.json($0) }.flatMap { try? Claim($0) }
        let citation = then?.citations.first { $0.stance == .supports }
        blames.append(
          FieldBlame(
            pointer: field.pointer, value: field.value, revision: try reader.revision(version.commit),
            quote: citation?.passages.map(\.exact) ?? [], source: citation?.source))
      }
      // What was deleted before the oldest revision set no field of what stands.
      return (blames, graph.versions.contains(where: \.isBeginning))
    }
  }

  private typealias Field = (pointer: JSONPointer, value: JSON)

  /// The fields of a record: its leaves, but each citation as a whole.
  private static func fields(of record: JSON) -> [Field] {
    FieldChange.between(nil, record).compactMap { change in
      change.to.map { (change.pointer, $0) }
    }.filter { $0.pointer != ["$schema"] }
  }

  /// The oldest revision back to which the field has had its value on some line of history.
  private static func origin(
    of field: Field, from newest: Int, in graph: VersionGraph, reader: inout VersionReader
  ) throws -> Int {
    var place = newest
    while true {
      var next: Int?
      for parent in graph.versions[place].parents {
        guard let blob = graph.versions[parent].blob, let earlier = try reader.json(blob) else { continue }
        if holds(field, in: earlier) {
          next = parent
          break
        }
      }
      guard let next else { return place }
      place = next
    }
  }

  /// Whether an earlier version has the field with this value; an element of a list may stand anywhere in it.
  private static func holds(_ field: Field, in earlier: JSON) -> Bool {
    if earlier[field.pointer] == field.value { return true }
    guard let list = field.pointer.parent, field.pointer.tokens.last.flatMap({ Int($0) }) != nil else {
      return false
    }
    return earlier[list]?.arrayValue?.contains(field.value) ?? false
  }
}
