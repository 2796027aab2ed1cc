import Git
import Provenance

/// All files under `records/` of one tree, by their paths: for whoever asks for most of them, as a tree that holds
/// thousands of entries is searched from its start for each.
final class FileList: Sendable {
  private let entries: [ExactText: TreeEntry]

  init(_ files: [TreeFile]) {
    entries = Dictionary(
      files.map { (ExactText($0.path), $0.entry) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file at a path; nil too where a folder stands there.
  func entry(at path: String) -> TreeEntry? { entries[ExactText(path)] }
}
