/// A claim rests on as many sources that do not copy one another as the store's policy asks for.
struct OriginCheck: Check {
  /// More supporting sources than these are not compared; nobody asks for as many.
  private static let mostSources = 64
  /// Of up to so many sources every choice is tried; of more, each in turn is taken that goes with those before it.
  private static let mostTried = 16

  func findings(on record: ExaminedRecord, in snapshot: any Snapshot) throws -> [Finding] {
    guard let id = record.id.claim, let claim = record.claim, claim.rank != .deprecated,
      let needed = try snapshot.policy.independentOrigins, needed > 1
    else { return [] }
    // A claim without support is another check's finding.
    guard !claim.supportingSources.isEmpty else { return [] }
    var lineage = SourceLineage(snapshot)
    var sources: [String] = []
    var withdrawn: [String] = []
    for source in claim.supportingSources.prefix(Self.mostSources) {
      if let withdrawal = try lineage.withdrawal(of: source) {
        withdrawn.append("`\(source)` \(withdrawal)")
      } else {
        sources.append(source)
      }
    }
    let ties = try ties(among: sources, of: claim, by: &lineage, in: snapshot)
    let count = Self.independent(sources.count, needed: needed) { ties[[$0, $1]] != nil }
    guard count < needed else { return [] }
    let reasons = (withdrawn + ties.values.sorted()).prefix(3).joined(separator: "; ")
    return [
      record.finding(
        .tooFewOrigins, at: ["citations"],
        "its support has \(counted(count, "independent origin")), and this store's policy asks for "
          + "\(needed)" + (reasons.isEmpty ? "" : ": \(reasons)"),
        hint: "ibid cite \(id) --source SOURCE --quote \"...\"")
    ]
  }

  /// The pairs of sources, by number, that are not independent of one another, with the reason.
  private func ties(
    among sources: [String], of claim: Claim, by lineage: inout SourceLineage, in snapshot: any Snapshot
  ) throws -> [Set<Int>: String] {
    var origins: [Set<String>] = []
    var texts: [[(digest: String, sketch: TextSketch)]] = []
    for source in sources {
      origins.append(try lineage.origins(of: source))
      var seen: Set<CaptureID> = []
      texts.append(
        try claim.citations.compactMap { citation in
          guard citation.source == source, seen.insert(citation.captureID).inserted,
            case .text(let text, let sha256, _) = try snapshot.text(of: citation.captureID)
          else { return nil }
          return (sha256, text.sketch)
        })
    }
    func share(_ one: Int, _ other: Int, _ areAlike: ((String, TextSketch), (String, TextSketch)) -> Bool)
      -> Bool
    {
      texts[one].contains { text in texts[other].contains { areAlike(text, $0) } }
    }
    var ties: [Set<Int>: String] = [:]
    for one in sources.indices {
      for other in sources.indices.dropFirst(one + 1) {
        let (name, otherName) = (sources[one], sources[other])
        if origins[one].contains(otherName) {
          ties[[one, other]] = "`\(name)` derives from `\(otherName)`"
        } else if origins[other].contains(name) {
          ties[[one, other]] = "`\(otherName)` derives from `\(name)`"
        } else if let shared = origins[one].intersection(origins[other]).min() {
          ties[[one, other]] = "`\(name)` and `\(otherName)` both derive from `\(shared)`"
        } else if share(one, other, { $0.0 == $1.0 }) {
          ties[[one, other]] = "the text of `\(name)` and `\(otherName)` is the same"
        } else if share(one, other, { $0.1.isNearlyContained(with: $1.1) }) {
          ties[[one, other]] = "most of the text of `\(name)` and `\(otherName)` is the same"
        }
      }
    }
    return ties
  }

  /// How many of `count` things go together, no two of them tied; `needed` where there are as many.
  static func independent(_ count: Int, needed: Int, areTied: (Int, Int) -> Bool) -> Int {
    var chosen: [Int] = []
    for next in 0..<count where !chosen.contains(where: { areTied($0, next) }) {
      chosen.append(next)
      if chosen.count >= needed { return needed }
    }
    guard count <= mostTried else { return chosen.count }
    var best = chosen.count
    func extend(_ chosen: [Int], from start: Int) {
      best = max(best, chosen.count)
      guard best < needed, chosen.count + count - start > best else { return }
      for next in start..<count where !chosen.contains(where: { areTied($0, next) }) {
        extend(chosen + [next], from: next + 1)
      }
    }
    extend([], from: 0)
    return min(best, needed)
  }
}

extension SourceText {
  /// A sample of the text by which it is held against others as a whole.
  var sketch: TextSketch { search.sketch(of: bytes) }
}
