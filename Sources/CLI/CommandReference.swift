import ArgumentParser

/// The reference of all commands in Markdown: for each the help that it prints, at 80 columns.
func commandReference() -> String {
  var sections = [
    """
    # The commands of ibid

    Made from the program's own help by `make docs`; do not edit.

    Data goes to standard output, status and errors to standard error. With `--json` a command answers with one JSON
    document on standard output, and so it does when it fails:
    `{"error": {"kind", "message", "causes", "hints"}}`.

    | exit status | means |
    | --- | --- |
    | 0 | done; of a check: everything passes |
    | 1 | a finding of severity error, or a claim or a quote was refused |
    | 2 | the command line was wrong |
    | 3 | the command could not run, or checked nothing, or not all |
    """
  ]
  appendReference(of: Ibid.self, path: [], to: &sections)
  return sections.joined(separator: "\n\n") + "\n"
}

private func appendReference(
  of command: any ParsableCommand.Type, path: [String], to sections: inout [String]
) {
  guard command.configuration.shouldDisplay else { return }
  let names = path + [command._commandName]
  let help = Ibid.helpMessage(for: command, columns: 80)
    .split(separator: "\n", omittingEmptySubsequences: false)
    .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    .joined(separator: "\n")
  sections.append("## \(names.joined(separator: " "))\n\n```text\n\(help.dropTrailingNewlines)\n```")
  for subcommand in command.configuration.subcommands {
    appendReference(of: subcommand, path: names, to: &sections)
  }
}

extension String {
  fileprivate var dropTrailingNewlines: Substring {
    var body = self[...]
    while body.last == "\n" { body.removeLast() }
    return body
  }
}
