internal import CLibcrypto

/// The SHA-256 digest (FIPS 180-4) of bytes, as 64 lower-case hexadecimal digits.
///
/// It is libcrypto's, which uses the processor's own SHA instructions.
public func sha256Hex(of bytes: [UInt8]) -> String {
  bytes.withUnsafeBufferPointer { sha256Hex(of: $0) }
}

/// The SHA-256 digest of bytes in place, as 64 lower-case hexadecimal digits.
public func sha256Hex(of bytes: UnsafeBufferPointer<UInt8>) -> String {
  let digest = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
    // Of no bytes there may be no address; libcrypto then reads none.
    _ = SHA256(bytes.baseAddress, bytes.count, digest.baseAddress)
    count = Int(SHA256_DIGEST_LENGTH)
  }
  return String(unsafeUninitializedCapacity: digest.count * 2) { text in
    for (place, byte) in digest.enumerated() {
      text[place * 2] = hexDigit(byte >> 4)
      text[place * 2 + 1] = hexDigit(byte & 15)
    }
    return digest.count * 2
  }
}

/// The lower-case hexadecimal digit of a value below 16, as ASCII.
func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
