import Glibc
import Provenance

/// Answers questions about quotes line by line (NDJSON): one line out for each line in, in the same order.
///
/// As many lines are worked on at once as there are processors. Who has none takes the next from the input, waiting
/// for it if need be, while the others work on theirs.
struct QuoteLines: Sendable {
  /// What came of all lines.
  struct Tally: Sendable {
    var passed = 0
    var refused = 0
    /// Lines that could not be read as a question, or whose text could not be read.
    var broken = 0

    static func + (a: Tally, b: Tally) -> Tally {
      Tally(passed: a.passed + b.passed, refused: a.refused + b.refused, broken: a.broken + b.broken)
    }
  }

  /// The longest line, in bytes: the largest text, with room for its escapes.
  static let longestLine = 2 * CapturedFile.largest

  private struct Source {
    var reader: LineReader
    /// Lines read so far.
    var count = 0
    var failure: SystemError?
    var isAtEnd = false
  }

  private let texts: PreparedTexts
  private let maximumGap: Int
  private let source: Monitor<Source>
  private let answers: OrderedLines

  init(_ context: CommandContext, maximumGap: Int) {
    texts = PreparedTexts(context)
    self.maximumGap = maximumGap
    source = Monitor(Source(reader: LineReader(context.input, limit: Self.longestLine)))
    answers = OrderedLines(context.out.stream)
  }

  /// Answers all lines of the input.
  func run() async throws -> Tally {
    // A thread that waits for input waits for nobody here, and one that waits for its turn waits for a line that
    // another has in hand: so however few threads there are, one of them goes on.
    let tally = await withTaskGroup(of: Tally.self) { group in
      for _ in 0..<workers { group.addTask { work() } }
      return await group.reduce(Tally(), +)
    }
    if let failure = answers.failure { throw failure }
    if let failure = source.use({ $0.failure }) {
      throw CommandError(failure.kind, "cannot read standard input", causes: ["\(failure)"])
    }
    return tally
  }

  private var workers: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 16) }

  private func work() -> Tally {
    var tally = Tally()
    while let (line, number) = next() {
      let answer = answer(line, number: number, tally: &tally)
      answers.put(lineText(.object(answer)), number: number)
    }
    return tally
  }

  /// The next line and its number, from 0.
  private func next() -> (LineReader.Line, Int)? {
    source.use { source in
      if source.isAtEnd || answers.failure != nil { return nil }
      answers.waitForTurn(of: source.count)
      do throws(SystemError) {
        var hasWaited = false
        let line = try source.reader.next {
          if !hasWaited { answers.readerWaits() }
          hasWaited = true
        }
        if hasWaited { answers.readerGoesOn() }
        guard let line else {
          source.isAtEnd = true
          return nil
        }
        defer { source.count += 1 }
        return (line, source.count)
      } catch {
        source.failure = error
        source.isAtEnd = true
        return nil
      }
    }
  }

  private func answer(_ line: LineReader.Line, number: Int, tally: inout Tally) -> JSONObject {
    var id: JSON?
    do throws(LineFault) {
      let json = try read(line)
      id = json["id"]
      let question = try question(json)
      let text = try text(of: question)
      let result = text.anchor(question.passages, maximumGap: maximumGap)
      if result.verdict.passes { tally.passed += 1 } else { tally.refused += 1 }
      var answer = JSONObject()
      answer["id"] = id
      for member in result.json.members { answer[member.key] = member.value }
      return answer
    } catch {
      tally.broken += 1
      var answer = JSONObject()
      answer["id"] = id
      answer["line"] = .number(JSONNumber(number + 1))
      answer["error"] = .string(error.message)
      return answer
    }
  }

  private func read(_ line: LineReader.Line) throws(LineFault) -> JSON {
    guard case .bytes(let bytes) = line else {
      throw LineFault(message: "the line is longer than \(Self.longestLine) bytes")
    }
    do throws(JSONSyntaxError) {
      return try JSONParser.parse(bytes, limits: .init(bytes: Self.longestLine))
    } catch {
      throw LineFault(message: "column \(error.position.column): \(error.message)")
    }
  }

  private func question(_ json: JSON) throws(LineFault) -> QuoteQuestion {
    do throws(RecordFault) {
      return try QuoteQuestion(json)
    } catch {
      let place = error.pointer.tokens.isEmpty ? "" : "at \(error.pointer): "
      throw LineFault(message: place + error.message)
    }
  }

  private func text(of question: QuoteQuestion) throws(LineFault) -> SourceText {
    do throws(CommandError) {
      return try texts.text(of: question.text)
    } catch {
      throw LineFault(message: ([error.message] + error.causes).joined(separator: ": "))
    }
  }
}

/// Why a line gets no verdict, in one sentence.
private struct LineFault: Error {
  let message: String
}
