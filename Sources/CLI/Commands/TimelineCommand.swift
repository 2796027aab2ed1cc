import ArgumentParser
import Provenance
import Storage

struct TimelineCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show the claims about a subject by valid time, as bars on one axis.",
    discussion: """
      A bar is solid where the claim holds for certain, and lighter where its date leaves that open. Claims without a \
      date are listed after.
      """)

  @Argument(help: "The subject's id.", completion: .subject)
  var subject: String

  @Option(
    help: ArgumentHelp(
      "Begin at this date, such as 2023 or 2023-05-14, and leave out what ended before.", valueName: "date"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "End at this date, such as 2023 or 2023-05-14, and leave out what began after.", valueName: "date"))
  var to: String?

  @Flag(help: "Also show claims about others that name the subject, such as its memberships.")
  var references = false

  @Flag(help: "One line for each claim, without its statement.")
  var compact = false

  @OptionGroup var time: RecordTimeOption

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let (from, to) = (try limit(from, option: "from"), try limit(to, option: "to"))
    let span = try span(from: from, to: to)
    let store = try context.openStore()
    let snapshot = try time.snapshot(of: store)
    let id = try store.subject(named: subject, in: snapshot)
    let revision = try store.revision(at: time.moment)
    let timeline = try Timeline(of: id, in: snapshot, within: span, withReferences: references)
    if context.json {
      try context.emit(timeline.json(revision: revision.id, time: revision.timestamp, from: from, to: to))
      return .success
    }
    try context.out.show(
      timeline, caption: "As recorded at \(revision.short), \(revision.timestamp)", isCompact: compact
    ) { width in
      TimeAxis(
        of: (timeline.dated + timeline.retracted).compactMap(\.time), from: from?.earliest.day,
        to: to?.latest.day, now: revision.day, width: width)
    }
    if timeline.isEmpty, !references {
      context.note("`--references` shows claims about others that name it.")
    }
    return .success
  }

  /// A year, month, day or season that an axis can reach.
  private func limit(_ text: String?, option: String) throws(CommandError) -> EDTF? {
    guard let text else { return nil }
    let date = try edtf(text, option: option, such: ["2023", "2023-05", "2023-05-14"])
    guard case .date = date.value, let low = date.earliest.day, let high = date.latest.day else {
      throw CommandError(.usage, "`--\(option)` takes one date, such as 2023 or 2023-05-14, not \(text)")
    }
    guard low.year >= -ValidTime.farthestYear, high.year <= ValidTime.farthestYear else {
      throw CommandError(.usage, "`--\(option)` is too far off to be drawn: \(text)")
    }
    return date
  }

  private func span(from: EDTF?, to: EDTF?) throws(CommandError) -> EDTF? {
    if from == nil, to == nil { return nil }
    let span = try? EDTF("\(from?.source ?? "..")/\(to?.source ?? "..")")
    guard let span, !span.endsBeforeItStarts else {
      throw CommandError(.usage, "`--from` is after `--to`", hints: ["give the earlier one as `--from`"])
    }
    return span
  }
}

extension Bound {
  fileprivate var day: Day? {
    if case .day(let day) = self { day } else { nil }
  }
}

extension Revision {
  /// The day of the author's time.
  fileprivate var day: Day { RecordTime.day(time, offset: offset) }
}
