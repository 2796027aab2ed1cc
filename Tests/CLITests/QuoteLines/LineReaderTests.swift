import Synchronization
import Testing

@testable import CLI

@Suite struct LineReaderTests {
  @Test func linesAreTheSameHoweverTheyCome() throws {
    let text = "one\n\ntwo is longer\r\nthree"
    for size in [1, 2, 3, 7, 100] {
      #expect(try lines(of: text, inPiecesOf: size) == ["one", "", "two is longer\r", "three"])
    }
    #expect(try lines(of: "", inPiecesOf: 1) == [])
    #expect(try lines(of: "\n", inPiecesOf: 1) == [""])
  }

  @Test func aLineThatIsTooLongIsReadPast() throws {
    let text =
      "0123456789\n" + String(repeating: "x", count: 1000) + "\nnext\n" + String(repeating: "y", count: 50)
    for size in [1, 3, 64, 5000] {
      #expect(try lines(of: text, inPiecesOf: size, limit: 10) == ["0123456789", nil, "next", nil])
    }
  }

  @Test func whoWaitsSaysSoBefore() throws {
    var reader = LineReader(Input(bytes: Array("a\nb\n".utf8)), limit: 10)
    var waits = 0
    while try reader.next(beforeWaiting: { waits += 1 }) != nil {}
    // Once for both lines, once for the end.
    #expect(waits == 2)
  }

  /// The lines; nil for one that is too long.
  private func lines(of text: String, inPiecesOf size: Int, limit: Int = 100) throws -> [String?] {
    var reader = LineReader(Input(bytes: Array(text.utf8), piece: size), limit: limit)
    var lines: [String?] = []
    while let line = try reader.next(beforeWaiting: {}) {
      if case .bytes(let bytes) = line {
        lines.append(String(decoding: bytes, as: UTF8.self))
      } else {
        lines.append(nil)
      }
    }
    return lines
  }
}

@Suite struct OrderedLinesTests {
  @Test func linesComeInTheirOrder() {
    let output = Output(capturingAsTerminal: false)
    let lines = OrderedLines(output)
    for number in [2, 1, 4, 0, 3] { lines.put("\(number)\n", number: number) }
    #expect(output.captured == "0\n1\n2\n3\n4\n")
  }

  @Test func nothingIsKeptBackFromWhoWaits() {
    let output = Output(capturingAsTerminal: false)
    let lines = OrderedLines(output)
    lines.put("0\n", number: 0)
    #expect(output.flushed == "")
    lines.readerWaits()
    #expect(output.flushed == "0\n")
    lines.put("1\n", number: 1)
    #expect(output.flushed == "0\n1\n")
    lines.readerGoesOn()
    lines.put("2\n", number: 2)
    #expect(output.flushed == "0\n1\n")
  }
}
