/// Commands that bring back what was taken out of a store, or changed, for hints.
///
/// A check sees one tree and no history, so it cannot name the revision: git is asked for it. Paths are told from the top of
/// the repository, so that a command does the same in every folder.
public enum Restoring {
  /// Brings a file or a folder back as it was last committed, whether or not its deletion is committed.
  public static func last(_ path: String) -> String { last(path, with: path) }

  /// Brings a capture back, its record and its files.
  public static func capture(_ id: CaptureID) -> String {
    last(RecordID.capture(id).path, with: files(of: id))
  }

  /// What to do about a capture that is not what a revision first committed: its record and its files come back.
  ///
  /// - Parameter isOneOfSeveral: whether another one of that name was first committed elsewhere.
  public static func capture(
    _ id: CaptureID, asIn revision: String, isOneOfSeveral: Bool = false
  ) -> String {
    "`git checkout \(revision) -- \(files(of: id).pathspec)` brings back what was captured; "
      + (isOneOfSeveral ? "of two captures of one day one is kept as `\(id.name)-2`" : another)
  }

  /// Brings a file back as HEAD has it.
  public static func committed(_ path: String) -> String { "`git checkout HEAD -- \(path.pathspec)`" }

  /// What to do about a text that is not in the tree.
  static func missing(text path: String) -> String { "\(last(path)) brings it back; \(another)" }

  /// What to do about a text that is not the one that was captured.
  static func altered(text path: String) -> String {
    "\(first(path)) brings back what was captured; \(another)"
  }

  /// What to do about a source that has no record: its captures come back with it, as another under its name would not be
  /// what claims cite.
  static func orNew(source id: String) -> String {
    "\(last("\(RecordID.root)/sources/\(id)")) brings it back if it was deleted; if there never was one, "
      + "`ibid source add \(id) --file FILE --title \"...\"`"
  }

  /// What to do about a subject that has no record.
  static func orNew(subject id: String) -> String {
    "\(last(RecordID.subject(id).path)) brings it back if it was deleted; if there never was one, "
      + "`ibid subject add \(id) --label \"...\"`"
  }

  private static let another = "a new capture is a new file"

  private static func files(of id: CaptureID) -> String { "\(RecordID.root)/sources/\(id).*" }

  /// Brings a file back as it was first committed.
  private static func first(_ path: String) -> String {
    "`git checkout \"$(git log --format=%h --diff-filter=A -- \(path.pathspec) | tail -n 1)\" -- \(path.pathspec)`"
  }

  private static func last(_ path: String, with files: String) -> String {
    "`git checkout \"$(git log -1 --format=%h --diff-filter=AM -- \(path.pathspec))\" -- \(files.pathspec)`"
  }
}
