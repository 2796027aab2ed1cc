import ArgumentParser
import Provenance

/// A citation on the command line: a source, and the words.
struct CitationOptions: ParsableArguments {
  @Option(help: "The source that is quoted.", completion: .source)
  var source: String?

  @Option(
    name: .customLong("quote"),
    help: ArgumentHelp(
      "The words of the source, verbatim; again for each further passage.", valueName: "words"))
  var quotes: [String] = []

  @Option(help: "The capture that is quoted; the newest with a text if left out.")
  var capture: String?

  @Option(help: "supports or disputes.", completion: .stance)
  var stance: String?

  @Option(
    help: ArgumentHelp("Where a reader of the original finds it, such as `page=3`.", valueName: "label=value")
  )
  var locator: String?

  /// Whether no option of a citation is given.
  var isEmpty: Bool {
    source == nil && quotes.isEmpty && capture == nil && stance == nil && locator == nil
  }

  /// The citation's parts; nil where no option of it is given.
  func json(source: String?) throws -> JSONObject? {
    guard !isEmpty else { return nil }
    guard let source else { throw CommandError(.usage, "which source says so? give it with `--source`") }
    guard !quotes.isEmpty else {
      throw CommandError(.usage, "the citation needs its words: `--quote \"...\"`")
    }
    var citation: JSONObject = ["source": .string(source)]
    if let capture { citation["capture"] = .string(capture) }
    if let stance { citation["stance"] = .string(stance) }
    citation["quote"] = .array(quotes.map { ["exact": .string($0)] })
    if let locator {
      guard let pair = FieldAssignment(locator) else {
        throw CommandError(.usage, "`--locator` takes `label=value`, such as `page=3`, not `\(locator)`")
      }
      citation["locator"] = ["label": .string(pair.field), "value": .string(pair.text)]
    }
    return citation
  }
}
