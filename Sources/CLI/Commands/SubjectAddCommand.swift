import ArgumentParser
import Provenance
import Storage

struct SubjectAddCommand: Command {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a subject.")

  @Argument(help: "Its id: lower-case ASCII letters, digits and single hyphens.")
  var id: String

  @Option(help: "Its name.")
  var label: String

  @Option(
    name: .customLong("alias"),
    help: ArgumentHelp(
      "Another name, in any script; `NAME@LANG` gives its language (BCP 47).", valueName: "name"))
  var aliases: [String] = []

  @Option(help: "organization, person, place, event, document or other.")
  var kind: String = "other"

  @Option(
    name: .customLong("same-as"), help: ArgumentHelp("A URI of the same thing elsewhere.", valueName: "uri")
  )
  var sameAs: [String] = []

  @Option(help: "One sentence that tells it from others of its name.")
  var description: String?

  @Option(help: "Why, as the commit's message.")
  var message: String?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    try requireWords(
      ["label": label, "kind": kind, "description": description, "message": message],
      hint: "a subject needs a name; leave the rest out where there is nothing to say")
    for alias in aliases { try requireWords(["alias": alias], hint: "leave it out where there is none") }
    var record: JSONObject = ["label": .string(label)]
    if !aliases.isEmpty { record["aliases"] = .array(try aliases.map(alias)) }
    record["kind"] = .string(kind)
    if !sameAs.isEmpty { record["sameAs"] = .array(sameAs.map(JSON.string)) }
    if let description { record["description"] = .string(description) }
    let store = try Store(at: context.directory)
    try context.report(try store.submit(AddSubject(id: id, record: record), message: message), "Added")
    return .success
  }

  /// A name, and after an `@` its language. What is of other characters than tags are is a part of the name.
  private func alias(_ text: String) throws(CommandError) -> JSON {
    guard let at = text.lastIndex(of: "@"), at != text.startIndex,
      text[text.index(after: at)...].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      ),
      text[text.index(after: at)...].first?.isLetter == true
    else { return ["text": .string(text)] }
    let (name, tag) = (String(text[..<at]), String(text[text.index(after: at)...]))
    guard LanguageTag.isWellFormed(tag) else {
      throw CommandError(
        .usage, "`--alias` takes the tag of a language after an @, not `\(tag)`",
        hints: [
          "give it by BCP 47, as in `\(name)@en`",
          "a name that has an @ itself needs its language after it: `\(text)@en`, or `\(text)@und` where it has none",
        ])
    }
    return ["text": .string(name), "lang": .string(tag)]
  }
}
