import Foundation
import Git
import Provenance

/// What the outcome of every file of a tree rests on: the program, the schemas and the policy.
struct VerifyingConditions: Equatable {
  /// A sum of it all.
  let sum: [UInt8]

  init(of snapshot: TreeSnapshot) throws {
    let schemas = try snapshot.repository.entry(at: "schemas", inTree: snapshot.tree)
    let policy = try snapshot.repository.entry(at: RecordID.store.path, inTree: snapshot.tree)
    let parts = [
      "\(Examination.version)", Self.program, schemas?.id.hex ?? "",
      schemas.map { "\($0.mode.rawValue)" } ?? "",
      policy?.id.hex ?? "",
    ]
    sum = Array(sha256Hex(of: Array(parts.joined(separator: "\n").utf8)).utf8)
  }

  /// Which build of the program this is: checks that were changed without a new version are other checks all the same.
  static let program: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }()
}
