import Provenance
import Testing

@Suite struct JSONTests {
  @Test func equalityIsThatOfFacts() {
    #expect(JSON.string("\u{e9}") != .string("e\u{301}"))
    #expect(JSONNumber(lexeme: "1.0") != JSONNumber(lexeme: "1"))
    let one: JSON = ["a": 1, "b": ["x", "y"]]
    let same: JSON = ["b": ["x", "y"], "a": 1]
    #expect(one == same)
    #expect(one.hashValue == same.hashValue)
    #expect(one != ["a": 1, "b": ["y", "x"]])
    #expect(["\u{e9}": 1] as JSON != ["e\u{301}": 1])
  }

  @Test func objectsKeepTheOrderOfTheirKeys() {
    var object = JSONObject()
    for number in 0..<40 { object["k\(number)"] = .number(JSONNumber(number)) }
    object["k3"] = "changed"
    #expect(object.keys == (0..<40).map { "k\($0)" })
    #expect(object["k3"] == "changed")
    let removed = object.removeValue(forKey: "k3")
    #expect(removed == "changed")
    object["k5"] = nil
    #expect(object["k39"] == 39)
    #expect(object["k3"] == nil)
    #expect(object.count == 38)
    for number in 6..<36 { object["k\(number)"] = nil }
    #expect(object.keys == ["k0", "k1", "k2", "k4", "k36", "k37", "k38", "k39"])
    #expect(object["k38"] == 38)
  }

  @Test func numbersGiveTheirValueOnlyWhereItIsExact() {
    #expect(JSONNumber(lexeme: "9223372036854775807")?.intValue == Int.max)
    #expect(JSONNumber(lexeme: "9223372036854775808")?.intValue == nil)
    #expect(JSONNumber(lexeme: "1.5")?.intValue == nil)
    #expect(JSONNumber(lexeme: "3.0")?.intValue == 3)
    #expect(JSONNumber(lexeme: "-3e2")?.intValue == -300)
    #expect(JSONNumber(lexeme: "9007199254740993.0")?.intValue == nil)
    #expect(JSONNumber(lexeme: "1.5")?.doubleValue == 1.5)
    #expect(JSONNumber(lexeme: "1e999")?.doubleValue == nil)
  }
}

@Suite struct JSONPointerTests {
  /// The examples of RFC 6901 section 5.
  @Test func readsTheExamplesOfTheStandard() {
    let document: JSON = [
      "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7,
      "m~n": 8,
    ]
    let expected: [(String, JSON)] = [
      ("", document), ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2),
      ("/e^f", 3), ("/g|h", 4), ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8),
    ]
    for (text, value) in expected {
      #expect(JSONPointer(text).map { document[$0] } == value)
      #expect(JSONPointer(text)?.description == text)
    }
  }

  @Test(arguments: ["a", "/a~", "/a~2", "#/a"])
  func refusesWhatIsNoPointer(text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test func comparesTokensByCodePoint() {
    #expect(JSONPointer("/\u{e9}") != JSONPointer("/e\u{301}"))
    #expect(JSONPointer("/a/b")?.isWithin(JSONPointer(tokens: ["a"])) == true)
    #expect(JSONPointer("/ab")?.isWithin(JSONPointer(tokens: ["a"])) == false)
    #expect(JSONPointer.root.appending("a/b").appending(3).description == "/a~1b/3")
  }

  @Test func sortsAsPeopleRead() {
    let sorted = ["", "/a", "/a/2", "/a/2/x", "/a/10", "/a/1x", "/b"].compactMap { JSONPointer($0) }
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func aCombiningMarkAfterASlashIsStillATokenOfItsOwn() {
    #expect(JSONPointer("/a/\u{301}b")?.tokens.count == 2)
  }

  @Test func setsAndRemoves() throws {
    func at(_ text: String) throws -> JSONPointer { try #require(JSONPointer(text)) }
    var document: JSON = ["a": ["x": [1, 2, 3]], "b": true]
    let done = [
      document.set("two", at: try at("/a/x/1")), document.set(4, at: try at("/a/x/-")),
      document.set("new", at: try at("/a/y")), document.remove(at: try at("/a/x/0")),
    ]
    #expect(done == [true, true, true, true])
    #expect(document == ["a": ["x": ["two", 3, 4], "y": "new"], "b": true])
    let before = document
    for text in ["/a/x/3", "/a/z/q", "/b/c", "/a/x/-/q", "/a/x/01"] {
      let isSet = document.set(0, at: try at(text))
      #expect(!isSet, "\(text)")
    }
    for text in ["/a/z", "/a/x/-", "/a/x/9", "/b/c"] {
      let isRemoved = document.remove(at: try at(text))
      #expect(!isRemoved, "\(text)")
    }
    #expect(document == before)
    document.set("all", at: .root)
    #expect(document == "all")
  }
}
