import Testing

@testable import Provenance

/// What a text says to a date, or what it must not say.
enum DateAnswer {
  case sure, doubtful, none
  /// Either of the two that bear nothing out.
  case notSure

  init(_ date: String, in text: String, language: String?) throws {
    switch DatesInText(text, language: language).supports(try EDTF(date)) {
    case .derivable: self = .sure
    case .ambiguous: self = .doubtful
    case .notFound: self = .none
    }
  }

  func agrees(with expected: DateAnswer) -> Bool {
    self == expected || expected == .notSure && self != .sure
  }

  /// A language, a date, what is to come of holding it against a text, and the text.
  typealias Case = (language: String?, date: String, expected: DateAnswer, text: String)

  /// Holds the date of a case against its text.
  static func check(_ given: Case, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let answer = try DateAnswer(given.date, in: given.text, language: given.language)
    #expect(
      answer.agrees(with: given.expected), "\(given.date) in \(given.text): \(answer)",
      sourceLocation: sourceLocation)
  }
}
