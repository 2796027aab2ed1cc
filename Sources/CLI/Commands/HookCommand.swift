import ArgumentParser
import Glibc
import Provenance
import Storage

struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Have git verify every commit, or every push.",
    discussion: """
      In a repository with a working tree the hook is pre-commit: it runs `ibid verify --staged`. In a bare one it is \
      pre-receive: it verifies the tip of each branch that is pushed. Either refuses what brings new errors, and leaves \
      those that were there before. docs/ci.md has more.
      """,
    subcommands: [HookInstallCommand.self, HookUninstallCommand.self])

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions
}

struct HookInstallCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install the hook; one that is there already is kept, and runs first.")

  @Argument(
    help: "pre-commit or pre-receive; the one that fits the repository if left out.",
    transform: hookKind(named:))
  var hook: HookKind?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    try context.show(try store.installHook(hook ?? store.defaultHook, program: programPath()))
    return .success
  }

  /// Where this program lies, links resolved.
  private func programPath() throws -> String {
    guard let path = realpath("/proc/self/exe", nil) else {
      throw CommandError(.io, "cannot find the program that is running", causes: ["\(SystemError.last)"])
    }
    defer { free(path) }
    return String(cString: path)
  }
}

struct HookUninstallCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Take the hook away; one that was there before is put back.")

  @Argument(
    help: "pre-commit or pre-receive; the one that fits the repository if left out.",
    transform: hookKind(named:))
  var hook: HookKind?

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    let store = try Store(at: context.directory)
    try context.show(try store.uninstallHook(hook ?? store.defaultHook))
    return .success
  }
}

/// The hook of a name that was typed.
private func hookKind(named name: String) throws -> HookKind {
  guard let kind = HookKind(rawValue: name) else {
    throw ValidationError("There is no hook `\(name)`; there are pre-commit and pre-receive.")
  }
  return kind
}

extension CommandContext {
  fileprivate func show(_ change: HookChange) throws {
    if json {
      return try emit([
        "hook": .string(change.kind.name), "path": .string(change.path),
        "outcome": .string(change.outcome.rawValue), "former": change.former.map(JSON.string) ?? .null,
        "edited": change.edited.map(JSON.string) ?? .null,
      ])
    }
    // Not wrapped: a path that is broken over lines cannot be copied.
    let name = StyledText(change.kind.name)
    switch change.outcome {
    case .installed: try out.line("Installed the \(name) hook \(change.path).")
    case .updated: try out.line("Updated the \(name) hook \(change.path).")
    case .unchanged: try out.line("The \(name) hook is in its place: \(change.path).")
    case .uninstalled: try out.line("Took away the \(name) hook \(change.path).")
    case .absent: try out.line("There is no \(name) hook of ibid's: \(change.path).")
    }
    if let edited = change.edited {
      try out.line("It had been edited; what it was is kept, and runs no longer: \(edited)")
    }
    guard let former = change.former else { return }
    if change.outcome == .uninstalled {
      try out.line("The hook that was there before is back.")
    } else if change.runsFormer {
      try out.line("The hook that was there before runs first: \(former)")
    } else {
      try out.line(
        "The hook that was there before is kept, and is not executable, so it does not run: \(former)")
    }
  }
}
