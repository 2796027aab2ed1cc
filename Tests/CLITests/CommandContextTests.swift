import Foundation
import Testing

@testable import CLI

@Suite struct CommandContextTests {
  @Test func directoriesAddUp() throws {
    #expect(try context(["/usr", "bin"]).directory.hasSuffix("/usr/bin"))
    #expect(try context(["/usr", "/"]).directory == "/")
    #expect(try context(["/usr", ""]).directory == "/usr")
    #expect(try context([]).directory == "/")
  }

  @Test func aDirectoryThatIsAFileIsRefused() throws {
    #expect(throws: CommandError.self) { try context(["/etc/passwd"]) }
  }

  @Test func pathsAreRelativeToTheDirectory() throws {
    #expect(try context(["/usr"]).path("a.txt") == "/usr/a.txt")
    #expect(try context(["/usr"]).path("/a.txt") == "/a.txt")
    #expect(try context([]).path("a.txt") == "/a.txt")
  }

  @Test func inputIsBounded() throws {
    #expect(try context([]).read("-", limit: 5) == Array("hello".utf8))
    let tooLarge = #expect(throws: CommandError.self) { try context([]).read("-", limit: 4) }
    #expect(tooLarge?.kind == .tooLarge)
    #expect(tooLarge?.message == "standard input is larger than 4 bytes")
    let endless = #expect(throws: CommandError.self) { try context([]).read("/dev/zero", limit: 100_000) }
    #expect(endless?.kind == .tooLarge)
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    let error = #expect(throws: CommandError.self) { try context([]).read("nonexistent", limit: 1) }
    #expect(error?.kind == .notFound)
    #expect(error?.message == "cannot read nonexistent")
    #expect(error?.causes == ["No such file or directory"])
  }

  private func context(_ directories: [String]) throws -> CommandContext {
    var options = GlobalOptions(scanning: [])
    options.directories = directories
    return try CommandContext(
      options: options,
      surroundings: Surroundings(
        environment: [:], directory: "/", out: Output(capturingAsTerminal: false),
        err: Output(capturingAsTerminal: false), input: Input(bytes: Array("hello".utf8)),
        clock: { 0 }))
  }
}
