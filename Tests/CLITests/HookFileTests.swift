import Fixtures
import Foundation
import Testing

@Suite struct HookFileTests {
  /// The disk is full, as far as this process can tell.
  @Test func aHookThatCannotBeWrittenLeavesNothing() throws {
    let scenario = try LanternSociety.store.get().copy()
    let script = "trap '' XFSZ; ulimit -f 0; exec \"$@\" >/dev/null 2>&1"
    let full = try scenario.ibid(["hook", "install"], through: ["sh", "-c", script, "sh"])
    #expect(full.status == 3)
    let hooks = scenario.store.appending(path: ".git/hooks").path
    let left = (try? FileManager.default.contentsOfDirectory(atPath: hooks)) ?? []
    #expect(!left.contains { $0.hasPrefix("pre-commit") && !$0.hasSuffix(".sample") }, "\(left)")
    #expect(try scenario.ibid(["hook", "install"]).status == 0)
  }
}
