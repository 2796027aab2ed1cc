/// The members of a JSON object, in the order in which they were written.
///
/// Keys are told apart by code points. Equality ignores the order, since the order of keys is no fact: a
/// record whose keys were only rearranged has not changed.
public struct JSONObject: Sendable {
  /// One key with its value.
  public struct Member: Sendable {
    /// The key, which is unique in its object.
    public let key: String
    /// What the key holds.
    public var value: JSON

    /// A member for an object.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The members in their order; no key occurs twice.
  public private(set) var members: [Member] = []

  /// Where each key is, kept only beyond a size at which looking at every member would be slower (and, on
  /// hostile input with many keys, quadratic).
  private var places: [ExactText: Int]?
  private static let smallCount = 16

  /// An object without members.
  public init() {}

  /// The number of members.
  public var count: Int { members.count }
  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }
  /// The keys in their order.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key. Setting a key that is there keeps its place, a new one goes to the end, and
  /// setting `nil` removes it.
  public subscript(key: String) -> JSON? {
    get {
      place(of: key).map { members[$0].value }
    }
    set {
      guard let newValue else {
        removeValue(forKey: key)
        return
      }
      if let place = place(of: key) {
        members[place].value = newValue
      } else {
        append(Member(key: key, value: newValue))
      }
    }
  }

  /// The members of both, those of the other at the end; of a key that both have, the other's value.
  public func merging(_ other: JSONObject) -> JSONObject {
    var object = self
    for member in other.members { object[member.key] = member.value }
    return object
  }

  /// Removes a member and gives its value; the others keep their order.
  @discardableResult
  public mutating func removeValue(forKey key: String) -> JSON? {
    guard let place = place(of: key) else { return nil }
    let removed = members.remove(at: place)
    if places != nil { indexPlaces() }
    return removed.value
  }

  /// Adds a member at the end, unless its key is there already; says whether it did.
  mutating func appendIfNew(_ member: Member) -> Bool {
    guard place(of: member.key) == nil else { return false }
    append(member)
    return true
  }

  /// Adds a member at the end whose key is known not to be there.
  mutating func append(_ member: Member) {
    // Most objects of records have fewer.
    if members.isEmpty { members.reserveCapacity(8) }
    members.append(member)
    if places != nil {
      places?[ExactText(member.key)] = members.count - 1
    } else if members.count > Self.smallCount {
      indexPlaces()
    }
  }

  private mutating func indexPlaces() {
    guard members.count > Self.smallCount else {
      places = nil
      return
    }
    var places: [ExactText: Int] = [:]
    places.reserveCapacity(members.count * 2)
    for (place, member) in members.enumerated() { places[ExactText(member.key)] = place }
    self.places = places
  }

  private func place(of key: String) -> Int? {
    let key = ExactText(key)
    if let places { return places[key] }
    return members.firstIndex { ExactText($0.key) == key }
  }
}

extension JSONObject: Hashable {
  /// Whether both have the same keys with equal values, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
  }

  /// Hashes the members without their order.
  public func hash(into hasher: inout Hasher) {
    var all = 0
    for member in members {
      var one = Hasher()
      one.combine(ExactText(member.key))
      one.combine(member.value)
      all ^= one.finalize()
    }
    hasher.combine(members.count)
    hasher.combine(all)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object with these members, in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }
}
