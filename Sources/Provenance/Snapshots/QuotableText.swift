extension Snapshot {
  /// The captured text that a quote of a source is held against: of the capture that is named, or else of the newest
  /// that has a text. Its digest is the one on record.
  ///
  /// - Parameter record: whose quote it is, for the refusal.
  /// - Throws: `ChangeRefusal` where there is no such source, capture or text.
  public func quotableText(
    of source: String, capture name: String?, for record: String
  ) throws -> (capture: CaptureID, text: SourceText) {
    try requireSource(source, for: record)
    let capture = try capture(of: source, named: name, for: record)
    return (capture, try text(of: capture, for: record))
  }

  private func requireSource(_ source: String, for record: String) throws {
    guard try bytes(of: .source(source)) == nil else { return }
    let near = nearest(to: source, among: try sources(), count: 3)
    throw ChangeRefusal(
      .notFound, on: record, "there is no source `\(source)`",
      causes: near.isEmpty ? [] : ["the nearest are " + near.joined(separator: ", ")],
      hints: ["ibid source add \(source) --file FILE --title \"...\"", "ibid source list"])
  }

  private func capture(of source: String, named name: String?, for record: String) throws -> CaptureID {
    let captures = try captures(of: source)
    if let name {
      if let capture = captures.first(where: { $0.name == name }) { return capture }
      throw ChangeRefusal(
        .notFound, on: record, "source `\(source)` has no capture `\(name)`",
        causes: ["its captures are " + captures.map(\.name).joined(separator: ", ")],
        hints: ["ibid source show \(source)"])
    }
    for capture in captures.reversed() where try self.capture(capture)?.text != nil { return capture }
    throw ChangeRefusal(
      .notFound, on: record, "source `\(source)` has no capture with a text to quote from",
      hints: ["ibid source capture \(source) --file FILE"])
  }

  private func text(of capture: CaptureID, for record: String) throws -> SourceText {
    switch try text(of: capture) {
    case .text(let text, let sha256, _):
      let recorded = try self.capture(capture)?.text?.sha256
      guard recorded == nil || recorded == sha256 else {
        throw ChangeRefusal(
          .checkFailed, on: record, "the captured text of `\(capture)` is not the one that was captured",
          causes: ["its digest is \(sha256), not the one recorded"],
          hints: ["restore \(capture.textPath) from the revision that captured it"])
      }
      return text
    case .absent:
      throw ChangeRefusal(.notFound, on: record, "\(capture.textPath) is not in this tree")
    case .notInThisClone:
      throw ChangeRefusal(
        .notFound, on: record, "the captured text of `\(capture)` is not in this clone",
        hints: ["git fetch --refetch --no-filter"])
    case .invalid(let reason):
      throw ChangeRefusal(.checkFailed, on: record, "\(capture.textPath): \(reason)")
    }
  }
}
