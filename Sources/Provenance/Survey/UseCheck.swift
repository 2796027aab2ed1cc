/// Every subject and every source is of use to another record: notes that a store asks for by its policy.
struct UseCheck: SurveyCheck {
  let kinds: [FindingID] = [.unusedSubject, .unusedSource]
  let needsAll = true

  func folder(around record: RecordID) -> String? { RecordID.root }

  func findings(on survey: Survey, policy: Policy) -> [(RecordID, Finding)] {
    guard kinds.contains(where: policy.reports) else { return [] }
    return survey.records.sorted().compactMap { record in
      switch record {
      case .subject(let id) where policy.reports(.unusedSubject) && !survey.usedSubjects.contains(id):
        (
          record,
          Finding(
            .unusedSubject, record: record.description,
            message: "no claim is about `\(id)` or names it", hint: "`git rm \(record.path.pathspec)`")
        )
      case .source(let id) where policy.reports(.unusedSource) && !survey.usedSources.contains(id):
        (
          record,
          Finding(
            .unusedSource, record: record.description,
            message: "no claim cites `\(id)`, and no source derives from it",
            hint: "ibid add TYPE --subject SUBJECT --source \(id) --quote \"...\"")
        )
      default: nil
      }
    }
  }
}
