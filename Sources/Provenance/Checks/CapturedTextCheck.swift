/// The captured text is the one that was captured: its digest and its lengths are those of its record.
struct CapturedTextCheck: Check {
  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard case .capture(let id) = record.id, case .object = record.json,
      let capture = try? Capture(record.json), let payload = capture.text
    else { return [] }
    let restore = Restoring.altered(text: id.textPath)
    switch try snapshot.text(of: id) {
    case .notInThisClone: return []
    case .absent:
      guard payload.sealed == nil else { return [] }
      return [
        record.finding(
          .textMissing, at: ["text"], "\(id.textPath) is not in this tree",
          hint: Restoring.missing(text: id.textPath))
      ]
    case .invalid(let reason):
      return [record.finding(.textAltered, at: ["text"], "\(id.textPath): \(reason)", hint: restore)]
    case .text(let text, let sha256, let bytes):
      var wrong: [(String, String)] = []
      if let recorded = payload.sha256, recorded != sha256 {
        wrong.append(("sha256", "the captured text has the digest \(sha256), not the one recorded"))
      }
      if let recorded = payload.bytes, recorded != bytes {
        wrong.append(("bytes", "the captured text has \(bytes) bytes, not \(recorded)"))
      }
      if let recorded = payload.codePoints, recorded != text.codePointCount {
        wrong.append(
          ("codePoints", "the captured text has \(text.codePointCount) code points, not \(recorded)"))
      }
      return wrong.map { key, message in
        record.finding(.textAltered, at: ["text", key], message, hint: restore)
      }
    }
  }
}
