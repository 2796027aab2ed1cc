/// Where a value stands in a document's bytes.
public struct JSONRegion: Hashable, Sendable {
  /// Its first byte.
  public let start: JSONPosition
  /// The byte after its last one.
  public let end: JSONPosition

  /// A region; `end` is not part of it.
  public init(start: JSONPosition, end: JSONPosition) {
    self.start = start
    self.end = end
  }
}

extension JSONParser {
  /// Where the values at some pointers stand, in the order of the pointers, read in one pass.
  ///
  /// A value that is not there, such as a key that is missing, is looked for where it would be: its region is that
  /// of the nearest value around it.
  ///
  /// - Throws: what `parse` throws of the same bytes.
  public static func regions(
    of pointers: [JSONPointer], in bytes: [UInt8], limits: Limits = .record
  ) throws(JSONSyntaxError) -> [JSONRegion] {
    let root = PlaceToMeasure()
    let paths = pointers.map { root.path(to: $0) }
    try measure(root, in: bytes, limits: limits)
    let ranges = paths.map { path in path.last { $0.range != nil }?.range ?? 0..<bytes.count }
    return bytes.withUnsafeBufferPointer { bytes in
      var lines = LineCounter(bytes)
      var positions: [Int: JSONPosition] = [:]
      for offset in Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted() {
        positions[offset] = lines.position(at: offset)
      }
      return ranges.compactMap { range in
        guard let start = positions[range.lowerBound], let end = positions[range.upperBound] else {
          return nil
        }
        return JSONRegion(start: start, end: end)
      }
    }
  }
}

/// A place whose bytes are asked for, or on the way to one.
final class PlaceToMeasure {
  var range: Range<Int>?
  private(set) var inside: [ExactText: PlaceToMeasure] = [:]

  /// The places from this one to the one at a pointer, both included.
  func path(to pointer: JSONPointer) -> [PlaceToMeasure] {
    var path = [self]
    var place = self
    for token in pointer.tokens {
      let next = place.inside[ExactText(token)] ?? PlaceToMeasure()
      place.inside[ExactText(token)] = next
      path.append(next)
      place = next
    }
    return path
  }
}

extension JSONScanner {
  /// Reads a value and notes the range of bytes of each place in it that is asked for.
  mutating func measure(_ place: PlaceToMeasure, depth: Int) throws(JSONFault) {
    let start = offset
    defer { if offset > start { place.range = start..<offset } }
    guard !place.inside.isEmpty, offset < end else {
      _ = try value(depth: depth)
      return
    }
    switch bytes[offset] {
    case UInt8(ascii: "{"):
      try members(depth: depth) { (scanner, key) throws(JSONFault) in
        try scanner.measure(place.inside[ExactText(key)], depth: depth + 1)
        return true
      }
    case UInt8(ascii: "["):
      var index = 0
      try elements(depth: depth) { (scanner) throws(JSONFault) in
        try scanner.measure(place.inside[ExactText(String(index))], depth: depth + 1)
        index += 1
        return true
      }
    default: _ = try value(depth: depth)
    }
  }

  private mutating func measure(_ place: PlaceToMeasure?, depth: Int) throws(JSONFault) {
    guard let place else {
      _ = try value(depth: depth)
      return
    }
    try measure(place, depth: depth)
  }
}
