/// A declaration that is called with `try`.
struct ThrowingDeclaration: Equatable, Sendable {
  /// With its labels, such as `verify(_:in:)`; of a property its name alone.
  let name: String
  /// The line of its first word, from 1.
  let line: Int
  /// The line of the protocol that asks for it; nil where none does.
  let protocolLine: Int?
}

extension SourceFile {
  /// The public throwing declarations whose comments do not say what is thrown, by line and name.
  ///
  /// The comment of a protocol may say it for all that it asks for. What has the name of such a requirement, with its
  /// labels, is taken for its implementation and need not repeat it.
  func undocumentedThrows(besides requirements: Set<String>) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (swift?.publicThrowingDeclarations ?? []).filter { declaration in
      if let line = declaration.protocolLine {
        return !saysWhatIsThrown(above: line, of: lines)
          && !saysWhatIsThrown(above: declaration.line, of: lines)
      }
      return !requirements.contains(declaration.name) && !saysWhatIsThrown(above: declaration.line, of: lines)
    }.map { "\($0.line): \($0.name)" }
  }

  /// Whether the comment that ends above a line, attributes aside, has `- Throws:`.
  private func saysWhatIsThrown(above line: Int, of lines: [Substring]) -> Bool {
    lines[..<(line - 1)].reversed().lazy.map { $0.drop { $0 == " " } }
      .prefix { $0.hasPrefix("///") || $0.hasPrefix("@") }.contains { $0.hasPrefix("/// - Throws: ") }
  }
}

extension SwiftText {
  /// The functions, initialisers, properties and subscripts that are public and throw, and those that a public protocol
  /// asks for. What only passes on what a closure throws is not among them.
  var publicThrowingDeclarations: [ThrowingDeclaration] {
    var found: [ThrowingDeclaration] = []
    var requirements = 0..<0
    var protocolLine = 0
    for place in tokens.indices {
      if tokens[place].text == "public" {
        guard let keyword = keyword(after: place) else { continue }
        if tokens[keyword].text == "protocol" {
          requirements = body(after: keyword)
          protocolLine = tokens[place].line
        } else if let name = nameOfThrowing(at: keyword) {
          found.append(ThrowingDeclaration(name: name, line: tokens[place].line, protocolLine: nil))
        }
      } else if requirements.contains(place), Self.members.contains(tokens[place].text),
        let name = nameOfThrowing(at: place)
      {
        found.append(ThrowingDeclaration(name: name, line: tokens[place].line, protocolLine: protocolLine))
      }
    }
    return found
  }

  private static let members: Set = ["func", "init", "subscript", "var"]

  /// The word that says what is declared; nil where it is nothing that throws.
  private func keyword(after place: Int) -> Int? {
    let others: Set = ["actor", "case", "class", "enum", "extension", "import", "let", "struct", "typealias"]
    let next = tokens[place...].firstIndex {
      Self.members.contains($0.text) || others.contains($0.text) || $0.text == "protocol"
    }
    return next.flatMap { others.contains(tokens[$0].text) ? nil : $0 }
  }

  /// The tokens between the next brace and its partner.
  private func body(after place: Int) -> Range<Int> {
    guard let start = tokens[place...].firstIndex(where: { $0.text == "{" }) else { return 0..<0 }
    var depth = 0
    for next in start..<tokens.count {
      if tokens[next].text == "{" { depth += 1 }
      if tokens[next].text == "}" { depth -= 1 }
      if depth == 0 { return start..<next }
    }
    return start..<tokens.count
  }

  /// The name of what a word declares, if that throws: by `throws` before the arrow, or behind `get`.
  private func nameOfThrowing(at keyword: Int) -> String? {
    let isFunction = ["func", "init"].contains(tokens[keyword].text)
    let isNamed = ["func", "var"].contains(tokens[keyword].text)
    let starts = Self.members.union(["@", "case", "let", "public", "private", "static", "struct", "}"])
    let name = tokens[isNamed ? keyword + 1 : keyword].text
    var labels = ""
    var depth = 0
    var place = keyword + (isNamed ? 2 : 1)
    while place < tokens.count {
      let text = tokens[place].text
      if ["(", "[", "{"].contains(text), depth > 0 || text != "{" { depth += 1 }
      if [")", "]", "}"].contains(text), depth > 0 { depth -= 1 }
      if depth == 1, ["(", ","].contains(text), let label = label(at: place + 1) { labels += label + ":" }
      if depth == 0 {
        if isFunction, text == "throws" { return name + "(" + labels + ")" }
        if isFunction, text == "-" { return nil }
        if text == "{" {
          return tokens[place...].prefix(3).map(\.text) == ["{", "get", "throws"] ? name : nil
        }
        if tokens[place].line > tokens[place - 1].line, starts.contains(text) { return nil }
      }
      place += 1
    }
    return nil
  }

  /// The label that begins at a place in a list of parameters; nil where none does.
  private func label(at place: Int) -> String? {
    let next = tokens[place...].prefix(3).map(\.text)
    guard next.count == 3, next[1] == ":" || next[2] == ":" else { return nil }
    return next[0]
  }
}
