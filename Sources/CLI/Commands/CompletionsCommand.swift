import ArgumentParser
import Provenance

struct CompletionsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a shell's completion script.",
    discussion: """
      For bash, in ~/.bashrc: source <(ibid completions bash)
      For zsh: ibid completions zsh > DIR/_ibid, where DIR is in $fpath
      For fish: ibid completions fish > ~/.config/fish/completions/ibid.fish
      """)

  @Argument(help: "bash, zsh or fish.", completion: .list(["bash", "zsh", "fish"]))
  var shell: String

  @OptionGroup(title: "Global Options")
  var options: GlobalOptions

  func run(in context: CommandContext) throws -> ExitStatus {
    guard let known = CompletionShell(rawValue: shell) else {
      throw CommandError(
        .usage, "there are no completions for '\(shell)'", hints: ["the shells are `bash`, `zsh` and `fish`"])
    }
    let script = Ibid.completionScript(for: known)
    if context.json {
      try context.emit(["shell": .string(shell), "script": .string(script)])
    } else {
      try context.out.write(document: script)
    }
    return .success
  }
}
