import Git
public import Provenance

extension Store {
  /// How the profile of a subject evolved up to a moment: each revision that did something to its claims, and how many
  /// stood how in its tree.
  ///
  /// In a history with branches a revision has the counts of its own branch. The revision at the moment itself comes last
  /// where merging made its counts differ from those before.
  ///
  /// - Parameters:
  ///   - since: leaves out revisions committed before, in seconds since 1970.
  ///   - until: leaves out revisions committed after.
  /// - Throws: `StoreError` as ``log(_:at:limit:)`` and ``snapshot(at:)``. A subject that never was has a series
  ///   without points.
  public func profileSeries(
    of subject: String, at moment: Moment = .head, since: Int64? = nil, until: Int64? = nil
  ) throws -> ProfileSeries {
    let tip = try commit(at: moment)
    let filter = LogFilter(subject: subject, since: since, until: until)
    let (steps, isCutOff) = try log(filter, at: moment)
    let label = try snapshot(at: moment).label(of: subject)
    return try attempting("read how \(subject) evolved") {
      var reader = TallyReader(repository)
      var points: [ProfileSeries.Point] = []
      for step in steps.reversed() where !step.events.claims.isEmpty {
        guard let id = ObjectID(hex: step.revision.id) else { continue }
        let events = step.events.claims.compactMap { ProfileSeries.Event(rawValue: $0.kind.rawValue) }
        let tally = try reader.tally(of: subject, inTree: repository.commit(id).tree)
        points.append(ProfileSeries.Point(step.revision, events: events, tally: tally))
      }
      let last = try reader.tally(of: subject, inTree: tip.tree)
      if let point = points.last, point.tally != last, filter.allows(time: tip.committer.time) {
        points.append(ProfileSeries.Point(Revision(tip), events: [], tally: last))
      }
      return ProfileSeries(subject: subject, label: label, points: points, isComplete: !isCutOff)
    }
  }
}

extension ProfileSeries.Point {
  fileprivate init(_ revision: Revision, events: [ProfileSeries.Event], tally: ProfileTally) {
    self.init(
      revision: revision.id, time: revision.timestamp, author: revision.author, email: revision.email,
      message: revision.message, events: events, tally: tally)
  }
}

/// Counts the claims of trees, each folder and each version of a record once.
private struct TallyReader {
  private let repository: Repository
  private var versions: VersionReader
  private var folders: [ObjectID: ProfileTally] = [:]
  private var records: [ObjectID: ProfileTally] = [:]

  init(_ repository: Repository) {
    self.repository = repository
    versions = VersionReader(repository)
  }

  mutating func tally(of subject: String, inTree tree: ObjectID) throws -> ProfileTally {
    var tally = ProfileTally()
    let subjectFolder = try repository.entry(at: "records/claims/\(subject)", inTree: tree)
    guard let subjectFolder, subjectFolder.mode.isDirectory else { return tally }
    for type in try repository.entries(ofTree: subjectFolder.id) where type.mode.isDirectory {
      let path = "records/claims/\(subject)/\(type.name)"
      // What a folder counts is kept by its tree alone, so one that can hold no claims is not asked.
      guard RecordID(path: "\(path)/x.json")?.claim != nil else { continue }
      tally.add(try self.tally(ofFolder: type.id, path: path))
    }
    return tally
  }

  private mutating func tally(ofFolder folder: ObjectID, path: String) throws -> ProfileTally {
    if let known = folders[folder] { return known }
    var tally = ProfileTally()
    for entry in try repository.entries(ofTree: folder) where !entry.mode.isDirectory {
      guard RecordID(path: "\(path)/\(entry.name)")?.claim != nil else { continue }
      tally.add(try entry.mode.isRegularFile ? self.tally(ofRecord: entry.id) : ProfileTally([nil]))
    }
    folders[folder] = tally
    return tally
  }

  private mutating func tally(ofRecord blob: ObjectID) throws -> ProfileTally {
    if let known = records[blob] { return known }
    let tally = ProfileTally([try versions.json(blob).flatMap { try? Claim($0) }])
    records[blob] = tally
    return tally
  }
}
