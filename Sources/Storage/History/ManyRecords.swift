import Git
import Provenance

/// Reads many records on all cores, in the order in which they lie in the packs.
enum ManyRecords {
  /// As many as whoever reads more of them reads at once, so that they do not fill the memory.
  static let window = 8192
  /// Fewer are read one after the other: they are not worth a handle on the repository for each thread.
  private static let few = 256

  /// What is made of each record, or why it could not be read, in the order of the blobs. The JSON is nil where it is
  /// malformed or larger than a record may be.
  static func read<Value: Sendable>(
    _ blobs: [ObjectID], in repository: Repository, _ make: @escaping @Sendable (JSON?) -> Value
  ) throws -> [Result<Value, GitError>] {
    let read: @Sendable (ObjectID, Repository) -> Result<Value, GitError> = { blob, repository in
      Result { () throws(GitError) in make(try repository.record(blob)) }
    }
    guard blobs.count >= few else { return blobs.map { read($0, repository) } }
    let order = repository.packOrder(of: blobs)
    var values = [Result<Value, GitError>?](repeating: nil, count: blobs.count)
    try ParallelReading.read(order.map { blobs[$0] }, in: repository, read) { place, value in
      values[order[place]] = value
    }
    return values.compactMap(\.self)
  }
}
