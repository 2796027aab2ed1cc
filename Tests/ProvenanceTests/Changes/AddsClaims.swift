@testable import Provenance

/// What tests that add claims to the harbour's store have in common.
protocol AddsClaims {}

extension AddsClaims {
  var store: MemorySnapshot { Harbour.store }
  var explained: JSONObject { ["inferred": ["/value": "The minutes say so."]] }
  var words: String { "the Northern Council was renamed the Harbour Assembly" }

  func draft(
    _ type: String = "rename", subject: String = "assembly", source: JSON = "gazette", quote: JSON? = nil,
    set: [String] = ["from=Northern Council", "to=New Name"], name: String? = nil, more: JSONObject = [:]
  ) -> ClaimDraft {
    var record: JSONObject = [
      "subject": .string(subject), "type": .string(type),
      "citations": [["source": source, "quote": quote ?? [.string(words)]]],
    ]
    for member in more.members { record[member.key] = member.value }
    return ClaimDraft(record: record, assignments: set.compactMap { FieldAssignment($0) }, name: name)
  }

  func add(_ drafts: ClaimDraft...) throws -> [RecordWrite] {
    try AddClaims(drafts).writes(on: store)
  }

  func refusal(_ drafts: ClaimDraft...) throws -> ChangeRefusal {
    try store.refusal(of: AddClaims(drafts))
  }
}
