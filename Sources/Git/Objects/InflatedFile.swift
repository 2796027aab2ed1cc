import CZlib
import Glibc

/// A file that zlib packed (RFC 1950), unpacked while it is read.
struct InflatedFile: ~Copyable {
  private let file: Descriptor
  /// Zlib keeps the address of its state's owner, so this may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let packed: UnsafeMutableRawBufferPointer
  private var hasEnded = false

  /// Takes a file that stands at its beginning.
  init(_ file: consuming Descriptor) throws(LooseObjectFault) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      stream.deallocate()
      throw .noMemory
    }
    self.file = file
    self.stream = stream
    packed = .allocate(byteCount: 16 << 10, alignment: 16)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    packed.deallocate()
  }

  /// Unpacks until the target is full or the stream has ended, whichever is first.
  ///
  /// - Returns: how many bytes there were, fewer than there is room for only at the end.
  mutating func read(into target: UnsafeMutableRawBufferPointer) throws(LooseObjectFault) -> Int {
    var count = 0
    while count < target.count, !hasEnded {
      let hasMore = try hasMore()
      let room = min(target.count - count, 1 << 30)
      stream.pointee.next_out = target.baseAddress?.advanced(by: count).assumingMemoryBound(to: Bytef.self)
      stream.pointee.avail_out = uInt(room)
      let status = inflate(stream, Z_NO_FLUSH)
      count += room - Int(stream.pointee.avail_out)
      switch status {
      case Z_OK: break
      case Z_STREAM_END: hasEnded = true
      // Zlib could do nothing: with all of the file in its hands, it never will.
      case Z_BUF_ERROR where hasMore: break
      case Z_BUF_ERROR: throw .corrupt("the object's file is cut short")
      case Z_MEM_ERROR: throw .noMemory
      default: throw .corrupt("the object's file is not what zlib writes")
      }
    }
    return count
  }

  /// Checks that nothing is left: no byte to unpack, and none after the stream.
  mutating func expectEnd() throws(LooseObjectFault) {
    let left = try withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) {
      target throws(LooseObjectFault) in try read(into: target)
    }
    guard left == 0 else { throw .corrupt("the object is longer than it says") }
    guard try !hasMore() else { throw .corrupt("the object's file goes on after its end") }
  }

  /// Whether anything is left to unpack: reads on in the file where zlib has used up what was read.
  private func hasMore() throws(LooseObjectFault) -> Bool {
    guard stream.pointee.avail_in == 0 else { return true }
    while true {
      let count = Glibc.read(file.number, packed.baseAddress, packed.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      stream.pointee.next_in = packed.baseAddress?.assumingMemoryBound(to: Bytef.self)
      stream.pointee.avail_in = uInt(count)
      return count > 0
    }
  }
}
