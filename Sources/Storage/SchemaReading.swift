import Provenance

/// Takes in the schema files of one tree, as far as a store may have them: a tree can name one file a million times.
struct SchemaReading {
  private(set) var files: [String: [UInt8]] = [:]
  private var bytes = 0

  /// - Throws: `StoreError` where there are more files than a store may have.
  mutating func begin(_ count: Int) throws {
    guard count <= Schemas.mostFiles else {
      throw Self.refusal("schemas/ holds \(count) schemas, and a store has at most \(Schemas.mostFiles)")
    }
    files.reserveCapacity(count)
  }

  /// Takes a file by its path below `schemas/`.
  ///
  /// - Throws: `StoreError` where all have more bytes than a store's may have.
  mutating func take(_ content: [UInt8], of name: String) throws {
    bytes += content.count
    guard bytes <= Schemas.mostBytes else {
      throw Self.refusal("the schemas have more than \(Schemas.mostBytes) bytes together")
    }
    files[name] = content
  }

  private static func refusal(_ cause: String) -> StoreError {
    StoreError(
      .git, "could not read the schemas", causes: [cause],
      hints: ["`git log --stat -- schemas` shows where they grew; correct it and commit it with git"])
  }
}
