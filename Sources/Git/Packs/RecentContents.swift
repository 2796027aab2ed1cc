/// The objects of packs that were read last: nearly every other one is a difference to one of these.
///
/// Each object has one place that it can be kept at, where the next one for that place replaces it.
struct RecentContents {
  private struct Kept {
    let place: PackPlace
    let content: ObjectContent
  }

  private var kept: [Kept?] = Array(repeating: nil, count: 4096)
  private var bytes = 0
  /// What goes next where they are too many bytes.
  private var oldest = 0

  /// It is about what the versions of the largest folder of a large store take.
  private static let most = 4 << 20

  func content(at place: PackPlace) -> ObjectContent? {
    guard let kept = kept[slot(of: place)], kept.place == place else { return nil }
    return kept.content
  }

  mutating func keep(_ content: ObjectContent, at place: PackPlace) {
    let size = content.bytes.count
    guard size <= Self.most / 4 else { return }
    let slot = slot(of: place)
    if let replaced = kept[slot] { bytes -= replaced.content.bytes.count }
    kept[slot] = Kept(place: place, content: content)
    bytes += size
    while bytes > Self.most {
      oldest = (oldest + 1) % kept.count
      if oldest != slot, let old = kept[oldest] {
        bytes -= old.content.bytes.count
        kept[oldest] = nil
      }
    }
  }

  /// The upper bits of a product with the golden ratio are evenly spread over neighbouring offsets.
  private func slot(of place: PackPlace) -> Int {
    let number = UInt64(truncatingIfNeeded: place.offset &+ place.pack)
    return Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }
}
