import Git
import Provenance

/// What a capture's record says of what was captured, and of when and where that was.
struct CapturedContent {
  /// The digests of the text and of the original, or what seals them.
  let payloads: [String]
  /// The members that say when and where, by their keys; nil where the record has none.
  let circumstances: [JSON?]
  static let circumstanceKeys = ["retrieved", "url", "archivedUrl", "outcome"]
  private let outcome: String?

  /// Whether it is said what was captured, or that nothing could be.
  var isTold: Bool {
    hasPayload || outcome.map { $0 != "captured" } ?? false
  }

  /// Whether there is a text or an original.
  var hasPayload: Bool { payloads.contains { !$0.isEmpty } }

  init(_ json: JSON?) {
    payloads = ["text", "original"].map { key in
      let payload = json?[key]
      return payload?["sha256"]?.stringValue ?? payload?["sealed"]?.stringValue ?? ""
    }
    circumstances = Self.circumstanceKeys.map { json?[$0] }
    outcome = json?["outcome"]?.stringValue
  }
}

/// The versions of one capture, the newest first, with what was captured by each.
struct CaptureVersions {
  private struct Version {
    let revision: Revision
    let content: CapturedContent
    /// Whether none that it came from says what was captured: this one committed the capture first. There are several
    /// where branches gave the same name to captures of their own, and where one was deleted and another added.
    let isFirst: Bool
  }

  private let versions: [Version]

  init(_ graph: VersionGraph, reader: inout VersionReader) throws {
    var kept: [Version] = []
    var hasContent = graph.versions.map { _ in false }
    // The oldest first, so that those which a version came from are known.
    for place in graph.versions.indices.reversed() {
      let version = graph.versions[place]
      // What comes after a deletion came from nothing.
      let isFirst = !version.parents.contains { hasContent[$0] && graph.versions[$0].blob != nil }
      hasContent[place] = !isFirst
      guard let blob = version.blob else { continue }
      let content = CapturedContent(try reader.json(blob))
      // What cannot be read is no evidence of what was captured: it is mended under its name.
      guard content.isTold else { continue }
      hasContent[place] = true
      kept.append(
        Version(revision: try reader.revision(version.commit), content: content, isFirst: isFirst))
    }
    versions = kept.reversed()
  }

  /// - Parameters:
  ///   - now: what the tree that is verified has.
  ///   - keeps: whether that tree has what was captured under another name of the same source.
  func finding(
    on id: CaptureID, now: CapturedContent, keeps: ([String]) throws -> Bool
  ) rethrows -> Finding? {
    let firsts = versions.filter(\.isFirst)
    guard let oldest = firsts.last else { return nil }
    guard let own = firsts.last(where: { $0.content.payloads == now.payloads }) else {
      return changed(from: oldest, id, now)
    }
    // Where branches captured on the same day, or one capture was deleted and another added, none may be lost.
    let lost = try firsts.last { first in
      try first.content.payloads != now.payloads && first.content.hasPayload && !keeps(first.content.payloads)
    }
    if let lost { return changed(from: lost, id, now, isOneOfSeveral: true) }
    let keys = CapturedContent.circumstanceKeys
    guard let place = keys.indices.first(where: { own.content.circumstances[$0] != now.circumstances[$0] })
    else {
      return nil
    }
    let change = change { $0.circumstances[place] == now.circumstances[place] }
    return Finding(
      .captureEdited, record: RecordID.capture(id).description, pointer: [keys[place]],
      message: "`\(keys[place])` is not what \(Self.origin(own)) first committed: \(change)",
      hint: Restoring.capture(id, asIn: own.revision.short))
  }

  private func changed(
    from first: Version, _ id: CaptureID, _ now: CapturedContent, isOneOfSeveral: Bool = false
  ) -> Finding {
    let change = change { $0.payloads == now.payloads }
    return Finding(
      .captureChanged, record: RecordID.capture(id).description, pointer: ["text"],
      message: "what was captured is not what \(Self.origin(first)) first committed: \(change)",
      hint: Restoring.capture(id, asIn: first.revision.short, isOneOfSeveral: isOneOfSeveral))
  }

  private static func origin(_ version: Version) -> String {
    "\(version.revision.short) of \(version.revision.date)"
  }

  /// Which revision made a capture what it is now: the oldest from which on it is so, or the newest that has it so, where
  /// a merge left out what is newer.
  private func change(_ isAsNow: (CapturedContent) -> Bool) -> String {
    let version = versions.prefix { isAsNow($0.content) }.last ?? versions.first { isAsNow($0.content) }
    return version.map { "\(Self.origin($0)) changed it" } ?? "it is changed and not committed"
  }
}
