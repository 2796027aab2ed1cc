import Testing

@testable import Provenance

/// The scanner says of bytes that they are laid out exactly where printing what they hold gives them again.
@Suite struct LayoutTests {
  private func isLaidOut(_ text: String) throws -> Bool {
    try JSONParser.document(Array(text.utf8)).isLaidOut
  }

  @Test func randomBytesAreLaidOutWhereTheyArePrintedAlike() throws {
    var random = RandomJSON(seed: 21)
    var counts = (laidOut: 0, others: 0)
    let changes: [[UInt8]] = [
      [0x20], [0x0A], [0x0D, 0x0A], [0x09], Array("\\u0041".utf8), Array("\\u001f".utf8), Array("\\/".utf8),
      Array("\\n".utf8),
      Array("\\u000A".utf8), Array("\\\"".utf8), Array("é".utf8), Array("  ".utf8), [],
    ]
    for _ in 0..<4_000 {
      var bytes = CanonicalEncoder.bytes(printing: random.value(depth: 0))
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...1, using: &random))
        bytes.replaceSubrange(place..<end, with: changes.randomElement(using: &random) ?? [])
      }
      guard let (value, isLaidOut) = try? JSONParser.document(bytes) else { continue }
      #expect(
        isLaidOut == (CanonicalEncoder.bytes(printing: value) == bytes),
        "\(String(decoding: bytes, as: UTF8.self))")
      if isLaidOut { counts.laidOut += 1 } else { counts.others += 1 }
    }
    #expect(counts.laidOut > 300 && counts.others > 300, "\(counts)")
  }

  @Test(arguments: [
    "{}", " {}\n", "{}\n\n", "{ }\n", "[\n]\n", "[1]\n", "{\n  \"a\":1\n}\n", "{\n  \"a\" : 1\n}\n",
    "{\n\t\"a\": 1\n}\n",
    "{\r\n  \"a\": 1\r\n}\r\n", "[\n  1,\n    2\n]\n", "[\n  1\n  ]\n", "[\n  \"\\u001F\"\n]\n",
    "[\n  \"\\u0009\"\n]\n", "1",
  ])
  func anotherLayoutIsNone(text: String) throws { #expect(try !isLaidOut(text)) }

  @Test(arguments: ["{}\n", "[]\n", "1\n", "[\n  \"\\u001f\\t\\\\\"\n]\n", "{\n  \"a\": [\n    {}\n  ]\n}\n"])
  func theCanonicalOneIs(text: String) throws { #expect(try isLaidOut(text)) }
}
