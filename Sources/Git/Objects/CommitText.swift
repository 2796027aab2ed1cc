import Glibc

/// Reads the texts of a commit, which names another encoding than UTF-8 where it has one (git-commit, "Discussion").
struct CommitText {
  private let encoding: String?

  /// The longest name of an encoding, in bytes.
  private static let longestName = 32

  /// - Parameter encoding: the commit's header; nil where it has none.
  init(encoding: UnsafeRawBufferPointer?) {
    let name = encoding.map { String(decoding: $0, as: UTF8.self) } ?? ""
    // A name is letters, digits and a few marks: the C library takes options and files by others.
    let isName = name.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains($0)
    }
    self.encoding = isName && !name.isEmpty && name.utf8.count <= Self.longestName ? name : nil
  }

  /// The text of some bytes. What is UTF-8 already stays; what cannot be read has a mark in its place.
  func decode(_ bytes: some Collection<UInt8>) -> String {
    if let encoding, String(validating: bytes, as: UTF8.self) == nil,
      let converted = Self.converted(Array(bytes), from: encoding)
    {
      return converted
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text by the C library's tables; nil where it does not know the encoding or the bytes are none of it.
  private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
    guard let conversion = iconv_open("UTF-8", encoding), conversion != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(conversion) }
    // No character takes more than four bytes, and some encodings write two characters in one byte's place.
    var output = [UInt8](repeating: 0, count: bytes.count * 8 + 16)
    var input = bytes
    let written: Int? = input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (input.count, output.count)
        let result = iconv(conversion, &from, &left, &to, &room)
        return result == Int(bitPattern: UInt.max) || left > 0 ? nil : output.count - room
      }
    }
    return written.map { String(decoding: output[..<$0], as: UTF8.self) }
  }
}
