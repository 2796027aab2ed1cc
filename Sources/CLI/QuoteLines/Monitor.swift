import Glibc

/// A value that one thread uses at a time, and for whose change a thread can wait.
///
/// `Mutex` cannot wait, and an actor needs a free thread to go on, which a pool of one that is reading has not.
// Unchecked: the value is only reached with the lock held, and leaves it only as what `body` returns.
final class Monitor<Value>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value

  init(_ value: sending Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Uses the value, and wakes whoever waits for it to change.
  func use<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(lock)
    }
    return body(&value)
  }

  /// Waits until the value is so.
  func wait(until isSo: (Value) -> Bool) {
    pthread_mutex_lock(lock)
    while !isSo(value) { pthread_cond_wait(changed, lock) }
    pthread_mutex_unlock(lock)
  }
}
