/// What of a profile is for people to read. Where a date is asked about, the facts that do not hold then are left out,
/// and those without a date stand apart.
extension Profile {
  /// The facts in force; of a date that is asked about, those that definitely or possibly hold then.
  public var shownSections: [Section] {
    sections.compactMap { $0.only { $0.holds != .no && $0.holds != .undated } }
  }

  /// The facts in force of which no date says whether they hold then; empty where no date is asked about.
  public var undatedSections: [Section] { sections.compactMap { $0.only { $0.holds == .undated } } }

  /// The retracted facts, without those that did not hold then.
  public var shownRetracted: [Fact] { retracted.filter { $0.holds != .no } }

  /// The footnotes that the facts to be read use: those before the ones that only others use.
  public var shownFootnotes: ArraySlice<Footnote> {
    let facts = (shownSections + undatedSections).flatMap(\.facts) + shownRetracted
    return footnotes.prefix(facts.flatMap(\.footnotes).max() ?? 0)
  }

  /// One line on the date that is asked about; nil where none is.
  public var onSummary: String? {
    guard let on else { return nil }
    let retracted = retracted.count - shownRetracted.count
    return on.summary + (retracted > 0 ? "; \(retracted) retracted not, left out" : "")
  }
}

extension Profile.Section {
  /// The section with some of its facts; nil if it has none of those.
  fileprivate func only(_ isWanted: (Profile.Fact) -> Bool) -> Profile.Section? {
    let wanted = facts.filter(isWanted)
    return wanted.isEmpty ? nil : Profile.Section(type: type, title: title, facts: wanted)
  }
}
