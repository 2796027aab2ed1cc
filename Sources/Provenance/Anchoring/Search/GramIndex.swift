/// Where short runs of bytes stand in a skeleton, letter case apart: every fourth place is listed, so that any run
/// of `length + 3` bytes holds one that is.
///
/// It proposes places to the exact search and to the search for near passages alike; both then look.
struct GramIndex: Sendable {
  /// Bytes in a gram.
  static let length = 6
  /// Places between two that are listed.
  static let spacing = 4

  /// Where each hash's places begin in `places`; one more entry than there are hashes.
  private let starts: [UInt32]
  /// Places divided by the stride, in order within each hash.
  private let places: [UInt32]
  private let shift: UInt64

  init(_ skeleton: Skeleton) {
    let listed = skeleton.count >= Self.length ? (skeleton.count - Self.length) / Self.spacing + 1 : 0
    var bits: UInt64 = 8
    while (1 << bits) < listed && bits < 28 { bits += 1 }
    shift = 64 - bits
    var starts = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    var places = [UInt32](repeating: 0, count: listed)
    let shift = shift
    skeleton.bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeMutableBufferPointer { starts in
        places.withUnsafeMutableBufferPointer { places in
          for place in 0..<listed { starts[Self.hash(bytes, place * Self.spacing, shift) + 1] += 1 }
          var total: UInt32 = 0
          for hash in 0..<starts.count {
            total += starts[hash]
            starts[hash] = total
          }
          // Filled from the back, each hash's end moves to its beginning, and the places come out in order.
          for place in stride(from: listed - 1, through: 0, by: -1) {
            let hash = Self.hash(bytes, place * Self.spacing, shift)
            starts[hash + 1] -= 1
            places[Int(starts[hash + 1])] = UInt32(truncatingIfNeeded: place)
          }
        }
      }
    }
    // Each entry now holds its hash's beginning, one place too far right.
    starts.removeFirst()
    starts.append(UInt32(truncatingIfNeeded: listed))
    self.starts = starts
    self.places = places
  }

  /// A hash of the gram at `offset`. Setting one bit takes ASCII's letter case away, and some other differences,
  /// which the search then finds out.
  @inline(__always)
  private static func hash(_ bytes: UTF8Buffer, _ offset: Int, _ shift: UInt64) -> Int {
    let eight = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + offset).loadUnaligned(as: UInt64.self)
    let gram = (UInt64(littleEndian: eight) | 0x2020_2020_2020_2020) << 16
    return Int((gram &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Runs `body` over the places of the gram at `offset` of another skeleton, divided by the stride.
  @inline(__always)
  func withPlaces<R>(
    of gram: UTF8Buffer, at offset: Int, _ body: (UnsafeBufferPointer<UInt32>) -> R
  ) -> R {
    let hash = Self.hash(gram, offset, shift)
    let range = Int(starts[hash])..<Int(starts[hash + 1])
    return places.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// How many places are listed for the gram at `offset` of another skeleton.
  @inline(__always)
  func count(of gram: UTF8Buffer, at offset: Int) -> Int {
    let hash = Self.hash(gram, offset, shift)
    return Int(starts[hash + 1]) - Int(starts[hash])
  }
}

extension GramIndex {
  /// More candidates than this, and a plain search is quicker and cannot be made to crawl.
  private static let mostCandidates = 2048

  /// Where `sought`, at least `length + spacing - 1` bytes, stands in `text`; nil if its grams are too common.
  func starts(of sought: UTF8Buffer, in text: UTF8Buffer) -> [Int]? {
    // A copy begins at one of the four remainders of the spacing; one gram for each finds them all. The four may
    // begin anywhere: where they are rarest.
    let last = sought.count - Self.length - Self.spacing + 1
    var best = (offset: 0, candidates: Int.max)
    var offset = 0
    while offset <= min(last, 256) {
      var candidates = 0
      for step in 0..<Self.spacing { candidates += count(of: sought, at: offset + step) }
      if candidates < best.candidates { best = (offset, candidates) }
      if candidates == 0 { return [] }
      offset += 1
    }
    guard best.candidates <= Self.mostCandidates else { return nil }
    var starts: [Int] = []
    for step in 0..<Self.spacing {
      let at = best.offset + step
      withPlaces(of: sought, at: at) { places in
        for place in places {
          let start = Int(place) * Self.spacing - at
          if start >= 0, text.holds(sought, at: start) { starts.append(start) }
        }
      }
    }
    starts.sort()
    return starts
  }
}
