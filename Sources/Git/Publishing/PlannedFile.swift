/// A file change together with what was found and made for it on the way to the commit.
struct PlannedFile {
  let path: String
  /// The entry at the path in the tip's tree.
  var old: TreeEntry?
  /// The blob that the path will hold, nil when it is removed.
  var new: ObjectID?

  /// The mode that a written file gets: the one it had.
  var mode: FileMode { old?.mode ?? .file }
}
