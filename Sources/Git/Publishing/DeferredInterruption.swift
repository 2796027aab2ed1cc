import Glibc
import Synchronization

/// While it lives, what would end the process between two writes waits: Ctrl-C, a request to terminate, the terminal's end.
///
/// A process that ended then would leave git's lock behind, and git would refuse to work until the next publication.
/// Signals are the whole process's, so of several at once only the first one counts.
struct DeferredInterruption: ~Copyable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// The signal that came last; zero for none.
  private static let arrived = Atomic<Int32>(0)
  private let deferred: [Int32]

  init() {
    // Read once before it can be asked for by a handler, in which nothing may be set up.
    Self.arrived.store(0, ordering: .sequentiallyConsistent)
    deferred = Self.signals.filter { number in
      let former = signal(number) {
        DeferredInterruption.arrived.store($0, ordering: .sequentiallyConsistent)
      }
      // Whatever else was asked for, as by `nohup`, stays.
      guard unsafeBitCast(former, to: Int.self) != 0 else { return true }
      signal(number, former)
      return false
    }
  }

  /// Said in a `defer`, keeps it to the end of the scope.
  func lastsToHere() {}

  /// Whether the process ends when this does.
  var isPending: Bool { Self.arrived.load(ordering: .sequentiallyConsistent) != 0 }

  deinit {
    for number in deferred { signal(number, SIG_DFL) }
    let number = Self.arrived.load(ordering: .sequentiallyConsistent)
    // To the process, as this thread may be one that takes none.
    if deferred.contains(number) { kill(getpid(), number) }
  }
}
