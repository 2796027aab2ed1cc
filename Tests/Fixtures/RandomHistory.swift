/// A random history of a few records: roots, branches, merges of two to four, clocks that run ahead and behind.
public struct RandomHistory {
  /// The names of the records.
  public static let names = ["a", "b", "c"]
  /// What `git fast-import` reads.
  public private(set) var stream = ""
  /// A branch for each commit, in the order in which they were made.
  public private(set) var branches: [String] = []
  private var trees: [[String: String]] = []
  private let seed: UInt64
  private let file: (_ name: String, _ text: String) -> (path: String, content: String)

  /// - Parameters:
  ///   - moves: whether records move; no two records ever have the same bytes then.
  ///   - file: the file that a record of some text is.
  public init(
    seed: UInt64, isLinear: Bool = false, moves: Bool = false,
    file: @escaping (_ name: String, _ text: String) -> (path: String, content: String) = statement
  ) {
    self.seed = seed
    self.file = file
    var random = SeededNumbers(seed: seed)
    let count = Int.random(in: 8...24, using: &random)
    for commit in 0..<count {
      var parents: [Int] = []
      if commit > 0, isLinear || Int.random(in: 0..<12, using: &random) > 0 {
        parents = [isLinear ? commit - 1 : Int.random(in: max(0, commit - 4)..<commit, using: &random)]
      }
      if commit == count - 1, parents.isEmpty { parents = [commit - 1] }
      if !isLinear, !parents.isEmpty, Int.random(in: 0..<3, using: &random) == 0 {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let other = Int.random(in: max(0, commit - 6)..<commit, using: &random)
          if !parents.contains(other) { parents.append(other) }
        }
      }
      var tree = tree(of: parents, using: &random)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let name = Self.names.randomElement(using: &random) ?? "a"
        switch Int.random(in: 0..<(moves ? 4 : 6), using: &random) {
        case 0: tree[name] = nil
        case 1...2 where moves:
          let other = Self.names.randomElement(using: &random) ?? "b"
          if let text = tree[name], tree[other] == nil {
            tree[name] = nil
            tree[other] = text
          }
        // Without moves a version may come back, and the name is in it, so that no record has another's bytes.
        default:
          let number = moves ? commit * 10 + name.utf8.count : Int.random(in: 0..<4, using: &random)
          tree[name] = moves ? "\(number) first \(name)" : "\(name) \(number)"
        }
      }
      let clock = 1_700_000_000 + commit * 60 + Int.random(in: -200...200, using: &random)
      write(commit, parents, tree, clock: isLinear ? 1_700_000_000 + commit * 60 : clock)
      trees.append(tree)
    }
    stream += "reset refs/heads/main\nfrom :\(count)\n\n"
  }

  /// A description of the harbour league that has nothing but a statement.
  public static func statement(_ name: String, _ text: String) -> (path: String, content: String) {
    ("records/claims/harbour-league/description/\(name).json", #"{"statement":"\#(text)"}"# + "\n")
  }

  /// What a merge takes over: each record from any of its parents.
  private func tree(of parents: [Int], using random: inout SeededNumbers) -> [String: String] {
    var tree: [String: String] = [:]
    for name in Self.names {
      if let parent = parents.randomElement(using: &random) { tree[name] = trees[parent][name] }
    }
    return tree
  }

  private mutating func write(_ commit: Int, _ parents: [Int], _ tree: [String: String], clock: Int) {
    branches.append("s\(seed)-\(commit)")
    stream += "commit refs/heads/s\(seed)-\(commit)\nmark :\(commit + 1)\n"
    stream += "committer Ada Researcher <ada@example.org> \(clock) +0000\ndata 1\n.\n"
    for (place, parent) in parents.enumerated() {
      stream += "\(place == 0 ? "from" : "merge") :\(parent + 1)\n"
    }
    stream += "deleteall\n"
    for (name, text) in tree.sorted(by: { $0.key < $1.key }) {
      let (path, content) = file(name, text)
      stream += "M 100644 inline \(path)\ndata \(content.utf8.count)\n\(content)\n"
    }
    stream += "\n"
  }
}
