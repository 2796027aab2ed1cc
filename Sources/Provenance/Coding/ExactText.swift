/// A string that is compared by its code points, not by canonical equivalence.
///
/// Swift's `String ==` calls "é" (U+00E9) and "e\u{301}" equal. In a record they are different texts: a
/// quote that holds one is not a quote of the other, and history must show a change from one to the other.
/// The order is that of the UTF-8 bytes, which is the order of the code points.
public struct ExactText: Hashable, Comparable, Sendable {
  /// The text itself.
  public let string: String

  /// Wraps a text for comparison; nothing is copied or normalised.
  public init(_ string: String) {
    self.string = string
  }

  /// Whether both hold the same code points.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    guard left.string.utf8.count == right.string.utf8.count else { return false }
    return withBytes(of: left, right, areEqual)
  }

  /// Whether the left one comes first in code-point order.
  public static func < (left: ExactText, right: ExactText) -> Bool {
    withBytes(of: left, right, precedes)
  }

  /// Hashes the UTF-8 bytes, so that texts which only look alike do not collide.
  public func hash(into hasher: inout Hasher) {
    var string = string
    string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  /// Whether two runs of one length are the same. Eight bytes at a time, as records are compared by their keys all along.
  private static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    var place = 0
    while place &+ 8 <= left.count {
      let word = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard word == right.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
      place &+= 8
    }
    while place < left.count {
      guard left[place] == right[place] else { return false }
      place &+= 1
    }
    return true
  }

  /// Whether one run comes before the other. Eight bytes at a time, the first of them weighing most.
  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    let common = min(left.count, right.count)
    var place = 0
    while place &+ 8 <= common {
      let one = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let other = right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard one == other else { return one.bigEndian < other.bigEndian }
      place &+= 8
    }
    while place < common {
      guard left[place] == right[place] else { return left[place] < right[place] }
      place &+= 1
    }
    return left.count < right.count
  }

  private static func withBytes(
    of left: ExactText, _ right: ExactText,
    _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var left = left.string
    var right = right.string
    return left.withUTF8 { left in right.withUTF8 { right in compare(left, right) } }
  }
}
