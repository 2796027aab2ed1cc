import Fixtures
import Foundation
import Testing

/// Types the tour of README.md as a reader would, and holds what comes against what it shows.
@Suite struct ReadmeTests {
  /// One command of the tour, with the output that is shown below it; nil where none is.
  private struct Step {
    var command: String
    var output: String?
  }

  @Test func theTourShowsWhatTheProgramPrints() throws {
    let scratch = try ScratchFolder("readme")
    let folder = scratch / "store"
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: packageFolder.appending(path: "records/sources/cmo-profile/2026-11-22.txt"),
      to: folder.appending(path: "profile.txt"))
    var environment = fixedEnvironment(home: scratch / "home")
    environment["PATH"] = Executable.path.deletingLastPathComponent().path + ":/usr/bin:/bin"
    environment["COLUMNS"] = "80"

    let steps = try steps(of: String(contentsOf: packageFolder.appending(path: "README.md"), encoding: .utf8))
    #expect(steps.count >= 8)
    for step in steps {
      let outcome = try run("bash", ["-c", step.command + " 2>&1"], in: folder, environment: environment)
      guard let output = step.output else {
        #expect(outcome.status == 0, "\(step.command)\n\(outcome.stdout)")
        continue
      }
      #expect(masked(outcome.stdout) == masked(output), "\(step.command)\n\(outcome.stdout)")
    }
  }

  /// The commands of all console blocks, in order.
  private func steps(of page: String) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    var continues = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" || line == "```" {
        isInside = line == "```console"
      } else if isInside, continues || line.hasPrefix("$ ") {
        let text = continues ? "\n" + line : String(line.dropFirst(2))
        if continues { steps[steps.count - 1].command += text } else { steps.append(Step(command: text)) }
        continues = line.hasSuffix("\\")
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output = (steps[steps.count - 1].output ?? "") + line + "\n"
      }
    }
    return steps
  }

  /// The text without what differs from run to run: revisions, times and dates.
  private func masked(_ text: String) -> String {
    text.replacing(#/\b[0-9a-f]{10}\b/#, with: "REVISION")
      .replacing(#/\d{4}-\d{2}-\d{2}T[0-9:]+(Z|[+-][0-9:]+)/#, with: "TIME")
      .replacing(#/cmo-profile\/\d{4}-\d{2}-\d{2}/#, with: "CAPTURE")
  }
}
