import Testing

@testable import Provenance

/// What a claim says of its own standing, and of the values it infers.
@Suite struct StandingTests {
  private let store = Harbour.store
  private let rename = RecordID.claim(Harbour.rename)

  @Test func aDeprecatedClaimSaysWhy() throws {
    let silent = try store.with(rename, "/rank", "deprecated")
    let found = try silent.found()
    #expect(found.map(\.id) == [.retractionUnexplained])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.hint?.hasPrefix("ibid retract assembly/rename/harbour-assembly --reason") == true)
    #expect(try silent.with(rename, "/deprecation", ["reason": "Withdrawn."]).found() == [])
  }

  @Test func aClaimInForceGivesNoReasonForItsRetraction() throws {
    let found = try store.with(rename, "/deprecation", ["reason": "Withdrawn."]).found()
    #expect(found.map(\.id) == [.retractionUnexplained])
    #expect(found.first?.pointer == ["deprecation"])
  }

  @Test func aReasonIsForAValueThatIsThere() throws {
    #expect(try store.with(rename, "/inferred", ["/value/to": "why", "/when": "why"]).found() == [])
    let found = try store.with(rename, "/inferred", ["/value/nowhere": "why", "/when": "why"]).found()
    #expect(found.map(\.id) == [.inferredNowhere])
    #expect(found.first?.pointer.description == "/inferred/~1value~1nowhere")
  }

  /// The built-in schemas hold whatever a tree makes of its own.
  @Test func aStoreCannotSwitchItsSchemasOff() throws {
    var tree = try store.with(rename, "/value/to", nil)
    tree.write("schemas/rename.schema.json", "{}")
    tree.write("schemas/claim.schema.json", "{}")
    #expect(try tree.found().map(\.id) == [.schema])
  }
}
