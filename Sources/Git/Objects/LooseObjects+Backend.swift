import CLibgit2
import Glibc

/// Has libgit2 read the loose objects of a repository through ``LooseObjects``: its own, and those that it borrows.
func readLooseObjects(
  of repository: RepositoryHandle, _ objects: borrowing Handle<ObjectDatabase>, attempted: String
) throws(GitError) {
  var path = git_buf()
  defer { git_buf_dispose(&path) }
  try call(attempted) { git_repository_item_path(&path, repository.pointer, GIT_REPOSITORY_ITEM_OBJECTS) }
  guard let folder = path.ptr.map({ String(cString: $0) }) else { return }
  for folder in try foldersOfObjects(beginningAt: folder, attempted: attempted) {
    try addLooseObjects(in: folder, to: objects, attempted: attempted)
  }
}

/// Has an object database read the loose objects in a folder through ``LooseObjects``.
func addLooseObjects(
  in folder: String, to objects: borrowing Handle<ObjectDatabase>, attempted: String
) throws(GitError) {
  let backend = LooseObjects(in: folder).backend()
  do throws(GitError) {
    let pointer = objects.pointer
    try call(attempted) { git_odb_add_backend(pointer, backend, LooseObjects.priority) }
  } catch {
    backend.pointee.free(backend)
    throw error
  }
}

/// A folder of objects, and all those that it says it borrows from (gitrepository-layout, "objects/info/alternates"), five
/// deep as in git.
private func foldersOfObjects(beginningAt folder: String, attempted: String) throws(GitError) -> [String] {
  var folders = [folder]
  var next = folders
  for _ in 0..<5 {
    var borrowed: [String] = []
    for folder in next {
      let list = try readFile("\(folder)/info/alternates", limit: 1 << 20, attempted: attempted) ?? []
      for line in list.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
        guard line.first != UInt8(ascii: "#") else { continue }
        let path = String(decoding: line, as: UTF8.self)
        borrowed.append(path.hasPrefix("/") ? path : "\(folder)/\(path)")
      }
    }
    next = borrowed.filter { !folders.contains($0) }
    if next.isEmpty { break }
    folders += next
  }
  return folders
}

extension LooseObjects {
  /// Where they stand among the sources of objects: what has a higher number is asked before.
  static let priority: Int32 = 2

  /// What libgit2 calls to read them. The database that it is added to frees it.
  fileprivate func backend() -> UnsafeMutablePointer<git_odb_backend> {
    let backend = UnsafeMutablePointer<ibid_git_odb_backend>.allocate(capacity: 1)
    backend.initialize(to: ibid_git_odb_backend())
    backend.pointee.reader = Unmanaged.passRetained(self).toOpaque()
    backend.pointee.parent.version = UInt32(GIT_ODB_BACKEND_VERSION)
    backend.pointee.parent.read = { content, size, type, backend, id in
      LooseObjects.answer(backend, id) { (objects, id) throws(LooseObjectFault) in
        let header = try objects.read(id, into: content, of: backend)
        size?.pointee = header.size
        type?.pointee = header.type
      }
    }
    backend.pointee.parent.read_prefix = { found, content, size, type, backend, digits, count in
      LooseObjects.answer(backend, digits) { (objects, digits) throws(LooseObjectFault) in
        let ids = try objects.ids(beginningWith: String(digits.hex.prefix(count)))
        guard let id = ids.first else { throw .notThere }
        guard ids.count == 1 else { throw .ambiguous }
        let header = try objects.read(id, into: content, of: backend)
        found?.pointee = id.oid
        size?.pointee = header.size
        type?.pointee = header.type
      }
    }
    backend.pointee.parent.read_header = { size, type, backend, id in
      LooseObjects.answer(backend, id) { (objects, id) throws(LooseObjectFault) in
        let header = try objects.header(of: id)
        size?.pointee = header.size
        type?.pointee = header.type
      }
    }
    // Not asked for whether it is there; libgit2's own source of them tells each.
    backend.pointee.parent.foreach = { _, _, _ in 0 }
    backend.pointee.parent.free = { backend in
      guard let backend else { return }
      LooseObjects.whole(backend).pointee.reader.map { Unmanaged<LooseObjects>.fromOpaque($0).release() }
      LooseObjects.whole(backend).deallocate()
    }
    return Self.part(backend)
  }

  /// Reads an object into memory of libgit2's, with a null after its end as libgit2 has it.
  private func read(
    _ id: ObjectID, into content: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
    of backend: UnsafeMutablePointer<git_odb_backend>?
  ) throws(LooseObjectFault) -> Header {
    var memory: UnsafeMutableRawPointer?
    do throws(LooseObjectFault) {
      let header = try read(id) { size in
        memory = git_odb_backend_data_alloc(backend, size + 1)
        memory?.storeBytes(of: 0, toByteOffset: size, as: UInt8.self)
        return memory.map { UnsafeMutableRawBufferPointer(start: $0, count: size) }
      }
      content?.pointee = memory
      return header
    } catch {
      git_odb_backend_data_free(backend, memory)
      throw error
    }
  }

  /// Answers a call of libgit2's with a status, and leaves it the error.
  private static func answer(
    _ backend: UnsafeMutablePointer<git_odb_backend>?, _ id: UnsafePointer<git_oid>?,
    _ body: (LooseObjects, ObjectID) throws(LooseObjectFault) -> Void
  ) -> Int32 {
    guard let backend, let id, let reader = whole(backend).pointee.reader else {
      return GIT_ENOTFOUND.rawValue
    }
    do throws(LooseObjectFault) {
      try body(Unmanaged<LooseObjects>.fromOpaque(reader).takeUnretainedValue(), ObjectID(id.pointee))
      return 0
    } catch {
      switch error {
      case .notThere: return GIT_ENOTFOUND.rawValue
      case .ambiguous: return GIT_EAMBIGUOUS.rawValue
      case .corrupt(let how): git_error_set_str(Int32(GIT_ERROR_ODB.rawValue), how)
      case .noMemory: git_error_set_oom()
      case .system(let number):
        git_error_set_str(Int32(GIT_ERROR_OS.rawValue), String(cString: strerror(number)))
        errno = number
      }
      return GIT_ERROR.rawValue
    }
  }

  /// The backend as it was allocated, from its first member, which libgit2 knows it by.
  private static func whole(
    _ backend: UnsafeMutablePointer<git_odb_backend>
  ) -> UnsafeMutablePointer<ibid_git_odb_backend> {
    UnsafeMutableRawPointer(backend).assumingMemoryBound(to: ibid_git_odb_backend.self)
  }

  private static func part(
    _ backend: UnsafeMutablePointer<ibid_git_odb_backend>
  ) -> UnsafeMutablePointer<git_odb_backend> {
    UnsafeMutableRawPointer(backend).assumingMemoryBound(to: git_odb_backend.self)
  }
}
