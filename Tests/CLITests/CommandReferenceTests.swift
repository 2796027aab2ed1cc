import Foundation
import Testing

@testable import CLI

@Suite struct CommandReferenceTests {
  @Test func theReferenceIsUpToDate() throws {
    let written = try String(contentsOf: packageFolder.appending(path: "docs/cli.md"), encoding: .utf8)
    #expect(written == commandReference(), "run `make docs`")
  }

  @Test func hiddenCommandsAreLeftOut() {
    #expect(!commandReference().contains("dump-reference"))
    #expect(commandReference().contains("\n## ibid completions\n"))
  }

  /// The exit statuses and the global options are promises to scripts.
  @Test func everyCommandTakesTheGlobalOptions() {
    for section in commandReference().components(separatedBy: "\n## ").dropFirst() {
      for option in ["-C <dir>", "--json", "--no-color", "-h, --help"] {
        #expect(section.contains(option), "\(section.prefix { $0 != "\n" })")
      }
    }
  }
}
