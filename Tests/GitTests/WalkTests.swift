import Fixtures
import Foundation
import Git
import Testing

@Suite struct WalkTests {
  @Test func walksAsRevListDoes() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    let head = try repository.resolve("HEAD")
    let walk = try repository.walk(from: [head])
    #expect(
      walk.commits.map(\.id.hex).joined(separator: "\n")
        == (try builder.git("rev-list", "--date-order", "HEAD")))
    #expect(walk.boundary.isEmpty)
    let described = walk.commits.map { commit in
      "\(commit.id) \(commit.tree) \(commit.parents.map(\.hex).joined(separator: " ")) \(commit.time)"
    }
    #expect(
      described.joined(separator: "\n") == (try builder.git("log", "--date-order", "--format=%H %T %P %ct")))
    let line = try repository.walk(from: [head], order: .firstParent)
    #expect(
      line.commits.map(\.id.hex).joined(separator: "\n")
        == (try builder.git("rev-list", "--first-parent", "HEAD")))
    let side = try repository.resolve("side")
    let known = try repository.walk(from: [side])
    let rest = try repository.walk(from: [head, side], stoppingAt: Set(known.commits.map(\.id)))
    #expect(
      rest.commits.map(\.id.hex).joined(separator: "\n")
        == (try builder.git("rev-list", "--date-order", "HEAD", "^side")))
  }

  @Test func lendsEveryCommitWithItsFirstParent() throws {
    let builder = try eventfulHistory()
    for clone in [builder, try builder.clone("shallow", "--depth=3")] {
      var lent: [String] = []
      try clone.open().forEachCommit(from: clone.id("HEAD")) { commit, parent in
        #expect(parent?.id == commit.parents.first)
        lent.append("\(commit.id) \(commit.tree) \(parent?.tree.hex ?? "")")
      }
      let shown = try clone.git("log", "--format=%H %T %P").split(separator: "\n").map { line in
        let parts = line.split(separator: " ").map(String.init)
        let parent = parts.count > 2 ? try clone.id("\(parts[2])^{tree}").hex : ""
        return "\(parts[0]) \(parts[1]) \(parent)"
      }
      #expect(lent.sorted() == shown.sorted())
    }
  }

  @Test func walksChildrenBeforeParentsWhateverTheClock() throws {
    let builder = try RepositoryBuilder()
    // All at one time, and the parents' clock ahead of the children's.
    let stream = """
      commit refs/heads/main
      mark :1
      committer A <a@example.org> 1700009000 +0000
      data 1
      1
      commit refs/heads/main
      mark :2
      committer A <a@example.org> 1700000000 +0000
      data 1
      2
      commit refs/heads/side
      mark :3
      committer A <a@example.org> 1700000000 +0000
      data 1
      3
      from :1

      commit refs/heads/main
      committer A <a@example.org> 1600000000 +0000
      data 1
      4
      from :2
      merge :3

      """
    try builder.git(["fast-import", "--quiet"], input: stream)
    let repository = try builder.open()
    let walk = try repository.walk(from: [try builder.id("main")])
    #expect(walk.commits.count == 4)
    var seen: Set<ObjectID> = []
    for commit in walk.commits {
      #expect(seen.isDisjoint(with: commit.parents))
      seen.insert(commit.id)
    }
  }

  @Test func findsTheNewestOnTheFirstParentLine() throws {
    let builder = try eventfulHistory()
    let repository = try builder.open()
    let head = try repository.resolve("HEAD")
    let time = 1_700_000_000 + 60 * 4
    let found = try repository.firstParent(of: head) { $0.time <= time }
    #expect(
      found?.id.hex == (try builder.git("rev-list", "--first-parent", "-1", "--before=\(time)", "HEAD")))
    #expect(try repository.firstParent(of: head) { $0.time < 0 } == nil)
  }

  @Test func knowsWhereAShallowCloneWasCut() throws {
    let builder = try RepositoryBuilder()
    for text in ["1", "2", "3", "4"] { try builder.commit(text, ["a": text]) }
    let clone = try builder.clone("shallow", "--depth=2")
    let repository = try clone.open()
    let head = try repository.resolve("HEAD")
    let walk = try repository.walk(from: [head])
    let cut = try clone.id("HEAD~1")
    #expect(repository.isShallow)
    #expect(repository.shallowBoundary == [cut])
    #expect(walk.commits.map(\.id) == [head, cut])
    #expect(walk.boundary == [cut])
    #expect(try repository.commit(cut).parents.isEmpty)
    #expect(try repository.walk(from: [head], order: .firstParent).boundary == [cut])
    #expect(try !builder.open().isShallow)
  }
}
