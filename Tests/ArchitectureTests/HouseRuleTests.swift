import Testing

/// The rules of `docs/architecture.md` that a reader of the sources can check, and so a test can.
@Suite struct HouseRuleTests {
  static let libraries: Set = ["Git", "Provenance", "Storage"]
  static let endings = ["print", "debugPrint", "dump", "exit", "_exit", "abort"]
  static let pointers: Set = ["OpaquePointer", "UnsafePointer", "UnsafeMutablePointer"]
  static let outside: Set = ["FileManager", "FileHandle", "ProcessInfo", "fopen", "getenv", "getcwd"]

  @Test func librariesNeitherPrintNorExit() throws {
    for file in try SourceTree.swiftFiles(of: Self.libraries) {
      for name in Self.endings {
        #expect(file.swift.linesCalling(name) == [], "\(file.path): \(name)")
      }
    }
  }

  @Test func provenanceDoesNoInputOrOutput() throws {
    for file in try SourceTree.swiftFiles(of: ["Provenance"]) {
      let found = file.swift.tokens.filter { Self.outside.contains($0.text) }
      #expect(found == [], "\(file.path)")
    }
  }

  @Test func gitShowsNoPointers() throws {
    for file in try SourceTree.swiftFiles(of: ["Git"]) {
      #expect(file.swift.linesDeclaringPublicly(Self.pointers) == [], "\(file.path)")
    }
  }

  @Test func whatIsNotDoneStandsInTheDocuments() throws {
    for file in try SourceTree.files() {
      for mark in ["TODO", "FIXME", "HACK"] {
        #expect(!file.text.contains(mark), "\(file.path): \(mark)")
      }
    }
  }

  @Test func noFileIsNamedForNothing() throws {
    for file in try SourceTree.files() {
      #expect(emptyNames(in: file.path).isEmpty, "\(file.path)")
    }
  }

  @Test func whatSwitchesASafetyOffSaysWhy() throws {
    for file in try SourceTree.files() {
      #expect(unexplainedEscapes(in: file.text, tokens: file.swift?.tokens ?? []) == [], "\(file.path)")
    }
  }

  @Test func whatThrowsPubliclySaysWhat() throws {
    let files = try SourceTree.files().filter { Self.libraries.contains($0.target) }
    let requirements = files.flatMap { $0.swift?.publicThrowingDeclarations ?? [] }
      .filter { $0.protocolLine != nil }.map(\.name)
    for file in files {
      #expect(file.undocumentedThrows(besides: Set(requirements)) == [], "\(file.path)")
    }
  }

  // The checks above are worth something only if they find what they look for.

  @Test func plantedCallsAreFound() {
    let planted = "func f() {\n  print(\"x\")\n  log.print(1)\n  // exit(1)\n  exit(1)\n}"
    #expect(SwiftText(planted).linesCalling("print") == [2])
    #expect(SwiftText(planted).linesCalling("exit") == [5])
    #expect(SwiftText("func print(_ x: Int) {}\nfunc f() { print(1) }").linesCalling("print") == [])
  }

  @Test func plantedPointersAreFound() {
    let planted = """
      public struct A {
        let handle: OpaquePointer
        public var a: OpaquePointer { handle }
        public init(
          of handle: UnsafePointer<CChar>
        ) {}
        public func f() { let p: OpaquePointer? = nil }
        public let b: Int
        let c: OpaquePointer
        public let d = OpaquePointer(bitPattern: 1)
        public func g<T>(_ x: T) -> [OpaquePointer] { [] }
      }
      """
    #expect(SwiftText(planted).linesDeclaringPublicly(Self.pointers) == [3, 4, 10, 11])
  }

  @Test func plantedThrowsAreFound() {
    let planted = """
      public protocol P {
        func asked(of text: String?) throws -> Int
        /// - Throws: `E`.
        var told: Int { get throws }
      }
      /// - Throws: `E`.
      public protocol Q { func all() throws }
      public struct A {
        public func asked(of text: String?) throws -> Int { 0 }
        public func asked(_ text: String?) throws -> Int { 0 }
        /// Says nothing. Throws: `E`.
        @discardableResult
        public static func f(_ body: (Int, Int) -> Void = { _, _ in }, then: [Int] = []) throws(E) -> Int { 0 }
        /// Says it.
        ///
        /// - Throws: `E`.
        @discardableResult
        public init(
          of text: String
        ) throws {}
        public func g(_ body: () throws -> Void) rethrows -> (() throws -> Void) {}
        func h() throws {}
        public var i: Int { get throws { 0 } }
        public let j: () throws -> Void
        public var k: () throws -> Void { {} }
        public func all() throws {}
      }
      """
    let file = SourceFile(path: "Git/A.swift", text: planted, swift: SwiftText(planted))
    let found = ["2: asked(of:)", "10: asked(_:)", "13: f(_:then:)", "23: i"]
    #expect(file.undocumentedThrows(besides: ["asked(of:)", "told", "all()"]) == found)
  }

  @Test func plantedNamesAreFound() {
    for name in [
      "Git/Utils/A.swift", "Git/Helpers.swift", "Git/StringExtensions.swift", "Git/String+Extensions.swift",
      "Git/Common/A.swift", "Git/Common.swift", "Git/TestHelper.swift", "Git/utilities.c", "Git/Misc.swift",
    ] {
      #expect(!emptyNames(in: name).isEmpty, "\(name)")
    }
    for name in ["Git/CommonAncestor.swift", "Git/Repository+Read.swift", "Git/Futility.swift"] {
      #expect(emptyNames(in: name).isEmpty, "\(name)")
    }
  }

  @Test func plantedEscapesAreFound() {
    #expect(unexplainedEscapes(in: "final class A: @unchecked Sendable {}") == [1])
    #expect(unexplainedEscapes(in: "\n  fatalError(\"\")") == [2])
    #expect(unexplainedEscapes(in: "preconditionFailure(\"\")") == [1])
    #expect(unexplainedEscapes(in: "preconditionFailure(\"the table is never empty\")") == [])
    #expect(unexplainedEscapes(in: "// locked by m\nnonisolated(unsafe) var x = 1") == [])
    #expect(unexplainedEscapes(in: "fatalError()  // cannot happen: checked above") == [])
  }
}

/// The words in a path that say nothing of what is in there.
private func emptyNames(in path: String) -> [String] {
  let empty: Set = ["util", "utils", "utility", "utilities", "helper", "helpers", "extensions"]
  return path.split(separator: "/").flatMap { part -> [String] in
    let stem = String(part.prefix { $0 != "." })
    if ["common", "misc"].contains(stem.lowercased()) { return [stem] }
    var words: [String] = [""]
    for character in stem {
      if character.isUppercase || !character.isLetter { words.append("") }
      words[words.count - 1] += character.lowercased()
    }
    return words.map { $0.filter(\.isLetter) }.filter(empty.contains)
  }
}

/// The lines that switch a safety of the language off, or end the program, without a reason: a comment on them or before
/// them, or the message with which the program would end.
private func unexplainedEscapes(in source: String, tokens: [SwiftText.Token]? = nil) -> [Int] {
  let escapes: Set = ["unchecked", "unsafe", "fatalError", "preconditionFailure", "unsafeBitCast"]
  let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
  return (tokens ?? SwiftText(source).tokens).filter { escapes.contains($0.text) }.map(\.line).filter {
    line in
    let near = lines[max(0, line - 2)..<line]
    let hasMessage = lines[line - 1].contains("Failure(\"") && !lines[line - 1].contains("(\"\")")
    return !hasMessage && !near.contains { $0.contains("//") }
  }
}
