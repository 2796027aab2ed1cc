import Glibc

/// Reads the objects of a repository's own packs.
///
/// libgit2 reads them as well. But it tells the size of most objects only by unpacking them in part, so that to keep to a
/// limit costs nearly a third as much again, and it leaves zlib no room to be quick in. Whatever cannot be read here is left to
/// libgit2, which also says what is wrong with it.
final class PackedObjects {
  private let folder: String
  private lazy var packs = Self.packs(in: folder)
  /// In which pack something was found last.
  private var last = 0
  private var inflater: Inflater?
  private var recent = RecentContents()
  /// What a small object or difference is unpacked into.
  private let room: UnsafeMutableRawBufferPointer

  private static let small = 64 << 10
  /// No larger object is read here.
  private static let largest = 1 << 30
  /// The most bytes of a difference, and of an object that another is built from where that one may not be larger.
  private static let largestStep = 32 << 20
  /// Git itself builds no object through more others than this.
  private static let deepest = 4096

  init(in folder: String) {
    self.folder = folder
    inflater = Inflater()
    room = .allocate(byteCount: Self.small + Inflater.slack, alignment: 16)
  }

  deinit { room.deallocate() }

  private static func packs(in folder: String) -> [Pack] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".idx") { names.append("\(folder)/\(name)") }
    }
    return names.sorted().compactMap(Pack.open)
  }

  /// Where an object lies; nil where it is in none of the packs.
  func place(of id: ObjectID) -> PackPlace? {
    let packs = packs
    if last < packs.count, let offset = packs[last].index.offset(of: id) {
      return PackPlace(pack: last, offset: offset)
    }
    for number in packs.indices where number != last {
      guard let offset = packs[number].index.offset(of: id) else { continue }
      last = number
      return PackPlace(pack: number, offset: offset)
    }
    return nil
  }

  /// An object; nil where it is in no pack, is larger than the limit, is a tag, or cannot be read.
  func content(of id: ObjectID, limit: Int) -> ObjectContent? {
    guard let place = place(of: id) else { return nil }
    guard let content = content(at: place, limit: min(limit, Self.largest)) else { return nil }
    return content.bytes.count <= limit ? content : nil
  }

  private func content(at wanted: PackPlace, limit: Int) -> ObjectContent? {
    let pack = packs[wanted.pack]
    var deltas: [(entry: Pack.Entry, place: PackPlace)] = []
    var place = wanted
    let largest = max(limit, Self.largestStep)
    var content: ObjectContent
    while true {
      if let known = recent.content(at: place) {
        content = known
        break
      }
      guard let entry = pack.entry(at: place.offset) else { return nil }
      if case .delta(let base) = entry.content {
        guard entry.size <= Self.largestStep, deltas.count < Self.deepest else { return nil }
        deltas.append((entry, place))
        place = PackPlace(pack: place.pack, offset: base)
        continue
      }
      guard case .whole(let kind) = entry.content, entry.size <= (deltas.isEmpty ? limit : largest),
        let whole = whole(entry, kind, of: pack)
      else { return nil }
      content = whole
      recent.keep(content, at: place)
      break
    }
    while let (entry, place) = deltas.popLast() {
      let limit = deltas.isEmpty ? limit : largest
      guard let next = applied(entry, of: pack, to: content, limit: limit) else { return nil }
      content = next
      recent.keep(content, at: place)
    }
    return content
  }

  private func whole(_ entry: Pack.Entry, _ kind: ObjectKind, of pack: Pack) -> ObjectContent? {
    unpacked(entry, of: pack) { bytes in
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      memory.copyMemory(from: bytes)
      return ObjectContent(kind, memory)
    }
  }

  private func applied(
    _ entry: Pack.Entry, of pack: Pack, to base: ObjectContent, limit: Int
  ) -> ObjectContent? {
    unpacked(entry, of: pack) { bytes in
      guard let delta = PackDelta(bytes), delta.size <= limit else { return nil }
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: delta.size, alignment: 16)
      guard delta.apply(to: base.bytes, into: memory) else {
        memory.deallocate()
        return nil
      }
      return ObjectContent(base.kind, memory)
    }
  }

  /// Lends what an entry unpacks to.
  private func unpacked(
    _ entry: Pack.Entry, of pack: Pack, _ body: (UnsafeRawBufferPointer) -> ObjectContent?
  ) -> ObjectContent? {
    guard inflater != nil else { return nil }
    let isSmall = entry.size <= Self.small
    let target =
      isSmall
      ? room : .allocate(byteCount: entry.size + Inflater.slack, alignment: 16)
    defer { if !isSmall { target.deallocate() } }
    guard inflater?.unpack(pack.bytes(of: entry), into: target, count: entry.size) == true else { return nil }
    return body(UnsafeRawBufferPointer(rebasing: target[..<entry.size]))
  }
}
