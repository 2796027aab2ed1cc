import Testing

@testable import Provenance

extension MemorySnapshot {
  /// The refusal of a change that must not be made on this tree.
  func refusal(of change: some Provenance.Change) throws -> ChangeRefusal {
    do {
      _ = try change.writes(on: self)
    } catch let refusal as ChangeRefusal {
      return refusal
    }
    throw NotRefused()
  }

  /// The record that a change of one record writes.
  func written(by change: some Provenance.Change) throws -> JSON {
    let writes = try change.writes(on: self)
    return try JSONParser.parse(try #require(writes.first?.content))
  }
}

/// A change was made that should have been refused.
struct NotRefused: Error {}
