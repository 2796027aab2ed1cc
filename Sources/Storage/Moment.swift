import Git
import Provenance

/// A moment of record time: which revision of the store is meant.
public enum Moment: Sendable, Equatable {
  /// What HEAD names.
  case head
  /// A revision as git names them: a hash or its beginning, a branch, a tag, `HEAD~3`.
  case revision(String)
  /// The last commit on the first-parent line whose committer time is not later, in seconds since 1970.
  case time(Int64, written: String)

  /// Reads a revision or a date. A date is `2026-11-22` (to the end of that day, UTC), `2026-11`, `2026`, or RFC 3339.
  public init(_ text: String) {
    if let seconds = RecordTime.end(of: text) {
      self = .time(seconds, written: text)
    } else {
      self = .revision(text)
    }
  }
}

extension Store {
  /// The commit that HEAD names, nil where there is none yet.
  func headCommit() throws -> ObjectID? { try attempting("read HEAD") { try repository.head().commit } }

  /// The commit at a moment.
  func commit(at moment: Moment) throws -> Commit {
    switch moment {
    case .head:
      guard let id = try headCommit() else { throw try nothingCommitted() }
      return try attempting("read HEAD") { try repository.commit(id) }
    case .revision(let name):
      do {
        return try attempting("find the revision `\(name)`") {
          try repository.commit(try repository.resolve(name))
        }
      } catch let error as StoreError where error.kind != .ambiguous {
        throw explained(error, name)
      }
    case .time(let seconds, let written):
      // A branch or a tag may be called as a date; that a commit's id begins with a year is chance.
      for folder in ["refs/heads", "refs/tags"] where !written.contains(":") {
        let commit = try attempting("find the revision `\(written)`") {
          try repository.reference(named: "\(folder)/\(written)").map { try repository.commit($0) }
        }
        if let commit { return commit }
      }
      return try lastCommit(notAfter: seconds, written: written)
    }
  }

  /// Says of a name that is no revision's what else may have been meant by it.
  private func explained(_ error: StoreError, _ name: String) -> StoreError {
    let dates = "a date is written `2026-11-22`, `2026-11`, `2026` or `2026-11-22T19:00:00Z`"
    var causes = error.causes
    var hints = error.hints
    if let dots = name.firstRange(of: "...") ?? name.firstRange(of: "..") {
      let ends = [name[..<dots.lowerBound], name[dots.upperBound...]].map { $0.isEmpty ? "HEAD" : String($0) }
      hints = [
        "one revision is asked for; `ibid diff \(ends[0]) \(ends[1])` compares two"
      ]
    } else if RecordTime.looksLikeDate(name) {
      causes.append("it is no date either")
      hints = [dates] + hints
    } else if name.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      hints = ["`HEAD` is the newest", dates]
    } else if error.kind == .notFound, isShallow {
      hints = ["`git fetch --unshallow` brings what this shallow clone leaves out"] + hints
    } else {
      return error
    }
    // To git some of these are no names at all, to the user a revision that is not there.
    return StoreError(.notFound, error.message, causes: causes, hints: hints)
  }

  private func lastCommit(notAfter seconds: Int64, written: String) throws -> Commit {
    var commit = try commit(at: .head)
    let known = try indexed(commit.id, making: false) { database in
      try IndexedLine(database, from: commit.id).last(notAfter: seconds)
    }
    if let id = known ?? nil {
      return try attempting("read \(id.short)") { try repository.commit(id) }
    }
    while commit.committer.time > seconds {
      guard let parent = commit.parents.first, !repository.shallowBoundary.contains(commit.id) else {
        let first = RecordTime.text(commit.committer.time, offset: commit.committer.offset)
        throw StoreError(
          .notFound, "there is no revision as early as \(written)",
          causes: [(isShallow ? "this shallow clone begins" : "the history begins") + " at \(first)"],
          hints: [
            isShallow
              ? "git fetch --unshallow brings the rest"
              : "the first revision is \(commit.id.short); `ibid log` lists them all"
          ])
      }
      commit = try attempting("read \(parent.short)") { try repository.commit(parent) }
    }
    return commit
  }
}
