import Git
import Provenance

extension Store {
  /// What is said where the branch that HEAD names has no commit to read.
  func nothingCommitted() throws -> StoreError {
    let others = try attempting("list the branches") { try repository.branches().map(\.name) }
    guard let branch = try unbornBranch(), let hints = hints(to: others) else {
      return StoreError(
        .notAStore, "this repository has no commits yet, so it holds no store",
        hints: ["ibid init makes the first"])
    }
    return StoreError(
      .notAStore, "the branch `\(branch)`, which HEAD names, has no commits yet",
      causes: [Self.list(others)], hints: hints)
  }

  /// An error of a change that found no branch to commit on, with the branches that have commits where HEAD names none
  /// of them: a store is rather on one of these than still to be made.
  func explainingUnbornBranch(_ error: StoreError) -> StoreError {
    guard error.kind == .noBranch, (try? unbornBranch()) != nil,
      let others = try? repository.branches().map(\.name), let hints = hints(to: others)
    else { return error }
    return StoreError(
      error.kind, error.message, causes: error.causes + [Self.list(others)], hints: [hints[hints.count - 1]])
  }

  /// The branch without a commit that HEAD names; nil where there is one.
  private func unbornBranch() throws -> String? {
    try attempting("read HEAD") {
      guard case .unborn(let name) = try repository.head() else { return nil }
      return Self.short(name)
    }
  }

  /// How to read a branch that has commits and how to go to it, by the one that is likeliest to hold the store; nil where
  /// there is none.
  private func hints(to branches: [String]) -> [String]? {
    let local = branches.filter { $0.hasPrefix("refs/heads/") }
    let likely = ["refs/heads/main", "refs/heads/master"].first(where: local.contains)
    guard let branch = likely ?? local.first ?? branches.first else { return nil }
    let name = Self.short(branch)
    // Git makes a branch of that name on the remote's where there is none here.
    let target = local.isEmpty ? String(name.drop { $0 != "/" }.dropFirst()) : name
    let reading = "`--at \(name.shellWord)` reads that branch, in a command that has the option"
    guard repository.isBare else { return [reading, "`git switch \(target.shellWord)` goes to it"] }
    let reference = local.isEmpty ? branch : "refs/heads/\(name)"
    return [reading, "`git symbolic-ref HEAD \(reference.shellWord)` has HEAD name it"]
  }

  private static func list(_ branches: [String]) -> String {
    let names = branches.prefix(5).map { "`\(short($0))`" }.joined(separator: ", ")
    let more = branches.count > 5 ? " and \(branches.count - 5) more" : ""
    return "commits are on \(names)\(more)"
  }

  private static func short(_ branch: String) -> String {
    for prefix in ["refs/heads/", "refs/remotes/"] where branch.hasPrefix(prefix) {
      return String(branch.dropFirst(prefix.count))
    }
    return branch
  }
}
