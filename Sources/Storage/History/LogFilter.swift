import Provenance

/// Which revisions a log is to tell of.
public struct LogFilter: Sendable, Equatable {
  /// Only what happened to claims about this subject, and to its own record.
  public var subject: String?
  /// Only what happened to claims of this type.
  public var claimType: String?
  /// Only revisions committed from this time on, in seconds since 1970.
  public var since: Int64?
  /// Only revisions committed up to this time.
  public var until: Int64?
  /// Only revisions whose author, written `Name <address>`, holds this text; what makes no difference to a search makes
  /// none here.
  public var author: String?

  /// Leaves of a log what meets all that is given; times are in seconds since 1970, both ends included.
  public init(
    subject: String? = nil, claimType: String? = nil, since: Int64? = nil, until: Int64? = nil,
    author: String? = nil
  ) {
    self.subject = subject
    self.claimType = claimType
    self.since = since
    self.until = until
    self.author = author
  }

  func allows(time: Int64) -> Bool { (since ?? .min) <= time && time <= (until ?? .max) }

  func allows(_ revision: Revision) -> Bool {
    guard let author else { return true }
    // By code points: a part of an emoji is no Character of it.
    return LogFilter.folded("\(revision.author) <\(revision.email)>").contains(LogFilter.folded(author))
  }

  private static func folded(_ text: String) -> String.UnicodeScalarView {
    SearchFold.folded(text).lowercased().unicodeScalars
  }

  /// What the filter leaves of what happened.
  func narrowed(_ events: Events) -> Events {
    guard let claimType else { return events }
    return Events(
      claims: events.claims.filter { $0.claim.type == claimType || $0.movedFrom?.type == claimType },
      others: [])
  }
}
