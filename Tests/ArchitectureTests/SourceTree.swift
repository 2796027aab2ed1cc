import Foundation

/// A file of `Sources`.
struct SourceFile: Sendable {
  /// From `Sources` on.
  let path: String
  let text: String
  /// Of a Swift file, its tokens.
  let swift: SwiftText?

  var target: String { path.split(separator: "/").first.map(String.init) ?? "" }
}

enum SourceTree {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// Every file, links not followed; read once for all tests.
  static func files() throws -> [SourceFile] {
    try all.get()
  }

  /// The Swift files of some targets, or of all.
  static func swiftFiles(of targets: Set<String>? = nil) throws -> [(path: String, swift: SwiftText)] {
    try files().compactMap { file in
      guard let swift = file.swift, targets?.contains(file.target) ?? true else { return nil }
      return (file.path, swift)
    }
  }

  private static let all = Result<[SourceFile], any Error> {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.compactMap { path in
      let url = folder.appending(path: path)
      let kind = try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
      guard kind == .typeRegular else { return nil }
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      return SourceFile(path: path, text: text, swift: path.hasSuffix(".swift") ? SwiftText(text) : nil)
    }
  }
}
