import Glibc

extension Terminal {
  /// Shows many things, in their order. Their texts are made on all cores, a block of things at a time.
  func showEach<Thing: Sendable>(
    _ things: [Thing], _ show: @escaping @Sendable (Terminal, Thing) throws -> Void
  ) async throws {
    guard things.count > blockSize else {
      for thing in things { try show(self, thing) }
      return
    }
    let blocks = stride(from: 0, to: things.count, by: blockSize).map {
      things[$0..<min($0 + blockSize, things.count)]
    }
    let ahead = 4 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    try await withThrowingTaskGroup(of: (place: Int, text: String).self) { group in
      func start(_ place: Int) {
        guard place < blocks.count else { return }
        group.addTask { (place, try text(of: blocks[place], show)) }
      }
      for place in 0..<ahead { start(place) }
      var ready: [Int: String] = [:]
      var next = 0
      while let block = try await group.next() {
        ready[block.place] = block.text
        while let text = ready.removeValue(forKey: next) {
          try stream.write(text)
          start(next + ahead)
          next += 1
        }
      }
    }
  }

  private func text<Thing>(
    of things: ArraySlice<Thing>, _ show: (Terminal, Thing) throws -> Void
  ) throws -> String {
    let kept = Output(capturingAsTerminal: false)
    let terminal = Terminal(self, keepingIn: kept)
    for thing in things { try show(terminal, thing) }
    return kept.captured
  }
}

/// How many things one thread puts into text at a time.
private let blockSize = 512
