extension Repository {
  /// The commits reachable from some starting points.
  ///
  /// The end of a shallow clone ends the walk there and is named in the result. A parent that is missing
  /// otherwise is an error, since the history would silently be less than it is.
  ///
  /// - Parameter known: commits neither given nor walked through, for a caller that holds them and their
  ///   ancestors.
  /// - Throws: `.missingObject`, `.corruptObject`.
  public func walk(
    from starts: [ObjectID], order: WalkOrder = .topological, stoppingAt known: Set<ObjectID> = []
  ) throws(GitError) -> Walk {
    let commits: [CommitNode]
    switch order {
    case .topological:
      var graph = CommitGraph()
      try graph.read(from: starts, isKnown: known.contains) { id throws(GitError) in try node(id) }
      commits = graph.newestFirst()
    case .firstParent:
      var seen = known
      var line: [CommitNode] = []
      for start in starts {
        var next: ObjectID? = start
        while let id = next, seen.insert(id).inserted {
          let commit = try node(id)
          line.append(commit)
          next = commit.parents.first
        }
      }
      commits = line
    }
    let boundary = isShallow ? commits.map(\.id).filter(shallowBoundary.contains) : []
    return Walk(commits: commits, boundary: boundary)
  }

  /// The commits reachable from one, without those that the caller knows and what is behind them; no commit before all
  /// of its children.
  ///
  /// - Throws: `.missingObject`, `.corruptObject`.
  public func commits(
    from tip: ObjectID, stoppingWhere isKnown: (ObjectID) -> Bool
  ) throws(GitError) -> [CommitNode] {
    var graph = CommitGraph()
    try graph.read(from: [tip], isKnown: isKnown) { id throws(GitError) in try node(id) }
    return graph.newestFirst()
  }

  /// Lends every commit reachable from one, each once and in whatever order, with its first parent where it has one that
  /// this clone can follow. It keeps no more of them than their ids.
  ///
  /// - Throws: `.missingObject`, `.corruptObject`; what `body` throws.
  public func forEachCommit(
    from tip: ObjectID, _ body: (_ commit: CommitNode, _ parent: CommitNode?) throws(GitError) -> Void
  ) throws(GitError) {
    var seen: Set<ObjectID> = [tip]
    var open = [try node(tip)]
    while let commit = open.popLast() {
      var first: CommitNode?
      for (place, id) in commit.parents.enumerated() {
        let isNew = seen.insert(id).inserted
        guard isNew || place == 0 else { continue }
        let parent = try node(id)
        if place == 0 { first = parent }
        if isNew { open.append(parent) }
      }
      try body(commit, first)
    }
  }

  /// The newest commit on the first-parent line from a commit (which counts itself) that a condition holds
  /// for, nil when it holds for none. Reads no further than that.
  ///
  /// - Throws: `.missingObject`, `.corruptObject`.
  public func firstParent(
    of start: ObjectID, where condition: (CommitNode) -> Bool
  ) throws(GitError) -> CommitNode? {
    var next: ObjectID? = start
    while let id = next {
      let commit = try node(id)
      if condition(commit) { return commit }
      next = commit.parents.first
    }
    return nil
  }
}
