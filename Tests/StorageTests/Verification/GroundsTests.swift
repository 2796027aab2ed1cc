import Provenance
import Testing

@testable import Storage

@Suite struct GroundsTests {
  private func grounds(of path: String) -> Grounds { Grounds(of: path, id: RecordID(path: path)) }

  @Test func leavesOutWhatGoesWithoutSaying() {
    var grounds = grounds(of: "records/claims/ada/born/a.json")
    grounds.add(subject: "ada")
    grounds.add(path: "records/subjects/ada.json")
    grounds.add(path: "records/store.json")
    grounds.add(path: "schemas")
    #expect(grounds.all == [])
    grounds.add(subject: "ben")
    grounds.add(path: "records/subjects/ben.json")
    grounds.add(path: "records/claims/ada")
    #expect(grounds.all == ["records/subjects/ben.json", "records/claims/ada"])
  }

  @Test func countsASourceAsOne() {
    var claim = grounds(of: "records/claims/ada/born/a.json")
    claim.add(ReadSource("diary"))
    claim.add(path: "records/sources/diary/2026-11-22.txt")
    claim.add(path: "records/sources/letters")
    claim.add(ReadSource("diary"))
    #expect(claim.all == ["records/sources/diary", "records/sources/letters"])
    for own in ["source.json", "2026-11-22.json", "2026-11-22.txt"] {
      var file = grounds(of: "records/sources/diary/\(own)")
      file.add(ReadSource("diary"))
      file.add(path: "records/sources/diary/2026-11-23.json")
      file.add(ReadSource("letters"))
      #expect(file.all == ["records/sources/letters"])
    }
  }

  @Test func countsManyOnce() {
    var grounds = grounds(of: "records/claims/ada/born/a.json")
    for round in 0..<3 {
      for number in 0..<2_000 { grounds.add(ReadSource("s\((number * 7 + round) % 2_000)")) }
    }
    #expect(grounds.all.count == 2_000)
    #expect(Set(grounds.all).count == 2_000)
  }
}
