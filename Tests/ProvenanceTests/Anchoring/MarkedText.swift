import Testing

@testable import Provenance

/// A text in which ⟦ and ⟧ mark the places that a test expects, in code points of the text without the marks.
struct MarkedText {
  let text: String
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    var count = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(count)
      case "⟧": ranges.append((starts.popLast() ?? 0)..<count)
      default:
        scalars.append(scalar)
        count += 1
      }
    }
    text = String(scalars)
    self.ranges = ranges
  }
}

/// A quote of one passage, what the source says, and what must be answered.
struct PassageCase: CustomTestStringConvertible {
  var source: String
  var quote: String
  var verdict: Verdict
  var folds: [Fold]
  var kind: ChangeKind?
  var refusal: Refusal?

  init(
    _ source: String, _ quote: String, _ verdict: Verdict, _ folds: [Fold] = [], kind: ChangeKind? = nil,
    refusal: Refusal? = nil
  ) {
    self.source = source
    self.quote = quote
    self.verdict = verdict
    self.folds = folds
    self.kind = kind
    self.refusal = refusal
  }

  var testDescription: String { "“\(quote)” of “\(source)”" }
}
