/// The hooks of git that check a store.
public enum HookKind: String, Sendable, CaseIterable {
  /// Before a commit: checks what is staged.
  case preCommit = "pre-commit"
  /// Before a push is taken, where it arrives: checks the tip of each branch.
  case preReceive = "pre-receive"

  /// The name of the file that holds the hook.
  public var name: String { rawValue }

  /// The name under which a hook that was there before goes on.
  var formerName: String { "\(name).before-ibid" }

  /// What tells our hook from another's: its second line.
  var mark: String { "# This hook was written by `ibid hook install`; `ibid hook uninstall` takes it away." }

  /// The hook, for the shell of POSIX. The hook that was there before runs first, with all that git gives, and its word
  /// counts. No replacements are followed: whoever pushes could push one of a tip, without its store.
  ///
  /// - Parameter program: the path of ibid; where it is gone, the one on the PATH serves.
  func script(program: String) -> String {
    let quoted = "'" + program.replacing("'", with: "'\\''") + "'"
    return """
      #!/bin/sh
      \(mark)
      here=${0%/*}
      \(before)
      ibid=\(quoted)
      [ -x "$ibid" ] || ibid=$(command -v ibid) || {
        echo "\(name): ibid is not there, so nothing was verified; \\`ibid hook install\\` finds it anew" >&2
        exit 1
      }
      holds_store() { git --no-replace-objects cat-file -e "$1:records/store.json" 2>/dev/null; }

      \(check)

      """
  }

  /// What a hook that several repositories share would run, in one line of the shell: the same check, in those of them
  /// that hold a store. Nil where one line does not do.
  var sharedLine: String? {
    switch self {
    case .preCommit:
      "if git --no-replace-objects cat-file -e HEAD:records/store.json 2>/dev/null; "
        + "then ibid verify --staged --since HEAD "
        + "$(sed 's/^/--since /' \"${GIT_DIR:-.git}/MERGE_HEAD\" 2>/dev/null) --allow-unverified || exit; "
        + "elif git --no-replace-objects cat-file -e :records/store.json 2>/dev/null; "
        + "then ibid verify --staged --allow-unverified || exit; fi"
    case .preReceive: nil
    }
  }

  private var before: String {
    switch self {
    case .preCommit:
      """
      if [ -x "$here/\(formerName)" ]; then
        "$here/\(formerName)" "$@" || exit
      fi
      """
    case .preReceive:
      """
      refs=$(cat)
      if [ -x "$here/\(formerName)" ]; then
        printf '%s\\n' "$refs" | "$here/\(formerName)" "$@" || exit
      fi
      """
    }
  }

  private var check: String {
    switch self {
    case .preCommit:
      """
      # Findings that were there before are no reason to refuse a commit, nor are those of what is merged. Where HEAD has
      # lost its store, the commit that brings it back is held against the one before.
      set --
      if holds_store HEAD; then
        set -- --since HEAD
      elif ! holds_store ""; then
        exit 0
      elif git rev-parse --quiet --verify HEAD >/dev/null; then
        set -- --since HEAD
      fi
      # Git runs hooks at the top of the working tree, and says where its folder is if that is elsewhere.
      merged=${GIT_DIR:-.git}/MERGE_HEAD
      if [ -f "$merged" ]; then
        while read -r head; do set -- "$@" --since "$head"; done <"$merged"
      fi
      exec "$ibid" verify --staged "$@" --allow-unverified
      """
    case .preReceive:
      """
      status=0
      while read -r old new ref; do
        case $ref in refs/heads/*) ;; *) continue ;; esac
        # A branch that is deleted has only zeros for its new tip, a new one for its old tip.
        case $new in *[!0]*) ;; *) continue ;; esac
        case $old in *[!0]*) ;; *) old=$(git --no-replace-objects merge-base HEAD "$new" 2>/dev/null) ;; esac
        set --
        if [ -n "$old" ]; then set -- --since "$old"; fi
        holds_store "$new" || { [ -n "$old" ] && holds_store "$old"; } || continue
        printf 'ibid verifies %s\\n' "${ref#refs/heads/}"
        "$ibid" verify --at "$new" "$@" --allow-unverified </dev/null || status=1
      done <<END
      $refs
      END
      exit "$status"
      """
    }
  }
}
