/// Whether the day or the month comes first in dates of three numbers: 03/05/2012.
enum NumericDateOrder {
  case dayFirst, monthFirst

  /// Languages whose countries all write the day first, but for those of `otherRegions`.
  private static let dayFirstLanguages = WordSet(
    """
    ar be bg bs ca cs da de el es et fi fr gl he hr id is it lb lv mk mt nb nl nn no pl pt ro ru sk sl sq sr tr uk vi
    """)

  /// Countries that write English and the day first.
  private static let dayFirstEnglish = WordSet(
    "gb ie au nz za in pk bd lk mt sg ng gh ke ug tz zm zw bw jm tt")

  /// Countries where other languages are written with the month or the year first.
  private static let otherRegions = WordSet("us ca pr pa ph gu")

  /// The order of a language by its BCP 47 tag; nil where it does not say.
  init?(language tag: String) {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let language = parts.first else { return nil }
    let region = parts.dropFirst().first { $0.utf8.count == 2 }
    if language == "en" {
      guard let region else { return nil }
      if region == "us" {
        self = .monthFirst
        return
      }
      guard Self.dayFirstEnglish.contains(region) else { return nil }
    } else {
      guard Self.dayFirstLanguages.contains(language), !(region.map(Self.otherRegions.contains) ?? false)
      else { return nil }
    }
    self = .dayFirst
  }
}
