import ArgumentParser
import Provenance
import Storage

struct AddCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a claim with the quote that it rests on.",
    usage: """
      ibid add TYPE --subject S --source D --quote Q [--quote Q2] --set FIELD=VALUE
               [--when EDTF] [--inferred FIELD=WHY] [--message WHY]
      ibid add --file FILE
      """,
    discussion: """
      The quote is looked for in the source's newest capture, where its position and context are read; a \
      quote that is not there is refused, with the nearest passage. Everything that `ibid verify` checks \
      is checked first. One commit holds the record and nothing else.

      Several --quote are passages of one quote, in the order of the text: what lies between them is elided.

      --file reads records as JSON: one, or several one after another (NDJSON), which become one commit. \
      A passage may be a plain string; whatever else is left out is filled in.
      """)

  @Argument(help: "The type of the claim, such as rename, membership or event.", completion: .claimType)
  var type: String?

  @Option(help: "The subject that it is about.", completion: .subject)
  var subject: String?

  @OptionGroup(title: "Citation")
  var citation: CitationOptions

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A field of the type; again for each.", valueName: "field=value"))
  var assignments: [String] = []

  @Option(
    help: ArgumentHelp("When it holds (EDTF, ISO 8601-2): 2024-05, 2023/2024, 2019~.", valueName: "edtf"))
  var when: String?

  @Option(help: "The claim as one plain sentence; made from its fields if left out.")
  var statement: String?

  @Option(
    help: ArgumentHelp(
      "A field that the quote does not literally hold, and why it is right.", valueName: "field=why"))
  var inferred: [String] = []

  @Option(help: "preferred, normal or deprecated.", completion: .rank)
  var rank: String?

  @Option(help: "Anything a reader should know.")
  var note: String?

  @Option(help: "The last part of the id; made from the value if left out.")
  var name: String?

  @Option(help: "JSON records to add, from a file or `-` for standard input.", completion: .file())
  var file: String?

  @Option(help: "Why, as the commit's message.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(
      [
        "when": when, "statement": statement, "rank": rank, "note": note, "name": name, "message": message,
        "stance": citation.stance, "capture": citation.capture,
      ], hint: "leave it out where there is nothing to say")
    let drafts = try file.map { try read($0, in: context) } ?? [try draft()]
    let store = try Store(at: context.directory)
    try context.report(try store.submit(AddClaims(drafts), message: message), "Added")
    return .success
  }

  private func draft() throws -> ClaimDraft {
    guard let type else {
      throw CommandError(
        .usage, "which type of claim is it?",
        hints: ["`ibid add TYPE --subject S --source D --quote Q`", "`ibid add --file FILE` reads JSON"])
    }
    guard let subject else { throw CommandError(.usage, "the claim needs its subject: `--subject`") }
    var record: JSONObject = ["subject": .string(subject), "type": .string(type)]
    if let citation = try citation.json(source: citation.source) {
      record["citations"] = .array([.object(citation)])
    }
    return try completed(record)
  }

  /// The options that apply to any draft, put into one.
  private func completed(_ record: JSONObject, place: String? = nil) throws -> ClaimDraft {
    var record = record
    let given = [("when", when), ("statement", statement), ("rank", rank), ("note", note)]
    for (key, text) in given { if let text { record[key] = .string(text) } }
    return ClaimDraft(
      record: record, assignments: try fieldAssignments(assignments, option: "--set"),
      inferred: try fieldAssignments(inferred, option: "--inferred"), name: name, place: place)
  }

  private func read(_ file: String, in context: CommandContext) throws -> [ClaimDraft] {
    guard citation.isEmpty else {
      throw CommandError(.usage, "`--file` holds the citations; the options of one do not go with it")
    }
    let bytes = try context.read(file, limit: CapturedFile.largest)
    let records: [JSONParser.Element]
    do throws(JSONSyntaxError) {
      records = try JSONParser.parseSequence(bytes)
    } catch {
      throw CommandError(
        .refused, "\(file == "-" ? "standard input" : file) is not JSON", causes: [error.description],
        hints: ["each record is one JSON object; `schemas/claim.schema.json` describes it"],
        exitStatus: .couldNotRun)
    }
    guard !records.isEmpty else { throw CommandError(.usage, "there is no record in \(file)") }
    guard records.count == 1 || name == nil else {
      throw CommandError(.usage, "`--name` names one claim, and there are \(records.count) in \(file)")
    }
    return try records.map { element in
      guard case .object(var record) = element.value else {
        throw CommandError(
          .refused, "line \(element.position.line): a record is a JSON object, not \(element.value.typeName)",
          exitStatus: .couldNotRun)
      }
      if let subject { record["subject"] = .string(subject) }
      if let type { record["type"] = .string(type) }
      return try completed(record, place: "line \(element.position.line)")
    }
  }
}
