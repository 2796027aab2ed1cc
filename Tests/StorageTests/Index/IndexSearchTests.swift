import Fixtures
import Foundation
import Git
import Provenance
import Testing

@testable import Storage

extension Store {
  /// The tree at a moment, be it a store's or not.
  func tree(at moment: Moment = .head) throws -> TreeSnapshot {
    let commit = try commit(at: moment)
    return TreeSnapshot(of: repository, tree: commit.tree, revision: commit.id.hex)
  }

  /// Everything that a search says, in one text.
  func found(
    _ words: [String], _ filter: SearchFilter, at moment: Moment = .head, limit: Int
  ) throws -> [String] {
    let snapshot = try tree(at: moment)
    let (hits, total) = try search(
      try #require(SearchQuery(words)), filter, in: snapshot, isOfHead: moment == .head, limit: limit)
    return ["\(total)"]
      + hits.map { hit in
        let passages = hit.passages.map { "\($0.place) \($0.parts)" }
        return "\(hit.record) \(hit.revision?.id ?? "stands") \(passages)"
      }
  }
}

@Suite struct IndexSearchTests {
  private static let queries = [["a"], ["b"], ["1"], ["first"], ["first", "c"], ["1*"], ["first b"], ["3"]]

  /// Searched on the way, searched at once, and without an index.
  @Test(arguments: [false, true]) func everyIndexFindsWhatTheCommitsHold(moves: Bool) throws {
    let git = try RepositoryBuilder()
    let seeds = 2001...2050 as ClosedRange<UInt64>
    let histories = seeds.map { RandomHistory(seed: $0, moves: moves) }
    try git.importHistory(histories.map(\.stream).joined())
    let plain = try git.openStoreWithoutIndex()
    let stepwise = try git.openStore()
    var random = SeededNumbers(seed: 9)
    var found = 0
    for (number, history) in histories.enumerated() {
      let last = try #require(history.branches.last)
      for tip in history.branches.shuffled(using: &random).prefix(2) + [last] {
        try git.git("update-ref", "refs/heads/main", "refs/heads/\(tip)")
        let moment = Bool.random(using: &random) ? Moment.head : .revision(tip)
        for words in Self.queries.shuffled(using: &random).prefix(3) {
          let filter = SearchFilter(
            subject: Bool.random(using: &random) ? StoreBuilder.subject : nil,
            claimType: ["description", "event", nil, nil, nil].randomElement(using: &random) ?? nil,
            includesPast: Bool.random(using: &random))
          let limit = Int.random(in: 1...6, using: &random)
          let expected = try plain.found(words, filter, at: moment, limit: limit)
          let answer = try stepwise.found(words, filter, at: moment, limit: limit)
          #expect(answer == expected, "\(tip), \(words), \(filter), \(limit)")
          found += expected.count - 1
          guard number.isMultiple(of: 8) else { continue }
          try git.deleteIndex()
          #expect(try git.openStore().found(words, filter, at: moment, limit: limit) == expected)
          stepwise.openIndex = nil
        }
      }
    }
    #expect(stepwise.openIndex != nil && !stepwise.isIndexUnusable && found > 100)
  }

  /// What another branch brings comes into the index later, and may be older.
  @Test func whatAMergeBringsComesInItsOrder() throws {
    let git = try RepositoryBuilder()
    let text = #"{"statement":"tide"}"# + "\n"
    try git.commit("start", [StoreBuilder.path("start"): text])
    try git.branch("side")
    try git.commit("old", [StoreBuilder.path("old"): text])
    try git.switchTo("main")
    try git.commit("new", [StoreBuilder.path("new"): text])
    #expect(try git.openStore().log(LogFilter()).steps.count == 2)
    try git.merge("side")
    #expect(try git.openStore().log(LogFilter()).steps.count == 3)
    let filter = SearchFilter(includesPast: true)
    for limit in 1...3 {
      #expect(
        try git.openStore().found(["tide"], filter, limit: limit)
          == git.openStoreWithoutIndex().found(["tide"], filter, limit: limit))
    }
  }

  /// A claim or more a commit on a line: what is added lies before, between and behind what is there.
  @Test func recordsThatAreAddedComeInTheirOrder() throws {
    let git = try RepositoryBuilder()
    let plain = try git.openStoreWithoutIndex()
    var random = SeededNumbers(seed: 12)
    var names: Set<String> = []
    for commit in 0..<60 {
      var files: [String: String?] = [:]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let name =
          "n\(Int.random(in: 10...60, using: &random))" + ["", "-2"][Int.random(in: 0...1, using: &random)]
        guard files[StoreBuilder.path(name)] == nil else { continue }
        if names.contains(name), Int.random(in: 0..<3, using: &random) == 0 {
          files[StoreBuilder.path(name)] = .some(nil)
          names.remove(name)
        } else {
          files[StoreBuilder.path(name)] = #"{"statement":"tide \#(commit)"}"# + "\n"
          names.insert(name)
        }
      }
      try git.commit("\(commit)", files)
      let store = try git.openStore()
      for past in [false, true] {
        let limit = Int.random(in: 1...80, using: &random)
        let filter = SearchFilter(includesPast: past)
        #expect(
          try store.found(["tide"], filter, limit: limit) == plain.found(["tide"], filter, limit: limit))
      }
    }
    #expect(names.count > 15)
  }

  /// Their files are ordered otherwise: `a-2.json` stands before `a.json`.
  @Test func whatIsFoundComesInTheOrderOfTheIDs() throws {
    let git = try RepositoryBuilder()
    let names = ["a", "a-2", "a-b", "b", "b-1", "ba"]
    for name in names.reversed() {
      try git.commit(name, [StoreBuilder.path(name): #"{"statement":"tide"}"# + "\n"])
      _ = try git.openStore().found(["tide"], SearchFilter(), limit: 1)
    }
    for store in [try git.openStore(), try git.openStoreWithoutIndex()] {
      for moment in [Moment.head, .revision("HEAD")] {
        for limit in 1...names.count {
          let found = try store.found(["tide"], SearchFilter(), at: moment, limit: limit).dropFirst()
          #expect(
            found.map { String($0.prefix { $0 != " " }) }
              == names.prefix(limit).map { StoreBuilder.claim($0).description })
        }
      }
      let names = try store.differingRecords(from: .revision("HEAD~5"), to: .head).map(\.record)
      #expect(names.count == 5 && names == names.sorted())
    }
  }

  @Test func aCaptureIsFoundByItsDigest() throws {
    let builder = try StoreBuilder()
    let record = try builder.repository.git("show", "HEAD:records/sources/tide-ledger/2026-11-22.json")
    let json = try JSONParser.parse(Array(record.utf8))
    let digest = try #require(json["text"]?["sha256"]?.stringValue)
    let plain = try builder.repository.openStoreWithoutIndex()
    for store in [builder.store, plain] {
      for words in [digest, "sha256:" + digest.uppercased(), "sha256:" + digest.prefix(9)] {
        let found = try store.found([words], SearchFilter(), limit: 5)
        #expect(found.count == 2 && found[0] == "1")
        #expect(found.last?.contains("sha256:" + digest) == true)
        #expect(try store.found([words], SearchFilter(includesPast: true), limit: 5).count == 2)
      }
      #expect(try store.found(["sha256:" + String(digest.reversed())], SearchFilter(), limit: 5) == ["0"])
      #expect(try store.found([String(digest.prefix(9)) + "*"], SearchFilter(), limit: 5) == ["0"])
    }
  }

  /// Characters that a full-text search may stumble over.
  @Test func anyTextIsFoundAlike() throws {
    let git = try RepositoryBuilder()
    let statements = [
      #"nul \u0000 tide"#, #"mark \u0002tide\u0003 \u0002"#, #"\u202Etide\u202C"#, #"t\u0301ide tíde"#,
      #"TIDE\r\nTide"#, #"tide\uD83C\uDF0A"#, #"\"tide\" AND NOT tide*"#, #"المد tide"#, #"潮tide"#,
      String(repeating: "low ", count: 400) + "tide",
    ]
    var files: [String: String?] = [:]
    for (number, statement) in statements.enumerated() {
      files[StoreBuilder.path("n\(number)")] = #"{"statement":"\#(statement)"}"# + "\n"
    }
    try git.commit("texts", files)
    let (store, plain) = (try git.openStore(), try git.openStoreWithoutIndex())
    for words in [
      ["tide"], ["tid*"], ["nul tide"], ["المد"], ["AND"], ["\"tide\""], ["潮tide"], ["low", "tide"],
    ] {
      let expected = try plain.found(words, SearchFilter(), limit: 20)
      #expect(expected.count > 1, "\(words)")
      #expect(try store.found(words, SearchFilter(), limit: 20) == expected)
      #expect(try store.found(words, SearchFilter(includesPast: true), limit: 20).count == expected.count)
    }
    #expect(store.openIndex != nil && !store.isIndexUnusable)
  }

  /// The words of one passage do not go on in the next, nor those of one field in another: nobody wrote them so.
  @Test func noPhraseReachesOverABorder() throws {
    let git = try RepositoryBuilder()
    let quotes = [["met in 1999", "and in 2004"], ["500 members"]].map { passages in
      #"{"quote":[\#(passages.map { #"{"exact":"\#($0)"}"# }.joined(separator: ","))]}"#
    }
    let record =
      #"{"statement":"s","value":{"from":"Old Name","to":"New Name","all":["one","two"]},"#
      + #""citations":[\#(quotes.joined(separator: ","))]}"# + "\n"
    try git.commit("add", [StoreBuilder.path("a"): record])
    for store in [try git.openStore(), try git.openStoreWithoutIndex()] {
      func texts(_ words: String...) throws -> [String] {
        let (hits, _) = try store.search(
          try #require(SearchQuery(words)), SearchFilter(includesPast: true), in: store.tree(),
          isOfHead: true,
          limit: 5)
        return hits.flatMap(\.passages).map { passage in
          "\(passage.place): "
            + passage.parts.map { $0.isMatch ? "<\($0.text)>" : $0.text }.joined()
        }
      }
      for words in ["1999 and", "2004 500", "name new", "one two", "1999 \u{10FFFD} and", "\u{10FFFD}"] {
        let found = SearchQuery([words]) == nil ? [] : try texts(words)
        #expect(found.isEmpty, "\(words)")
      }
      #expect(try texts("in 1999") == ["quote: met <in 1999>"])
      #expect(try texts("1999", "500") == ["quote: met in <1999>", "quote: <500> members"])
      #expect(try texts("name") == ["value: Old <Name>", "value: New <Name>"])
    }
  }

  /// One word may stand in hundreds of passages of one record: some are shown, and the rest are counted.
  @Test func ofManyPassagesSomeAreShown() throws {
    let git = try RepositoryBuilder()
    let quotes = (1...25).map { #"{"quote":[{"exact":"tide \#($0)"}]}"# }.joined(separator: ",")
    for name in ["a", "b"] {
      try git.commit("add", [StoreBuilder.path(name): #"{"statement":"s","citations":[\#(quotes)]}"# + "\n"])
    }
    for store in [try git.openStore(), try git.openStoreWithoutIndex()] {
      let (hits, total) = try store.search(
        try #require(SearchQuery(["tide"])), SearchFilter(), in: store.tree(), isOfHead: true, limit: 1)
      #expect(hits.map(\.passages.count) == [10] && hits.map(\.morePassages) == [15] && total == 2)
      #expect(hits.first?.passages.last?.parts.map(\.text) == ["tide", " 10"])
    }
  }

  /// Of a long text the words around the first match are shown.
  @Test func aLongTextIsCutAroundWhatMatches() throws {
    let git = try RepositoryBuilder()
    let words = (1...100).map { "w\($0)" }
    for (number, word) in [1, 9, 10, 50, 84, 100].enumerated() {
      var text = words
      text[word - 1] = "Tide"
      let record = #"{"statement":"(\#(text.joined(separator: ", ")).)"}"# + "\n"
      try git.commit("add", [StoreBuilder.path("n\(number)"): record])
    }
    let store = try git.openStore()
    let (hits, _) = try store.search(
      try #require(SearchQuery(["tide"])), SearchFilter(), in: store.tree(), isOfHead: true, limit: 9)
    let texts = hits.flatMap(\.passages).map { $0.parts.map(\.text).joined() }
    #expect(hits.flatMap(\.passages).allSatisfy { $0.parts.filter(\.isMatch).map(\.text) == ["Tide"] })
    #expect(
      texts.map { $0.split(separator: " ") }.map { "\($0.first ?? "") \($0.last ?? "") \($0.count)" } == [
        "(Tide, w24,… 24", "(w1, w24,… 24", "…w2, w25,… 24", "…w42, w65,… 24", "…w76, w99,… 24",
        "…w77, Tide.) 24",
      ])
  }

  /// In every script, whichever of the two has the accents, and what is shown is the text as it is written.
  @Test func caseAccentsAndFormsMakeNoDifference() throws {
    let git = try RepositoryBuilder()
    let pairs = [
      ("οδυσσευς", "Οδυσσεύς"), ("елка", "Ёлка"), ("محمد", "مُحَمَّد"), ("נביא", "נָבִיא"), ("fine", "ﬁne"),
      ("strasse", "Straße"), ("eclair", "E\u{301}clair"), ("2019", "２０１９"), ("سلام", "ﺳﻼﻡ"),
      ("istanbul", "İstanbul"), ("각", "각"), ("がき", "がき"), ("hauptstraße", "HAUPTSTRAẞE"),
      ("donaudampf", "Donau\u{AD}dampf"), ("میخواهم", "می\u{200C}خواهم"),
      ("lodz", "Łódź"), ("dong", "Đông"), ("aeroe", "Ærøe"), ("thorir", "Þórir"),
      ("diyarbakir", "Diyarbakır"),
      ("علي", "علی"), ("كربلا", "کربلا"), ("مدينه", "مدينة"), ("1402", "۱۴۰۲"), ("1443", "١٤٤٣"),
      ("leuchtturm", "Leucht\u{200B}tu\u{200D}r\u{2060}m\u{FEFF}"),
    ]
    var files: [String: String?] = [:]
    for (number, pair) in pairs.enumerated() {
      files[StoreBuilder.path("n\(number)")] = #"{"statement":"say “\#(pair.1)” here"}"# + "\n"
    }
    try git.commit("texts", files)
    for store in [try git.openStore(), try git.openStoreWithoutIndex()] {
      #expect(try store.found(["hauptstrasse"], SearchFilter(), limit: 9).first == "1")
      for (plain, written) in pairs {
        for words in [plain, written, written.uppercased(), "say \(plain)"] {
          let (hits, _) = try store.search(
            try #require(SearchQuery([words])), SearchFilter(), in: store.tree(), isOfHead: true, limit: 9)
          #expect(hits.count == 1, "\(words)")
          let parts = hits.first?.passages.first?.parts ?? []
          #expect(
            parts.map(\.text).joined().unicodeScalars.elementsEqual("say “\(written)” here".unicodeScalars))
          let matched = parts.filter(\.isMatch).map(\.text).joined()
          #expect(
            matched.unicodeScalars.elementsEqual(
              (words.hasPrefix("say") ? "say “\(written)" : written).unicodeScalars))
        }
      }
      // What tells letters apart stays.
      for words in ["かき", "가", "102"] {
        #expect(try store.found([words], SearchFilter(), limit: 9) == ["0"], "\(words)")
      }
    }
    #expect(SearchQuery(["\u{301}"]) == nil && SearchQuery(["\u{AD}\u{200B}"]) == nil)
  }
}
