/// The claims of a subject by valid time.
public struct Timeline {
  /// The subject's id.
  public let subject: String
  /// What the subject is called; its id where it has no record.
  public let label: String
  /// The claims in force that have a date, by its beginning, then its end.
  public let dated: [Entry]
  /// The retracted claims that have a date, in the same order.
  public let retracted: [Entry]
  /// The claims without a date that can be read, in order of their ids.
  public let undated: [Entry]
  /// The claims whose records cannot be read.
  public let unreadable: [ClaimID]
  /// The number of claims left out, since they do not hold between the limits asked for.
  public let leftOut: Int

  /// Whether there is nothing to show.
  public var isEmpty: Bool { dated.isEmpty && retracted.isEmpty && undated.isEmpty && unreadable.isEmpty }

  /// One claim.
  public struct Entry {
    public let id: ClaimID
    public let claim: Claim
    /// Nil where there is no date that can be read.
    public let time: ValidTime?
    /// What is wrong with `when`, in one line; nil where nothing is, or there is none.
    public let fault: String?
    /// Whether the claim is about another subject, and names this one.
    public let isReference: Bool
  }

  /// Reads the timeline of a subject.
  ///
  /// - Parameters:
  ///   - span: leaves out the claims that hold at no time of this date.
  ///   - withReferences: whether claims about others that name the subject belong to it; all claims of the
  ///     tree are read for that.
  /// - Throws: what reading the tree throws. A claim that cannot be read is among ``unreadable``.
  public init(
    of subject: String, in snapshot: any Snapshot, within span: EDTF? = nil, withReferences: Bool = false
  ) throws {
    self.subject = subject
    label = try snapshot.label(of: subject)
    var unreadable: [ClaimID] = []
    var entries: [Entry] = []
    var leftOut = 0
    let schemas = withReferences ? try snapshot.schemas : nil
    try snapshot.forEachClaim(of: withReferences ? nil : subject, where: { _ in true }) { id, claim in
      guard let claim else {
        if id.subject == subject { unreadable.append(id) }
        return
      }
      let isReference = id.subject != subject
      if isReference {
        let references = schemas?.references(in: claim.value, type: id.type) ?? []
        guard references.contains(where: { $0.subject == subject }) else { return }
      }
      if let span, claim.holding(on: span) == .no {
        leftOut += 1
        return
      }
      entries.append(Entry(id, claim, isReference: isReference))
    }
    let dated = entries.filter { $0.time != nil }.sorted { $0.place < $1.place }
    self.dated = dated.filter { $0.claim.rank != .deprecated }
    retracted = dated.filter { $0.claim.rank == .deprecated }
    undated = entries.filter { $0.time == nil }
    self.unreadable = unreadable
    self.leftOut = leftOut
  }
}

extension Timeline.Entry {
  fileprivate init(_ id: ClaimID, _ claim: Claim, isReference: Bool) {
    self.id = id
    self.claim = claim
    self.isReference = isReference
    time = claim.validTime.map(ValidTime.init)
    fault = claim.when.flatMap { when in
      do throws(EDTFError) {
        return try EDTF(when).endsBeforeItStarts ? "the interval ends before it starts" : nil
      } catch {
        return error.problem
      }
    }
  }

  fileprivate var place: (Bound, Bound, String) {
    (time?.start.earliest ?? .distantFuture, time?.end.latest ?? .distantFuture, id.description)
  }
}
