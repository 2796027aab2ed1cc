import Testing

@testable import Provenance

@Suite struct KnownKeysTests {
  /// A few, and so many that they are looked up otherwise.
  @Test(arguments: [3, 100])
  func findsAKeyWhereverItIsExpected(_ count: Int) {
    let names = (0..<count).map { "key\($0)" }
    let keys = KnownKeys(names.map(ExactText.init))
    for start in 0...count {
      for (place, name) in names.enumerated() {
        var next = start
        #expect(keys.place(of: name, expectedAt: &next) == place)
        #expect(next == place + 1)
      }
      var next = start
      #expect(keys.place(of: "other", expectedAt: &next) == nil)
      #expect(next == start)
    }
  }

  @Test func keysAreToldApartByCodePoints() {
    let keys = KnownKeys(["e\u{301}", "é"].map(ExactText.init))
    var next = 0
    #expect(keys.place(of: "é", expectedAt: &next) == 1)
    #expect(keys.place(of: "e\u{301}", expectedAt: &next) == 0)
  }
}
