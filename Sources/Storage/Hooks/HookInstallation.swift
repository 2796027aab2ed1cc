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
  public func installHook(_ kind: HookKind, program: String) throws -> HookChange {
    let place = try HookPlace(of: kind, in: repository)
    let script = Data(kind.script(program: program).utf8)
    switch try place.occupant() {
    case .ours(let bytes):
      if bytes != script || !place.isExecutable { try place.write(script) }
      return place.change(bytes == script ? .unchanged : .updated)
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
    case .none, .ours:
      let change = place.change(.uninstalled)
      try place.restore()
      return change
    }
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
    folder = try attempting("find the hooks") { try repository.hooksFolder() }
    let home = [repository.commonDirectory, repository.workingDirectory].compactMap(\.self)
    let real = URL(filePath: folder).resolvingSymlinksInPath().path
    guard home.contains(where: { real == $0 || real.hasPrefix($0 + "/") }) else {
      throw StoreError(
        .conflict, "cannot install the hook \(kind.name)",
        causes: ["core.hooksPath names \(folder), which other repositories may share"],
        hints: [
          "git config core.hooksPath .git/hooks    gives this repository hooks of its own",
          kind == .preCommit ? "or add this line to the shared hook: ibid verify --staged" : "",
        ].filter { !$0.isEmpty })
    }
  }

  func change(_ outcome: HookChange.Outcome) -> HookChange {
    HookChange(kind: kind, path: path, outcome: outcome, former: hasFormer ? former : nil)
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
    try changingFiles("write the hook \(path)") { manager in
      let new = try prepare(script, with: manager)
      try rename(new, to: path)
    }
  }

  /// Moves the hook that is there aside and writes ours in its place.
  func setAside(for script: Data) throws {
    try changingFiles("write the hook \(path)") { manager in
      let new = try prepare(script, with: manager)
      try rename(path, to: former)
      do {
        try rename(new, to: path)
      } catch {
        try? rename(former, to: path)
        throw error
      }
    }
  }

  func restore() throws {
    try changingFiles("take away the hook \(path)") { manager in
      if hasFormer { try rename(former, to: path) } else { try manager.removeItem(atPath: path) }
    }
  }

  private func prepare(_ script: Data, with manager: FileManager) throws -> String {
    let new = "\(path).\(ProcessInfo.processInfo.processIdentifier).new"
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try script.write(to: URL(filePath: new))
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: new)
    return new
  }

  /// Renames in one step, over what is there.
  private func rename(_ old: String, to new: String) throws {
    guard Foundation.rename(old, new) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  private func changingFiles(_ attempted: String, _ body: (FileManager) throws -> Void) throws {
    do {
      try body(.default)
    } catch {
      throw StoreError(.cannotWrite, "could not \(attempted)", causes: [error.localizedDescription])
    }
  }
}
