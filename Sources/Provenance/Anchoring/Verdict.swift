/// What a quote check answers about a passage, from the best to the worst.
///
/// Exact or refused: nothing between `folded` and `ambiguous` is a matter of degree. `unverifiable` stands
/// last, since a quote of which one passage cannot be had is not verified; it is counted apart from failures.
public enum Verdict: String, Sendable, CaseIterable, Hashable, Comparable {
  /// The same code points at the recorded position, or, where none is recorded, at one place only.
  case exact
  /// The same code points elsewhere than recorded: once, or picked by the context.
  case moved
  /// Equal after listed folds only; the result names them.
  case folded
  /// In several places, and neither position nor context decides.
  case ambiguous
  /// Not there, but something near is; or all passages are there and the quote joins them dishonestly.
  case altered
  /// Nothing like it.
  case missing
  /// The text cannot be had here. `anchor` never answers this: it is its caller's to say.
  case unverifiable

  /// Whether the source says what the passage says.
  public var passes: Bool { self <= .folded }

  private var badness: Int {
    switch self {
    case .exact: 0
    case .moved: 1
    case .folded: 2
    case .ambiguous: 3
    case .altered: 4
    case .missing: 5
    case .unverifiable: 6
    }
  }

  /// Better stands before worse.
  public static func < (a: Verdict, b: Verdict) -> Bool { a.badness < b.badness }
}
