/// Numbers before a month that are no day: "They won 3. May 2012 was better.", "Issue 12 December 2018".
extension DateGrammar {
  /// Whether a number before a month is its day for sure, and not the number of a thing, of a row or of what the
  /// sentence before counts.
  func isDay(_ at: Int, ofMonthAt month: Int) -> Bool {
    if isNumberOfThing(at) || isJoinedToWord(at) { return false }
    // In a table another cell begins.
    if (at + 1...month).contains(where: { tokens.indices.contains($0) && tokens[$0].gap == .tab }) {
      return false
    }
    return mark(at + 1) != "." || isOrdinalStop(at, before: month)
  }

  /// "No. 2019", "Exhibit 12", "#12"
  func isNumberOfThing(_ at: Int) -> Bool {
    if let mark = mark(at - 1), ["#", "№", "°", "$", "€", "£"].contains(mark) { return true }
    if mark(at - 1) == ".", isAdjacent(at - 1) {
      return word(at - 2).map(DateWords.numberAbbreviations.contains) ?? false
    }
    return word(at - 1).map(DateWords.numbering.contains) ?? false
  }

  /// "the G-8 May 2012 summit", and not "3 May-12 June 2014".
  private func isJoinedToWord(_ at: Int) -> Bool {
    guard let hyphen = mark(at - 1), ["-", "\u{2010}", "\u{2011}"].contains(hyphen), isAdjacent(at - 1),
      isAdjacent(at), let word = word(at - 2)
    else { return false }
    return DateWords.months[word] == nil
  }

  /// Whether the stop after a number makes an ordinal of it, and ends no sentence and no marker of a list.
  private func isOrdinalStop(_ at: Int, before month: Int) -> Bool {
    if DateWords.languagesOfDottedDays.contains(language) { return true }
    if language.isEmpty {
      let before = mark(at - 1) == "," ? at - 2 : at - 1
      if word(month).map(DateWords.monthsOfDottedDays.contains) ?? false
        || word(before).map(DateWords.beforeDottedDay.contains) ?? false
      {
        return true
      }
    }
    // No sentence begins in lower case.
    guard tokens[at].gap != .line, case .word(let name, isCapital: false) = tokens[month].kind else {
      return false
    }
    return name.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// Whether a match is a day of a year that is given, or several.
  func isDayWithYear(_ match: DateMatch?) -> Bool {
    guard let draft = match?.drafts.first else { return false }
    return !draft.lacksYear && draft.text.utf8.count >= "2014-05-03".utf8.count
  }
}
