/// Dates joined by words: "since March", "from 2019 to 2021", "2023 or 2024".
extension DateGrammar {
  /// A phrase of one or more dates, and those of its dates that hold on their own: "from 2019 to 2021" says
  /// something of 2019, and "between 2019 and 2021", "5 May to 3 June 2021", "before 2019" and "2019 or 2021" do
  /// not.
  ///
  /// - Parameter single: the single date at the token, if there is one.
  func phrase(at: Int, beginningWith single: DateMatch?) -> (whole: DateMatch, parts: [DateMatch])? {
    if let years = shortYears(at) { return (years, []) }
    if let single, isBegun(single) { return since(single, from: at) }
    if let start = since(at), let first = operand(start), !isBareDay(first) { return since(first, from: at) }
    if has(.between, at), let first = operand(at + 1, before: .and), has(.and, first.tokens.upperBound),
      let last = operand(first.tokens.upperBound + 1)
    {
      return join(first, last, from: at, "between two dates") {
        "\($0)/\($1)"
      } also: {
        ["[\($0)..\($1)]"]
      }
      .map { ($0.whole, []) }
    }
    if has([.from, .weakFrom, .since], at), let first = operand(at + 1, before: .to) {
      let next = first.tokens.upperBound
      if has(.to, next) || isDash(next), let last = operand(next + 1) {
        return join(first, last, from: at, "from one date to another") { "\($0)/\($1)" }
      }
      if has([.since, .from], at), !isBareDay(first) { return since(first, from: at) }
      return nil
    }
    if let (first, next) = limit(at) { return limited(at: at, next, first) }
    return alternatives(at: at, single)
  }

  /// Past the words of a beginning: "à partir de", "ابتداء من", in German "ab".
  private func since(_ at: Int) -> Int? {
    guard let word = word(at), DateWords.beginningOfPhrases.contains(word) else { return nil }
    switch word {
    case "ab": return language == "de" ? at + 1 : nil
    case "a", "à": return self.word(at + 1) == "partir" ? at + 2 : nil
    default: return self.word(at + 1) == "من" ? at + 2 : nil
    }
  }

  private func since(_ first: DateMatch, from at: Int) -> (whole: DateMatch, parts: [DateMatch]) {
    let next = first.tokens.upperBound
    let end = has(.onwards, next) ? next + 1 : next
    let drafts = first.drafts.compactMap(\.whole).map { DateDraft(text: "\($0)/..", why: "since a date") }
    return (DateMatch(drafts: drafts, tokens: at..<end, isDoubtful: first.isDoubtful), [first])
  }

  /// "44–31 BC", of which the first is no year by itself.
  private func shortYears(_ at: Int) -> DateMatch? {
    guard let (first, digits) = number(at), digits <= 3, isDash(at + 1) || has(.to, at + 1),
      let (last, _) = number(at + 2), 0 < last, last < first, let (era, next) = era(at + 3),
      era == .beforeChrist
    else { return nil }
    let text = "\(Year.exact(1 - Int64(first)))/\(Year.exact(1 - Int64(last)))"
    return DateMatch(drafts: [DateDraft(text: text, why: "from one year BC to another")], tokens: at..<next)
  }

  private func limited(at: Int, _ operandStart: Int, _ limit: Limit) -> (
    whole: DateMatch, parts: [DateMatch]
  )? {
    let isOfMoment = limit == .before || limit == .after
    guard let date = operand(operandStart) ?? (isOfMoment ? attribute(operandStart) : nil) else { return nil }
    // "after the 1991 war": the war may have ended, and what came after it begun, in that year.
    let isAttribute = isAttribute(date)
    let drafts = date.drafts.compactMap { draft -> DateDraft? in
      guard let text = draft.whole else { return nil }
      // Of a part of a year or a month, what is before or after it may still be in the same one.
      let (earlier, later) =
        !isAttribute && text == draft.text
        ? (Self.neighbour(of: text, by: -1), Self.neighbour(of: text, by: 1)) : (text, text)
      switch limit {
      case .until: return DateDraft(text: "/\(text)", why: "until a date", equivalents: ["../\(text)"])
      case .upTo:
        return DateDraft(text: "/\(text)", why: "up to a date", equivalents: ["../\(text)", "[..\(text)]"])
      case .by: return DateDraft(text: "[..\(text)]", why: "by a date", equivalents: ["/\(text)"])
      case .notBefore: return DateDraft(text: "[\(text)..]", why: "not before a date")
      case .before:
        return DateDraft(
          text: "[..\(earlier ?? text)]", why: "before a date",
          equivalents: ["../\(text)", "/\(text)", "[..\(text)]"])
      case .after:
        return DateDraft(
          text: "[\(later ?? text)..]", why: "after a date", equivalents: ["[\(text)..]", "\(text)/.."])
      }
    }
    return drafts.isEmpty
      ? nil
      : (
        DateMatch(drafts: drafts, tokens: at..<date.tokens.upperBound, isDoubtful: date.isDoubtful),
        limit == .until ? [date] : []
      )
  }

  /// The year, month or day before or after one that is given in full.
  private static func neighbour(of text: String, by step: Int) -> String? {
    guard case .date(let date) = (try? EDTF(parsing: text))?.value, !date.isQualified,
      !date.hasUnspecifiedDigits,
      case .exact(let year) = date.year, let period = date.firstPeriod
    else { return nil }
    let day = step < 0 ? period.first : period.last
    switch date.part {
    case .wholeYear: return "\(Year.exact(year + Int64(step)))"
    case .season: return nil
    case .month:
      let month = day.month + step
      return "\(Year.exact(year + (month < 1 ? -1 : month > 12 ? 1 : 0)))-\(twoDigits((month + 11) % 12 + 1))"
    case .day:
      let next = day.day + step
      if 1...Day.count(year: year, month: day.month) ~= next {
        return "\(Day(year: year, month: day.month, day: next))"
      }
      guard let month = neighbour(of: String(text.dropLast(3)), by: step) else { return nil }
      guard step < 0 else { return "\(month)-01" }
      guard case .day(let last) = (try? EDTF(parsing: month))?.latest else { return nil }
      return "\(last)"
    }
  }

  /// "2019–2021", "May to June 2024", "2023 or 2024", "2023 and 2024".
  private func alternatives(at: Int, _ single: DateMatch?) -> (whole: DateMatch, parts: [DateMatch])? {
    guard let first = single ?? bareMonth(at) ?? bareDay(at) else {
      return nil
    }
    let next = first.tokens.upperBound
    if isDash(next) || has(.to, next), !isBareDay(first) {
      let now = word(next + 1) == "the" ? next + 2 : next + 1
      if let word = word(now), DateWords.present.contains(word) {
        let drafts = since(first, from: at).whole.drafts
        return (DateMatch(drafts: drafts, tokens: at..<now + 1, isDoubtful: first.isDoubtful), [first])
      }
    }
    let isRange =
      isDash(next) || (mark(next) == "/" && isAdjacent(next) && isAdjacent(next + 1))
      || (has(.to, next) && !["a", "à"].contains(word(next) ?? ""))
    let conjunction: DateWords.Role? = has(.or, next) ? .or : has(.and, next) ? .and : nil
    guard isRange || conjunction != nil, let last = operand(next + 1) else { return nil }
    // Only two of a kind are said together: two years, two months, two days.
    if !isRange, !isBareDay(first), first.drafts.first?.text.utf8.count != last.drafts.first?.text.utf8.count
    {
      return nil
    }
    // As of 2019–2021, neither end is said by itself.
    if isRange {
      return join(first, last, from: at, "from one date to another") { "\($0)/\($1)" }.map { ($0.whole, []) }
    }
    let isChoice = conjunction == .or
    return join(first, last, from: at, isChoice ? "one of two dates" : "two dates") {
      isChoice ? "[\($0),\($1)]" : "{\($0),\($1)}"
    }
    .map { ($0.whole, isChoice ? [] : $0.parts) }
  }

  /// A month that can borrow the year of the one after it: "May or June 2024".
  private func bareMonth(_ at: Int) -> DateMatch? {
    guard let (number, next) = month(at), let (_, after) = month(next + 1), yearAfterMonth(after) != nil
    else {
      return nil
    }
    let draft = DateDraft(text: "XXXX-\(twoDigits(number))", why: "month")
    return DateMatch(drafts: [draft], tokens: at..<next)
  }

  /// A day that can borrow the month of the one after it: "27 and 28 November 2024".
  private func bareDay(_ at: Int) -> DateMatch? {
    guard let (number, next) = day(at), has([.and, .or, .to], next) || isDash(next),
      day(skippingFillers(next + 1)) != nil
    else { return nil }
    return DateMatch(drafts: [DateDraft(text: "DAY-\(twoDigits(number))", why: "day")], tokens: at..<next)
  }

  /// A date within a phrase, where the word before it announces a time. A bare number may be the day of the
  /// date after it.
  private func operand(_ at: Int, before connective: DateWords.Role? = nil) -> DateMatch? {
    let start = skippingPrepositions(at)
    if let match = qualified(at: start, isCued: true) { return match }
    guard let connective, let day = bareDay(start),
      has(connective, day.tokens.upperBound) || isDash(day.tokens.upperBound)
    else { return nil }
    return day
  }

  /// The year after a possessive or an indefinite article: "before his 1998 arrest", "after Russia’s 2022 invasion".
  private func attribute(_ at: Int) -> DateMatch? {
    guard let year = (at + 1...at + 4).first(where: { number($0) != nil }), isDetermined(year),
      year == at + 1 || word(year - 1) == "s"
    else { return nil }
    return self.year(at: year, isCued: false)
  }

  private func isBareDay(_ match: DateMatch) -> Bool { match.drafts.first?.text.hasPrefix("DAY-") ?? false }

  /// Two dates joined; the first borrows the year or the month from the second where it has none.
  private func join(
    _ first: DateMatch, _ last: DateMatch, from at: Int, _ why: String, _ text: (String, String) -> String,
    also: (String, String) -> [String] = { _, _ in [] }
  ) -> (whole: DateMatch, parts: [DateMatch])? {
    var (first, drafts) = (first, [DateDraft]())
    for draft in last.drafts {
      for (index, other) in first.drafts.enumerated() {
        var other = other
        if other.text.hasPrefix("DAY-") {
          guard draft.text.utf8.count == 10 else { continue }
          other.text = String(draft.text.dropLast(2) + other.text.suffix(2))
          other.why = draft.why
        } else if other.lacksYear, let year = draft.year {
          // "in May - 2020 was good": a year alone has no month that goes with it.
          if draft.text.utf8.count == 4 { return nil }
          other.text = year + other.text.dropFirst(4)
          other.why = "the year is that of the date after it"
          // "from December to February 2020"
          if other.text.utf8.count == draft.text.utf8.count,
            other.text.utf8.lexicographicallyPrecedes(draft.text.utf8) == false,
            other.text != draft.text, let number = Int64(year)
          {
            other.text = "\(Year.exact(number - 1))" + other.text.dropFirst(4)
            other.why = "the year is the one before that of the date after it"
          }
        } else if draft.text.hasPrefix("-"), other.year != nil, other.text.utf8.count == 4,
          let year = Int64(other.text)
        {
          other.text = "\(Year.exact(1 - year))"
          other.why = "the era is that of the date after it"
        }
        first.drafts[index] = other
        guard let from = other.whole, let to = draft.whole else { continue }
        drafts.append(DateDraft(text: text(from, to), why: why, equivalents: also(from, to)))
      }
    }
    guard drafts.contains(where: { $0.reading != nil }) else { return nil }
    first.isDoubtful = first.isDoubtful || last.isDoubtful
    return (
      DateMatch(drafts: drafts, tokens: at..<last.tokens.upperBound, isDoubtful: first.isDoubtful),
      [first, last]
    )
  }
}
