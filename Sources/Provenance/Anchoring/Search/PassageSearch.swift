import CUnistring

/// One place at which a passage stands, in bytes of the source.
struct Place: Hashable {
  var range: Range<Int>
  var folds: FoldSet

  /// The bytes are the same: no fold was needed.
  var isExact: Bool { folds.isEmpty }
}

/// Finds every place at which a passage stands in one source.
struct PassageSearch {
  /// How many places are kept: with more, only a position or a context could pick one.
  static let mostPlaces = 1 << 18
  /// How many tokens may be compared for one passage beyond one reading of the source. Only texts made for it
  /// need more.
  static let mostWork = 1 << 24
  /// Looking at one place costs about as much as comparing this many tokens.
  private static let costOfPlace = 16

  let source: SourceText
  let text: UTF8Buffer
  let table: UnsafePointer<FoldClass>
  let edge: PassageEdge
  /// The passage as written.
  let quote: UTF8Buffer
  /// The passage without white space and invisible characters at its ends.
  let core: UTF8Buffer
  /// What trimming took away before and after it.
  private let head: UTF8Buffer
  private let tail: UTF8Buffer

  /// A place where the passage stands but cuts something.
  private(set) var firstCut: (range: Range<Int>, cut: Cut)?
  /// The search was given up, so that places may be missing.
  private(set) var gaveUp = false
  /// Places were found and not kept.
  private(set) var isPartial = false
  /// How many tokens may still be compared; below zero where the last place took more.
  private(set) var work: Int
  private let room: Int

  /// - Parameters:
  ///   - work: how many tokens may be compared.
  ///   - room: how many places may be kept.
  init(
    _ quote: UTF8Buffer, in source: SourceText, text: UTF8Buffer, table: UnsafePointer<FoldClass>,
    work: Int = mostWork, room: Int = mostPlaces
  ) {
    self.work = work
    self.room = room
    self.source = source
    self.text = text
    self.table = table
    self.quote = quote
    edge = PassageEdge(text, table: table)
    let (range, _) = trim(quote, table)
    core = UTF8Buffer(rebasing: quote[range])
    head = UTF8Buffer(rebasing: quote[..<range.lowerBound])
    tail = UTF8Buffer(rebasing: quote[range.upperBound...])
  }

  /// Whether the passage says anything: a letter, a number or a picture.
  var hasWords: Bool {
    var at = 0
    while at < core.count {
      let (scalar, length) = core.scalar(at: at)
      if Number.isAlphanumeric(scalar) && !isMark(scalar) || ibid_is_other_symbol(scalar) { return true }
      at += length
    }
    return false
  }

  private func isMark(_ scalar: UInt32) -> Bool { FoldClass.of(scalar, table) == .combining }

  /// Counts what it costs to hold recorded context against so many places.
  mutating func spend(onContextOf places: Int) { work -= 4 * places + 64 * min(places, Anchoring.fewPlaces) }

  // MARK: At one place

  /// The passage at `range` of the source, code points equal or folded, if that is what stands there.
  mutating func place(at range: Range<Int>) -> Place? {
    guard text.isScalarBoundary(range.lowerBound), text.isScalarBoundary(range.upperBound) else { return nil }
    if range.count == quote.count, text.holds(quote, at: range.lowerBound) {
      return checked(Place(range: range, folds: []))
    }
    let window = UTF8Buffer(rebasing: text[range])
    let (inner, _) = trim(window, table)
    guard !inner.isEmpty, core.count > 0 else { return nil }
    let start = range.lowerBound + inner.lowerBound
    guard let alignment = align(core, in: text, from: start, table: table, work: &work),
      alignment.end == range.lowerBound + inner.upperBound, !alignment.cutsUnit
    else { return nil }
    return checked(whole(start..<alignment.end, alignment.folds))
  }

  /// The place in full: with the white space and invisible characters at the passage's ends where they stand in the
  /// source too, and with the fold that leaves them away where they do not.
  private func whole(_ core: Range<Int>, _ folds: FoldSet) -> Place {
    var place = Place(range: core, folds: folds)
    if head.count > 0 {
      let start = core.lowerBound - head.count
      if text.holds(head, at: start) {
        place.range = start..<core.upperBound
      } else {
        place.folds.formUnion(trim(head, table).1)
      }
    }
    if tail.count > 0 {
      if text.holds(tail, at: core.upperBound) {
        place.range = place.range.lowerBound..<core.upperBound + tail.count
      } else {
        place.folds.formUnion(trim(tail, table).1)
      }
    }
    return place
  }

  /// The place, unless it cuts something; then it is remembered as a cut.
  private mutating func checked(_ place: Place) -> Place? {
    guard let cut = edge.cut(at: place.range.lowerBound) ?? edge.cut(at: place.range.upperBound) else {
      return place
    }
    if firstCut == nil { firstCut = (place.range, cut) }
    return nil
  }

  // MARK: Everywhere

  /// The places where the code points are the same. Where there is no room for more, only those that `isWanted` are kept.
  mutating func exactPlaces(orWanted isWanted: (Range<Int>) -> Bool = { _ in false }) -> [Place] {
    guard quote.count > 0 else { return [] }
    // Skeletons have no dashes: of a passage that begins with a row of them the index knows but a few beginnings.
    if source.search.isIndexWorthwhile, !beginsWithDash, let places = indexedPlaces() {
      return places.filter(\.isExact)
    }
    var places: [Place] = []
    var from = 0
    while work > 0, let start = find(quote, in: text, from: from) {
      if places.count >= room, !isWanted(start..<start + quote.count) {
        isPartial = true
        work -= 1 + quote.count / 8
        from = start + 1
        continue
      }
      work -= Self.costOfPlace + quote.count / 8
      if let place = checked(Place(range: start..<start + quote.count, folds: [])) { places.append(place) }
      from = start + 1
    }
    source.search.noteScan(text.count)
    gaveUp = work <= 0
    return places
  }

  /// The places where the passage stands after folds only.
  mutating func foldedPlaces() -> [Place] {
    guard core.count > 0 else { return [] }
    if source.search.isIndexWorthwhile, let places = indexedPlaces() { return places.filter { !$0.isExact } }
    let skeleton = source.search.skeleton(of: text, table)
    let sought = Skeleton(core, table: table)
    guard sought.count > 0 else { return [] }
    var places: [Place] = []
    skeleton.bytes.withUnsafeBufferPointer { bytes in
      let all = UTF8Buffer(rebasing: bytes[..<skeleton.count])
      sought.bytes.withUnsafeBufferPointer { bytes in
        let sought = UTF8Buffer(rebasing: bytes[..<sought.count])
        var from = 0
        while places.count < room, work > 0, let start = find(sought, in: all, from: from) {
          if let place = candidate(start, sought.count, skeleton), !place.isExact { places.append(place) }
          from = start + 1
        }
      }
    }
    source.search.noteScan(skeleton.count)
    gaveUp = work <= 0
    isPartial = places.count >= room
    return places
  }

  /// All places by the index; nil when the passage is too short or too common for it.
  private mutating func indexedPlaces() -> [Place]? {
    let sought = Skeleton(core, table: table)
    guard sought.count >= GramIndex.length + GramIndex.spacing - 1 else { return nil }
    let skeleton = source.search.skeleton(of: text, table)
    let grams = source.search.grams(of: text, table)
    let starts: [Int]? = skeleton.bytes.withUnsafeBufferPointer { bytes in
      let all = UTF8Buffer(rebasing: bytes[..<skeleton.count])
      return sought.bytes.withUnsafeBufferPointer { bytes in
        grams.starts(of: UTF8Buffer(rebasing: bytes[..<sought.count]), in: all)
      }
    }
    guard let starts else { return nil }
    let places = starts.compactMap { candidate($0, sought.count, skeleton) }
    gaveUp = work <= 0
    return places
  }

  /// What stands where the skeletons agree from `start` on.
  private mutating func candidate(_ start: Int, _ length: Int, _ skeleton: Skeleton) -> Place? {
    guard let content = skeleton.textOffset(start, in: text, table: table) else {
      if firstCut == nil, let first = skeleton.unit(at: start, in: text, table: table),
        let last = skeleton.unit(at: start + length - 1, in: text, table: table)
      {
        firstCut = (first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound), .word)
      }
      return nil
    }
    work -= Self.costOfPlace + length / 8
    let beginnings = beginnings(before: content)
    if let start = beginnings.first(where: { text.holds(core, at: $0) }) {
      return checked(whole(start..<start + core.count, []))
    }
    for start in beginnings {
      if let alignment = align(core, in: text, from: start, table: table, work: &work) {
        let range = start..<alignment.end
        if alignment.cutsUnit {
          if firstCut == nil { firstCut = (range, .word) }
          return nil
        }
        return checked(whole(range, alignment.folds))
      }
    }
    return nil
  }

  private var beginsWithDash: Bool {
    core.scalar(from: 0).map { FoldClass.of($0, table) == .dash } ?? false
  }

  /// Where the passage may begin if its first letter or digit stands at `content`: there, or, when it begins with
  /// a dash (which skeletons don't have), at one before it.
  private func beginnings(before content: Int) -> [Int] {
    guard beginsWithDash else { return [content] }
    var starts: [Int] = []
    var inRow = content
    var row = 0
    var at = content
    for _ in 0..<32 where at > 0 {
      at = text.start(before: at)
      switch FoldClass.of(text.scalar(at: at).value, table) {
      case .dash:
        // Of hyphens typed in a row for one dash the first comes first.
        let isInRow = text[at] == 0x2D && starts.last.map { text[$0] == 0x2D && at + 1 == inRow } ?? false
        starts.insert(at, at: isInRow ? starts.count - row : starts.count)
        row = isInRow ? row + 1 : 1
        inRow = at
      case .whiteSpace, .invisible: break
      default: return starts
      }
    }
    return starts
  }
}

/// The part of a text without white space and invisible characters at its ends, and the folds that trimming is.
func trim(_ text: UTF8Buffer, _ table: UnsafePointer<FoldClass>) -> (Range<Int>, FoldSet) {
  var folds: FoldSet = []
  func isOuter(_ scalar: UInt32) -> Bool {
    switch FoldClass.of(scalar, table) {
    case .whiteSpace:
      folds.insert(.whiteSpace)
      return true
    case .invisible:
      folds.insert(.invisible)
      return true
    default: return false
    }
  }
  var start = 0
  while start < text.count {
    let (scalar, length) = text.scalar(at: start)
    guard isOuter(scalar) else { break }
    start += length
  }
  var end = text.count
  while end > start {
    let before = text.start(before: end)
    guard isOuter(text.scalar(at: before).value) else { break }
    end = before
  }
  return (start..<end, folds)
}

/// Where `sought` first stands in `text` from `offset` on.
func find(_ sought: UTF8Buffer, in text: UTF8Buffer, from offset: Int) -> Int? {
  guard offset < text.count, sought.count <= text.count - offset, sought.count > 0,
    let base = text.baseAddress, let needle = sought.baseAddress
  else { return nil }
  let found = ibid_find(base + offset, text.count - offset, needle, sought.count)
  return found < 0 ? nil : offset + found
}
