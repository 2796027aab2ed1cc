import Fixtures
import Foundation
import Testing

/// A link in the working tree may be somebody else's commit: a report is not written where it leads out.
@Suite struct OutputLinkTests {
  @Test(arguments: [true, false]) func aLinkThatLeadsOutIsNotFollowed(_ leadsSomewhere: Bool) throws {
    let scenario = try LanternSociety.store.get().copy()
    let outside = try ScratchFolder("outside")
    let target = outside.url.appending(path: "precious")
    if leadsSomewhere { try "precious".write(to: target, atomically: true, encoding: .utf8) }
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: scenario.store.appending(path: "ibid.sarif").path, withDestinationPath: target.path)
    try manager.createSymbolicLink(
      atPath: scenario.store.appending(path: "folder").path, withDestinationPath: outside.url.path)
    for name in ["ibid.sarif", "folder/new.sarif", "folder/../outside-new"] {
      #expect(try scenario.ibid(["verify", "--output", "sarif=\(name)"]).status == 2, "\(name)")
    }
    #expect((try? String(contentsOf: target, encoding: .utf8)) == (leadsSomewhere ? "precious" : nil))
    #expect(!manager.fileExists(atPath: outside.url.appending(path: "new.sarif").path))
  }

  @Test func aLinkWithinIsFollowed() throws {
    let scenario = try LanternSociety.store.get().copy()
    let reports = scenario.store.appending(path: "reports")
    try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scenario.store.appending(path: "latest").path, withDestinationPath: "reports")
    #expect(try scenario.ibid(["verify", "--output", "sarif=latest/a.sarif"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: reports.appending(path: "a.sarif").path))
  }
}
