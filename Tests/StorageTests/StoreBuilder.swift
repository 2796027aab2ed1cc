import Fixtures
import Foundation
import Provenance
import Storage
import Testing

/// A store about a fictional league of harbour towns, in a repository that the real git can work on beside it.
final class StoreBuilder {
  static let subject = "harbour-league"
  static let source = "tide-ledger"
  static let sentences = [
    "The Harbour League was founded in Greyhaven in March 2019.",
    "It has forty member towns.",
    "Its council met in Saltmere on 4 May 2021.",
    "The League says that it wants open ports.",
    "Its \u{201C}winter fund\u{201D} \u{2014} named in Arabic \u{0635}\u{0646}\u{062F}\u{0648}\u{0642} \u{2014} is small.",
  ]
  static let text = sentences.joined(separator: "\n") + "\n"
  static let textPath = "records/sources/\(source)/2026-11-22.txt"

  let repository: RepositoryBuilder
  let store: Store

  /// The history that every store here begins with, made once: checking it takes longer than importing it.
  private static let beginning = Result {
    let repository = try RepositoryBuilder()
    let store = try Store.create(at: repository.path).store
    _ = try store.submit(
      AddSubject(id: subject, record: ["label": "Harbour League", "kind": "organization"]))
    _ = try store.submit(
      AddSource(
        id: source, record: ["csl": ["type": "report", "title": "The Tide Ledger"]],
        capture: CapturedFile(
          bytes: Array(text.utf8), mediaType: "text/plain", retrieved: "2026-11-22T09:30:00Z")))
    return try repository.git("fast-export", "main")
  }

  /// A store with one subject, and one source that is captured, in three commits.
  init(bare: Bool = false) throws {
    repository = try RepositoryBuilder(bare: bare)
    try repository.importHistory(Self.beginning.get() + "\n", bare: bare)
    store = try repository.openStore()
  }

  /// The id of a description of the league.
  static func claim(_ name: String) -> ClaimID { ClaimID(subject: subject, type: "description", name: name) }

  /// The path of a description of the league.
  static func path(_ name: String) -> String { claim(name).path }

  /// A description of the league that rests on one sentence of the source.
  static func draft(_ name: String, text: String = "cautious", quoting sentence: Int = 0) -> ClaimDraft {
    ClaimDraft(
      record: [
        "subject": .string(subject), "type": "description", "value": ["text": .string(text)],
        "citations": [["source": .string(source), "quote": [.string(sentences[sentence])]]],
      ], name: name)
  }

  @discardableResult
  func add(_ name: String, text: String = "cautious", quoting sentence: Int = 0) throws -> Submission {
    try store.submit(AddClaims([Self.draft(name, text: text, quoting: sentence)]))
  }

  @discardableResult
  func set(_ field: String, _ text: String, of name: String) throws -> Submission {
    try store.submit(EditClaim(Self.claim(name), set: [FieldAssignment(field: field, text: text)]))
  }

  /// A claim's record in canonical bytes, not written anywhere.
  func record(_ name: String, text: String = "cautious", quoting sentence: Int = 0) throws -> String {
    let writes = try AddClaims([Self.draft(name, text: text, quoting: sentence)]).writes(
      on: try store.snapshot())
    return String(decoding: try #require(writes.first?.content), as: UTF8.self)
  }
}

extension RepositoryBuilder {
  /// The store in this repository, newly opened.
  func openStore() throws -> Store { try Store(at: path) }

  /// `git fsck` finds nothing to complain about.
  func expectSound(_ location: SourceLocation = #_sourceLocation) throws {
    let outcome = try attempt(["fsck", "--strict", "--no-dangling"])
    #expect(
      outcome.status == 0 && !outcome.stderr.contains("error"), "\(outcome.stderr)\(outcome.stdout)",
      sourceLocation: location)
  }

  /// Everything that a user sees of what they edited and staged.
  func work() throws -> [String] {
    [
      try git("status", "--porcelain=v2", "--untracked-files=all"), try git("diff"),
      try git("diff", "--cached"), try git("stash", "list"),
    ]
  }

  func head() throws -> String { try git("rev-parse", "HEAD") }

  /// Makes commits from a stream for `git fast-import` and checks out the result.
  func importHistory(_ stream: String, bare: Bool = false) throws {
    try git(["fast-import", "--quiet", "--force"], input: stream)
    if !bare { try git("reset", "--quiet", "--hard", "main") }
  }
}

/// The `StoreError` that the body throws; an issue is recorded where it throws none.
@discardableResult
func refusal(
  _ kind: StoreError.Kind, _ location: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) -> StoreError? {
  let error = #expect(throws: StoreError.self, sourceLocation: location) { try body() }
  #expect(error?.kind == kind, "\(String(describing: error))", sourceLocation: location)
  return error
}
