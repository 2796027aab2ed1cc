import Foundation
import GRDB
import Git

/// The index of a repository's history: which commits did what to which record.
///
/// It lies in the common git directory and holds nothing that the commits do not say, so it may be deleted at any time. It
/// is made and brought up to date where it is needed; whoever cannot have it reads the commits.
final class RecordIndex {
  /// The file.
  let path: String
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  static func path(in repository: Repository) -> String { repository.ownFolder + "/index.sqlite" }

  /// Opens the index that is there, nil where there is none.
  ///
  /// - Throws: `IndexFault` where it is of another version or another repository's; `DatabaseError`.
  static func open(in repository: Repository) throws -> RecordIndex? {
    let path = path(in: repository)
    guard access(path, F_OK) == 0 else { return nil }
    // Held until the file and its log are open together: one of them must not be exchanged in between.
    let lock = try IndexLock(path + ".lock", isShared: true, waiting: 5)
    defer { lock.isHeldToHere() }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 268435456; PRAGMA cell_size_check = ON")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    do {
      try queue.read { database in try check(database, in: repository) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // What is asked for here stands in every index of this version.
      throw IndexFault(reason: "it is damaged")
    }
    return RecordIndex(path: path, queue: queue)
  }

  private static func check(_ database: Database, in repository: Repository) throws {
    guard
      try Int.fetchOne(database, sql: "PRAGMA application_id") == IndexSchema.application,
      try Int32.fetchOne(database, sql: "PRAGMA user_version") == IndexSchema.version
    else { throw IndexFault(reason: "it is of another version of ibid") }
    guard let origin = try Row.fetchOne(database, sql: "SELECT shallow, definitions FROM origin"),
      try origin.decode(UInt32.self, atIndex: 1) == IndexSchema.fingerprint(of: database)
    else { throw IndexFault(reason: "it is damaged") }
    guard try origin.decode(Data.self, atIndex: 0) == boundary(of: repository) else {
      throw IndexFault(reason: "the clone reaches back further or less far than it did")
    }
  }

  /// What the index depends on beside the commits: where a shallow clone was cut.
  private static func boundary(of repository: Repository) -> Data {
    Data(repository.shallowBoundary.sorted().flatMap(\.bytes))
  }

  /// Makes the index anew, of what is reachable from a tip, and puts it in the place of any other.
  ///
  /// - Returns: nil where another process has made one meanwhile.
  static func build(
    in repository: Repository, tip: ObjectID, replacing: Bool, withTexts: Bool = false,
    progress: @escaping (Int, Int) -> Void
  ) throws -> RecordIndex? {
    let path = path(in: repository)
    do { _ = try repository.makeOwnFolder() } catch { throw IndexUnavailable(reason: error.message) }
    let lock = try IndexLock(path + ".build", isShared: false, waiting: 60)
    defer { lock.isHeldToHere() }
    if !replacing, access(path, F_OK) == 0 { return nil }
    let draft = path + ".new"
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(draft + ending) }
    do {
      try write(draft, repository: repository, tip: tip, withTexts: withTexts, progress: progress)
      try exchange(path, for: draft)
    } catch {
      for ending in ["", "-wal", "-shm", "-journal"] { unlink(draft + ending) }
      throw error
    }
    return try open(in: repository)
  }

  private static func write(
    _ draft: String, repository: Repository, tip: ObjectID, withTexts: Bool,
    progress: @escaping (Int, Int) -> Void
  ) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      // What is half done when something fails is thrown away, so nothing needs to be taken back.
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
    }
    let queue = try DatabaseQueue(path: draft, configuration: configuration)
    try queue.inTransaction(.exclusive) { database in
      try database.execute(
        sql:
          "PRAGMA application_id = \(IndexSchema.application); PRAGMA user_version = \(IndexSchema.version)")
      try database.execute(sql: IndexSchema.tables)
      try database.execute(
        sql: "INSERT INTO origin VALUES (?, 0)", arguments: [boundary(of: repository)])
      try add(upTo: tip, of: repository, to: database, progress: progress)
      try database.execute(sql: IndexSchema.indexes)
      try database.execute(
        sql: "UPDATE origin SET definitions = ?", arguments: [IndexSchema.fingerprint(of: database)])
      if withTexts {
        let tree = try repository.node(tip).tree
        try IndexedTexts(database, in: repository, progress: progress).fill(standingIn: tree)
      }
      return .commit
    }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
    let descriptor = Glibc.open(draft, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw IndexUnavailable(reason: "the disk did not keep it")
    }
    close(descriptor)
  }

  /// Puts a finished index in the place of another, which nobody is opening meanwhile. Who has it open keeps it.
  private static func exchange(_ path: String, for draft: String) throws {
    let lock = try IndexLock(path + ".lock", isShared: false, waiting: 30)
    defer { lock.isHeldToHere() }
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
    guard rename(draft, path) == 0 else { throw IndexUnavailable(reason: "it cannot be put in its place") }
  }

  /// Whether a commit is in the index, and so is everything before it.
  func holds(_ id: ObjectID) throws -> Bool {
    try queue.read { database in
      try Int.fetchOne(database, sql: "SELECT 1 FROM revisions WHERE id = ?", arguments: [Data(id.bytes)])
        != nil
    }
  }

  /// Adds what is reachable from a tip and not there yet.
  func update(to tip: ObjectID, of repository: Repository, progress: @escaping (Int, Int) -> Void) throws {
    try queue.inTransaction(.immediate) { database in
      try RecordIndex.add(upTo: tip, of: repository, to: database, progress: progress)
      return .commit
    }
  }

  /// Adds the words of all versions, unless they are there.
  ///
  /// - Parameter tree: whose records' words are to be found apart from those of past versions; nil for whichever.
  func fillTexts(
    standingIn tree: ObjectID?, tip: ObjectID, of repository: Repository,
    progress: @escaping (Int, Int) -> Void
  ) throws {
    let standing = try queue.read(StandingTexts.tree)
    guard standing == nil || tree != nil && tree != standing else { return }
    try queue.inTransaction(.immediate) { database in
      if try !IndexedTexts.areIn(database) {
        let tree = try tree ?? repository.node(tip).tree
        try IndexedTexts(database, in: repository, progress: progress).fill(standingIn: tree)
      } else if let tree {
        try StandingTexts(database, in: repository, progress: progress).move(to: tree)
      }
      return .commit
    }
  }

  private static func add(
    upTo tip: ObjectID, of repository: Repository, to database: Database,
    progress: @escaping (Int, Int) -> Void
  ) throws {
    let writer = try IndexWriter(database)
    var failure: (any Error)?
    let missing = try repository.commits(from: tip) { id in
      do {
        return try writer.known(id) != nil
      } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
    let ranked = try CommitRanks.newestFirst(missing) { try writer.known($0)?.rank }
    let commits = Array(ranked.reversed())
    let facts = try LevelReading.facts(of: commits, in: repository, progress: progress)
    for (commit, facts) in zip(commits, facts) { try writer.write(commit, facts) }
    try writer.finish()
    if try IndexedTexts.areIn(database) {
      try IndexedTexts(database, in: repository, progress: progress).add(new: writer.written)
    }
  }
}

/// Why there can be no index here for now. What is asked is read from the commits instead.
struct IndexUnavailable: Error {
  let reason: String
  /// Whether another process kept it, for which this one has waited.
  var isBusy = false
}
