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
    if unicodeScalars.contains(where: \.isUncopyable) { return printedWord }
    var word = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { word += "'\\''" } else { word.unicodeScalars.append(scalar) }
    }
    return word + "'"
  }

  /// The text as a word that `printf` makes: what no terminal shows as it is cannot be copied from one.
  private var printedWord: String {
    var format = ""
    for scalar in unicodeScalars {
      switch scalar {
      case _ where scalar.isUncopyable:
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          format += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
        }
      case "'": format += "'\\''"
      case "%": format += "%%"
      case "\\": format += "\\\\"
      default: format.unicodeScalars.append(scalar)
      }
    }
    return "\"$(printf -- '\(format)')\""
  }

  /// The path of a file, from the top of the repository, as an argument of git's that names it in every folder
  /// (gitglossary, "pathspec").
  public var pathspec: String { ":/\(self)".shellWord }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it as white space, or not as itself, so that it cannot be copied from there.
  fileprivate var isUncopyable: Bool { self == "\t" || self == "\n" || isUnfitForExport }
}
