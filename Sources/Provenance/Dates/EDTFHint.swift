extension EDTFError {
  /// Puts a fault into words, with what was probably meant where the text is a date written another way.
  init(_ fault: EDTFFault, in text: String) {
    kind = fault.kind
    offset = fault.offset
    self.text = Self.shown(text)
    if fault.kind == .syntax {
      if let corrected = Self.corrected(text) {
        problem = "\(fault.problem); EDTF writes this as \(corrected)"
        suggestions = [corrected]
        return
      }
      let readings = Self.readings(text)
      if let first = readings.first {
        problem =
          readings.count == 1
          ? "EDTF writes this as \(first.edtf) (\(first.why))"
          : "this can be read in \(readings.count) ways: "
            + EnglishDate.list(readings.map { "\($0.edtf) (\($0.why))" }, "or")
        suggestions = readings.map(\.edtf.source)
        return
      }
    }
    problem = fault.problem
    suggestions = []
  }

  /// The text with slips of the pen put right, if that makes it EDTF: spaces, other dashes, lower case, the
  /// marks of the 2012 draft of EDTF.
  private static func corrected(_ text: String) -> String? {
    guard text.utf8.count <= EDTF.maximumLength else { return nil }
    var corrected = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{A0}": continue
      case "\u{2010}"..."\u{2014}", "\u{2212}": corrected += "-"
      case "x", "u": corrected += "X"
      case "y", "e", "s", "t", "z":
        corrected.unicodeScalars.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
      default:
        // Digits of any script: full-width, Arabic-Indic.
        if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
          corrected += "\(Int(value))"
        } else {
          corrected.unicodeScalars.append(scalar)
        }
      }
    }
    // "opEn" and "Xnknown" are the draft's "open" and "unknown" after the letters above.
    for (old, new) in [("?~", "%"), ("~?", "%"), ("/opEn", "/.."), ("/Xnknown", "/")]
    where corrected.hasSuffix(old) {
      corrected = String(corrected.dropLast(old.count)) + new
    }
    for (old, new) in [("opEn/", "../"), ("Xnknown/", "/")] where corrected.hasPrefix(old) {
      corrected = new + String(corrected.dropFirst(old.count))
    }
    // Basic format has no hyphens, and a month or day below 10 is often written with one digit.
    let digits = Array(corrected.utf8)
    if digits.count == 8, digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
      corrected = "\(corrected.prefix(4))-\(corrected.dropFirst(4).prefix(2))-\(corrected.suffix(2))"
    }
    let padded = corrected.split(separator: "-", omittingEmptySubsequences: false)
      .map {
        $0.utf8.count == 1 && $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
          ? "0\($0)" : String($0)
      }
      .joined(separator: "-")
    return [corrected, padded].first { $0 != text && (try? EDTF(parsing: $0)) != nil }
  }

  /// The ways to read a text that is a date in prose from end to end, but for a preposition before and a stop
  /// after.
  private static func readings(_ text: String) -> [DateExpression.Reading] {
    // A capital S is a mark of EDTF, and no plural.
    guard text.utf8.count <= EDTF.maximumLength,
      !text.utf8.contains(UInt8(ascii: "S")) || !text.hasPrefixOfDigits
    else {
      return []
    }
    let scalars = Array(text.unicodeScalars)
    return DateExpression.find(in: text).first { expression in
      let before = scalars[..<expression.range.lowerBound]
      let after = scalars[expression.range.upperBound...]
      return before.count <= 4
        && before.allSatisfy { $0.properties.isAlphabetic || $0.properties.isWhitespace }
        && after.allSatisfy { $0 == "." || $0.properties.isWhitespace }
    }?.readings ?? []
  }
}

extension String {
  fileprivate var hasPrefixOfDigits: Bool {
    utf8.first.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? false
  }
}
