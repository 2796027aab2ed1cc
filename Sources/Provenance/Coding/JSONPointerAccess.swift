extension JSON {
  /// The value at a place; `nil` where there is none.
  public subscript(pointer: JSONPointer) -> JSON? {
    var value = self
    for token in pointer.tokens {
      guard let next = value.child(token) else { return nil }
      value = next
    }
    return value
  }

  /// Puts a value at a place, as the `add` and `replace` operations of RFC 6902 together would: a key that is
  /// there keeps its place, a new key goes to the end of its object, and `-` appends to an array.
  ///
  /// - Returns: `false`, with nothing changed, where the parent is not there or is neither object nor array,
  ///   or an index is beyond the array's end.
  @discardableResult
  public mutating func set(_ value: JSON, at pointer: JSONPointer) -> Bool {
    update(pointer.tokens[...]) { _ in value }
  }

  /// Removes what is at a place; the elements of an array behind it move up. The whole document becomes
  /// `null`.
  ///
  /// - Returns: `false`, with nothing changed, where nothing is there.
  @discardableResult
  public mutating func remove(at pointer: JSONPointer) -> Bool {
    guard self[pointer] != nil else { return false }
    return update(pointer.tokens[...]) { _ in nil }
  }

  private func child(_ token: String) -> JSON? {
    switch self {
    case .object(let object):
      object[token]
    case .array(let elements):
      JSONPointer.index(token, count: elements.count).map { elements[$0] }
    default:
      nil
    }
  }

  /// Replaces the value at the path by what `change` makes of it; `nil` removes it.
  private mutating func update(_ path: ArraySlice<String>, _ change: (JSON?) -> JSON?) -> Bool {
    guard let token = path.first else {
      self = change(self) ?? .null
      return true
    }
    let rest = path.dropFirst()
    switch self {
    case .object(var object):
      guard rest.isEmpty else {
        guard var child = object[token], child.update(rest, change) else { return false }
        object[token] = child
        self = .object(object)
        return true
      }
      object[token] = change(object[token])
      self = .object(object)
      return true
    case .array(var elements):
      if token == "-", rest.isEmpty {
        guard let value = change(nil) else { return false }
        elements.append(value)
      } else if let index = JSONPointer.index(token, count: elements.count) {
        if !rest.isEmpty {
          guard elements[index].update(rest, change) else { return false }
        } else if let value = change(elements[index]) {
          elements[index] = value
        } else {
          elements.remove(at: index)
        }
      } else {
        return false
      }
      self = .array(elements)
      return true
    default:
      return false
    }
  }
}
