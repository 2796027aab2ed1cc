private let gazette = ["--subject", "beacon-league", "--source", "harbour-gazette"]
private func rename(_ arguments: String...) -> [String] {
  ["add", "rename"] + gazette + ["--set", "from=Lantern Society", "--set", "to=Beacon League"] + arguments
}
private let renameQuote = "the Lantern Society changed its name to the Beacon League"

private func line(_ arguments: String..., input: String? = nil) -> Topic.Line {
  Topic.Line(arguments: arguments, input: input)
}

private func record(_ members: String) -> String {
  #"{"subject": "beacon-league", "type": "assessment", \#(members), "citations": [{"source": "harbour-gazette", "#
    + #""quote": ["a club of old men"]}]}"#
}

/// What is refused without touching anything: run on copies of the one scenario.
let refusalTopics = [
  Topic(
    "refused-quote", at: [80, 40],
    rename("--quote", "In 2018 the Lantern Society changed its name to the Beacon League."),
    rename("--quote", "the Lantern Society never changed its name"),
    rename("--quote", "Nothing of this kind was ever printed in any issue"),
    rename("--quote", "Port Amber is a port"),
    rename("--quote", "the Lantern Society chang"),
    rename("--quote", ""), rename("--quote", "   "),
    rename("--quote", "by dock workers", "--quote", "The Lantern Society was founded"),
    rename("--quote", "Colonel Ferrow was", "--quote", "charged in 2020"),
    rename("--quote", "رابطة المنارة الساحليه"), rename("--quote", "灯台同盟東京支部"),
    [
      "cite", "rename/2019", "--source", "bulletin", "--quote",
      "The league has always been a club of old men",
    ]),
  Topic(
    "refused-quote-json", rename("--json", "--quote", "In 2018 the Lantern Society changed its name")),
  Topic(
    "refused-name", at: [80],
    ["add", "renam"] + gazette + ["--quote", renameQuote],
    ["add", "rename"] + gazette + ["--quote", renameQuote, "--set", "form=Lantern Society"],
    ["add", "rename", "--subject", "beacon-leage", "--source", "harbour-gazette", "--quote", renameQuote],
    ["add", "rename", "--subject", "beacon-league", "--source", "harbor-gazette", "--quote", renameQuote],
    rename("--quote", renameQuote, "--capture", "2026-11-19"),
    rename("--quote", renameQuote, "--stance", "maybe"),
    rename("--quote", renameQuote, "--rank", "best"), rename("--quote", renameQuote, "--name", "Not An Id"),
    ["show", "rename/2018"], ["show", "nothing-like-it"], ["blame", "rename/2018"],
    ["history", "rename/2018"],
    ["retract", "rename/2018", "--reason", "no"], ["edit", "rename/2018", "--rank", "normal"],
    ["profile", "beacon-leage"], ["profile", "beacon league"], ["list", "--subject", "Lantern Societ"],
    ["verify", "Beacon League"], ["edit", "rename/2019", "--unset", "inferred"],
    ["edit", "rename/2019", "--inferred", "form=why"], ["log", "--type", "renam"], ["log", "beacon-leage"],
    ["subject", "show", "beacon-leage"],
    ["source", "show", "harbor-gazette"], ["list", "--subject", "nobody"], ["list", "--source", "nothing"],
    ["list", "--type", "renam"], ["list", "--claim-type", "zzzzzz"], ["list", "--rank", "best"],
    ["search", ""], ["search", "--claim-type", "renam", "x"], ["verify", "beacon-leage"],
    ["verify", "rename/2018"],
    ["edit", "rename/2019", "--set", "form=X"], ["edit", "rename/2019", "--unset", "note"],
    ["edit", "rename/2019", "--when", "2019~"], ["edit", "rename/2019", "--rank", "best"],
    ["edit", "rename/2019", "--set", "subject=dockers-union"], ["edit", "rename/2019", "--unset", "to"],
    ["edit", "rename/2019", "--set", "to=X", "--unset", "to"], ["edit", "rename/2019", "--message", ""],
    ["cite", "rename/2019", "--source", "bulletin", "--quote", "Bulletin 7", "--stance", "maybe"],
    ["add", "--file", "nowhere.ndjson"],
    ["source", "capture", "harbor-gazette", "--file", "gazette.txt"],
    ["source", "capture", "harbour-gazette", "--file", "nowhere.txt"],
    ["source", "add", "other", "--file", "nowhere.txt"],
    ["show", "rename/2019", "--at", "HEAD~99"], ["show", "rename/2019", "--at", "nowhere"],
    ["show", "rename/2019", "--at", "2026-11-31"], ["show", "rename/2019", "--at", ""],
    ["diff", "HEAD~2..HEAD"], ["diff", "nowhere"], ["diff", "HEAD", "nowhere"],
    ["profile", "beacon-league", "--at", "1999"],
    ["history", "rename/2019", "--field", "/~2"], ["history", "rename/2019", "--field", "form"],
    ["history", "rename/2019", "--field", "zzzzzz"], ["history", "rename/2019", "--field", ""],
    ["history", "rename/2019", "--field", "/value/form", "--json"],
    ["cite", "rename/2019", "--replace", "2", "--source", "bulletin", "--quote", "Bulletin 7"],
    ["cite", "rename/2019", "--replace", "0", "--source", "bulletin", "--quote", "Bulletin 7"]),
  Topic(
    "refused-name-json", ["show", "rename/2018", "--json"],
    ["add", "renam", "--json"] + gazette + ["--quote", "x"]),
  Topic(
    "refused-date", rename("--quote", renameQuote, "--when", "2019-02-29"),
    rename("--quote", renameQuote, "--when", "2019-13"),
    rename("--quote", renameQuote, "--when", "last year"),
    rename("--quote", renameQuote, "--when", "2020/2019"), rename("--quote", renameQuote, "--when", ""),
    ["edit", "rename/2019", "--when", "2021/2020-05"],
    ["source", "add", "other", "--file", "gazette.txt", "--issued", "2021-02-30"],
    ["source", "add", "other", "--file", "gazette.txt", "--issued", "14 May 2022"],
    ["source", "add", "other", "--file", "gazette.txt", "--retrieved", "yesterday"],
    ["source", "add", "other", "--file", "gazette.txt", "--retrieved", "2126-11"],
    ["source", "add", "other", "--file", "gazette.txt", "--retrieved", "2025-11"],
    ["source", "add", "other", "--file", "gazette.txt", "--retrieved", "2126-11-22"],
    ["source", "capture", "bulletin", "--file", "gazette.txt", "--retrieved", "2126-11-22T08:00:00Z"]),
  Topic(
    "refused-blank", ["subject", "add", "ok", "--label", " "],
    ["subject", "add", "ok", "--label", "X", "--alias", "\u{2003}"],
    ["source", "add", "other", "--file", "gazette.txt", "--title", ""],
    ["source", "add", "other", "--file", "gazette.txt", "--author", "\t"],
    ["source", "capture", "bulletin", "--file", "gazette.txt", "--url", ""],
    ["source", "capture", "bulletin", "--file", "gazette.txt", "--url", "example.org"],
    ["source", "capture", "bulletin", "--file", "gazette.txt", "--archived-url", "https://a b"],
    ["source", "add", "other", "--file", "gazette.txt", "--language", "english"],
    ["source", "add", "other", "--file", "gazette.txt", "--csl", "language=not a lang"],
    ["subject", "add", "ok", "--label", "X", "--alias", "Y@english"]),
  Topic(
    "refused-file",
    lines: [
      "\u{FEFF}\n<!DOCTYPE HTML>\n<title>Harbour Gazette</title>", "<html lang=ar>",
      "<?xml version=\"1.0\"?>\n<!-- x --> <html>", "%PDF-1.7", "", "a\0b",
    ].map { line("source", "add", "other", "--file", "-", input: $0) }),
  Topic(
    "refused-valid-time",
    ["list", "--on", "2019-13"], ["profile", "beacon-league", "--on", "May 2019"],
    ["profile", "beacon-league", "--on", "2020/2019"], ["list", "--on", ""],
    ["list", "--on", "2019-02-29", "--json"], ["timeline", "beacon-league", "--from", "2020/2021"],
    ["timeline", "beacon-league", "--from", "yesterday"],
    ["timeline", "beacon-league", "--from", "2021", "--to", "2020"],
    ["timeline", "beacon-league", "--to", "Y999999999999999999"], ["timeline", "beacon-leage"],
    ["evolution", "beacon-leage"], ["evolution", "beacon-league", "--svg", "-", "--json"],
    ["evolution", "beacon-league", "--svg", "nowhere/x.svg"], ["evolution", "beacon-league", "--svg", ""],
    ["evolution", "beacon-league", "--since", "soon"],
    ["log", "--since", "2026", "--until", "2025"], ["list", "--on", "-0500", "--on"]),
  Topic(
    "refused-id",
    ["subject", "add", "../x", "--label", "X"], ["subject", "add", "/etc/passwd", "--label", "X"],
    ["subject", "add", ".git", "--label", "X"], ["subject", "add", "Upper", "--label", "X"],
    ["subject", "add", "", "--label", "X"], ["subject", "add", "con--x", "--label", "X"],
    ["subject", "add", "رابطة", "--label", "X"], ["subject", "add", "beacon-league", "--label", "X"],
    ["subject", "add", "ok", "--label", ""], ["subject", "add", "ok", "--label", "X", "--kind", "club"],
    ["subject", "add", String(repeating: "a", count: 81), "--label", "X"],
    ["source", "add", "../x", "--file", "gazette.txt"],
    ["source", "add", "bulletin", "--file", "gazette.txt"],
    rename("--quote", renameQuote, "--name", "../../../x"), rename("--quote", renameQuote, "--name", "2019"),
    ["show", "../../store"], ["show", "/etc/passwd"], ["show", ".git/config"], ["show", ""],
    ["subject", "show", "../store"], ["source", "show", "../store"], ["list", "--subject", "../.."]),
  Topic(
    "refused-json",
    lines: [
      line("add", "--file", "-", input: ""),
      line("add", "--file", "-", input: "{"),
      line("add", "--file", "-", input: "{\"subject\": \"beacon-league\",}"),
      line("add", "--file", "-", input: "[]"), line("add", "--file", "-", input: "7"),
      line("add", "--file", "-", input: "{}"),
      line("add", "--file", "-", input: "{\"a\": 1, \"a\": 2}"),
      line("add", "--file", "-", input: String(repeating: "[", count: 100_000)),
      line(
        "add", "--file", "-",
        input: record(#""value": {"text": "a club of old men"}, "name": 7, "when": 2019"#)),
      line("add", "--file", "-", input: record(#""value": {"text": 7}"#)),
      line("add", "--file", "-", input: record(#""value": {}"#)),
      line("add", "--file", "-", input: record(#""id": "../../x", "value": {"text": "a club of old men"}"#)),
      line(
        "add", "--file", "-",
        input: record(#""id": "beacon-league/assessment/club", "value": {"text": "a club of old men"}"#)),
      line(
        "add", "--file", "-",
        input: record(#""id": "beacon-league/assessment/old", "value": {"text": "a club of old men"}"#) + "\n"
          + record(#""id": "beacon-league/assessment/old", "value": {"text": "old men"}"#)),
      line(
        "add", "--file", "-",
        input: record(#""id": "beacon-league/assessment/old", "value": {"text": "a club of old men"}"#)
          + "\n{"),
      line(
        "add", "--file", "-",
        input: record(
          #""value": {"text": "a club of old men"}, "note": "\#(String(repeating: "x", count: 1 << 20))""#)),
      line(
        "add", "--file", "-",
        input: record(
          #""value": {"text": "a club of old men"}, "note": \#(String(repeating: "[", count: 300))\#(String(repeating: "]", count: 300))"#
        )),
      line("add", "--file", "nowhere.json"), line("add", "--file", "-", "--name", "x", input: "{}{}"),
      line("add", "--file", "-", "--json", input: "{"),
    ]),
  Topic(
    "refused-usage",
    ["add"], ["add", "rename"], ["add", "rename", "--subject", "beacon-league"],
    ["add", "rename", "--subject", "beacon-league", "--quote", "x"],
    ["add", "rename", "--subject", "beacon-league", "--source", "bulletin"],
    rename("--quote", renameQuote, "--set", "note"), rename("--quote", renameQuote, "--inferred", "when"),
    rename("--quote", renameQuote, "--locator", "3"), ["add", "--file", "-", "--quote", "x"],
    ["edit", "rename/2019"], ["edit"], ["cite", "rename/2019"],
    ["cite", "rename/2019", "--source", "bulletin"],
    ["retract", "rename/2019"], ["retract", "rename/2019", "--reason", " "], ["show"], ["show", "a", "b"],
    ["history", "rename/2019", "--feild", "/when"], ["log", "--limit", "0"], ["log", "--limit", "x"],
    ["diff"],
    ["diff", "a", "b", "c", "d"], ["profile", "beacon-league", "--format", "pdf"],
    ["verify", "--fix", "--at", "HEAD"],
    ["verify", "--output", "sarif=a.out", "--output", "junit=records/../a.out"],
    ["verify", "--output", "badge=records/subjects/beacon-league.json"],
    ["verify", "--output", "badge=.git/index"],
    ["evolution", "beacon-league", "--svg", "schemas/new.svg"],
    ["source", "show", "bulletin", "--capture", "1999-01-01"], ["add", "rename", "--quote", "-x"],
    ["subject"], ["subject", "ad"], ["source", "add", "x"], ["subject", "add", "x"], ["completions", "tcsh"],
    ["-C", "nowhere", "list"], ["-C", "gazette.txt", "list"], ["list", "--json", "--feild"], ["verfy"],
    ["quote"], ["quote", "check"], ["quote", "check", "--ndjson", "words"],
    ["quote", "check", "--source", "bulletin", "--text", "bulletin.md", "words"],
    ["quote", "check", "--capture", "2026-11-21", "words"], ["quote", "check", "--max-gap", "-1", "words"],
    ["quote", "check", "--source", "bulletn", "words"], ["quote", "check", "--text", "nowhere.txt", "words"],
    ["quote", "check", "--source", "bulletin", "--capture", "2026-11-20", "words"]),
  Topic("refused-init", ["init"], ["init", "records"]),
]
