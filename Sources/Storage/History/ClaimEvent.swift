public import Provenance

/// What happened to one claim between two trees, as a fact rather than as lines of a file.
public struct ClaimEvent: Sendable {
  public let kind: Kind
  public let claim: ClaimID
  /// What the claim was called before, where it was moved.
  public let movedFrom: ClaimID?
  /// The claim's statement after, or before where it is deleted; nil where the record is malformed.
  public let statement: String?
  /// The fields that changed; empty for an added, moved or deleted claim.
  public let changes: [FieldChange]
  /// How the claim stands after.
  public let state: State

  /// What can happen to a claim.
  public enum Kind: String, Sendable, CaseIterable {
    case added, changed, retracted, restored, moved, deleted
  }

  /// How a claim can stand.
  public enum State: Sendable, Equatable {
    case inForce
    case retracted(reason: String?)
    /// The record is there, and cannot be read.
    case unreadable
    case gone
  }
}

/// What happened to a record's file between two trees: it came, changed, was moved or went.
public struct RecordEvent: Sendable, Equatable {
  public let kind: RecordRevision.Kind
  public let record: RecordID
  /// What the record was called before, where it was moved.
  public var movedFrom: RecordID?
}

/// What happened between two trees.
public struct Events: Sendable {
  public let claims: [ClaimEvent]
  public let others: [RecordEvent]

  /// Whether nothing happened.
  public var isEmpty: Bool { claims.isEmpty && others.isEmpty }
}
