import Git
import Provenance

extension Finding {
  /// What is said of a file that stands where records do, and is none.
  static func stray(_ file: TreeFile) -> Finding {
    func finding(_ message: String, _ hint: String) -> Finding {
      Finding(.misplaced, record: file.path, message: message, hint: hint)
    }
    guard file.entry.mode.isRegularFile else {
      return finding(
        "a symbolic link or a submodule stands here, where records do",
        "\(file.removal), and keep records in plain files and folders")
    }
    if let id = capture(ofPayload: file) {
      return finding(
        "this was captured as `\(id)`, whose record \(RecordID.capture(id).path) is not there",
        "\(Restoring.capture(id)) brings it back")
    }
    let word = file.path.shellWord
    // Not `git mv`, which refuses what git does not know yet; and never over another file.
    let top = ", at the top of the repository"
    let away = "`mv -n \(word) .`\(top), moves it there"
    guard file.path.hasSuffix(".json") else {
      return finding(
        "this is no record, and no text or original beside a capture",
        "\(away); git leaves out what a line in .gitignore names, unless it is committed")
    }
    let form = RecordForm(of: file.path)
    let parts = file.path.dropLast(".json".utf8.count).split(separator: "/", omittingEmptySubsequences: false)
    guard form.depth == parts.count, let part = parts.first(where: { !IDPart.isValid($0) }) else {
      return finding(
        "no record may stand here: \(form.sentence)",
        "`mv -n \(word) \(form.path)` or `mv -n \(word) .`\(top)")
    }
    return finding(
      "no record may stand here: `\(part)` is no id; ids are lower-case ASCII letters, digits and single "
        + "hyphens, of at most \(IDPart.maximumLength) characters",
      "`mv -n \(word) \(form.path)` or `mv -n \(word) .`\(top)")
  }

  /// The capture whose text or original a file looks to be, by its name; nil where it looks to be none.
  private static func capture(ofPayload file: TreeFile) -> CaptureID? {
    guard case .capture(let id)? = FileVerifier.record(beside: file).flatMap(RecordID.init(path:)),
      id.name.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?/) != nil
    else { return nil }
    return id
  }
}

/// Where records of a kind stand: the one that a folder is for.
private struct RecordForm {
  let path: String
  let sentence: String
  /// How many parts such a path has; nil where the folder is for none.
  let depth: Int?

  init(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let known: [Substring: (String, String)] = [
      "claims": ("claims/SUBJECT/TYPE/NAME.json", "a claim stands at"),
      "subjects": ("subjects/SUBJECT.json", "a subject stands at"),
      "sources": ("sources/SOURCE/source.json", "a source stands at"),
    ]
    guard parts.count > 2, let (form, words) = known[parts[1]] else {
      self.path = "\(RecordID.root)/claims/SUBJECT/TYPE/NAME.json"
      sentence =
        "claims stand at records/claims/SUBJECT/TYPE/NAME.json, subjects at records/subjects/SUBJECT.json, sources at "
        + "records/sources/SOURCE/source.json with their captures beside it"
      depth = nil
      return
    }
    self.path = "\(RecordID.root)/\(form)"
    sentence =
      "\(words) \(self.path)"
      + (parts[1] == "sources" ? ", its captures at records/sources/SOURCE/DAY.json" : "")
    depth = self.path.split(separator: "/").count
  }
}

extension TreeFile {
  /// How what stands there and is no plain file is taken away; git need not know a link yet, nor where a submodule is from.
  var removal: String {
    entry.mode == .submodule
      ? "`git rm -f --cached \(path.pathspec)`" : "`rm \(path.shellWord)` at the top of the repository"
  }
}
