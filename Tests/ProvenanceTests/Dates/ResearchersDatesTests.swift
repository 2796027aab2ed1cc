import Provenance
import Testing

/// Dates as researchers meet them, each with a value that the text bears out, or must not.
@Suite struct ResearchersDates {
  enum Answer { case derivable, ambiguous, notFound }

  static let cases: [(String, String, Answer)] = [
    ("2023", "in 2023", .derivable), ("2024-11", "November 2024", .derivable),
    ("2024-11-30", "30 Nov. 2024", .derivable), ("2024-11-30", "30/11/2024", .derivable),
    ("1995~", "the mid-1990s", .derivable), ("199X", "the mid-1990s", .derivable),
    ("2019/2021", "between 2019 and 2021", .derivable), ("2019/2021", "2019-2021", .derivable),
    ("2019/2021", "2019–21", .derivable), ("2019/2021", "2019\u{2013}2021", .derivable),
    ("2019/2021", "from 2019 until 2021", .derivable), ("2019/2021", "2019 to 2021", .derivable),
    ("2023", "early 2023", .derivable), ("2023-12", "late 2023", .notFound),
    ("2021-21", "spring 2021", .derivable),
    ("2021", "in the spring of 2021", .derivable), ("199X", "the 1990s", .derivable),
    ("18XX", "19th century", .derivable), ("18XX", "the nineteenth century", .derivable),
    ("20XX", "the twenty-first century", .derivable),
    ("00XX", "the twenty-first century", .notFound), ("2020-05-03", "3rd of May 2020", .derivable),
    ("2020-05-03", "May 3rd, 2020", .derivable),
    ("2020-05-03", "the 3rd May, 2020", .derivable), ("2020-05-03", "2020-05-03", .derivable),
    ("2020-05-03", "Sunday 3 May 2020", .derivable), ("2020-05-03", "03.05.2020", .derivable),
    ("2020-05-03", "on 3 May", .ambiguous), ("2020-05", "in May of 2020", .derivable),
    ("2019/..", "since 2019", .derivable), ("2019/..", "from 2019 onwards", .derivable),
    ("2011-03", "في آذار 2011", .derivable), ("2011-03", "في مارس ٢٠١١", .derivable),
    ("2024-10", "تشرين الأول ٢٠٢٤", .derivable), ("2023", "عام 2023م", .derivable),
    ("2023", "عام ٢٠٢٣", .derivable),
    // Hijri years are not converted, nor taken for those of the common era.
    ("1445", "in 1445 AH", .notFound), ("1445", "سنة 1445 هـ", .notFound),
    ("1445", "في عام 1445هـ", .notFound),
    ("1445", "in Ramadan 1445", .notFound), ("1445", "12 Muharram 1445", .notFound),
    // Emphasis says nothing of a date; a name with low lines is none.
    ("2021", "In **2021** it opened.", .derivable), ("2021", "In _2021_ it opened.", .derivable),
    ("2021", "In `2021` it opened.", .derivable), ("2021-05", "In *May* **2021** it opened.", .derivable),
    ("2021", "In a_2021_b it opened.", .notFound), ("2021-05", "*May*\n\n2021", .notFound),
    // Numbers of things.
    ("2000", "2000 fighters", .notFound), ("2000", "Afterwards, 2000 armed men came", .notFound),
    ("2000", "2000 was a good year", .derivable), ("2000", "In 2000 it grew", .derivable),
    ("2000-05", "they may 2000 times", .notFound),
  ]

  @Test(arguments: cases.indices)
  func supports(_ index: Int) throws {
    let (date, text, expected) = Self.cases[index]
    let answer: Answer =
      switch DateExpression.supports(try EDTF(date), in: text) {
      case .derivable: .derivable
      case .ambiguous: .ambiguous
      case .notFound: .notFound
      }
    #expect(answer == expected, "\(date) in \(text)")
  }
}
