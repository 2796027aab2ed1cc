import Testing

@testable import Provenance

/// The checks of what a record names: sources, captures, subjects.
@Suite struct TargetChecksTests {
  private let store = Harbour.store

  @Test func aSourceThatIsNotThere() throws {
    let found = try store.with(.claim(Harbour.rename), "/citations/0/source", "gazete").found()
    #expect(found.map(\.id) == [.sourceMissing])
    #expect(found.first?.pointer.description == "/citations/0/source")
    #expect(found.first?.severity == .error)
    #expect(found.first?.message == "there is no source `gazete`")
    #expect(found.first?.hint?.contains("-- :/records/sources/gazete` brings it back") == true)
    #expect(found.first?.hint?.hasSuffix("`ibid source add gazete --file FILE --title \"...\"`") == true)
  }

  @Test func aCaptureThatIsNotThere() throws {
    let found = try store.with(.claim(Harbour.rename), "/citations/0/capture", "2026-11-23").found()
    #expect(found.map(\.id) == [.captureMissing])
    #expect(found.first?.pointer.description == "/citations/0/capture")
    #expect(found.first?.message == "source `gazette` has no capture `2026-11-23`; it has 2026-11-22")
    #expect(
      found.first?.hint?.contains("-- ':/records/sources/gazette/2026-11-23.*'` brings it back") == true)
    #expect(found.first?.hint?.contains("`ibid cite \(Harbour.rename) --replace 1 --source gazette") == true)
  }

  @Test func aSubjectThatIsNotThere() throws {
    let found = try store.with(.claim(Harbour.guild), "/value/member", "pilots").found(
      on: .claim(Harbour.guild))
    #expect(found.map(\.id) == [.subjectMissing])
    #expect(found.first?.pointer.description == "/value/member")
    #expect(found.first?.message == "there is no subject `pilots`")
    #expect(found.first?.hint == Restoring.orNew(subject: "pilots"))
    #expect(found.first?.hint?.hasSuffix("`ibid subject add pilots --label \"...\"`") == true)
  }

  @Test func aSubjectInAListThatIsNotThere() throws {
    let tree = try store.with(.claim(Harbour.vote), "/value/participants/1", "pilots")
    #expect(try tree.kinds(on: .claim(Harbour.vote)) == ["subject-missing /value/participants/1"])
  }

  @Test func theSubjectOfAClaimMustBeThere() throws {
    var tree = store
    tree.files["records/subjects/assembly.json"] = nil
    #expect(try tree.kinds() == ["subject-missing /subject"])
  }

  /// A hint is typed by hand or pasted; nothing of a hostile record may run in it.
  @Test(arguments: ["x; rm -rf ~", "$(reboot)", "`reboot`", "../../etc", "a b", "\u{202E}x", ""])
  func aHostileIDIsNoPartOfACommand(id: String) throws {
    let tree = try store.with(.claim(Harbour.guild), "/value/member", .string(id))
    let finding = try #require(try tree.found(on: .claim(Harbour.guild)).first { $0.id == .subjectMissing })
    #expect(finding.hint == "ibid subject list")
  }

  @Test func aSourceThatAnotherDerivesFromMustBeThere() throws {
    let id = RecordID.source("gazette")
    let found = try store.with(id, "/derivedFrom", ["wire"]).found(on: id)
    #expect(found.map(\.id) == [.sourceMissing])
    #expect(found.first?.pointer.description == "/derivedFrom/0")
    #expect(found.first?.message == "there is no source `wire`")
    #expect(found.first?.hint?.hasSuffix("`ibid source add wire --file FILE --title \"...\"`") == true)
    #expect(
      try store.with(id, "/derivedFrom", ["../x"]).kinds(on: id).contains("source-missing /derivedFrom/0"))
  }
}
