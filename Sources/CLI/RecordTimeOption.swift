import ArgumentParser
import Storage

/// `--at`: the moment of record time that a command reads.
struct RecordTimeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the store as it stood at a revision, or at the end of a date (2026-11-22, UTC).",
      valueName: "revision-or-date"))
  var at: String?

  /// The moment that is meant; now, if none is given.
  var moment: Moment { at.map { Moment($0) } ?? .head }

  /// The tree at that moment.
  func snapshot(of store: Store) throws -> TreeSnapshot { try store.snapshot(at: moment) }
}
