/// Writes lines in the order of their numbers, whichever is ready first.
///
/// What is written is flushed as soon as nobody has more to read, so that a program which writes a line and waits
/// for its answer gets it, while a long input is written in large pieces.
final class OrderedLines: Sendable {
  private struct State {
    /// The number of the next line to write.
    var next = 0
    /// Lines that are ready before their turn.
    var early: [Int: String] = [:]
    /// Somebody waits for more input.
    var isReaderWaiting = false
    var failure: OutputError?
  }

  /// How far a line may run ahead of the slowest one, so that those kept are bounded.
  private static let mostAhead = 512

  private let output: Output
  private let state = Monitor(State())

  init(_ output: Output) { self.output = output }

  /// Why no more can be written, if so.
  var failure: OutputError? { state.use { $0.failure } }

  /// Waits until the line with a number is not too far ahead.
  func waitForTurn(of number: Int) {
    state.wait { number < $0.next + Self.mostAhead || $0.failure != nil }
  }

  /// Writes a line when its turn comes.
  func put(_ line: String, number: Int) {
    state.use { state in
      state.early[number] = line
      while let line = state.early.removeValue(forKey: state.next) {
        state.next += 1
        attempt(&state) { () throws(OutputError) in try output.write(line) }
      }
      if state.isReaderWaiting { attempt(&state) { () throws(OutputError) in try output.flush() } }
    }
  }

  /// Says that somebody is about to wait for input.
  func readerWaits() {
    state.use { state in
      state.isReaderWaiting = true
      attempt(&state) { () throws(OutputError) in try output.flush() }
    }
  }

  /// Says that there is input again.
  func readerGoesOn() { state.use { $0.isReaderWaiting = false } }

  private func attempt(_ state: inout State, _ body: () throws(OutputError) -> Void) {
    guard state.failure == nil else { return }
    do {
      try body()
    } catch {
      state.failure = error
    }
  }
}
