import ArgumentParser
import Provenance

/// `--on`: the valid time that a command asks claims about.
struct ValidTimeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask which claims hold on a date in EDTF, such as 2023, 2023-05 or 2023/2024: definitely, possibly or not.",
      valueName: "date"))
  var on: String?

  /// The date that is meant; nil if none is given.
  var date: EDTF? {
    get throws(CommandError) { try on.map { text throws(CommandError) in try edtf(text, option: "on") } }
  }
}

/// Reads the EDTF date that an option was given.
///
/// - Parameter examples: dates that the option takes.
func edtf(
  _ text: String, option: String, such examples: [String] = ["2023", "2023-05-14", "2023/2024"]
) throws(CommandError) -> EDTF {
  let options = examples.map { "`--\(option) \($0)`" }
  let hint =
    "give a date such as \(options.dropLast().joined(separator: ", ")) or \(options.suffix(1).joined())"
  try requireWords([option: text], hint: hint)
  do throws(EDTFError) {
    let date = try EDTF(text)
    guard date.endsBeforeItStarts else { return date }
  } catch {
    throw CommandError(.usage, "`--\(option)` is no EDTF date", causes: ["\(error)"], hints: [hint])
  }
  throw CommandError(.usage, "`--\(option)` ends before it starts: \(text)", hints: [hint])
}
