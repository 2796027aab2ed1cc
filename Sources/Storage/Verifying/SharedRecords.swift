import Git
import Provenance
import Synchronization

/// The sources and captures that several threads look at, each read and understood once.
final class SharedRecords: Sendable {
  private struct Record {
    let bytes: [UInt8]
    var source: Source??
    var capture: Capture??
  }

  private struct State {
    var records: [ObjectID: Record] = [:]
    var bytes = 0
  }

  /// Bytes of records that are kept at most; what is made of them is some times that.
  private static let most = 16 << 20
  private let state = Mutex(State())

  func bytes(of blob: ObjectID) -> [UInt8]? { state.withLock { $0.records[blob]?.bytes } }

  func keep(_ bytes: [UInt8], of blob: ObjectID) {
    state.withLock { state in
      guard state.records[blob] == nil else { return }
      if state.bytes + bytes.count > Self.most {
        state.records.removeAll()
        state.bytes = 0
      }
      state.bytes += bytes.count
      state.records[blob] = Record(bytes: bytes)
    }
  }

  /// What a source's record says, which `read` finds out where no thread has.
  func source(of blob: ObjectID, _ read: () -> Source?) -> Source? {
    if let known = state.withLock({ $0.records[blob]?.source }) { return known }
    let source = read()
    state.withLock { $0.records[blob]?.source = .some(source) }
    return source
  }

  /// What a capture's record says, which `read` finds out where no thread has.
  func capture(of blob: ObjectID, _ read: () -> Capture?) -> Capture? {
    if let known = state.withLock({ $0.records[blob]?.capture }) { return known }
    let capture = read()
    state.withLock { $0.records[blob]?.capture = .some(capture) }
    return capture
  }
}

/// What several snapshots of one tree share, each on a thread of its own.
struct SharedReading: Sendable {
  let texts = SharedTexts()
  let records = SharedRecords()
}
