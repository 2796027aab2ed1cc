import Git
import Provenance

/// What was read of one file where a record may stand, so far.
struct ReadRecord<Record> {
  /// The file's blob, where there is one.
  var blob: ObjectID?
  /// The bytes; nil in it where there is no file.
  var bytes: [UInt8]??
  /// What they say; nil in it where that is no such record.
  var record: Record??
}

/// What was read of one source and of its captures, by a name that is part of an id.
final class ReadSource {
  let name: String
  /// What stands for all of it among what a file rests on.
  let ground: String
  var file = ReadRecord<Source>()
  /// By their names.
  var captures: [String: ReadCapture] = [:]

  init(_ name: String) {
    self.name = name
    ground = Grounds.folder(ofSource: name)
  }
}

/// What was read of one capture.
final class ReadCapture {
  var file = ReadRecord<Capture>()
  /// The entry of its text; nil in it where there is none.
  var textEntry: TreeEntry??
  var text: CapturedText?
}

/// What was read of one subject, by a name that is part of an id.
final class ReadSubject {
  let name: String
  var file = ReadRecord<Subject>()

  init(_ name: String) { self.name = name }
}

/// What was read of sources and subjects, by their names.
struct ReadRecords {
  private var sources = ReadByName<ReadSource>()
  private var subjects = ReadByName<ReadSubject>()

  /// What was read of a source; nil where the name can be none.
  mutating func source(_ name: String) -> ReadSource? { sources.value(of: name, ReadSource.init) }

  /// What was read of a capture, and of its source; nil where the names can be none.
  mutating func capture(_ id: CaptureID) -> (source: ReadSource, capture: ReadCapture)? {
    guard let source = source(id.source) else { return nil }
    if let capture = source.captures[id.name] { return (source, capture) }
    guard IDPart.isValid(id.name) else { return nil }
    let capture = ReadCapture()
    source.captures[id.name] = capture
    return (source, capture)
  }

  /// What was read of a subject; nil where the name can be none.
  mutating func subject(_ name: String) -> ReadSubject? { subjects.value(of: name, ReadSubject.init) }
}

/// What was read of records of one kind, by their names.
///
/// A claim is asked for the same few again and again, so that the last is at hand.
private struct ReadByName<Value> {
  private var values: [String: Value] = [:]
  private var last: (name: String, value: Value)?

  /// - Parameter make: begins one that nothing was read of.
  mutating func value(of name: String, _ make: (String) -> Value) -> Value? {
    if let last, last.name == name { return last.value }
    guard let value = values[name] ?? (IDPart.isValid(name) ? make(name) : nil) else { return nil }
    values[name] = value
    last = (name, value)
    return value
  }
}
