/// Why a command did not do what it was asked, in the words of the person who asked.
///
/// Everything that is thrown below becomes one of these before it is printed (`ErrorTranslation.swift`), and it is
/// printed in one place (`ErrorReport.swift`). A part of `message`, a cause or a hint between backquotes is a command
/// or a piece of input: it is set off, and never broken over two lines.
struct CommandError: Error, Equatable, Sendable {
  let kind: Kind
  /// What was attempted, on which id, and that it failed. No full stop.
  let message: String
  /// Why, from the nearest reason to the deepest.
  let causes: [String]
  /// What to do next, at best the command to type.
  let hints: [String]
  /// The usage line of the command, where the command line was wrong. In the JSON form it is one of the hints.
  let usage: String?
  let exitStatus: ExitStatus

  init(
    _ kind: Kind, _ message: String, causes: [String] = [], hints: [String] = [],
    usage: String? = nil, exitStatus: ExitStatus? = nil
  ) {
    self.kind = kind
    self.message = message
    self.causes = causes
    self.hints = hints
    self.usage = usage
    self.exitStatus = exitStatus ?? kind.exitStatus
  }

  /// What kind of error it is, for programs: the `kind` of the JSON form. Open, so that a kind may be added without
  /// breaking whoever switches over them.
  struct Kind: RawRepresentable, Hashable, Sendable {
    let rawValue: String

    init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The command line is wrong.
    static let usage = Kind(rawValue: "usage")
    /// A claim, a quote or another record does not pass the checks, so nothing was changed.
    static let refused = Kind(rawValue: "refused")
    /// No record, revision or file has that name.
    static let notFound = Kind(rawValue: "not-found")
    /// Several records have that name.
    static let ambiguous = Kind(rawValue: "ambiguous")
    /// A record, an object or a file is damaged.
    static let corrupt = Kind(rawValue: "corrupt")
    /// An input is larger than its limit.
    static let tooLarge = Kind(rawValue: "too-large")
    /// The operating system refused to read or write.
    static let io = Kind(rawValue: "io")
    /// An error that nobody put into words; a fault of the program.
    static let other = Kind(rawValue: "other")

    /// The exit status that goes with the kind, where the error names no other.
    var exitStatus: ExitStatus {
      switch self {
      case .usage: .usage
      case .refused: .findings
      default: .couldNotRun
      }
    }
  }
}
