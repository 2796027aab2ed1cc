/// The record says of itself what its place says of it: a claim its subject and type, a capture its day.
struct PlaceCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    switch record.id {
    case .claim(let id): record.claim.map { claim($0, at: id, record) } ?? []
    case .capture(let id): capture(at: id, record)
    case .store, .subject, .source: []
    }
  }

  private func claim(_ claim: Claim, at id: ClaimID, _ record: ExaminedRecord) -> [Finding] {
    var found: [Finding] = []
    for (key, written, placed) in [("subject", claim.subject, id.subject), ("type", claim.type, id.type)]
    where written != placed {
      found.append(
        record.finding(
          .misplaced, at: [key], "the record says `\(key)` is `\(written)`, but it stands under `\(placed)`",
          hint: "ibid edit \(id) --set /\(key)=\(placed), or move the file"))
    }
    return found
  }

  /// Captures are ordered by their names, and the newest is quoted: a name that is not its day would lie.
  private func capture(at id: CaptureID, _ record: ExaminedRecord) -> [Finding] {
    guard let time = record.json["retrieved"]?.stringValue.flatMap(RetrievalTime.init) else { return [] }
    if id.name == time.day { return [] }
    let (_, ordinal) = id.order
    if ordinal > 1, id.name == "\(time.day)-\(ordinal)" { return [] }
    return [
      record.finding(
        .misplaced, at: ["retrieved"],
        "the capture was retrieved on \(time.day), but it is called `\(id.name)`",
        hint:
          "`git log -p -- \(record.id.path.pathspec)` shows what `retrieved` was: set it back, as claims cite the capture by "
          + "its name; one that nothing cites yet can be renamed, with its text")
    ]
  }
}
