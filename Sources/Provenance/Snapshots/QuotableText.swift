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
    let capture =
      try name.map { try self.capture(of: source, named: $0, for: record) }
      ?? newestCapture(withTextOf: source, for: record)
    return (capture, try text(of: capture, for: record))
  }

  /// The capture whose text stood when another was made: the newest before it that has a text.
  ///
  /// It is the one that an `unchanged` capture repeats.
  func capture(withTextBefore capture: CaptureID) throws -> CaptureID? {
    for earlier in try captures(of: capture.source).reversed() where earlier.order < capture.order {
      if try self.capture(earlier)?.text != nil { return earlier }
    }
    return nil
  }

  private func requireSource(_ source: String, for record: String) throws {
    guard try bytes(of: .source(source)) == nil else { return }
    let near = nearest(to: source, among: try sources(), count: 3)
    throw ChangeRefusal(
      .notFound, on: record, "there is no source `\(source)`",
      causes: near.isEmpty ? [] : ["the nearest are " + near.joined(separator: ", ")],
      hints: ["ibid source add \(source) --file FILE --title \"...\"", "ibid source list"])
  }

  /// The capture of a source that is named.
  ///
  /// - Parameter record: on which record the refusal is.
  /// - Throws: `ChangeRefusal`, with the captures that there are.
  public func capture(of source: String, named name: String, for record: String) throws -> CaptureID {
    let captures = try captures(of: source)
    if let capture = captures.first(where: { $0.name == name }) { return capture }
    let names = captures.suffix(20).map(\.name)
    let more = captures.count > names.count ? "\(captures.count - names.count) older ones, " : ""
    throw ChangeRefusal(
      .notFound, on: record, "source `\(source)` has no capture `\(name)`",
      causes: names.isEmpty ? [] : ["its captures are \(more)\(names.joined(separator: ", "))"],
      hints: ["ibid source show \(source)"])
  }

  private func newestCapture(withTextOf source: String, for record: String) throws -> CaptureID {
    for capture in try captures(of: source).reversed() where try self.capture(capture)?.text != nil {
      return capture
    }
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
      throw try refusal(ofTextless: capture, for: record)
    case .notInThisClone:
      throw ChangeRefusal(
        .notFound, on: record, "the captured text of `\(capture)` is not in this clone",
        hints: ["git fetch --refetch --no-filter"])
    case .invalid(let reason):
      throw ChangeRefusal(.checkFailed, on: record, "\(capture.textPath): \(reason)")
    }
  }

  /// Why a capture has no text, and which one to quote instead.
  private func refusal(ofTextless capture: CaptureID, for record: String) throws -> ChangeRefusal {
    let list = "`ibid source show \(capture.source)` lists its captures"
    guard let found = try self.capture(capture), found.text == nil else {
      return ChangeRefusal(
        .notFound, on: record, "\(capture.textPath) is not in this tree",
        hints: ["restore it from the revision that captured it", list])
    }
    switch found.outcome {
    case .unchanged:
      let repeated = try self.capture(withTextBefore: capture)
      return ChangeRefusal(
        .notFound, on: record, "`\(capture)` has no text of its own: it found the text unchanged",
        causes: repeated.map { ["the text that it repeats is that of `\($0)`"] } ?? [],
        hints: [repeated.map { "`--capture \($0.name)` names the capture with the text" } ?? list])
    case .unreachable:
      return ChangeRefusal(
        .notFound, on: record, "`\(capture)` has no text: the source could not be reached then", hints: [list]
      )
    case .captured:
      return ChangeRefusal(
        .notFound, on: record, "`\(capture)` has no text: its original alone is kept", hints: [list])
    }
  }
}
