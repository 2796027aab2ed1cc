import ArgumentParser

/// In which forms `verify` answers, and what it ends with.
struct VerifyFormatOptions: ParsableArguments {
  @Option(
    help:
      "text, json, sarif, junit, github (annotations of a workflow), badge (SVG) or, with --all-revisions, svg."
  )
  var format: VerifyFormat?

  @Option(
    help: ArgumentHelp(
      "Write a format to a file as well; give it again for more, as in --output sarif=ibid.sarif.",
      valueName: "format=file"))
  var output: [VerifyOutput] = []

  @Flag(help: "Exit with 0 where no error was found, though nothing or not all could be verified.")
  var allowUnverified = false
}

/// The forms in which `verify` answers.
enum VerifyFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, junit, github, badge, svg
}

/// A format and the file to write it to: `sarif=ibid.sarif`.
struct VerifyOutput: ExpressibleByArgument {
  let format: VerifyFormat
  let file: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let format = VerifyFormat(rawValue: String(parts[0])), !parts[1].isEmpty
    else { return nil }
    self.format = format
    file = String(parts[1])
  }
}
