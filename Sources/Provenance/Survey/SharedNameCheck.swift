/// No two subjects have a name in common: a quote with that name bears out a reference to either.
struct SharedNameCheck: SurveyCheck {
  let kinds: [FindingID] = [.sharedName]
  let needsAll = true

  func folder(around record: RecordID) -> String? {
    if case .subject = record { "\(RecordID.root)/subjects" } else { nil }
  }

  func findings(on survey: Survey, policy: Policy) -> [(RecordID, Finding)] {
    var found: [(RecordID, Finding)] = []
    for (_, subjects) in survey.names where subjects.count > 1 {
      let sorted = subjects.sorted { $0.subject < $1.subject }
      for one in sorted {
        let others = sorted.prefix(4).map(\.subject).filter { $0 != one.subject }.prefix(3)
        let more = sorted.count - 1 - others.count
        found.append(
          (
            .subject(one.subject),
            Finding(
              .sharedName, record: RecordID.subject(one.subject).description, pointer: one.pointer,
              message: "\(one.name.quoted) is a name of \(others.joined(separator: ", "))"
                + (more > 0 ? " and \(more) more" : "") + " too",
              hint: "tell them apart in `label` and `description`, or make one subject of them")
          ))
      }
    }
    return found.sorted { ($0.0, $0.1.pointer.description) < ($1.0, $1.1.pointer.description) }
  }
}
