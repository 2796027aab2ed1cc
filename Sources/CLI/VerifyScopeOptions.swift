import ArgumentParser
import Storage

/// Which state of the store `verify` checks: the last commit unless another is named.
struct VerifyScopeOptions: ParsableArguments {
  @Flag(help: "Check what is staged: what `git commit` would commit now.")
  var staged = false

  @Flag(help: "Check the files in the working tree, new ones too.")
  var worktree = false

  @OptionGroup var time: RecordTimeOption

  @Option(
    help: ArgumentHelp(
      "Report only findings that are new since a revision, or the end of a date.",
      valueName: "revision-or-date"))
  var since: String?

  /// The scope that is meant.
  var scope: Scope { staged ? .staged : worktree ? .workingTree : .moment(time.moment) }

  /// What findings are held against, if anything.
  var baseline: Moment? { since.map { Moment($0) } }

  /// The first option given, as it is typed; nil where none is.
  var named: String? { states.first ?? (since == nil ? nil : "--since") }

  private var states: [String] {
    [staged ? "--staged" : nil, worktree ? "--worktree" : nil, time.at == nil ? nil : "--at"].compactMap(
      \.self)
  }

  func validate() throws {
    guard states.count > 1 else { return }
    throw ValidationError(
      "\(states[0]) and \(states[1]) are two states of the store: run `ibid verify` once for each.")
  }
}
