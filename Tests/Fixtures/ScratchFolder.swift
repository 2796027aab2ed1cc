public import Foundation

/// A new folder under the system's temporary one, removed with everything in it when the last reference goes.
public final class ScratchFolder: Sendable {
  /// The folder, with no symbolic link on the way to it.
  public let url: URL
  /// The folder's path.
  public var path: String { url.path }

  /// Makes a folder whose name holds the one given.
  public init(_ name: String = "scratch") throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = base.appendingPathComponent("ibid-\(name)-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path inside.
  public static func / (folder: ScratchFolder, name: String) -> URL {
    folder.url.appendingPathComponent(name)
  }
}

/// Lends a new folder and removes it afterwards.
public func withScratchFolder<Result>(_ body: (ScratchFolder) throws -> Result) throws -> Result {
  let folder = try ScratchFolder()
  return try withExtendedLifetime(folder) { try body(folder) }
}
