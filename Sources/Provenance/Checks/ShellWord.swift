extension String {
  /// The text as one word of a POSIX shell, so that a command in a hint can be pasted whatever a record holds.
  public var shellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: ":"):
        true
      default: false
      }
    }
    guard !isPlain || isEmpty else { return self }
    var word = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { word += "'\\''" } else { word.unicodeScalars.append(scalar) }
    }
    return word + "'"
  }

  /// The path of a file, from the top of the repository, as an argument of git's that names it in every folder
  /// (gitglossary, "pathspec").
  public var pathspec: String { ":/\(self)".shellWord }
}
