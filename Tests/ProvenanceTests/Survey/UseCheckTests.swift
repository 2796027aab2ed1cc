import Testing

@testable import Provenance

/// Subjects and sources that nothing uses, and names that several subjects have.
@Suite struct UseCheckTests {
  private let asked: JSON = ["severities": ["unused-subject": "note", "unused-source": "warning"]]

  @Test func nothingIsSaidUnlessPolicyAsks() throws {
    #expect(try Harbour.store.concluded().findings == [])
  }

  @Test func subjectsThatNoClaimNamesAreUnused() throws {
    // The mayor and the guild take part in the vote; of Greyhaven nothing is said.
    let examination = try Harbour.store.policy(asked).concluded()
    #expect(examination.findings.map(\.id) == [.unusedSubject])
    #expect(examination.places(of: .unusedSubject) == ["subjects/greyhaven "])
    #expect(examination.findings.first?.severity == .note)
  }

  @Test func sourcesThatNoClaimCitesAndNoneDerivesFromAreUnused() throws {
    var tree = try Harbour.store.policy(asked)
    for (id, origins) in [("wire", []), ("idle", []), ("copy", ["wire"])] as [(String, [JSON])] {
      tree.write(
        .source(id),
        [
          "$schema": "../../../schemas/source.schema.json", "csl": ["type": "webpage", "title": "T"],
          "derivedFrom": .array(origins),
        ])
    }
    let examination = try tree.concluded()
    #expect(examination.places(of: .unusedSource) == ["sources/copy/source ", "sources/idle/source "])
    #expect(examination.findings.first { $0.id == .unusedSource }?.severity == .warning)
  }

  @Test(arguments: [
    ("Harbour Assembly", true), ("harbour  assembly", true), ("Harbour Assemblies", false),
    ("جمعية الميناء", false),
  ]) func aNameOfTwoSubjectsIsReported(_ name: String, _ isShared: Bool) throws {
    let tree = try Harbour.store.with(
      .subject("guild"), "/aliases", [["text": "Guild"], ["text": .string(name)]])
    let places = try tree.concluded().places(of: .sharedName)
    #expect(places == (isShared ? ["subjects/assembly /label", "subjects/guild /aliases/1/text"] : []))
  }

  @Test func oneSubjectMayHaveANameTwice() throws {
    let tree = try Harbour.store.with(.subject("assembly"), "/aliases", [["text": "harbour assembly"]])
    #expect(try tree.concluded().findings == [])
  }

  @Test func namesInOtherScriptsAreSharedToo() throws {
    var tree = try Harbour.store.with(.subject("guild"), "/aliases", [["text": "caf\u{E9} 🚒"]])
    tree = try tree.with(.subject("mayor"), "/aliases", [["text": "cafe\u{301}\n🚒"]])
    #expect(try tree.concluded().places(of: .sharedName).count == 2)
  }

  @Test func thousandsOfOneNameAreShownShort() throws {
    var tree = Harbour.store
    for number in 0..<300 { Harbour.subject("s\(number)", "Front", in: &tree) }
    let found = try tree.concluded().findings.filter { $0.id == .sharedName }
    #expect(found.count == 300)
    #expect(found.allSatisfy { $0.message.contains("296 more") })
  }
}
