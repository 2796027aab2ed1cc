import Testing

@testable import Provenance

@Suite struct SnapshotTests {
  private let store = Harbour.store

  @Test func aRecordIsReadByItsID() throws {
    #expect(try store.subject("guild")?.label == "Dockers\u{2019} Guild")
    #expect(try store.source("gazette")?.title == "The towns and their assembly")
    #expect(try store.capture(Harbour.gazette)?.text?.bytes == Harbour.text.utf8.count)
    #expect(try store.claim(Harbour.rename)?.type == "rename")
    #expect(try store.label(of: "guild") == "Dockers\u{2019} Guild")
  }

  @Test func whatIsNotThereIsNil() throws {
    #expect(try store.subject("nobody") == nil)
    #expect(try store.source("nothing") == nil)
    #expect(try store.capture(CaptureID(source: "gazette", name: "1999-01-01")) == nil)
    #expect(try store.claim(ClaimID(subject: "a", type: "b", name: "c")) == nil)
    #expect(try store.label(of: "nobody") == "nobody")
  }

  /// An id in a hostile record is no path.
  @Test func anIDThatIsNoneIsNotLookedUp() throws {
    var tree = store
    tree.write("records/subjects/../../secret.json", "{\"label\": \"x\"}")
    tree.write("records/sources/../x.json", "{\"csl\": {}}")
    #expect(try tree.subject("../../secret") == nil)
    #expect(try tree.source("..") == nil)
    #expect(try tree.capture(CaptureID(source: "..", name: "x")) == nil)
    #expect(try tree.label(of: "../../secret") == "../../secret")
  }

  @Test func aMalformedRecordIsNil() throws {
    var tree = store
    tree.write("records/subjects/guild.json", "{")
    #expect(try tree.json(of: .subject("guild")) == nil)
    #expect(try tree.subject("guild") == nil)
    tree.write("records/subjects/guild.json", "{\"label\": 7}")
    #expect(try tree.json(of: .subject("guild")) != nil)
    #expect(try tree.subject("guild") == nil)
  }

  @Test func aTextIsReadOrSaidToBeInvalid() {
    guard case .text(let text, _, let bytes) = CapturedText(Array("e\u{301}".utf8)) else {
      Issue.record("no text")
      return
    }
    #expect(text.codePointCount == 2)
    #expect(bytes == 3)
    guard case .invalid(let reason) = CapturedText([0x61, 0x62, 0xC0]) else {
      Issue.record("not invalid")
      return
    }
    #expect(reason == "it is not UTF-8: byte 2 is out of place")
  }
}
