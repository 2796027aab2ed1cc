/// Why a text is not EDTF, in words that a person can act on.
public struct EDTFError: Error, Hashable, Sendable {
  /// What sort of fault it is.
  public enum Kind: Hashable, Sendable {
    /// There is nothing to read.
    case empty
    /// Longer than ``EDTF/maximumLength``.
    case tooLong
    /// Not written as EDTF writes dates.
    case syntax
    /// Well formed, but there is no such date or time.
    case impossible
    /// A year beyond ``Year/limit``.
    case outOfRange
  }

  /// What sort of fault it is.
  public let kind: Kind
  /// The text, shortened to 60 code points and with control characters escaped.
  public let text: String
  /// Where the fault is, in code points from the start of the text.
  public let offset: Int
  /// What is wrong, in one clause: "there is no month 13".
  public let problem: String
  /// What was probably meant, in EDTF; more than one where the text can be read in several ways.
  public let suggestions: [String]
}

extension EDTFError: CustomStringConvertible {
  /// One line: the text, what is wrong with it, where, and what would be right.
  public var description: String {
    var line = "\"\(text)\": \(problem)"
    if kind == .syntax, offset > 0, suggestions.isEmpty { line += " (at offset \(offset))" }
    return line
  }
}

/// A fault as the parser finds it, before it is put into words for a person.
struct EDTFFault: Error {
  var kind: EDTFError.Kind
  /// Bytes from the start of the text; everything before a fault is ASCII, so also code points.
  var offset: Int
  var problem: String
}

extension EDTFError {
  /// A text made safe and short enough for one line of a message.
  static func shown(_ text: String, limit: Int = 60) -> String {
    var shown = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == limit { return shown + "…" }
      shown += scalar.properties.generalCategory.isInvisible ? scalar.escaped(asASCII: true) : "\(scalar)"
    }
    return shown
  }
}

extension Unicode.GeneralCategory {
  /// Characters that would break or forge a line of output: controls, bidi marks, separators.
  fileprivate var isInvisible: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
