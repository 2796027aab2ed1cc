import Foundation
import Provenance
import Testing

@testable import CLI

@Suite struct CommandErrorTests {
  let error = CommandError(
    .refused, "cannot add claim `rename/2024`",
    causes: ["the quote is not in source `cmo-profile`", "word 3 differs"],
    hints: ["`ibid source show cmo-profile` prints the captured text"])

  @Test func severalCausesAreNumbered() throws {
    #expect(
      try printed(error) == """
        Error: cannot add claim `rename/2024`
        Caused by:
        1: the quote is not in source `cmo-profile`
        2: word 3 differs
        Hint: `ibid source show cmo-profile` prints the captured text

        """)
  }

  @Test func oneCauseStandsOnItsLine() throws {
    #expect(
      try printed(CommandError(.io, "cannot write", causes: ["No space left on device"]))
        == "Error: cannot write\nCaused by: No space left on device\n")
  }

  @Test func longErrorsWrapButCommandsStayWhole() throws {
    let long = CommandError(
      .notFound, "there is no claim `a/b` in a store whose name goes on and on and on",
      hints: ["try `ibid list --subject somebody --type rename --rank preferred` to see those there are"])
    #expect(
      try printed(long, columns: 40) == """
        Error: there is no claim `a/b` in a
        store whose name goes on and on and on
        Hint: try
        `ibid list --subject somebody --type rename --rank preferred`
        to see those there are

        """)
  }

  @Test func theUsageLineComesBeforeTheHints() throws {
    let usage = CommandError(.usage, "no", hints: ["look"], usage: "Usage: ibid x")
    #expect(try printed(usage) == "Error: no\nUsage: ibid x\nHint: look\n")
    #expect(usage.json["error"]?["hints"] == ["look", "Usage: ibid x"])
  }

  @Test func theStatusFollowsTheKind() {
    #expect(error.exitStatus == .findings)
    #expect(CommandError(.usage, "").exitStatus == .usage)
    for kind in [CommandError.Kind.notFound, .ambiguous, .tooLarge, .io, .corrupt, .other] {
      #expect(CommandError(kind, "").exitStatus == .couldNotRun)
    }
    #expect(CommandError(.notFound, "", exitStatus: .findings).exitStatus == .findings)
  }

  @Test func theJSONFormHasItsFourKeysInOrder() {
    #expect(
      documentText(error.json) == """
        {
          "error": {
            "kind": "refused",
            "message": "cannot add claim `rename/2024`",
            "causes": [
              "the quote is not in source `cmo-profile`",
              "word 3 differs"
            ],
            "hints": [
              "`ibid source show cmo-profile` prints the captured text"
            ]
          }
        }

        """)
  }

  @Test func errorsOfOtherKindsArePutIntoWords() {
    #expect(CommandError(reporting: error) == error)
    #expect(CommandError(reporting: SystemError(code: ENOENT)).kind == .notFound)
    #expect(CommandError(reporting: SystemError(code: EACCES)).kind == .io)
    #expect(CommandError(reporting: CocoaError(.fileNoSuchFile)).exitStatus == .couldNotRun)
  }

  @Test func anUnclosedBackquoteIsJustACharacter() {
    #expect(StyledText(quoting: "a `b` c`d").plain == "a `b` c`d")
    #expect(StyledText(quoting: "a `b` c`d").runs.map(\.style) == [[], .code, []])
  }

  private func printed(_ error: CommandError, columns: Int = 80) throws -> String {
    let stream = Output(capturingAsTerminal: false)
    try error.print(to: Terminal(stream, environment: ["COLUMNS": "\(columns)"]))
    return stream.captured
  }
}
