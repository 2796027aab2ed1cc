import Glibc
import Synchronization

/// Standard output or standard error, buffered.
///
/// Whoever writes learns that it failed: output that was lost must not look like success.
final class Output: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    /// What was written to a stream without a descriptor.
    var captured: [UInt8] = []
  }

  /// Nil for a stream that keeps what is written to it.
  let descriptor: Int32?
  let isTerminal: Bool
  private let other: Output?
  private let state = Mutex(State())
  private static let capacity = 65_536

  /// - Parameter other: a stream that is flushed before this one writes, so that the two keep their order.
  init(descriptor: Int32, after other: Output? = nil) {
    self.descriptor = descriptor
    self.isTerminal = isatty(descriptor) == 1
    self.other = other
  }

  /// A stream that keeps what is written to it, for tests.
  init(capturingAsTerminal isTerminal: Bool) {
    self.descriptor = nil
    self.isTerminal = isTerminal
    self.other = nil
  }

  /// What was written to a capturing stream so far.
  var captured: String {
    state.withLock { String(decoding: $0.captured + $0.buffer, as: UTF8.self) }
  }

  /// What of it was flushed.
  var flushed: String {
    state.withLock { String(decoding: $0.captured, as: UTF8.self) }
  }

  func write(_ text: String) throws(OutputError) {
    let full = state.withLock { state in
      state.buffer.append(contentsOf: text.utf8)
      return state.buffer.count >= Self.capacity
    }
    if full || isTerminal { try flush() }
  }

  func flush() throws(OutputError) {
    try? other?.flush()
    let failure = state.withLock { state -> OutputError? in
      defer { state.buffer.removeAll(keepingCapacity: true) }
      guard let descriptor else {
        state.captured += state.buffer
        return nil
      }
      return send(state.buffer, to: descriptor)
    }
    if let failure { throw failure }
  }
}

/// Why output could not be written.
enum OutputError: Error, CustomStringConvertible {
  /// The other end of the pipe was closed, as `head` does when it has seen enough.
  case readerGone
  case failed(SystemError)

  var description: String {
    switch self {
    case .readerGone: "the reader closed the pipe"
    case .failed(let error): "\(error)"
    }
  }
}

private func send(_ bytes: [UInt8], to descriptor: Int32) -> OutputError? {
  bytes.withUnsafeBytes { bytes in
    var sent = 0
    while sent < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno == EPIPE ? .readerGone : .failed(.last)
      }
    }
    return nil
  }
}
