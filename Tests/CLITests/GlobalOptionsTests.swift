import ArgumentParser
import Testing

@testable import CLI

/// How the global options meet the options of a command, on a small tree of commands of its own.
@Suite struct GlobalOptionsTests {
  @Test(arguments: [
    ["-C", "a", "--json", "group", "leaf"], ["group", "-C", "a", "leaf", "--json"],
    ["group", "leaf", "--json", "-C", "a"], ["--json", "group", "leaf", "word", "-C", "a"],
    ["group", "leaf", "--quote", "a quote", "--json", "-C", "a", "--", "--no-color"],
  ])
  func theyCountWhereverTheyStand(arguments: [String]) throws {
    let leaf = try #require(try Root.parseAsRoot(arguments) as? Leaf)
    #expect(leaf.options.json)
    #expect(!leaf.options.noColor)
    #expect(leaf.options.directories == ["a"])
  }

  @Test func directoriesKeepTheirOrderAcrossTheCommandName() throws {
    let leaf = try #require(
      try Root.parseAsRoot(["-C", "a", "group", "-C", "b", "leaf", "-C", "c"]) as? Leaf)
    #expect(leaf.options.directories == ["a", "b", "c"])
  }

  @Test(arguments: ["-5.2 percent", "- a list item", "--- a rule", "-5.2", "--", "-", "-x=y z", "«mots»"])
  func aQuoteMayBeginWithADash(quote: String) throws {
    for arguments in [["--quote", quote], ["--quote=\(quote)"]] {
      if arguments == ["--quote", "--"] { continue }
      let joined = joiningDashedValues(["group", "leaf"] + arguments + ["--json"])
      let leaf = try #require(try Root.parseAsRoot(joined) as? Leaf)
      #expect(leaf.quotes == [quote])
      #expect(leaf.options.json)
    }
  }

  @Test func optionsAreScannedFromArgumentsThatDoNotParse() {
    #expect(GlobalOptions(scanning: ["x", "--json", "--bad"]).json)
    #expect(GlobalOptions(scanning: ["--no-color"]).noColor)
    #expect(!GlobalOptions(scanning: ["x", "--", "--json"]).json)
    #expect(GlobalOptions(scanning: ["x"]).directories.isEmpty)
  }
}

private struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(subcommands: [Group.self])
  @OptionGroup var options: GlobalOptions
}

private struct Group: ParsableCommand {
  static let configuration = CommandConfiguration(subcommands: [Leaf.self])
  @OptionGroup var options: GlobalOptions
}

private struct Leaf: ParsableCommand {
  @Option(name: .customLong("quote"), parsing: .unconditionalSingleValue) var quotes: [String] = []
  @Argument var words: [String] = []
  @OptionGroup var options: GlobalOptions
}
