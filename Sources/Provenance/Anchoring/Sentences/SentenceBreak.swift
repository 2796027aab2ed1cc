/// Where one sentence ends and the next one begins, in bytes.
struct SentenceBreak: Hashable {
  /// After the marks that end the sentence, before closing marks and footnotes.
  var stop: Int
  /// After the sentence's last mark, closing quotation marks and brackets included.
  var end: Int
  /// Before the next sentence's first letter, digit or mark; a list marker is passed over.
  var next: Int
}
