import ArgumentParser
import Provenance
import Storage

/// What a shell offers where an argument names something of the store that the command line so far leads to.
extension CompletionKind {
  static let subject = names { snapshot, _ in try snapshot.subjects() }
  static let source = names { snapshot, _ in try snapshot.sources() }
  static let claimType = names { snapshot, _ in try snapshot.schemas.claimTypes }
  static let claim = names(claimNames)
  static let subjectOrClaim = names { snapshot, typed in
    try snapshot.subjects() + claimNames(in: snapshot, typed: typed)
  }

  static let rank = list(Rank.allCases.map(\.rawValue))
  static let stance = list(Stance.allCases.map(\.rawValue))
  static let standing = list(Source.Status.allCases.map(\.rawValue))

  /// A shell is offered what begins with the letters typed so far; nothing where no store can be read, as a prompt
  /// is no place for an error.
  private static func names(
    _ candidates: @escaping @Sendable (TreeSnapshot, _ typed: String) throws -> [String]
  ) -> CompletionKind {
    .custom { words, _, typed in
      var options = GlobalOptions(scanning: [])
      options.directories = zip(words, words.dropFirst()).filter { $0.0 == "-C" }.map(\.1)
      do {
        let context = try CommandContext(options: options, surroundings: .ofThisProcess())
        let snapshot = try Store(at: context.directory).snapshot()
        return try candidates(snapshot, typed).filter { $0.utf8.starts(with: typed.utf8) }
      } catch {
        return []
      }
    }
  }

  /// The ids of a subject's claims once the subject is told; until then the subjects, as a store may hold a hundred
  /// thousand claims.
  private static func claimNames(in snapshot: TreeSnapshot, typed: String) throws -> [String] {
    let told = typed.utf8.prefix { $0 != UInt8(ascii: "/") }
    let subjects = try snapshot.subjects().filter {
      typed.utf8.count > told.count ? $0.utf8.elementsEqual(told) : $0.utf8.starts(with: told)
    }
    guard subjects.count == 1 else { return subjects.map { $0 + "/" } }
    return try snapshot.claims(of: subjects[0]).map { "\($0)" }
  }
}
