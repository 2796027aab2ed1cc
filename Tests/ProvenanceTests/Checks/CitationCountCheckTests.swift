import Testing

@testable import Provenance

@Suite struct CitationCountCheckTests {
  private let one = Harbour.citation("the Northern Council was renamed the Harbour Assembly")
  private let other = Harbour.citation("The Dockers\u{2019} Guild joined in May 2022")
  private let against = Harbour.citation("The Dockers\u{2019} Guild joined in May 2022", stance: .disputes)

  private func uncited(_ tree: MemorySnapshot) throws -> [Finding] {
    try tree.found().filter { $0.id == .uncited }
  }

  @Test func oneSupportingCitationIsEnough() throws {
    #expect(try uncited(Harbour.store) == [])
    #expect(try uncited(Harbour.store.citing(one, against)) == [])
  }

  @Test func aClaimThatOnlyIsDisputedFails() throws {
    let found = try uncited(Harbour.store.citing(against))
    #expect(found.map(\.pointer.description) == ["/citations"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.message == "no citation supports it, and a claim needs one")
    #expect(
      found.first?.hint == "ibid cite assembly/rename/harbour-assembly --source SOURCE --quote \"...\"")
  }

  @Test func aClaimWithoutCitationsFails() throws {
    #expect(try uncited(Harbour.store.citing()).count == 1)
  }

  @Test func thePolicyMayAskForMore() throws {
    let tree = try Harbour.store.with(.store, "/policy/citations", 2)
    #expect(try uncited(tree.citing(one, other)) == [])
    #expect(
      try uncited(tree.citing(one, against)).map(\.message)
        == ["only 1 of its citations supports it, and this store's policy asks for 2"])
  }

  @Test func theSameCitationTwiceCountsOnce() throws {
    let tree = try Harbour.store.with(.store, "/policy/citations", 2)
    #expect(try uncited(tree.citing(one, one)).count == 1)
    var again = one
    again.set(["label": "page", "value": "3"], at: ["locator"])
    #expect(try uncited(tree.citing(one, again)).count == 1)
  }
}
