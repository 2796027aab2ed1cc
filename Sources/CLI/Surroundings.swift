import Glibc

/// What the program finds around it when it starts. Tests put their own in its place.
struct Surroundings: Sendable {
  var environment: [String: String]
  /// The absolute path of the directory the program was started in.
  var directory: String
  var out: Output
  var err: Output
  var input: Input
  /// Seconds since 1970, UTC.
  var clock: @Sendable () -> Int64

  static func ofThisProcess() -> Surroundings {
    let out = Output(descriptor: STDOUT_FILENO)
    return Surroundings(
      environment: variables(),
      directory: currentDirectory(),
      out: out,
      err: Output(descriptor: STDERR_FILENO, after: out),
      input: Input(descriptor: STDIN_FILENO),
      clock: { Int64(time(nil)) })
  }

  private static func variables() -> [String: String] {
    var result: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        result[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return result
  }

  private static func currentDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
