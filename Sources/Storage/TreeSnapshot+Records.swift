import Git
public import Provenance

/// The records that many claims rest on: each is read once, and found again by its id.
extension TreeSnapshot {
  /// The bytes of a record's file; nil where the tree has none.
  public func bytes(of id: RecordID) throws -> [UInt8]? {
    switch id {
    case .source(let name):
      guard let source = known.source(name) else { return try bytes(at: id.path) }
      return try bytes(of: source)
    case .capture(let capture):
      guard let (source, read) = known.capture(capture) else { return try bytes(at: id.path) }
      return try bytes(of: capture, read, of: source)
    case .subject(let name):
      guard let subject = known.subject(name) else { return try bytes(at: id.path) }
      return try bytes(of: subject)
    default: return try bytes(at: id.path)
    }
  }

  /// A source, or nil where there is none that can be read.
  public func source(_ id: String) throws -> Source? {
    guard let source = known.source(id) else { return nil }
    grounds?.add(source)
    if let record = source.file.record { return record }
    let record = try orNone {
      guard let bytes = try bytes(of: source), let blob = source.file.blob else { return Source?.none }
      let read = { try? Source(try JSONParser.parse(bytes)) }
      return shared?.records.source(of: blob, read) ?? read()
    }
    source.file.record = .some(record)
    return record
  }

  /// A capture's record, or nil where there is none that can be read.
  public func capture(_ id: CaptureID) throws -> Capture? {
    guard let (source, capture) = known.capture(id) else { return nil }
    grounds?.add(source)
    if let record = capture.file.record { return record }
    let record = try orNone {
      guard let bytes = try bytes(of: id, capture, of: source), let blob = capture.file.blob else {
        return Capture?.none
      }
      let read = { try? Capture(try JSONParser.parse(bytes)) }
      return shared?.records.capture(of: blob, read) ?? read()
    }
    capture.file.record = .some(record)
    return record
  }

  /// A subject, or nil where there is none that can be read, be it that a link stands in its place.
  public func subject(_ id: String) throws -> Subject? {
    guard let subject = known.subject(id) else { return nil }
    grounds?.add(subject: id)
    if let record = subject.file.record { return record }
    let record = try orNone { try bytes(of: subject).flatMap { try? Subject(try JSONParser.parse($0)) } }
    subject.file.record = .some(record)
    return record
  }

  private func orNone<Record>(_ read: () throws -> Record?) throws -> Record? {
    do {
      return try read()
    } catch let error as StoreError where error.kind == .notARecord {
      return nil
    }
  }

  private func bytes(of source: ReadSource) throws -> [UInt8]? {
    grounds?.add(source)
    if let bytes = source.file.bytes { return bytes }
    return try read(&source.file, at: RecordID.source(source.name).path)
  }

  private func bytes(of id: CaptureID, _ capture: ReadCapture, of source: ReadSource) throws -> [UInt8]? {
    grounds?.add(source)
    if let bytes = capture.file.bytes { return bytes }
    return try read(&capture.file, at: RecordID.capture(id).path)
  }

  private func bytes(of subject: ReadSubject) throws -> [UInt8]? {
    grounds?.add(subject: subject.name)
    if let bytes = subject.file.bytes { return bytes }
    return try read(&subject.file, at: RecordID.subject(subject.name).path)
  }

  private func read<Record>(_ file: inout ReadRecord<Record>, at path: String) throws -> [UInt8]? {
    let found = try record(at: path)
    file.blob = found?.blob
    file.bytes = .some(found?.bytes)
    return found?.bytes
  }
}
