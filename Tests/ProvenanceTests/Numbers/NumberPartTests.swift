import Testing

@testable import Provenance

/// Parts of numbers and shares of a hundred: a size says nothing of its own there.
@Suite struct NumberPartTests {
  /// A language, a text and the numbers in it, as in `NumberExpressions`.
  static let found: [(String?, String, [String])] = [
    // What a share is of, after a preposition.
    ("ar", "ارتفع بنسبة 25 بالمئة العام الماضي", ["25", "-"]), ("ar", "٢٥ بالمائة", ["25", "-"]),
    ("ar", "خمسون بالمائة", ["50", "-"]), (nil, "25 بالألف", ["25", "-"]),
    ("ar", "صوت 52 في المئة من الناخبين", ["52", "-"]), ("ar", "نصف في المئة", ["0.5?", "-"]),
    ("fr", "Soit 52 pour cent des voix.", ["52", "-"]), ("fr", "cinq pour mille", ["5", "-"]),
    ("es", "El 52 por ciento de los votos.", ["52", "-"]), (nil, "52 por ciento", ["52", "-"]),
    ("es", "cinco por mil", ["5", "-"]), ("es", "el 25 por cien", ["25", "-"]),
    ("es", "Lo vendió por mil euros.", ["1000"]), ("fr", "vendu pour cent euros", ["100"]),
    ("es", "vendió 3 por mil quinientos euros", ["3", "1500"]), ("ar", "في مئة مدينة", ["100"]),
    ("ar", "بألف دولار", ["1000"]), ("ar", "بخمسة آلاف", ["5000"]), ("ar", "خمسة وعشرون ألفا", ["25000"]),
    // A part right before a size, and one that is counted.
    ("ar", "ربع مليون", ["250000"]), (nil, "ربع مليار دولار", ["250000000"]),
    ("ar", "ثلاثة أرباع المليون", ["750000"]), ("ar", "ثلث مليون شخص", ["-"]), ("ar", "ثلثي مليون", ["-"]),
    ("ru", "четверть миллиона", ["250000"]), ("ru", "около четверти миллиона", ["250000"]),
    (nil, "половина миллиона", ["500000"]), ("ru", "треть миллиона", ["-"]),
    ("es", "un cuarto de millón", ["250000"]), ("es", "cuarto de millón", ["250000"]),
    ("es", "la mitad de un millón", ["500000"]), ("es", "un tercio de millón", ["-"]),
    ("fr", "la moitié d’un million", ["500000"]), ("fr", "un quart de million", ["250000"]),
    ("de", "dreiviertel Million", ["750000"]), ("de", "eine dreiviertel Million", ["750000"]),
    ("de", "eine Viertelmillion", ["250000"]), ("de", "eine Drittelmillion", ["-"]),
    ("de", "ein Viertel einer Million", ["250000"]), ("en", "a quarter-million", ["250000"]),
    ("en", "a quarter million", ["250000"]), ("en", "a tenth of a million", ["100000"]),
    // A part that is not read, and what is no part.
    ("en", "a fraction of a million", ["-"]), ("ru", "десятая часть миллиона", ["-"]),
    ("en", "three and three-quarters of a million", ["3.75", "-"]),
    ("en", "in the third quarter a million fled", ["1000000"]), ("en", "a fourth man", ["0.25?"]),
    ("en", "the last quarter hundreds fled", ["-"]), ("de", "Viertel Million", ["-"]),
    ("en", "in the second half a million fans left", ["1000000"]),
    ("en", "in the half a million", ["500000"]),
    ("ru", "во второй половине миллион человек", ["1000000"]), ("en", "one fifth of them", ["0.2"]),
    ("es", "el cuarto millón", ["-"]),
    ("es", "En parte, mil hombres", ["1000"]), ("ru", "миллион человек", ["1000000"]),
    ("ar", "ربع ساعة", []), ("en", "a quarter of them", ["0.25"]), ("de", "eine Viertelstunde", ["1"]),
    ("ar", "خمس مليون", ["-"]), (nil, "عُشر مليون", ["-"]), ("ar", "ثمن مليون", ["-"]),
    ("ar", "خمسة ملايين", ["5000000"]), ("ar", "خمس مئة", ["500"]), ("ar", "ثلاثة عشر مليون", ["13000000"]),
    ("ar", "عشرة آلاف", ["10000"]), ("ar", "خمسة عشر ألفا", ["15000"]),
    // A part after the number it belongs to.
    ("ar", "مليون ونصف المليون", ["1500000"]), ("ar", "ثلاثة ملايين ونصف المليون", ["3500000"]),
    ("ar", "مليونين ونصف المليون", ["2500000"]), ("ar", "مليون وربع المليون", ["1250000"]),
    ("ar", "مليونا ونصف مليون شخص", ["-"]), ("ar", "مليون ونصف مليار", ["-"]),
    ("ar", "مليونا شخص", ["2000000"]), ("ar", "مليونان وخمسمئة ألف", ["2500000"]),
    ("ru", "миллион с четвертью", ["1250000"]), ("en", "two million and a half million", ["2500000"]),
  ]

  @Test(arguments: found.indices)
  func finds(_ index: Int) {
    let (language, text, expected) = Self.found[index]
    #expect(NumberExpression.readings(in: text, language: language) == expected, "\(text)")
  }
}
