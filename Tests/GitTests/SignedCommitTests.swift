import Fixtures
import Foundation
import Testing

@testable import Git

/// A commit is taken apart as git does it, whatever its header holds.
@Suite struct SignedCommitTests {
  private static let id = ObjectID(hex: String(repeating: "1", count: 40))

  private func parts(_ text: String) throws -> (payload: String, signature: String?, time: Int64) {
    let commit = try Array(text.utf8).withUnsafeBytes { SignedCommit($0, id: try #require(Self.id)) }
    return (
      String(decoding: commit.payload, as: UTF8.self),
      commit.signature.map { String(decoding: $0, as: UTF8.self) },
      commit.time
    )
  }

  @Test func theSignatureIsTakenOut() throws {
    let (payload, signature, time) = try parts(
      "tree x\ncommitter A <a@b> 12 +0000\ngpgsig one\n two\n \n three\nencoding y\n\ngpgsig no\n committer A <a@b> 99 +0000\n"
    )
    #expect(
      payload == "tree x\ncommitter A <a@b> 12 +0000\nencoding y\n\ngpgsig no\n committer A <a@b> 99 +0000\n")
    #expect(signature == "one\ntwo\n\nthree\n")
    #expect(time == 12)
  }

  @Test func theOtherHashIsLeftOut() throws {
    let (payload, signature, _) = try parts("tree x\ngpgsig-sha256 a\n b\nauthor y\ngpgsig c\n d\n\nm")
    #expect(payload == "tree x\nauthor y\n\nm")
    #expect(signature == "c\nd\n")
  }

  @Test func severalAreJoined() throws {
    #expect(try parts("tree x\ngpgsig a\ngpgsig b\n c\n\n").signature == "a\nb\nc\n")
  }

  @Test(arguments: ["", "\n", "gpgsig", "gpgsig ", "gpgsig \n", " x", "tree x", "committer", "committer \n"])
  func whateverItHoldsIsRead(_ text: String) throws {
    let (payload, signature, time) = try parts(text)
    #expect(time == 0)
    #expect(payload.utf8.count + (signature?.utf8.count ?? 0) <= text.utf8.count)
  }

  @Test func noTimeIsBelowZero() throws { #expect(try parts("committer A <a> -5 +0000\n\n").time == 0) }

  @Test(
    arguments: [
      ("a  b\tc", ["a", "b", "c"]), ("sh -c 'a \"b'", ["sh", "-c", "a \"b"]),
      ("\"a\\\"b\" ''", ["a\"b", ""]),
      ("a\\ b", ["a b"]), ("", []), ("'a\\'", ["a\\"]),
    ] as [(String, [String])])
  func commandsAreSplitWithoutAShell(_ command: String, _ words: [String]) {
    #expect(ShellWords.split(command) == words)
  }

  @Test(arguments: ["'a", "\"", "a\\"]) func brokenCommandsAreNone(_ command: String) {
    #expect(ShellWords.split(command) == nil)
  }
}

/// Programs are run without a shell, within bounds.
@Suite struct ExternalProgramTests {
  private func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], files: [[UInt8]] = [], seconds: Double = 60
  ) throws(GitError) -> ExternalProgram.Outcome {
    try ExternalProgram(name: name, folder: "/").run(
      arguments, input: input, files: files, waiting: seconds, attempted: "try")
  }

  @Test func argumentsInputFilesAndStatusAreTheProgramsOwn() throws {
    let outcome = try run(
      "sh", ["-c", "cat; cat /dev/fd/3; pwd; printf '%s' \"$1\" >&2; exit 7", "sh", "$(id) 'x"], input: [97],
      files: [[98, 10]])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "ab\n/\n")
    #expect(String(decoding: outcome.complaint, as: UTF8.self) == "$(id) 'x")
    #expect(outcome.status == 7)
    #expect(try run("sh", ["-c", "kill -9 $$"]).status == 137)
  }

  @Test func muchInputThatNobodyReadsIsFine() throws {
    #expect(try run("true", [], input: Array(repeating: 0, count: 8 << 20)).status == 0)
    let much = Array(repeating: UInt8(120), count: 700_000)
    #expect(try run("cat", [], input: much).output == much)
  }

  @Test func theStatusIsKnownHoweverMuchIsSaid() throws {
    for _ in 0..<50 { #expect(try run("sh", ["-c", "echo a; echo b >&2; exit 0"]).status == 0) }
  }

  @Test func aProgramThatHangsIsEnded() throws {
    for script in ["exec sleep 60", "trap '' TERM; while :; do sleep 0.1; done"] {
      let error = #expect(throws: GitError.self) { try run("sh", ["-c", script], seconds: 0.2) }
      #expect(error?.code == .programHangs)
    }
  }

  @Test func whatItLeavesBehindIsNotWaitedFor() throws {
    let outcome = try run("sh", ["-c", "sleep 30 & echo done"], seconds: 20)
    #expect(outcome.status == 0)
    #expect(outcome.output == Array("done\n".utf8))
  }

  @Test func endlessOutputIsRefused() throws {
    let error = #expect(throws: GitError.self) { try run("yes", []) }
    #expect(error?.code == .tooLarge)
  }

  @Test(arguments: ["no-such-program-anywhere", "/nonexistent", "/etc", "/etc/passwd"])
  func whatIsNoProgramIsSaid(_ name: String) throws {
    let error = #expect(throws: GitError.self) { try run(name, []) }
    #expect(error?.code == .noProgram)
  }
}
