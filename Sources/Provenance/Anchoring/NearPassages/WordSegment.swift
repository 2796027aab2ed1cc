import CUnistring

/// A stretch of text between two word boundaries: a word, a mark, or white space.
struct WordSegment {
  enum Kind { case word, mark, space }
  var range: Range<Int>
  var kind: Kind
  /// What is left after the folds; equal for two segments that the folds make equal.
  var key: [UInt8]

  /// The segments that make up `range` of a text; a word that a hyphen breaks at a line's end is one.
  static func segments(of text: UTF8Buffer, in range: Range<Int>, table: UnsafePointer<FoldClass>)
    -> [WordSegment]
  {
    var segments: [WordSegment] = []
    let words = WordBoundary(text: text, table: table)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + text.scalar(at: start).length
      let first = FoldClass.of(text.scalar(at: start).value, table)
      while end < range.upperBound {
        if let joint = text.brokenWordJoint(at: end, table), joint.lowerBound == end,
          joint.upperBound < range.upperBound
        {
          end = joint.upperBound + text.scalar(at: joint.upperBound).length
          continue
        }
        let next = FoldClass.of(text.scalar(at: end).value, table)
        let joins = first == .whiteSpace && next == .whiteSpace || !words.isBoundary(end)
        guard joins else { break }
        end += text.scalar(at: end).length
      }
      segments.append(WordSegment(text, start..<end, table))
      start = end
    }
    return segments
  }

  private init(_ text: UTF8Buffer, _ range: Range<Int>, _ table: UnsafePointer<FoldClass>) {
    self.range = range
    let skeleton = Skeleton(UTF8Buffer(rebasing: text[range]), table: table)
    var at = range.lowerBound
    var kind: Kind?
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      if Number.isAlphanumeric(scalar) || ibid_is_other_symbol(scalar) {
        kind = .word
        break
      }
      switch FoldClass.of(scalar, table) {
      case .whiteSpace: kind = kind ?? .space
      case .invisible: break
      default: kind = .mark
      }
      at += length
    }
    self.kind = kind ?? .space
    switch self.kind {
    case .space: key = [0x20]
    case .mark where skeleton.count == 0: key = [0x2D]
    default: key = Array(skeleton.bytes[..<skeleton.count])
    }
  }

  /// The key as text.
  var word: String { String(decoding: key, as: UTF8.self) }
  /// The digits in it.
  var digits: [UInt32] { word.unicodeScalars.map(\.value).filter(Number.isDigit) }
}
