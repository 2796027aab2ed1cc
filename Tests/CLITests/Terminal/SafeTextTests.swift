import Testing

@testable import CLI

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("two\nlines", "two\nlines"),
    ("\u{1B}[31mred\u{07}", #"\u{1B}[31mred\u{7}"#),
    ("\u{9B}31m", #"\u{9B}31m"#),
    ("a\u{7F}b\u{0}", #"a\u{7F}b\u{0}"#),
    ("a\r\nb", "a\nb"),
    ("over\rwritten", #"over\u{D}written"#),
    ("end\r", #"end\u{D}"#),
    ("\r\r\n", "\\u{D}\n"),
    ("a\tb", "a b"),
    ("user\u{202E}nimda\u{202C}", #"user\u{202E}nimda\u{202C}"#),
    ("\u{2066}a\u{2069}", #"\u{2066}a\u{2069}"#),
    ("a\u{2028}b", #"a\u{2028}b"#),
    // Marks, joiners and accents are part of how languages are written.
    ("\u{200F}هيئة\u{200E}", "\u{200F}هيئة\u{200E}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("e\u{301} 👩‍👩‍👧 字", "e\u{301} 👩‍👩‍👧 字"),
  ])
  func unsafeCharactersAreWrittenOut(text: String, shown: String) {
    #expect(Array(safeToShow(text).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(safeToShow(safeToShow(text)) == safeToShow(text))
  }

  @Test func nothingUnsafeIsLeftWhateverComesIn() {
    var text = String.UnicodeScalarView()
    for value in 0...0x2100 { if let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) } }
    #expect(!safeToShow(String(text)).unicodeScalars.contains(where: isUnsafeToShow))
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한국", 4), ("ｆｕｌｌ", 8), ("هيئة تحرير", 10),
    ("هَيْئَة", 4), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇫🇷", 2), ("❤️", 2), ("a\u{200B}b", 2), ("\u{200F}ا", 1),
  ])
  func columns(text: String, width: Int) {
    #expect(displayWidth(text) == width, "\(text)")
  }
}
