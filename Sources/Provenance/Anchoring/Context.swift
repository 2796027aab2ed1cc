extension Anchoring {
  /// Of more places than this, only those count around which the context stands to the letter, if there are any.
  static let fewPlaces = 4096

  /// The places around which the context stands.
  func agreeing(_ places: [Place], with passage: Passage) -> [Place] {
    if places.count > Self.fewPlaces {
      let equal = places.filter { contextStands(passage, at: $0.range) }
      if !equal.isEmpty { return equal }
    }
    // One allowance for all places: a text made of one sign has its own context at each of them.
    var work = Self.mostContextWork
    let agreeing = places.prefix(Self.fewPlaces).filter { contextAgrees(passage, at: $0.range, work: &work) }
    // No place is picked by context that was not read to its end at every one.
    return work > 0 ? agreeing : places
  }

  /// Whether the recorded context stands around `range` (bytes), code points equal.
  func contextStands(_ passage: Passage, at range: Range<Int>) -> Bool {
    let prefix = passage.prefix?.utf8
    let suffix = passage.suffix?.utf8
    guard range.lowerBound >= prefix?.count ?? 0, range.upperBound + (suffix?.count ?? 0) <= text.count else {
      return false
    }
    return prefix?.elementsEqual(text[(range.lowerBound - (prefix?.count ?? 0))..<range.lowerBound]) ?? true
      && suffix?.elementsEqual(text[range.upperBound..<(range.upperBound + (suffix?.count ?? 0))]) ?? true
  }

  /// Whether the recorded prefix and suffix, where recorded, stand around `range` (bytes), under the folds.
  func contextAgrees(_ passage: Passage, at range: Range<Int>) -> Bool {
    var work = Self.mostContextWork
    return contextAgrees(passage, at: range, work: &work)
  }

  /// `work` is lowered by the tokens that were compared; once it is used up, nothing agrees.
  private func contextAgrees(_ passage: Passage, at range: Range<Int>, work: inout Int) -> Bool {
    prefixAgrees(passage.prefix ?? "", before: range.lowerBound, work: &work)
      && suffixAgrees(passage.suffix ?? "", after: range.upperBound, work: &work)
  }

  private func prefixAgrees(_ prefix: String, before end: Int, work: inout Int) -> Bool {
    let prefix = Array(prefix.utf8)
    return prefix.withUnsafeBufferPointer { prefix in
      if text.holds(prefix, at: end - prefix.count) { return true }
      let core = UTF8Buffer(rebasing: prefix[trim(prefix, table).0])
      if core.isEmpty { return true }
      var low = max(0, end - reach(core))
      while !text.isScalarBoundary(low) { low -= 1 }
      let window = UTF8Buffer(rebasing: text[low..<end])
      let before = UTF8Buffer(rebasing: window[..<trim(window, table).0.upperBound])
      if endsOtherwise(core, before) { return false }
      // It may begin anywhere within what it could have been folded from.
      var start = before.count
      while start > 0, work > 0 {
        start = before.start(before: start)
        work -= 1
        if let alignment = align(core, in: before, from: start, table: table, work: &work),
          alignment.end == before.count, !alignment.cutsUnit
        {
          return true
        }
      }
      return false
    }
  }

  /// Whether the last signs that no fold changes differ, which is soon seen.
  private func endsOtherwise(_ one: UTF8Buffer, _ other: UTF8Buffer) -> Bool {
    guard let last = lastPlain(one), let otherLast = lastPlain(other) else { return false }
    return last != otherLast
  }

  /// The last scalar that is neither white space, invisible nor a dash, if it is compared as it is.
  private func lastPlain(_ text: UTF8Buffer) -> UInt32? {
    var at = text.count
    while at > 0 {
      at = text.start(before: at)
      let scalar = text.scalar(at: at).value
      switch FoldClass.of(scalar, table) {
      case .whiteSpace, .invisible, .dash: continue
      case .plain: return scalar
      default: return nil
      }
    }
    return nil
  }

  private func suffixAgrees(_ suffix: String, after start: Int, work: inout Int) -> Bool {
    let suffix = Array(suffix.utf8)
    return suffix.withUnsafeBufferPointer { suffix in
      if text.holds(suffix, at: start) { return true }
      let core = UTF8Buffer(rebasing: suffix[trim(suffix, table).0])
      if core.isEmpty { return true }
      var high = min(text.count, start + reach(core))
      while !text.isScalarBoundary(high) { high += 1 }
      let window = UTF8Buffer(rebasing: text[start..<high])
      return align(core, in: window, from: trim(window, table).0.lowerBound, table: table, work: &work) != nil
    }
  }

  /// Tokens that are compared for the context of one passage.
  private static let mostContextWork = 1 << 19

  /// The bytes within which a context must stand.
  private func reach(_ core: UTF8Buffer) -> Int { 8 * core.count + 256 }
}
