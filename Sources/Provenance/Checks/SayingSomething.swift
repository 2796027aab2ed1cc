extension String {
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
}
