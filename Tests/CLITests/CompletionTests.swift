import Fixtures
import Foundation
import Testing

/// Types command lines into bash, with the script that `ibid completions bash` prints, and sees what it offers.
@Suite struct CompletionTests {
  private let scenario: Scenario

  init() throws {
    scenario = try Scenario()
    try scenario.write("gazette.txt", "The Lantern Society was renamed the Harbour Lantern Society.\n")
    for line in [
      ["init"], ["subject", "add", "lantern", "--label", "L"], ["subject", "add", "ledger", "--label", "M"],
      ["source", "add", "gazette", "--file", "gazette.txt"],
      [
        "add", "rename", "--subject", "lantern", "--source", "gazette", "--set", "from=Lantern Society",
        "--set", "to=Harbour Lantern Society", "--name", "first", "--quote",
        "The Lantern Society was renamed the Harbour Lantern Society",
      ],
    ] {
      let outcome = try scenario.ibid(line)
      #expect(outcome.status == 0, "\(outcome)")
    }
  }

  @Test(
    "Offers what there is, level by level", .timeLimit(.minutes(1)),
    arguments: [
      (["profile", "l"], ["lantern", "ledger"]),
      (["history", "l"], ["lantern/", "ledger/"]),
      (["history", "la"], ["lantern/rename/first"]),
      (["history", "lantern/rename/x"], []),
      (["history", "lan/"], []),
      (["verify", "lant"], ["lantern", "lantern/rename/first"]),
      (["list", "--source", ""], ["gazette"]),
      (["add", "ren"], ["rename"]),
      (["edit", "lantern/rename/first", "--rank", "p"], ["preferred"]),
      (["source", "mark", "gazette", "re"], ["retracted"]),
      (["-C", "records", "impact", "g"], ["gazette"]),
      (["-C", "nowhere", "impact", "g"], []),
    ] as [([String], [String])])
  func offers(_ typed: [String], _ offered: [String]) throws {
    #expect(try completions(of: typed, in: scenario.store) == offered)
  }

  @Test func outsideAStoreNothingIsOfferedAndNothingSaid() throws {
    let offered = try withScratchFolder { try completions(of: ["history", "l"], in: $0.url) }
    #expect(offered == [])
  }

  private func completions(of typed: [String], in folder: URL) throws -> [String] {
    let script = """
      source <(ibid completions bash)
      COMP_WORDS=(ibid "$@"); COMP_CWORD=$#; COMP_LINE="ibid $*"; COMP_POINT=${#COMP_LINE}
      _ibid ibid "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2>&1
      for offer in "${COMPREPLY[@]}"; do echo "$offer"; done
      """
    var environment = fixedEnvironment(home: folder)
    environment["PATH"] = Executable.path.deletingLastPathComponent().path + ":/usr/bin:/bin"
    let outcome = try run("bash", ["-c", script, "bash"] + typed, in: folder, environment: environment)
    #expect(outcome.status == 0, "\(outcome)")
    return outcome.stdout.split(separator: "\n").map(String.init).sorted()
  }
}
