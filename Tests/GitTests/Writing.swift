import Git

/// One file written from what the tip has.
func writing(_ path: String, _ text: String, in repository: Repository) -> (Tip) throws ->
  [FileChange]
{
  { tip in
    let old = try tip.tree.flatMap { try repository.entry(at: path, inTree: $0)?.id }
    return [FileChange(path: path, expected: old, content: bytes(text))]
  }
}
