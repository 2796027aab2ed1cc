import CZlib

/// Unpacks what zlib packed (RFC 1950) from memory to memory, one object after the other with one state of zlib's.
struct Inflater: ~Copyable {
  /// Zlib keeps the address of its state's owner, so this may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  /// The memory that is to be there behind what is unpacked: nearer to the end of it than the longest match, which is 258
  /// bytes, zlib goes on symbol by symbol, and most records are not much longer than that.
  static let slack = 288

  /// Nil where there is no memory for it.
  init?() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      stream.deallocate()
      return nil
    }
    self.stream = stream
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Whether a stream begins there that unpacks to exactly so many bytes.
  ///
  /// - Parameter target: holds as many, and ``slack``.
  func unpack(
    _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, count: Int
  ) -> Bool {
    precondition(target.count >= count + Self.slack)
    guard target.count < 1 << 31, inflateReset(stream) == Z_OK else { return false }
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: source.baseAddress?.assumingMemoryBound(to: Bytef.self))
    stream.pointee.avail_in = uInt(min(source.count, 1 << 30))
    stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_out = uInt(count + Self.slack)
    return inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.total_out == UInt(count)
  }
}
