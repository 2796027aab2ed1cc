import Glibc

/// Runs the body so that file permissions count: an administrator's thread lays down its right to ignore
/// them, and takes it up again.
public func withoutPrivileges<Result>(_ body: () throws -> Result) rethrows -> Result {
  guard geteuid() == 0 else { return try body() }
  // CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, of the calling thread only.
  let rights: UInt32 = 1 << 1 | 1 << 2
  var header = CapabilityHeader()
  var sets = CapabilitySets()
  guard capabilities("capget", &header, &sets) else { return try body() }
  var fewer = sets
  fewer.low.effective &= ~rights
  guard capabilities("capset", &header, &fewer) else { return try body() }
  defer { _ = capabilities("capset", &header, &sets) }
  return try body()
}

private struct CapabilityHeader {
  var version: UInt32 = 0x2008_0522
  var pid: Int32 = 0
}

private struct CapabilitySets {
  struct Half {
    var effective: UInt32 = 0
    var permitted: UInt32 = 0
    var inheritable: UInt32 = 0
  }
  var low = Half()
  var high = Half()
}

/// Calls `capget` or `capset`, which the C library has and declares in no header that Swift imports.
private func capabilities(_ name: String, _ header: inout CapabilityHeader, _ sets: inout CapabilitySets)
  -> Bool
{
  guard let symbol = dlsym(nil, name) else { return false }
  let function = unsafeBitCast(
    symbol, to: (@convention(c) (UnsafeMutableRawPointer, UnsafeMutableRawPointer) -> Int32).self)
  return function(&header, &sets) == 0
}
