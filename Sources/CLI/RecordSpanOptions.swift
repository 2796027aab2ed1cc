import ArgumentParser
import Storage

/// `--since` and `--until`: the record times that a command tells of.
struct RecordSpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only revisions committed on or after this date or time.", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp("Only revisions committed up to the end of this date or time.", valueName: "date"))
  var until: String?

  /// The first and the last second that are meant, in seconds since 1970; nil for no limit.
  var seconds: (since: Int64?, until: Int64?) {
    get throws(CommandError) {
      let span = (
        since: try Self.time(since, "--since", RecordTime.start),
        until: try Self.time(until, "--until", RecordTime.end)
      )
      if let since = span.since, let until = span.until, since > until {
        throw CommandError(
          .usage, "`--since` is after `--until`", hints: ["give the earlier one as `--since`"])
      }
      return span
    }
  }

  private static func time(
    _ text: String?, _ option: String, _ seconds: (String) -> Int64?
  ) throws(CommandError) -> Int64? {
    guard let text else { return nil }
    guard let time = seconds(text) else {
      throw CommandError(
        .usage, "`\(option)` takes a date, not `\(text)`",
        hints: ["such as `2026-11-22`, `2026-11`, `2026` or `2026-11-22T19:00:00Z`"])
    }
    return time
  }
}
