import Glibc

/// A bounded wait for something that another process holds.
struct Deadline {
  private let end: Double

  init(seconds: Double) { end = Self.now + seconds }

  var isOver: Bool { Self.now >= end }

  /// Sleeps a little, unless the time is up: then false, at once.
  func pause() -> Bool {
    guard !isOver else { return false }
    usleep(20_000)
    return true
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
