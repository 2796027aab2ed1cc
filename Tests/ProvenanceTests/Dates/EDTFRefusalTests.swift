import Provenance
import Testing

@Suite struct EDTFRefusal {
  /// Texts that are not EDTF, with the kind and a part of what is said.
  static let refused: [(String, EDTFError.Kind, String)] = [
    ("", .empty, "no date"),
    ("2024-13-40", .impossible, "there is no month 13"),
    ("2024-00", .impossible, "there is no month 00"),
    ("2024-20", .impossible, "there is no month 20"),
    ("2024-42", .impossible, "there is no month 42"),
    ("2024-01-00", .impossible, "there is no day 00"),
    ("2024-01-32", .impossible, "there is no day 32"),
    ("2024-04-31", .impossible, "April has 30 days"),
    ("2003-02-29", .impossible, "2003 is not a leap year"),
    ("1900-02-29", .impossible, "1900 is not a leap year"),
    ("-0001-02-29", .impossible, "-0001 is not a leap year"),
    ("2024-02-30", .impossible, "February has at most 29 days"),
    ("2023-02-3X", .impossible, "February"),
    ("XXXX-02-30", .impossible, "February"),
    ("XXX1-02-29", .impossible, "leap year"),
    ("2023-02-X9-", .syntax, "ends"),
    ("2023-2X", .impossible, "2X"),
    ("2023-9X", .impossible, "9X"),
    ("2023-XX-4X", .impossible, "4X"),
    ("-0000", .impossible, "year 0 has no sign"),
    ("Y2006", .syntax, "more than four"),
    ("Y02006", .syntax, "begin with 0"),
    ("Y", .syntax, "digits"),
    ("Y-", .syntax, "digits"),
    ("Y17E", .syntax, "positive"),
    ("Y17E0", .syntax, "positive"),
    ("Y17E7-12-26", .syntax, "has no month"),
    ("Y170000002-01", .syntax, "has no month"),
    ("Y1E18", .outOfRange, "999"),
    ("Y1E999999999999999", .outOfRange, "999"),
    ("Y99999999999999999999999999999999", .outOfRange, "999"),
    ("1950S0", .syntax, "significant"),
    ("1950S", .syntax, "significant"),
    ("1950S5", .impossible, "only 4"),
    ("195XS2", .syntax, "complete year"),
    ("1950S2-01", .syntax, "has no month"),
    ("999", .syntax, "four digits"),
    ("20245", .syntax, "with Y"),
    ("20241130", .syntax, "hyphens"),
    ("2024-5", .syntax, "two digits"),
    ("2024-005", .syntax, "two digits"),
    ("2024-", .syntax, "month is missing"),
    ("2024-11-", .syntax, "day is missing"),
    ("2024-11-3", .syntax, "two digits"),
    ("2024-11-30-01", .syntax, "ends"),
    ("2024-21-01", .syntax, "season has no day"),
    ("+2024", .syntax, "plus"),
    ("1984?~", .syntax, "%"),
    ("2004-(06)?-11", .syntax, "missing"),
    ("196x", .syntax, ""),
    ("19uu", .syntax, ""),
    ("2024 ", .syntax, "spaces"),
    (" 2024", .syntax, ""),
    ("18 63-03-29", .syntax, ""),
    ("2001-21^southernHemisphere", .syntax, "ends"),
    ("/", .syntax, "start or an end"),
    ("..", .syntax, "open interval"),
    ("2012/2013/2014", .syntax, "one \"/\""),
    ("2012//2013", .syntax, ""),
    ("2000/12-12", .syntax, "four digits"),
    ("2012\\2013", .syntax, ""),
    ("NONE/", .syntax, ""),
    ("open/2012", .syntax, ""),
    ("1985/...", .syntax, ""),
    ("2024-01-01T10:10:10Z/2025-01-01", .syntax, "no time of day"),
    ("2024-01-01/2025-01-01T10:10:10Z", .syntax, "time of day"),
    ("2024-01-01T", .syntax, "two digits"),
    ("2024-01-01T1:10:10", .syntax, "two digits"),
    ("2024-01-01T10", .syntax, "hh:mm:ss"),
    ("2024-01-01T10:10", .syntax, "hh:mm:ss"),
    ("2024-01-01T10:10:1", .syntax, "two digits"),
    ("2024-01-01T1X:10:10", .syntax, "complete"),
    ("2024-01-01T10:10:10.5", .syntax, "fractions"),
    ("2024-01-01T24:00:01", .impossible, "hour 24"),
    ("2024-01-01T25:00:00", .impossible, "hour 25"),
    ("2024-01-01T10:60:00", .impossible, "minute 60"),
    ("2024-01-01T10:00:60Z", .impossible, "second 60"),
    ("2024-01-01T10:00:61", .impossible, "second 61"),
    ("2024-01-01T10:10:10+24", .impossible, "far from UTC"),
    ("2024-01-01T10:10:10-05:60", .impossible, "far from UTC"),
    ("2024-01-01T10:10:10-00:00", .impossible, "+00:00"),
    ("2024-01-01T10:10:10Z15", .syntax, "ends"),
    ("2024-01-01T10:10:10z", .syntax, "ends"),
    ("2024-01-01t10:10:10", .syntax, "ends"),
    ("2024-01T10:10:10", .syntax, "complete day"),
    ("2024-01-XXT10:10:10", .syntax, "complete day"),
    ("2024-01-01?T10:10:10", .syntax, "qualifier"),
    ("[]", .syntax, "at least one"),
    ("[1667", .syntax, "closed"),
    ("[1667}", .syntax, "commas"),
    ("[1667,]", .syntax, "missing"),
    ("[,1667]", .syntax, ""),
    ("[1667, 1668]", .syntax, "spaces"),
    ("[1667]x", .syntax, "ends"),
    ("[1667]/1668", .syntax, ""),
    ("[[1667]]", .syntax, "stands alone"),
    ("[1667,..1668]", .syntax, "first date"),
    ("[1667..,1668]", .syntax, "last date"),
    ("[1672..1670]", .impossible, "in order"),
    ("[1667/1668]", .syntax, "1667..1672"),
    ("[2024-01-01T10:10:10]", .syntax, "time of day"),
    ("2024-11-30\u{0}", .syntax, ""),
    ("２０２４", .syntax, ""),
    ("2024–11", .syntax, ""),
  ]

  @Test(arguments: refused.indices)
  func refuses(_ index: Int) throws {
    let (text, kind, words) = Self.refused[index]
    let error = try #require(throws: EDTFError.self, "\(text)") { try EDTF(text) }
    #expect(error.kind == kind, "\(error)")
    if !words.isEmpty { #expect(error.problem.contains(words), "\(error)") }
    #expect(error.offset <= text.unicodeScalars.count)
  }

  /// Possible, if unusual.
  @Test(arguments: [
    "0000", "0000-02-29", "-0004-02-29", "-9999", "9999", "2024-02-29", "2000-02-29", "2023-02-2X",
    "19XX-02-29",
    "2023-XX-31", "2023-0X-31", "2023-X1-3X", "2023-X5", "2023-X0-31", "-156X-12-25", "-XXXX", "20X0-10-02",
    "1X99-01-XX",
    "?-2004-06-%11", "-2004-06~-11", "198X-21", "2001-21?", "2001-21/2001-23", "../..", "/..", "../",
    "Y12345?",
    "1950S2~", "-1950S2", "0000S1", "[1667]", "{1760-12..}", "[-0003..0003]", "[201X,2024~]",
    "1984~/2004-06%",
    "2016-12-31T23:59:60Z", "2017-01-01T05:29:60+05:30", "2024-01-01T24:00:00", "2024-01-01T00:00:00+00",
    "Y-17E7/Y-16E7", "[1760-12..1762]", "Y999999999999999999", "Y1E17", "2012-24/2012-21",
  ])
  func accepts(_ text: String) throws {
    let date = try EDTF(text)
    #expect(date.source == text)
    #expect(date.earliest <= date.latest)
  }

  @Test func aMessageIsOneLineThatCannotBeForged() throws {
    let error = try #require(throws: EDTFError.self) {
      try EDTF("2024\n\u{202E}\u{1B}[31m" + String(repeating: "é", count: 99))
    }
    let isSafe = "\(error)".unicodeScalars.allSatisfy {
      $0.value >= 32 && $0.value != 0x202E && $0.value != 0x7F
    }
    #expect(isSafe)
    #expect(error.text.unicodeScalars.count < 100)
    let month = try #require(throws: EDTFError.self) { try EDTF("2024-13-40") }
    #expect("\(month)" == "\"2024-13-40\": there is no month 13")
    #expect(month.offset == 5)
  }

  @Test func lengthIsBounded() throws {
    let long = "[" + Array(repeating: "2024", count: 200).joined(separator: ",") + "]"
    let error = try #require(throws: EDTFError.self) { try EDTF(long) }
    #expect(error.kind == .tooLong)
    let longest = "[" + Array(repeating: "2024", count: 102).joined(separator: ",") + "]"
    #expect(longest.utf8.count <= EDTF.maximumLength)
    #expect(try EDTF(longest).level == 2)
  }
}
