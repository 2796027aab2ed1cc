import Provenance

extension Terminal {
  /// A profile to read: facts by type, each with the numbers of its footnotes, then the footnotes.
  func show(_ profile: Profile, caption: String) throws {
    try wrap("\(profile.subject?.label ?? profile.id, .bold)")
    let aliases = profile.subject?.aliases.map(\.text) ?? []
    if !aliases.isEmpty { try wrap("also \(aliases.joined(separator: ", "))", indent: 2) }
    if let note = profile.subject?.note { try wrap(StyledText(note), indent: 2) }
    try wrap(StyledText(caption, .dim), indent: 2)
    if let summary = profile.onSummary { try wrap(StyledText(summary, .bold), indent: 2) }
    for section in profile.shownSections { try show(section) }
    for section in profile.undatedSections { try show(section, mark: ", undated") }
    if !profile.shownRetracted.isEmpty {
      try line()
      try line("\("Retracted", [.bold, .yellow])")
      for fact in profile.shownRetracted { try show(fact) }
    }
    if !profile.unreadable.isEmpty {
      try line()
      try line("\("Records that cannot be read", [.bold, .red])")
      for id in profile.unreadable { try line("  \(id)") }
    }
    guard !profile.shownFootnotes.isEmpty else { return }
    try line()
    try line("\("Sources", [.bold, .cyan])")
    for (index, footnote) in profile.shownFootnotes.enumerated() {
      let stance = footnote.stance == .disputes ? " (disputes it)" : ""
      let place = footnote.locator.map { ", \($0)" } ?? ""
      let sealed = footnote.seals.isEmpty || footnote.passages.isEmpty ? "" : " (partly sealed)"
      try wrap(
        "[\(index + 1)] \(quotation(footnote.passages))\(sealed, .yellow)\(stance, .red) \(footnote.reference + place, .dim) \("\(footnote.source)/\(footnote.capture)", .dim)",
        indent: 6, firstIndent: 2)
    }
  }

  private func show(_ section: Profile.Section, mark: String = "") throws {
    try line()
    try line("\(section.title, [.bold, .cyan])\(mark, .dim)")
    for fact in section.facts { try show(fact) }
  }

  private func show(_ fact: Profile.Fact) throws {
    let numbers = fact.footnotes.map { "[\($0)]" }.joined()
    let when = fact.claim.when.map { when in " (\((try? EDTF(when))?.describe() ?? when))" } ?? ""
    let mark = fact.claim.rank == .preferred ? "preferred: " : ""
    let doubt = fact.holds == .possibly ? "possibly: " : ""
    try wrap(
      "\u{2022} \(doubt, .yellow)\(mark, .green)\(fact.claim.statement)\(when, .cyan) \(numbers, .dim)",
      indent: 4,
      firstIndent: 2)
    if let reason = fact.claim.retraction { try wrap("\("Retracted:", .yellow) \(reason)", indent: 6) }
  }
}
