import Synchronization

/// Tells on standard error how far long work has come; silent unless that is a terminal, and for the first half second.
///
/// It may be advanced from any thread.
final class ProgressBar: Sendable {
  private struct State {
    var done = 0
    var total: Int
    var lastDrawn: Duration?
    var finished = false
  }

  static let patience: Duration = .milliseconds(500)
  static let pause: Duration = .milliseconds(100)

  private let label: String
  private let terminal: Terminal
  private let elapsed: @Sendable () -> Duration
  private let state: Mutex<State>

  /// - Parameter elapsed: the time since the work began; tests put in their own.
  init(
    _ label: String, total: Int, on terminal: Terminal, elapsed: (@Sendable () -> Duration)? = nil
  ) {
    let start = ContinuousClock.now
    self.label = safeToShow(label)
    state = Mutex(State(total: total))
    self.terminal = terminal
    self.elapsed = elapsed ?? { ContinuousClock.now - start }
  }

  deinit {
    finish()
  }

  func advance(by count: Int = 1) {
    state.withLock { state in
      state.done += count
      draw(&state)
    }
  }

  /// - Parameter total: the whole, where it became known only after the work began.
  func advance(to done: Int, of total: Int? = nil) {
    state.withLock { state in
      state.done = done
      state.total = total ?? state.total
      draw(&state)
    }
  }

  /// Takes the bar from the screen. Nothing happens the second time.
  func finish() {
    state.withLock { state in
      if state.lastDrawn != nil, !state.finished { put("\r\u{1B}[K") }
      state.finished = true
    }
  }

  private func draw(_ state: inout State) {
    guard terminal.isTerminal, !state.finished else { return }
    let now = elapsed()
    guard now >= Self.patience, now - (state.lastDrawn ?? .zero) >= Self.pause else { return }
    state.lastDrawn = now
    put("\r\(line(done: state.done, of: state.total))\u{1B}[K")
  }

  private func line(done: Int, of total: Int) -> String {
    let share = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 0
    let count = " \(done)/\(total)"
    // One column stays free: a full line would move the cursor to the next on some terminals.
    let room = terminal.width - displayWidth(label) - count.count - 4
    guard room >= 5 else { return StyledText("\(label)\(count)").truncated(to: terminal.width - 1).plain }
    let size = min(room, 40)
    let full = Int(share * Double(size))
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: size - full)
    return "\(label) [\(bar)]\(count)"
  }

  private func put(_ text: String) {
    // A bar that cannot be drawn is no reason to stop the work.
    try? terminal.stream.write(text)
    try? terminal.stream.flush()
  }
}
