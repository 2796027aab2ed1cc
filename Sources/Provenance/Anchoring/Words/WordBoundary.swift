import CUnistring

/// Word boundaries by the default rules of UAX #29, decided at one place without reading the whole text.
///
/// The properties are libunistring's (Unicode 14 on Debian 12), the rules are those of UAX #29 revision 41.
struct WordBoundary {
  let text: UTF8Buffer
  let table: UnsafePointer<FoldClass>
  /// Invisible characters count as not being there. The standard's own rules do so for most of them, but let a
  /// zero-width space end a word, which no reader sees.
  var ignoresInvisible = true

  /// How far a run of combining marks, invisible characters or flags is followed before the answer is "inside".
  private static let reach = 128

  /// Whether a word boundary is at `offset`.
  func isBoundary(_ offset: Int) -> Bool {
    // WB5, WB8, WB9, WB10 in the common case.
    if offset > 0, offset < text.count, text.isASCIIAlphanumeric(at: offset - 1),
      text.isASCIIAlphanumeric(at: offset)
    {
      return false
    }
    return ignoresInvisible
      ? isBoundary(left: leftEnd(offset), right: rightStart(offset)) : isBoundary(left: offset, right: offset)
  }

  /// `offset`, moved left over invisible characters.
  func leftEnd(_ offset: Int) -> Int {
    var at = offset
    for _ in 0..<Self.reach where at > 0 {
      let start = text.start(before: at)
      guard isInvisible(text.scalar(at: start).value) else { break }
      at = start
    }
    return at
  }

  /// `offset`, moved right over invisible characters.
  func rightStart(_ offset: Int) -> Int {
    var at = offset
    for _ in 0..<Self.reach where at < text.count {
      let (scalar, length) = text.scalar(at: at)
      guard isInvisible(scalar) else { break }
      at += length
    }
    return at
  }

  private func isInvisible(_ scalar: UInt32) -> Bool { FoldClass.of(scalar, table) == .invisible }

  private func isBoundary(left: Int, right: Int) -> Bool {
    // WB1, WB2: the ends of the text.
    guard let a = text.scalar(before: left), let b = text.scalar(from: right) else { return true }
    let before = property(a)
    let after = property(b)
    if before == WBP_CR && after == WBP_LF && left == right { return false }  // WB3
    if isNewline(before) || isNewline(after) { return true }  // WB3a, WB3b
    if text.scalar(before: right) == 0x200D, uc_is_property_extended_pictographic(b) { return false }  // WB3c
    if before == WBP_WSS && after == WBP_WSS { return false }  // WB3d
    if isSkipped(b, after) { return false }  // WB4
    guard let (from, base) = baseBefore(left) else { return false }
    return !joins(base, endingAt: from, after, startingAt: right)
  }

  /// WB5 to WB16, on the text without what WB4 ignores.
  private func joins(_ before: Int, endingAt from: Int, _ after: Int, startingAt right: Int) -> Bool {
    if isLetter(before) {
      if isLetter(after) || after == WBP_NUMERIC { return true }  // WB5, WB9
      if before == WBP_HL && after == WBP_SQ { return true }  // WB7a
      if isMidLetter(after), isLetter(propertyAfter(right)) { return true }  // WB6
      if before == WBP_HL && after == WBP_DQ && propertyAfter(right) == WBP_HL { return true }  // WB7b
    }
    if isLetter(after) {
      if before == WBP_NUMERIC { return true }  // WB10
      if isMidLetter(before), isLetter(propertyBefore(from)) { return true }  // WB7
      if before == WBP_DQ && after == WBP_HL && propertyBefore(from) == WBP_HL { return true }  // WB7c
    }
    if after == WBP_NUMERIC {
      if before == WBP_NUMERIC { return true }  // WB8
      if isMidNumber(before), propertyBefore(from) == WBP_NUMERIC { return true }  // WB11
    }
    if before == WBP_NUMERIC, isMidNumber(after), propertyAfter(right) == WBP_NUMERIC { return true }  // WB12
    if before == WBP_KATAKANA && after == WBP_KATAKANA { return true }  // WB13
    if after == WBP_EXTENDNUMLET {  // WB13a
      return isLetter(before) || before == WBP_NUMERIC || before == WBP_KATAKANA || before == WBP_EXTENDNUMLET
    }
    if before == WBP_EXTENDNUMLET {  // WB13b
      return isLetter(after) || after == WBP_NUMERIC || after == WBP_KATAKANA
    }
    if before == WBP_RI && after == WBP_RI { return oddFlagLettersEnd(at: from) }  // WB15, WB16
    return false
  }

  // MARK: Properties

  private func property(_ scalar: UInt32) -> Int { Int(uc_wordbreak_property(scalar)) }

  private func isNewline(_ p: Int) -> Bool { p == WBP_CR || p == WBP_LF || p == WBP_NEWLINE }
  private func isLetter(_ p: Int) -> Bool { p == WBP_ALETTER || p == WBP_HL }
  private func isMidLetter(_ p: Int) -> Bool { p == WBP_MIDLETTER || p == WBP_MIDNUMLET || p == WBP_SQ }
  private func isMidNumber(_ p: Int) -> Bool { p == WBP_MIDNUM || p == WBP_MIDNUMLET || p == WBP_SQ }

  /// Whether WB4 ignores the scalar.
  private func isSkipped(_ scalar: UInt32, _ p: Int) -> Bool {
    p == WBP_EXTEND || p == WBP_FORMAT || p == WBP_ZWJ || (ignoresInvisible && isInvisible(scalar))
  }

  /// The scalar that ends at `offset` with what WB4 ignores taken away: where it begins, and its property.
  /// Nil if it is out of reach.
  private func baseBefore(_ offset: Int) -> (start: Int, property: Int)? {
    var at = offset
    var last = (start: offset, property: Int(WBP_OTHER))
    for _ in 0..<Self.reach {
      guard at > 0 else { return last }
      at = text.start(before: at)
      let scalar = text.scalar(at: at).value
      let p = property(scalar)
      if isNewline(p) { return last }
      if !isSkipped(scalar, p) { return (at, p) }
      last = (at, Int(WBP_OTHER))
    }
    return nil
  }

  private func propertyBefore(_ start: Int) -> Int { baseBefore(start)?.property ?? Int(WBP_OTHER) }

  /// The property of the scalar after the one that begins at `start`, what WB4 ignores taken away.
  private func propertyAfter(_ start: Int) -> Int {
    var at = start + text.scalar(at: start).length
    for _ in 0..<Self.reach {
      guard at < text.count else { break }
      let (scalar, length) = text.scalar(at: at)
      let p = property(scalar)
      if !isSkipped(scalar, p) { return p }
      at += length
    }
    return Int(WBP_OTHER)
  }

  /// Whether the run of flag letters that ends with the one beginning at `start` is odd, so that one more joins.
  private func oddFlagLettersEnd(at start: Int) -> Bool {
    var count = 1
    var at = start
    while count < Self.reach, let (before, p) = baseBefore(at), p == WBP_RI {
      count += 1
      at = before
    }
    return count % 2 == 1
  }
}
