import Glibc
import Provenance
import Synchronization

/// Texts that quotes are held against, each read and made ready once, however many quotes name it.
///
/// A bounded number of them is kept; the one that was longest not asked for goes first.
final class PreparedTexts: Sendable {
  private enum Key: Hashable {
    case digest(String)
    case file(path: String, version: FileVersion)
  }

  /// One text. Whoever needs it first makes it ready, and who needs it meanwhile waits.
  private final class Entry: Sendable {
    let text = Mutex<Result<SourceText, CommandError>?>(nil)
    let bytes: Int

    init(bytes: Int) { self.bytes = bytes }
  }

  private struct Kept {
    var entries: [Key: (entry: Entry, used: Int)] = [:]
    var bytes = 0
    var uses = 0
  }

  /// How many texts are kept, and how many bytes of text; one is kept whatever its size.
  private static let mostTexts = 256
  private static let mostBytes = 64 << 20

  private let context: CommandContext
  private let kept = Mutex(Kept())

  init(_ context: CommandContext) { self.context = context }

  /// The text of a question.
  func text(of wanted: QuoteQuestion.Text) throws(CommandError) -> SourceText {
    switch wanted {
    case .inline(let words):
      guard words.utf8.count <= CapturedFile.largest else {
        throw CommandError(.tooLarge, "the text is larger than \(CapturedFile.largest) bytes")
      }
      let bytes = Array(words.utf8)
      return try text(.digest(sha256Hex(of: bytes)), bytes: bytes.count) { () throws(CommandError) in bytes }
    case .file(let name):
      let path = context.path(name)
      // A file that has changed is another text.
      let version = try FileVersion(path, named: name)
      return try text(.file(path: path, version: version), bytes: version.size) { () throws(CommandError) in
        try context.read(path, limit: CapturedFile.largest)
      }
    }
  }

  private func text(
    _ key: Key, bytes: Int, _ read: () throws(CommandError) -> [UInt8]
  ) throws(CommandError) -> SourceText {
    let entry = kept.withLock { kept in
      kept.uses += 1
      let entry = kept.entries[key]?.entry ?? Entry(bytes: bytes)
      if kept.entries.updateValue((entry, kept.uses), forKey: key) == nil {
        kept.bytes += bytes
        Self.trim(&kept)
      }
      return entry
    }
    return try entry.text.withLock { text in
      if let text { return text }
      let made: Result<SourceText, CommandError>
      do throws(CommandError) {
        made = .success(try prepared(try read()))
      } catch {
        made = .failure(error)
      }
      text = made
      return made
    }.get()
  }

  private func prepared(_ bytes: [UInt8]) throws(CommandError) -> SourceText {
    do throws(InvalidUTF8) {
      return try SourceText(bytes)
    } catch {
      throw CommandError(.corrupt, "\(error)")
    }
  }

  private static func trim(_ kept: inout Kept) {
    while kept.entries.count > 1, kept.entries.count > mostTexts || kept.bytes > mostBytes {
      guard let oldest = kept.entries.min(by: { $0.value.used < $1.value.used }) else { return }
      kept.entries[oldest.key] = nil
      kept.bytes -= oldest.value.entry.bytes
    }
  }
}

/// What tells one state of a file from the next without reading it.
private struct FileVersion: Hashable {
  let device: UInt64
  let inode: UInt64
  /// Bytes.
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  init(_ path: String, named name: String) throws(CommandError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let error = SystemError.last
      throw CommandError(error.kind, "cannot read \(name)", causes: ["\(error)"])
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw CommandError(.io, "cannot read \(name)", causes: ["it is not a file"])
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
