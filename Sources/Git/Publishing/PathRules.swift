/// Which paths may be written, on any file system that the repository may later be checked out on.
enum PathRules {
  private static let longestComponent = 255
  private static let longestPath = 4096
  private static let deepest = 64

  /// Why a path must not be written, nil when it may be.
  static func objection(to path: String) -> String? {
    guard !path.isEmpty else { return "it is empty" }
    guard path.utf8.count <= longestPath else { return "it is longer than \(longestPath) bytes" }
    guard path.utf8.first != UInt8(ascii: "/") else { return "it is absolute" }
    for scalar in path.unicodeScalars {
      if scalar == "\\" { return "it holds a backslash" }
      if scalar.properties.generalCategory == .control { return "it holds a control character" }
    }
    let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard components.count <= deepest else { return "it is more than \(deepest) folders deep" }
    for component in components {
      if component.isEmpty { return "one of its components is empty" }
      if component.count > longestComponent { return "a component is longer than \(longestComponent) bytes" }
      if component.allSatisfy({ $0 == UInt8(ascii: ".") }), component.count <= 2 {
        return "it holds a '.' or '..' component"
      }
      if isGitFolder(Substring(component)) { return "it leads into a .git folder" }
    }
    return nil
  }

  /// Whether some file system takes the name for `.git`: regardless of case, NTFS also with trailing dots,
  /// spaces or a stream name and by the short name `git~1`, HFS+ also with invisible characters inside.
  private static func isGitFolder(_ component: Substring) -> Bool {
    var name = ""
    for scalar in component.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      if scalar == ":" { break }
      name.unicodeScalars.append(scalar)
    }
    while let last = name.unicodeScalars.last, last == "." || last == " " { name.unicodeScalars.removeLast() }
    return [".git", "git~1"].contains(name.lowercased())
  }
}
