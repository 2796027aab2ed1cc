/// What a check of a whole quote found.
public struct QuoteResult: Sendable, Hashable {
  /// The worst of the passages' verdicts, and `altered` at best where the passages are joined dishonestly.
  public var verdict: Verdict
  /// One result for each passage, in the order of the quote.
  public var passages: [PassageResult]
  /// What is wrong with how the passages are joined, though each is there.
  public var fault: QuoteFault?
  /// Warnings: sentences of which the quote leaves out words that change what they say.
  public var cutSentences: [CutSentence]
}

/// What a check of one passage found. Ranges are code points of the source as it was given.
public struct PassageResult: Sendable, Hashable {
  /// How well the source bears the passage out.
  public var verdict: Verdict
  /// Where the passage stands, when the verdict passes.
  public var range: Range<Int>?
  /// The folds that were needed, in the order of `Fold.allCases`.
  public var folds: [Fold] = []
  /// The place is not the recorded one. A folded passage may be moved as well.
  public var isMoved = false
  /// Of an ambiguous passage: the first places, at most `PassageResult.mostPlaces`.
  public var places: [Range<Int>] = []
  /// Of an ambiguous passage: how many places there are, counted up to 262,144.
  public var placeCount = 0
  /// Of an altered passage: the nearest place.
  public var nearest: NearPassage?
  /// Why a passage that can be found was refused all the same.
  public var refusal: Refusal?
  /// Whether the recorded prefix and suffix stand around the range, under the folds; nil when none was recorded.
  public var contextAgrees: Bool?

  /// How many places an ambiguous passage lists.
  public static let mostPlaces = 20
}

/// Why a passage is refused whatever the source holds, or though its letters are there.
public enum Refusal: String, Sendable, CaseIterable, Hashable {
  /// The passage is empty, or white space only.
  case empty
  /// The passage holds no letter, number or picture: punctuation says nothing.
  case noWords = "no-words"
  /// It begins or ends inside a word, or between a letter and its combining mark.
  case cutWord = "cut-word"
  /// It cuts a number from its sign, its decimals, its thousands or its fraction.
  case cutNumber = "cut-number"
  /// Source and quote are made so that deciding would take too long.
  case tooMuchWork = "too-much-work"
}

/// How a quote of several passages makes the source say what it does not, though each passage is there.
public enum QuoteFault: Sendable, Hashable {
  /// The quote has no passage.
  case emptyQuote
  /// The passages stand in another order than in the source.
  case outOfOrder
  /// Two passages share words.
  case overlapping
  /// More code points are left out between two passages than the store allows.
  case gapTooLong(codePoints: Int)
  /// Parts of two sentences are joined into one.
  case spliced
  /// A quoted heading says that a later passage stands under it, and the heading under which that stands is left out.
  case headingLeftOut(heading: String)
  /// Words left out of a sentence negate it.
  case negationLeftOut(words: [String])
  /// Words left out of a sentence say that the source does not vouch for it, or whose word it is.
  case distancingLeftOut(words: [String])

  /// A stable name, for output.
  public var name: String {
    switch self {
    case .emptyQuote: "empty-quote"
    case .outOfOrder: "out-of-order"
    case .overlapping: "overlapping"
    case .gapTooLong: "gap-too-long"
    case .spliced: "spliced"
    case .headingLeftOut: "heading-left-out"
    case .negationLeftOut: "negation-left-out"
    case .distancingLeftOut: "distancing-left-out"
    }
  }
}

/// A sentence that the quote begins or ends inside of, and whose other words change what the quoted ones say: they
/// negate it, distance the source from it, lay it on somebody else, make it depend on something, or ask it.
public struct CutSentence: Sendable, Hashable {
  /// The passage, from 0.
  public var passage: Int
  /// The whole sentence, in code points of the source.
  public var range: Range<Int>
  /// The whole sentence.
  public var text: String
  /// The words that do so and are not quoted: words, phrases, a question mark, a whole compound of which the quote
  /// has a part ("non-violent").
  public var words: [String]
}

/// The place of the source that is most like an altered passage: a suggestion to a person, never a pass.
public struct NearPassage: Sendable, Hashable {
  /// Where it stands, in code points of the source.
  public var range: Range<Int>
  /// What stands there.
  public var text: String
  /// How the passage differs from it, in runs that make up both texts.
  public var difference: [WordDifference]
  /// What kind of change it is; the gravest, if there are several.
  public var kind: ChangeKind
}

/// A run of text that quote and source share, or that only one of them has.
public struct WordDifference: Sendable, Hashable {
  /// Where a run of text stands.
  public enum Side: String, Sendable, Hashable {
    /// In both.
    case same
    /// In the source only.
    case removed
    /// In the quote only.
    case added
  }
  /// Where the run stands.
  public var side: Side
  /// The run. Of a run in both, as the source writes it.
  public var text: String
}

/// What an altered passage changed.
public enum ChangeKind: String, Sendable, CaseIterable, Hashable {
  /// A word that negates was left out, put in or changed.
  case negation
  /// Digits of a number differ.
  case digits
  /// A number's sign differs.
  case sign
  /// A number's decimal mark or grouping differs.
  case decimalMark = "decimal-mark"
  /// The same words in another order.
  case wordOrder = "word-order"
  /// Only letter case differs.
  case letterCase = "case"
  /// Only punctuation differs.
  case punctuation
  /// The passage begins or ends inside a word or number.
  case cutWord = "cut-word"
  /// Anything else: other words.
  case other
}
