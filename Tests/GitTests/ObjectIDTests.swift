import Git
import Testing

@Suite struct ObjectIDTests {
  @Test func readsAndWritesHexadecimal() throws {
    let hex = "0123456789abcdef0123456789abcdef01234567"
    let id = try #require(ObjectID(hex: hex))
    #expect(id.hex == hex)
    #expect(ObjectID(hex: hex.uppercased()) == id)
    #expect(id.short == "0123456789")
    #expect("\(id)" == hex)
    #expect(id.bytes.count == 20)
    #expect(id.bytes[0] == 0x01 && id.bytes[19] == 0x67)
    #expect(ObjectID(bytes: id.bytes) == id)
    #expect(ObjectID(bytes: id.bytes.dropLast()) == nil)
    for malformed in ["", String(hex.dropLast()), hex + "0", "g" + hex.dropFirst(), "é" + hex.dropFirst(2)] {
      #expect(ObjectID(hex: malformed) == nil)
    }
  }

  @Test func ordersByBytes() throws {
    let texts = ["00", "01", "7f", "80", "ff"].flatMap { byte in
      [0, 7, 8, 15, 16, 19].map { place in
        String(repeating: "00", count: place) + byte + String(repeating: "55", count: 19 - place)
      }
    }
    let ids = texts.compactMap { ObjectID(hex: $0) }
    #expect(ids.count == texts.count)
    #expect(ids.sorted().map(\.hex) == texts.sorted())
  }
}
