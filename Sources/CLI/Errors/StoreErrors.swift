import Provenance
import Storage

extension CommandError {
  /// An error of the store, in the words in which the store says it.
  init(_ error: StoreError) {
    self.init(
      Kind(rawValue: error.kind.rawValue), error.message, causes: error.causes, hints: error.hints,
      exitStatus: CommandError.exitStatus(ofKind: error.kind.rawValue))
  }

  /// A refusal of a change, in the words of the domain.
  init(_ refusal: ChangeRefusal) { self.init(StoreError(refusal)) }

  /// What a check refuses ends as a finding does; anything else could not run.
  private static func exitStatus(ofKind kind: String) -> ExitStatus {
    switch ChangeRefusal.Kind(rawValue: kind) {
    case .quoteRefused, .checkFailed: .findings
    default: .couldNotRun
    }
  }
}
