import GRDB
import Git

extension Store {
  /// Does something by the index of the history, brought up to a tip.
  ///
  /// An index that is damaged, or of another version, is made anew and asked again.
  ///
  /// - Parameter making: whether it may be made or brought up to date for this; if not, it is used as far as it is there.
  /// - Parameter withTexts: whether the words of all versions have to be in it.
  /// - Returns: nil where there can be no index now; whatever is asked is read from the commits then.
  func indexed<Value>(
    _ tip: ObjectID, making: Bool = true, withTexts: Bool = false, _ body: (Database) throws -> Value
  ) throws -> Value? {
    guard usesIndex, !isIndexUnusable else { return nil }
    guard making else { return try? presentIndex(holding: tip)?.queue.read(body) }
    var isRepaired = false
    while true {
      do {
        let index = try self.index(upTo: tip, repairing: isRepaired, withTexts: withTexts)
        return try index.queue.read(body)
      } catch let fault as IndexFault {
        guard !isRepaired else { return giveUpIndex(fault.reason) }
        repairIndex(because: fault.reason)
      } catch let error as DatabaseError {
        guard error.meansDamage, !isRepaired else { return giveUpIndex(error.message ?? "\(error)") }
        repairIndex(because: "it is damaged")
      } catch let unavailable as IndexUnavailable {
        return giveUpIndex(unavailable.reason)
      }
      isRepaired = true
    }
  }

  /// The index that is there, if it holds a commit. One that is damaged is left for those who make it anew.
  private func presentIndex(holding tip: ObjectID) throws -> RecordIndex? {
    guard let index = try openIndex ?? RecordIndex.open(in: repository), try index.holds(tip) else {
      return nil
    }
    openIndex = index
    return index
  }

  private func repairIndex(because reason: String) {
    openIndex = nil
    onNote("The index of the history is made anew: \(reason).")
  }

  private func giveUpIndex<Value>(_ reason: String) -> Value? {
    openIndex = nil
    isIndexUnusable = true
    return nil
  }

  private func index(upTo tip: ObjectID, repairing: Bool, withTexts: Bool) throws -> RecordIndex {
    var index = openIndex
    if index == nil, !repairing { index = try RecordIndex.open(in: repository) }
    do {
      if index == nil {
        index = try RecordIndex.build(
          in: repository, tip: tip, replacing: repairing, withTexts: withTexts, progress: onIndexing)
      }
      // Another process has made one while this one waited for its turn.
      if index == nil { index = try RecordIndex.open(in: repository) }
      guard let index else { throw IndexUnavailable(reason: "it went away") }
      openIndex = index
      if try !index.holds(tip) { try index.update(to: tip, of: repository, progress: onIndexing) }
      if withTexts { try index.fillTexts(of: repository, progress: onIndexing) }
      return index
    } catch let error as GitError {
      // What cannot be read may have nothing to do with what is asked.
      throw IndexUnavailable(reason: "\(error)")
    }
  }
}

extension DatabaseError {
  /// Whether the file is no sound index, rather than one that cannot be had now.
  var meansDamage: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT]
      .contains(resultCode.primaryResultCode)
  }
}
