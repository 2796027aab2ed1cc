import Fixtures
import Foundation
import Testing

/// A store that something is wrong with.
struct Damage: CustomTestStringConvertible, Sendable {
  let name: String
  /// Does the damage.
  let doing: @Sendable (Scenario) throws -> Void
  /// What of the environment differs from the usual; nil takes a variable away.
  let environment: [String: String?]
  /// The commands that meet it.
  let lines: [Topic.Line]

  var testDescription: String { name }

  init(
    _ name: String, environment: [String: String?] = [:], _ commands: [String]...,
    doing: @escaping @Sendable (Scenario) throws -> Void
  ) {
    self.name = name
    self.environment = environment
    self.doing = doing
    lines = commands.map { Topic.Line(arguments: $0) }
  }

  private static let addSubject = ["subject", "add", "new", "--label", "New"]
  private static let edit = ["edit", "rename/2019", "--note", "new"]
  private static let rename = "records/claims/beacon-league/rename"
  private static let authors = ["AUTHOR", "COMMITTER"].flatMap { ["GIT_\($0)_NAME", "GIT_\($0)_EMAIL"] }

  static let all: [Damage] = [
    Damage("no-repository", ["list"], addSubject, ["verify", "--json"]) { scenario in
      try FileManager.default.removeItem(at: scenario.store.appending(path: ".git"))
    },
    Damage("no-store", ["list"], addSubject, ["verify"], ["log"]) { scenario in
      try scenario.git("rm", "-r", "--quiet", "records")
      try scenario.git("commit", "--quiet", "-m", "no records")
    },
    Damage("unborn-branch", ["list"], addSubject, ["verify"], ["log"], ["history", "rename/2019"]) {
      scenario in
      try FileManager.default.removeItem(at: scenario.store.appending(path: ".git"))
      try scenario.git("init", "--quiet")
    },
    Damage("orphan-branch", ["list"], addSubject) { scenario in
      try scenario.git("switch", "--quiet", "--orphan", "other")
    },
    Damage("detached-head", addSubject, edit, ["verify", "--fix"], ["show", "rename/2019"]) { scenario in
      try scenario.git("checkout", "--quiet", "--detach")
    },
    Damage("newer-format", ["list"], addSubject, ["verify"], ["profile", "beacon-league"], ["init"]) {
      scenario in
      let text = try scenario.read("records/store.json").replacing("\"format\": 1", with: "\"format\": 2")
      try scenario.write("records/store.json", text)
      try scenario.git("commit", "--quiet", "-am", "a format of the future")
    },
    Damage("malformed-store", ["list"], addSubject, ["verify"]) { scenario in
      try scenario.write("records/store.json", "{")
      try scenario.git("commit", "--quiet", "-am", "half a store")
    },
    Damage(
      "malformed-record", ["show", "rename/2019"], edit, ["list"], ["profile", "beacon-league"], ["verify"],
      ["history", "rename/2019"], ["blame", "rename/2019"]
    ) {
      scenario in
      try scenario.write("\(rename)/2019.json", "{\n  \"subject\": \"beacon-league\",\n")
      try scenario.git("commit", "--quiet", "-am", "half a record")
    },
    Damage("laid-out-otherwise", ["log", "-l", "1"], ["history", "rename/2019"], ["diff", "HEAD~1"]) {
      scenario in
      try scenario.write("\(rename)/2019.json", try scenario.read("\(rename)/2019.json") + "\n")
      try scenario.git("commit", "--quiet", "-am", "a line more")
    },
    Damage("unreadable-from-the-start", ["log", "-l", "1"], ["history", "rename/new"]) { scenario in
      try scenario.write("\(rename)/new.json", "{")
      try scenario.git("add", rename)
      try scenario.git("commit", "--quiet", "-m", "half a record")
    },
    Damage(
      "no-author", environment: Dictionary(uniqueKeysWithValues: authors.map { ($0, nil) }), addSubject, edit
    ) { _ in },
    Damage(
      "corrupt-object", ["show", "rename/2019"], edit, ["list"], ["history", "rename/2019"],
      ["verify", "rename/2019"], ["profile", "beacon-league"]
    ) { scenario in
      let id = try scenario.git("rev-parse", "HEAD:\(rename)/2019.json")
      try scenario.overwriteObject(id) { _ in Data("no object".utf8) }
    },
    // libgit2's own reader goes on without end.
    Damage("cut-object", ["show", "rename/2019"], ["list"], ["verify", "--no-index"]) { scenario in
      let id = try scenario.git("rev-parse", "HEAD:\(rename)/2019.json")
      try scenario.overwriteObject(id) { $0.prefix($0.count * 2 / 3) }
    },
    Damage("corrupt-commit", ["list"], addSubject, ["log"]) { scenario in
      try scenario.overwriteObject(try scenario.git("rev-parse", "HEAD")) { _ in Data() }
    },
    Damage(
      "link-as-record", ["show", "rename/2019"], edit, ["list"], ["verify"], ["profile", "beacon-league"],
      ["history", "rename/2019"]
    ) { scenario in
      try scenario.link("\(rename)/2019.json", to: "../assessment/club.json")
      try scenario.git("commit", "--quiet", "-am", "a link")
    },
    Damage("link-as-folder", ["show", "rename/2019"], edit, ["list"], ["verify"]) { scenario in
      try scenario.git("mv", rename, "elsewhere")
      try scenario.link(rename, to: "../../../elsewhere")
      try scenario.git("add", rename)
      try scenario.git("commit", "--quiet", "-m", "a link")
    },
    Damage("link-in-working-tree", addSubject, edit) { scenario in
      let records = scenario.store.appending(path: "records")
      try FileManager.default.moveItem(at: records, to: scenario.store.appending(path: "elsewhere"))
      try scenario.link("records", to: "elsewhere")
    },
    Damage("link-at-new-record", addSubject) { scenario in
      try scenario.link("records/subjects/new.json", to: "../../gazette.txt")
    },
    Damage("untracked-at-new-record", addSubject) { scenario in
      try scenario.write("records/subjects/new.json", "mine")
    },
    Damage("edited-elsewhere", edit, ["retract", "rename/2019", "--reason", "no"]) { scenario in
      try scenario.write("\(rename)/2019.json", try scenario.read("\(rename)/2019.json") + "\n")
    },
    Damage("locked-index", addSubject) { scenario in
      try scenario.write(".git/index.lock", "")
    },
  ]
}

extension Scenario {
  /// Puts other bytes where an object lies.
  fileprivate func overwriteObject(_ id: String, with content: (Data) -> Data) throws {
    let file = store.appending(path: ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    let whole = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    try content(whole).write(to: file)
  }

  /// Puts a symbolic link in the place of a file.
  fileprivate func link(_ path: String, to target: String) throws {
    let file = store.appending(path: path)
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }
}
