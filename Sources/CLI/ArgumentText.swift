/// The arguments as text.
///
/// The system takes any bytes for one. What is no text cannot be put into a record, and Swift would put U+FFFD where
/// it is broken: the record would then hold words that nobody gave.
///
/// - Parameter arguments: as they were given, without the program's name.
/// - Throws: a usage error that names the first one that is not UTF-8.
func argumentTexts(_ arguments: [[UInt8]]) throws(CommandError) -> [String] {
  var texts: [String] = []
  for (index, bytes) in arguments.enumerated() {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError(
        .usage, "argument \(index + 1) is not UTF-8: '\(String(decoding: bytes, as: UTF8.self))'",
        hints: [
          "give it in UTF-8; a file with such a name can be renamed, or its text given on standard input"
        ])
    }
    texts.append(text)
  }
  return texts
}
