import ArgumentParser

/// The options that every command takes, before or after its name.
///
/// A command and each group above it declare them with
/// `@OptionGroup(title: "Global Options") var options: GlobalOptions`; ArgumentParser then reads them once,
/// wherever they stand, and hands the same value to all.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("Run as if started in <dir>; several add up, as with git.", valueName: "dir"),
    completion: .directory)
  var directories: [String] = []

  @Flag(name: .customLong("json"), help: "Print one JSON document on standard output.")
  var json = false

  @Flag(name: .customLong("no-color"), help: "Print no colours; so do NO_COLOR and TERM=dumb.")
  var noColor = false

  @Flag(
    name: .customLong("no-index"),
    help: "Read the commits instead of the index; the answers are the same, and slower.")
  var noIndex = false
}
