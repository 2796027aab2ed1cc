/// A value for each position from 0 on, kept as the positions where it becomes another.
struct Steps<Value: Equatable & Sendable>: Sendable, Equatable {
  /// The positions from which on each value holds; the first is 0.
  private(set) var starts: [Int32]
  private(set) var values: [Value]

  /// The same value everywhere.
  init(_ value: Value) {
    starts = [0]
    values = [value]
  }

  /// Sets the value from a position on, which must not be before the one that was set last.
  mutating func set(_ value: Value, from position: Int) {
    if starts[starts.count - 1] == Int32(position) {
      starts.removeLast()
      values.removeLast()
    }
    guard values.last != value else { return }
    starts.append(Int32(position))
    values.append(value)
  }

  /// The number of the step that a position is on.
  private func step(at position: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= position { low = middle } else { high = middle }
    }
    return low
  }

  /// The value at a position.
  subscript(position: Int) -> Value { values[step(at: position)] }

  /// The next position where another value holds; `Int.max` where there is none.
  func end(after position: Int) -> Int {
    let next = step(at: position) + 1
    return next < starts.count ? Int(starts[next]) : .max
  }

  /// The stretches of positions up to `count` on which one value holds, in order.
  func stretches(upTo count: Int) -> [(range: Range<Int>, value: Value)] {
    values.indices.compactMap { step in
      let end = step + 1 < starts.count ? Int(starts[step + 1]) : count
      return Int(starts[step]) < end ? (Int(starts[step])..<end, values[step]) : nil
    }
  }
}
