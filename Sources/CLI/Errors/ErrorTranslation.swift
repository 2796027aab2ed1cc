import Glibc
import Provenance
import Storage

extension CommandError {
  /// Puts any error into the user's words. The types of the libraries below are translated here and nowhere else.
  init(reporting error: any Error) {
    switch error {
    case let error as CommandError:
      self = error
    case let error as StoreError:
      self.init(error)
    case let error as ChangeRefusal:
      self.init(error)
    case let error as OutputError:
      self.init(.io, "cannot write the output", causes: ["\(error)"])
    case let error as SystemError:
      self.init(error.kind, "\(error)")
    default:
      self.init(.other, "\(error)")
    }
  }
}

extension SystemError {
  var kind: CommandError.Kind {
    code == ENOENT || code == ENOTDIR ? .notFound : .io
  }
}
