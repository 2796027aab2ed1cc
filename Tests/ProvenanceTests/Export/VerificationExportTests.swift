import Foundation
import FoundationXML
import Testing

@testable import Provenance

@Suite struct VerificationExportTests {
  private static let region = JSONRegion(
    start: JSONPosition(offset: 40, line: 4, column: 12), end: JSONPosition(offset: 52, line: 4, column: 20))
  private static let claims = ["a", "b", "c"].compactMap { ClaimID("league/rename/\($0)") }

  /// Text that means something to each of the formats, and some that none may hold.
  private static let hostile =
    "]]>&<b a='\"'> \u{0}\u{B}\u{1B}[2J\u{202E}\u{FFFF}\r\n::error::x\r::set-env name=A::b %0A {0} [x](http://e) مرسى"

  private func finding(
    _ id: FindingID, _ record: String = "league/rename/a",
    pointer: JSONPointer = ["citations", "0", "quote", "0"],
    message: String = "words differ", hint: String? = nil, baseline: LocatedFinding.Baseline? = nil
  ) -> LocatedFinding {
    LocatedFinding(
      Finding(id, record: record, pointer: pointer, message: message, hint: hint),
      path: "records/claims/\(record).json", region: Self.region, baseline: baseline)
  }

  private func report(
    _ findings: [LocatedFinding], passed: Int = 2, failed: Int = 1, unverifiable: Int = 0,
    allowsUnverified: Bool = false
  ) -> VerificationReport {
    var summary = Examination.Summary()
    (summary.passed, summary.failed, summary.unverifiable) = (passed, failed, unverifiable)
    summary.checked = passed + failed + unverifiable
    return VerificationReport(
      version: "0.1.0", revision: "1a2b", timestamp: "2026-11-22T10:00:00",
      claims: Array(Self.claims.prefix(summary.checked)), summary: summary, findings: findings,
      allowsUnverified: allowsUnverified)
  }

  // MARK: SARIF

  private func results(_ report: VerificationReport) -> [JSON] {
    report.sarif[["runs", "0", "results"]]?.arrayValue ?? []
  }

  @Test func sarifSaysWhereAndOfWhichRule() throws {
    let report = report([
      finding(.quoteAltered, hint: "ibid cite"), finding(.quoteUnverifiable, "league/rename/b"),
      finding(.quoteFolded, "league/rename/c"), finding(.sentenceCut, baseline: .unchanged),
    ])
    let results = results(report)
    #expect(results.map { $0["ruleId"]?.stringValue } == report.findings.map(\.finding.id.rawValue))
    #expect(results.map { $0["kind"]?.stringValue } == ["fail", "open", "informational", "fail"])
    #expect(results.map { $0["level"]?.stringValue } == ["error", "none", "none", "warning"])
    #expect(results.map { $0["baselineState"]?.stringValue } == [nil, nil, nil, "unchanged"])
    for result in results {
      guard case .number(let index)? = result["ruleIndex"] else { throw CancellationError() }
      let rule = report.sarif[["runs", "0", "tool", "driver", "rules", index.lexeme]]
      #expect(rule?["id"] == result["ruleId"])
      #expect(rule?["shortDescription"]?["text"]?.stringValue?.hasSuffix(".") == true)
      let place = result[["locations", "0", "physicalLocation"]]
      #expect(place?["region"] == ["startLine": 4, "startColumn": 12, "endLine": 4, "endColumn": 20])
      #expect(place?[["artifactLocation", "uriBaseId"]] == "%SRCROOT%")
    }
    #expect(results[0][["message", "text"]] == "words differ\nHint: ibid cite")
    #expect(report.sarif[["runs", "0", "columnKind"]] == "unicodeCodePoints")
    #expect(report.sarif[["runs", "0", "invocations", "0", "executionSuccessful"]] == true)
  }

  @Test func fingerprintsFollowAFindingOverLines() {
    let moved = LocatedFinding(
      finding(.quoteAltered).finding, path: "records/claims/league/rename/a.json",
      region: JSONRegion(
        start: JSONPosition(offset: 90, line: 9, column: 1), end: JSONPosition(offset: 91, line: 9, column: 2)
      ))
    func fingerprints(_ findings: LocatedFinding...) -> [JSON?] {
      results(report(findings)).map { $0["partialFingerprints"] }
    }
    let first = fingerprints(finding(.quoteAltered))
    #expect(fingerprints(moved) == first)
    #expect(fingerprints(finding(.quoteAltered, message: "other words")) == first)
    let others = fingerprints(
      finding(.quoteAltered), finding(.quoteAltered), finding(.quoteMissing),
      finding(.quoteAltered, "league/rename/b"), finding(.quoteAltered, pointer: ["citations", "1"]))
    #expect(others[0] == first[0])
    for (index, one) in others.enumerated() { #expect(!others[..<index].contains(one)) }
  }

  @Test func sarifMessagesHoldNoLinkAndNoPlaceholder() throws {
    let text = try #require(
      results(report([finding(.schema, message: Self.hostile)]))[0][["message", "text"]]?.stringValue)
    #expect(text.contains("{{0}} [x] (http://e) مرسى"))
    #expect(
      !text.unicodeScalars.contains { "\u{0}\u{B}\u{1B}\u{202E}\u{FFFF}\r".unicodeScalars.contains($0) })
  }

  @Test func sarifPlacesHoldNothingThatTurnsThemRound() throws {
    let result = results(report([finding(.unknownKey, pointer: ["bad\u{202E}key"])]))[0]
    #expect(
      result[["locations", "0", "logicalLocations", "0", "fullyQualifiedName"]]
        == "league/rename/a/bad\u{FFFD}key")
  }

  @Test func pathsAreURIReferences() {
    #expect(LocatedFinding.uri(of: "records/a b%é:#?.json") == "records/a%20b%25%C3%A9%3A%23%3F.json")
  }

  @Test func nothingCheckedIsNoSuccess() {
    let empty = report([], passed: 0, failed: 0)
    #expect(empty.sarif[["runs", "0", "invocations", "0", "executionSuccessful"]] == false)
    #expect(empty.junit.contains("errors=\"1\""))
    #expect(empty.githubAnnotations.hasPrefix("::error title=ibid::Nothing was verified"))
    #expect(empty.badge.contains("none checked"))
    #expect(!empty.badge.contains("%)"))
  }

  /// What the exit status lets pass is no error in any format, and is said all the same.
  @Test func nothingCheckedMayBeAllowed() throws {
    let empty = report([], passed: 0, failed: 0, allowsUnverified: true)
    let invocation = try #require(empty.sarif[["runs", "0", "invocations", "0"]])
    #expect(invocation["executionSuccessful"] == true)
    #expect(invocation[["toolExecutionNotifications", "0", "level"]] == "note")
    #expect(empty.junit.contains("errors=\"0\" skipped=\"1\"") && empty.junit.contains("<skipped/>"))
    #expect(empty.junit.contains(">Nothing was verified; --allow-unverified lets it pass.</system-out>"))
    #expect(empty.githubAnnotations.hasPrefix("::notice title=ibid::Nothing was verified; "))
    let failed = report([finding(.quoteAltered)], passed: 0, failed: 0, allowsUnverified: true)
    #expect(failed.githubAnnotations.hasPrefix("::error file="))
    #expect(!failed.githubAnnotations.contains("Nothing was verified"))
  }

  // MARK: JUnit

  @Test func junitCountsWhatItHolds() throws {
    let report = report(
      [
        finding(.quoteAltered, message: Self.hostile), finding(.quoteMissing, hint: "ibid cite"),
        finding(.sentenceCut), finding(.quoteUnverifiable, "league/rename/b"),
        finding(.misplaced, "records/claims/<Stray>"),
      ], passed: 1, failed: 1, unverifiable: 1)
    let xml = try XMLDocument(data: Data(report.junit.utf8))
    let suites = try xml.nodes(forXPath: "/testsuites/testsuite").compactMap { $0 as? XMLElement }
    #expect(suites.map { $0.attribute(forName: "name")?.stringValue } == ["league", "Other records"])
    for suite in suites {
      for (count, path) in [
        ("tests", "testcase"), ("failures", "testcase/failure"), ("skipped", "testcase/skipped"),
      ] {
        #expect(suite.attribute(forName: count)?.stringValue == "\(try suite.nodes(forXPath: path).count)")
      }
      #expect(try suite.nodes(forXPath: "testcase[count(*) > 1]").isEmpty)
    }
    let failure = try #require(try suites[0].nodes(forXPath: "testcase/failure").first as? XMLElement)
    #expect(failure.attribute(forName: "type")?.stringValue == "quote-altered")
    let text = try #require(failure.stringValue)
    #expect(
      text.contains("records/claims/league/rename/a.json:4:12: error quote-missing at /citations/0/quote/0"))
    #expect(text.contains("]]>&<b a='\"'>") && text.contains("Hint: ibid cite"))
    #expect(try suites[0].nodes(forXPath: "system-out").first?.stringValue?.contains("sentence-cut") == true)
  }

  // MARK: GitHub

  @Test func whatIsNewSinceABaselineEndsTheLog() {
    let report = VerificationReport(
      version: "0.1.0", revision: "1a2b", timestamp: "2026-11-22T10:00:00", claims: Self.claims,
      summary: Examination.Summary(passed: 2, failed: 1), findings: [],
      comparison: "0 new findings since 1a2b; 1 known before, 0 fixed")
    #expect(
      report.githubAnnotations == """
        3 claims checked: 2 passed, 1 failed, 0 unverifiable
        0 new findings since 1a2b; 1 known before, 0 fixed

        """)
  }

  @Test func annotationsAreOneLineEachAndErrorsFirst() {
    let lines = report([
      finding(.sentenceCut), finding(.quoteFolded),
      finding(.quoteAltered, message: Self.hostile, hint: "ibid cite"),
    ]).githubAnnotations.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(
      lines[0].hasPrefix(
        "::error file=records/claims/league/rename/a.json,line=4,col=12,endColumn=19,"
          + "title=ibid%3A quote-altered in league/rename/a::]]>&<b"))
    #expect(lines[0].contains("%0A::error::x%0A::set-env name=A::b %250A {0}"))
    #expect(lines[0].hasSuffix("%0AHint: ibid cite"))
    #expect(lines[1].hasPrefix("::warning ") && lines[2].hasPrefix("::notice "))
    #expect(lines[3] == "3 claims checked: 2 passed, 1 failed, 0 unverifiable")
  }

  @Test func annotationPropertiesAreEscaped() {
    let stray = LocatedFinding(
      Finding(.misplaced, record: "records/a,b:c\n%.txt", message: "m"), path: "records/a,b:c\n%.txt",
      region: nil)
    #expect(
      report([stray]).githubAnnotations.hasPrefix(
        "::error file=records/a%2Cb%3Ac%0A%25.txt,title=ibid%3A misplaced in records/a%2Cb%3Ac%0A%25.txt::m\n"
      ))
  }

  // MARK: Badge

  @Test(arguments: [
    (3, 0, 0, "100%", "#1a7f37"), (2, 1, 0, "66%", "#c21c2b"), (2, 0, 1, "66%", "#8a5a00"),
    (999, 1, 0, "99%", "#c21c2b"),
    (0, 0, 2, "none checked", "#59636e"), (0, 1, 0, "0%", "#c21c2b"),
  ]) func badgeSaysTheShare(passed: Int, failed: Int, unverifiable: Int, value: String, colour: String) throws
  {
    let badge = report([], passed: passed, failed: failed, unverifiable: unverifiable).badge
    let svg = try #require(try XMLDocument(data: Data(badge.utf8)).rootElement())
    #expect(badge.contains(" role=\"img\" aria-labelledby=\"title\""))
    #expect(
      svg.elements(forName: "title").first?.stringValue?.hasPrefix("verified claims: \(value) (") == true)
    #expect(badge.contains("fill=\"\(colour)\"") && badge.contains(">\(value)</text>"))
  }
}
