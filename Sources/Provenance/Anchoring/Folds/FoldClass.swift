import CUnistring

/// What the folds do with a scalar.
enum FoldClass: UInt8 {
  /// Compared as it is.
  case plain
  /// White_Space: a run of it counts as one space.
  case whiteSpace
  /// Invisible: counts as nothing.
  case invisible
  /// A hyphen, dash or minus sign.
  case dash
  /// A double quotation mark.
  case doubleMark
  /// A single quotation mark or an apostrophe.
  case singleMark
  /// Compared by its decomposition.
  case decomposing
  /// Joins the scalar before it, and is put in canonical order with its neighbours.
  case combining
}

extension FoldClass {
  /// The class of `scalar`; one table look-up in the BMP.
  @inline(__always)
  static func of(_ scalar: UInt32, _ table: UnsafePointer<FoldClass>) -> FoldClass {
    scalar < 0x10000 ? table[Int(scalar)] : computed(scalar)
  }

  /// The classes of the BMP. Never freed: it lives as long as the process, as any static does.
  static let table: FoldClassTable = FoldClassTable()

  fileprivate static func computed(_ scalar: UInt32) -> FoldClass {
    var decomposition: [UInt32] = []
    return computed(scalar, &decomposition)
  }

  /// `decomposition` is memory to work in, for a whole table of classes.
  fileprivate static func computed(_ scalar: UInt32, _ decomposition: inout [UInt32]) -> FoldClass {
    switch scalar {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xE000...0xF8FF: return .plain
    case 0xAC00...0xD7A3: return .decomposing
    default: break
    }
    if let listed = listed(scalar) { return listed }
    decomposition.removeAll(keepingCapacity: true)
    let kind = Decomposition.append(scalar, to: &decomposition)
    if let first = decomposition.first, uc_combining_class(first) != 0 { return .combining }
    return kind.isEmpty ? .plain : .decomposing
  }

  /// The classes that are lists of this project's own; each follows a sentence of the data model.
  private static func listed(_ scalar: UInt32) -> FoldClass? {
    switch scalar {
    // White_Space, whole.
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      .whiteSpace
    // Soft hyphen, grapheme joiner, bidi controls, zero-width characters, word joiner and its kin, byte order
    // mark, variation selectors.
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F,
      0xFEFF, 0xE0100...0xE01EF:
      .invisible
    // Hyphens and dashes of every script, and the minus sign with its small and full-width forms.
    case 0x2D, 0x058A, 0x05BE, 0x1806, 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE31, 0xFE32, 0xFE58,
      0xFE63, 0xFF0D:
      .dash
    // Double quotation marks, the gershayim that Hebrew types as one, and the corner brackets that are quotation
    // marks in East Asia.
    case 0x22, 0xAB, 0xBB, 0x05F4, 0x201C...0x201F, 0x275D, 0x275E, 0x2E42, 0x300C, 0x300D, 0x301D...0x301F,
      0xFE41, 0xFE42, 0xFF02, 0xFF62, 0xFF63:
      .doubleMark
    // Single ones, with what is typed for an apostrophe: grave, acute, modifier letters, geresh.
    case 0x27, 0x60, 0xB4, 0x02BB, 0x02BC, 0x055A, 0x05F3, 0x2018...0x201B, 0x2039, 0x203A, 0x275B, 0x275C,
      0x300E, 0x300F, 0xFE43, 0xFE44, 0xFF07, 0xFF40:
      .singleMark
    default: nil
    }
  }
}

/// One byte for each code point of the BMP.
struct FoldClassTable: Sendable {
  private let classes: [FoldClass]

  init() {
    var decomposition: [UInt32] = []
    classes = (0..<0x10000).map { FoldClass.computed($0, &decomposition) }
  }

  /// Runs `body` over the table's memory.
  @inline(__always)
  func withPointer<R>(_ body: (UnsafePointer<FoldClass>) throws -> R) rethrows -> R {
    try classes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the table is never empty") }
      return try body(base)
    }
  }
}
