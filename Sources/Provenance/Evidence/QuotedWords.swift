/// The words of one passage that supports a claim, made ready to hold any number of values against.
final class QuotedWords {
  let text: String
  /// The language of the source, a BCP 47 tag, where it is on record.
  let language: String?
  /// The words as a text to find others in.
  let source: SourceText
  private(set) lazy var dates = DatesInText(text, language: language)
  private(set) lazy var numbers = NumberExpression.find(in: text, language: language)

  init(_ text: String, language: String?) {
    self.text = text
    self.language = language
    source = SourceText(text)
  }

  /// What stands at some code points, on one line and not too long for a message.
  func excerpt(_ range: Range<Int>) -> String { source.text(in: range).onOneLine.shortened }

  /// Whether words occur in the passage at word boundaries, under the allowed folds.
  func hold(_ words: String) -> Bool { source.holds(words) }

  /// Whether a name occurs so, or with a possessive or an article that an apostrophe joins to it.
  func name(_ name: String) -> Bool { source.holds(name) || (bare?.holds(name) ?? false) }

  /// The words without what an apostrophe joins to them; nil where there is nothing of the kind.
  private lazy var bare = Clitics.removed(from: text).map { SourceText($0) }
}

extension SourceText {
  /// Whether words occur somewhere, once or several times.
  fileprivate func holds(_ words: String) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      FoldClass.table.withPointer { table in
        let quote = Array(words.utf8)
        return quote.withUnsafeBufferPointer { quote in
          var search = PassageSearch(quote, in: self, text: text, table: table)
          guard !search.core.isEmpty, search.hasWords else { return false }
          return search.exactPlaces().contains { !NameEdge.isPart($0.range, in: text) }
            || search.foldedPlaces().contains { !NameEdge.isPart($0.range, in: text) }
        }
      }
    }
  }
}

extension String {
  /// The text for a message: of a long one, the first 120 code points.
  var shortened: String {
    let scalars = unicodeScalars.prefix(121)
    return scalars.count <= 120
      ? self : String(String.UnicodeScalarView(scalars.dropLast())) + "\u{2026}"
  }
}
