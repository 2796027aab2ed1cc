import ArgumentParser
import Provenance

extension CommandError {
  /// The error of a command line that did not parse: what ArgumentParser says of it, with the usage line and the
  /// nearest command or option as hints.
  init(parsing arguments: [String], _ error: any Error) {
    if let unknown = CommandError(unknownCommandIn: arguments) {
      self = unknown
      return
    }
    let message = Ibid.message(for: error)
    let lines = paragraphs(of: Ibid.fullMessage(for: error, columns: 10_000))
    let further = lines.filter { !$0.hasPrefix(Ibid._errorPrefix) && !message.contains($0) }
    let usage = further.first { $0.hasPrefix("Usage: ") }
    let hints = further.filter { $0 != usage }.map { hint in
      hint.hasPrefix("Help: ") ? hint.dropFirst("Help: ".count).drop { $0 == " " }.description : hint
    }
    let joined = joinedValue(in: arguments).map { "where the value begins with a dash: `\($0)`" }
    let apart = dashedWord(in: arguments).map { "where a word begins with a dash: `\($0)`" }
    self.init(.usage, message, hints: [joined, apart].compactMap(\.self) + hints, usage: usage)
  }

  /// The error of a first word that is no command, or nil where the words are commands as far as one can tell.
  ///
  /// ArgumentParser calls such a word an unexpected argument.
  init?(unknownCommandIn arguments: [String]) {
    guard let unknown = unknownCommand(in: arguments) else { return nil }
    let near = nearest(to: unknown.word.lowercased(), among: unknown.choices, count: 3)
    let name = unknown.path.joined(separator: " ")
    var hints = near.map { "did you mean `\(name) \($0)`?" }
    hints.append("`\(name) --help` lists the commands")
    self.init(.usage, "`\(name)` has no command '\(unknown.word)'", hints: hints)
  }
}

/// How to give a value that was taken for an option, as in `--quote=-x`; nil where that would not parse either.
private func joinedValue(in arguments: [String]) -> String? {
  for index in arguments.indices.dropFirst() {
    let (option, value) = (arguments[index - 1], arguments[index])
    if option == "--" { return nil }
    guard option.hasPrefix("--"), value.hasPrefix("-"), !value.hasPrefix("--"), !["-C", "-h"].contains(value)
    else { continue }
    var joined = arguments
    joined.replaceSubrange(index - 1...index, with: ["\(option)=\(value)"])
    if (try? Ibid.parseAsRoot(joined)) != nil { return "\(option)=\(value.shellWord)" }
  }
  return nil
}

/// How to search for a word that was taken for an option, as in `ibid search -- -x1`; nil where there is none.
private func dashedWord(in arguments: [String]) -> String? {
  guard arguments.contains("search"), !arguments.contains("--"),
    let index = arguments.firstIndex(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.count > 2 })
  else { return nil }
  var apart = arguments
  apart.insert("--", at: index)
  guard (try? Ibid.parseAsRoot(apart)) is SearchCommand else { return nil }
  return (["ibid"] + apart.map(\.shellWord)).joined(separator: " ")
}

/// The lines of a text, those of a usage of several lines as one.
private func paragraphs(of text: String) -> [String] {
  var paragraphs: [String] = []
  for line in text.split(separator: "\n") {
    let isFurther = line.hasPrefix("  ") && !line.trimmed.hasPrefix("See ")
    if isFurther, let last = paragraphs.last, last.hasPrefix("Usage: ") {
      paragraphs[paragraphs.count - 1] = last + "\n" + line.trimmed
    } else {
      paragraphs.append(line.trimmed)
    }
  }
  return paragraphs
}

/// Refuses `ibid help WORD` where the word is no command; ArgumentParser would show the general help.
func refuseHelpOnUnknownCommand(_ arguments: [String]) throws(CommandError) {
  let words = arguments.filter { !$0.hasPrefix("-") }
  guard words.first == "help" else { return }
  if let error = CommandError(unknownCommandIn: Array(words.dropFirst())) { throw error }
}

/// Refuses a group such as `ibid source` without one of its commands. `ibid` alone shows the help, unless JSON was asked
/// for, which the help is not.
func refuseMissingCommand(
  after group: any ParsableCommand.Type, options: GlobalOptions
) throws(CommandError) {
  let commands = group.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  guard !commands.isEmpty, group != Ibid.self || options.json else { return }
  let name = group == Ibid.self ? Ibid._commandName : "\(Ibid._commandName) \(group._commandName)"
  throw CommandError(
    .usage, "`\(name)` needs a command", hints: ["`\(name) --help` lists the commands"],
    usage: "Usage: \(name) <subcommand>")
}

/// A word that stands where a command should.
private struct UnknownCommand {
  let word: String
  /// The commands before it, from `ibid` on.
  let path: [String]
  /// The names that could have stood in its place.
  let choices: [String]
}

/// The first word that is no command; nil also where an option that not every command has comes before it, since the
/// word after such an option may be its value.
private func unknownCommand(in arguments: [String]) -> UnknownCommand? {
  var node: any ParsableCommand.Type = Ibid.self
  var path = [Ibid._commandName]
  var rest = arguments[...]
  while let argument = rest.popFirst() {
    if argument == "-C" {
      _ = rest.popFirst()
    } else if argument.hasPrefix("-") {
      guard ["--json", "--no-color", "--no-index"].contains(argument) else { return nil }
    } else {
      let children = node.configuration.subcommands
      let named = children.first {
        $0._commandName == argument || $0.configuration.aliases.contains(argument)
      }
      if children.isEmpty || argument == "help" { return nil }
      guard let named else {
        let choices = children.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        return UnknownCommand(word: argument, path: path, choices: choices)
      }
      node = named
      path.append(named._commandName)
    }
  }
  return nil
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
