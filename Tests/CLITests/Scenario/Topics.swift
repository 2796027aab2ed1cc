/// What only reads: run on the one scenario, at once.
let readingTopics = [
  Topic(
    "subject", at: [80, 40],
    ["subject", "list"], ["subject", "show", "beacon-league"], ["subject", "show", "dockers-union"]),
  Topic(
    "subject-json",
    ["subject", "list", "--json"], ["subject", "show", "beacon-league", "--json"]),
  Topic(
    "source", at: [80, 40],
    ["source", "list"], ["source", "show", "harbour-gazette"], ["source", "show", "bulletin", "--text"]),
  Topic(
    "source-json",
    ["source", "list", "--json"], ["source", "show", "harbour-gazette", "--json"],
    ["source", "show", "bulletin", "--text", "--json"]),
  Topic(
    "show", at: [80, 40],
    ["show", "rename/2019"], ["show", "claims/beacon-league/assessment/club"], ["show", "lighthouses"],
    ["show", "membership/dockers-union"], ["show", "location/harbour", "--at", "HEAD~2"]),
  Topic("show-json", ["show", "assessment/club", "--json"], ["show", "membership/dockers-union", "--json"]),
  Topic(
    "list", at: [80, 40],
    ["list"], ["list", "--subject", "beacon-league", "--claim-type", "rename"],
    ["list", "--source", "bulletin"],
    ["list", "--rank", "deprecated"], ["list", "--subject", "dockers-union"], ["list", "--at", "HEAD~3"]),
  Topic("list-json", ["list", "--json"], ["list", "--subject", "dockers-union", "--json"]),
  Topic(
    "history", at: [80, 40],
    ["history", "rename/2019"], ["history", "rename/2019", "--field", "/when"],
    ["history", "rename/2019", "--field", "when"], ["history", "location/harbour"],
    ["history", "location/harbour", "--field", "place"],
    ["history", "beacon-league/aim/light"], ["history", "attribute/lighthouses"],
    ["history", "assessment/club"],
    ["history", "membership/dockers-union"], ["history", "rename/2019", "--field", "/note"],
    ["history", "rename/2019", "--at", "HEAD~8"]),
  Topic(
    "history-json",
    ["history", "rename/2019", "--field", "/when", "--json"], ["history", "location/harbour", "--json"],
    ["history", "aim/light", "--json"]),
  Topic(
    "blame", at: [80, 40],
    ["blame", "rename/2019"], ["blame", "attribute/lighthouses"], ["blame", "assessment/club"],
    ["blame", "membership/dockers-union"], ["blame", "rename/2019", "--at", "HEAD~8"]),
  Topic("blame-json", ["blame", "rename/2019", "--json"]),
  Topic(
    "log", at: [80, 40],
    ["log"], ["log", "dockers-union"], ["log", "beacon-league", "--limit", "2"],
    ["log", "-l", "1", "--at", "HEAD~3"], ["log", "--author", "Nobody"]),
  Topic("log-json", ["log", "--limit", "3", "--json"], ["log", "dockers-union", "--json"]),
  Topic(
    "diff", at: [80, 40],
    ["diff", "HEAD~4"], ["diff", "HEAD~12", "HEAD", "beacon-league"], ["diff", "HEAD~5", "HEAD~3"],
    ["diff", "HEAD~5", "HEAD", "dockers-union"],
    ["diff", "HEAD~5", "beacon-league"], ["diff", "HEAD", "HEAD"], ["diff", "HEAD~5", "--names"],
    ["diff", "HEAD~5", "dockers-union", "--names"], ["diff", "HEAD", "HEAD", "--names"]),
  Topic("diff-json", ["diff", "HEAD~3", "--json"], ["diff", "HEAD~3", "--names", "--json"]),
  Topic(
    "profile", at: [80, 40],
    ["profile", "beacon-league"], ["profile", "beacon-league", "--at", "HEAD~8"],
    ["profile", "dockers-union"],
    ["profile", "beacon-league", "--at", "2026-11-18T20:00Z"],
    ["profile", "beacon-league", "--at", "2020-01-01"]),
  Topic(
    "profile-markdown",
    ["profile", "beacon-league", "--format", "markdown"],
    ["profile", "dockers-union", "--format", "markdown"]),
  Topic(
    "profile-json",
    ["profile", "beacon-league", "--format", "json"],
    ["profile", "beacon-league", "--at", "HEAD~7", "--json"]),
  Topic(
    "valid-time", at: [80, 40],
    ["list", "--on", "2020"], ["list", "--on", "-0500"], ["list", "--on", "2018", "--type", "rename"],
    ["list", "--on", "2021-05", "--rank", "deprecated"], ["profile", "beacon-league", "--on", "2020"],
    ["profile", "beacon-league", "--on", "1990", "--at", "HEAD~8"]),
  Topic(
    "valid-time-json", ["list", "--on", "2020~", "--json"],
    ["profile", "beacon-league", "--on", "2020", "--at", "HEAD~5", "--json"],
    ["profile", "beacon-league", "--on", "2020", "--format", "markdown"]),
  Topic(
    "timeline", at: [80, 40],
    ["timeline", "beacon-league"],
    ["timeline", "beacon-league", "--compact", "--from", "2020", "--to", "2021-06"],
    ["timeline", "beacon-league", "--at", "HEAD~8", "--compact"], ["timeline", "dockers-union"],
    ["timeline", "dockers-union", "--references"]),
  Topic("timeline-json", ["timeline", "beacon-league", "--from", "2020", "--json"]),
  Topic(
    "evolution", at: [80, 40],
    ["evolution", "beacon-league"], ["evolution", "beacon-league", "--at", "HEAD~8"],
    ["evolution", "dockers-union"], ["evolution", "beacon-league", "--until", "2000-01"]),
  Topic("evolution-json", ["evolution", "beacon-league", "--at", "HEAD~8", "--json"]),
  Topic("evolution-svg", ["evolution", "beacon-league", "--svg", "-"]),
  Topic(
    "verify", at: [80, 40],
    ["verify"], ["verify", "beacon-league"], ["verify", "rename/2019", "assessment/club"],
    ["verify", "--at", "HEAD~3"], ["verify", "dockers-union"], ["verify", "--at", "HEAD~16"]),
  Topic(
    "verify-json",
    ["verify", "--json"], ["verify", "rename/2019", "--json"], ["verify", "dockers-union", "--json"]),
  Topic(
    "verify-revisions", at: [80, 40],
    ["verify", "--all-revisions"], ["verify", "--all-revisions", "dockers-union"],
    ["verify", "--all-revisions", "--since", "HEAD~3"], ["verify", "--all-revisions", "--at", "HEAD~9"]),
  Topic(
    "verify-revisions-formats",
    ["verify", "--all-revisions", "--json"], ["verify", "--all-revisions", "--format", "svg"],
    ["verify", "--all-revisions", "--format", "sarif"], ["verify", "--format", "svg"],
    ["verify", "--all-revisions", "--staged"], ["verify", "--all-revisions", "--fix"],
    ["verify", "--all-revisions", "--signatures"]),
  Topic(
    "verify-formats",
    ["verify", "--format", "text"], ["verify", "--format", "badge"], ["verify", "--format", "xml"],
    ["verify", "--format", "sarif", "--json"], ["verify", "--output", "sarif"],
    ["verify", "--output", "sarif=-"],
    ["verify", "dockers-union", "--allow-unverified"], ["verify", "dockers-union", "--format", "junit"]),
  Topic(
    "impact", at: [80, 40], ["impact", "harbour-gazette"], ["impact", "sources/bulletin"],
    ["impact", "gazette"],
    ["impact", "bulletin", "--at", "HEAD~8"]),
  Topic("impact-json", ["impact", "harbour-gazette", "--json"]),
  Topic(
    "quote-check", at: [80, 40],
    checking("It runs 12 lighthouses"), checking("The Dockers' Union joined the league"),
    checking("In Arabic it calls itself رابطة المنارة الساحلية"),
    checking("It runs 13 lighthouses and never operates in Port Amber"), checking("Port Amber is a port"),
    checking("Port Amber is a port", "--suffix", ".\n"), checking("Colonel Ferrow was"),
    checking("Colonel Ferrow was", "charged in 2020"), checking("operates in Port Amber", "It runs"),
    checking("the Lantern Society", "half of its members"), checking("wants", "port.", "--max-gap", "10"),
    checking("erates in Port"), checking("the moon is made of cheese"), checking(""), checking("..."),
    checking("half of its members", source: "bulletin"),
    checking("half of its members are women", "--capture", "2026-11-21", source: "sources/bulletin"),
    ["quote", "check", "--text", "gazette.txt", "It runs 12 lighthouses"]),
  Topic(
    "quote-check-json",
    checking("The Dockers' Union joined the league", "--json"), checking("It runs 13 lighthouses", "--json"),
    checking("Port Amber is a port", "--json"), checking("Colonel Ferrow was", "charged in 2020", "--json"),
    checking("Colonel Ferrow was", "--json"),
    ["quote", "check", "--text", "bulletin.md", "Bulletin 7", "--json"]),
  Topic(
    "quote-check-input",
    lines: [
      .init(arguments: ["quote", "check", "club of old men"], input: LanternSociety.bulletin),
      .init(arguments: ["quote", "check", "--text", "-", "--json", "old women"], input: "old men\n"),
      .init(arguments: ["quote", "check", "--ndjson"], input: questions),
      .init(arguments: ["quote", "check", "--ndjson"], input: ""),
    ]),
]

private func checking(_ words: String..., source: String = "harbour-gazette") -> [String] {
  ["quote", "check", "--source", source] + words
}

private let questions = #"""
  {"id": "a", "file": "gazette.txt", "quote": ["It runs 12 lighthouses", "operates in Port Amber"]}
  {"id": "b", "file": "gazette.txt", "quote": "It runs 13 lighthouses"}
  {"id": 3, "file": "gazette.txt", "quote": ["Colonel Ferrow was", "charged in 2020"]}
  {"id": "d", "text": "a port and a port", "quote": ["port"]}
  {"id": "e", "text": "a port and a port", "quote": ["port"], "suffix": " and"}
  {"id": "f", "text": "a port and a port", "quote": [{"exact": "port", "start": 13, "end": 17}]}
  {"id": "g", "text": "a port and a port", "quote": []}
  {"id": "h", "file": "nowhere.txt", "quote": ["port"]}
  {"id": "i", "text": "a port"
  """#

/// What changes the store: each runs its commands on a copy.
let writingTopics = [
  Topic(
    "hook", ["hook", "install"], ["hook", "install", "--json"], ["hook", "uninstall"],
    ["hook", "uninstall", "--json"],
    ["hook", "install", "post-commit"],
    ["verify", "--format", "github", "--output", "sarif=.git/a.sarif", "--output", "badge=.git/a.svg"]),
  Topic(
    "init", ["init", "../new", "--json"], ["-C", "../new", "log"], ["init", "--bare", "../bare.git"],
    ["-C", "../bare.git", "subject", "add", "x", "--label", "X"]),
  Topic(
    "add-json",
    lines: [
      .init(arguments: ["add", "--file", "-", "--message", "two at once"], input: twoClaims),
      .init(arguments: ["show", "assessment/old"]),
      .init(
        arguments: ["add", "--file", "-", "--type", "assessment", "--subject", "dockers-union", "--json"],
        input: #"{"value": {"text": "club of old men"}, "citations": "#
          + #"[{"source": "harbour-gazette", "quote": ["Critics call it a club of old men."]}]}"#),
      .init(arguments: ["log", "-l", "2"]),
    ]),
  Topic(
    "scripts",
    [
      "add", "rename", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "In Arabic it calls itself رابطة المنارة الساحلية", "--set", "from=Beacon League", "--set",
      "to=رابطة المنارة الساحلية", "--inferred", "from=its name in English",
    ],
    [
      "add", "description", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "its branch in Japan is 灯台同盟横浜支部", "--set", "text=灯台同盟横浜支部", "--name", "branch",
      "--note", "a note with \u{1B}[31mcontrol\u{1B}[0m and \u{202E}bidi characters", "--message",
      "a message with \u{1B}[31mcontrol\u{1B}[0m characters",
    ],
    ["show", "description/branch"], ["list", "--type", "rename"], ["log", "-l", "2"],
    ["show", "description/branch", "--json"]),
  Topic(
    "edit",
    ["edit", "rename/2019", "--when", "2019", "--rank", "preferred", "--note", "a note"],
    [
      "edit", "rename/2019", "--unset", "note", "--set", "from=Lantern Society of the Harbour", "--inferred",
      "from=its full name",
    ],
    ["edit", "rename/2019", "--unset", "/inferred", "--set", "from=Lantern Society", "--json"],
    ["history", "rename/2019"], ["blame", "rename/2019"]),
  Topic(
    "cite",
    [
      "cite", "rename/2019", "--source", "harbour-gazette", "--quote",
      "In 2019 the Lantern Society changed its name to the Beacon League",
      "--replace", "1", "--locator", "page=2", "--message", "fewer words",
    ],
    ["cite", "rename/2019", "--source", "bulletin", "--quote", "The league", "--json"],
    ["show", "rename/2019"],
    ["history", "rename/2019"]),
  Topic(
    "source-capture",
    ["source", "capture", "bulletin", "--file", "bulletin.md", "--retrieved", "2026-11-22"],
    [
      "source", "capture", "bulletin", "--file", "gazette.txt", "--retrieved", "2026-11-22", "--message",
      "a new edition",
    ],
    ["source", "show", "bulletin"], ["source", "list"], ["verify"],
    ["source", "show", "bulletin", "--capture", "2026-11-22"],
    ["source", "show", "bulletin", "--text", "--capture", "2026-11-22"],
    ["source", "show", "bulletin", "--capture", "1999-01-01", "--json"],
    ["quote", "check", "--source", "bulletin", "--capture", "2026-11-22", "a club of old men"],
    ["source", "capture", "bulletin", "--file", "gazette.txt", "--retrieved", "2026-11-21T08:00:00Z"]),
  Topic(
    "source-authors",
    [
      "source", "add", "board", "--file", "bulletin.md", "--retrieved", "2026-11-21", "--author",
      "{Board of Lamps, Port Amber}", "--author", "Quill, Nora",
    ],
    ["source", "show", "board"]),
  Topic(
    "source-mark",
    [
      "source", "mark", "harbour-gazette", "retracted", "--reason", "The vote was never held.", "--date",
      "2026-11",
    ],
    ["source", "show", "harbour-gazette"], ["verify"],
    ["source", "mark", "harbour-gazette", "retracted", "--reason", "The vote was never held."],
    ["source", "mark", "harbour-gazette", "corrected", "--json"],
    ["source", "mark", "bulletin", "withdrawn"], ["source", "mark", "bulletin", "supersede"],
    ["source", "mark", "gazette", "retracted"],
    ["source", "mark", "bulletin", "corrected", "--date", "yesterday"],
    ["source", "mark", "bulletin", "corrected", "--reason", " "]),
  Topic(
    "elision",
    [
      "add", "description", "--subject", "beacon-league", "--source", "harbour-gazette", "--quote",
      "It runs 12 lighthouses",
      "--quote", "operates in Port Amber", "--set", "text=It runs 12 lighthouses", "--name", "harbour",
    ],
    ["show", "description/harbour"], ["profile", "beacon-league"]),
]

private let twoClaims = """
  {"id": "beacon-league/assessment/old", "value": {"text": "a club of old men"}, "citations": [{"source": "harbour-gazette", "quote": ["a club of old men"]}]}
  {"subject": "dockers-union", "type": "event", "value": {"title": "joined the league"}, "when": "2020-05", "citations": [{"source": "harbour-gazette", "quote": ["The Dockers’\nUnion joined the league in May 2020"]}]}
  """
