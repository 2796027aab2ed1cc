/// Where the entries of a tree begin, in git's order, so that a name is found without reading all before it.
struct TreeNames {
  private let id: ObjectID
  private let starts: [UInt32]

  /// - Returns: nil for a damaged tree, of which each reading finds what is before the damage.
  init?(_ bytes: UnsafeRawBufferPointer, id: ObjectID) {
    var entries = RawTree(bytes, id: id)
    var starts: [UInt32] = []
    do throws(GitError) {
      repeat { starts.append(UInt32(clamping: entries.offset)) } while try entries.next() != nil
    } catch {
      return nil
    }
    starts.removeLast()
    self.id = id
    self.starts = starts
  }

  /// The entry of a name, a file before a folder; nil where there is none.
  ///
  /// - Parameter bytes: those of the tree that this was made of.
  func entry(named name: [UInt8], in bytes: UnsafeRawBufferPointer) throws(GitError) -> TreeEntry? {
    for mode in [FileMode.file, .directory] {
      if let entry = try entry(named: name, ordered: mode, in: bytes) { return entry }
    }
    return nil
  }

  private func entry(
    named name: [UInt8], ordered mode: FileMode, in bytes: UnsafeRawBufferPointer
  ) throws(GitError) -> TreeEntry? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      var entries = RawTree(bytes, id: id, from: Int(starts[middle]))
      guard let found = try entries.next() else { return nil }
      let order = name.withUnsafeBytes {
        RawTreeEntry.order(found, RawTreeEntry(mode: mode, name: $0, id: id))
      }
      if order == 0 { return found.entry }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
