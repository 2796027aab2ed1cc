/// Adds a capture to a source: a new file beside the earlier ones, which never change.
public struct AddCapture: Change {
  public let source: String
  public let file: CapturedFile

  /// Adds a capture of `source`.
  public init(source: String, file: CapturedFile) {
    self.source = source
    self.file = file
  }

  /// The capture's record and the captured text; the record alone, `unchanged`, where the text before it is the same.
  ///
  /// Before it in time, and not in the order in which they are recorded: a capture may be entered later than others.
  public func writes(on snapshot: any Snapshot) throws -> [RecordWrite] {
    guard IDPart.isValid(source), try snapshot.bytes(of: .source(source)) != nil else {
      let near = nearest(to: source, among: try snapshot.sources(), count: 3)
      throw ChangeRefusal(
        .notFound, on: source, "there is no source `\(source)`",
        causes: near.isEmpty ? [] : ["the nearest are " + near.joined(separator: ", ")],
        hints: [
          "ibid source add \(IDPart.isValid(source) ? source : "ID") --file FILE --title \"...\"",
          "ibid source list",
        ])
    }
    let text = try readText()
    let digest = sha256Hex(of: file.bytes)
    let captures = try snapshot.captures(of: source)
    let id = try freeID(besides: captures, on: snapshot)
    var record: JSONObject = [
      "$schema": .string("../../../schemas/capture.schema.json"),
      "retrieved": .string(file.retrieved),
    ]
    if let url = file.url { record["url"] = .string(url) }
    if let archivedUrl = file.archivedUrl { record["archivedUrl"] = .string(archivedUrl) }
    let earlier = try snapshot.capture(withTextBefore: id)
    let isSame = try earlier.flatMap { try snapshot.capture($0) }?.text?.sha256 == digest
    if !isSame { try refuseToPart(id, from: captures, on: snapshot) }
    if isSame, try captures.allSatisfy({ try $0.order > id.order || isOver($0, on: snapshot) }) {
      record["outcome"] = .string(Capture.Outcome.unchanged.rawValue)
      return [try RecordWrite(.capture(id), record, remarks: ["the text is that of the capture before it"])]
    }
    record["outcome"] = .string(Capture.Outcome.captured.rawValue)
    record["text"] = .object([
      "sha256": .string(digest),
      "bytes": .number(JSONNumber(file.bytes.count)),
      "mediaType": .string(file.mediaType),
      "codePoints": .number(JSONNumber(text.codePointCount)),
      "extractor": .string("plain/1"),
    ])
    return [try RecordWrite(.capture(id), record), RecordWrite(path: id.textPath, content: file.bytes)]
  }

  /// `records: capture source <id>`
  public func message(for writes: [RecordWrite]) -> String { "records: capture source \(source)" }

  private func readText() throws(ChangeRefusal) -> SourceText {
    guard file.bytes.count <= CapturedFile.largest else {
      throw ChangeRefusal(
        .invalid, on: source,
        "the text has \(file.bytes.count) bytes; at most \(CapturedFile.largest) are captured")
    }
    if let format = MarkedUpFormat(beginningOf: file.bytes) {
      throw ChangeRefusal(
        .invalid, on: source, "\(file.name) is \(format.reason)", hints: [format.hint])
    }
    guard !file.bytes.contains(0) else {
      throw ChangeRefusal(
        .invalid, on: source, "\(file.name) holds NUL bytes, so it is no plain text",
        hints: ["capture the text of it: save it as plain text in UTF-8"])
    }
    let text: SourceText
    do throws(InvalidUTF8) {
      text = try SourceText(file.bytes)
    } catch {
      throw ChangeRefusal(
        .invalid, on: source, "\(file.name) is not UTF-8: byte \(error.byteOffset) is out of place",
        hints: ["iconv -f ENCODING -t UTF-8 FILE > FILE.utf8"])
    }
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      throw ChangeRefusal(
        .invalid, on: source, "\(file.name) holds no text",
        hints: ["save what was captured in it, and try again"])
    }
    return text
  }

  /// Whether an earlier capture is not later by its time of day, as one of the same day can be that was entered first.
  private func isOver(_ capture: CaptureID, on snapshot: any Snapshot) throws -> Bool {
    guard let time = try snapshot.capture(capture)?.retrieved.flatMap(RetrievalTime.init),
      let own = RetrievalTime(file.retrieved)
    else { return true }
    return time.seconds <= own.seconds
  }

  /// Refuses another text right before a capture that found its text unchanged: it would then say so of this one.
  private func refuseToPart(
    _ id: CaptureID, from captures: [CaptureID], on snapshot: any Snapshot
  ) throws {
    let later = captures.drop { $0.order < id.order }
    for next in later {
      guard let record = try snapshot.capture(next), record.outcome != .unreachable else { continue }
      guard record.outcome == .unchanged, record.text == nil else { return }
      guard let repeated = try snapshot.capture(withTextBefore: next) else { return }
      throw ChangeRefusal(
        .invalid, on: source, "`\(next)` says that the text of `\(repeated.name)` was unchanged then",
        causes: ["with another text between the two it would say so of that one"],
        hints: [
          "give the day again if it is not right: --retrieved YYYY-MM-DD",
          "`ibid source add ID --file FILE --derived-from \(source)` keeps the text as a source of its own",
        ])
    }
  }

  private func hasText(_ id: CaptureID, on snapshot: any Snapshot) throws -> Bool {
    if case .absent = try snapshot.text(of: id) { false } else { true }
  }

  /// The capture's date, and `-2`, `-3` after the first of a day.
  ///
  /// A text that lies there without a record is not written over: what was captured never changes.
  private func freeID(besides captures: [CaptureID], on snapshot: any Snapshot) throws -> CaptureID {
    guard let date = RetrievalTime(file.retrieved)?.day else {
      throw ChangeRefusal(
        .invalid, on: source, "`\(file.retrieved)` is no time of retrieval",
        hints: ["give it as RFC 3339: --retrieved 2026-11-22 or --retrieved 2026-11-22T09:30:00Z"])
    }
    var id = CaptureID(source: source, name: date)
    var ordinal = 2
    while try captures.contains(id) || hasText(id, on: snapshot) {
      id = CaptureID(source: source, name: "\(date)-\(ordinal)")
      ordinal += 1
    }
    return id
  }
}

/// A format whose bytes hold more than a reader sees, so that a quote of them proves nothing.
private enum MarkedUpFormat {
  case html
  case pdf

  /// What it is, and why that is no text.
  var reason: String {
    switch self {
    case .html: "HTML, whose mark-up no reader of it sees"
    case .pdf: "a PDF, and no text yet"
    }
  }

  /// How to make a text of it.
  var hint: String {
    switch self {
    case .html:
      "save it as text in a browser, or: pandoc --from html --to plain FILE --output FILE.txt"
    case .pdf: "pdftotext FILE.pdf FILE.txt"
    }
  }

  /// The format by what a file begins with, after white space, a byte order mark, an XML declaration and comments; nil
  /// where it is a text.
  init?(beginningOf bytes: [UInt8]) {
    var rest = bytes.prefix(Self.reach).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    while let close = Self.preambles.first(where: { rest.starts(with: $0.open.utf8) })?.close,
      let end = rest.firstRange(of: Array(close.utf8))
    {
      rest = rest[end.upperBound...].drop { $0 <= 0x20 }
    }
    let words = String(decoding: rest.prefix(15), as: UTF8.self).lowercased()
    if words.hasPrefix("%pdf-") {
      self = .pdf
    } else if ["<!doctype html", "<html", "<head", "<body", "<script"].contains(where: words.hasPrefix) {
      self = .html
    } else {
      return nil
    }
  }

  /// What may stand before the mark-up, any number of times.
  private static let preambles = [(open: "<?xml", close: "?>"), (open: "<!--", close: "-->")]

  /// So many bytes are looked at.
  private static let reach = 1 << 16
}
