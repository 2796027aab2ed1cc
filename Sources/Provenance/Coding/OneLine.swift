extension String {
  /// The text with each run of white space as one space, for a line of its own.
  var onOneLine: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
  }
}
