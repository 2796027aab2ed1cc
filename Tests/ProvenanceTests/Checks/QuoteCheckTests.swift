import Testing

@testable import Provenance

/// Each verdict of a quote as a finding: its kind, place, words and next step.
@Suite struct QuoteCheckTests {
  private let requote =
    "ibid cite assembly/rename/harbour-assembly --replace 1 --source gazette --quote \"...\""
  private let store = Harbour.store

  @Test func aQuoteAtItsPlacePasses() throws {
    for id in [Harbour.rename, Harbour.guild, Harbour.vote] { #expect(try store.found(on: .claim(id)) == []) }
  }

  @Test func aMovedQuoteIsReportedWithItsPlace() throws {
    var citation = Harbour.citation("Harbour Assembly")
    citation.set(0, at: ["quote", "0", "start"])
    citation.set(16, at: ["quote", "0", "end"])
    let finding = try #require(try store.citing(citation).found().first)
    #expect(finding.id == .quoteMoved)
    #expect(finding.severity == .warning)
    #expect(finding.pointer.description == "/citations/0/quote/0")
    #expect(finding.message == "the quote stands at code points 45\u{2013}61, not at the recorded position")
    #expect(finding.hint == "ibid verify --fix assembly/rename/harbour-assembly")
  }

  /// A capture that found the text unchanged, or no text at all, never had a file to restore.
  @Test func aCaptureThatNeverHadATextNamesTheOneWithIt() throws {
    var citation = Harbour.citation("Harbour Assembly")
    citation.set("2026-11-24", at: ["capture"])
    var tree = try store.citing(citation)
    let later = CaptureID(source: "gazette", name: "2026-11-24")
    for (outcome, message, hint) in [
      (
        "unchanged",
        "`gazette/2026-11-24` has no text of its own to hold the quote against: it found the text unchanged",
        "the text that it repeats is that of `gazette/2026-11-22`: `ibid cite assembly/rename/harbour-assembly "
          + "--replace 1 --source gazette --capture 2026-11-22 --quote \"...\"`"
      ),
      (
        "unreachable",
        "`gazette/2026-11-24` has no text of its own to hold the quote against: the source could not be reached "
          + "then",
        "`ibid source show gazette` lists its captures; cite one that has a text: `\(requote)`"
      ),
    ] {
      tree.write(
        .capture(later), ["retrieved": "2026-11-24T09:30:00Z", "outcome": .string(outcome)])
      let found = try tree.found()
      #expect(found.map(\.id) == [.textMissing])
      #expect(found.first?.message == message)
      #expect(found.first?.hint == hint)
    }
  }

  @Test func aFoldedQuoteNamesItsFolds() throws {
    let place = Harbour.passage("The Dockers\u{2019} Guild joined")
    var citation = Harbour.citation("x")
    citation.set(place, at: ["quote", "0"])
    citation.set("The Dockers' Guild joined", at: ["quote", "0", "exact"])
    let found = try store.citing(citation).found()
    #expect(found.map(\.id) == [.quoteFolded])
    #expect(found.first?.severity == .note)
    #expect(found.first?.message.hasPrefix("the quote stands in the source after folding ") == true)
    citation.remove(at: ["quote", "0", "prefix"])
    citation.set(0, at: ["quote", "0", "start"])
    citation.set(9, at: ["quote", "0", "end"])
    #expect(try store.citing(citation).found().map(\.id) == [.quoteFolded, .quoteMoved, .quoteUnplaced])
  }

  @Test func whatARecordLeavesOutOfPlaceAndContextIsAWarning() throws {
    var citation = Harbour.citation("Harbour Assembly")
    for key in ["start", "end"] { citation.remove(at: ["quote", "0", key]) }
    let position = try store.citing(citation).found()
    #expect(position.map(\.id) == [.quoteUnplaced])
    #expect(position.first?.message == "the record leaves out the position of the quote")
    citation = Harbour.citation("Harbour Assembly")
    citation.remove(at: ["quote", "0", "suffix"])
    let context = try store.citing(citation).found()
    #expect(context.map(\.id) == [.quoteUnplaced])
    #expect(context.first?.message == "the record leaves out the words around the quote")
  }

  @Test func anAmbiguousQuoteListsItsPlaces() throws {
    let citation: JSON = [
      "source": "gazette", "capture": "2026-11-22", "stance": "supports",
      "quote": [["exact": "The Assembly met in Greyhaven twice"]],
    ]
    let found = try store.citing(citation).found()
    #expect(found.map(\.id) == [.quoteAmbiguous])
    #expect(found.first?.severity == .error)
    #expect(found.first?.pointer.description == "/citations/0/quote/0")
    #expect(
      found.first?.message.hasPrefix("the quote stands in 2 places and its context does not decide") == true)
    #expect(found.first?.hint?.contains(requote) == true)
  }

  @Test func contextPicksOneOfSeveralPlaces() throws {
    var passage = Harbour.passage("The Assembly met in Greyhaven twice")
    passage.remove(at: ["start"])
    passage.remove(at: ["end"])
    var citation = Harbour.citation("x")
    citation.set(.array([passage]), at: ["quote"])
    #expect(try store.citing(citation).found().map(\.id) == [.quoteUnplaced])
  }

  @Test(arguments: [
    "the Northern Council was not renamed the Harbour Assembly",
    "the Northern Council was renamed the Harbour assembly",
    "the Northern Council was renam",
  ])
  func anAlteredQuoteFails(words: String) throws {
    let found = try store.citing(Harbour.citation(words)).found()
    #expect(found.contains { [.quoteAltered, .quoteMissing].contains($0.id) && $0.severity == .error })
    #expect(found.allSatisfy { $0.pointer.description == "/citations/0/quote/0" })
    #expect(found.first?.hint == requote)
  }

  @Test func aQuoteThatIsNowhereFails() throws {
    let found = try store.citing(Harbour.citation("The zebra crossed the savannah at dawn")).found()
    #expect(found.map(\.id) == [.quoteMissing])
    #expect(found.first?.message == "nothing like the quote is in the captured text of `gazette/2026-11-22`")
    #expect(found.first?.hint == requote)
  }

  @Test(arguments: ["", " \n", "...", "\u{201C}\u{201D}"])
  func aQuoteWithoutWordsFails(words: String) throws {
    let ids = try store.citing(Harbour.citation(words)).found().filter { $0.severity == .error }.map(\.id)
    #expect(ids.contains(.quoteMissing) || ids.contains(.quoteAltered))
  }

  @Test func aCitationWithoutPassagesFails() throws {
    let found = try store.with(.claim(Harbour.rename), "/citations/0/quote", []).found()
    #expect(found.contains { $0.id == .quoteAltered && $0.message == "the quote has no passage" })
    #expect(found.contains { $0.id == .uncited })
  }

  @Test func theContextMustBeTheTexts() throws {
    for key in ["prefix", "suffix"] {
      var citation = Harbour.citation("the Northern Council was renamed the Harbour Assembly")
      citation.set("somewhere else", at: ["quote", "0", key])
      let found = try store.citing(citation).found()
      #expect(found.map(\.id) == [.contextMismatch], "\(key)")
      #expect(found.first?.severity == .error)
      #expect(found.first?.pointer.description == "/citations/0/quote/0")
      #expect(found.first?.hint == requote)
    }
  }

  @Test func passagesInTheOrderOfTheTextPass() throws {
    let citation = Harbour.citation("The Dockers\u{2019} Guild joined", "in May 2022")
    #expect(try store.citing(citation).found().filter { $0.severity == .error } == [])
  }

  @Test(arguments: [
    ("in May 2022", "The Dockers\u{2019} Guild", "they stand there in another order"),
    ("The Dockers\u{2019} Guild", "Guild joined", "two of them overlap"),
  ])
  func passagesOutOfPlaceFail(first: String, second: String, reason: String) throws {
    let found = try store.citing(Harbour.citation(first, second)).found()
    #expect(found.map(\.id) == [.quoteAltered])
    #expect(found.first?.pointer.description == "/citations/0/quote")
    #expect(found.first?.message.contains(reason) == true)
    #expect(found.first?.hint == requote)
  }

  @Test func theStoresPolicyBoundsTheGap() throws {
    let citation = Harbour.citation("The Dockers\u{2019} Guild", "May 2022")
    let strict = try store.with(.store, "/policy/quoteMaxGap", 10).citing(citation).found()
    #expect(strict.map(\.id) == [.quoteAltered])
    #expect(strict.first?.message.contains("11 code points are left out") == true)
    #expect(
      try store.with(.store, "/policy/quoteMaxGap", 11).citing(citation).found().filter {
        $0.severity == .error
      } == [])
  }

  @Test func eachPassageIsReportedAtItsPlace() throws {
    let found = try store.citing(
      Harbour.citation("the Northern Council"), Harbour.citation("In 2021", "the zebra crossed the savannah")
    ).found()
    #expect(found.map(\.pointer.description) == ["/citations/1/quote/1"])
    #expect(found.first?.hint?.contains("--replace 2 ") == true)
  }

  /// What anchoring says of a quote becomes a finding; what it says is its own tests' matter.
  @Test(arguments: [
    (QuoteFault.spliced, "joins parts of different sentences into one"),
    (.negationLeftOut(words: ["not", "never"]), "negates them: \u{201C}not\u{201D}, \u{201C}never\u{201D}"),
    (.distancingLeftOut(words: ["denied that"]), "does not vouch for it: \u{201C}denied that\u{201D}"),
    (.outOfOrder, "in another order"), (.overlapping, "two of them overlap"),
    (.gapTooLong(codePoints: 812), "812 code points"), (.emptyQuote, "no passage"),
  ])
  func eachFaultOfAQuoteHasItsWords(fault: QuoteFault, words: String) {
    #expect(fault.explanation.contains(words))
  }

  @Test(arguments: Refusal.allCases)
  func eachRefusalHasItsWords(refusal: Refusal) {
    var passage = PassageResult(verdict: .altered)
    passage.refusal = refusal
    #expect(passage.explanation.hasPrefix("the quote "))
    #expect(passage.explanation != PassageResult(verdict: .altered).explanation)
  }

  @Test func theNearestWordsAreShownWithTheDifference() {
    var passage = PassageResult(verdict: .altered)
    passage.nearest = NearPassage(
      range: 3..<13, text: "not banned",
      difference: [
        WordDifference(side: .removed, text: "not "), WordDifference(side: .same, text: "banned"),
        WordDifference(side: .added, text: " there"),
      ], kind: .negation)
    #expect(
      passage.explanation
        == "the quote is not in the source; the nearest words, at code points 3\u{2013}13, "
        + "are \u{201C}[-not -]banned{+ there+}\u{201D}: a negation differs")
    #expect(Set(ChangeKind.allCases.map(\.words)).count == ChangeKind.allCases.count)
  }

  // MARK: The text

  @Test func aSealedPassageIsUnverifiable() throws {
    let seal = String(repeating: "ab", count: 32)
    let tree = try store.with(.claim(Harbour.rename), "/citations/0/quote", [["sealed": .string(seal)]])
    let found = try tree.found()
    #expect(found.map(\.id) == [.quoteUnverifiable])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.pointer.description == "/citations/0")
    #expect(found.first?.message == "the quote cannot be checked here: a passage of the quote is sealed")
  }

  @Test func theOpenPassagesBesideASealedOneAreHeldAgainstTheText() throws {
    let sealed: JSON = ["sealed": .string(String(repeating: "ab", count: 32))]
    let tree = try store.with(
      .claim(Harbour.rename), "/citations/0/quote",
      [sealed, Harbour.passage("The zebra crossed the savannah")])
    #expect(try tree.kinds() == ["quote-missing /citations/0/quote/1", "quote-unverifiable /citations/0"])
    let right = try store.with(
      .claim(Harbour.rename), "/citations/0/quote", [sealed, Harbour.passage("the Northern Council")])
    #expect(try right.kinds() == ["quote-unverifiable /citations/0"])
  }

  @Test func aTextThatCannotBeHadHereIsUnverifiable() throws {
    var tree = store
    tree.withheld = [Harbour.gazette]
    #expect(try tree.kinds() == ["quote-unverifiable /citations/0"])
    #expect(
      try tree.found().first?.message
        == "the quote cannot be checked here: the captured text is not in this clone")
    #expect(try tree.found(on: .capture(Harbour.gazette)) == [])
    let seal: JSON = [
      "sealed": .string(String(repeating: "ab", count: 32)), "bytes": 9, "mediaType": "text/plain",
    ]
    var sealed = try store.with(.capture(Harbour.gazette), "/text", seal)
    sealed.files[Harbour.gazette.textPath] = nil
    #expect(try sealed.kinds() == ["quote-unverifiable /citations/0"])
    #expect(try sealed.found(on: .capture(Harbour.gazette)) == [])
  }

  @Test func aTextThatIsNotThereFails() throws {
    var tree = store
    tree.files[Harbour.gazette.textPath] = nil
    #expect(try tree.kinds() == ["text-missing /citations/0"])
    #expect(try tree.found().first?.hint?.contains(":/\(Harbour.gazette.textPath)` brings it back") == true)
  }

  @Test func wordsInATextThatIsNotTheCapturedOneAreNotTheSources() throws {
    var tree = store
    tree.write(Harbour.gazette.textPath, Harbour.text + "More.")
    let found = try tree.found()
    #expect(found.map(\.id) == [.textAltered])
    #expect(found.first?.message.hasSuffix("its digest is not the one recorded") == true)
    #expect(
      found.first?.hint?.contains("\(Harbour.gazette.textPath)` brings back what was captured") == true)
    tree.files[Harbour.gazette.textPath] = [0x61, 0xFF]
    #expect(try tree.kinds() == ["text-altered /citations/0"])
    #expect(try tree.found().first?.message.contains("byte 1") == true)
  }

  @Test func aTextOfWhichNoDigestIsRecordedIsNotTheCapturedOne() throws {
    let tree = try store.with(.capture(Harbour.gazette), "/text/sha256", nil)
    #expect(try tree.kinds() == ["text-altered /citations/0"])
    #expect(try tree.found().first?.message.hasSuffix("no digest of it is on record") == true)
  }

  @Test func aCaptureWhoseRecordCannotBeReadFailsItsQuotes() throws {
    var tree = store
    tree.write(RecordID.capture(Harbour.gazette).path, "{")
    let found = try tree.found()
    #expect(found.map(\.id) == [.captureMissing])
    #expect(found.first?.message == "the record of the capture `gazette/2026-11-22` cannot be read")
    #expect(
      found.first?.hint
        == "correct records/sources/gazette/2026-11-22.json in an editor and commit it with git")
    #expect(try tree.with(.claim(Harbour.rename), "/note", "x").examined().summary.passed == 0)
  }
}
