import Foundation

extension Scenario {
  /// Every file of the store, git's own among them: its path with its bytes, or where a link leads.
  ///
  /// Two that are equal say that nothing changed: no branch, no index, no object, no lock left behind. Left out is
  /// `.git/ibid`, where writers keep their turn and their journal.
  func state() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let paths = FileManager.default.enumerator(atPath: store.path)
    while let path = paths?.nextObject() as? String {
      if path == ".git/ibid" || path.hasPrefix(".git/ibid/") { continue }
      let file = store.appendingPathComponent(path)
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path) {
        files[path] = Data("link to \(target)".utf8)
      } else if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        files[path] = Data("folder".utf8)
      } else {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }
}

extension [String: Data] {
  /// What came, went or changed since another state.
  func differences(from old: [String: Data]) -> [String] {
    Set(keys).union(old.keys).sorted().filter { self[$0] != old[$0] }
  }
}
