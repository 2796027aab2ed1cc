/// Who, and when.
public struct Signature: Hashable, Sendable {
  /// The name, from the encoding that the commit names; what is none of it has a mark in its place.
  public var name: String
  /// The e-mail address, without the angle brackets.
  public var email: String
  /// Seconds since 1970-01-01T00:00:00Z.
  public var time: Int64
  /// The writer's offset from UTC, in minutes east.
  public var offset: Int

  /// A signature as it will be written.
  public init(name: String, email: String, time: Int64, offset: Int) {
    self.name = name
    self.email = email
    self.time = time
    self.offset = offset
  }
}
