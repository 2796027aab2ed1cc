import Fixtures
import Testing

@testable import CLI

@Suite struct IndexCommandTests {
  @Test func oneIsCountedAsOne() async throws {
    let scratch = try ScratchFolder()
    let environment = [
      "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
      "GIT_COMMITTER_EMAIL": "a@example.org", "COLUMNS": "200",
    ]
    func ibid(_ arguments: String...) async -> Run {
      await run(["-C", scratch.path] + arguments, environment: environment)
    }
    #expect(await ibid("init").status == 0)
    for command in ["rebuild", "status"] {
      let said = await ibid("index", command)
      #expect(said.out.contains("\n1 commit, 1 version of records, "), "\(said)")
    }
    #expect(await ibid("subject", "add", "x", "--label", "X").status == 0)
    let said = await ibid("index", "rebuild")
    #expect(said.out.contains("\n2 commits, 2 versions of records, "), "\(said)")
  }
}
