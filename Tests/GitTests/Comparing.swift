import Fixtures
import Foundation
import Git
import Testing

extension RepositoryBuilder {
  func open() throws -> Repository { try Repository.open(at: path) }

  /// An object's id by git's own account.
  func id(_ revision: String) throws -> ObjectID {
    try #require(ObjectID(hex: try git("rev-parse", revision)))
  }

  /// `git fsck` finds nothing to complain about.
  func expectSound(_ location: SourceLocation = #_sourceLocation) throws {
    let outcome = try attempt(["fsck", "--strict", "--no-dangling"])
    #expect(outcome.status == 0 && !outcome.stderr.contains("error"), "\(outcome)", sourceLocation: location)
  }

  /// Everything that a user sees of what they edited and staged.
  func work() throws -> [String] {
    [
      try git("status", "--porcelain", "--untracked-files=all"), try git("diff"), try git("diff", "--cached"),
      try git("ls-files", "-v", "--stage"),
    ]
  }
}

/// The code of the `GitError` that the body throws.
func code(_ body: () throws -> some Any) -> GitError.Code? {
  do { _ = try body() } catch { return (error as? GitError)?.code }
  return nil
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
