/// What changed in one field of a record: absent before, absent after, or another value.
public struct FieldChange: Sendable, Equatable {
  /// The field; in the earlier version where it was removed, else in the later one.
  public let pointer: JSONPointer
  public let from: JSON?
  public let to: JSON?

  /// The fields that differ between two versions of a record, in the order of the record.
  ///
  /// Objects are compared member by member. Lists are aligned, so that a citation taken from the front
  /// does not make every later one look changed; an element that is new or gone is one change.
  public static func between(_ earlier: JSON?, _ later: JSON?) -> [FieldChange] {
    var changes: [FieldChange] = []
    compare(earlier, later, at: .root, into: &changes)
    return changes
  }

  private static func compare(
    _ earlier: JSON?, _ later: JSON?, at pointer: JSONPointer, into changes: inout [FieldChange]
  ) {
    guard earlier != later else { return }
    switch (earlier, later) {
    case (.object(let one)?, .object(let other)?):
      compare(one, other, at: pointer, into: &changes)
    case (nil, .object(let added)?) where !added.isEmpty:
      compare([:], added, at: pointer, into: &changes)
    case (.object(let removed)?, nil) where !removed.isEmpty:
      compare(removed, [:], at: pointer, into: &changes)
    case (.array(let one)?, .array(let other)?):
      compare(one, other, at: pointer, into: &changes)
    case (nil, .array(let added)?) where !added.isEmpty:
      compare([], added, at: pointer, into: &changes)
    case (.array(let removed)?, nil) where !removed.isEmpty:
      compare(removed, [], at: pointer, into: &changes)
    default:
      changes.append(FieldChange(pointer: pointer, from: earlier, to: later))
    }
  }

  private static func compare(
    _ earlier: JSONObject, _ later: JSONObject, at pointer: JSONPointer, into changes: inout [FieldChange]
  ) {
    for member in earlier.members {
      compare(member.value, later[member.key], at: pointer.appending(member.key), into: &changes)
    }
    for member in later.members where earlier[member.key] == nil {
      compare(nil, member.value, at: pointer.appending(member.key), into: &changes)
    }
  }

  private static func compare(
    _ earlier: [JSON], _ later: [JSON], at pointer: JSONPointer, into changes: inout [FieldChange]
  ) {
    for pair in ListAlignment(earlier, later).pairs {
      switch (pair.earlier, pair.later) {
      case (let i?, let j?): compare(earlier[i], later[j], at: pointer.appending(j), into: &changes)
      case (let i?, nil):
        changes.append(FieldChange(pointer: pointer.appending(i), from: earlier[i], to: nil))
      case (nil, let j?): changes.append(FieldChange(pointer: pointer.appending(j), from: nil, to: later[j]))
      case (nil, nil): break
      }
    }
  }
}
