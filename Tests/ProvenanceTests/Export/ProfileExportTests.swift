import Testing

@testable import Provenance

@Suite struct ProfileExportTests {
  private func markdown(_ tree: MemorySnapshot) throws -> String {
    try Profile(of: "assembly", in: tree).markdown(caption: "at 1a2b3c")
  }

  @Test func isReadableMarkdown() throws {
    var tree = Harbour.store
    tree.files[Harbour.vote.path] = nil
    tree = try tree.after(RetractClaim(Harbour.guild, reason: "It left."))
    tree = try tree.with(
      .subject("assembly"), "/aliases",
      [["text": "Northern Council"], ["text": "مجلس الميناء", "lang": "ar"]])
    tree = try tree.with(.subject("assembly"), "/description", "An alliance of towns.")
    tree = try tree.with(.source("gazette"), "/csl/URL", "https://gazette.example/a?b=1&c=2")
    tree = try tree.with(.claim(Harbour.rename), "/citations/0/locator", ["label": "page", "value": "3"])
    #expect(
      try markdown(tree) == """
        # Harbour Assembly

        *at 1a2b3c*

        Also: Northern Council, مجلس الميناء

        An alliance of towns.

        ## Rename

        - The Northern Council was renamed the Harbour Assembly in 2021. (2021)[^1]

        ## Retracted

        - ~~The Dockers\u{2019} Guild is a member of the Harbour Assembly.~~ (\(EDTF("2022-05/..").describe()))[^2] \
        *Retracted: It left.*

        [^1]: \u{201C}the Northern Council was renamed the Harbour Assembly\u{201D} \u{201C}The towns and their \
        assembly\u{201D}, page 3 <https://gazette.example/a?b=1&c=2> (`gazette/2026-11-22`)
        [^2]: \u{201C}The Dockers\u{2019} Guild joined in May 2022, and has stayed\u{201D} \u{201C}The towns and \
        their assembly\u{201D} <https://gazette.example/a?b=1&c=2> (`gazette/2026-11-22`)

        """)
  }

  @Test func passagesAreJoinedByAnElision() throws {
    let tree = try Harbour.store.with(
      .claim(Harbour.rename), "/citations/0",
      Harbour.citation("In 2021", "the Harbour Assembly", stance: .disputes))
    #expect(
      try markdown(tree).contains(
        "\u{201C}In 2021 [\u{2026}] the Harbour Assembly\u{201D} (disputes it) \u{201C}The towns"))
  }

  @Test func whatIsSealedIsSaid() throws {
    let seal: JSON = ["sealed": .string(String(repeating: "ab", count: 32))]
    var tree = try Harbour.store.with(.claim(Harbour.rename), "/citations/0/quote", [seal])
    #expect(try markdown(tree).contains("]: (sealed) \u{201C}The towns"))
    tree = try tree.with(.claim(Harbour.rename), "/citations/0/quote", [seal, Harbour.passage("In 2021")])
    #expect(try markdown(tree).contains("\u{201C}In 2021\u{201D} (in part sealed) "))
  }

  @Test func aRecordThatCannotBeReadIsListed() throws {
    var tree = Harbour.store
    tree.write(Harbour.rename.path, "{")
    #expect(
      try markdown(tree).contains("## Records that cannot be read\n\n- `assembly/rename/harbour-assembly`\n"))
  }

  @Test(arguments: [
    ("a`b`", "a\\`b\\`"), ("*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~"), ("[a](b)", "\\[a\\](b)"),
    ("[^1]: x", "\\[^1\\]: x"), ("![a]", "\\!\\[a\\]"), ("a|b", "a\\|b"),
    ("<b onclick=x>", "\\<b onclick=x\\>"),
    ("&lt;b&gt;", "\\&lt;b\\&gt;"), ("a\\", "a\\\\"), ("# a", "\\# a"), ("> a", "\\> a"), ("- a", "\\- a"),
    ("+ a", "\\+ a"),
    ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("a 1. b", "a 1. b"), ("---", "\\---"), ("===", "\\==="),
    ("a\nb\r\n\r\nc", "a b c"), ("\n     a  ", "a"), ("a\u{0}\u{1B}[31mb", "a \\[31mb"), ("$x$", "\\$x\\$"),
    ("@guild", "\\@guild"), ("a\u{202E}b\u{2066}c", "abc"), ("a\u{2028}b", "a b"), ("مجلس (أ)", "مجلس (أ)"),
    ("<\u{301}", "\\<\u{301}"), ("👩‍🚀", "👩‍🚀"), ("\u{200E}a", "\u{200E}a"),
  ])
  func hostileTextIsText(text: String, escaped: String) throws {
    let tree = try Harbour.store.with(.claim(Harbour.rename), "/statement", .string(text))
    let line = try #require(
      markdown(tree).unicodeScalars.split(separator: "\n").map(String.init).last {
        $0.hasSuffix(" (2021)[^1]")
      })
    #expect(ExactText(line) == ExactText("- \(escaped) (2021)[^1]"))
  }

  /// No text of a record begins a line of its own.
  @Test func hostileTextKeepsToItsLine() throws {
    let hostile = "x\n# y\r\n\u{85}z\u{2028}[^1]: w"
    var tree = Harbour.store
    for (id, pointer) in [
      (RecordID.claim(Harbour.rename), "/statement"), (.claim(Harbour.rename), "/when"),
      (.claim(Harbour.rename), "/citations/0/quote/0/exact"), (.source("gazette"), "/csl/title"),
      (.source("gazette"), "/csl/URL"), (.subject("assembly"), "/label"),
      (.subject("assembly"), "/description"),
    ] {
      tree = try tree.with(id, pointer, .string(hostile))
    }
    let lines = try markdown(tree).unicodeScalars.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    #expect(
      lines.allSatisfy { ["# ", "## ", "*", "- ", "[^", "x"].contains(where: $0.hasPrefix) }, "\(lines)")
    #expect(lines.filter { $0.hasPrefix("[^1]") }.count == 1)
  }

  @Test(arguments: [
    ("https://a.example/b c<d>\n", "<https://a.example/b%20c%3Cd%3E%0A>"),
    ("HTTP://a.example/é", "<HTTP://a.example/%C3%A9>"),
    ("javascript:alert(1)", "javascript:alert(1)"), ("data:text/html,<b>", "data:text/html,\\<b\\>"),
    ("https://a.example/>\u{301}<script>", "<https://a.example/%3E%CC%81%3Cscript%3E>"),
  ])
  func onlyAnAddressOfTheWebIsALink(url: String, link: String) throws {
    let tree = try Harbour.store.with(.source("gazette"), "/csl/URL", .string(url))
    #expect(try markdown(tree).contains("assembly\u{201D} \(link) (`gazette/2026-11-22`)"))
  }

  // MARK: JSON

  @Test func isOneJSONDocument() throws {
    var tree = Harbour.store
    tree.files[Harbour.vote.path] = nil
    tree.write(Harbour.guild.path, "{")
    let json = try Profile(of: "assembly", in: tree).json(revision: "1a2b3c", time: "2026-11-22T09:30:00Z")
    #expect(
      json == [
        "subject": "assembly", "label": "Harbour Assembly", "aliases": [], "description": nil,
        "revision": "1a2b3c", "time": "2026-11-22T09:30:00Z", "on": nil,
        "sections": [
          [
            "type": "rename", "title": "Rename",
            "facts": [
              [
                "claim": "assembly/rename/harbour-assembly",
                "statement": "The Northern Council was renamed the Harbour Assembly in 2021.",
                "value": ["from": "Northern Council", "to": "Harbour Assembly"], "when": "2021",
                "holds": nil, "rank": "normal",
                "retraction": nil, "footnotes": [1],
              ]
            ],
          ]
        ],
        "retracted": [], "unreadable": ["assembly/membership/guild"],
        "footnotes": [
          [
            "number": 1, "source": "gazette", "capture": "2026-11-22", "stance": "supports",
            "quote": ["the Northern Council was renamed the Harbour Assembly"], "sealed": [], "locator": nil,
            "reference": "\u{201C}The towns and their assembly\u{201D}", "url": nil,
          ]
        ],
      ])
  }

  @Test func aRetractionIsOneOnlyOfARetractedClaim() throws {
    let tree = try Harbour.store.with(.claim(Harbour.rename), "/deprecation", ["reason": "left behind"])
    let open = try Profile(of: "assembly", in: tree).json(revision: "", time: "")
    #expect(open[["sections", "2", "facts", "0", "retraction"]] == .null)
    let closed = try Profile(of: "assembly", in: tree.after(RetractClaim(Harbour.rename, reason: "x")))
      .json(revision: "", time: "")
    #expect(closed[["retracted", "0", "retraction"]] == "x")
  }
}
