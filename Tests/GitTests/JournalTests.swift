import Testing

@testable import Git

@Suite struct JournalTests {
  @Test func comesBackAsItWasWritten() throws {
    let id = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    let journal = Journal(
      token: "1a2b", branch: "refs/heads/main", commit: id,
      files: [
        Journal.File(path: "\u{301}with a space/مرحبا 😀", mode: .file, old: nil, new: id),
        Journal.File(path: "x", mode: .executable, old: id, new: nil),
      ])
    #expect(Journal(text: journal.text) == journal)
    #expect(Journal(text: Journal(token: "1", branch: "refs/heads/x", commit: id, files: []).text) != nil)
  }

  @Test func isNotReadWhenItIsCutShortOrForged() throws {
    let id = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    func text(
      token: String = "1a", branch: String = "refs/heads/main", path: String = "x", mode: String = "100644"
    ) -> String {
      "ibid journal 1\n\(token)\n\(branch)\n\(id)\n\(mode) \(id) \(id) \(path)\nend\n"
    }
    #expect(Journal(text: text()) != nil)
    for forged in [
      text(token: "../../x"), text(token: ""), text(branch: "refs/heads/../../x"), text(branch: "HEAD"),
      text(path: "../x"), text(path: ".git/config"), text(path: "/etc/passwd"), text(mode: "120000"),
      text(mode: "x"),
      "ibid journal 2" + text().dropFirst(14),
    ] {
      #expect(Journal(text: forged) == nil, "\(forged)")
    }
    let whole = text()
    for count in 0..<whole.utf8.count {
      #expect(Journal(text: String(decoding: whole.utf8.prefix(count), as: UTF8.self)) == nil)
    }
  }
}
