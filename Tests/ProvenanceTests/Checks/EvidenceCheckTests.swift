import Testing

@testable import Provenance

/// Whether the quotes bear the values out.
@Suite struct EvidenceCheckTests {
  private static let type = """
    {"allOf": [{"$ref": "claim.schema.json"}], "properties": {"type": {"const": "survey"}, "value": {"properties": {
    "words": {"type": "string", "evidence": "verbatim"}, "day": {"type": "string", "evidence": "date"},
    "count": {"evidence": "number"}, "who": {"type": "string", "evidence": "reference"},
    "free": {"type": "string", "evidence": "none"}, "odd": {"evidence": "sometimes"},
    "names": {"type": "array", "evidence": "verbatim", "items": {"type": "string"}},
    "deep": {"type": "object", "properties": {"list": {"type": "array", "items": {"type": "object", "properties":
    {"n": {"evidence": "number"}}}}}},
    "more": {"type": "object", "additionalProperties": {"evidence": "verbatim"}}}}}}
    """
  private static let survey = ClaimID(subject: "assembly", type: "survey", name: "a")

  /// What is found of values, on a claim of a type of the store's own, quoting these passages.
  private func found(
    _ value: JSON, when: String? = nil, inferred: JSON? = nil, rank: String = "normal",
    language: String? = nil,
    quoting passages: [String], of written: String? = nil, stance: Stance = .supports
  ) throws -> [Finding] {
    var tree = Harbour.store
    tree.write("schemas/survey.schema.json", Self.type)
    if let language {
      tree = try tree.with(.source("gazette"), "/csl/language", .string(language))
    }
    let text = written ?? passages.joined(separator: "\n\n") + "\n"
    Harbour.capture(Harbour.gazette, text, in: &tree)
    let citation: JSON = [
      "source": "gazette", "capture": "2026-11-22", "stance": .string(stance.rawValue),
      "quote": .array(
        passages.map { written == nil ? Harbour.passage($0, in: text) : ["exact": .string($0)] }),
    ]
    var record = Harbour.claim(Self.survey, "A survey.", value, when: when, [citation])
    record.remove(at: ["inferred"])
    if let inferred { record.set(inferred, at: ["inferred"]) }
    record.set(.string(rank), at: ["rank"])
    tree.write(.claim(Self.survey), record)
    return try tree.found(on: .claim(Self.survey)).filter {
      [.valueNotInQuote, .valueAmbiguous].contains($0.id)
    }
  }

  private static func number(_ lexeme: String) -> JSON {
    JSONNumber(lexeme: lexeme).map { .number($0) } ?? .null
  }

  /// A field, its value, a quote, and the severity of what is found; nil where nothing is.
  static let cases: [(String, JSON, String, Severity?)] = [
    // Word for word, at word boundaries, under the folds.
    ("words", "Fath al-Mubeen", "the Fath al-Mubeen room", nil),
    ("words", "Fath al-Mubeen", "the Fath  al\u{2010}Mubeen room", nil),
    ("words", "fath al-Mubeen", "the Fath al-Mubeen room", .error), ("words", "Fat", "the Fath", .error),
    ("words", "12", "in 1,200 towns", .error), ("words", "12", "in 12 towns", nil),
    ("words", "5", "-5 degrees", .error), ("words", "not", "it was not so", nil),
    ("words", "Port Amber", "Port Amber is a port. Port Amber is a port.", nil),
    ("words", "القيادة", "في القيادة العسكرية", nil), ("words", "القياد", "في القيادة العسكرية", .error),
    ("words", "...", "and ... so", .error),
    // A name with a possessive or an article.
    ("words", "Russia", "Russia’s Belgorod region", nil), ("words", "Iran", "l’Iran a signé", nil),
    ("words", "Alger", "la ville d'Alger", nil), ("words", "İstanbul", "İstanbul'da öldü", nil),
    ("words", "al-Shabaab", "al-Shabaab's base", nil), ("words", "Bank of Lisk", "Bank of Lisk's men", nil),
    ("words", "Russia Belgorod", "Russia’s Belgorod region", .error),
    ("words", "paid the mayor", "paid the mayor's men", .error), ("words", "don", "don't go", .error),
    ("words", "Don", "Don't go", .error), ("words", "Harbour", "Non-Harbour's men", .error),
    ("words", "T", "AT&T's men", .error), ("words", "Hara", "O'Hara's boat", .error),
    // Numbers.
    ("count", number("1200"), "1,200 men", nil), ("count", number("1.2e3"), "1,200 men", nil),
    ("count", number("1.2"), "1,200 men", .warning), ("count", number("12"), "1,200 men", .error),
    ("count", number("1200"), "1.200 men", .warning), ("count", number("5"), "-5.2 percent", .error),
    ("count", number("5.2"), "-5.2 percent", .error), ("count", number("-5.2"), "-5.2 percent", nil),
    ("count", number("5"), "5.2 percent", .error), ("count", number("20"), "twenty-one men", .error),
    ("count", number("21"), "twenty-one men", nil), ("count", number("2"), "2 million men", .error),
    ("count", number("2000000"), "2 million men", nil), ("count", number("500000"), "half a million", nil),
    ("count", number("6"), "not 5 but 6", nil),
    ("count", number("205000"), "two hundred and five thousand", nil),
    ("count", number("3500"), "٣٥٠٠ مقاتل", nil), ("count", number("0.5"), "½ of them", nil),
    ("count", number("61.0"), "61 percent", nil), ("count", number("16"), "an F-16", .error),
    ("count", number("3"), "the 3rd time", .error), ("count", number("11"), "on 30/11/2024", .error),
    ("count", "1.2 million", "1,200,000 men", nil), ("count", "twelve", "12 men", nil),
    ("count", "many", "12 men", .error), ("count", number("2"), "2 or 3 million", .warning),
    ("count", number("1e999999999"), "5", .error),
    // Dates.
    ("day", "2023", "in 2023", nil), ("day", "2022", "in 2023", .error),
    ("day", "2024-11-30", "on 30/11/2024", nil), ("day", "2024-04-03", "on 03/04/2024", .warning),
    ("day", "2024-05-03", "on 03/04/2024", .error), ("day", "2000", "2000 fighters", .error),
    ("day", "2024-05", "they may march on", .error), ("day", "2024-03/..", "since March", .error),
    ("day", "2024-03/..", "In 2024 it grew; since March it shrinks", .warning),
    ("day", "2023-03/..", "In 2024 it grew; since March it shrinks", .error),
    ("day", "XXXX-03/..", "since March", nil), ("day", "2020-05-03", "on 3 May", .error),
    ("day", "2020-05-03", "In 2020 it grew. On 3 May it shrank.", .warning), ("day", "soon", "soon", .error),
    ("day", "2024-11-30", "٣٠ تشرين الثاني ٢٠٢٤", nil),
    // Subjects by their names.
    ("who", "guild", "the Dockers' Guild came", nil), ("who", "guild", "the guild came", .error),
    ("who", "mayor", "the Mayor of Greyhaven", nil), ("who", "nobody", "nobody came", .error),
    // Lists, objects, members without a name of their own.
    ("names", ["Ann", "Bo"], "Ann and Bo", nil), ("names", ["Ann", "Cy"], "Ann and Bo", .error),
    ("deep", ["list": [["n": 3], ["n": 4]]], "three and four", nil),
    ("deep", ["list": [["n": 3], ["n": 5]]], "three and four", .error),
    ("more", ["anything": "Ann"], "Ann", nil), ("more", ["anything": "Bo"], "Ann", .error),
    ("free", "whatever", "Ann", nil), ("odd", "Ann", "Ann", .error), ("words", nil, "Ann", nil),
  ]

  @Test(arguments: cases.indices)
  func tables(_ index: Int) throws {
    let (field, value, quote, severity) = Self.cases[index]
    let found = try found([field: value], quoting: [quote])
    #expect(found.map(\.severity) == (severity.map { [$0] } ?? []), "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.id == (severity == .error ? .valueNotInQuote : .valueAmbiguous) })
  }

  @Test func aSourcesLanguageDecidesOnItsSeparators() throws {
    #expect(try found(["count": 1200], language: "de", quoting: ["1.200 Mann"]) == [])
    #expect(try found(["count": 1200], language: "en", quoting: ["1.200 men"]).map(\.severity) == [.error])
    #expect(try found(["count": 11], language: "es", quoting: ["once hombres"]) == [])
  }

  /// A text, words that it has after folds, a field, what the folded words would bear out, and what the text does.
  static let folded: [(String, String, String, JSON, JSON)] = [
    ("Rooms:\n12\n\n500 people", "12\u{202F}500 people", "count", number("12500"), number("500")),
    ("Table: 3\t500 men", "3\u{A0}500 men", "count", number("3500"), number("500")),
    ("Losses - 40 men", "Losses \u{2212} 40 men", "count", number("-40"), number("40")),
    (
      "The striker will resign in May.", "will re-\nsign in May", "words", "re-sign in May",
      "will resign in May"
    ),
    ("It will re-\nsign in May.", "will resign in May", "words", "sign in June", "will resign in May"),
    ("Founded: May\n\n2020 annual report", "Founded: May 2020 annual", "day", "2020-05", "2020"),
    ("It met on 3 May\n2020 in Port Amber.", "3 May 2020", "day", "2020-05-04", "2020-05-03"),
  ]

  /// What a fold makes alike is another value to a reader: the source's own words are what counts.
  @Test(arguments: folded.indices)
  func aValueIsHeldAgainstTheWordsOfTheSource(index: Int) throws {
    let (text, quote, field, wrong, right) = Self.folded[index]
    let isRefused = try found([field: wrong], quoting: [quote], of: text).contains { $0.severity == .error }
    #expect(isRefused)
    #expect(try found([field: right], quoting: [quote], of: text).filter { $0.severity == .error } == [])
  }

  @Test(arguments: ["", " \n", "\u{200B}", "\u{2060}", "\u{2800}", "\u{3164}", "\u{301}", "..."])
  func aReasonThatSaysNothingExplainsNothing(reason: String) throws {
    #expect(try found(["count": 7], inferred: ["/value/count": .string(reason)], quoting: ["Ann"]).count == 1)
  }

  @Test(arguments: ["x", "٣", "因", "\u{1F642}", "≈"])
  func aReasonInAnyScriptExplains(reason: String) throws {
    #expect(try found(["count": 7], inferred: ["/value/count": .string(reason)], quoting: ["Ann"]) == [])
  }

  @Test func whatIsInferredIsExplained() throws {
    let value: JSON = ["names": ["Ann", "Cy"], "count": 7]
    #expect(
      try found(value, when: "2020", quoting: ["Ann"]).map(\.pointer.description)
        .sorted() == ["/value/count", "/value/names/1", "/when"])
    #expect(
      try found(value, when: "2020", inferred: ["/value/names": "x", "/when": "y"], quoting: ["Ann"]).map(
        \.pointer)
        == [["value", "count"]])
    #expect(try found(value, inferred: ["/value": "x"], quoting: ["Ann"]) == [])
    #expect(try found(["count": 7], inferred: ["/value/cou": "x"], quoting: ["Ann"]).count == 1)
    #expect(try found(["count": 7], inferred: ["/value/count": " "], quoting: ["Ann"]).count == 1)
  }

  @Test func oneOfThePassagesHasToHoldTheWholeValue() throws {
    #expect(try found(["words": "Ann Bo"], quoting: ["Ann", "Bo"]).map(\.severity) == [.error])
    #expect(try found(["words": "Bo"], quoting: ["Ann", "Bo"]) == [])
  }

  @Test func wordsThatDisputeAClaimBearNothingOut() throws {
    // There is nothing to hold the value against, which is a finding of its own.
    #expect(try found(["words": "Ann"], quoting: ["Ann"], stance: .disputes) == [])
  }

  @Test func ofADeprecatedClaimItIsAWarning() throws {
    #expect(try found(["count": 7], rank: "deprecated", quoting: ["Ann"]).map(\.severity) == [.warning])
  }

  @Test func aSealedPassageLeavesTheValueOpen() throws {
    let rename = RecordID.claim(Harbour.rename)
    let open = try Harbour.store.with(rename, "/inferred", nil)
    #expect(try open.kinds() == ["value-not-in-quote /when"])
    let sealed: JSON = ["sealed": .string(String(repeating: "a", count: 64))]
    let found = try open.with(rename, "/citations/0/quote/-", sealed).found()
    #expect(!found.contains { $0.severity == .error })
    #expect(found.contains { $0.id == .quoteUnverifiable })
  }

  @Test func aSchemaOfTheTreeCannotAskForLess() throws {
    let rename = RecordID.claim(Harbour.rename)
    var tree = try Harbour.store.with(rename, "/inferred", nil).with(rename, "/value/from", "Other")
    let strict = try tree.kinds()
    #expect(strict == ["value-not-in-quote /value/from", "value-not-in-quote /when"])
    tree.write("schemas/rename.schema.json", #"{"allOf": [{"$ref": "claim.schema.json"}]}"#)
    tree.write("schemas/claim.schema.json", #"{"properties": {"when": {"evidence": "none"}}}"#)
    #expect(try Set(tree.kinds()).isSuperset(of: strict))
  }

  @Test func theMessageShowsWhatTheQuoteHas() throws {
    func message(_ value: JSON, _ quote: String) throws -> String {
      try found(value, quoting: [quote]).first.map { "\($0.message) | \($0.hint ?? "")" } ?? ""
    }
    let letters = try message(["words": "harbour assembly"], "the Harbour Assembly met")
    #expect(letters.contains("letter case differs"))
    #expect(letters.contains("`ibid edit assembly/survey/a --set 'words=Harbour Assembly'`"))
    #expect(letters.contains("`ibid edit assembly/survey/a --inferred 'words=WHY'`"))
    let count = try message(["count": 7], "in 2 million towns")
    #expect(count.contains("the number 7 is not in the quote; the numbers there are “2 million” (2000000)"))
    let day = try message(["day": "2021"], "in May 2022")
    #expect(
      day.contains("the date 2021 cannot be derived from the quote; the dates there are “May 2022” (2022-05)")
    )
    let two = try message(["day": "2024-04-03"], "on 03/04/2024")
    #expect(two.contains("2024-04-03 (day, month, year), 2024-03-04 (month, day, year)"))
    let who = try message(["who": "guild"], "the union came")
    #expect(who.contains("records/subjects/guild.json"))
  }

  @Test func aRecordOfTooManyValuesFailsRatherThanHang() throws {
    let words = String(repeating: "word ", count: 60_000) + "end"
    let names = JSON.array((0..<400).map { .string("name\($0)") })
    let found = try found(["names": names], quoting: [words])
    #expect(found.last?.message.contains("too many values") == true)
  }
}
