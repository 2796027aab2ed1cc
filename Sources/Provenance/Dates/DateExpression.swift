/// A date as people write it in prose, with what it says in EDTF.
public struct DateExpression: Hashable, Sendable {
  /// One way to read it.
  public struct Reading: Hashable, Sendable {
    /// What it says.
    public let edtf: EDTF
    /// How it was read: "day, month, year".
    public let why: String
    /// Other ways to write what it says.
    let equivalents: [EDTF]
  }

  /// Where it stands, in code points of the text.
  public let range: Range<Int>
  /// The ways to read it; more than one where the text does not decide: 03/04/2024 is two dates.
  public let readings: [Reading]
  /// Whether it may be no date, or the text says that the date is not certain; it bears nothing out for sure.
  let isDoubtful: Bool

  /// The dates in a text: English first, and the months and connecting words of Arabic, French, German,
  /// Russian and Spanish.
  ///
  /// A phrase of several dates ("from 2019 to 2021") comes before the dates in it, which are found as well. A
  /// number is taken for a year only where it stands as one, so not in "2000 fighters". A month without a
  /// year is found after a preposition, with the year unspecified (`XXXX-03`). Of other languages the years are
  /// found.
  public static func find(in text: String) -> [DateExpression] {
    DateGrammar(DateToken.tokens(of: text)).expressions()
  }
}

/// What is read before it is known to be a date at all: EDTF text, checked at the end.
struct DateDraft: Equatable {
  var text: String
  var why: String
  var equivalents: [String] = []

  /// A month or day without a year.
  var lacksYear: Bool { text.hasPrefix("XXXX-") }
  /// Whether the year is given, so that a date before can borrow it.
  var year: String? {
    let year = text.prefix(4)
    return year.utf8.count == 4 && year.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? String(year) : nil
  }

  /// One date for what is joined to others: of "late 2023", which is a run of months, the year; nil for an
  /// interval.
  var whole: String? {
    if text.contains("/") { return nil }
    guard text.hasPrefix("[") else { return text }
    let ends = text.dropFirst().dropLast().split(separator: ".")
    guard ends.count == 2, let first = ends.first, let last = ends.last else { return nil }
    if first.utf8.count == 4 { return first.prefix(3) == last.prefix(3) ? "\(first.prefix(3))X" : nil }
    return first.dropLast(3) == last.dropLast(3) ? String(first.dropLast(3)) : nil
  }

  /// The reading, if there is such a date.
  var reading: DateExpression.Reading? {
    guard let edtf = try? EDTF(parsing: text), !edtf.endsBeforeItStarts else { return nil }
    return DateExpression.Reading(
      edtf: edtf, why: why, equivalents: equivalents.compactMap { try? EDTF(parsing: $0) })
  }
}

/// Where a rule of the grammar matched, and what it read there.
struct DateMatch {
  var drafts: [DateDraft]
  /// The first token, and the one after the last.
  var tokens: Range<Int>
  /// Whether it may be no date, or is not certain.
  var isDoubtful = false
}
