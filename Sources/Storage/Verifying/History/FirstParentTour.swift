/// The commits of a history as a tree by first parents, numbered in the order of a depth-first tour.
///
/// All descendants of a commit by first parents stand in a row behind it, so what a commit changes holds from its position to
/// the end of that row but for the rows inside it that change it again. What holds at which commits is a list of
/// positions then, and nothing has to be walked through again. Side branches come before the line that
/// goes on longest, so that what a commit of a long line changes needs no end.
struct FirstParentTour: Sendable {
  /// A commit and one of its parents, by position.
  struct Edge: Sendable, Equatable {
    let parent: Int
    let child: Int
  }

  /// Which commit stands at each position.
  let commits: [Int]
  /// The position of each commit.
  let positions: [Int]
  /// By position, the first one behind it that is no descendant by first parents.
  let ends: [Int]
  /// By position, those of the parents, the first parent first.
  let parents: [[Int]]
  /// The edges to first parents that do not stand right before the child, by the parent's position.
  let forks: [Edge]
  /// The edges to further parents, by the parent's position.
  let joins: [Edge]

  /// - Parameter parents: the parents of each commit, as places in the same list, where each stands after its parents.
  init(parents lists: [[Int]]) {
    let count = lists.count
    var sizes = Array(repeating: 1, count: count)
    var children: [[Int]] = Array(repeating: [], count: count)
    var roots: [Int] = []
    for commit in lists.indices.reversed() {
      if let parent = lists[commit].first { sizes[parent] += sizes[commit] }
    }
    for commit in lists.indices {
      if let parent = lists[commit].first { children[parent].append(commit) } else { roots.append(commit) }
    }
    // Of a stack the last is taken first: so the largest is put there first.
    func push(_ commits: [Int], on stack: inout [Int]) {
      stack += commits.sorted { (sizes[$0], $0) > (sizes[$1], $1) }
    }
    var order: [Int] = []
    order.reserveCapacity(count)
    var positions = Array(repeating: 0, count: count)
    var stack: [Int] = []
    push(roots, on: &stack)
    while let commit = stack.popLast() {
      positions[commit] = order.count
      order.append(commit)
      push(children[commit], on: &stack)
    }
    let parents = order.map { commit in lists[commit].map { positions[$0] } }
    var forks: [Edge] = []
    var joins: [Edge] = []
    for (child, parents) in parents.enumerated() {
      if let first = parents.first, first != child - 1 { forks.append(Edge(parent: first, child: child)) }
      for parent in parents.dropFirst() { joins.append(Edge(parent: parent, child: child)) }
    }
    commits = order
    self.positions = positions
    ends = order.enumerated().map { $0 + sizes[$1] }
    self.parents = parents
    self.forks = forks.sorted { ($0.parent, $0.child) < ($1.parent, $1.child) }
    self.joins = joins.sorted { ($0.parent, $0.child) < ($1.parent, $1.child) }
  }

  /// How many commits there are.
  var count: Int { commits.count }

  /// What holds at each commit, where some commits set it for themselves and their descendants by first parents.
  ///
  /// - Parameter events: by position, in order.
  func steps<Value>(_ events: [(position: Int, value: Value)], before first: Value) -> Steps<Value> {
    var steps = Steps(first)
    var open: [(end: Int, value: Value)] = []
    func close(upTo position: Int) {
      while let last = open.last, last.end <= position {
        open.removeLast()
        guard last.end < count else { continue }
        steps.set(open.last?.value ?? first, from: last.end)
      }
    }
    for (position, value) in events {
      close(upTo: position)
      open.append((ends[position], value))
      steps.set(value, from: position)
    }
    close(upTo: count)
    return steps
  }
}
