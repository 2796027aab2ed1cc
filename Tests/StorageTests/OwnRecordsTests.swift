import Foundation
import Provenance
import Storage
import Testing

/// This repository is a store itself: the profile in `records/`, recorded with ibid.
@Suite struct OwnRecordsTests {
  let store: Store
  let snapshot: TreeSnapshot

  init() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../..").standardized.path
    store = try Store(at: folder)
    snapshot = try store.snapshot()
  }

  @Test func everyClaimIsVerified() throws {
    let verification = try store.verify(in: snapshot)
    #expect(verification.findings.filter { $0.severity == .error } == [])
    #expect(verification.summary.checked >= 25)
    #expect(verification.summary.passed == verification.summary.checked)
  }

  @Test func everySentenceOfTheSourceIsCitedByAClaimInForce() throws {
    let capture = try #require(try snapshot.captures(of: "cmo-profile").last)
    guard case .text(let text, _, _) = try snapshot.text(of: capture) else {
      Issue.record("the captured text cannot be read")
      return
    }
    var cited: [Range<Int>] = []
    for id in try snapshot.claims(of: nil) {
      guard let claim = try snapshot.claim(id), claim.rank != .deprecated else { continue }
      for citation in claim.citations where citation.captureID == capture {
        for passage in citation.passages {
          if let start = passage.start, let end = passage.end { cited.append(start..<end) }
        }
      }
    }
    let words = Array(text.text(in: 0..<text.codePointCount).unicodeScalars)
    var sentences: [Range<Int>] = []
    var start = 0
    for end in words.indices
    where words[end] == "." && (end + 1 == words.count || words[end + 1].properties.isWhitespace) {
      sentences.append(start..<end)
      start = end + 1
    }
    #expect(sentences.count > 20)
    for sentence in sentences {
      let isCited = cited.contains { $0.overlaps(sentence) }
      #expect(isCited, "no claim cites: \(text.text(in: sentence))")
    }
  }

  @Test(.enabled("the history is cut off in a shallow clone", { try !OwnRecordsTests().store.isShallow }))
  func theProfileEvolvedInRealCommits() throws {
    let rename = try store.claim(named: "command-of-military-operations/rename/2024", in: snapshot)
    let kinds = try store.history(of: rename).revisions.map(\.kind)
    #expect(kinds.contains(.added))
    #expect(kinds.contains(.changed))
    #expect(kinds.contains(.moved))
    let steps = try store.evolution(of: "command-of-military-operations").steps
    #expect(steps.count > 10)
    #expect(steps.contains { $0.events.claims.contains { $0.kind == .retracted } })
  }
}
