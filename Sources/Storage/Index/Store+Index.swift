import GRDB
import Git

extension Store {
  /// Does something by the index of the history, brought up to a tip.
  ///
  /// An index that is damaged, or of another version, is made anew and asked again.
  ///
  /// - Parameter making: whether it may be made or brought up to date for this; if not, it is used as far as it is there.
  /// - Parameter texts: whether the words of versions have to be in it, and of which tree those that stand.
  /// - Returns: nil where there can be no index now; whatever is asked is read from the commits then.
  func indexed<Value>(
    _ tip: ObjectID, making: Bool = true, texts: NeededTexts = .none, _ body: (Database) throws -> Value
  ) throws -> Value? {
    guard usesIndex, !isIndexUnusable else { return nil }
    guard making else { return try? presentIndex(holding: tip)?.queue.read(body) }
    var isRepaired = false
    while true {
      do {
        let index = try self.index(upTo: tip, repairing: isRepaired, texts: texts)
        return try index.queue.read(body)
      } catch let fault as IndexFault {
        guard !isRepaired else { return giveUpIndex() }
        repairIndex(because: fault.reason)
      } catch let error as DatabaseError {
        guard error.meansDamage, !isRepaired else {
          if error.resultCode == .SQLITE_BUSY { noteBusyIndex("another program has it locked") }
          return giveUpIndex()
        }
        repairIndex(because: "it is damaged")
      } catch is RowDecodingError {
        guard !isRepaired else { return giveUpIndex() }
        repairIndex(because: "it is damaged")
      } catch let unavailable as IndexUnavailable {
        if unavailable.isBusy { noteBusyIndex(unavailable.reason) }
        return giveUpIndex()
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

  /// Says why an answer took its time. Where the index can never be written, that is no news.
  private func noteBusyIndex(_ reason: String) {
    onNote("The index of the history cannot be had now, as \(reason); the commits are read.")
  }

  private func giveUpIndex<Value>() -> Value? {
    openIndex = nil
    isIndexUnusable = true
    return nil
  }

  private func index(upTo tip: ObjectID, repairing: Bool, texts: NeededTexts) throws -> RecordIndex {
    var index = openIndex
    if index == nil, !repairing { index = try RecordIndex.open(in: repository) }
    do {
      if index == nil {
        index = try RecordIndex.build(
          in: repository, tip: tip, replacing: repairing, withTexts: texts.isSome, progress: onIndexing)
      }
      // Another process has made one while this one waited for its turn.
      if index == nil { index = try RecordIndex.open(in: repository) }
      guard let index else { throw IndexUnavailable(reason: "it went away") }
      openIndex = index
      if try !index.holds(tip) { try index.update(to: tip, of: repository, progress: onIndexing) }
      switch texts {
      case .none: break
      case .all: try index.fillTexts(standingIn: nil, tip: tip, of: repository, progress: onIndexing)
      case .standing(let tree):
        try index.fillTexts(standingIn: tree, tip: tip, of: repository, progress: onIndexing)
      }
      return index
    } catch let error as GitError {
      // What cannot be read may have nothing to do with what is asked.
      throw IndexUnavailable(reason: "\(error)")
    }
  }
}

/// What of the words for `search` an answer needs.
enum NeededTexts {
  case none
  case all
  /// Those of all versions, and apart those of the records that stand in a tree.
  case standing(ObjectID)

  var isSome: Bool { if case .none = self { false } else { true } }
}

extension DatabaseError {
  /// Whether the file is no sound index, rather than one that cannot be had now or was asked something senseless.
  ///
  /// A row that is there already or breaks its table's rules means that the index contradicts the commits.
  var meansDamage: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT].contains(resultCode.primaryResultCode)
  }
}
