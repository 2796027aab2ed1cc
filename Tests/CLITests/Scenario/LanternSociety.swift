import Fixtures
import Foundation

/// A made-up society, its sources, and how its profile evolved: what the golden tests read.
enum LanternSociety {
  static let gazette = """
    The Harbour Gazette, 3 March 2021

    The Lantern Society was founded in 1998 by dock workers. In 2019 the Lantern Society changed its name to the
    Beacon League. In Arabic it calls itself رابطة المنارة الساحلية, and its branch in Japan is 灯台同盟横浜支部.

    The league says that it wants “a lit harbour for every ship”. It runs 12 lighthouses and operates in Port Amber.
    The ministry said that Colonel Ferrow was not charged in 2020. Critics call it a club of old men. The Dockers’
    Union joined the league in May 2020. Port Amber is a port. Port Amber is a port.

    """

  static let bulletin =
    "Bulletin 7\n\nThe league has never been a club of old men; half of its members are women.\n"

  /// A store with one of everything: a claim of each kind of history, and records in several scripts.
  static let store = Result { try build() }

  /// The commands that make the store, in order.
  static let commands: [[String]] = [
    ["init"],
    [
      "subject", "add", "beacon-league", "--label", "Beacon League", "--alias", "Lantern Society", "--alias",
      "رابطة المنارة الساحلية@ar", "--alias", "灯台同盟@ja", "--kind", "organization", "--same-as",
      "https://example.org/beacon", "--description", "A league of lighthouse keepers and dock workers.",
    ],
    ["subject", "add", "dockers-union", "--label", "Dockers’ Union", "--kind", "organization"],
    [
      "source", "add", "harbour-gazette", "--file", "gazette.txt", "--type", "article-newspaper", "--title",
      "Old lights, new names", "--author", "Quill, Nora", "--issued", "2021-03-03", "--publisher",
      "Harbour Press", "--language", "en", "--url", "https://example.org/gazette/7", "--retrieved",
      "2026-11-20T08:30:00Z",
    ],
    [
      "source", "add", "bulletin", "--file", "bulletin.md", "--title", "Bulletin 7", "--author",
      "Beacon League", "--retrieved", "2026-11-21",
    ],
    [
      "add", "rename", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "In 2019 the Lantern Society changed its name to the Beacon League.", "--set", "from=Lantern Society",
      "--set", "to=Beacon League", "--when", "2019", "--name", "2019",
    ],
    [
      "add", "membership", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "The Dockers' Union joined the league in May 2020", "--set", "member=dockers-union", "--when",
      "2020-05/", "--locator", "page=3", "--message", "membership: the union is named in the Gazette",
    ],
    [
      "add", "location", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "operates in Port Amber", "--set", "place=Port Amber", "--set", "relation=operates-in", "--note",
      "The Gazette gives no date.",
    ],
    [
      "add", "assessment", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "Critics call it a club of old men.", "--set", "text=a club of old men", "--name", "club",
      "--statement",
      "The league is, by what its critics say, a club of old men.",
    ],
    [
      "add", "attribute", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "It runs 12 lighthouses", "--set", "name=lighthouses", "--set", "amount=12", "--name", "lighthouses",
      "--when", "2021~", "--inferred", "when=the date of the article", "--rank", "preferred",
    ],
    ["edit", "rename/2019", "--when", "2019~", "--message", "rename: the Gazette is vague on the day"],
    [
      "cite", "assessment/club", "--source", "bulletin", "--quote", "has never been a club of old men",
      "--stance",
      "disputes",
    ],
    [
      "add", "aim", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "The league says that it wants “a lit harbour for every ship”", "--set",
      "text=a lit harbour for every ship", "--name", "light",
    ],
    ["retract", "attribute/lighthouses", "--reason", "The number is from 2009; the Gazette copied it."],
  ]

  private static func build() throws -> Scenario {
    let scenario = try Scenario()
    try scenario.write("gazette.txt", gazette)
    try scenario.write("bulletin.md", bulletin)
    for command in commands {
      let outcome = try scenario.ibid(command)
      guard outcome.status == 0 else { throw UnexpectedOutcome(["ibid"] + command, outcome) }
    }
    try editByHand(scenario)
    return scenario
  }

  /// What people do with plain git: a claim is moved, one is deleted, one is changed in an editor.
  private static func editByHand(_ scenario: Scenario) throws {
    let claims = "records/claims/beacon-league"
    try scenario.git("mv", "\(claims)/location", "\(claims)/place")
    try scenario.git("mv", "\(claims)/place", "\(claims)/location")
    try scenario.git("mv", "\(claims)/location/port-amber.json", "\(claims)/location/harbour.json")
    try scenario.git("commit", "--quiet", "-m", "location: name it after the harbour")
    try scenario.git("rm", "--quiet", "\(claims)/aim/light.json")
    try scenario.git("commit", "--quiet", "-m", "aim: withdrawn\n\nThe interview was off the record.")
    let path = "\(claims)/membership/dockers-union.json"
    let hostile = "The union \\u001b[31mjoined\\u001b[0m \\u202Eeht eugael"
    let text = try scenario.read(path).replacing("\"rank\"", with: "\"note\": \"\(hostile)\",\n  \"rank\"")
    try scenario.write(path, text)
    try scenario.git(
      "commit", "--quiet", "-am", "membership: a note with \u{1B}[31mcontrol\u{1B}[0m characters")
  }
}
