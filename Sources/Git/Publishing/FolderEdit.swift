/// The paths of a change arranged as the folders that they are in, so that each tree is read and written
/// once.
struct FolderEdit {
  private typealias Name = [UInt8]

  /// Positions in the list of planned files, by name.
  private var files: [Name: Int] = [:]
  private var folders: [Name: FolderEdit] = [:]

  /// Checks the paths: each allowed, named once, and none the folder of another.
  init(paths: [String]) throws(GitError) {
    for (position, path) in paths.enumerated() {
      if let objection = PathRules.objection(to: path) { throw Self.refusal(path, objection) }
      let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Name.init)
      guard insert(position, names[...]) else {
        throw Self.refusal(path, "the change names it twice, or names it and something inside it")
      }
    }
  }

  private init() {}

  private static func refusal(_ path: String, _ reason: String) -> GitError {
    GitError(.invalidPath, reason, attempted: "write '\(path.prefix(200))'", path: path)
  }

  private mutating func insert(_ position: Int, _ names: ArraySlice<Name>) -> Bool {
    guard let name = names.first, files[name] == nil else { return false }
    if names.count > 1 {
      return folders[name, default: FolderEdit()].insert(position, names.dropFirst())
    }
    guard folders[name] == nil else { return false }
    files[name] = position
    return true
  }

  /// Fills in the entry that each file has in a tree.
  ///
  /// - Throws: `.notAFile` where a folder, symbolic link or submodule is in the way.
  func survey(_ tree: ObjectID?, in repository: Repository, _ planned: inout [PlannedFile]) throws(GitError) {
    guard let tree else { return }
    var subtrees: [(FolderEdit, ObjectID)] = []
    try repository.withTree(tree) { entries throws(GitError) in
      while let entry = try entries.next() {
        let name = Array(entry.name)
        if let position = files[name] {
          guard entry.mode.isRegularFile else {
            let path = planned[position].path
            throw GitError(
              .notAFile, "it is not a regular file in the commit", attempted: "write '\(path)'", path: path)
          }
          planned[position].old = entry.entry
        } else if let folder = folders[name] {
          guard entry.mode.isDirectory else {
            let path = folder.first.map { planned[$0].path } ?? ""
            throw GitError(
              .notAFile, "'\(entry.entry.name)' is not a folder in the commit", attempted: "write '\(path)'",
              path: path)
          }
          subtrees.append((folder, entry.id))
        }
      }
    }
    for (folder, subtree) in subtrees { try folder.survey(subtree, in: repository, &planned) }
  }

  /// The position of some file in here.
  private var first: Int? { files.values.first ?? folders.values.lazy.compactMap(\.first).first }

  /// Writes the tree that results from a tree and the planned files, and all trees below it that differ; nil
  /// when nothing is left in it.
  func apply(
    to tree: ObjectID?, in repository: Repository, _ planned: [PlannedFile]
  ) throws(GitError) -> ObjectID? {
    var content = TreeContent()
    var subtrees: [Name: ObjectID] = [:]
    if let tree {
      try repository.withTree(tree) { entries throws(GitError) in
        while let entry = try entries.next() {
          let name = Array(entry.name)
          if files[name] != nil { continue }
          if folders[name] != nil {
            subtrees[name] = entry.id
          } else {
            content.add(entry.mode, name, entry.id)
          }
        }
      }
    }
    for (name, position) in files {
      let file = planned[position]
      if let id = file.new { content.add(file.mode, name, id) }
    }
    for (name, folder) in folders {
      if let id = try folder.apply(to: subtrees[name], in: repository, planned) {
        content.add(.directory, name, id)
      }
    }
    return content.isEmpty ? nil : try repository.write(content.bytes(), .tree)
  }
}
