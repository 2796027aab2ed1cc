import ArgumentParser
import Fixtures
import Foundation
import Testing

@testable import CLI

@Suite struct ProgramTests {
  @Test func helpAndVersionGoToStandardOutputAndSucceed() async {
    for argument in ["--help", "help", "-h"] {
      let help = await run(argument)
      #expect(help.status == 0)
      #expect(help.out.contains("USAGE: ibid"))
      #expect(help.err.isEmpty)
    }
    #expect(await run("--version") == Run(status: 0, out: Ibid.version + "\n", err: ""))
  }

  @Test func helpFitsTheWidth() async {
    let help = await run("help", environment: ["COLUMNS": "50"])
    #expect(help.out.split(separator: "\n").allSatisfy { $0.hasPrefix("USAGE") || $0.count <= 50 })
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsAreTheParsersOwn(shell: String) async {
    #expect(await run("completions", shell) == run("--generate-completion-script", shell))
  }

  @Test func anUnknownCommandSuggestsTheNearest() async {
    let result = await run("completoins")
    let expected = """
      Error: `ibid` has no command 'completoins'
      Hint: did you mean `ibid completions`?
      Hint: `ibid --help` lists the commands

      """
    #expect(result == Run(status: 2, out: "", err: expected))
    #expect(await run("help", "completoins") == result)
    #expect(await run("-C", "/", "--no-color", "completoins") == result)
  }

  @Test func aGroupNeedsOneOfItsCommands() throws {
    let plain = GlobalOptions(scanning: [])
    let error = #expect(throws: CommandError.self) {
      try refuseMissingCommand(after: Sample.self, options: plain)
    }
    #expect(error?.message == "`ibid sample` needs a command")
    #expect(error?.exitStatus == .usage)
    try refuseMissingCommand(after: Ibid.self, options: plain)
    try refuseMissingCommand(after: CompletionsCommand.self, options: plain)
  }

  @Test func theHelpIsNoAnswerToJSON() async throws {
    let result = await run("--json")
    #expect(result.status == 2)
    #expect(try errorObject(result.out)?["message"] as? String == "`ibid` needs a command")
    #expect(await run() == run("help"))
  }

  @Test func anUnknownOptionKeepsTheParsersAdvice() async {
    let result = await run("completions", "bash", "--jsno")
    #expect(result.status == 2)
    #expect(result.out.isEmpty)
    #expect(
      result.err.hasPrefix("Error: Unknown option '--jsno'. Did you mean '--json'?\nUsage: ibid completions"))
    #expect(result.err.contains("'ibid completions --help'"))
  }

  /// `--json` is never taken for a date, and the usage is one text.
  @Test func anOptionWithoutItsValueIsAUsageError() async throws {
    let result = await run("add", "--when", "--json")
    #expect(result.status == 2 && result.err.isEmpty)
    let error = try #require(try errorObject(result.out))
    #expect(error["message"] as? String == "Missing value for '--when <edtf>'")
    let hints = try #require(error["hints"] as? [String])
    #expect(
      hints.count == 3 && hints.contains { $0.contains("[--message WHY]\nibid add --file") },
      "\(hints)")
    let plain = await run("add", "--when").err
    #expect(
      plain.contains("\nUsage: ibid add TYPE") && plain.contains("\n       ibid add --file FILE\n"),
      "\(plain)")
  }

  @Test func aValueWithADashIsToBeJoined() async {
    let hint = "Hint: where the value begins with a dash: `--quote=-x`\n"
    #expect(await run("add", "--quote", "-x").err.contains(hint))
    for arguments in [["--quote", "--json"], ["--quote"], ["--quote", "-C", "/"]] {
      #expect(await !run(["add"] + arguments).err.contains("begins with a dash"))
    }
  }

  @Test func aWordWithADashIsToStandApart() async {
    let hint = "Hint: where a word begins with a dash: `ibid search harbour -- -x1`\n"
    #expect(await run("search", "harbour", "-x1").err.contains(hint))
    for arguments in [["search", "--limt", "2", "x"], ["search", "-x"], ["search"], ["log", "-x1"]] {
      #expect(await !run(arguments).err.contains("begins with a dash"))
    }
  }

  @Test func aUsageErrorIsJSONWhereJSONWasAskedForAtAnyPlace() async throws {
    for arguments in [["--json", "nonsense"], ["nonsense", "--json"]] {
      let result = await run(arguments)
      #expect(result.status == 2)
      #expect(result.err.isEmpty)
      let error = try #require(try errorObject(result.out))
      #expect(Set(error.keys) == ["kind", "message", "causes", "hints"])
      #expect(error["kind"] as? String == "usage")
      #expect(error["causes"] as? [String] == [])
    }
    // After `--` it is a word like any other.
    #expect(await run("completions", "bash", "--", "--json").err.hasPrefix("Error: "))
  }

  @Test func theDirectoryOptionCountsBeforeAndAfterTheCommand() async {
    let message = "Error: cannot change to directory '/nonexistent'\nCaused by: No such file or directory\n"
    let expected = Run(status: 3, out: "", err: message)
    #expect(await run("-C", "/nonexistent", "completions", "bash") == expected)
    #expect(await run("completions", "-C", "/nonexistent", "bash") == expected)
    #expect(await run("completions", "bash", "-C", "/nonexistent") == expected)
  }

  @Test func errorsAreColouredOnlyAtATerminalThatTakesIt() async {
    let coloured = "\u{1B}[1;31mError:\u{1B}[0m"
    #expect(await run("nonsense", atTerminal: true).err.contains(coloured))
    for plain in [
      await run("nonsense"), await run("--no-color", "nonsense", atTerminal: true),
      await run("nonsense", "--no-color", atTerminal: true),
      await run("nonsense", environment: ["NO_COLOR": "1"], atTerminal: true),
      await run("nonsense", environment: ["TERM": "dumb"], atTerminal: true),
    ] {
      #expect(plain.err.hasPrefix("Error: "))
      #expect(!plain.err.contains("\u{1B}"))
    }
    // https://no-color.org: an empty value does not count.
    #expect(await run("nonsense", environment: ["NO_COLOR": ""], atTerminal: true).err.contains(coloured))
  }

  @Test func whatAnArgumentHoldsCannotReachTheTerminal() async {
    let result = await run("\u{1B}[2J\u{202E}x", atTerminal: true)
    #expect(result.err.contains(#"'\u{1B}[2J\u{202E}x'"#))
  }

  @Test func dashedValuesAreJoinedToTheirOption() {
    #expect(joiningDashedValues(["add", "--quote", "-5.2 percent"]) == ["add", "--quote=-5.2 percent"])
    #expect(joiningDashedValues(["--quote", "--- a rule"]) == ["--quote=--- a rule"])
    // A year before 0 is a date, and no option.
    for option in ["--when", "--on", "--from", "--to"] {
      #expect(joiningDashedValues(["add", option, "-0500/-0400"]) == ["add", "\(option)=-0500/-0400"])
    }
    for untouched in [
      ["--when", "--json"], ["--when", "-C"], ["--subject", "-5"], ["--when=1", "-0500"], ["--on"],
      ["--quote", "plain words"], ["--json", "-C", "a b"], ["--quote", "--set a b"], ["--a=b", "- c"],
      ["--", "--quote", "- c"], ["-C", "-a b"],
    ] {
      #expect(joiningDashedValues(untouched) == untouched)
    }
  }
}

@Suite struct ExecutableTests {
  /// Whatever stood in its place would be on record as the words of whoever gave it.
  @Test func anArgumentThatIsNotUTF8IsRefused() throws {
    let result = try Executable.run(shell: #"ibid -C / add --note $'caf\xe9' --json"#)
    #expect(result.status == 2 && result.err.isEmpty)
    #expect(try errorObject(result.out)?["message"] as? String == "argument 5 is not UTF-8: 'caf\u{FFFD}'")
    let plain = try Executable.run(shell: #"ibid source add x --file $'\xff.txt'"#)
    #expect(plain.status == 2 && plain.out.isEmpty)
    #expect(plain.err.hasPrefix("Error: argument 5 is not UTF-8: '\u{FFFD}.txt'\nHint: give it in UTF-8"))
    #expect(try Executable.run(shell: "ibid é").err.contains("'é'"))
  }

  @Test func exitStatusesReachTheShell() throws {
    #expect(try Executable.run("--version") == Run(status: 0, out: Ibid.version + "\n", err: ""))
    #expect(try Executable.run("nonsense").status == 2)
    #expect(try Executable.run("-C", "/nonexistent", "completions", "bash").status == 3)
    #expect(try Executable.run("completions", "bash", "-C", "/nonexistent").status == 3)
  }

  @Test func aReaderThatHasSeenEnoughEndsTheProgramQuietly() throws {
    let result = try Executable.run(shell: "ibid completions bash | head -n 1")
    #expect(result.out == "#!/bin/bash\n")
    #expect(result.err.isEmpty)
  }

  @Test func outputThatIsLostIsAnError() throws {
    let result = try Executable.run(shell: "ibid completions bash > /dev/full")
    #expect(result.status == 3)
    #expect(result.err == "Error: cannot write the output\nCaused by: No space left on device\n")
  }

  /// What nobody can commit to is of no use to anybody.
  @Test func initWithoutAnAuthorLeavesNothingBehind() throws {
    let scratch = try ScratchFolder()
    for options in ["", " --bare"] {
      let result = try Executable.run(shell: "ibid init\(options) '\(scratch.path)/new'")
      #expect(result.status == 3 && result.err.contains("git config --global user.name"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }
    let kept = scratch.path + "/kept"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    #expect(try Executable.run("init", kept).status == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept) == [])
  }

  @Test func completionScriptsAreValid() throws {
    for shell in ["bash", "zsh", "fish"] {
      let script = try Executable.run(
        shell:
          "ibid completions \(shell) | (command -v \(shell) >/dev/null || exec cat >/dev/null; exec \(shell) -n)"
      )
      #expect(script == Run(status: 0, out: "", err: ""), "\(shell)")
    }
  }
}

private func errorObject(_ text: String) throws -> [String: Any]? {
  let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  #expect(object?.count == 1)
  return object?["error"] as? [String: Any]
}

private struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(subcommands: [CompletionsCommand.self])
}
