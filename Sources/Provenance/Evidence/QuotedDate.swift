/// Dates that must be derivable from the quote.
enum QuotedDate {
  static func of(_ text: String, in quoted: [QuotedWords]) -> ValueEvidence {
    guard let edtf = try? EDTF(parsing: text) else { return .missing("\(text.quoted) is no EDTF date") }
    return quoted.evidence { words in
      switch words.dates.supports(edtf) {
      case .derivable: return .borneOut
      case .ambiguous(let readings): return ambiguous(edtf, readings, in: words)
      case .notFound: return nil
      }
    } otherwise: {
      .missing("the date \(text) cannot be derived from the quote; \(others(in: quoted))")
    }
  }

  /// Of dates without a year, one of which the passage names the year elsewhere is open; of the others the
  /// quote does not say when they were.
  private static func ambiguous(
    _ edtf: EDTF, _ readings: [DateExpression.Reading], in words: QuotedWords
  ) -> ValueEvidence? {
    let complete = readings.filter { !$0.lacksYear }
    guard complete.isEmpty else {
      let listed = complete.prefix(6).map { "\($0.edtf) (\($0.why))" }.joined(separator: ", ")
      return .ambiguous("\(edtf) is one of several dates that the quote can mean: \(listed)")
    }
    let years = words.dates.years
    let needed = edtf.value.dates.map(\.year)
    guard let first = needed.first, needed.allSatisfy(years.contains) else { return nil }
    return .ambiguous(
      "the quote gives no year where it says \(readings.map { "\($0.edtf)" }.joined(separator: ", ")); "
        + "\(first) stands elsewhere in it")
  }

  private static func others(in quoted: [QuotedWords]) -> String {
    var shown: [String] = []
    for words in quoted {
      for expression in words.dates.expressions where shown.count < 6 {
        let dates = expression.readings.map { $0.lacksYear ? "no year" : "\($0.edtf)" }
        let reading = "\(words.excerpt(expression.range).quoted) (\(dates.joined(separator: " or ")))"
        if !shown.contains(reading) { shown.append(reading) }
      }
    }
    return shown.isEmpty ? "no date is read in it" : "the dates there are \(shown.joined(separator: ", "))"
  }
}

extension DateExpression.Reading {
  /// Whether not even the century is given.
  fileprivate var lacksYear: Bool {
    edtf.value.dates.contains { date in
      if case .unspecified(let digits, _) = date.year {
        (0..<4).allSatisfy { digits[$0] == nil }
      } else {
        false
      }
    }
  }
}
