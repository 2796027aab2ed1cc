import Fixtures
import Foundation
import Provenance

@testable import Storage

/// A store that is edited at random by hand: claims, sources, captures, subjects, schemas and policy, for better and worse.
struct RandomStore {
  private(set) var files: [String: String] = [:]
  private var random: SeededNumbers
  private var serial = 0

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
    files["records/store.json"] = "{\"format\": 1, \"policy\": {\"citations\": 1}}"
    for subject in 0..<3 { files[Self.subject(subject)] = Self.subjectRecord("Town \(subject)", aliases: []) }
    for source in 0..<3 { putSource(source, text: Self.text(source)) }
    for _ in 0..<8 { putClaim() }
    for _ in 0..<3 { exempt() }
  }

  private static func subject(_ number: Int) -> String { "records/subjects/town-\(number).json" }
  private static func text(_ source: Int) -> String {
    "Town 0 joined Town 1 in 2019. Harbour \(source) is large.\nTown 2 was first. It has 40 boats.\n"
  }

  private static func subjectRecord(_ label: String, aliases: [String]) -> String {
    let aliases = aliases.map { "{\"text\": \"\($0)\"}" }.joined(separator: ", ")
    return "{\"label\": \"\(label)\", \"aliases\": [\(aliases)], \"kind\": \"place\"}"
  }

  private mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func putSource(_ number: Int, text: String, language: String = "en") {
    let folder = "records/sources/source-\(number)"
    files["\(folder)/source.json"] =
      "{\"csl\": {\"type\": \"report\", \"title\": \"R\", \"language\": \"\(language)\"}, \"standing\": {\"status\": \"current\"}}"
    putCapture(number, text: text)
  }

  /// A source that another was copied from, or that no longer stands.
  private mutating func changeStanding(_ source: Int) {
    let status = ["current", "retracted", "superseded"][number(3)]
    let origins = number(2) == 0 ? "" : "\"source-\(number(4))\""
    files["records/sources/source-\(source)/source.json"] = """
      {"csl": {"type": "report", "title": "R"}, "standing": {"status": "\(status)"}, "derivedFrom": [\(origins)]}
      """
  }

  private mutating func policy() -> String {
    let severities = ["claims-conflict", "unused-source", "unused-subject", "shared-name"].map { kind in
      "\"\(kind)\": \"\(["off", "note", "warning", "error"][number(4)])\""
    }
    return """
      {"format": 1, "policy": {"citations": \(1 + number(2)), "independentOrigins": \(1 + number(2)),
      "severities": {\(severities.joined(separator: ", "))}}}
      """
  }

  private mutating func exempt() {
    guard let path = path(under: ["records/claims/", "records/subjects/"][number(2)]),
      let record = files[path],
      !record.contains("exemptions")
    else { return }
    let kinds = ["claims-conflict", "shared-name", "unused-subject", "not-canonical", "not-canonical"]
    files[path] =
      String(record.dropLast()) + """
        , "exemptions": [{"finding": "\(kinds[number(kinds.count)])", "reason": "Known.", "until": "202\(6 + number(2))-11-22"}]}
        """
  }

  private mutating func putCapture(_ number: Int, text: String) {
    let capture = "records/sources/source-\(number)/2026-11-22"
    let bytes = Array(text.utf8)
    files["\(capture).txt"] = text
    files["\(capture).json"] = """
      {"retrieved": "2026-11-22T09:30:00Z", "outcome": "captured", "text": {"sha256": "\(sha256Hex(of: bytes))", \
      "bytes": \(bytes.count), "mediaType": "text/plain", "codePoints": \(text.unicodeScalars.count)}}
      """
  }

  private mutating func putClaim(at path: String? = nil) {
    let quotes = [
      "Town 0 joined Town 1 in 2019.", "Town 0 joined Town 1 in 2018.", "Town 2 was first.",
      "It has 40 boats.",
    ]
    let (subject, member, source) = (number(3), number(4), number(4))
    let quote = quotes[number(quotes.count)]
    serial += 1
    let (type, value) = [
      ("membership", "{\"member\": \"town-\(member)\"}"), ("description", "{\"text\": \"first\"}"),
      ("rename", "{\"from\": \"Town 0\", \"to\": \"Town \(member)\"}"),
    ][number(3)]
    files[path ?? "records/claims/town-\(subject)/\(type)/c\(serial).json"] = """
      {"subject": "town-\(subject)", "type": "\(type)", "statement": "S.", "value": \(value), "when": "20\(19 + number(2))", "rank": "normal",
      "citations": [{"source": "source-\(source)", "capture": "2026-11-22", "stance": "supports",
      "quote": [{"exact": "\(quote)"}]}]}
      """
  }

  private mutating func path(under folder: String) -> String? {
    files.keys.filter { $0.hasPrefix(folder) }.sorted().randomElement(using: &random)
  }

  /// Takes some files as another store has them, as a merge does.
  mutating func merge(_ other: RandomStore) {
    for path in Set(files.keys).union(other.files.keys).sorted() where number(2) == 0 {
      files[path] = other.files[path]
    }
    // Both may go on with names of their own.
    serial = max(serial, other.serial) + 1
  }

  /// Goes on another way than a store that this one was copied from.
  mutating func reseed(_ seed: UInt64) { random = SeededNumbers(seed: seed) }

  /// Whether the store's own record can be read.
  var isStore: Bool { files["records/store.json"] != Self.broken }
  private static let broken = "{\"format\": "

  /// Breaks the store's own record, or mends it.
  mutating func breakOrMend() {
    files["records/store.json"] = isStore ? Self.broken : "{\"format\": 1, \"policy\": {\"citations\": 1}}"
  }

  /// One edit; most are of one file.
  mutating func edit() {
    switch number(18) {
    case 0...2: putClaim()
    case 3: if let path = path(under: "records/claims/") { putClaim(at: path) }
    case 4: if let path = path(under: "records/claims/") { files[path] = nil }
    case 5:
      if let path = path(under: "records/claims/") {
        files[path.replacing(".json", with: "-m.json")] = files[path]
        files[path] = nil
      }
    case 6:
      files[Self.subject(number(4))] = Self.subjectRecord("Town \(number(5))", aliases: ["Town \(number(3))"])
    case 7: if let path = path(under: "records/subjects/") { files[path] = nil }
    case 8: putSource(number(4), text: Self.text(number(3)), language: ["en", "de"][number(2)])
    case 9: files["records/sources/source-\(number(3))/2026-11-22.txt"] = "Town 2 was first.\n"
    case 10: putCapture(number(3), text: Self.text(number(3)).replacing("40", with: "\(40 + number(2))"))
    case 11: if let path = path(under: "records/sources/") { files[path] = nil }
    case 12:
      files["records/store.json"] = policy()
      if number(2) == 0 { files["records/stray-\(number(3)).txt"] = "?" }
    case 13: changeStanding(number(4))
    case 14...15: exempt()
    case 16: for _ in 0..<4 { putClaim() }
    default:
      let loose =
        "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"allOf\": [{\"$ref\": \"claim.schema.json\"}]}"
      files["schemas/description.schema.json"] = number(2) == 0 ? nil : loose
    }
  }
}
