import CUnistring

/// Words that belong to a number without being digits: "under" and "at most" of "under 500", "three thousand" of "three
/// thousand five hundred", "million" of "5 million". UAX #29 lets a passage begin or end beside them.
struct Quantity {
  private let text: UTF8Buffer
  private let telling: TellingWords

  init(_ text: UTF8Buffer, table: UnsafePointer<FoldClass>) {
    self.text = text
    telling = TellingWords(text, table: table)
  }

  /// Words before the number are read so far, in bytes.
  private static let reach = 64

  /// What stands directly before a passage that begins with a number, from `start` on, and makes another number of it.
  func qualifier(before passage: Range<Int>, from start: Int) -> [TellingWords.Found] {
    let first = wordEnd(from: passage.lowerBound, in: passage)
    guard let number = telling.words(in: passage.lowerBound..<first).first, isNumber(number.normal) else {
      return []
    }
    var low = max(start, passage.lowerBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    let words = telling.words(in: low..<passage.lowerBound)
    // Only white space may stand between.
    guard let last = words.last, isSpace(last.range.upperBound..<number.range.lowerBound) else { return [] }
    for count in [3, 2, 1] where words.count >= count {
      let phrase = words.suffix(count)
      guard Self.qualifiers.contains(phrase.map(\.normal).joined(separator: " ")) else { continue }
      return [found(phrase)]
    }
    let isOwn =
      isNumber(last.normal) && (isDigits(last.normal) ? joinsGroups(last, number) : isScaled(last, number))
    return isOwn ? [found(words.suffix(1))] : []
  }

  /// What stands directly after a passage that ends with a number, up to `end`, and counts it.
  func scale(after passage: Range<Int>, until end: Int) -> [TellingWords.Found] {
    let nextEnd = min(end, wordEnd(from: passage.upperBound, in: 0..<end))
    guard let next = telling.words(in: passage.upperBound..<nextEnd).first, Self.roles[next.normal] == .scale
    else { return [] }
    var low = max(passage.lowerBound, passage.upperBound - Self.reach)
    while !text.isScalarBoundary(low) { low += 1 }
    guard let number = telling.words(in: low..<passage.upperBound).last, isNumber(number.normal),
      isSpace(number.range.upperBound..<next.range.lowerBound)
    else { return [] }
    return [found([next])]
  }

  private func found(_ words: ArraySlice<TellingWords.Word>) -> TellingWords.Found {
    guard let first = words.first, let last = words.last else { preconditionFailure("a phrase has words") }
    let range = first.range.lowerBound..<last.range.upperBound
    return .init(kind: .distancing, word: String(decoding: text[range], as: UTF8.self))
  }

  // MARK: Words

  private func isNumber(_ word: String) -> Bool {
    isDigits(word) || Self.roles[word] != nil
  }

  private func isDigits(_ word: String) -> Bool {
    word.unicodeScalars.first.map { Number.isDigit($0.value) } ?? false
  }

  /// "12 500": perhaps one number.
  private func joinsGroups(_ first: TellingWords.Word, _ second: TellingWords.Word) -> Bool {
    first.normal.utf8.count <= 3 && second.normal.utf8.count == 3 && isDigits(second.normal)
      && second.range.lowerBound == first.range.upperBound + 1
  }

  /// "three thousand" before "five", "five" before "hundred".
  private func isScaled(_ first: TellingWords.Word, _ second: TellingWords.Word) -> Bool {
    Self.roles[first.normal] == .scale && !isDigits(second.normal) || Self.roles[second.normal] == .scale
  }

  private func isSpace(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = text.scalar(at: at)
      switch FoldClass.of(scalar, telling.table) {
      case .whiteSpace, .invisible: at += length
      // The mark of a currency, the hyphen of "twenty-five", and emphasis.
      default:
        guard ibid_is_currency(scalar) || isWordHyphen(scalar) || scalar == 0x2A || scalar == 0x5F else {
          return false
        }
        at += length
      }
    }
    return true
  }

  /// Where the first word from `start` on ends, roughly.
  private func wordEnd(from start: Int, in range: Range<Int>) -> Int {
    var end = start
    var hasWord = false
    while end < range.upperBound, end - start < Self.reach {
      let (scalar, length) = text.scalar(at: end)
      if Number.isAlphanumeric(scalar) {
        hasWord = true
      } else if hasWord, scalar != 0x2E, scalar != 0x2C {
        break
      }
      end += length
    }
    return end
  }

  // MARK: Lists

  /// What a word of a number is in it.
  private enum Role { case count, scale }

  private static let roles: WordMap<Role> = {
    var roles = WordMap<Role>()
    for (role, words) in [(Role.count, counts), (.scale, scales)] {
      for word in words.split(separator: " ") { roles.update(String(word), role) { $0 = role } }
    }
    return roles
  }()

  private static let counts = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
    nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """

  private static let scales = """
    hundred thousand million billion trillion dozen mille millions milliard milliards tausend hundert millionen milliarden \
    mil millón millones milhão milhões bilhão bilhões mila milione milioni miliardo miliardi duizend miljoen miljard \
    тысяч тысячи тысячу миллион миллиона миллионов миллиард миллиарда миллиардов тыс млн млрд тисяч тисячі мільйон \
    мільйона мільйонів мільярд мільярдів ألف آلاف مليون ملايين مليار هزار میلیون میلیارد bin milyon milyar tysięcy tysiące \
    milion miliony milionów miliard lakh crore लाख करोड़ हजार हज़ार אלף אלפים מיליון מיליארד
    """

  private static let qualifiers: Set<String> = [
    "about", "around", "approximately", "roughly", "nearly", "almost", "under", "over", "below", "above",
    "at most",
    "at least", "up to", "more than", "less than", "circa",
    "an estimated", "as many as", "as few as", "close to", "well over", "well under", "upwards of",
    "in excess of",
    "environ", "près de", "plus de", "moins de", "au moins", "au plus", "jusqu'à", "quelque", "presque",
    "etwa", "rund", "ungefähr", "fast", "beinahe", "knapp", "über", "unter", "mindestens", "höchstens",
    "mehr als",
    "weniger als", "bis zu", "annähernd",
    "unos", "unas", "cerca de", "casi", "más de", "menos de", "al menos", "como máximo", "hasta",
    "aproximadamente",
    "alrededor de", "quase", "mais de", "pelo menos", "no máximo", "até", "quasi", "più di", "meno di",
    "almeno", "oltre",
    "ongeveer", "bijna", "meer dan", "minder dan", "minstens", "hoogstens", "około", "ponad", "prawie",
    "blisko",
    "co najmniej", "co najwyżej", "niemal",
    "около", "примерно", "почти", "более", "менее", "свыше", "до", "порядка",
    "приблизительно",
    "близько", "приблизно", "майже", "понад", "більше", "менше", "حوالي", "نحو", "أكثر من", "أقل من", "زهاء",
    "قرابة", "ما يقرب من", "حدود", "بیش از", "کمتر از",
    "نزدیک به", "تقریبا",
    "yaklaşık", "en az", "en fazla", "σχεδόν", "περίπου", "πάνω από", "κάτω από", "לפחות", "כמעט", "יותר מ",
    "लगभग", "करीब", "कम से कम",
  ]
}
