import Git
import Provenance

/// The bytes of many records, read on all cores in the order in which they lie in the packs.
///
/// Git keeps a version as a difference to another one nearby, so the order of the packs is the cheap one, and it is no order
/// that an answer has. So what answers need is read first, and made into them afterwards, in theirs.
struct ManyRecords: Sendable {
  private var contents: [ObjectID: [UInt8]] = [:]

  /// Makes something of each job that reads records, on all cores, and hands it on in the order of the jobs.
  ///
  /// - Parameters:
  ///   - blobs: the records that a job reads.
  ///   - onAllCores: false where only the handle given has them, in its memory.
  static func read<Job: Sendable, Value: Sendable>(
    _ jobs: [Job], of blobs: (Job) -> [ObjectID], in repository: Repository, onAllCores: Bool = true,
    _ make: @escaping @Sendable (Job, RecordReading) -> Value, handingOn body: (Value) throws -> Void
  ) throws {
    guard onAllCores, jobs.count >= few else {
      let reading = RecordReading(repository: repository, read: ManyRecords())
      for job in jobs { try body(make(job, reading)) }
      return
    }
    for start in stride(from: 0, to: jobs.count, by: window) {
      let window = Array(jobs[start..<min(start + window, jobs.count)])
      let records = try ManyRecords(window.flatMap(blobs), in: repository)
      try ParallelReading.read(window, in: repository) { (job, repository) throws(GitError) in
        make(job, RecordReading(repository: repository, read: records))
      } handingOn: { _, value in
        try body(value)
      }
    }
  }

  /// So many jobs are done at once: many enough that the packs are gone through once for most stores.
  private static let window = 1 << 16
  /// Fewer jobs are done one after the other: they are not worth a handle on the repository for each thread.
  private static let few = 256
  /// The most bytes that are kept, 256 MiB; what is beyond them is read where it is asked for.
  private static let mostKept = 256 << 20

  private init() {}

  private init(_ blobs: [ObjectID], in repository: Repository) throws {
    let order = repository.packOrder(of: blobs).map { blobs[$0] }
    contents.reserveCapacity(order.count)
    var kept = 0
    do {
      try ParallelReading.read(order, in: repository) { (blob, repository) throws(GitError) in
        // Why one cannot be read is found out where it is asked for.
        try? repository.blob(blob, limit: ChangeRefusal.largestRecord)
      } handingOn: { place, bytes in
        guard let bytes else { return }
        kept += bytes.count
        guard kept <= Self.mostKept else { throw Enough() }
        contents[order[place]] = bytes
      }
    } catch is Enough {}
  }

  private struct Enough: Error {}

  fileprivate func bytes(of blob: ObjectID) -> [UInt8]? { contents[blob] }
}

/// Reads records where one thread makes something of them.
struct RecordReading {
  fileprivate let repository: Repository
  fileprivate let read: ManyRecords

  /// A blob's JSON; nil where it is malformed or larger than a record may be.
  func json(_ blob: ObjectID) throws(GitError) -> JSON? {
    guard let bytes = read.bytes(of: blob) else { return try repository.record(blob) }
    return try? JSONParser.parse(bytes)
  }
}
