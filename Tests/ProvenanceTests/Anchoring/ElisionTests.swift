import Testing

@testable import Provenance

/// What an elision may leave out of a sentence, and where a sentence ends.
@Suite struct ElisionTests {
  typealias Case = QuoteTests.Case

  @Test(arguments: brokenWords + attributions + contents + setLines + forms)
  func quote(_ given: Case) { given.check() }

  /// Words that change a sentence, broken at a line's end.
  static let brokenWords: [Case] = [
    .init("The group was no-\nt banned.", ["The group was", "banned"], .altered, "negation-left-out"),
    .init("It nev-\ner paid them.", ["It", "paid them"], .altered, "negation-left-out"),
    .init("It has, in govern-\nment areas, paid.", ["It has", "paid"], .exact),
  ]

  /// Whose word it is may not be left out; a clause of its own may.
  static let attributions: [Case] = [
    .init(
      "The police said the group stole the money.", ["The police", "stole the money"], .altered,
      "distancing-left-out"),
    .init(
      "The group, police said, stole the money.", ["The group", "stole the money"], .altered,
      "distancing-left-out"),
    .init(
      "The minister, who said he was tired, resigned in 2020.", ["The minister", "resigned in 2020"], .exact),
    .init(
      "He met the man who said the group stole the money.", ["He met the man", "the group stole the money"],
      .altered, "distancing-left-out"),
    .init("The ceasefire, announced on Monday, collapsed.", ["The ceasefire", "collapsed"], .exact),
    .init("The ceasefire announced on Monday collapsed.", ["The ceasefire", "collapsed"], .exact),
    .init(
      "The men, the group announced in May, left.", ["The men", "left"], .altered, "distancing-left-out"),
    .init(
      "The police announced the group stole the money.", ["The police", "stole the money"], .altered,
      "distancing-left-out"),
    .init(
      "The group, which was banned, police said, stole the money.", ["The group", "stole the money"],
      .altered, "distancing-left-out"),
    .init("قالت الشرطة إن المجموعة سرقت المال.", ["قالت الشرطة", "سرقت المال"], .exact),
    .init("الشرطة قالت إن المجموعة سرقت المال.", ["الشرطة", "سرقت المال"], .altered, "distancing-left-out"),
    .init(
      "أكدت الوزارة وقالت الشرطة إن المجموعة سرقت المال.", ["أكدت الوزارة", "سرقت المال"], .altered,
      "distancing-left-out"),
    .init("الوزير الذي قال إنه متعب استقال في 2020.", ["الوزير", "استقال في 2020"], .exact),
    .init(
      "التقى الرجل الذي قال إن المجموعة سرقت المال.", ["التقى الرجل", "المجموعة سرقت المال"], .altered,
      "distancing-left-out"),
    .init("Министр, который сказал, что устал, ушёл в 2020 году.", ["Министр", "ушёл в 2020 году"], .exact),
    .init(
      "Группа, заявила полиция, украла деньги.", ["Группа", "украла деньги"], .altered, "distancing-left-out"),
    .init("Der Minister, der sagte, er sei müde, trat zurück.", ["Der Minister", "trat zurück"], .exact),
    .init(
      "Die Gruppe, sagte die Polizei, stahl das Geld.", ["Die Gruppe", "stahl das Geld"], .altered,
      "distancing-left-out"),
    .init(
      "Le ministre, qui a déclaré être fatigué, a démissionné.", ["Le ministre", "a démissionné"], .exact),
    .init(
      "La police a déclaré que le groupe a volé l'argent.", ["La police", "a volé l'argent"], .altered,
      "distancing-left-out"),
    .init("El ministro, que dijo estar cansado, dimitió.", ["El ministro", "dimitió"], .exact),
    .init("La policía dijo que el grupo robó.", ["La policía", "robó"], .altered, "distancing-left-out"),
    .init(
      "Il ministro, che ha detto di essere stanco, si è dimesso.", ["Il ministro", "si è dimesso"], .exact),
    .init("Il gruppo, ha detto la polizia, rubò.", ["Il gruppo", "rubò"], .altered, "distancing-left-out"),
    .init("O grupo, disse a polícia, roubou.", ["O grupo", "roubou"], .altered, "distancing-left-out"),
    .init(
      "Polis grubun parayı çaldığını söyledi ve kaçtı.", ["Polis", "kaçtı"], .altered, "distancing-left-out"),
    .init("پلیس گفت که گروه پول را دزدید.", ["پلیس", "گروه پول را دزدید"], .altered, "distancing-left-out"),
    .init("Міністр, який заявив, що втомився, пішов.", ["Міністр", "пішов"], .exact),
    .init(
      "Поліція заявила, що група вкрала гроші.", ["Поліція", "група вкрала гроші"], .altered,
      "distancing-left-out"),
    .init(
      "The group said on Monday that Col. Ivanov, aged 50, had left.", ["The group said", "had left"], .exact),
  ]

  /// A clause that is the content of a thought or saying may not lose the word that says so.
  static let contents: [Case] =
    [
      ("Prosecutors argue that the bank paid.", ["Prosecutors", "the bank paid."]),
      ("Prosecutors charge that the bank paid.", ["Prosecutors", "the bank paid."]),
      ("The party feared that the bank paid.", ["The party", "the bank paid."]),
      ("The party spread the idea that the bank paid.", ["The party", "the bank paid."]),
      ("Le parti a supposé que la banque a payé.", ["Le parti", "la banque a payé."]),
    ].map { Case($0, $1, .altered, "distancing-left-out") } + [
      .init("He assumed on Monday that the bank paid.", ["He assumed", "the bank paid."], .exact),
      .init("Er sagte am Montag, dass die Bank zahlte.", ["Er sagte", "die Bank zahlte."], .exact),
      .init("Salió después de que el banco pagó.", ["Salió después", "el banco pagó."], .exact),
      .init("The truck overturned and burned.", ["The truck", "burned."], .exact),
      .init("The report that was published in May fell.", ["The report", "fell."], .exact),
    ]

  /// Lines that were set apart, and lines that were only wrapped.
  static let setLines: [Case] = [
    .init(
      "Kerr was paid by Tern & Co. Velt left. The gate was shut.",
      ["Kerr was paid by Tern & Co.", "The gate was shut."], .exact),
    .init(
      "It was led by Col. Voss of Lisk. The mayor left.", ["It was led by Col.", "The mayor left."], .altered,
      "spliced"),
    .init("It was under I. P. Sol then. He left.", ["It was", "then"], .exact),
    .init("It began in 1996.[3] It was in Lisk.[4] It fell.", ["It began in 1996.[3]", "It fell."], .exact),
    .init("1. It fell.\n2. It rose.\n3. It left.", ["1. It fell.", "3. It left."], .exact),
    .init("He was found innocent!The warden is guilty.", ["He was found", "is guilty"], .altered, "spliced"),
    .init("Unit A banned\nUnit B active\nUnit C dissolved\n", ["Unit A", "dissolved"], .altered, "spliced"),
    .init("Unit A banned\nUnit B active\nUnit C dissolved\n", ["Unit A banned", "Unit C dissolved"], .exact),
    .init("| Unit A | banned |\n| Unit B | active |\n", ["Unit A", "active"], .altered, "spliced"),
    .init("Unit A\tbanned\nUnit B\tactive\n", ["Unit A", "active"], .altered, "spliced"),
    .init(
      "History\nThe unit was formed in 2012 and fought in the north of the country until\nit was dissolved.",
      ["History", "was dissolved"], .altered, "spliced"),
    .init(
      "It moved. The builds are on example.org. Within hours it left.",
      ["It moved.", "Within hours it left."], .exact),
    .init(
      "The unit was formed in the north by men of the old garrison and Colonel\nIvanov in 2012, and it fought there until the end of the war against the\nUnited Army.",
      ["The unit was formed", "in 2012"], .exact),
    .init("The unit was attacked by Colonel\nIvanov in 2012.", ["The unit was attacked", "in 2012"], .exact),
    .init("Name: Unit A\nStatus: banned\n", ["Name", "banned"], .altered, "spliced"),
    .init(
      "الوحدة انسحبت من المدينة في الشمال بعد المعارك الطويلة\nوالعنيفة في الجنوب ثم عادت",
      ["الوحدة انسحبت", "ثم عادت"], .exact),
  ]

  /// Negation and distancing in the forms that texts have.
  static let forms: [Case] = [
    .init("The unit isn`t banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit isn′t banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit isn´t banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit isn’t banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit isnʼt banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit isnt banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit cannot be banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit is no longer banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit is rarely banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit is seldom banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit is far from banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init("The unit stopped being banned now.", ["The unit", "banned now"], .altered, "negation-left-out"),
    .init(
      "The unit is the so-called army here.", ["The unit", "army here"], .altered, "distancing-left-out"),
    .init(
      "The unit is the so‑called army here.", ["The unit", "army here"], .altered, "distancing-left-out"),
    .init("The unit is the would-be army here.", ["The unit", "army here"], .altered, "distancing-left-out"),
    .init("The unit is a fake army here.", ["The unit", "army here"], .altered, "distancing-left-out"),
    .init("The unit, a few days later, left.", ["The unit", "left"], .exact),
    .init("The unit, which would be banned later, fought.", ["The unit", "fought"], .exact),
    .init("The unit stopped at the gate and left.", ["The unit", "left"], .exact),
    .init("Die Einheit wurde im Mai 2014 geräumt.", ["Die Einheit wurde", "geräumt"], .exact),
    .init("इकाई भंग नहीं हुई।", ["इकाई", "हुई"], .altered, "negation-left-out"),
    .init("그는 가지 않았다.", ["그는", "다"], .altered),
    .init("他在非洲的部队改名。", ["他", "改名"], .exact),
    .init("他在莫斯科改名。", ["他", "改名"], .exact),
    .init("Le groupe, qu'aucun juge a vu, a fui.", ["Le groupe", "a fui"], .altered, "negation-left-out"),
    .init("היחידה שלא פורקה אתמול", ["היחידה", "אתמול"], .altered, "negation-left-out"),
    .init("The group was non-violent.", ["The group was", "violent"], .altered, "negation-left-out"),
    .init("The group was (un)armed then.", ["The group was", "armed then"], .altered, "negation-left-out"),
    .init("The group was **in**dependent.", ["The group was", "dependent"], .altered, "negation-left-out"),
    .init("The mayor can´t lie.", ["The mayor can"], .altered),
    .init("The mayor can`t lie.", ["The mayor can"], .altered),
    .init("Run the `code` now.", ["Run the", "now"], .exact),
    .init("The league, led by Ahmet Yılmaz, won.", ["The league", "won."], .exact),
    .init("他生于南非，住在北京。", ["他", "住在北京。"], .exact),
    .init("Le parti, fondé en mai, a gagné.", ["Le parti", "a gagné."], .exact),
    .init("同党は東京で\n2021年に結成された。", ["同党は東京で2021年に結成された。"], .folded),
    .init("日本放送\n（NHK）は2021\n年に述べた。", ["日本放送（NHK）は2021年に述べた。"], .folded),
    .init("共二十\n5人", ["共二十5人"], .altered),
  ]
}
