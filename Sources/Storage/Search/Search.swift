import Git
public import Provenance

/// A record, or a past version of one, that holds the words of a search.
public struct SearchHit: Sendable {
  public let record: RecordID
  /// The revision that made the version; nil where only what stands was searched.
  public let revision: Revision?
  /// Whether the version is of a claim that was retracted.
  public let isDeprecated: Bool
  /// Where the words stand, in the order of the record: ten places at most.
  public let passages: [SearchPassage]
  /// How many more places there are.
  public let morePassages: Int
}

/// A piece of a record's text with words of a search in it.
public struct SearchPassage: Sendable, Equatable {
  public let place: Place
  /// The text cut where it matches; what was left out before and after is an ellipsis.
  public let parts: [Part]

  /// Where in a record words can stand.
  public enum Place: String, Sendable, CaseIterable {
    case statement, value, quote, source, digest
  }

  /// Some of the text, and whether it is what was looked for.
  public struct Part: Sendable, Equatable {
    public let text: String
    public let isMatch: Bool
  }
}

/// A version of a record that a search looks into, or has found.
struct SearchCandidate: Sendable {
  let record: RecordID
  let blob: ObjectID
  /// The commit that made the version, where past ones are searched.
  let commit: ObjectID?
}

/// Some of the versions that a search found, in their order, and how many there are in all.
struct SearchPage: Sendable {
  var versions: [SearchCandidate]
  var total: Int
}

extension Store {
  /// The claims, the sources by their titles and the captures by their digests, that hold all words of a query.
  ///
  /// Those that stand come in the order of their ids; where the past is searched too, each version is one hit, the
  /// newest first.
  ///
  /// - Parameter limit: the most hits to give. By the index only these are read.
  /// - Returns: the hits, and how many there are in all.
  /// - Throws: `StoreError` as ``snapshot(at:)``; `.damaged` where the history or a record cannot be read. An index
  ///   that is not right is made anew, or done without.
  public func search(
    _ query: SearchQuery, _ filter: SearchFilter = SearchFilter(), at moment: Moment = .head, limit: Int
  ) throws -> (hits: [SearchHit], total: Int) {
    try search(query, filter, in: try snapshot(at: moment), isOfHead: moment == .head, limit: limit)
  }

  /// - Parameter isOfHead: whether the tree is that of HEAD, whose words are kept at hand.
  func search(
    _ query: SearchQuery, _ filter: SearchFilter, in snapshot: TreeSnapshot, isOfHead: Bool, limit: Int
  ) throws -> (hits: [SearchHit], total: Int) {
    guard let tip = snapshot.tip, filter.isOfSomething else { return ([], 0) }
    let texts = isOfHead && !filter.includesPast ? NeededTexts.standing(snapshot.tree) : .all
    return try attempting("search") {
      let matcher = try TextMatcher(query)
      let found = try indexed(tip, texts: texts) { database in
        let search = IndexedSearch(database, query, filter)
        let page =
          try filter.includesPast
          ? search.versions(upTo: tip, limit: limit)
          : search.standing(in: snapshot.tree, limit: limit)
            ?? standing(search.everFound(), in: snapshot, limit: limit)
        let hits = try hits(among: page.versions, matcher, limit: limit).hits
        guard hits.count == page.versions.count else {
          throw IndexFault(reason: "it holds words that a record does not")
        }
        return (hits: hits, total: page.total)
      }
      if let found { return found }
      let candidates =
        try filter.includesPast ? pastVersions(filter, tip: tip) : standingRecords(filter, in: snapshot)
      return try hits(among: candidates, matcher, limit: limit)
    }
  }

  /// Those of some versions that hold the words, as many as are asked for, and how many do in all.
  private func hits(
    among candidates: [SearchCandidate], _ matcher: TextMatcher, limit: Int
  ) throws -> (hits: [SearchHit], total: Int) {
    var hits: [SearchHit] = []
    var total = 0
    var rest = candidates[...]
    while !rest.isEmpty {
      let block = rest.prefix(4096)
      rest = rest.dropFirst(block.count)
      let texts = try IndexedTexts.read(block.map(\.blob), in: repository) { _ in }
      let matches = try matcher.matches(texts, showing: limit - hits.count)
      total += matches.total
      for (place, passages) in matches.shown {
        let candidate = block[block.startIndex + place]
        let revision = try candidate.commit.map { Revision(try repository.commit($0)) }
        hits.append(
          SearchHit(
            record: candidate.record, revision: revision, isDeprecated: texts[place].isDeprecated,
            passages: passages.shown, morePassages: passages.more))
      }
    }
    return (hits, total)
  }

  /// Of all records that ever held the words those that do in a tree.
  private func standing(
    _ found: [(path: String, blobs: Set<ObjectID>)], in snapshot: TreeSnapshot, limit: Int
  ) throws -> SearchPage {
    var reader = PathReader(repository)
    var page = SearchPage(versions: [], total: 0)
    for (path, blobs) in found {
      guard let blob = try reader.blob(at: path, in: snapshot.tree), blobs.contains(blob),
        let record = RecordID(path: path)
      else { continue }
      page.total += 1
      guard page.versions.count < limit else { continue }
      page.versions.append(SearchCandidate(record: record, blob: blob, commit: nil))
    }
    return page
  }

  /// All records of a tree that the search looks into, in the order of their ids.
  private func standingRecords(
    _ filter: SearchFilter, in snapshot: TreeSnapshot
  ) throws -> [SearchCandidate] {
    try snapshot.files(under: RecordID.root).sorted { IDOrder($0.path) < IDOrder($1.path) }.compactMap {
      file in
      guard file.entry.mode.isRegularFile, let record = RecordID(path: file.path), filter.allows(record)
      else { return nil }
      return SearchCandidate(record: record, blob: file.entry.id, commit: nil)
    }
  }

  /// Every version up to a tip that the search looks into, the newest first.
  private func pastVersions(_ filter: SearchFilter, tip: ObjectID) throws -> [SearchCandidate] {
    let commits = try CommitRanks.newestFirst(try repository.walk(from: [tip]).commits)
    let facts = try LevelReading.facts(of: commits, in: repository) { _, _ in }
    return zip(commits, facts).flatMap { commit, facts in
      facts.records.sorted { IDOrder($0.path) < IDOrder($1.path) }.compactMap { fact in
        guard case .revision = fact.change, let blob = fact.blob, let record = RecordID(path: fact.path),
          filter.allows(record)
        else { return nil }
        return SearchCandidate(record: record, blob: blob, commit: commit.node.id)
      }
    }
  }
}

extension SearchFilter {
  /// Whether only claims are searched, those of a subject or a type.
  var isOfClaims: Bool { subject != nil || claimType != nil }

  /// Whether there can be such claims at all.
  var isOfSomething: Bool { [subject, claimType].allSatisfy { $0.map(IDPart.isValid) ?? true } }

  /// Whether the search looks into a record.
  func allows(_ record: RecordID) -> Bool {
    guard RecordText.isSearched(record) else { return false }
    guard isOfClaims else { return true }
    guard let claim = record.claim else { return false }
    return (subject ?? claim.subject) == claim.subject && (claimType ?? claim.type) == claim.type
  }
}
