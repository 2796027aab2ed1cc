import Foundation
import GRDB
import Git

/// What is to be said of the index of a store's history.
public struct IndexStatus: Sendable {
  /// The file; it need not be there.
  public let path: String
  /// Its size in bytes; nil where there is none.
  public let bytes: Int?
  /// How many commits and how many versions of records are in it.
  public let revisions: Int
  public let versions: Int
  /// Whether it holds what HEAD names, and so everything before it.
  public let isCurrent: Bool
  /// Whether the words of all versions are in it, for `search`.
  public let hasTexts: Bool
  /// Why it has to be made anew, nil where it need not or where there is none.
  public let fault: String?
  /// Why it cannot be looked at now, sound as it may be; nil where it can.
  public let obstacle: String?
}

extension Store {
  /// How the index stands; nothing is made or brought up to date for it.
  ///
  /// - Throws: `StoreError` as ``revision(at:)`` for HEAD. What is wrong with the index is its ``IndexStatus/fault``.
  public func indexStatus() throws -> IndexStatus {
    let path = RecordIndex.path(in: repository)
    let tip = try commit(at: .head).id
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    func status(
      _ counts: (Int, Int) = (0, 0), isCurrent: Bool = false, hasTexts: Bool = false, fault: String? = nil,
      obstacle: String? = nil
    ) -> IndexStatus {
      IndexStatus(
        path: path, bytes: size, revisions: counts.0, versions: counts.1, isCurrent: isCurrent,
        hasTexts: hasTexts, fault: fault, obstacle: obstacle)
    }
    do {
      guard let index = try RecordIndex.open(in: repository) else { return status() }
      let isCurrent = try index.holds(tip)
      return try index.queue.read { database in
        let damage = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
        guard damage == ["ok"] else { return status(fault: "it is damaged") }
        for table in ["texts", "standingTexts"] {
          _ = try Int.fetchOne(database, sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH 'a' LIMIT 1")
        }
        return status(
          (
            try Int.fetchOne(database, sql: "SELECT count(*) FROM revisions") ?? 0,
            try Int.fetchOne(database, sql: "SELECT count(*) FROM versions WHERE change >> 2 BETWEEN 1 AND 4")
              ?? 0
          ),
          isCurrent: isCurrent, hasTexts: try IndexedTexts.areIn(database))
      }
    } catch let fault as IndexFault {
      return status(fault: fault.reason)
    } catch let unavailable as IndexUnavailable {
      return status(obstacle: unavailable.reason)
    } catch is RowDecodingError {
      return status(fault: "it is damaged")
    } catch let error as DatabaseError {
      let reason = error.message ?? "it is damaged"
      return error.meansDamage ? status(fault: reason) : status(obstacle: reason)
    }
  }

  /// Makes the index anew, the words for `search` too.
  ///
  /// - Throws: `StoreError` where it cannot be made.
  public func rebuildIndex() throws -> IndexStatus {
    let tip = try commit(at: .head).id
    openIndex = nil
    func failed(_ reason: String) -> StoreError {
      StoreError(
        .cannotWrite, "could not make the index", causes: [reason],
        hints: ["`--no-index` reads the commits instead"])
    }
    do {
      openIndex = try attempting("make the index") {
        try RecordIndex.build(
          in: repository, tip: tip, replacing: true, withTexts: true, progress: onIndexing)
      }
    } catch let fault as IndexFault {
      throw failed(fault.reason)
    } catch let unavailable as IndexUnavailable {
      throw failed(unavailable.reason)
    } catch let error as DatabaseError {
      throw failed(error.message ?? "\(error)")
    }
    return try indexStatus()
  }
}
