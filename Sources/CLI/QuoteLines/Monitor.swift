import Foundation
import Synchronization

/// A value that one thread uses at a time, and for whose change a thread can wait.
///
/// `Mutex` cannot wait, and an actor needs a free thread to go on, which a pool of one that is reading has not.
final class Monitor<Value>: Sendable {
  private let value: Mutex<Value>
  private let changed = NSCondition()

  init(_ value: sending Value) { self.value = Mutex(value) }

  /// Uses the value, and wakes whoever waits for it to change.
  func use<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    let result = value.withLock { body(&$0) }
    // Who waits holds this lock from looking at the value until it sleeps, so that no change is missed between.
    changed.withLock { changed.broadcast() }
    return result
  }

  /// Waits until the value is so.
  func wait(until isSo: (Value) -> Bool) {
    changed.withLock {
      while !value.withLock({ isSo($0) }) { changed.wait() }
    }
  }
}
