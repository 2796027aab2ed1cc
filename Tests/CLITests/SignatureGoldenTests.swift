import Fixtures
import Foundation
import Testing

/// What `verify --signatures` says of revisions that are signed, not signed, and signed by a key that nobody knows, and what
/// a change says that cannot be signed.
@Suite struct SignatureGoldenTests {
  @Test func signatures() throws {
    let scenario = try LanternSociety.store.get().copy()
    let keys = try SigningKeys("ada", "stranger")
    func configure(_ key: String, _ value: String) throws { try scenario.git("config", key, value) }
    let topic = Topic(
      "signatures", ["verify", "rename/2019", "--signatures"],
      ["verify", "dockers-union", "--signatures"])
    let json = Topic("", ["verify", "rename/2019", "--signatures", "--json"])
    let refused = Topic("", ["edit", "rename/2019", "--note", "Not signed."])

    try configure("gpg.format", "ssh")
    try configure("commit.gpgSign", "true")
    var transcript = try refused.transcript(in: scenario)
    try configure("user.signingKey", keys.path("ada"))
    try scenario.ibid(["edit", "rename/2019", "--rank", "preferred"])
    transcript += try topic.transcript(in: scenario, lines: 1)
    try configure(
      "gpg.ssh.allowedSignersFile",
      keys.write("allowed", "Ada@\u{1B}[31mexample.org \(keys.publicKey("ada"))\n"))
    try configure("user.signingKey", keys.path("stranger"))
    try scenario.ibid(["edit", "rename/2019", "--note", "Signed by a stranger."])
    try configure("user.signingKey", "/nonexistent/key")
    transcript += try refused.transcript(in: scenario)
    transcript += try topic.transcript(in: scenario) + json.transcript(in: scenario)
    // A fingerprint of the same length for keys that are made anew each time.
    transcript = transcript.replacing(/SHA256:[A-Za-z0-9+\/]{43}/) { _ in
      "SHA256:" + String(repeating: "\u{B7}", count: 43)
    }
    try Golden.expect(transcript, in: topic.name)
  }
}

extension Topic {
  /// The transcript of the first lines alone.
  fileprivate func transcript(in scenario: Scenario, lines count: Int) throws -> String {
    try Topic(name, lines: Array(lines.prefix(count))).transcript(in: scenario)
  }
}
