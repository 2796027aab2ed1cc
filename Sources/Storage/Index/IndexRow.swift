import Foundation
import GRDB
import Git

// Reading a file that anything may have happened to: a value that cannot be is a fault of the index, and no reason to stop.

extension Row {
  /// The id of an object.
  func id(atIndex column: Int) throws -> ObjectID {
    guard let id = ObjectID(bytes: try decode(Data.self, atIndex: column)) else {
      throw IndexFault(reason: "it holds no object's id")
    }
    return id
  }

  /// A run, and in the next column a place on it.
  func place(atIndex column: Int) throws -> RunPlace {
    let (run, place): (Int64, Int64) = (try decode(atIndex: column), try decode(atIndex: column + 1))
    // So far from the ends of their type that they can be counted up and down.
    guard 0...IndexRow.most ~= run, 0...IndexRow.most ~= place else {
      throw IndexFault(reason: "it holds no place of a commit")
    }
    return RunPlace(run: run, place: place)
  }

  /// The rank of a commit.
  func rank(atIndex column: Int) throws -> Int64 {
    let rank: Int64 = try decode(atIndex: column)
    guard rank.magnitude <= IndexRow.farthest else {
      throw IndexFault(reason: "it holds no commit's rank")
    }
    return rank
  }
}

enum IndexRow {
  /// More commits than any repository has.
  static let most: Int64 = 1 << 40
  /// Further from 1970 than any rank is.
  static let farthest: UInt64 = 1 << 62
}

extension ObjectID {
  /// The bytes as they stand in the index.
  var data: Data { Data(bytes) }
}
