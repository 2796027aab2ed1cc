/// A text without all that a fold may take away: what is left of it is the same for any two texts that are equal
/// under the folds, so that a plain search over it finds every place at which a quote may stand.
///
/// It is coarser than the folds (it has no white space and no dashes at all), so a find is only a candidate, which
/// `align` then decides.
struct Skeleton: Sendable {
  /// UTF-8, decomposed; followed by `padding` bytes that are not part of it.
  private(set) var bytes: [UInt8]
  /// The length without the padding.
  let count: Int
  /// Where every so often a unit of the text begins, in both.
  private let marks: [(skeleton: Int, text: Int)]

  /// A load of eight bytes at any place stays inside the array.
  static let padding = 8
  private static let markDistance = 256

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + Self.padding)
    var marks: [(skeleton: Int, text: Int)] = [(0, 0)]
    marks.reserveCapacity(text.count / Self.markDistance + 1)
    var nextMark = Self.markDistance
    var cursor = FoldCursor(text, from: 0, table: table)
    while true {
      cursor.copyPlainASCII(to: &out, limit: nextMark)
      let token = cursor.next()
      if token.kind == .end { break }
      if token.isFirst, out.count >= nextMark {
        marks.append((out.count, token.start))
        nextMark = out.count + Self.markDistance
      }
      Self.append(token, to: &out)
    }
    count = out.count
    for _ in 0..<Self.padding { out.append(0) }
    bytes = out
    self.marks = marks
  }

  @inline(__always)
  private static func append(_ token: FoldedToken, to out: inout [UInt8]) {
    switch token.kind {
    case .scalar: appendUTF8(token.value, to: &out)
    case .doubleMark: out.append(0x22)
    case .singleMark: out.append(0x27)
    case .space, .dash, .end: break
    }
  }

  private static func length(_ token: FoldedToken) -> Int {
    switch token.kind {
    case .scalar: token.value < 0x80 ? 1 : token.value < 0x800 ? 2 : token.value < 0x10000 ? 3 : 4
    case .doubleMark, .singleMark: 1
    case .space, .dash, .end: 0
    }
  }

  /// Where in `text` the unit begins that gives the skeleton's byte at `offset`; nil if the byte is inside a unit,
  /// as the second letter of a ligature is.
  func textOffset(_ offset: Int, in text: UTF8Buffer, table: UnsafePointer<FoldClass>) -> Int? {
    unit(at: offset, in: text, table: table).flatMap { $0.begins ? $0.range.lowerBound : nil }
  }

  /// The unit of `text` that holds the skeleton's byte at `offset`, and whether that byte begins it.
  func unit(
    at offset: Int, in text: UTF8Buffer, table: UnsafePointer<FoldClass>
  ) -> (range: Range<Int>, begins: Bool)? {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].skeleton <= offset { low = middle } else { high = middle }
    }
    var at = marks[low].skeleton
    var cursor = FoldCursor(text, from: marks[low].text, table: table)
    while true {
      let token = cursor.next()
      if token.kind == .end { return nil }
      let next = at + Self.length(token)
      if offset < next { return (token.start..<token.end, at == offset && token.isFirst) }
      at = next
    }
  }
}

private func appendUTF8(_ scalar: UInt32, to out: inout [UInt8]) {
  if scalar < 0x80 {
    out.append(UInt8(truncatingIfNeeded: scalar))
  } else if scalar < 0x800 {
    out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  } else if scalar < 0x10000 {
    out.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  } else {
    out.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    out.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}

extension FoldCursor {
  /// Copies ASCII that is its own skeleton, until something else comes or `out` is `limit` long.
  @inline(__always)
  fileprivate mutating func copyPlainASCII(to out: inout [UInt8], limit: Int) {
    guard isBetweenUnits else { return }
    var at = offset
    let last = text.count - 1
    while at < last, out.count < limit {
      let byte = text[at]
      guard byte > 0x60 || (byte > 0x2D && byte < 0x60), byte < 0x80, text[at + 1] < 0x80 else {
        // Spaces are dropped here too, sparing most of the slow steps.
        if byte == 0x20 || byte == 0x0A, text[at + 1] < 0x80 {
          at += 1
          continue
        }
        break
      }
      out.append(byte)
      at += 1
    }
    jump(to: at)
  }
}
