/// What the valid time of a claim answers to the question whether it holds on a date.
///
/// It is asked of the date alone: a retracted claim has an answer too, and its rank says that it is retracted.
public enum Holding: String, Sendable, CaseIterable {
  /// Whichever way both dates are read.
  case definitely
  /// By some reading of them.
  case possibly
  /// By none.
  case no
  /// The claim has no `when`, or none that can be read: neither yes nor no.
  case undated
}

extension Claim {
  /// The valid time, where `when` is an EDTF date and no interval that ends before it starts.
  public var validTime: EDTF? {
    guard let date = when.flatMap({ try? EDTF($0) }), !date.endsBeforeItStarts else { return nil }
    return date
  }

  /// Whether the claim holds at some time in a date; see `EDTF.relation(to:)` for how dates are read.
  public func holding(on date: EDTF) -> Holding {
    switch validTime?.relation(to: date) {
    case .definitely: .definitely
    case .possibly: .possibly
    case .no: .no
    case nil: .undated
    }
  }
}

/// A date that is asked about, and how many claims give which answer.
public struct HoldingCounts: Sendable {
  /// The date that is asked about.
  public let date: EDTF
  private var counts: [Holding: Int] = [:]

  /// No answer yet.
  public init(on date: EDTF) { self.date = date }

  /// Counts one claim.
  public mutating func add(_ holding: Holding) { counts[holding, default: 0] += 1 }

  /// The number of claims with an answer.
  public subscript(_ holding: Holding) -> Int { counts[holding] ?? 0 }

  /// One line for people: "Valid on 2023: 4 definitely, 2 possibly, 60 undated; 1 not, left out".
  public var summary: String {
    let words = date.describe()
    let asked = words == date.source ? date.source : "\(date.source) (\(words))"
    let answers = "\(self[.definitely]) definitely, \(self[.possibly]) possibly, \(self[.undated]) undated"
    return "Valid on \(asked): \(answers); \(self[.no]) not" + (self[.no] > 0 ? ", left out" : "")
  }
}
