/// The entries of a tree object that is to be written.
struct TreeContent {
  private struct Entry {
    let mode: FileMode
    let name: [UInt8]
    let id: ObjectID

    /// Git sorts a folder as if its name ended with a slash.
    var key: [UInt8] { mode.isDirectory ? name + [UInt8(ascii: "/")] : name }
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ mode: FileMode, _ name: [UInt8], _ id: ObjectID) {
    entries.append(Entry(mode: mode, name: name, id: id))
  }

  /// The object's bytes: each entry as `mode SP name NUL id`, in git's order.
  func bytes() -> [UInt8] {
    let sorted = entries.map { (key: $0.key, entry: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var bytes: [UInt8] = []
    for (_, entry) in sorted {
      bytes.append(contentsOf: String(entry.mode.rawValue, radix: 8).utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: entry.name)
      bytes.append(0)
      bytes.append(contentsOf: entry.id.bytes)
    }
    return bytes
  }
}
