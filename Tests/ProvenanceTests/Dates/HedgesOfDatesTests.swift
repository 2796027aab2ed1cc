import Testing

@testable import Provenance

/// Words that say that a date is not certain, and those that look like them.
@Suite struct HedgesOfDates {
  static let cases: [(String?, String, DateAnswer, String)] = [
    ("en", "1890", .notSure, "The fort was reportedly built in 1890."),
    ("en", "1890?", .sure, "The fort was reportedly built in 1890."),
    ("en", "1890", .notSure, "The fort was apparently built in 1890."),
    ("en", "1890", .notSure, "The fort was purportedly built in 1890."),
    ("en", "1890", .notSure, "The fort is believed to have been built in 1890."),
    ("en", "1890?", .sure, "The fort is believed to have been built in 1890."),
    ("en", "1890", .notSure, "The fort is thought to have been built in 1890."),
    ("en", "1890", .notSure, "The fort is said to have been originally built in 1890."),
    ("en", "1890", .notSure, "The fort is estimated to have been built in 1890."),
    ("en", "1890", .notSure, "The fort is presumed to have been built in 1890."),
    ("en", "1890", .notSure, "The fort may have been built in 1890."),
    ("en", "1890", .notSure, "The fort might have been built in 1890."),
    ("en", "1890", .notSure, "The fort could have been built in 1890."),
    ("en", "1890", .notSure, "The fort may well have been built in 1890."),
    ("en", "1890", .notSure, "The fort may date from 1890."),
    ("en", "1890", .notSure, "It is widely believed that the fort was built in 1890."),
    ("en", "1890", .notSure, "The fort was expected to open in 1890."),
    ("en", "2017-05-03", .notSure, "He was reportedly killed on 3 May 2017."),
    ("fr", "1890", .notSure, "Le fort aurait été construit en 1890."),
    ("de", "1890", .notSure, "Die Burg soll 1890 erbaut worden sein."),
    ("es", "1890", .notSure, "Supuestamente fue construido en 1890."),
    ("ru", "1890", .notSure, "Крепость якобы построена в 1890 году."),
    ("ar", "1890", .notSure, "يعتقد أنها بنيت عام 1890"),
    ("it", "1890", .notSure, "Fu forse costruito nel 1890"),
    ("pt", "1890", .notSure, "Foi provavelmente construído em 1890."),
    ("fr", "1890", .notSure, "Le fort fut sans doute construit en 1890."),
    ("fr", "1890", .notSure, "Le fort fut peut-être construit en 1890."),
    ("fr", "1890", .notSure, "On pense que le fort fut construit en 1890."),
    ("fr", "1890", .notSure, "Aux alentours de 1890, le fort fut construit."),
    ("fr", "1890", .sure, "Il fut construit sans hâte en 1890."),
    ("es", "1890", .notSure, "El fuerte se construyó alrededor de 1890."),
    ("es", "1890~", .sure, "El fuerte se construyó alrededor de 1890."),
    ("es", "1890", .notSure, "Se cree que se construyó en 1890."),
    ("es", "1890", .notSure, "Tal vez se construyó en 1890."),
    ("de", "1890", .notSure, "Das Fort dürfte im Jahr 1890 erbaut worden sein."),
    ("de", "1890", .notSure, "Das Fort könnte im Jahr 1890 erbaut worden sein."),
    ("ru", "1890", .notSure, "Форт был построен, вероятно, в 1890 году."),
    ("ru", "1890", .notSure, "Форт, по-видимому, построен в 1890 году."),
    ("ru", "1890", .notSure, "Форт мог быть построен в 1890 году."),
    ("ru", "1890", .sure, "Он мог говорить в 1890 году."),
    ("ar", "1890", .notSure, "من المحتمل أن الحصن بني عام 1890"),
    ("ar", "1890", .notSure, "قرابة عام 1890 بني الحصن"),
    ("en", "1890", .notSure, "The fort was built, probably, in 1890."),
    ("en", "1890", .sure, "He said in 1890 that the fort was old."),
    ("en", "1890", .sure, "He said that the fort was built in 1890."),
    ("en", "1890", .sure, "The fort is known to have been built in 1890."),
    ("en", "1890", .sure, "It was reported to the police in 1890."),
    ("en", "1890", .sure, "He believed in it, and the fort was built in 1890."),
    ("en", "1890", .sure, "Those who may vote met in 1890."),
    ("en", "1890", .sure, "He could speak French in 1890."),
    ("en", "2014-05", .sure, "They met in May 2014 and have been friends."),
    ("en", "1890", .sure, "The fort was built in 1890 and may have burned."),
  ]

  @Test(arguments: cases.indices)
  func isHeldAgainst(_ index: Int) throws { try DateAnswer.check(Self.cases[index]) }
}
