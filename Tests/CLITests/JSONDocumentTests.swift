import Fixtures
import Foundation
import Testing

/// Holds `docs/json.md` against what the commands print: scripts are written by it.
@Suite struct JSONDocumentTests {
  /// A command by the name that the page gives it, and one run of it that succeeds.
  private static let runs: [String: [String]] = [
    "init": ["init", "../elsewhere"],
    "subject add": ["subject", "add", "new", "--label", "New"],
    "source add": ["source", "add", "new", "--file", "gazette.txt"],
    "source capture": ["source", "capture", "bulletin", "--file", "gazette.txt"],
    "source mark": ["source", "mark", "bulletin", "corrected"],
    "add": [
      "add", "assessment", "--subject", "dockers-union", "--source", "harbour-gazette", "--quote",
      "a club of old men", "--set", "text=a club of old men",
    ],
    "edit": ["edit", "rename/2019", "--rank", "preferred"],
    "cite": ["cite", "rename/2019", "--source", "bulletin", "--quote", "half of its members are women"],
    "retract": ["retract", "location/harbour", "--reason", "it moved"],
    "subject list": ["subject", "list"], "subject show": ["subject", "show", "beacon-league"],
    "source list": ["source", "list"], "source show": ["source", "show", "bulletin"],
    "source show --text": ["source", "show", "bulletin", "--text"],
    "show": ["show", "rename/2019"], "list": ["list"], "history": ["history", "location/harbour"],
    "search": ["search", "league"], "index status": ["index", "status"],
    "index rebuild": ["index", "rebuild"],
    "blame": ["blame", "rename/2019"], "log": ["log"], "diff": ["diff", "HEAD~5"],
    "diff --names": ["diff", "HEAD~5", "--names"],
    "profile": ["profile", "beacon-league"], "timeline": ["timeline", "beacon-league"],
    "evolution": ["evolution", "beacon-league"], "verify": ["verify"],
    "verify --all-revisions": ["verify", "--all-revisions"],
    "hook install": ["hook", "install"], "hook uninstall": ["hook", "uninstall"],
    "completions": ["completions", "bash"], "impact": ["impact", "harbour-gazette"],
    "quote check": ["quote", "check", "--source", "bulletin", "half of its members are women"],
  ]

  @Test func everyCommandPrintsTheDocumentedKeys() throws {
    let page = try String(contentsOf: packageFolder.appending(path: "docs/json.md"), encoding: .utf8)
    let documented = documentedKeys(in: page)
    #expect(Set(documented.keys) == Set(Self.runs.keys))
    for (command, keys) in documented {
      let scenario = try LanternSociety.store.get().copy()
      let outcome = try scenario.ibid(try #require(Self.runs[command]) + ["--json"])
      #expect(outcome.status == 0, "\(command): \(outcome.stdout)\(outcome.stderr)")
      let document = try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any]
      #expect(Set(try #require(document).keys) == keys, "\(command)")
    }
  }

  @Test func everyCommandThatIsShownIsDocumented() throws {
    let page = try String(contentsOf: packageFolder.appending(path: "docs/json.md"), encoding: .utf8)
    let reference = try String(contentsOf: packageFolder.appending(path: "docs/cli.md"), encoding: .utf8)
    let commands = reference.split(separator: "\n").compactMap { line in
      line.hasPrefix("## ibid ") ? String(line.dropFirst("## ibid ".count)) : nil
    }
    let groups = ["subject", "source", "quote", "index", "hook"]
    for command in commands where !groups.contains(command) {
      #expect(documentedKeys(in: page)[command] != nil, "\(command)")
    }
  }

  @Test func whatWasFixedIsSaid() throws {
    let scenario = try LanternSociety.store.get().copy()
    var revisions: [String?] = []
    for records in [["beacon-league/membership/dockers-union"], []] {
      let outcome = try scenario.ibid(["verify", "--fix", "--json"])
      let document = try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any]
      let fixed = try #require(document?["fixed"] as? [String: Any])
      #expect(Set(fixed.keys) == ["revision", "records"])
      #expect(fixed["records"] as? [String] == records)
      #expect(try document?["revision"] as? String == scenario.git("rev-parse", "HEAD"))
      revisions.append(fixed["revision"] as? String)
    }
    #expect(revisions.map { $0 == nil } == [false, true])
  }

  @Test func anErrorHasTheKeysOfTheIssue() throws {
    let outcome = try LanternSociety.store.get().ibid(["show", "nothing", "--json"])
    let document = try JSONSerialization.jsonObject(with: outcome.bytes) as? [String: [String: Any]]
    #expect(document.map { Set($0.keys) } == ["error"])
    #expect(document?["error"].map { Set($0.keys) } == ["kind", "message", "causes", "hints"])
    #expect(outcome.status == 3)
    #expect(outcome.stderr.isEmpty)
  }

  /// The top-level keys of each command: those of the first table after its `<!-- keys: ... -->`.
  private func documentedKeys(in page: String) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    var commands: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<!-- keys: ") {
        commands = line.dropFirst("<!-- keys: ".count).dropLast(" -->".count).split(separator: "|")
          .map { $0.trimmingCharacters(in: .whitespaces) }
        for command in commands { result[command] = [] }
      } else if line.hasPrefix("| `") {
        let cell = line.split(separator: "|")[0]
        let names = cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        let top = names.filter { !$0.contains(".") && !$0.contains("[") }
        for command in commands { result[command, default: []].formUnion(top.map(String.init)) }
      } else if line.isEmpty || line.hasPrefix("|") {
        continue
      } else {
        commands = []
      }
    }
    return result
  }
}
