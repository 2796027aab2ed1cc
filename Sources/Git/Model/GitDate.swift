import Glibc

/// A date as git's environment variables give it.
struct GitDate: Equatable {
  /// Seconds since 1970.
  let time: Int64
  /// Minutes east of UTC.
  let offset: Int

  init(time: Int64, offset: Int) {
    self.time = time
    self.offset = offset
  }

  static var now: GitDate {
    var seconds = Glibc.time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return GitDate(time: Int64(seconds), offset: local.tm_gmtoff / 60)
  }

  /// Reads the forms that git documents: `@1700000000 +0100` (the `@` may be absent from nine digits on), ISO
  /// 8601 `2026-11-22T18:30:00+01:00`, and RFC 2822 `Sun, 22 Nov 2026 18:30:00 +0100`. Without a zone the
  /// local one counts. What libgit2 would write as another time is refused: it keeps 32 bits of it, without a sign.
  init?(_ text: String) {
    guard text.utf8.count <= 100, text.utf8.allSatisfy({ $0 < 128 }) else { return nil }
    let scanner = DateScanner(text)
    guard let date = scanner.seconds() ?? scanner.iso8601() ?? scanner.rfc2822(),
      UInt32(exactly: date.time) != nil
    else { return nil }
    self = date
  }
}
