/// One date with words around it: "about 2019", "late 2023", "probably 1890".
extension DateGrammar {
  /// A single date with what is said of it: approximate, uncertain, early, mid, late.
  func qualified(at: Int, isCued: Bool) -> DateMatch? {
    qualifiedBefore(at: at, isCued: isCued).map(qualifiedAfter)
  }

  private func qualifiedBefore(at: Int, isCued: Bool) -> DateMatch? {
    let pair = doubtOfTwoWords(at)
    if pair != nil || has([.approximate, .uncertain], at) || mark(at) == "~" {
      var next = pair ?? at + 1
      if mark(next) == ".", isAdjacent(next) { next += 1 }
      next = skippingPrepositions(next)
      guard var match = portion(at: next) ?? point(at: next, isCued: true), !isQuantity(match, after: at)
      else { return nil }
      match.drafts = Self.qualified(match.drafts, pair != nil || has(.uncertain, at) ? "?" : "~")
      match.tokens = at..<match.tokens.upperBound
      return match
    }
    return portion(at: at) ?? point(at: at, isCued: isCued)
  }

  static func qualified(_ drafts: [DateDraft], _ mark: String) -> [DateDraft] {
    drafts.compactMap { draft in
      guard !draft.text.hasPrefix("["), !draft.text.contains("/") else { return nil }
      return DateDraft(
        text: draft.text + mark, why: (mark == "?" ? "uncertain " : "approximate ") + draft.why)
    }
  }

  /// Past "peut-être" and "tal vez".
  private func doubtOfTwoWords(_ at: Int) -> Int? {
    if word(at) == "peut", isDash(at + 1), word(at + 2) == "être" { return at + 3 }
    return word(at) == "tal" && word(at + 1) == "vez" ? at + 2 : nil
  }

  /// What is said of a date after it: "1890 or so", "1890-ish", "1890 (?)", "1890 at the latest".
  private func qualifiedAfter(_ match: DateMatch) -> DateMatch {
    var match = match
    let next = match.tokens.upperBound
    let (mark, end): (String, Int)
    if self.mark(next) == "(", self.mark(next + 1) == "?" {
      (mark, end) = ("?", next + (self.mark(next + 2) == ")" ? 3 : 2))
    } else if isAsked(next) {
      // At the end of a sentence it may be the sentence that asks.
      let isOfDate = self.mark(next + 1).map { [",", ")", ";", "]"].contains($0) } ?? false
      if !isOfDate { match.isDoubtful = true }
      (mark, end) = ("?", next + 1)
    } else if word(next) == "or", word(next + 1) == "so" || word(next + 1) == "thereabouts" {
      (mark, end) = ("~", next + 2)
    } else if isDash(next), isAdjacent(next), word(next + 1) == "ish" {
      (mark, end) = ("~", next + 2)
    } else if word(next) == "ish", isAdjacent(next) {
      (mark, end) = ("~", next + 1)
    } else if let word = word(next), ["approximately", "roughly", "تقريبا", "environ"].contains(word),
      number(next + 1) == nil
    {
      (mark, end) = ("~", next + 1)
    } else if let word = word(next), ["circa", "ca", "approximativement", "aproximadamente"].contains(word),
      self.word(next + 1) == nil, number(next + 1) == nil
    {
      (mark, end) = ("~", next + 1)
    } else if let (isLatest, end) = limitAfter(next) {
      match.drafts = match.drafts.compactMap { draft in
        draft.whole.map {
          DateDraft(
            text: isLatest ? "[..\($0)]" : "[\($0)..]",
            why: "\(draft.why), at the \(isLatest ? "latest" : "earliest")")
        }
      }
      match.tokens = match.tokens.lowerBound..<end
      return match
    } else {
      return match
    }
    let drafts = Self.qualified(match.drafts, mark)
    if drafts.isEmpty { match.isDoubtful = true } else { match.drafts = drafts }
    match.tokens = match.tokens.lowerBound..<end
    return match
  }

  /// "at the latest", "au plus tard", "a más tardar", "spätestens" after a date, and the token after it.
  private func limitAfter(_ at: Int) -> (isLatest: Bool, next: Int)? {
    guard let first = word(at) else { return nil }
    if first == "spätestens" { return number(at + 1) == nil ? (true, at + 1) : nil }
    guard let last = word(at + 2) else { return nil }
    switch (first, word(at + 1)) {
    case ("at", "the"): return last == "latest" ? (true, at + 3) : last == "earliest" ? (false, at + 3) : nil
    case ("au", "plus"): return last == "tard" ? (true, at + 3) : last == "tôt" ? (false, at + 3) : nil
    case ("a", "más"): return last == "tardar" ? (true, at + 3) : nil
    default: return nil
    }
  }

  /// "about 2000" and "about 1950 soldiers" are quantities where no preposition says otherwise.
  private func isQuantity(_ match: DateMatch, after at: Int) -> Bool {
    let year = match.tokens.lowerBound
    guard match.tokens.count == 1, let (value, digits) = number(year), digits == 4 else { return false }
    return !(has(.within, at + 1) || isCued(at)) && (value % 100 == 0 || isCounting(year))
  }

  /// Past "in", "the", "year": words between what is said of a date and the date.
  func skippingPrepositions(_ at: Int) -> Int {
    var next = at
    while next < at + 4, has([.within, .filler], next), number(next) == nil { next += 1 }
    return next
  }

  /// "early 2023", "mid-1990s", "late May 2024", "the end of 2023".
  private func portion(at: Int) -> DateMatch? {
    guard has([.early, .middle, .late, .start, .end], at),
      let share = [DateWords.Role.early, .middle, .late, .start, .end].first(where: { has($0, at) })
    else { return nil }
    var next = at + 1
    if isDash(next) { next += 1 }
    next = skippingPrepositions(next)
    // "mid-to-late" and the like are left alone.
    guard let match = point(at: next, isCued: true) else { return nil }
    let drafts = match.drafts.compactMap { Self.portion(share, of: $0) }
    return drafts.isEmpty
      ? nil : DateMatch(drafts: drafts, tokens: at..<match.tokens.upperBound, isDoubtful: match.isDoubtful)
  }

  /// The part that is meant at least: usage differs on where "late" begins, not on what it surely covers.
  private static func portion(_ share: DateWords.Role, of draft: DateDraft) -> DateDraft? {
    let text = draft.text
    let (names, why): ([DateWords.Role: (String, String)], String)
    var equivalents: [String] = []
    if text.utf8.count == 4, text.hasSuffix("X"), !text.hasSuffix("XX") {
      let decade = text.prefix(3)
      names = [
        .early: ("0", "3"), .middle: ("4", "6"), .late: ("7", "9"), .start: ("0", "1"), .end: ("8", "9"),
      ]
      .mapValues { ("\(decade)\($0)", "\(decade)\($1)") }
      if share == .middle { equivalents = ["\(decade)5~", "\(decade)4~/\(decade)6~"] }
      why = "part of a decade"
    } else if draft.year != nil, text.utf8.count == 4 {
      names = [
        .early: ("01", "03"), .middle: ("05", "08"), .late: ("10", "12"), .start: ("01", "02"),
        .end: ("11", "12"),
      ]
      .mapValues { ("\(text)-\($0)", "\(text)-\($1)") }
      if share == .middle { equivalents = ["\(text)-06~", "\(text)-07~"] }
      why = "part of a year"
    } else if let year = draft.year, text.utf8.count == 7, let month = Int(text.suffix(2)), 1...12 ~= month {
      let last = Day.count(year: Int64(year) ?? 0, month: month)
      names = [
        .early: ("01", "10"), .middle: ("11", "20"), .late: ("21", "\(last)"), .start: ("01", "05"),
        .end: ("26", "\(last)"),
      ]
      .mapValues { ("\(text)-\($0)", "\(text)-\($1)") }
      if share == .middle { equivalents = ["\(text)-15~"] }
      why = "part of a month"
    } else {
      return nil
    }
    guard let (from, to) = names[share] else { return nil }
    return DateDraft(text: "[\(from)..\(to)]", why: why, equivalents: equivalents + ["\(from)/\(to)"])
  }
}
