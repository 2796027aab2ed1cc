/// Reads the `shallow` file of a repository: one commit id a line. An absent file is an empty set.
func readShallowFile(in commonDirectory: String, attempted: String) throws(GitError) -> Set<ObjectID> {
  let path = commonDirectory + "/shallow"
  guard let bytes = try readFile(path, limit: 64 << 20, attempted: attempted) else { return [] }
  var boundary: Set<ObjectID> = []
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    guard let id = line.withUnsafeBytes({ ObjectID(hexDigits: $0) }) else {
      throw GitError(
        .generic, "\(path) holds a line that is not a commit id", attempted: attempted, path: path)
    }
    boundary.insert(id)
  }
  return boundary
}
