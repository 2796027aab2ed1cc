import ArgumentParser
import Provenance
import Storage

struct SubjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject",
    abstract: "Add, list and show subjects: whom or what claims are about.",
    subcommands: [Add.self, List.self, Show.self])

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  struct Add: Command {
    static let configuration = CommandConfiguration(abstract: "Add a subject.")

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

  struct List: Command {
    static let configuration = CommandConfiguration(abstract: "List the subjects.")

    @OptionGroup var time: RecordTimeOption

    @OptionGroup(title: "Global Options")
    var options: GlobalOptions

    func run(in context: CommandContext) throws -> ExitStatus {
      let snapshot = try time.snapshot(of: Store(at: context.directory))
      let subjects = try snapshot.subjects().map { id in
        (id: id, subject: try snapshot.subject(id), claims: try snapshot.claims(of: id).count)
      }
      if context.json {
        try context.emit([
          "subjects": .array(
            subjects.map { entry in
              [
                "id": .string(entry.id), "label": entry.subject.map { .string($0.label) } ?? .null,
                "kind": entry.subject.map { .string($0.kind) } ?? .null,
                "claims": .number(JSONNumber(entry.claims)),
              ]
            })
        ])
        return .success
      }
      var table = Table([
        .init("subject"), .init("label", .truncated(atLeast: 12)), .init("kind"),
        .init("claims", alignment: .right),
      ])
      for entry in subjects {
        table.add([
          StyledText(entry.id, .bold), StyledText(entry.subject?.label ?? "(cannot be read)"),
          StyledText(entry.subject?.kind ?? ""), StyledText(String(entry.claims)),
        ])
      }
      try context.out.print(table)
      if subjects.isEmpty {
        context.note("No subjects yet. \("ibid subject add ID --label \"...\"", .code) adds one.")
      }
      return .success
    }
  }

  struct Show: Command {
    static let configuration = CommandConfiguration(
      abstract: "Show a subject's record, and how many claims there are about it.")

    @Argument(help: "The subject's id.")
    var subject: String

    @OptionGroup var time: RecordTimeOption

    @OptionGroup(title: "Global Options")
    var options: GlobalOptions

    func run(in context: CommandContext) throws -> ExitStatus {
      let store = try Store(at: context.directory)
      let snapshot = try time.snapshot(of: store)
      let id = try store.subject(named: subject, in: snapshot)
      let claims = try snapshot.claims(of: id)
      if context.json {
        try context.emit([
          "id": .string(id), "record": try snapshot.json(of: .subject(id)) ?? .null,
          "claims": .array(claims.map { .string($0.description) }),
        ])
        return .success
      }
      let out = context.out
      try out.line("\(id, .bold)")
      if let subject = try snapshot.subject(id) {
        var fields = FieldLines()
        fields.add("label", subject.label)
        fields.add("kind", subject.kind)
        for alias in subject.aliases {
          fields.add("alias", "\(alias.text)\(alias.language.map { "  (\($0))" } ?? "", .dim)")
        }
        for uri in subject.sameAs { fields.add("same as", uri) }
        fields.add("about", subject.note)
        try out.show(fields, indent: 2)
      } else {
        try out.wrap("\("the record cannot be read", .red)", indent: 2)
      }
      try out.line()
      try out.wrap(
        "\(claims.count) claim\(claims.count == 1 ? "" : "s"): \("ibid profile \(id)", .code) reads them",
        indent: 4, firstIndent: 2)
      return .success
    }
  }
}
