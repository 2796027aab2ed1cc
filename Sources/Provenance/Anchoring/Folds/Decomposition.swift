import CUnistring

/// What taking a scalar apart amounted to.
struct Decomposition: OptionSet {
  let rawValue: UInt8
  /// By a canonical mapping.
  static let canonical = Decomposition(rawValue: 1)
  /// By one of the compatibility mappings that the data model lists.
  static let compatibility = Decomposition(rawValue: 2)

  /// Appends the full decomposition of `scalar` (itself, when it has none) and says of which kind it was.
  ///
  /// Canonical mappings are followed always. Of the compatibility mappings only those that text extraction
  /// makes: ligatures, full-width and half-width forms, and the presentation forms of Arabic, of vertical
  /// text and of CJK punctuation. Superscripts, fractions, circled and squared signs, letters of mathematics,
  /// the ellipsis and the long s stay what they are.
  static func append(_ scalar: UInt32, to scalars: inout [UInt32]) -> Decomposition {
    guard scalar >= 0xA0 else {
      scalars.append(scalar)
      return []
    }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Int(UC_DECOMPOSITION_MAX_LENGTH)) {
      step in
      var tag: Int32 = 0
      let length = Int(uc_decomposition(scalar, &tag, step.baseAddress))
      guard length > 0, let kind = followed(scalar, tag: Int(tag), first: step[0]) else {
        scalars.append(scalar)
        return []
      }
      var all = kind
      for index in 0..<length {
        // U+FB05, the ligature of long s and t, is mapped to a long s; what is meant is an s.
        let part = scalar == 0xFB05 && step[index] == 0x17F ? 0x73 : step[index]
        all.formUnion(append(part, to: &scalars))
      }
      return all
    }
  }

  private static func followed(_ scalar: UInt32, tag: Int, first: UInt32) -> Decomposition? {
    switch tag {
    case UC_DECOMP_CANONICAL: return .canonical
    case UC_DECOMP_WIDE, UC_DECOMP_NARROW, UC_DECOMP_VERTICAL,
      UC_DECOMP_SMALL:
      return .compatibility
    case UC_DECOMP_INITIAL, UC_DECOMP_MEDIAL, UC_DECOMP_FINAL,
      UC_DECOMP_ISOLATED:
      // The spacing forms of the harakat begin with a space, which must not come out of nowhere.
      return first == 0x20 ? nil : .compatibility
    case UC_DECOMP_COMPAT: return isLigature(scalar) ? .compatibility : nil
    default: return nil
    }
  }

  /// The ligatures among the mappings that Unicode tags no more closely than `<compat>`.
  private static func isLigature(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0132, 0x0133,  // Latin IJ
      0x0587,  // Armenian ech yiwn
      0xFB00...0xFB06, 0xFB13...0xFB17,  // Latin and Armenian
      0xFB4F:  // Hebrew alef lamed
      true
    default: false
    }
  }
}

/// Puts combining marks into canonical order (Unicode 3.11, D109): a stable sort of each run by its class.
func putInCanonicalOrder(_ scalars: inout [UInt32]) {
  var start = 0
  while start < scalars.count {
    guard uc_combining_class(scalars[start]) != 0 else {
      start += 1
      continue
    }
    var end = start + 1
    while end < scalars.count, uc_combining_class(scalars[end]) != 0 { end += 1 }
    if end - start > 1 {
      // A sort of pairs: the standard library's does not promise to be stable.
      let ordered = scalars[start..<end].enumerated()
        .map { (class: uc_combining_class($0.element), place: $0.offset, scalar: $0.element) }
        .sorted { ($0.class, $0.place) < ($1.class, $1.place) }
      for (offset, mark) in ordered.enumerated() { scalars[start + offset] = mark.scalar }
    }
    start = end
  }
}
