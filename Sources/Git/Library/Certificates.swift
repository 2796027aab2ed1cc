/// Stands in for the function of Mbed TLS by which libgit2, as Debian builds it, reads all certificates of the system whenever
/// it starts: 7 ms of each command, a quarter of the short ones.
///
/// Nothing here opens a connection through libgit2. If something did it would be refused, since no certificate is known.
///
/// - Parameters:
///   - chain: an address, which is not looked at.
///   - path: an address, which is not looked at.
/// - Returns: `MBEDTLS_ERR_X509_FILE_IO_ERROR`, as if there were no such file.
@_cdecl("mbedtls_x509_crt_parse_file")
public func passOverCertificates(chain: UInt, path: UInt) -> Int32 { -0x2900 }
