import Fixtures
import Foundation
import Testing

@testable import CLI

/// `ibid quote check --ndjson`: a line of JSON for each line, in order, whatever the lines hold.
@Suite struct QuoteLinesTests {
  @Test func answersComeInTheOrderOfTheQuestions() async throws {
    let long = String(repeating: "A sentence of some length stands here. ", count: 2000)
    var input = ""
    for number in 0..<2000 {
      // Every 100th is slow, so that the others are ready before it.
      let text = number % 100 == 0 ? long : "the text of question \(number)"
      let quote = number % 100 == 0 ? "a sentense of sum length" : "text of question \(number)"
      input += #"{"id": \#(number), "text": "\#(text)", "quote": ["\#(quote)"]}"# + "\n"
    }
    let result = await ask(input)
    #expect(result.status == 1)
    let answers = try objects(result.out)
    #expect(answers.map { $0["id"] as? Int } == Array(0..<2000))
    for (number, answer) in answers.enumerated() {
      #expect(answer["verdict"] as? String == (number % 100 == 0 ? "altered" : "exact"))
    }
  }

  @Test func aBrokenLineHasItsErrorInItsPlace() async throws {
    let good = #"{"id": "good", "text": "some words", "quote": "words"}"#
    let broken = [
      "", "{", "7", "[]", "nonsense", #"{"id": "x", "quote": "a"}"#, #"{"id": "x", "text": "t"}"#,
      #"{"id": "x", "text": "t", "quote": 7}"#, #"{"id": "x", "file": "/nonexistent/file", "quote": "a"}"#,
      #"{"id": "x", "file": "/dev/zero", "quote": "a"}"#, #"{"id": "x", "file": "/", "quote": "a"}"#,
      String(repeating: "[", count: 100_000), #"{"id": 1, "id": 2, "text": "t", "quote": "t"}"#,
    ]
    let result = await ask((broken + [good]).joined(separator: "\n"))
    #expect(result.status == 3)
    let answers = try objects(result.out)
    #expect(answers.count == broken.count + 1)
    for (number, answer) in answers.dropLast().enumerated() {
      #expect(answer["line"] as? Int == number + 1)
      #expect((answer["error"] as? String)?.isEmpty == false)
      #expect(answer["verdict"] == nil)
      #expect((answer["id"] as? String == "x") == broken[number].contains(#""x""#))
    }
    #expect(answers.last?["verdict"] as? String == "exact")
    #expect(answers.last?["line"] == nil)
  }

  @Test func bytesThatAreNotUTF8AreAnError() async throws {
    let scratch = try ScratchFolder("quotes")
    try Data([0x61, 0xFF]).write(to: scratch / "broken.txt")
    let file = #"{"file": "\#((scratch / "broken.txt").path)", "quote": "a"}"#
    let answers = try objects(await ask(file).out)
    #expect((answers[0]["error"] as? String)?.contains("byte 1") == true)
  }

  @Test func exitStatuses() async {
    let passes = #"{"text": "some words", "quote": "words"}"#
    let fails = #"{"text": "some words", "quote": "swords"}"#
    #expect(await ask(passes + "\n" + passes).status == 0)
    #expect(await ask(passes + "\n" + fails + "\n").status == 1)
    #expect(await ask(fails + "\n{\n").status == 3)
    #expect(await ask("").status == 3)
    #expect(await ask(#"{"text": "t", "quote": []}"#).status == 1)
    #expect(await ask(#"{"text": "t", "quote": [""]}"#).status == 1)
    #expect(await run("quote", "check", "--ndjson", "words").status == 2)
    #expect(await run("quote", "check", "--ndjson", "--text", "f").status == 2)
  }

  @Test func maxGapHolds() async throws {
    let line = #"{"text": "One two three four five.", "quote": ["One", "five"]}"#
    #expect(await ask(line).status == 0)
    let narrow = await run(["quote", "check", "--ndjson", "--max-gap", "5"], input: line)
    #expect(narrow.status == 1)
    #expect(try objects(narrow.out)[0]["kind"] as? String == "gap-too-long")
  }

  @Test func filesAreReadFromTheDirectoryAndReadAgainWhenTheyChange() async throws {
    let scratch = try ScratchFolder("quotes")
    try Data("the first text".utf8).write(to: scratch / "a.txt")
    let line = #"{"file": "a.txt", "quote": "first"}"# + "\n"
    let result = await run(["-C", scratch.path, "quote", "check", "--ndjson"], input: line + line)
    #expect(result.status == 0)
    let session = try Session(in: scratch.url)
    #expect(try session.ask(line).contains(#""exact""#))
    try Data("the second text, longer".utf8).write(to: scratch / "a.txt")
    #expect(!(try session.ask(line).contains(#""exact""#)))
    #expect(session.end() == 1)
  }

  /// A program that waits for each answer before it asks again must not wait for ever.
  @Test(.timeLimit(.minutes(1))) func anotherProgramGetsEachAnswerAtOnce() throws {
    let session = try Session(in: FileManager.default.temporaryDirectory)
    for number in 0..<100 {
      let answer = try session.ask(#"{"id": \#(number), "text": "some words", "quote": "words"}"# + "\n")
      #expect(answer.hasPrefix(#"{"id":\#(number),"verdict":"exact""#))
    }
    #expect(session.end() == 0)
  }

  /// One who stops reading ends the program, as with any other command.
  @Test func aReaderThatHasSeenEnoughEndsIt() throws {
    let question = #"{"text": "some words", "quote": "words"}"#
    let result = try Executable.run(
      shell: "yes '\(question)' | ibid quote check --ndjson | head -n 1; echo ${PIPESTATUS[1]}")
    #expect(result.out.hasSuffix("\n141\n"))
    #expect(result.err.isEmpty)
  }

  private func ask(_ lines: String) async -> Run {
    await run(["quote", "check", "--ndjson"], input: lines)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}

/// A running `ibid quote check --ndjson` that another program talks to.
private final class Session {
  private let process = Process()
  private let questions = Pipe()
  private let answers = Pipe()

  init(in folder: URL) throws {
    process.executableURL = Executable.path
    process.arguments = ["quote", "check", "--ndjson"]
    process.currentDirectoryURL = folder
    process.standardInput = questions
    process.standardOutput = answers
    try process.run()
  }

  /// Writes a line and waits for the answer.
  func ask(_ line: String) throws -> String {
    try questions.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    var answer = Data()
    while answer.last != 0x0A {
      guard let byte = try answers.fileHandleForReading.read(upToCount: 1), !byte.isEmpty else { break }
      answer += byte
    }
    return String(decoding: answer, as: UTF8.self)
  }

  /// Ends the questions; the exit status.
  func end() -> Int32 {
    try? questions.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
