import CUnistring

/// A map from words to values, made once from a list and then asked for every word of a text. Words that are
/// canonically equivalent are one.
///
/// A dictionary does the same with a keyed hash, which costs more than the rest of reading a word. No text can add to
/// this one, so that none can fill it with words that collide.
struct WordMap<Value: Sendable>: Sendable {
  /// The words in a row, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private(set) var values: [Value] = []
  /// One more than a word's position, or 0; found from its hash on. The count is a power of two.
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  subscript(word: String) -> Value? { position(of: word).map { values[$0] } }

  /// Sets the value of a word anew.
  mutating func update(_ word: String, _ initial: Value, _ change: (inout Value) -> Void) {
    Self.withComposed(word) { word in
      var slot = slot(of: word)
      if slots[slot] == 0 {
        bytes += word
        ends.append(bytes.count)
        values.append(initial)
        if values.count * 2 > slots.count {
          grow()
          slot = self.slot(of: word)
        } else {
          slots[slot] = Int32(values.count)
        }
      }
      change(&values[Int(slots[slot]) - 1])
    }
  }

  /// The position of a word's value among `values`.
  func position(of word: String) -> Int? {
    Self.withComposed(word) { word in
      let slot = slots[slot(of: word)]
      return slot == 0 ? nil : Int(slot) - 1
    }
  }

  /// Where the word stands, or would stand.
  private func slot(of word: UTF8Buffer) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(word) & mask
    while slots[slot] != 0, !holds(word, at: Int(slots[slot]) - 1) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ word: UTF8Buffer, at position: Int) -> Bool {
    let start = position > 0 ? ends[position - 1] : 0
    guard ends[position] - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { $0.holds(word, at: start) }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (position, end) in ends.enumerated() {
        var slot = Self.hash(UTF8Buffer(rebasing: bytes[start..<end])) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(position + 1)
        start = end
      }
    }
  }

  /// Runs `body` over the bytes of the word in NFC.
  private static func withComposed<R>(_ word: String, _ body: (UTF8Buffer) -> R) -> R {
    var word = word
    return word.withUTF8 { word in
      // No mark that could compose stands below U+0300, whose first byte this is.
      if word.allSatisfy({ $0 < 0xCC }) { return body(word) }
      // No character takes more than three times its bytes in NFC (UAX #15, section 9).
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count * 3) { room in
        let count = ibid_compose(word.baseAddress, word.count, room.baseAddress, room.count)
        return body(UTF8Buffer(rebasing: room[..<count]))
      }
    }
  }

  /// FNV-1a, the upper bits mixed in.
  private static func hash(_ word: UTF8Buffer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
