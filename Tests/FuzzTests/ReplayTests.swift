import Foundation
import FuzzProperties
import Provenance
import Testing

/// Kept inputs of the fuzzers: small seeds of each kind, and every input that once failed.
@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.allCases) func keptInputsHold(target: FuzzTarget) throws {
    let inputs = try keptInputs(of: target)
    #expect(inputs.count >= 10)
    for (name, bytes) in inputs {
      #expect(throws: Never.self, "\(target.rawValue)/\(name)") { try target.check(bytes) }
    }
  }

  /// Inputs cut short and with bytes changed, the same in every run: seldom what a fuzzer finds, but in every build.
  @Test(arguments: FuzzTarget.allCases) func keptInputsHoldWhenDamaged(target: FuzzTarget) throws {
    var damage = Damage(state: 11)
    // What once failed may be slow by its nature, and is near to nothing else.
    for (name, bytes) in try keptInputs(of: target) where !name.hasPrefix("found-") {
      for _ in 0..<8 {
        let damaged = damage.applied(to: bytes)
        #expect(throws: Never.self, "\(target.rawValue)/\(name): \(damaged)") { try target.check(damaged) }
      }
    }
  }

  // The properties are worth something only if they see a fault: each of these is one that the anchoring could have.
  @Test(arguments: PlantedFault.allCases) func aPlantedFaultIsSeen(fault: PlantedFault) throws {
    let properties = AnchoringProperties(anchor: fault.anchor)
    var damage = Damage(state: 3)
    var isSeen = false
    for (name, bytes) in try keptInputs(of: .anchoring) where !isSeen && !name.hasPrefix("found-") {
      for input in [bytes] + (0..<60).map({ _ in damage.applied(to: bytes) }) where !isSeen {
        do { try properties.check(input) } catch { isSeen = true }
      }
    }
    #expect(isSeen)
  }

  private func keptInputs(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(Bundle.module.url(forResource: "Corpus", withExtension: nil))
      .appending(path: target.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
  }
}

/// A fault put between the library and its properties.
enum PlantedFault: CaseIterable {
  case digitsFold, caseFolds, cutsPass, foldUnnamed, rangeTooLong, firstPlaceTaken

  var anchor: @Sendable (SourceText, [Passage], Int) -> QuoteResult {
    { source, quote, gap in
      var result = source.anchor(quote, maximumGap: gap)
      for index in result.passages.indices { change(&result.passages[index]) }
      // The fault is in one passage's result, and nowhere else to be seen.
      let worst = result.passages.map(\.verdict).max() ?? result.verdict
      result.verdict = result.fault == nil ? worst : max(worst, .altered)
      return result
    }
  }

  private func change(_ result: inout PassageResult) {
    switch self {
    case .digitsFold: Self.pass(&result, for: .digits)
    case .caseFolds: Self.pass(&result, for: .letterCase)
    case .cutsPass: Self.pass(&result, for: .cutWord)
    case .foldUnnamed: if !result.folds.isEmpty { result.verdict = .exact; result.folds = [] }
    case .rangeTooLong: result.range = result.range.map { $0.lowerBound..<$0.upperBound + 1 }
    case .firstPlaceTaken:
      guard let first = result.places.first else { return }
      result.verdict = .exact
      result.range = first
      result.places = []
      result.placeCount = 0
    }
  }

  /// Takes the nearest place for the passage where it differs in this alone.
  private static func pass(_ result: inout PassageResult, for kind: ChangeKind) {
    guard let nearest = result.nearest, nearest.kind == kind else { return }
    result.verdict = .folded
    result.range = nearest.range
    result.folds = [.whiteSpace]
    result.nearest = nil
  }
}

/// SplitMix64, and what it does to an input.
private struct Damage: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func applied(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &self) where !bytes.isEmpty {
      // The first bytes say how a quote is made, and so make the most difference.
      let place = Int.random(
        in: 0..<(Bool.random(using: &self) ? min(8, bytes.count) : bytes.count), using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &self)], at: place)
      // Another letter case, where the byte is an ASCII letter.
      case 3: bytes[place] ^= 0x20
      default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      }
    }
    return bytes
  }
}
