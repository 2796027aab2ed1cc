/// A sample of a text by which one text is held against another as a whole: whether most of one is in the other.
///
/// Every run of 20 letters and digits, whatever the case and what stands between them, is hashed; the smallest
/// 2,048 hashes are kept. They are the same sample of the same runs in every text, so that two samples tell how
/// much of the shorter text is in the longer one. The same text gives the same sketch everywhere.
struct TextSketch: Sendable {
  /// In order, each once.
  private let hashes: [UInt64]
  /// Whether there were more than were kept.
  private let isCut: Bool

  /// Letters and digits of one run.
  private static let runLength = 20
  private static let mostHashes = 2_048
  /// Fewer runs than these are too few to tell by.
  private static let fewest = 16

  /// Samples a text in UTF-8.
  init(_ utf8: [UInt8]) {
    var last = [UInt64](repeating: 0, count: Self.runLength)
    var count = 0
    var rolling: UInt64 = 0
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let outgoing = (0..<Self.runLength).reduce(UInt64(1)) { power, _ in power &* base }
    var kept: [UInt64] = []
    var isCut = false
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      guard let letter = Self.folded(scalar) else { continue }
      let slot = count % Self.runLength
      rolling = rolling &* base &+ letter &- last[slot] &* outgoing
      last[slot] = letter
      count += 1
      guard count >= Self.runLength else { continue }
      kept.append(Self.mixed(rolling))
      if kept.count == 4 * Self.mostHashes { isCut = Self.cut(&kept) || isCut }
    }
    isCut = Self.cut(&kept) || isCut
    hashes = kept
    self.isCut = isCut
  }

  /// Whether half of the runs of one of the texts, or more, are in the other too.
  func isNearlyContained(with other: TextSketch) -> Bool {
    let bound = min(isCut ? hashes.last ?? 0 : .max, other.isCut ? other.hashes.last ?? 0 : .max)
    let mine = hashes.prefix { $0 <= bound }
    let theirs = other.hashes.prefix { $0 <= bound }
    let smaller = min(mine.count, theirs.count)
    guard smaller >= Self.fewest else { return false }
    var (one, two, common) = (mine.startIndex, theirs.startIndex, 0)
    while one < mine.endIndex, two < theirs.endIndex {
      if mine[one] == theirs[two] {
        common += 1
        one += 1
        two += 1
      } else if mine[one] < theirs[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return common * 2 >= smaller
  }

  /// The letter or digit without its case; nil for anything else.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt64? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return UInt64(scalar.value)
    case 0x41...0x5A: return UInt64(scalar.value | 0x20)
    case ..<0x80: return nil
    default:
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { return nil }
      let small = properties.changesWhenLowercased ? properties.lowercaseMapping.unicodeScalars.first : nil
      return UInt64((small ?? scalar).value)
    }
  }

  /// Spreads a rolling hash over all bits, of which it leaves the low ones poor.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Puts hashes in order, each once, and keeps the smallest; whether some were cut off.
  private static func cut(_ hashes: inout [UInt64]) -> Bool {
    hashes.sort()
    var unique: [UInt64] = []
    for hash in hashes where unique.last != hash { unique.append(hash) }
    let isCut = unique.count > mostHashes
    hashes = isCut ? Array(unique.prefix(mostHashes)) : unique
    return isCut
  }
}
