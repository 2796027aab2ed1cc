import CUnistring

/// A verb of saying among words that a quote leaves out, and whether it says whose word the rest of the sentence is.
///
/// "The police said the group stole the money" and "The group, police said, stole the money" lay the words on the
/// police. "The minister, who said he was tired, resigned" and "the truce, announced in May, held" do not: the saying
/// is in a clause of its own, all of which is left out.
struct Attribution {
  private let verb: ArraySlice<TellingWords.Word>
  private let words: ArraySlice<TellingWords.Word>
  private let range: Range<Int>
  private let text: UTF8Buffer
  private let table: UnsafePointer<FoldClass>

  /// `verb` is the entry's words, a slice of `words`, which are all words in `range`.
  init(
    of verb: ArraySlice<TellingWords.Word>, among words: ArraySlice<TellingWords.Word>, in range: Range<Int>,
    _ telling: TellingWords
  ) {
    self.verb = verb
    self.words = words
    self.range = range
    text = telling.text
    table = telling.table
  }

  /// Whether leaving the verb out lays the words around it on somebody else.
  var counts: Bool { !isInClosedRelativeClause && !isParticiple }

  // MARK: Relative clauses

  /// A relative pronoun opens the clause, and the clause ends in the range. Marks between pronoun and verb part them,
  /// unless they enclose something: "who, when asked, said".
  private var isInClosedRelativeClause: Bool {
    var isParted = false
    for index in (words.startIndex..<verb.startIndex).reversed() {
      let isMarked = isMarked(before: index + 1)
      if isRelative(index) {
        return (!isParted || isMarked)
          && isClosed(needsMark: !TellingWordLists.unmarkedRelatives.contains(words[index].normal))
      }
      if isMarked { isParted = true }
    }
    return false
  }

  private func isRelative(_ index: Int) -> Bool {
    let word = words[index].normal
    if TellingWordLists.relatives.contains(word) || TellingWordLists.unmarkedRelatives.contains(word) {
      return true
    }
    return TellingWordLists.relativesAfterComma.contains(word) && isMarked(before: index)
  }

  /// Whether the clause that the verb is in ends before the range does: with a mark at the range's end, or, where
  /// the language sets none, with words of its own after the verb.
  private func isClosed(needsMark: Bool) -> Bool {
    guard let last = words.last, verb.endIndex < words.endIndex else { return false }
    if hasMark(last.range.upperBound..<range.upperBound) { return true }
    return !needsMark && !TellingWordLists.complementizers.contains(last.normal)
  }

  // MARK: Participles

  /// "announced in May", "was reported in the press": said of what stands before, and by nobody in particular.
  private var isParticiple: Bool {
    guard verb.count == 1, let word = verb.first?.normal, TellingWordLists.participles.contains(word) else {
      return false
    }
    let after = words[verb.endIndex...].prefix(8)
    if after.contains(where: { $0.normal == "that" }) { return false }
    let isFirst = verb.startIndex == words.startIndex
    let isMarked = isMarked(before: verb.startIndex)
    if !isFirst, !isMarked, TellingWordLists.auxiliaries.contains(words[verb.startIndex - 1].normal) {
      return true
    }
    guard let next = after.first, TellingWordLists.afterParticiples.contains(next.normal) else {
      return false
    }
    // With words and a mark before it, it may have a subject of its own: ", police announced in May,".
    return isFirst || isMarked || !hasMark(range.lowerBound..<verb[verb.startIndex].range.lowerBound)
  }

  // MARK: Marks

  /// Whether a comma, bracket, dash or quotation mark stands before the word at `index`.
  private func isMarked(before index: Int) -> Bool {
    let start = index > words.startIndex ? words[index - 1].range.upperBound : range.lowerBound
    return hasMark(start..<words[index].range.lowerBound)
  }

  private func hasMark(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      at += length
      switch FoldClass.of(scalar, table) {
      case .whiteSpace, .invisible,
        .plain where Number.isAlphanumeric(scalar):
        continue
      case .dash where isWordHyphen(scalar):
        // A hyphen inside a compound is no mark.
        if at < range.upperBound, FoldClass.of(text.scalar(at: at).value, table) == .whiteSpace {
          return true
        }
      default: if ibid_is_punctuation(scalar) { return true }
      }
    }
    return false
  }
}
