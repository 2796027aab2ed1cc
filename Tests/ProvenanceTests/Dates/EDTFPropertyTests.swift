import Provenance
import Testing

@Suite struct EDTFProperties {
  /// Short texts made of the pieces of dates, so that many are valid and the rest are nearly so.
  @Test func randomTextNeverTrapsAndBoundsAreInOrder() throws {
    var random = SplitMix(state: 20_241_130)
    let pieces = [
      "0", "1", "2", "9", "X", "-", "-", "/", "..", "?", "~", "%", "T", "Z", "Y", "-12", "/", "E", "S", "[",
      "]", "{",
      "}", ",", ":",
      "+", "2024", "2024", "2019", "2023-02-29", "1X", "XX", "-12", "-31", "T10:10:10", "é", "\u{0}", "٣",
      " ", "99999999",
      "\u{202E}", "e",
    ]
    var read: [EDTF] = []
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      do throws(EDTFError) {
        let date = try EDTF(text)
        #expect(date.source.utf8.elementsEqual(text.utf8))
        if !date.endsBeforeItStarts { #expect(date.earliest <= date.latest, "\(text)") }
        #expect(!date.describe().isEmpty)
        read.append(date)
      } catch {
        #expect(error.offset <= text.unicodeScalars.count)
        #expect(!error.problem.isEmpty)
      }
    }
    #expect(read.count > 100)
    for (fact, asked) in zip(read, read.dropFirst()) {
      // Whatever holds for certain is possible, from either side.
      if fact.relation(to: asked) != .no {
        #expect(asked.relation(to: fact) != .no || asked.isSet, "\(fact) on \(asked)")
      }
    }
  }

  @Test func randomBytesNeverTrap() {
    var random = SplitMix(state: 7)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect((try? EDTF(text))?.source ?? text == text)
    }
  }

  /// Each day of 1896 to 1906 and 1996 to 2006, each day there is and the one after a month's last, by a
  /// second count of days.
  @Test func exactlyTheDaysThatExist() {
    for year in [1896...1906, 1996...2006].joined() {
      for month in 1...12 {
        let days = [
          31, year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31,
          30, 31,
        ]
        for day in 1...32 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          #expect(((try? EDTF(text)) != nil) == (day <= days[month - 1]), "\(text)")
        }
      }
    }
  }

  /// With unspecified digits, the bounds are those of the choices that exist, found here by trying every one.
  @Test(arguments: [
    "202X-02-2X", "2X24-X2-3X", "19XX-02-29", "200X-X1-X1", "1X9X-XX-31", "2023-0X-3X", "20X3-1X-X9",
  ])
  func boundsOfUnspecifiedDigits(_ pattern: String) throws {
    let date = try EDTF(pattern)
    func agrees(_ text: String) -> Bool {
      zip(pattern.utf8, text.utf8).allSatisfy { $0 == UInt8(ascii: "X") || $0 == $1 }
    }
    var days: [Day] = []
    for year in 1000...2999 where agrees("\(year)") {
      for month in 1...12 {
        for day in 1...31 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          if agrees(text), (try? EDTF(text)) != nil {
            days.append(Day(year: Int64(year), month: month, day: day))
          }
        }
      }
    }
    #expect(date.earliest == days.first.map(Bound.day))
    #expect(date.latest == days.last.map(Bound.day))
  }

  /// Dates of the 2020s against each other, compared with the periods that each can stand for, found by
  /// trying every one.
  @Test func relationIsThatOfThePeriodsThemselves() throws {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var all: [(text: String, from: Int, to: Int)] = []
    var ordinal = 0
    for year in 2020...2029 {
      let yearStart = ordinal
      for month in 1...12 {
        let monthStart = ordinal
        for day in 1...31 {
          let text = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
          guard (try? EDTF(text)) != nil else { continue }
          all.append((text, ordinal, ordinal))
          ordinal += 1
        }
        all.append(("\(year)-\(twoDigits(month))", monthStart, ordinal - 1))
      }
      all.append(("\(year)", yearStart, ordinal - 1))
    }
    let texts = [
      "2023", "2024", "202X", "2024-05", "2024-05-11", "2024-0X", "202X-05", "2024-XX-1X", "2023-12-31",
      "2024-02-29",
      "202X-02-29", "202X-1X-31", "2024-X2", "202X-XX-XX", "202X-XX-3X",
    ]
    func periods(_ pattern: String) -> [(text: String, from: Int, to: Int)] {
      all.filter { period in
        period.text.utf8.count == pattern.utf8.count
          && zip(pattern.utf8, period.text.utf8).allSatisfy { $0 == UInt8(ascii: "X") || $0 == $1 }
      }
    }
    let known = Dictionary(uniqueKeysWithValues: texts.map { ($0, periods($0)) })
    for (fact, facts) in known {
      for (asked, windows) in known {
        let isCertain = facts.allSatisfy { fact in
          windows.allSatisfy { $0.from <= fact.from && fact.to <= $0.to }
        }
        let isPossible = facts.contains { fact in
          windows.contains { $0.from <= fact.to && fact.from <= $0.to }
        }
        let expected: EDTF.Relation = isCertain ? .definitely : isPossible ? .possibly : .no
        #expect(try EDTF(fact).relation(to: EDTF(asked)) == expected, "\(fact) on \(asked)")
      }
    }
  }
}

extension EDTF {
  fileprivate var isSet: Bool {
    switch value {
    case .oneOf, .allOf: true
    default: false
    }
  }
}

/// A small seeded generator, so that a failure happens again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
