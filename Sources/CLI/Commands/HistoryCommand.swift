import ArgumentParser
import Provenance
import Storage

struct HistoryCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show each revision of a claim, field by field, newest first.",
    discussion: "A claim that was moved is followed to where it came from; a deleted one is found by its id.")

  @Argument(help: "The claim: its id, or any unambiguous tail of it.", completion: .claim)
  var claim: String

  @Option(
    help: ArgumentHelp(
      "Only revisions that changed this field, such as when, from or /value/from.", valueName: "field"))
  var field: String?

  @Flag(name: .customLong("all-branches"), help: "Also revisions that are on other branches only.")
  var allBranches = false

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(["field": field], hint: "name one, such as `--field when` or `--field /value/from`")
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let id =
      try allBranches
      ? store.claimOnAnyBranch(named: claim, in: snapshot) : store.pastClaim(named: claim, in: snapshot)
    let history = try store.history(of: id, at: time.moment, onAllBranches: allBranches)
    let revisions = try filtered(history.revisions)
    if let field, revisions.isEmpty {
      try requireField(field, of: id, in: history, schemas: try snapshot.schemas)
    }
    if context.json {
      try context.emit([
        "claim": .string(id.description), "complete": .bool(!history.isCutOff),
        "revisions": .array(revisions.map(json)),
      ])
      return .success
    }
    try context.out.line("\(id, .bold)")
    for revision in revisions {
      try context.out.line()
      try show(revision, of: id, on: context.out)
    }
    if revisions.isEmpty, let field { context.note("No revision changed \(field).") }
    if history.isCutOff { try context.out.showCutOff() }
    return .success
  }

  /// The revisions that changed the field, with what they changed of it.
  private func filtered(_ revisions: [RecordRevision]) throws -> [(RecordRevision, [FieldChange])] {
    guard let field else { return revisions.map { ($0, $0.changes) } }
    let pointers = try pointers(of: field)
    return revisions.compactMap { revision in
      let changes = revision.changes.filter { change in
        pointers.contains { change.pointer.isWithin($0) || $0.isWithin(change.pointer) }
      }
      return changes.isEmpty ? nil : (revision, changes)
    }
  }

  /// The places that a field may mean: a JSON Pointer as it is; a name, one of the claim or of its value, as `--set`
  /// has it.
  private func pointers(of field: String) throws(CommandError) -> [JSONPointer] {
    if !field.hasPrefix("/") { return [[field], ["value", field]] }
    guard let pointer = JSONPointer(field) else {
      throw CommandError(.usage, "`\(field)` is no JSON Pointer", hints: ["such as `/when` or `/value/from`"])
    }
    return [pointer]
  }

  /// Refuses a field that the claim's type does not have and that the claim never had: most likely it is misspelt.
  private func requireField(
    _ field: String, of id: ClaimID, in history: RecordHistory, schemas: Schemas
  ) throws {
    var names = schemas.fieldNames(ofType: id.type)
    for change in history.revisions.flatMap(\.changes) where change.pointer != ["$schema"] {
      let tokens = change.pointer.tokens
      let name = tokens.first == "value" ? tokens.dropFirst().first : tokens.first
      if let name, !names.contains(name) { names.append(name) }
    }
    let known = Set(names)
    let isKnown = try pointers(of: field).contains { pointer in
      let tokens = pointer.tokens.filter { !$0.isEmpty }
      let name = tokens.first == "value" ? tokens.dropFirst().first : tokens.first
      return name.map(known.contains) ?? (tokens == ["value"])
    }
    guard !isKnown else { return }
    throw CommandError(
      .notFound, "a claim of type `\(id.type)` has no field `\(field)`",
      causes: ["its fields are " + names.joined(separator: ", ")],
      hints: [
        nearest(to: field, among: names).map { "did you mean `\($0)`?" }
          ?? "`ibid history \(id)` shows every field that changed"
      ])
  }

  private func show(
    _ entry: (revision: RecordRevision, changes: [FieldChange]), of id: ClaimID, on out: Terminal
  ) throws {
    let (revision, changes) = entry
    try out.show(
      revision.revision,
      mark:
        "  \(revision.kind.rawValue, .bold)\(revision.isBeginning ? " here or earlier" : "")\(revision.isLeftOut ? "  left out by a merge" : "", .yellow)"
    )
    switch revision.kind {
    case .moved:
      if let from = revision.movedFrom {
        try out.wrap("moved here from \(from, .bold)", indent: 8, firstIndent: 6)
      }
      if let to = revision.movedTo { try out.wrap("moved to \(to, .bold)", indent: 8, firstIndent: 6) }
    case .deleted:
      if field == nil {
        let statement = changes.first { $0.pointer == ["statement"] }?.from
        try out.wrap("it said: \(statement.map(plainText) ?? "(unreadable)")", indent: 8, firstIndent: 6)
        return
      }
      fallthrough
    case .added, .changed:
      if field == nil, revision.kind == .changed, makesUnreadable(changes) {
        let statement = changes.first { $0.pointer == ["statement"] }?.from.map(plainText) ?? ""
        try out.wrap(
          "\("the record can no longer be read", .red); it said: \(statement)", indent: 8, firstIndent: 6)
        return
      }
      // Without the moves between them, revisions would seem to be of one name.
      if field != nil, revision.claim != id {
        try out.wrap("when it was \(revision.claim, .bold)", indent: 8, firstIndent: 6)
      }
      if field == nil, revision.state == .unreadable {
        try out.showUnreadable(indent: 6)
      } else if changes.isEmpty {
        try out.showSameFields(indent: 6)
      }
      for change in changes where field != nil || revision.kind != .added || !isPlain(change) {
        try out.wrap(StyledText(change), indent: 8, firstIndent: 6)
      }
    }
  }

  /// Whether an added claim says nothing by this field that its id or its rank's default does not say.
  private func isPlain(_ change: FieldChange) -> Bool {
    let told: [JSONPointer] = [["$schema"], ["subject"], ["type"]]
    return told.contains(change.pointer) || (change.pointer == ["rank"] && change.to == "normal")
  }

  private func json(_ entry: (revision: RecordRevision, changes: [FieldChange])) -> JSON {
    var object = JSON.members(of: entry.revision.revision)
    object["kind"] = .string(entry.revision.kind.rawValue)
    object["beginning"] = .bool(entry.revision.isBeginning)
    object["leftOut"] = .bool(entry.revision.isLeftOut)
    object["claim"] = .string(entry.revision.claim.description)
    if let from = entry.revision.movedFrom { object["movedFrom"] = .string(from.description) }
    if let to = entry.revision.movedTo { object["movedTo"] = .string(to.description) }
    object["state"] = entry.revision.state.json
    object["changes"] = .array(entry.changes.map { JSON($0) })
    return .object(object)
  }
}
