extension Profile {
  /// The profile in Markdown (CommonMark, with the footnotes of GitHub and Pandoc).
  ///
  /// - Parameter caption: one line that says which revision it is of.
  public func markdown(caption: String) -> String {
    var lines = ["# " + escaped(subject?.label ?? id), "", "*\(escaped(caption))*"]
    if let summary = onSummary { lines += ["", "*\(escaped(summary))*"] }
    let aliases = subject?.aliases.map(\.text) ?? []
    if !aliases.isEmpty { lines += ["", "Also: " + aliases.map(escaped).joined(separator: ", ")] }
    if let note = subject?.note { lines += ["", escaped(note)] }
    let titles = shownSections.map { ($0.title, $0) } + undatedSections.map { ("\($0.title), undated", $0) }
    for (title, section) in titles {
      lines += ["", "## " + escaped(title), ""]
      lines += section.facts.map(line)
    }
    if !shownRetracted.isEmpty {
      lines += ["", "## Retracted", ""]
      lines += shownRetracted.map(line)
    }
    if !unreadable.isEmpty {
      lines += ["", "## Records that cannot be read", ""]
      lines += unreadable.map { "- `\($0)`" }
    }
    if !shownFootnotes.isEmpty { lines.append("") }
    for (index, footnote) in shownFootnotes.enumerated() {
      lines.append("[^\(index + 1)]: " + text(of: footnote))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ fact: Fact) -> String {
    let statement = escaped(fact.claim.statement)
    let when = fact.claim.when.map { " (\(escaped((try? EDTF($0))?.describe() ?? $0)))" } ?? ""
    let reason = fact.claim.retraction.map { " *Retracted: \(escaped($0))*" } ?? ""
    let numbers = fact.footnotes.map { "[^\($0)]" }.joined()
    let doubt = fact.holds == .possibly ? "*possibly:* " : ""
    return "- " + doubt + (fact.claim.rank == .deprecated ? "~~\(statement)~~" : statement) + when + numbers
      + reason
  }

  private func text(of footnote: Footnote) -> String {
    let words = footnote.passages.map(escaped).joined(separator: " [\u{2026}] ")
    var text = words.isEmpty ? "" : "\u{201C}\(words)\u{201D} "
    if !footnote.seals.isEmpty { text += words.isEmpty ? "(sealed) " : "(in part sealed) " }
    if footnote.stance == .disputes { text += "(disputes it) " }
    text += escaped(footnote.reference)
    if let locator = footnote.locator { text += ", " + escaped(locator) }
    if let url = footnote.url { text += " " + link(to: url) }
    return text + " (`\(footnote.source)/\(footnote.capture)`)"
  }

  /// An address as an autolink where it is one of the web, else as text: `javascript:` is none of ours to offer.
  private func link(to url: String) -> String {
    let start = url.unicodeScalars.prefix(8).map { $0.properties.lowercaseMapping }.joined()
    guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return escaped(url) }
    var address = ""
    for byte in url.utf8 {
      switch byte {
      case 0x00...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"):
        address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      default: address.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return "<\(address)>"
  }

  /// A text on one line in which no character means anything to Markdown, and none turns the line about.
  private func escaped(_ text: String) -> String {
    var result = ""
    var isSpaced = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
      case _ where scalar.properties.isWhitespace || scalar.properties.generalCategory == .control:
        if !isSpaced { result += " " }
        isSpaced = true
      case "!"..."/", ":"..."@", "["..."`", "{"..."~":
        if Profile.markup.contains(scalar) || isMarker(scalar, after: result) { result += "\\" }
        result.unicodeScalars.append(scalar)
        isSpaced = false
      default:
        result.unicodeScalars.append(scalar)
        isSpaced = false
      }
    }
    if isSpaced, !result.isEmpty { result.unicodeScalars.removeLast() }
    return result
  }

  /// What is markup wherever it stands, in CommonMark or in GitHub's (`@` names a user, `$` begins a formula).
  private static let markup = Set("\\`*_{}[]<>#|~&!$@".unicodeScalars)

  /// Whether a character after what is there would begin a list, a heading's underline or a rule.
  private func isMarker(_ scalar: Unicode.Scalar, after text: String) -> Bool {
    switch scalar {
    case "-", "+", "=": text.isEmpty
    case ".", ")":
      !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    default: false
    }
  }
}
