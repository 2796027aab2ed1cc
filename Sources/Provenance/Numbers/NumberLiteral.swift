/// A number in digits as it is written: groups of digits and the marks between them.
struct NumberLiteral {
  enum Separator: Equatable {
    case comma, dot, apostrophe, arabicDecimal, arabicGroup, groupSpace, space, middleDot

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x2C, 0xFF0C: self = .comma
      case 0x2E, 0xFF0E: self = .dot
      case 0x27, 0x2019: self = .apostrophe
      case 0x066B: self = .arabicDecimal
      case 0x066C, 0x060C: self = .arabicGroup
      case 0xA0, 0x2007, 0x2009, 0x202F: self = .groupSpace
      case 0x20, 0x0A, 0x0D: self = .space
      case 0xB7: self = .middleDot
      default: return nil
      }
    }
  }

  /// The digits, 0 to 9, of each group.
  var groups: [[UInt8]]
  var separators: [Separator] = []

  /// The digits, where they are all there is.
  var plain: [UInt8]? { groups.count == 1 ? groups[0] : nil }

  /// The ways to read it; none where it is no number, such as 1.2.3.
  func readings(_ style: NumberStyle) -> [NumberExpression.Reading] {
    guard let separator = separators.first, let last = separators.last else {
      return [reading(decimals: false, "digits", true)]
        .compactMap(\.self)
    }
    if separators.count > 1 {
      if separators.allSatisfy({ $0 == separator }) {
        return isGrouped(groups) && Self.canGroup(separator)
          ? [reading(decimals: false, "grouped digits", true)].compactMap(\.self) : []
      }
      guard separators.dropLast().allSatisfy({ $0 == separator }), Self.canGroup(separator),
        [.comma, .dot, .arabicDecimal, .middleDot].contains(last), isGrouped(groups.dropLast())
      else { return [] }
      return [reading(decimals: true, "grouped digits and decimals", true)].compactMap(\.self)
    }
    return single(separator, style)
  }

  /// One separator only: 1,200 and 1.200 and 1.2.
  private func single(_ separator: Separator, _ style: NumberStyle) -> [NumberExpression.Reading] {
    func decimal(_ isSure: Bool) -> NumberExpression.Reading? {
      reading(decimals: true, "the mark is before the decimals", isSure)
    }
    func grouped(_ isSure: Bool) -> NumberExpression.Reading? {
      reading(decimals: false, "the mark groups thousands", isSure)
    }
    let canBeGrouped = isGrouped(groups)
    let readings: [NumberExpression.Reading?]
    switch separator {
    case .arabicDecimal, .middleDot: readings = [decimal(true)]
    case .arabicGroup, .apostrophe, .groupSpace: readings = canBeGrouped ? [grouped(true)] : []
    case .space: readings = [grouped(style.groupsWithSpace)] + (style.groupsWithSpace ? [] : apart)
    case .comma where !canBeGrouped && style.decimalMark == .dot: readings = [decimal(false)] + apart
    case .comma where !canBeGrouped && groups.allSatisfy { $0.count == 4 }:
      readings = [decimal(false)] + apart
    case .comma where !canBeGrouped, .dot where !canBeGrouped: readings = [decimal(true)]
    case .comma:
      switch style.decimalMark {
      case .dot: readings = [grouped(true)]
      case .comma: readings = [decimal(true)]
      case nil: readings = [grouped(true), decimal(false)]
      }
    case .dot:
      switch style.decimalMark {
      case .dot: readings = [decimal(true)]
      case .comma: readings = [grouped(true)]
      case nil: readings = [decimal(false), grouped(false)]
      }
    }
    return readings.compactMap(\.self)
  }

  /// Two numbers beside each other: "on page 3 200 people".
  private var apart: [NumberExpression.Reading?] {
    groups.map { group in
      ExactDecimal(digits: group).map { .init(value: $0, why: "two numbers", isSure: false) }
    }
  }

  private func reading(decimals: Bool, _ why: String, _ isSure: Bool) -> NumberExpression.Reading? {
    ExactDecimal(digits: groups.joined(), exponent: decimals ? -(groups.last?.count ?? 0) : 0)
      .map { .init(value: $0, why: why, isSure: isSure) }
  }

  private static func canGroup(_ separator: Separator) -> Bool {
    ![.arabicDecimal, .middleDot].contains(separator)
  }

  /// Whether groups are of three digits, or as India writes them, of two and at the end of three.
  private func isGrouped(_ groups: some BidirectionalCollection<[UInt8]>) -> Bool {
    guard let first = groups.first, 1...3 ~= first.count, first[0] != 0 else { return false }
    guard groups.count > 1, let last = groups.last else { return true }
    let middle = groups.dropFirst().dropLast()
    return last.count == 3
      && (middle.allSatisfy { $0.count == 3 } || (first.count <= 2 && middle.allSatisfy { $0.count == 2 }))
  }
}
