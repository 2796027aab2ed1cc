/// A commit taken apart into what was signed and the signature, as git does it.
public struct SignedCommit: Sendable {
  public let id: ObjectID
  /// Nil where the commit carries none.
  let signature: [UInt8]?
  /// The bytes that are signed: all but the signature.
  let payload: [UInt8]
  /// The committer's time in seconds since 1970, zero where there is none.
  let time: Int64

  /// Whether the commit carries a signature, be it right or not.
  public var isSigned: Bool { signature != nil }

  init(_ bytes: UnsafeRawBufferPointer, id: ObjectID) {
    self.id = id
    var payload: [UInt8] = []
    var signature: [UInt8]?
    var time: Int64?
    payload.reserveCapacity(bytes.count)
    let newline = UInt8(ascii: "\n")
    var isInSignature = false
    // That of the same commit in the other hash, which is no part of what is signed here.
    var isInOther = false
    var start = bytes.startIndex
    while start < bytes.endIndex {
      var end = bytes[start...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.endIndex
      let line = bytes[start..<end]
      var part: Slice<UnsafeRawBufferPointer>?
      if isInSignature, line.first == UInt8(ascii: " ") {
        part = line.dropFirst()
      } else if line.begins(with: "gpgsig ") {
        part = line.dropFirst("gpgsig ".utf8.count)
        isInOther = false
      } else if line.begins(with: "gpgsig") {
        isInOther = true
      } else if isInOther, line.first != UInt8(ascii: " ") {
        isInOther = false
      }
      if let part {
        signature = (signature ?? []) + part
      } else {
        if time == nil, line.begins(with: "committer ") {
          time = RawSignature(UnsafeRawBufferPointer(rebasing: line.dropLast())).time
        }
        if line.first == newline { end = bytes.endIndex }
        if !isInOther { payload += bytes[start..<end] }
      }
      isInSignature = part != nil
      start = end
    }
    self.signature = signature
    self.payload = payload
    self.time = max(0, time ?? 0)
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func begins(with text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }
}

extension Repository {
  /// A commit with its signature.
  ///
  /// - Throws: `.missingObject`, `.corruptObject`; `.tooLarge` beyond 16 MiB.
  public func signedCommit(_ id: ObjectID) throws(GitError) -> SignedCommit {
    try withObject(id, .commit) { SignedCommit($0, id: id) }
  }
}
