import Glibc

/// What a publication is about to do to branch, working files and index, on disk while it does it: should the
/// process die, the next writer finishes or drops it.
struct Journal: Equatable {
  struct File: Equatable {
    let path: String
    let mode: FileMode
    /// The blob before and after, nil where the path holds none.
    let old: ObjectID?
    let new: ObjectID?
  }

  /// Part of the names of the temporary files.
  var token: String
  /// The branch's full name.
  var branch: String
  /// The commit that the branch is moved to.
  var commit: ObjectID
  var files: [File]

  private static let heading = "ibid journal 1"

  static func path(in gitDirectory: String) -> String { gitDirectory + "/ibid/journal" }

  /// The name of the temporary file beside a working file.
  func temporaryName(_ position: Int) -> String { ".ibid-\(token)-\(position)" }

  /// Writes the journal whole or not at all, and has the disk keep it.
  func write(in gitDirectory: String) throws(GitError) {
    let attempted = "write the journal"
    let path = Self.path(in: gitDirectory)
    let draft = path + ".new"
    try makeOwnFolder(in: gitDirectory, attempted: attempted)
    try removeFile(draft, attempted: attempted)
    guard let file = try Descriptor.open(draft, O_WRONLY | O_CREAT | O_EXCL, attempted: attempted) else {
      throw GitError.system(ENOENT, attempted: attempted, path: draft)
    }
    try file.write(Array(text.utf8), attempted: attempted, path: draft)
    try file.synchronize(attempted: attempted, path: draft)
    guard rename(draft, path) == 0 else { throw GitError.system(errno, attempted: attempted, path: path) }
    if let folder = try Descriptor.open(gitDirectory + "/ibid", O_RDONLY | O_DIRECTORY, attempted: attempted)
    {
      try folder.synchronize(attempted: attempted, path: gitDirectory + "/ibid")
    }
  }

  static func remove(in gitDirectory: String) { unlink(path(in: gitDirectory)) }

  /// Reads the journal, nil when there is none or it is not one.
  static func read(in gitDirectory: String) throws(GitError) -> Journal? {
    let path = Self.path(in: gitDirectory)
    guard let bytes = try readFile(path, limit: 256 << 20, attempted: "read the journal") else { return nil }
    return Journal(text: String(decoding: bytes, as: UTF8.self))
  }

  var text: String {
    var text = "\(Self.heading)\n\(token)\n\(branch)\n\(commit)\n"
    for file in files {
      let (old, new) = (file.old ?? .null, file.new ?? .null)
      text += "\(String(file.mode.rawValue, radix: 8)) \(old) \(new) \(file.path)\n"
    }
    return text + "end\n"
  }

  init(token: String, branch: String, commit: ObjectID, files: [File]) {
    self.token = token
    self.branch = branch
    self.commit = commit
    self.files = files
  }

  /// Takes the text apart; what it names is checked, since the next writer acts on it.
  init?(text: String) {
    // By bytes: a combining mark at the start of a name would join the space before it.
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }[...]
    guard lines.popLast() == "", lines.popLast() == "end", lines.popFirst() == Self.heading,
      let token = lines.popFirst(), Self.isToken(token),
      let branch = lines.popFirst(), branch.hasPrefix("refs/heads/"), PathRules.objection(to: branch) == nil,
      let commit = lines.popFirst().flatMap({ ObjectID(hex: $0) })
    else { return nil }
    self.token = token
    self.branch = branch
    self.commit = commit
    files = []
    for line in lines {
      guard let file = File(line: line) else { return nil }
      files.append(file)
    }
  }

  private static func isToken(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "z")).contains($0) }
  }
}

extension Journal.File {
  fileprivate init?(line: String) {
    let fields = line.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard fields.count == 4, let mode = UInt32(fields[0], radix: 8), FileMode(rawValue: mode).isRegularFile,
      let old = ObjectID(hex: fields[1]), let new = ObjectID(hex: fields[2]),
      PathRules.objection(to: fields[3]) == nil
    else { return nil }
    self.init(
      path: fields[3], mode: FileMode(rawValue: mode), old: old == .null ? nil : old,
      new: new == .null ? nil : new)
  }
}
