import Git
import Provenance

/// What stands at each path of a store at each commit of a history: immutable, so that all cores may ask it.
///
/// It is made of what each commit changed against its first parent. What stands at a path is a list of steps along the
/// `FirstParentTour`, so that the file at any commit is found without reading a tree again.
final class FileHistory: Sendable {
  /// The commits, the oldest first, and no commit before its parents.
  let commits: [CommitNode]
  let tour: FirstParentTour
  /// Whether a shallow clone hides what came before the oldest commits.
  let isCutOff: Bool
  /// Every path at which there ever was a file, in the order of their bytes.
  let paths: [String]
  /// Everything that ever stood at a path, each once: files, links and submodules, of whatever name.
  let entries: [TreeEntry]
  /// By path, the number of the entry that stands there; `nothing` where none does.
  let steps: [Steps<Int32>]
  private let numbers: [ExactText: Int]
  private let folders: [ExactText: Range<Int>]

  static let nothing: Int32 = -1
  /// As many folders as git's own files are looked for in.
  private static let deepest = 64

  /// Reads the history of a commit: all files under `records/` and `schemas/`.
  init(upTo tip: ObjectID, in repository: Repository, progress: (Int, Int) -> Void) throws {
    let walk = try repository.walk(from: [tip])
    let commits = try Array(CommitRanks.newestFirst(walk.commits).map(\.node).reversed())
    let ranks = Dictionary(
      commits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let tour = FirstParentTour(parents: commits.map { $0.parents.compactMap { ranks[$0] } })
    self.commits = commits
    self.tour = tour
    isCutOff = !walk.boundary.isEmpty
    var reader = EventReading()
    let pairs = commits.map { node in
      (old: node.parents.first.flatMap { ranks[$0] }.map { commits[$0].tree }, new: node.tree)
    }
    let scope = LevelReading.Scope(
      roots: [RecordID.root, Self.schemas], deepest: Self.deepest, takes: { _ in true })
    do {
      try LevelReading.changes(pairs, of: scope, in: repository, progress: progress) { commit, path, change in
        reader.take(change, of: path, at: tour.positions[commit])
      }
    } catch let unavailable as IndexUnavailable {
      throw StoreError(.git, "could not read the history", causes: [unavailable.reason])
    }
    let order = reader.paths.indices.sorted { reader.paths[$0] < reader.paths[$1] }
    paths = order.map { reader.paths[$0].string }
    entries = reader.entries
    steps = order.map { number in
      let events = reader.events[number].sorted { $0.position < $1.position }
      return tour.steps(events.map { (Int($0.position), $0.entry) }, before: Self.nothing)
    }
    var places = order
    for (place, number) in order.enumerated() { places[number] = place }
    numbers = reader.numbers.mapValues { places[$0] }
    folders = Self.folders(of: paths)
  }

  static let schemas = "schemas"

  /// The files of each folder, those of the folders in it too: they stand in a row.
  private static func folders(of paths: [String]) -> [ExactText: Range<Int>] {
    var folders: [ExactText: Range<Int>] = [:]
    /// The folders that the last path is in, by where their names end, the outermost first, and where each begins.
    var open: [(end: Int, start: Int)] = []
    var last: [UInt8] = []
    func close(downTo depth: Int, before number: Int) {
      while open.count > depth {
        let (end, start) = open.removeLast()
        folders[ExactText(String(decoding: last[..<end], as: UTF8.self))] = start..<number
      }
    }
    for (number, path) in paths.enumerated() {
      let path = Array(path.utf8)
      let common = zip(last, path).prefix { $0 == $1 }.count
      // Those that both paths are in come first.
      close(downTo: open.count { $0.end < common }, before: number)
      last = path
      for end in path.indices.dropFirst(common) where path[end] == UInt8(ascii: "/") {
        open.append((end, number))
      }
    }
    close(downTo: 0, before: paths.count)
    return folders
  }

  /// The number of a path; nil where there never was a file.
  func number(of path: String) -> Int? { numbers[ExactText(path)] }

  /// The numbers of all paths in a folder; empty where there never was such a folder.
  func files(in folder: String) -> Range<Int> { folders[ExactText(folder)] ?? 0..<0 }

  /// What stands at a path at a commit, both by number and position; nil where nothing does.
  func entry(of path: Int, at position: Int) -> TreeEntry? {
    let entry = steps[path][position]
    return entry == Self.nothing ? nil : entries[Int(entry)]
  }

  /// The position of the commit that the history is of.
  var tip: Int { tour.positions[commits.count - 1] }

  /// The commit at a position.
  func commit(at position: Int) -> CommitNode { commits[tour.commits[position]] }
}

/// Takes in the changes of files, each path and each entry once.
private struct EventReading {
  struct Event {
    let position: Int32
    let entry: Int32
  }

  private(set) var paths: [ExactText] = []
  private(set) var entries: [TreeEntry] = []
  private(set) var events: [[Event]] = []
  private(set) var numbers: [ExactText: Int] = [:]
  private var known: [Kept: Int32] = [:]

  /// What is told apart: the same file may stand under many names.
  private struct Kept: Hashable {
    let mode: FileMode
    let id: ObjectID
  }

  mutating func take(_ change: EntryChange, of path: String, at position: Int) {
    let path = ExactText(path)
    let number = numbers[path] ?? paths.count
    if number == paths.count {
      numbers[path] = number
      paths.append(path)
      events.append([])
    }
    let entry = change.new.map { self.number(of: $0) }
    events[number].append(Event(position: Int32(position), entry: entry ?? FileHistory.nothing))
  }

  private mutating func number(of entry: TreeEntry) -> Int32 {
    let kept = Kept(mode: entry.mode, id: entry.id)
    if let number = known[kept] { return number }
    let number = Int32(entries.count)
    known[kept] = number
    entries.append(entry)
    return number
  }
}
