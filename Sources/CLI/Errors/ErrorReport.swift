extension CommandError {
  /// Prints the error for a person: what failed, why, and what to do about it.
  ///
  ///     Error: cannot add claim `rename/2024`
  ///     Caused by: the quote is not in the source
  ///     Hint: `ibid source show cmo-profile` prints the captured text
  func print(to terminal: Terminal) throws(OutputError) {
    try terminal.wrap("\("Error:", [.bold, .red]) \(StyledText(quoting: message))")
    if causes.count == 1 {
      try terminal.wrap("\("Caused by:", .bold) \(StyledText(quoting: causes[0]))")
    } else if !causes.isEmpty {
      try terminal.line("\("Caused by:", .bold)")
      for (index, cause) in causes.enumerated() {
        try terminal.wrap("\(index + 1): \(StyledText(quoting: cause))", indent: 3, firstIndent: 0)
      }
    }
    if let usage { try terminal.wrap(StyledText(usage), indent: 7, firstIndent: 0) }
    for hint in hints {
      try terminal.wrap("\("Hint:", [.bold, .cyan]) \(StyledText(quoting: hint))")
    }
    try terminal.flush()
  }
}

extension StyledText {
  /// A text whose parts between backquotes are commands or input, which are set off and not broken.
  init(quoting text: String) {
    self.init()
    let parts = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    for (index, part) in parts.enumerated() {
      // The last part is inside only if its backquote was never closed, and then it is a mere character.
      let inside = index % 2 == 1 && index < parts.count - 1
      let unclosed = index % 2 == 1 && !inside
      append(StyledText(inside ? "`\(part)`" : unclosed ? "`\(part)" : part, inside ? .code : []))
    }
  }
}
