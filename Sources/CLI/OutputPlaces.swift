import Glibc
import Storage

extension CommandContext {
  /// Refuses to write over what the same command writes, among the records of the store, as a report that is named like
  /// one of them would take its place in the working tree, and over what git keeps in its folder.
  ///
  /// So it does where a link of the working tree leads out of it: the link may be somebody else's commit.
  ///
  /// - Parameter files: as they were given, `-` being standard output.
  func requireOutputs(_ files: [String], option: String, beside store: Store) throws(CommandError) {
    var taken: Set<String> = []
    let top = store.workingDirectory.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let folders = ["records", "schemas"].compactMap { name in
      top.flatMap { resolved($0 + name) }.map { (name: name, path: $0) }
    }
    // A bare repository is nothing else: there the user has to know.
    let git = top == nil ? [] : store.gitDirectories.compactMap(resolved)
    for file in files {
      let place = file == "-" ? file : place(of: path(file))
      guard taken.insert(place).inserted else {
        throw CommandError(
          .usage, "`\(option)` is given one file twice: \(file == "-" ? "standard output" : file)",
          hints: ["give each format a file of its own"])
      }
      if git.contains(where: { isGitsOwn(place, in: $0) }) {
        throw CommandError(
          .usage, "`\(option)` does not write \(file) among git's own files",
          hints: ["give a file with another name, or outside of that folder"])
      }
      if file != "-", let top, let root = resolved(top), leadsOut(path(file), of: root) {
        throw CommandError(
          .usage, "`\(option)` does not write \(file), as a symbolic link there leads out of the repository",
          hints: ["give the file that the link names, or take the link away"])
      }
      if let folder = folders.first(where: { place == $0.path || place.hasPrefix($0.path + "/") }) {
        throw CommandError(
          .usage, "`\(option)` does not write \(file) into `\(folder.name)/`, which is the store's own",
          hints: ["give a file outside of `records/` and `schemas/`"])
      }
    }
  }

  /// The one name of a file, by whichever way it was given; also of one that is not there yet.
  private func place(of path: String) -> String {
    if let place = resolved(path) { return place }
    let parts = path.split(separator: "/")
    let folder = "/" + parts.dropLast().joined(separator: "/")
    return (resolved(folder) ?? folder) + "/" + (parts.last ?? "")
  }

  /// Whether a path is one that git has a use for in the folder that it keeps a repository in. Another name there is free,
  /// and a good place for a report that is not to be committed.
  private func isGitsOwn(_ place: String, in folder: String) -> Bool {
    guard place.hasPrefix(folder + "/"),
      let name = place.dropFirst(folder.count + 1).split(separator: "/").first
    else { return false }
    return gitNames.contains(String(name)) || name.hasSuffix("HEAD") || name.hasSuffix(".lock")
  }

  /// Whether a path names a file below a folder and leads elsewhere, or nowhere, by links in that folder.
  private func leadsOut(_ path: String, of root: String) -> Bool {
    guard lexical(path).hasPrefix(root + "/") else { return false }
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, resolved(path) == nil { return true }
    return !place(of: path).hasPrefix(root + "/")
  }

  /// A path without `.` and `..`, by its letters alone.
  private func lexical(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// What git keeps in its folder, and the index of this program, which is there too.
private let gitNames: Set<String> = [
  "config", "config.worktree", "description", "index", "packed-refs", "shallow", "gitdir", "commondir",
  "refs", "objects", "logs", "hooks", "info", "worktrees", "modules", "rebase-merge", "rebase-apply",
  "sequencer", "COMMIT_EDITMSG", "MERGE_MSG", "MERGE_MODE", "SQUASH_MSG", "ibid",
]
