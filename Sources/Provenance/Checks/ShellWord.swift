extension String {
  /// The text with each run of white space as one space, for a line of its own.
  var onOneLine: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
  }

  /// Whether the text holds anything that a reader reads: a letter, a number or a symbol that can be seen.
  var saysSomething: Bool {
    unicodeScalars.contains { scalar in
      // A Braille pattern without dots is a symbol, and a space all the same.
      guard scalar != "\u{2800}", !scalar.properties.isDefaultIgnorableCodePoint else { return false }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber, .mathSymbol, .currencySymbol, .otherSymbol:
        return true
      default: return false
      }
    }
  }

  /// The text as one word of a POSIX shell, so that a command in a hint can be pasted whatever a record holds.
  public var shellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard !isPlain || isEmpty else { return self }
    var word = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { word += "'\\''" } else { word.unicodeScalars.append(scalar) }
    }
    return word + "'"
  }
}
