import ArgumentParser
import Provenance
import Storage

struct EditCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change fields of a claim, in one commit.",
    discussion:
      """
      A field is named as its type has it (`from`), or by its JSON Pointer (`/value/from`). `ibid cite` changes citations. \
      The reason of an inferred value goes with the value: give it again with --inferred where it holds for the new one.
      """
  )

  @Argument(help: "The claim: its id, or any unambiguous tail of it.", completion: .claim)
  var claim: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A field and its new value; again for each.", valueName: "field=value"))
  var assignments: [String] = []

  @Option(
    name: .customLong("unset"), help: ArgumentHelp("A field to remove; again for each.", valueName: "field"))
  var removals: [String] = []

  @Option(help: ArgumentHelp("When it holds (EDTF).", valueName: "edtf"))
  var when: String?

  @Option(help: "preferred, normal or deprecated.", completion: .rank)
  var rank: String?

  @Option(help: "The claim as one plain sentence.")
  var statement: String?

  @Option(
    help: ArgumentHelp(
      "A field that the quote does not literally hold, and why it is right.", valueName: "field=why"))
  var inferred: [String] = []

  @Option(help: "Anything a reader should know.")
  var note: String?

  @Option(help: "Why, as the commit's message.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(
      ["when": when, "rank": rank, "statement": statement, "note": note],
      hint: "`--unset FIELD` removes a field")
    try requireWords(["message": message], hint: "leave it out where there is nothing to say")
    var set = try fieldAssignments(assignments, option: "--set")
    for (field, text) in [("/when", when), ("/rank", rank), ("/statement", statement), ("/note", note)] {
      if let text { set.append(FieldAssignment(field: field, text: text)) }
    }
    let inferences = try fieldAssignments(inferred, option: "--inferred")
    guard !set.isEmpty || !removals.isEmpty || !inferences.isEmpty else {
      throw CommandError(.usage, "what should change?", hints: ["`ibid edit \(claim) --set field=value`"])
    }
    let store = try Store(at: context.directory)
    let id = try store.claim(named: claim, in: store.snapshot())
    let change = EditClaim(id, set: set, unset: removals, inferred: inferences)
    try context.report(try store.submit(change, message: message), "Changed")
    return .success
  }
}
