/// Commands that bring back what was taken out of a store, or changed, for hints.
///
/// A check sees one tree and no history, so it cannot name the revision: git is asked for it.
public enum Restoring {
  /// Brings a file or a folder back as it was last committed, whether or not its deletion is committed.
  public static func last(_ path: String) -> String { last(path, with: path) }

  /// Brings a capture back, its record and its files.
  public static func capture(_ id: CaptureID) -> String {
    last(RecordID.capture(id).path, with: "\(RecordID.root)/sources/\(id).*")
  }

  /// What to do about a source that has no record: its captures come back with it, as another under its name would not be
  /// what claims cite.
  static func orNew(source id: String) -> String {
    "\(last("\(RecordID.root)/sources/\(id)")) brings it back if it was deleted; if there never was one, "
      + "`ibid source add \(id) --file FILE --title \"...\"`"
  }

  /// Brings a file back as it was first committed.
  static func first(_ path: String) -> String {
    let word = path.shellWord
    return "`git checkout \"$(git log --format=%h --diff-filter=A -- \(word) | tail -n 1)\" -- \(word)`"
  }

  private static func last(_ path: String, with files: String) -> String {
    "`git checkout \"$(git log -1 --format=%h --diff-filter=AM -- \(path.shellWord))\" -- \(files.shellWord)`"
  }
}
