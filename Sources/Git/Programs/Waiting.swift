import Glibc

/// Waits for a program that was started, reading what it says meanwhile.
struct Waiting {
  private let child: pid_t
  private let name: String
  private var streams: [(number: Int32, isOpen: Bool, bytes: [UInt8])]

  init(_ child: pid_t, name: String, out: Int32, err: Int32) {
    self.child = child
    self.name = name
    streams = [out, err].map { ($0, true, []) }
  }

  /// What the program did, once it has ended.
  ///
  /// What it started itself and left behind, such as an agent, is not waited for.
  ///
  /// - Throws: `.programHangs` after the seconds given, `.tooLarge` beyond the limit in bytes; the program is ended then.
  consuming func outcome(
    within seconds: Double, limit: Int, attempted: String
  ) throws(GitError) -> ExternalProgram.Outcome {
    let deadline = Deadline(seconds: seconds)
    var status: Int32?
    while true {
      let isAnythingOpen = streams.contains { $0.isOpen }
      // Asked for once: the system forgets it then.
      status = status ?? ended()
      let isQuiet = !read(waiting: status == nil && isAnythingOpen ? 20 : 0)
      if let status, isQuiet {
        return ExternalProgram.Outcome(status: status, output: streams[0].bytes, complaint: streams[1].bytes)
      }
      guard streams.allSatisfy({ $0.bytes.count <= limit }) else {
        if status == nil { end() }
        throw GitError(
          .tooLarge, "`\(name)` printed more than \(limit) bytes", attempted: attempted, path: name)
      }
      guard !deadline.isOver else {
        if status == nil { end() }
        throw GitError(
          .programHangs, "`\(name)` had not ended after \(Int(seconds)) s, and was stopped",
          attempted: attempted, path: name)
      }
      if status == nil, !isAnythingOpen { usleep(500) }
    }
  }

  /// Reads what there is; false where there was nothing.
  private mutating func read(waiting milliseconds: Int32) -> Bool {
    var asked = streams.map { pollfd(fd: $0.isOpen ? $0.number : -1, events: Int16(POLLIN), revents: 0) }
    guard poll(&asked, nfds_t(asked.count), milliseconds) > 0 else { return false }
    var block = [UInt8](repeating: 0, count: 64 << 10)
    for place in asked.indices where asked[place].revents != 0 {
      let count = block.withUnsafeMutableBytes { Glibc.read(streams[place].number, $0.baseAddress, $0.count) }
      if count > 0 {
        streams[place].bytes += block.prefix(count)
      } else if count == 0 || errno != EINTR {
        streams[place].isOpen = false
      }
    }
    return true
  }

  /// How the program ended; nil while it runs.
  private func ended() -> Int32? {
    var status: Int32 = 0
    let found = waitpid(child, &status, WNOHANG)
    guard found != 0, !(found < 0 && errno == EINTR) else { return nil }
    // Somebody else has waited for it: how it ended is not known, and so is no success.
    guard found == child else { return 255 }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Ends the program: asked to at first.
  private func end() {
    kill(child, SIGTERM)
    let deadline = Deadline(seconds: 1)
    repeat { if ended() != nil { return } } while deadline.pause()
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
}
