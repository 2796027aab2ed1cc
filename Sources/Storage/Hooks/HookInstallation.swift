import Foundation
import Git

/// What was done about a hook.
public struct HookChange: Sendable, Equatable {
  public let kind: HookKind
  /// The file of the hook.
  public let path: String
  public let outcome: Outcome
  /// Where the hook that was there before is kept, or was until now; nil where there was none.
  public let former: String?
  /// Whether that one runs: git passes over a hook that is not executable.
  public let runsFormer: Bool
  /// Where our hook is kept that somebody had edited; nil where nobody had.
  public let edited: String?

  /// What was done.
  public enum Outcome: String, Sendable {
    case installed, updated, unchanged, uninstalled, absent
  }
}

extension Store {
  /// The hook that this repository has use for: of commits where there is a working tree, of pushes in a bare one.
  public var defaultHook: HookKind { repository.isBare ? .preReceive : .preCommit }

  /// Puts a hook in its place. One that is there already is kept beside it, and runs first.
  ///
  /// - Parameter program: the absolute path of ibid.
  /// - Throws: `StoreError`: `.conflict` where git looks for hooks outside this repository or in no folder, or where
  ///   a hook is kept already and another one stands in the place; `.cannotWrite`.
  public func installHook(_ kind: HookKind, program: String) throws -> HookChange {
    let place = try HookPlace(of: kind, in: repository)
    let script = Data(kind.script(program: program).utf8)
    switch try place.occupant() {
    case .ours(let bytes):
      let edited = place.isEdited(bytes) ? try place.keepEdited() : nil
      if bytes != script || !place.isExecutable { try place.write(script) }
      return place.change(bytes == script ? .unchanged : .updated, edited: edited)
    case .none:
      try place.write(script)
      return place.change(.installed)
    case .another:
      guard !place.hasFormer else {
        throw StoreError(
          .conflict, "cannot keep the hook \(place.path)",
          causes: ["\(place.former) is there already, from an earlier installation"],
          hints: ["join the two hooks in one file and remove the other, then: ibid hook install"])
      }
      try place.setAside(for: script)
      return place.change(.installed)
    }
  }

  /// Takes a hook away, and puts the one that was there before back in its place.
  ///
  /// - Throws: `StoreError`: `.conflict` where git looks for hooks outside this repository or in no folder, or where
  ///   the hook in the place is not ours and one is kept beside it; `.cannotWrite`.
  public func uninstallHook(_ kind: HookKind) throws -> HookChange {
    let place = try HookPlace(of: kind, in: repository)
    switch try place.occupant() {
    case .none where !place.hasFormer: return place.change(.absent)
    case .another where !place.hasFormer: return place.change(.absent)
    case .another:
      throw StoreError(
        .conflict, "cannot put \(place.former) back",
        causes: ["the hook \(place.path) is not the one that ibid installed"],
        hints: ["keep of the two what is wanted, under the name \(place.path)"])
    case .none:
      let change = place.change(.uninstalled)
      try place.restore()
      return change
    case .ours(let bytes):
      let edited = place.isEdited(bytes) ? try place.keepEdited() : nil
      let change = place.change(.uninstalled, edited: edited)
      try place.restore()
      return change
    }
  }
}

extension HooksFolder.Owner {
  /// How a repository gets hooks of its own where this sets `core.hooksPath`. What others set is outdone by an absolute
  /// path: in a linked worktree `.git` is a file.
  var wayBack: String {
    let command =
      switch self {
      case .repository: "git config --unset core.hooksPath"
      case .worktree: "git config --worktree --unset core.hooksPath"
      case .others:
        "git config core.hooksPath \"$(git rev-parse --path-format=absolute --git-common-dir)/hooks\""
      }
    return "`\(command)` gives this repository hooks of its own, and the shared ones run no longer"
  }
}

/// The files of one hook.
private struct HookPlace {
  let kind: HookKind
  let folder: String
  var path: String { "\(folder)/\(kind.name)" }
  var former: String { "\(folder)/\(kind.formerName)" }

  enum Occupant {
    case none
    case ours(Data)
    case another
  }

  init(of kind: HookKind, in repository: Repository) throws {
    self.kind = kind
    let hooks = try attempting("find the hooks") { try repository.hooksFolder() }
    folder = hooks.path
    guard !folder.isEmpty else {
      throw StoreError(
        .conflict, "cannot install the hook \(kind.name)",
        causes: ["core.hooksPath is empty, so git runs no hook here"],
        hints: [hooks.owner?.wayBack].compactMap(\.self))
    }
    if let obstacle = Self.obstacle(on: folder) {
      throw StoreError(
        .conflict, "cannot install the hook \(kind.name)",
        causes: [
          (hooks.owner == nil ? "git looks for hooks in" : "core.hooksPath names")
            + " \(folder)" + (obstacle == folder ? ", which" : ", and \(obstacle)")
            + " is no folder, so git runs no hook here"
        ],
        hints: hooks.owner.map { [$0.wayBack] } ?? ["move away what stands at `\(obstacle)`"])
    }
    let home = [repository.commonDirectory, repository.workingDirectory].compactMap(\.self)
    let real = URL(filePath: folder).resolvingSymlinksInPath().path
    guard home.contains(where: { real == $0 || real.hasPrefix($0 + "/") }) else {
      throw StoreError(
        .conflict, "cannot install the hook \(kind.name)",
        causes: ["core.hooksPath names \(folder), which other repositories may share"],
        hints: [
          hooks.owner?.wayBack,
          kind.sharedLine.map { "or add this line to the shared hook: `\($0)`" },
        ].compactMap(\.self))
    }
  }

  /// What stands on the way to a folder, or in its place, and is none.
  private static func obstacle(on path: String) -> String? {
    var place = ""
    for part in path.split(separator: "/") {
      place += "/" + part
      var status = stat()
      // What is not there yet can be made, unless it is a link that leads nowhere.
      guard stat(place, &status) == 0 else { return lstat(place, &status) == 0 ? place : nil }
      if status.st_mode & S_IFMT != S_IFDIR { return place }
    }
    return nil
  }

  func change(_ outcome: HookChange.Outcome, edited: String? = nil) -> HookChange {
    HookChange(
      kind: kind, path: path, outcome: outcome, former: hasFormer ? former : nil,
      runsFormer: FileManager.default.isExecutableFile(atPath: former), edited: edited)
  }

  /// Whether the hook differs from what is written here in more than the program's path. One that an older ibid wrote
  /// does too: to keep it costs nothing.
  func isEdited(_ bytes: Data) -> Bool {
    func lines(_ script: Data) -> [Data] {
      let program = Data("ibid='".utf8)
      return script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .filter { !$0.starts(with: program) }.map { Data($0) }
    }
    return lines(bytes) != lines(Data(kind.script(program: "").utf8))
  }

  /// Keeps what somebody made of our hook, beside it, where it does not run.
  func keepEdited() throws -> String {
    var kept = "\(path).edited"
    var number = 1
    while isThere(kept) {
      number += 1
      kept = "\(path).edited-\(number)"
    }
    do {
      try FileManager.default.copyItem(atPath: path, toPath: kept)
    } catch {
      throw StoreError(
        .cannotWrite, "could not keep the hook \(path), which somebody edited",
        causes: ["\(kept): \(error.localizedDescription)"],
        hints: ["once \(folder) can be written to, run it again"])
    }
    return kept
  }

  /// Whether a file or a link, be it a broken one, is there.
  private func isThere(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  var hasFormer: Bool { isThere(former) }
  var isExecutable: Bool { FileManager.default.isExecutableFile(atPath: path) }

  func occupant() throws -> Occupant {
    guard isThere(path) else { return .none }
    guard let file = FileHandle(forReadingAtPath: path) else { return .another }
    defer { try? file.close() }
    // A hook may be a program of any size; ours is small.
    let start = (try? file.read(upToCount: 1 << 16)) ?? Data()
    let lines = String(decoding: start, as: UTF8.self).split(separator: "\n", maxSplits: 2)
    return lines.count > 1 && lines[1] == kind.mark ? .ours(start) : .another
  }

  /// Writes the hook whole or not at all.
  func write(_ script: Data) throws {
    let new = try prepare(script)
    do {
      try rename(new, to: path)
    } catch {
      unlink(new)
      throw error
    }
  }

  /// Moves the hook that is there aside and writes ours in its place.
  func setAside(for script: Data) throws {
    let new = try prepare(script)
    do {
      try rename(path, to: former)
      do {
        try rename(new, to: path)
      } catch {
        try? rename(former, to: path)
        throw error
      }
    } catch {
      unlink(new)
      throw error
    }
  }

  func restore() throws {
    if hasFormer { return try rename(former, to: path) }
    try change(path) { unlink(path) }
  }

  /// Writes the hook beside its place. What cannot be written whole is taken away.
  private func prepare(_ script: Data) throws -> String {
    let new = "\(path).\(ProcessInfo.processInfo.processIdentifier).new"
    try makeFolder()
    let file = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o755)
    try change(new) { file }
    defer { close(file) }
    do {
      var rest = script[...]
      while !rest.isEmpty {
        var written = 0
        try change(new) {
          written = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
          return written > 0 ? 0 : -1
        }
        rest = rest.dropFirst(written)
      }
      try change(new) { fchmod(file, 0o755) }
    } catch {
      unlink(new)
      throw error
    }
    return new
  }

  private func makeFolder() throws {
    var place = ""
    for part in folder.split(separator: "/") {
      place += "/" + part
      if access(place, F_OK) != 0 { try change(place) { mkdir(place, 0o777) } }
    }
  }

  /// Renames in one step, over what is there.
  private func rename(_ old: String, to new: String) throws {
    try change(new) { Foundation.rename(old, new) }
  }

  /// Makes a call of the system's that answers with less than zero where it fails.
  private func change(_ place: String, _ call: () -> Int32) throws {
    guard call() < 0 else { return }
    throw StoreError(
      .cannotWrite, "could not change the hook \(path)",
      causes: ["\(place): \(String(cString: strerror(errno)))"],
      hints: ["once \(folder) can be written to, run it again"])
  }
}
