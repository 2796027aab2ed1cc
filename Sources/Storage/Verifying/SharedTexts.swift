import Git
import Provenance
import Synchronization

/// The captured texts that several threads hold quotes against, each made ready once.
final class SharedTexts: Sendable {
  private struct State {
    var texts: [ObjectID: CapturedText] = [:]
    var bytes = 0
  }

  /// Bytes of text that are kept at most; what is made ready for searching is some times that.
  private static let most = 64 << 20
  private let state = Mutex(State())

  func text(_ blob: ObjectID) -> CapturedText? { state.withLock { $0.texts[blob] } }

  /// Whether texts may be read before they are asked for: not where that could push out others.
  var hasRoomAhead: Bool { state.withLock { $0.bytes <= Self.most / 2 } }

  func keep(_ text: CapturedText, of blob: ObjectID) {
    guard case .text(_, _, let bytes) = text else { return }
    state.withLock { state in
      if state.bytes + bytes > Self.most {
        state.texts.removeAll()
        state.bytes = 0
      }
      if state.texts.updateValue(text, forKey: blob) == nil { state.bytes += bytes }
    }
  }
}
