/// A tree with nothing in it.
public struct EmptySnapshot: Snapshot {
  /// The one empty tree.
  public init() {}

  /// No file.
  public func bytes(at path: String) throws -> [UInt8]? { nil }
  /// No text.
  public func text(of capture: CaptureID) throws -> CapturedText { .absent }
  /// No captures.
  public func captures(of source: String) throws -> [CaptureID] { [] }
  /// No claims.
  public func claims(of subject: String?) throws -> [ClaimID] { [] }
  /// No subjects.
  public func subjects() throws -> [String] { [] }
  /// No sources.
  public func sources() throws -> [String] { [] }
  /// The built-in schemas.
  public var schemas: Schemas { Schemas(files: [:]) }
  /// The default policy.
  public var policy: Policy { Policy() }
}
