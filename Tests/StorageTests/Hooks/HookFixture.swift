import Fixtures
import Foundation
import Storage

/// A repository whose folder has a name that a shell script must quote, and what tests do to its hooks.
struct HookFixture {
  let scratch: ScratchFolder
  var folder: URL { scratch / "it's a \"store\" $HOME" }

  init() throws { scratch = try ScratchFolder("hooks") }

  @discardableResult
  func git(_ arguments: String..., in folder: URL? = nil) throws -> CommandOutcome {
    try run("git", arguments, in: folder ?? scratch / ".", environment: fixedEnvironment(home: scratch / "."))
  }

  func store(bare: Bool = false) throws -> Store {
    try git("init", bare ? "--bare" : "--quiet", folder.path)
    return try Store(at: folder.path)
  }

  /// Writes a program, or a file that may as well be one.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  func read(_ path: String) -> String? {
    try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}
