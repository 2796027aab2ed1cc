import Git
public import Provenance

/// A record, or a past version of one, that holds the words of a search.
public struct SearchHit: Sendable {
  public let record: RecordID
  /// The revision that made the version; nil where only what stands was searched.
  public let revision: Revision?
  /// Where the words stand, in the order of the record.
  public let passages: [SearchPassage]
}

/// A piece of a record's text with words of a search in it.
public struct SearchPassage: Sendable, Equatable {
  public let place: Place
  /// The text cut where it matches; what was left out before and after is an ellipsis.
  public let parts: [Part]

  /// Where in a record words can stand.
  public enum Place: String, Sendable, CaseIterable {
    case statement, value, quote, source
  }

  /// Some of the text, and whether it is what was looked for.
  public struct Part: Sendable, Equatable {
    public let text: String
    public let isMatch: Bool
  }
}

/// A version of a record that may hold the words: whether it does shows when it is read.
struct SearchCandidate: Sendable {
  let record: RecordID
  let blob: ObjectID
  /// The commit that made the version, where past ones are searched.
  let commit: ObjectID?
}

extension Store {
  /// The claims, and the sources by their titles, that hold all words of a query.
  ///
  /// Those that stand come in the order of their ids; where the past is searched too, each version is one hit, the
  /// newest first.
  ///
  /// - Parameter limit: the most hits to give.
  /// - Returns: the hits, and whether there are more.
  public func search(
    _ query: SearchQuery, _ filter: SearchFilter = SearchFilter(), at moment: Moment = .head, limit: Int
  ) throws -> (hits: [SearchHit], isCutOff: Bool) {
    let snapshot = try snapshot(at: moment)
    guard let tip = snapshot.tip else { return ([], false) }
    return try attempting("search") {
      let candidates =
        filter.includesPast
        ? try pastCandidates(query, filter, tip: tip)
        : try presentCandidates(query, filter, in: snapshot, tip: tip)
      var hits: [SearchHit] = []
      var matcher = try TextMatcher(query)
      var rest = candidates[...]
      while hits.count <= limit, !rest.isEmpty {
        let block = rest.prefix(hits.isEmpty && candidates.count > 512 ? 512 : 64)
        rest = rest.dropFirst(block.count)
        let texts = try block.map { RecordText(try recordBytes($0.blob)) }
        for (place, passages) in try matcher.matches(texts) {
          let candidate = block[block.startIndex + place]
          let revision =
            try hits.count < limit ? candidate.commit.map { Revision(try repository.commit($0)) } : nil
          hits.append(SearchHit(record: candidate.record, revision: revision, passages: passages))
        }
      }
      return (Array(hits.prefix(limit)), hits.count > limit)
    }
  }

  /// A record's bytes; none where there are more than a record may have.
  private func recordBytes(_ blob: ObjectID) throws -> [UInt8] {
    do throws(GitError) {
      return try repository.blob(blob, limit: ChangeRefusal.largestRecord)
    } catch {
      guard error.code == .tooLarge else { throw error }
      return []
    }
  }

  /// What stands in a tree and may hold the words, in the order of the paths.
  private func presentCandidates(
    _ query: SearchQuery, _ filter: SearchFilter, in snapshot: TreeSnapshot, tip: ObjectID
  ) throws -> [SearchCandidate] {
    let known = try indexed(tip, withTexts: true) { try IndexedTexts($0).records(matching: query, filter) }
    var reader = PathReader(repository)
    let paths = try known ?? snapshot.files(under: RecordID.root).map(\.path)
    return try paths.compactMap { path in
      guard let record = RecordID(path: path), filter.allows(record),
        let blob = try reader.blob(at: path, in: snapshot.tree)
      else { return nil }
      return SearchCandidate(record: record, blob: blob, commit: nil)
    }
  }

  /// Every version that may hold the words, the newest first.
  private func pastCandidates(
    _ query: SearchQuery, _ filter: SearchFilter, tip: ObjectID
  ) throws -> [SearchCandidate] {
    let known = try indexed(tip, withTexts: true) { database in
      try IndexedTexts(database).versions(matching: query, filter, upTo: tip)
    }
    if let known { return known }
    let commits = try CommitRanks.newestFirst(try repository.walk(from: [tip]).commits)
    let facts = try LevelReading.facts(of: commits, in: repository) { _, _ in }
    return zip(commits, facts).flatMap { commit, facts in
      facts.records.compactMap { fact in
        guard case .revision = fact.change, let blob = fact.blob, let record = RecordID(path: fact.path),
          filter.allows(record)
        else { return nil }
        return SearchCandidate(record: record, blob: blob, commit: commit.node.id)
      }
    }
  }
}

extension SearchFilter {
  /// Whether the search looks into a record.
  func allows(_ record: RecordID) -> Bool {
    guard RecordText.isSearched(record) else { return false }
    guard subject != nil || claimType != nil else { return true }
    guard let claim = record.claim else { return false }
    return (subject ?? claim.subject) == claim.subject && (claimType ?? claim.type) == claim.type
  }
}
