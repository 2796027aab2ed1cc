import Testing

@testable import Provenance

/// Years before Christ: where the era stands further off, or is named in another language.
@Suite struct ErasOfDates {
  static let cases: [(String?, String, DateAnswer, String)] = [
    (nil, "1200", .notSure, "founded in 1200 or 1100 BC"),
    (nil, "-1199", .doubtful, "founded in 1200 or 1100 BC"),
    (nil, "[-1199,-1099]", .sure, "founded in 1200 or 1100 BC"),
    (nil, "1200", .notSure, "in 1200, 1199 or 1198 BC"),
    (nil, "1199", .notSure, "in 1200, 1199 or 1198 BC"),
    (nil, "12XX", .notSure, "in the 1200s BC"),
    (nil, "12XX", .notSure, "in the 1200s to 1100s BC"),
    (nil, "04XX", .notSure, "from the 5th century to the 3rd century BC"),
    ("fr", "184X", .notSure, "dans les années 1840 av. J.-C."),
    ("fr", "-1839", .notSure, "dans les années 1840 av. J.-C."),
    ("zh", "1044", .notSure, "该城建于公元前1044年。"),
    ("zh", "-1043", .sure, "该城建于公元前1044年。"),
    ("zh", "1100", .notSure, "公元前1200年至1100年"),
    ("ja", "1044", .notSure, "紀元前1044年"),
    ("ko", "1044", .notSure, "기원전 1044년"),
    ("ko", "-1043", .sure, "기원전 1044년"),
    ("ru", "1044", .notSure, "в 1044 г. до Р. Х."),
    ("ru", "-1043", .sure, "в 1044 г. до Р. Х."),
    ("uk", "1044", .notSure, "у 1044 році до н. е."),
    ("uk", "-1043", .sure, "у 1044 році до н. е."),
    ("pl", "1044", .notSure, "w 1044 roku p.n.e."),
    ("pl", "-1043", .sure, "w 1044 roku p.n.e."),
    ("hu", "1044", .notSure, "Kr. e. 1044-ben"),
    ("tr", "1044", .notSure, "MÖ 1044 yılında"),
    ("tr", "1044", .notSure, "M.Ö. 1044 yılında"),
    ("sv", "1044", .notSure, "år 1044 f.Kr."),
    ("sv", "-1043", .sure, "år 1044 f.Kr."),
    ("nl", "1044", .notSure, "in het jaar 1044 voor Christus"),
    ("fi", "1044", .notSure, "vuonna 1044 eaa."),
    ("id", "1044", .notSure, "tahun 1044 SM"),
    ("ro", "1044", .notSure, "anul 1044 î.Hr."),
    ("he", "1044", .notSure, "בשנת 1044 לפנה״ס"),
    ("he", "-1043", .sure, "בשנת 1044 לפנה״ס"),
    ("vi", "1044", .notSure, "năm 1044 TCN"),
    (nil, "-0043", .sure, "in 44 B.C.E."),
    ("en", "-0043-03-15", .sure, "He was killed on 15 March 44 BC."),
    ("en", "-0043-03-15", .sure, "He was killed on March 15, 44 BC."),
    ("en", "0044-03-15", .none, "He was killed on 15 March 44 BC."),
    (nil, "1066", .sure, "in 1066 AD"),
    (nil, "1066", .sure, "in AD 1066"),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
