import Fixtures
import Foundation
import Testing

/// What commands printed, as one text to read and to compare: each command after a `$`, the lines of its standard output
/// after `|`, of its standard error after `!`, and its exit status where that is not 0.
struct Transcript {
  private(set) var text = ""

  mutating func add(_ arguments: [String], columns: Int, input: String?, _ outcome: CommandOutcome) {
    if !text.isEmpty { text += "\n" }
    text += "$ ibid " + arguments.map(shellQuoted).joined(separator: " ")
    if let input { text += " <<< " + shellQuoted(input) }
    text += columns == 80 ? "\n" : "   # \(columns) columns\n"
    append(outcome.stdout, mark: "|")
    append(outcome.stderr, mark: "!")
    if outcome.status != 0 { text += "[exit status \(outcome.status)]\n" }
  }

  private mutating func append(_ stream: String, mark: String) {
    guard !stream.isEmpty else { return }
    var lines = stream.split(separator: "\n", omittingEmptySubsequences: false)
    let ended = lines.last?.isEmpty == true
    if ended { lines.removeLast() }
    for line in lines { text += line.isEmpty ? "\(mark)\n" : "\(mark) \(line)\n" }
    if !ended { text += "\(mark)[no newline at the end]\n" }
  }

  /// The argument as one would type it in a shell; what cannot be shown is written out.
  private func shellQuoted(_ argument: String) -> String {
    let plain = argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./=,:@~^".contains($0) }
    if plain, !argument.isEmpty { return argument }
    var shown = ""
    for scalar in argument.unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case _ where scalar.properties.generalCategory == .control || scalar.properties.isBidiControl:
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    if shown.count > 200 { shown = shown.prefix(150) + "... (\(argument.utf8.count) bytes)" }
    return "'" + shown.replacing("'", with: "'\\''") + "'"
  }
}

/// Files that hold what the commands are to print, under `Tests/CLITests/Golden`.
///
/// `IBID_UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes them anew; the difference is then there to be read.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden")

  /// Whether the files are to be written anew.
  static let areWritten = ProcessInfo.processInfo.environment["IBID_UPDATE_GOLDEN"] == "1"

  static func expect(
    _ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name + ".txt")
    if areWritten {
      try Data(text.utf8).write(to: file)
      return
    }
    let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    guard Array((golden ?? "").utf8) != Array(text.utf8) else { return }
    let difference = golden.map { differing(from: $0, to: text) } ?? "there is no \(file.lastPathComponent)"
    Issue.record(
      """
      \(name) prints something else than Golden/\(name).txt holds. If it is better so, write it anew with
      IBID_UPDATE_GOLDEN=1 swift test --filter GoldenTests
      \(difference)
      """, sourceLocation: sourceLocation)
  }

  /// The lines that differ, each with the command above it.
  private static func differing(from old: String, to new: String) -> String {
    let (before, after) = (lines(of: old), lines(of: new))
    var shown: [(command: String, line: String)] = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, let line, _): shown.append((command(above: offset, in: before), "-" + line))
      case .insert(let offset, let line, _): shown.append((command(above: offset, in: after), "+" + line))
      }
    }
    var result: [String] = []
    var command = ""
    for entry in shown.prefix(60) {
      if entry.command != command { result.append(entry.command) }
      command = entry.command
      result.append("  " + entry.line)
    }
    if shown.count > 60 { result.append("and \(shown.count - 60) lines more") }
    return result.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func command(above offset: Int, in lines: [String]) -> String {
    lines[...offset].last { $0.hasPrefix("$ ") } ?? ""
  }
}
