import ArgumentParser
import Provenance
import Storage

struct SourceAddCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a source with its first capture.",
    discussion: """
      The file is plain text or Markdown in UTF-8; it is kept byte for byte. The other options describe the \
      work as CSL does (https://citationstyles.org).
      """)

  @Argument(help: "Its id: lower-case ASCII letters, digits and single hyphens.")
  var id: String

  @OptionGroup(title: "Capture")
  var capture: CaptureOptions

  @Option(help: "CSL type: webpage, article-newspaper, report, book, ...")
  var type: String = "document"

  @Option(help: "The title of the work.")
  var title: String?

  @Option(
    name: .customLong("author"),
    help: ArgumentHelp(
      "An author: `Family, Given`, or the name of a body; `{Name, Place}` where that has a comma.",
      valueName: "name"))
  var authors: [String] = []

  @Option(help: ArgumentHelp("The date of publication: 2024-05-30, 2024-05 or 2024.", valueName: "date"))
  var issued: String?

  @Option(help: "The publisher.")
  var publisher: String?

  @Option(name: .customLong("container-title"), help: "What it appeared in: a newspaper, a site, a journal.")
  var containerTitle: String?

  @Option(help: ArgumentHelp("The language, as a BCP 47 tag: en, pt-BR, zh-Hant.", valueName: "tag"))
  var language: String?

  @Option(
    name: .customLong("csl"),
    help: ArgumentHelp("Any other CSL variable, such as `volume=3`.", valueName: "variable=text"))
  var variables: [String] = []

  @Option(help: "The licence under which it may be kept.")
  var license: String?

  @Option(
    name: .customLong("derived-from"),
    help: ArgumentHelp("A source that it copies or rewrites.", valueName: "source"), completion: .source)
  var derivedFrom: [String] = []

  @Option(help: "Anything a reader should know of it.")
  var note: String?

  @Option(help: "Why, as the commit's message.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(
      [
        "type": type, "title": title, "issued": issued, "publisher": publisher,
        "container-title": containerTitle,
        "language": language, "license": license, "note": note, "message": message,
      ], hint: "leave it out where there is nothing to say")
    try requireLanguage(language, option: "--language")
    for author in authors { try requireWords(["author": author], hint: "leave it out where nobody is named") }
    var record: JSONObject = ["csl": .object(try csl())]
    if !derivedFrom.isEmpty { record["derivedFrom"] = .array(derivedFrom.map(JSON.string)) }
    if let license { record["license"] = .string(license) }
    if let note { record["note"] = .string(note) }
    let change = AddSource(id: id, record: record, capture: try capture.file(in: context))
    try context.report(try Store(at: context.directory).submit(change, message: message), "Added")
    return .success
  }

  private func csl() throws -> JSONObject {
    var csl: JSONObject = ["type": .string(type)]
    if let title { csl["title"] = .string(title) }
    if !authors.isEmpty { csl["author"] = .array(authors.map(name)) }
    if let issued { csl["issued"] = try date(issued) }
    if let publisher { csl["publisher"] = .string(publisher) }
    if let containerTitle { csl["container-title"] = .string(containerTitle) }
    if let url = capture.url { csl["URL"] = .string(url) }
    if let language { csl["language"] = .string(language) }
    for variable in variables {
      guard let assignment = FieldAssignment(variable) else {
        throw CommandError(.usage, "`--csl` takes `variable=text`, not `\(variable)`")
      }
      if assignment.field == "language" { try requireLanguage(assignment.text, option: "--csl language") }
      if assignment.field == "URL" { try requireURL(assignment.text, option: "--csl URL") }
      csl[assignment.field] = .string(assignment.text)
    }
    return csl
  }

  /// Braces keep the comma of a body's name from parting it, as in BibTeX.
  private func name(_ text: String) -> JSON {
    if text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count > 2 {
      return ["literal": .string(String(text.dropFirst().dropLast()))]
    }
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0.drop { $0 == " " }) }
    guard parts.count == 2 else { return ["literal": .string(text)] }
    return ["family": .string(parts[0]), "given": .string(parts[1])]
  }

  private func date(_ text: String) throws -> JSON {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    func refusal(_ fault: EDTFError? = nil) -> CommandError {
      CommandError(
        .usage, "`--issued` takes 2024-05-30, 2024-05 or 2024, not `\(text)`",
        causes: fault.map { [$0.problem] } ?? [])
    }
    do throws(EDTFError) { _ = try EDTF(text) } catch { throw refusal(error) }
    guard (1...3).contains(parts.count), numbers.count == parts.count else { throw refusal() }
    return ["date-parts": .array([.array(numbers.map { .number(JSONNumber($0)) })])]
  }
}
