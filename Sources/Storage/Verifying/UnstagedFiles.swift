import Foundation
import Git
import Provenance

extension Store {
  /// How what is missing among what is staged gets there, where it lies in the working tree: it is in no history that it
  /// could be brought back from, or somebody took it out of the index alone. Nil where that is not so.
  ///
  /// - Throws: `StoreError` where git cannot read the record that the finding is on.
  func staging(_ finding: Finding, in snapshot: TreeSnapshot) throws -> String? {
    guard let top = workingDirectory, let missing = try missing(finding, in: snapshot),
      FileManager.default.fileExists(atPath: "\(top)/\(missing.file)")
    else { return nil }
    return "`git add \(missing.whole.pathspec)` stages it"
  }

  /// The file that a finding misses, and all that belongs to it, by paths from the top of the repository.
  private func missing(
    _ finding: Finding, in snapshot: TreeSnapshot
  ) throws -> (file: String, whole: String)? {
    if finding.id == .misplaced, finding.record.hasSuffix(".txt"),
      case .capture(let capture)? = RecordID(path: finding.record.dropLast(".txt".utf8.count) + ".json")
    {
      return Self.paths(of: capture)
    }
    guard [.subjectMissing, .sourceMissing, .captureMissing, .textMissing].contains(finding.id),
      let id = finding.recordID, let record = try snapshot.json(of: id)
    else { return nil }
    let value = record[finding.pointer]?.stringValue
    switch (finding.id, id) {
    case (.textMissing, .capture(let capture)): return (capture.textPath, capture.textPath)
    case (.textMissing, _), (.captureMissing, _):
      let citation = record[JSONPointer(tokens: Array(finding.pointer.tokens.prefix(2)))]
      guard let source = citation?["source"]?.stringValue, let name = citation?["capture"]?.stringValue,
        IDPart.isValid(source), IDPart.isValid(name)
      else { return nil }
      let capture = CaptureID(source: source, name: name)
      return finding.id == .textMissing ? (capture.textPath, capture.textPath) : Self.paths(of: capture)
    case (.sourceMissing, _):
      guard let value, IDPart.isValid(value) else { return nil }
      return (RecordID.source(value).path, "\(RecordID.root)/sources/\(value)")
    default:
      guard let value, IDPart.isValid(value) else { return nil }
      return (RecordID.subject(value).path, RecordID.subject(value).path)
    }
  }

  private static func paths(of capture: CaptureID) -> (file: String, whole: String) {
    (RecordID.capture(capture).path, "\(RecordID.root)/sources/\(capture).*")
  }
}
