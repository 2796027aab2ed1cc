/// The bytes of a commit, as git writes them.
enum CommitBytes {
  /// A commit without a signature.
  static func unsigned(
    tree: ObjectID, parent: ObjectID?, author: Signature, committer: Signature, message: String
  ) throws(GitError) -> [UInt8] {
    let attempted = "write the commit"
    for text in [author.name, author.email, committer.name, committer.email, message] {
      try Repository.refuseNull(in: text, attempted)
    }
    var text = "tree \(tree)\n"
    if let parent { text += "parent \(parent)\n" }
    text += "author \(line(author))\ncommitter \(line(committer))\n\n"
    text += message.utf8.last == UInt8(ascii: "\n") ? message : message + "\n"
    return Array(text.utf8)
  }

  private static func line(_ person: Signature) -> String {
    let minutes = abs(person.offset)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let zone = (person.offset < 0 ? "-" : "+") + two(minutes / 60) + two(minutes % 60)
    return "\(person.name) <\(person.email)> \(person.time) \(zone)"
  }

  /// The commit with a signature in its header: each line of it indented by a space.
  static func signed(_ commit: [UInt8], _ signature: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    let end =
      zip(commit.indices, commit.indices.dropFirst())
      .first { commit[$0] == newline && commit[$1] == newline }.map { $0.0 + 1 } ?? commit.count
    var header = Array("gpgsig".utf8)
    for line in signature.split(separator: newline, omittingEmptySubsequences: false).dropLast() {
      header += [UInt8(ascii: " ")] + line + [newline]
    }
    return commit[..<end] + header + commit[end...]
  }
}
