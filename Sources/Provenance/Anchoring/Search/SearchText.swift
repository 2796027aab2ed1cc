import Synchronization

/// What searching a text needs beyond its bytes, built when first needed and then shared.
final class SearchText: Sendable {
  private let length: Int
  private let built = Mutex<(skeleton: Skeleton?, grams: GramIndex?)>((nil, nil))
  private let sketched = Mutex<TextSketch?>(nil)
  /// The bytes that plain searches have read so far; an index is built once they add up.
  private let scanned = Atomic<Int>(0)

  /// After how many readings of the whole text an index has paid for itself.
  private static let worthwhile = 24

  init(_ bytes: [UInt8]) { length = bytes.count }

  /// The text's skeleton.
  func skeleton(of text: UTF8Buffer, _ table: UnsafePointer<FoldClass>) -> Skeleton {
    built.withLock { built in
      if let skeleton = built.skeleton { return skeleton }
      let skeleton = Skeleton(text, table: table)
      built.skeleton = skeleton
      return skeleton
    }
  }

  /// The index over the skeleton.
  func grams(of text: UTF8Buffer, _ table: UnsafePointer<FoldClass>) -> GramIndex {
    let skeleton = skeleton(of: text, table)
    return built.withLock { built in
      if let grams = built.grams { return grams }
      let grams = GramIndex(skeleton)
      built.grams = grams
      return grams
    }
  }

  /// The text's sketch, by which it is held against other texts as a whole.
  func sketch(of text: [UInt8]) -> TextSketch {
    sketched.withLock { known in
      if let known { return known }
      let sketch = TextSketch(text)
      known = sketch
      return sketch
    }
  }

  /// Says that `bytes` were read by a plain search.
  func noteScan(_ bytes: Int) {
    scanned.wrappingAdd(bytes, ordering: .relaxed)
  }

  /// Whether so much was searched that the index is worth its making.
  var isIndexWorthwhile: Bool {
    length > 4096 && scanned.load(ordering: .relaxed) / Self.worthwhile >= length
  }
}
