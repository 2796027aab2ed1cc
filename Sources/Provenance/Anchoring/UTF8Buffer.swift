/// Well-formed UTF-8 in memory; every loop of the anchoring runs over one.
///
/// Offsets into it are bytes. `SourceText` has checked the bytes once, so decoding need not.
typealias UTF8Buffer = UnsafeBufferPointer<UInt8>

extension UTF8Buffer {
  /// The scalar that begins at `offset`, and its length in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | continuation(offset + 1), 2) }
    if lead < 0xF0 {
      return ((lead & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3)
    }
    return (
      (lead & 0x07) << 18 | continuation(offset + 1) << 12 | continuation(offset + 2) << 6
        | continuation(offset + 3), 4
    )
  }

  @inline(__always)
  private func continuation(_ offset: Int) -> UInt32 { UInt32(self[offset]) & 0x3F }

  /// The offset at which the scalar that ends at `offset` begins. `offset` is above 0.
  @inline(__always)
  func start(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The scalar that ends at `offset`, or nil at the start of the text.
  @inline(__always)
  func scalar(before offset: Int) -> UInt32? {
    offset > 0 ? scalar(at: start(before: offset)).value : nil
  }

  /// The scalar that begins at `offset`, or nil at the end of the text.
  @inline(__always)
  func scalar(from offset: Int) -> UInt32? {
    offset < count ? scalar(at: offset).value : nil
  }

  /// Whether a scalar begins, or the text ends, at `offset`.
  @inline(__always)
  func isScalarBoundary(_ offset: Int) -> Bool {
    offset == count || (offset >= 0 && offset < count && self[offset] & 0xC0 != 0x80)
  }

  /// Whether an ASCII letter or digit stands at `offset`.
  @inline(__always)
  func isASCIIAlphanumeric(at offset: Int) -> Bool {
    let byte = self[offset]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether `other` stands at `offset`, byte for byte.
  @inline(__always)
  func holds(_ other: UTF8Buffer, at offset: Int) -> Bool {
    guard offset >= 0, other.count <= count - offset else { return false }
    var index = 0
    while index < other.count {
      if self[offset + index] != other[index] { return false }
      index += 1
    }
    return true
  }
}

extension Array<UInt8> {
  /// The bytes of a string, for the loops that run over buffers.
  init(text: String) { self = Array(text.utf8) }
}

extension String.UTF8View {
  /// Whether the last bytes are those of `end`. The standard library's way, a suffix compared element by element,
  /// costs more than all else that is asked of a word.
  func ends(with end: String.UTF8View) -> Bool {
    let answer = withContiguousStorageIfAvailable { bytes in
      end.withContiguousStorageIfAvailable { end in
        end.count <= bytes.count && bytes.holds(end, at: bytes.count - end.count)
      }
    }
    return (answer ?? nil) ?? suffix(end.count).elementsEqual(end)
  }
}
