/// Every date is one: valid times in EDTF (ISO 8601-2, levels 0 to 2), of which no interval ends before it
/// starts, and times of retrieval in RFC 3339.
struct DateCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    switch record.id {
    case .claim(let id):
      return record.claim?.when.map {
        edtf($0, at: ["when"], of: record, hint: { "ibid edit \(id) --when \($0)" })
      } ?? []
    case .source:
      let date = record.json["standing"]?["date"]?.stringValue
      return date.map { edtf($0, at: ["standing", "date"], of: record, hint: { _ in correct(record) }) } ?? []
    case .capture:
      guard let time = record.json["retrieved"]?.stringValue, RetrievalTime(time) == nil else { return [] }
      return [
        record.finding(
          .dateInvalid, at: ["retrieved"],
          "`retrieved` is no time with its offset from UTC (RFC 3339), such as 2026-11-22T09:30:00Z",
          hint: correct(record))
      ]
    case .subject, .store: return []
    }
  }

  private func edtf(
    _ text: String, at pointer: JSONPointer, of record: ExaminedRecord, hint: (String) -> String
  ) -> [Finding] {
    do {
      guard try EDTF(text).endsBeforeItStarts else { return [] }
      return [
        record.finding(
          .intervalReversed, at: pointer, "the interval \(text) ends before it starts",
          hint: hint("START/END"))
      ]
    } catch {
      return [
        record.finding(
          .dateInvalid, at: pointer, "`\(pointer.tokens.last ?? "")` is no EDTF date: \(error)",
          hint: hint("EDTF"))
      ]
    }
  }

  private func correct(_ record: ExaminedRecord) -> String {
    "correct \(record.id.path) in an editor and commit it with git"
  }
}
