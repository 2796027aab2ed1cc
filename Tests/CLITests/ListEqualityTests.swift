import Fixtures
import Testing

/// What `list` answers does not depend on the index of the history.
@Suite struct ListEqualityTests {
  @Test func theIndexChangesNoAnswer() async throws {
    let git = try RepositoryBuilder()
    var random = SeededNumbers(seed: 6)
    var listed = 0
    for seed in 6001...6024 as ClosedRange<UInt64> {
      let history = RandomHistory(seed: seed, moves: seed.isMultiple(of: 2), file: Self.claim)
      let stream = history.stream.replacing("deleteall\n", with: "deleteall\n" + Self.files)
      try git.git(["fast-import", "--quiet", "--force"], input: stream)
      // Makes the index, or brings it up to the new tip.
      #expect(await run(["-C", git.path, "log", "--limit", "1"]).status == 0)
      let moments =
        history.branches.shuffled(using: &random).prefix(2) + Self.times.shuffled(using: &random).prefix(1)
      for moment in moments {
        for filter in Self.filters.shuffled(using: &random).prefix(3) {
          let arguments = ["-C", git.path, "list", "--json", "--at", moment] + filter
          let answer = await run(arguments)
          #expect(answer == (await run(arguments + ["--no-index"])), "seed \(seed), \(moment), \(filter)")
          if answer.out.contains("\"statement\"") { listed += 1 }
        }
      }
    }
    #expect(listed > 60)
  }

  /// Within the times of the histories, before them, and after.
  private static let times = [
    "2023-11-14T22:15:00Z", "2023-11-14T22:20:30Z", "2023-11-14T22:28Z", "2023-11-14T21:00Z", "2023-12",
  ]

  private static let filters = [
    [], ["--subject", "harbour-league"], ["--type", "description"], ["--source", "tide-ledger"],
    ["--rank", "preferred"], ["--on", "2021"], ["--subject", "tide-guild", "--on", "2019/2020"],
    ["--type", "description", "--source", "tide-ledger", "--rank", "normal"],
  ]

  /// The records that each commit has, as `git fast-import` reads them.
  private static let files = [
    ("store", #"{"format":1}"#), ("subjects/harbour-league", #"{"label":"Harbour League"}"#),
    ("subjects/tide-guild", #"{"label":"Tide Guild"}"#),
    ("sources/tide-ledger/source", #"{"csl":{"type":"report","title":"The Tide Ledger"}}"#),
  ].map { "M 100644 inline records/\($0).json\ndata \($1.utf8.count)\n\($1)\n" }.joined()

  /// A claim whose fields its text decides; one in seven cannot be read.
  private static func claim(_ name: String, _ text: String) -> (path: String, content: String) {
    let number = text.utf8.reduce(0) { $0 + Int($1) }
    let subject = name == "c" ? "tide-guild" : "harbour-league"
    let rank = ["normal", "preferred", "deprecated"][number % 3]
    let when = ["", #","when":"2021-05""#, #","when":"2019/2021""#, #","when":"2020?""#][number % 4]
    let citation = #"{"source":"tide-ledger","capture":"2026-11-22","quote":[{"exact":"It is."}]}"#
    let claim =
      #"{"subject":"\#(subject)","type":"description","statement":"\#(text)","value":{"text":"x"},"#
      + #""rank":"\#(rank)"\#(when),"citations":[\#(number.isMultiple(of: 5) ? citation : "")]}"#
    return (
      "records/claims/\(subject)/description/\(name).json", number % 7 == 0 ? "{" + text : claim + "\n"
    )
  }
}
