/// A row of the table in `docs/architecture.md`: a target of `Sources`, and what it may import.
struct Layer: Sendable {
  let target: String
  let mayImport: Set<String>
  /// Modules of the system, of which the pure layers get few.
  let system: Set<String>
  /// Modules that only one folder of the target may import.
  var onlyIn: [String: String] = [:]
}

private let reachesTheSystem: Set = [
  "Darwin", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
]

let layers: [Layer] = [
  Layer(target: "CLibgit2", mayImport: [], system: []),
  Layer(target: "CValijson", mayImport: [], system: []),
  Layer(target: "CUnistring", mayImport: [], system: []),
  Layer(target: "CLibcrypto", mayImport: [], system: []),
  Layer(target: "CZlib", mayImport: [], system: []),
  Layer(target: "Git", mayImport: ["CLibgit2", "CZlib"], system: reachesTheSystem),
  Layer(
    target: "Provenance", mayImport: ["CValijson", "CUnistring", "CLibcrypto"],
    system: ["FoundationEssentials", "Synchronization"]),
  Layer(
    target: "Storage", mayImport: ["Provenance", "Git", "GRDB"], system: reachesTheSystem,
    onlyIn: ["GRDB": "Index"]),
  Layer(
    target: "CLI", mayImport: ["Storage", "Provenance", "ArgumentParser", "CUnistring"],
    system: reachesTheSystem),
]

/// What is wrong with the imports of one file.
///
/// - Parameter path: from `Sources` on, such as `Storage/Index/Schema.swift`.
func importViolations(in source: SwiftText, at path: String, layers: [Layer] = layers) -> [String] {
  let parts = path.split(separator: "/").map(String.init)
  guard let target = parts.first, let layer = layers.first(where: { $0.target == target }) else {
    return ["\(path): its target has no row in the table of layers"]
  }
  return source.imports.compactMap { module in
    guard layer.mayImport.contains(module) || layer.system.contains(module) || module == "Swift" else {
      return "\(path): \(target) may not import \(module)"
    }
    if let folder = layer.onlyIn[module], parts.count < 3 || parts[1] != folder {
      return "\(path): only \(target)/\(folder) may import \(module)"
    }
    return nil
  }
}
