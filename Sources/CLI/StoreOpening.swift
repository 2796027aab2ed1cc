import Storage

extension CommandContext {
  /// The store that the command runs in.
  ///
  /// Where the index of its history has to be made, a bar shows how far that has come.
  func openStore() throws -> Store {
    let store = try Store(at: directory)
    store.usesIndex = usesIndex
    store.onNote = { note(StyledText($0)) }
    let bar = IndexingBar(context: self)
    store.onIndexing = { done, total in bar.show(done, of: total) }
    return store
  }
}

/// The bar of the index, which there is only where it is made: nothing is drawn before the first news of it.
private final class IndexingBar {
  private let context: CommandContext
  private var bar: ProgressBar?

  init(context: CommandContext) { self.context = context }

  func show(_ done: Int, of total: Int) {
    let bar = self.bar ?? context.progress("Indexing the history", total: total)
    self.bar = bar
    bar.advance(to: done, of: total)
    if done == total {
      bar.finish()
      self.bar = nil
    }
  }
}
