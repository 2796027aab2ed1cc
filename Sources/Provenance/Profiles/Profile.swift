/// What a store holds about one subject at one revision: its claims with the quotes that they rest on.
public struct Profile {
  /// The subject's id.
  public let id: String
  /// The subject's record; nil where it has none that can be read.
  public let subject: Subject?
  /// The claims in force, by type in the order of their names, preferred ones first, then by valid time.
  public let sections: [Section]
  /// The claims that were retracted.
  public let retracted: [Fact]
  /// The claims whose records cannot be read.
  public let unreadable: [ClaimID]
  /// The quotes, in the order in which the facts use them, those of retracted facts last, and after them those of
  /// facts that do not hold on the date asked about; numbered from 1 by their place here.
  public let footnotes: [Footnote]
  /// The date that is asked about, with the answers of the claims in force; nil where none is.
  public let on: HoldingCounts?

  /// The claims of one type.
  public struct Section {
    public let type: String
    /// What the type's schema calls it.
    public let title: String
    public let facts: [Fact]
  }

  /// One claim, with the numbers of its footnotes.
  public struct Fact {
    public let id: ClaimID
    public let claim: Claim
    public let footnotes: [Int]
    /// Whether the claim holds on the date asked about; nil where none is.
    public let holds: Holding?
  }

  /// One citation as a footnote.
  public struct Footnote {
    public let source: String
    public let capture: String
    public let stance: Stance
    /// The words of each passage that can be read.
    public let passages: [String]
    /// The commitments of the passages that are sealed.
    public let seals: [String]
    public let locator: String?
    /// The line that names the work.
    public let reference: String
    public let url: String?
  }

  /// Reads the profile of a subject.
  ///
  /// - Parameter date: the valid time to ask each claim about.
  /// - Throws: what reading the tree throws. A claim that cannot be read is among ``unreadable``.
  public init(of id: String, in snapshot: any Snapshot, on date: EDTF? = nil) throws {
    self.id = id
    subject = try snapshot.subject(id)
    let schemas = try snapshot.schemas
    var unreadable: [ClaimID] = []
    var readable: [Reading] = []
    try snapshot.forEachClaim(of: id, where: { _ in true }) { claimID, claim in
      if let claim {
        readable.append(
          Reading(
            place: Place(claimID, claim), id: claimID, claim: claim,
            holds: date.map { claim.holding(on: $0) }))
      } else {
        unreadable.append(claimID)
      }
    }
    readable.sort { $0.place < $1.place }
    var numbering = FootnoteNumbering()
    var facts: [ClaimID: Fact] = [:]
    for turn in Reading.Turn.allCases {
      for reading in readable where reading.turn == turn {
        let footnotes = try reading.claim.citations.map { try numbering.number(of: $0, in: snapshot) }
        facts[reading.id] = Fact(
          id: reading.id, claim: reading.claim, footnotes: footnotes, holds: reading.holds)
      }
    }
    let inOrder = readable.compactMap { facts[$0.id] }
    let inForce = inOrder.filter { $0.claim.rank != .deprecated }
    retracted = inOrder.filter { $0.claim.rank == .deprecated }
    let byType = Dictionary(grouping: inForce) { $0.id.type }
    sections = byType.keys.sorted().map {
      Section(type: $0, title: schemas.title(ofType: $0), facts: byType[$0] ?? [])
    }
    self.unreadable = unreadable
    footnotes = numbering.footnotes
    on = date.map { date in
      var counts = HoldingCounts(on: date)
      for fact in inForce { if let holds = fact.holds { counts.add(holds) } }
      return counts
    }
  }

  /// A claim that was read, before its footnotes are numbered.
  private struct Reading {
    let place: Place
    let id: ClaimID
    let claim: Claim
    let holds: Holding?

    /// When its footnotes are numbered: in the order in which people read the facts, those left out last.
    enum Turn: CaseIterable { case shown, undated, retracted, leftOut }

    var turn: Turn {
      if holds == .no { return .leftOut }
      if claim.rank == .deprecated { return .retracted }
      return holds == .undated ? .undated : .shown
    }
  }

  /// Where a claim stands among the others: by type, rank and valid time, undated ones last.
  private struct Place: Comparable {
    let type: String
    let rank: Int
    let earliest: Bound
    let latest: Bound
    let name: String

    init(_ id: ClaimID, _ claim: Claim) {
      let date = claim.when.flatMap { try? EDTF($0) }
      type = id.type
      rank = claim.rank == .preferred ? 0 : 1
      earliest = date?.earliest ?? .distantFuture
      latest = date?.latest ?? .distantFuture
      name = id.name
    }

    static func < (one: Place, other: Place) -> Bool {
      (one.type, one.rank, one.earliest, one.latest, one.name)
        < (other.type, other.rank, other.earliest, other.latest, other.name)
    }
  }
}

/// Gives equal citations the same number.
private struct FootnoteNumbering {
  var footnotes: [Profile.Footnote] = []
  private var numbers: [Key: Int] = [:]

  /// What makes two citations the same footnote: the same words, code point for code point.
  private struct Key: Hashable {
    let capture: CaptureID
    let stance: Stance
    let words: [ExactText]
    let seals: [String]
    let locator: ExactText?
  }

  mutating func number(of citation: Citation, in snapshot: any Snapshot) throws -> Int {
    let passages = citation.passages.map(\.exact)
    let seals = citation.quote.compactMap { passage in
      if case .sealed(let commitment) = passage { commitment } else { nil }
    }
    let locator = citation.locator.map { "\($0.label) \($0.value)" }
    let key = Key(
      capture: citation.captureID, stance: citation.stance, words: passages.map(ExactText.init),
      seals: seals, locator: locator.map(ExactText.init))
    if let number = numbers[key] { return number }
    let source = try snapshot.source(citation.source)
    let reference = source?.reference ?? ""
    footnotes.append(
      Profile.Footnote(
        source: citation.source, capture: citation.capture, stance: citation.stance, passages: passages,
        seals: seals, locator: locator, reference: reference.isEmpty ? citation.source : reference,
        url: source?.url))
    numbers[key] = footnotes.count
    return footnotes.count
  }
}
