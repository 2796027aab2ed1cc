internal import CValijson

/// A regular expression of a schema: RE2's, which matches in linear time.
final class SchemaPattern: Sendable {
  private let pattern: cvj_pattern

  /// Nil where RE2 does not take the pattern.
  init?(_ pattern: String) {
    self.pattern = cvj_compile_pattern(pattern, pattern.utf8.count)
    guard self.pattern.state != nil else { return nil }
  }

  deinit {
    cvj_free_pattern(pattern)
  }

  /// Whether the pattern matches somewhere in a text; nil for a long one, by which a hostile pattern could take its time.
  func matches(_ text: String) -> Bool? {
    var text = text
    return text.withUTF8 { $0.count > 1_000 ? nil : cvj_matches(pattern, $0.baseAddress, $0.count) }
  }
}
