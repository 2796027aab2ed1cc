import Foundation
import Git
import Provenance

extension Store {
  /// Makes a store at `directory`: in the repository whose top it is, or in a new one.
  ///
  /// - Parameter bare: makes a new repository without a working tree.
  /// - Throws: `StoreError` where the folder is inside a repository but not its top, or is a store already.
  public static func create(at directory: String, bare: Bool = false) throws -> (
    store: Store, submission: Submission
  ) {
    let store = Store(try repository(at: directory, bare: bare))
    return (store, try store.submit(CreateStore(), message: nil, allowUnborn: true))
  }

  private static func repository(at directory: String, bare: Bool) throws -> Repository {
    do throws(GitError) {
      return try Repository.open(at: directory)
    } catch {
      guard error.code == .noRepository else {
        throw StoreError(error, attempted: "open the repository at \(directory)")
      }
      if let top = repository(around: directory)?.workingDirectory {
        throw StoreError(
          .noRepository, "\(directory) is a folder inside the repository at \(top)",
          hints: [
            "ibid init \(top) makes that repository a store",
            "git init \(directory) makes one of its own first",
          ])
      }
      return try attempting("make a repository at \(directory)") { try create(at: directory, bare: bare) }
    }
  }

  /// Makes a repository; none where there is nobody to commit to it, who may depend on where it is.
  private static func create(at directory: String, bare: Bool) throws -> Repository {
    let own = bare ? directory : directory + "/.git"
    let wasThere = (folder: access(directory, F_OK) == 0, own: access(own, F_OK) == 0)
    let repository = try Repository.create(at: directory, bare: bare, initialBranch: "main")
    do {
      _ = try repository.identity()
      return repository
    } catch {
      if !wasThere.own { try? FileManager.default.removeItem(atPath: own) }
      if !wasThere.folder { rmdir(directory) }
      throw error
    }
  }

  /// The repository around a folder that need not exist yet; nil where there is none.
  private static func repository(around directory: String) -> Repository? {
    var folder = directory
    while access(folder, F_OK) != 0, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      folder = String(folder[..<slash])
    }
    return try? Repository.discover(from: folder)
  }
}
