import Glibc
import Storage

extension CommandContext {
  /// Refuses to write over what the same command writes, and among the records of the store: a report that is named like
  /// one of them would take its place in the working tree.
  ///
  /// - Parameter files: as they were given, `-` being standard output.
  func requireOutputs(_ files: [String], option: String, beside store: Store) throws(CommandError) {
    var taken: Set<String> = []
    let top = store.workingDirectory.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let folders = ["records", "schemas"].compactMap { name in
      top.flatMap { resolved($0 + name) }.map { (name: name, path: $0) }
    }
    for file in files {
      let place = file == "-" ? file : place(of: path(file))
      guard taken.insert(place).inserted else {
        throw CommandError(
          .usage, "`\(option)` is given one file twice: \(file == "-" ? "standard output" : file)",
          hints: ["give each format a file of its own"])
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

  private func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
