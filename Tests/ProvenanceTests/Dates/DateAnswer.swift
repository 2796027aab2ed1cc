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
}
