import ArgumentParser
import Storage

/// Which state of the store `verify` checks: the last commit unless another is named.
struct VerifyScopeOptions: ParsableArguments {
  @Flag(help: "Check what is staged: what `git commit` would commit now.")
  var staged = false

  @Flag(help: "Check the files in the working tree, new ones too.")
  var worktree = false

  @Flag(
    help:
      "Check every revision, and tell of each finding there ever was which one introduced and which one fixed it."
  )
  var allRevisions = false

  @OptionGroup var time: RecordTimeOption

  @Option(
    help: ArgumentHelp(
      "Report only findings that are new since a revision, or the end of a date; or that ended since, with --all-revisions. Given again, what any of them has is not new.",
      valueName: "revision-or-date"))
  var since: [String] = []

  /// The scope that is meant.
  var scope: Scope { staged ? .staged : worktree ? .workingTree : .moment(time.moment) }

  /// What findings are held against, if anything.
  var baselines: [Moment] { since.map { Moment($0) } }

  /// The first option given, as it is typed; nil where none is.
  var named: String? {
    states.first ?? (since.isEmpty ? nil : "--since") ?? (allRevisions ? "--all-revisions" : nil)
  }

  private var states: [String] {
    [staged ? "--staged" : nil, worktree ? "--worktree" : nil, time.at == nil ? nil : "--at"].compactMap(
      \.self)
  }

  func validate() throws {
    if allRevisions, let state = states.first, state != "--at" {
      throw ValidationError(
        "--all-revisions looks at what is committed; it does not go with \(state). Run `ibid verify` once for each."
      )
    }
    if allRevisions, since.count > 1 {
      throw ValidationError("--all-revisions takes one --since: run `ibid verify` once for each.")
    }
    guard states.count > 1 else { return }
    throw ValidationError(
      "\(states[0]) and \(states[1]) are two states of the store: run `ibid verify` once for each.")
  }
}
