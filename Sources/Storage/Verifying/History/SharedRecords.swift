import Synchronization

/// The bytes of records that claims cite, each read once for all threads.
final class SharedRecords: Sendable {
  private struct State {
    var contents: [Int32: [UInt8]] = [:]
    var bytes = 0
  }

  /// Bytes that are kept at most.
  private static let most = 32 << 20
  private let state = Mutex(State())

  /// What stands at some path, by the number of the entry.
  func content(_ number: Int32) -> [UInt8]? { state.withLock { $0.contents[number] } }

  func keep(_ content: [UInt8], of number: Int32) {
    state.withLock { state in
      if state.bytes + content.count > Self.most {
        state.contents.removeAll()
        state.bytes = 0
      }
      if state.contents.updateValue(content, forKey: number) == nil { state.bytes += content.count }
    }
  }
}
