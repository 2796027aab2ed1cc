import Synchronization
import Testing

@testable import CLI

@Suite struct TerminalTests {
  @Test(arguments: [("120", 120), ("5", 20), ("0", 80), ("-3", 80), ("wide", 80), ("99999999999", 10_000)])
  func theWidthIsTakenFromTheEnvironment(columns: String, width: Int) {
    let stream = Output(capturingAsTerminal: false)
    #expect(Terminal(stream, environment: ["COLUMNS": columns]).width == width)
  }

  @Test(arguments: [
    ([:], true), (["LANG": "en_GB.UTF-8"], true), (["LC_ALL": "C.utf8", "LANG": "C"], true),
    (["LC_ALL": "C"], false),
    (["LC_ALL": "", "LANG": "POSIX"], false),
    (["LC_CTYPE": "de_DE.ISO-8859-1", "LANG": "de_DE.UTF-8"], false),
  ])
  func drawingsAreInASCIIWhereTheLocaleIsNotUTF8(_ environment: [String: String], isUnicode: Bool) {
    let stream = Output(capturingAsTerminal: false)
    #expect(Terminal(stream, environment: environment).isUnicode == isUnicode)
  }

  @Test func documentsAreExactInAPipeAndSafeAtATerminal() throws {
    for (isTerminal, expected) in [(false, "a\u{202E}b\r\n"), (true, "a\\u{202E}b\n")] {
      let stream = Output(capturingAsTerminal: isTerminal)
      try Terminal(stream, environment: [:]).write(document: "a\u{202E}b\r\n")
      #expect(Array(stream.captured.unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  /// The name of a file may hold a line feed, and whoever may push can choose it.
  @Test func aLineIsOne() throws {
    let stream = Output(capturingAsTerminal: false)
    try Terminal(stream, environment: [:]).line("a\n2 claims checked: 2 passed\n::stop::")
    #expect(stream.captured == "a\\u{A}2 claims checked: 2 passed\\u{A}::stop::\n")
  }

  @Test func aDocumentEndsWithANewline() throws {
    let stream = Output(capturingAsTerminal: false)
    try Terminal(stream, environment: [:]).write(document: "a")
    #expect(stream.captured == "a\n")
  }
}

@Suite struct ProgressBarTests {
  /// A clock that the test moves, in milliseconds.
  private final class Clock: Sendable {
    private let now = Mutex(0)
    func move(to milliseconds: Int) { now.withLock { $0 = milliseconds } }
    var elapsed: Duration { now.withLock { .milliseconds($0) } }
  }

  private func drawn(atTerminal: Bool, columns: Int = 40, _ work: (ProgressBar, Clock) -> Void) -> String {
    let stream = Output(capturingAsTerminal: atTerminal)
    let clock = Clock()
    let bar = ProgressBar(
      "Verifying", total: 4, on: Terminal(stream, environment: ["COLUMNS": "\(columns)"]),
      elapsed: { clock.elapsed })
    work(bar, clock)
    bar.finish()
    return stream.captured
  }

  @Test func quickWorkShowsNothing() {
    let text = drawn(atTerminal: true) { bar, clock in
      for step in 1...4 {
        clock.move(to: step * 100)
        bar.advance()
      }
    }
    #expect(text.isEmpty)
  }

  @Test func aPipeShowsNothing() {
    let text = drawn(atTerminal: false) { bar, clock in
      clock.move(to: 5_000)
      bar.advance()
    }
    #expect(text.isEmpty)
  }

  @Test func slowWorkShowsABarNotTooOftenAndErasesIt() {
    let text = drawn(atTerminal: true) { bar, clock in
      clock.move(to: 600)
      bar.advance()
      clock.move(to: 650)
      bar.advance()
      clock.move(to: 800)
      bar.advance(to: 2, of: 2)
    }
    let first = "\rVerifying [#####------------------] 1/4\u{1B}[K"
    let last = "\rVerifying [#######################] 2/2\u{1B}[K"
    #expect(text == first + last + "\r\u{1B}[K")
  }

  @Test func aNarrowTerminalShowsTheNumbers() {
    let text = drawn(atTerminal: true, columns: 20) { bar, clock in
      clock.move(to: 600)
      bar.advance()
    }
    #expect(text == "\rVerifying 1/4\u{1B}[K\r\u{1B}[K")
  }
}
