/// The text of a Swift file with its comments and string literals blanked, and the tokens of what is left.
///
/// It knows as much of the grammar as is needed to tell code from text: nested block comments, and string literals with
/// any number of lines and number signs. What is interpolated into a string counts as text.
struct SwiftText: Sendable {
  struct Token: Equatable, Sendable {
    let text: String
    /// Lines, from 1.
    let line: Int
  }

  let tokens: [Token]

  init(_ source: String) {
    var scanner = Scanner(Array(source.unicodeScalars))
    tokens = scanner.tokens()
  }

  /// The modules that the file imports, however the import is spelled, each as often as it is imported.
  var imports: [String] {
    let kinds: Set = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
    return tokens.indices.compactMap { index -> String? in
      guard tokens[index].text == "import", index == 0 || tokens[index - 1].text != "." else { return nil }
      let rest = tokens[(index + 1)...].prefix(2).map(\.text)
      guard let first = rest.first else { return nil }
      return kinds.contains(first) ? rest.last : first
    }
  }

  /// The lines on which a function of that name is called that is no member, unless the file declares one of that name.
  func linesCalling(_ name: String) -> [Int] {
    let calls = tokens.indices.filter { index in
      tokens[index].text == name && index + 1 < tokens.count && tokens[index + 1].text == "("
    }
    if calls.contains(where: { $0 > 0 && tokens[$0 - 1].text == "func" }) { return [] }
    return calls.filter { $0 == 0 || tokens[$0 - 1].text != "." }.map { tokens[$0].line }
  }

  /// The lines that declare something public whose declaration, up to its body, holds one of the words.
  func linesDeclaringPublicly(_ words: Set<String>) -> [Int] {
    let starts: Set = [
      "@", "actor", "associatedtype", "case", "class", "enum", "extension", "fileprivate", "final", "func",
      "init",
      "internal", "lazy", "let", "mutating", "package", "private", "protocol", "public", "static", "struct",
      "subscript", "typealias", "var", "}", "#",
    ]
    return tokens.indices.filter { tokens[$0].text == "public" }.compactMap { start in
      var depth = 0
      var previous = tokens[start]
      for token in tokens[(start + 1)...] {
        if words.contains(token.text) { return tokens[start].line }
        if ["(", "["].contains(token.text) { depth += 1 }
        if [")", "]"].contains(token.text) { depth -= 1 }
        // A declaration without a body ends where the next one starts.
        let next = token.line > previous.line && depth <= 0 && starts.contains(token.text)
        if token.text == "{" || next { return nil }
        previous = token
      }
      return nil
    }
  }

  private struct Scanner {
    let text: [Unicode.Scalar]
    var place = 0
    var line = 1

    init(_ text: [Unicode.Scalar]) {
      self.text = text
    }

    mutating func tokens() -> [Token] {
      var result: [Token] = []
      while let scalar = peek() {
        if scalar == "/", starts(with: "//") {
          while let next = peek(), next != "\n" { advance() }
        } else if scalar == "/", starts(with: "/*") {
          skipBlockComment()
        } else if scalar == "\"" || scalar == "#" && opensRawString() {
          skipString()
        } else if isWordScalar(scalar) {
          var word = ""
          let start = line
          while let next = peek(), isWordScalar(next) {
            word.unicodeScalars.append(next)
            advance()
          }
          result.append(Token(text: word, line: start))
        } else {
          // Backquotes around an identifier make no difference to its name, but make no keyword of it either.
          if scalar == "`" {
            skipQuotedName(into: &result)
          } else {
            if !scalar.properties.isWhitespace { result.append(Token(text: String(scalar), line: line)) }
            advance()
          }
        }
      }
      return result
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
      place + distance < text.count ? text[place + distance] : nil
    }

    private mutating func advance(_ count: Int = 1) {
      for _ in 0..<count {
        if peek() == "\n" { line += 1 }
        place += 1
      }
    }

    private func starts(with prefix: String) -> Bool {
      text[place...].starts(with: prefix.unicodeScalars)
    }

    private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
      case ..<0x80: false
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }

    private func opensRawString() -> Bool {
      text[place...].first { $0 != "#" } == "\""
    }

    private mutating func skipBlockComment() {
      var depth = 0
      repeat {
        if starts(with: "/*") {
          depth += 1
          advance(2)
        } else if starts(with: "*/") {
          depth -= 1
          advance(2)
        } else {
          advance()
        }
      } while depth > 0 && peek() != nil
    }

    private mutating func skipQuotedName(into result: inout [Token]) {
      var name = ""
      let start = line
      advance()
      while let next = peek(), next != "`", next != "\n" {
        name.unicodeScalars.append(next)
        advance()
      }
      advance()
      // A module may be quoted; a quoted `import` is a name like any other.
      result.append(Token(text: name == "import" ? "`import`" : name, line: start))
    }

    private mutating func skipString() {
      var signs = ""
      while peek() == "#" {
        signs += "#"
        advance()
      }
      let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
      advance(quote.count)
      while let next = peek() {
        if starts(with: quote + signs) {
          advance(quote.count + signs.count)
          return
        }
        if next == "\n", quote.count == 1 { return }
        advance(starts(with: "\\" + signs) ? 2 + signs.count : 1)
      }
    }
  }
}
