import Provenance
import Storage

extension Terminal {
  /// The head of a revision: id, time, author, and the message that says why.
  func show(_ revision: Revision, mark: StyledText = "") throws {
    try wrap(
      "\(revision.short, .yellow)  \(revision.timestamp)  \(revision.author)\(mark)", indent: 4,
      firstIndent: 0)
    if !revision.subject.isEmpty { try wrap(StyledText(revision.subject), indent: 4) }
    if !revision.body.isEmpty { try wrap(StyledText(revision.body, .dim), indent: 4) }
  }

  /// Says what a shallow clone hides.
  func showCutOff() throws {
    try line()
    try wrap(
      "\("Note:", .cyan) this is a shallow clone: what came before its oldest commit is not known here. \("git fetch --unshallow", .code) brings it."
    )
  }

  /// What happened to claims and other records.
  func show(_ events: Events) throws {
    for event in events.claims { try show(event, indent: 4) }
    for event in events.others { try show(event, indent: 4) }
  }

  /// What happened to a claim.
  func show(_ event: ClaimEvent, indent: Int) throws {
    let from = event.movedFrom.map { " (was \($0))" } ?? ""
    // One that was added and retracted between two revisions was never in force at either.
    let reason: String? =
      if case .retracted(let reason) = event.state, event.kind == .added { reason ?? "" } else { nil }
    let retracted: StyledText = reason == nil ? "" : "\(", retracted", .red)"
    try wrap(
      "\(event.kind.rawValue, event.kind.style)\(retracted)  \(event.claim, .bold)\(from)",
      indent: indent + 4, firstIndent: indent)
    let isReworded = event.changes.contains { $0.pointer == ["statement"] }
    if let statement = event.statement, !isReworded { try wrap(StyledText(statement), indent: indent + 4) }
    if let reason, !reason.isEmpty { try wrap("retraction reason: \(quoted(reason))", indent: indent + 4) }
    guard event.kind != .changed || !makesUnreadable(event.changes) else {
      return try wrap("\("the record can no longer be read", .red)", indent: indent + 4)
    }
    if event.state == .unreadable {
      try showUnreadable(indent: indent + 4)
    } else if event.kind == .changed, event.changes.isEmpty {
      try showSameFields(indent: indent + 4)
    }
    for change in event.changes {
      try wrap(StyledText(change), indent: indent + 6, firstIndent: indent + 4)
    }
  }

  /// Says of a version that no claim can be read from it.
  func showUnreadable(indent: Int) throws {
    try wrap("\("the record cannot be read", .red)", indent: indent)
  }

  /// Says of a changed file that it says the same.
  func showSameFields(indent: Int) throws {
    try wrap("\("no field differs, only the file", .dim)", indent: indent)
  }

  /// What happened to a record's file.
  func show(_ event: RecordEvent, indent: Int) throws {
    let from = event.movedFrom.map { " (was \($0))" } ?? ""
    try wrap("\(event.kind.rawValue, .dim)  \(event.record)\(from)", indent: indent + 4, firstIndent: indent)
  }
}

extension ClaimEvent.Kind {
  fileprivate var style: Style {
    switch self {
    case .added, .restored: .green
    case .deleted, .retracted: .red
    case .changed, .moved: .yellow
    }
  }
}

extension ClaimEvent.State {
  var json: JSON {
    switch self {
    case .inForce: "in-force"
    case .retracted: "retracted"
    case .unreadable: "unreadable"
    case .gone: .null
    }
  }

  /// The reason of one that is retracted.
  fileprivate var retraction: JSON {
    if case .retracted(let reason?) = self { .string(reason) } else { .null }
  }
}

extension JSON {
  /// A record whose file differs.
  init(_ event: RecordEvent) {
    self = [
      "kind": .string(event.kind.rawValue), "record": .string(event.record.description),
      "movedFrom": event.movedFrom.map { .string($0.description) } ?? .null,
    ]
  }

  /// The members by which every document names a revision.
  static func members(of revision: Revision) -> JSONObject {
    [
      "revision": .string(revision.id), "time": .string(revision.timestamp),
      "author": .string(revision.author),
      "email": .string(revision.email), "message": .string(revision.message),
    ]
  }

  /// A change of a field: absent is null.
  init(_ change: FieldChange) {
    self = [
      "pointer": .string(change.pointer.description), "from": change.from ?? .null, "to": change.to ?? .null,
    ]
  }

  /// What happened, as two members: `claims` and `records`.
  static func members(of events: Events) -> JSONObject {
    [
      "claims": .array(
        events.claims.map { event in
          [
            "kind": .string(event.kind.rawValue), "claim": .string(event.claim.description),
            "movedFrom": event.movedFrom.map { .string($0.description) } ?? .null,
            "statement": event.statement.map(JSON.string) ?? .null,
            "changes": .array(event.changes.map { JSON($0) }),
            "state": event.state.json, "retraction": event.state.retraction,
          ]
        }),
      "records": .array(
        events.others.map { ["kind": .string($0.kind.rawValue), "record": .string($0.record.description)] }),
    ]
  }
}
