import Testing

@Suite struct LayeringTests {
  @Test func everyImportIsInTheTable() throws {
    let files = try SourceTree.swiftFiles()
    #expect(files.count > 10)
    #expect(files.flatMap { importViolations(in: $0.swift, at: $0.path) } == [])
  }

  @Test(arguments: [
    "import Git", "public import Git", "internal import Git", "private import Git", "@testable import Git",
    "@_spi(Internals) import Git", "@preconcurrency public import Git", "@_exported import Git",
    "import struct Git.Repository", "public import func Git.open", "import enum Git.Submodule.Kind",
    "import Git.Submodule", "import Foundation; import Git", "import\n  Git", "import /* why */ Git",
    "import `Git`",
    "#if canImport(Git)\n  import Git\n#endif", "#if os(Linux)\nimport Glibc\n#else\nimport Git\n#endif",
    "let text = \"\\\"\"\nimport Git", "let text = #\"\\\"#\nimport Git", "/* /* */ */ import Git",
    "let text = \"\"\"\n  \"quoted\"\n  \"\"\"\nimport Git",
  ])
  func everySpellingOfAnImportIsSeen(source: String) {
    #expect(
      importViolations(in: SwiftText(source), at: "CLI/Commands/Planted.swift") == [
        "CLI/Commands/Planted.swift: CLI may not import Git"
      ])
  }

  @Test(arguments: [
    "// import Git", "/* import Git */", "/* /* */ import Git */", "let text = \"import Git\"",
    "let text = \"\"\"\n  import Git\n  \"\"\"", "let text = #\"\"\"\n  \"\"\" import Git\n  \"\"\"#",
    "#if canImport(Git)\n#endif", "let x = plan.import(Git)", "func `import`(Git: Int) {}", "import Swift",
    "public import Storage", "import struct Provenance.Claim", "import ArgumentParser", "import Glibc",
  ])
  func whatIsNoForbiddenImportPasses(source: String) {
    #expect(importViolations(in: SwiftText(source), at: "CLI/Planted.swift") == [])
  }

  @Test(arguments: [
    ("Provenance/A.swift", "import Foundation", false), ("Provenance/A.swift", "import Glibc", false),
    ("Provenance/A.swift", "import FoundationEssentials", true), ("Provenance/A.swift", "import Git", false),
    ("Git/A.swift", "import CLibgit2", true), ("Git/A.swift", "import Provenance", false),
    ("Storage/A.swift", "import GRDB", false), ("Storage/Index/A.swift", "import GRDB", true),
    ("Storage/Index.swift", "import GRDB", false), ("Storage/A.swift", "import CLibgit2", false),
    ("CLI/A.swift", "import CLibgit2", false), ("CLI/A.swift", "import GRDB", false),
    ("New/A.swift", "let x = 1", false),
  ])
  func theTableHolds(path: String, source: String, allowed: Bool) {
    #expect(importViolations(in: SwiftText(source), at: path).isEmpty == allowed)
  }
}
