/// The part of the commit graph that a walk covers, and its order.
struct CommitGraph {
  private var nodes: [CommitNode] = []
  private var places: [ObjectID: Int] = [:]
  /// How many children each commit has in this part of the graph.
  private var children: [Int] = []

  mutating func read(
    from starts: [ObjectID], isKnown: (ObjectID) -> Bool, node: (ObjectID) throws(GitError) -> CommitNode
  ) throws(GitError) {
    var queue: [ObjectID] = []
    for start in starts where places[start] == nil && !isKnown(start) {
      places[start] = places.count
      queue.append(start)
    }
    var position = 0
    while position < queue.count {
      let commit = try node(queue[position])
      nodes.append(commit)
      position += 1
      for parent in commit.parents where places[parent] == nil && !isKnown(parent) {
        places[parent] = queue.count
        queue.append(parent)
      }
    }
    children = Array(repeating: 0, count: nodes.count)
    for commit in nodes {
      for parent in commit.parents {
        if let place = places[parent] { children[place] += 1 }
      }
    }
  }

  /// Every commit after all of its children, the newest of those that may come next first.
  consuming func newestFirst() -> [CommitNode] {
    var order: [CommitNode] = []
    order.reserveCapacity(nodes.count)
    var ready = NewestFirstQueue()
    for place in nodes.indices where children[place] == 0 { ready.insert(place, time: nodes[place].time) }
    while let place = ready.popNewest() {
      order.append(nodes[place])
      for parent in nodes[place].parents {
        guard let next = places[parent] else { continue }
        children[next] -= 1
        if children[next] == 0 { ready.insert(next, time: nodes[next].time) }
      }
    }
    return order
  }
}

/// A binary heap by time, the newest at the top; of equal times the one inserted first.
private struct NewestFirstQueue {
  private struct Item {
    let place: Int
    let time: Int64
    let turn: Int

    func precedes(_ other: Item) -> Bool { time != other.time ? time > other.time : turn < other.turn }
  }

  private var items: [Item] = []
  private var turns = 0

  mutating func insert(_ place: Int, time: Int64) {
    items.append(Item(place: place, time: time, turn: turns))
    turns += 1
    var child = items.count - 1
    while child > 0, items[child].precedes(items[(child - 1) / 2]) {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popNewest() -> Int? {
    guard let top = items.first else { return nil }
    let last = items.removeLast()
    if items.isEmpty { return top.place }
    items[0] = last
    var parent = 0
    while true {
      var first = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < items.count && items[child].precedes(items[first]) {
        first = child
      }
      if first == parent { return top.place }
      items.swapAt(parent, first)
      parent = first
    }
  }
}
