import GRDB

/// The tables of the index. `docs/index.md` says what each is for.
enum IndexSchema {
  /// Raised with every change of what is written to the tables: an index of another number is made anew.
  private static let content: UInt8 = 7

  /// The number of this form of the index, which a change of a table's definition changes too.
  static let version = Int32(bitPattern: fingerprint([String(content), tables, indexes]))

  /// A short sum of some texts (FNV-1a).
  static func fingerprint(_ texts: [String]) -> UInt32 {
    var sum: UInt32 = 0x811C_9DC5
    for text in texts {
      for byte in text.utf8 { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
      sum = (sum ^ 0) &* 0x0100_0193
    }
    return sum
  }

  /// The sum of the definitions that are in a database.
  static func fingerprint(of database: Database) throws -> UInt32 {
    try fingerprint(
      String.fetchAll(
        database, sql: "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY rowid"))
  }

  /// Kept in the file's header, so that any other database in the index's place is seen to be one.
  static let application = 0x6962_6964

  /// The columns of a full-text table: words as `SearchFold` leaves them.
  static let textColumns = "statement, value, quote, title, digest, tokenize='unicode61 remove_diacritics 2'"

  static let tables = """
    CREATE TABLE origin (shallow BLOB NOT NULL, definitions INTEGER NOT NULL) STRICT;
    CREATE TABLE revisions (
      number INTEGER PRIMARY KEY, id BLOB NOT NULL, run INTEGER NOT NULL, place INTEGER NOT NULL,
      rank INTEGER NOT NULL, time INTEGER NOT NULL, events INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE runs (number INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    CREATE TABLE edges (
      run INTEGER NOT NULL, place INTEGER NOT NULL, parent INTEGER NOT NULL,
      toRun INTEGER NOT NULL, toPlace INTEGER NOT NULL, PRIMARY KEY (run, place, parent)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE folders (number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE records (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, folder INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE versions (
      record INTEGER NOT NULL, revision INTEGER NOT NULL, change INTEGER NOT NULL, blob BLOB,
      PRIMARY KEY (record, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE revised (record INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY, record INTEGER NOT NULL, folder INTEGER NOT NULL, revision INTEGER NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE texts USING fts5 (\(textColumns), content='');
    CREATE TABLE standing (
      number INTEGER PRIMARY KEY, record INTEGER NOT NULL UNIQUE, folder INTEGER NOT NULL, blob BLOB NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE standingTexts USING fts5 (\(textColumns), content='');
    CREATE TABLE searchable (tree BLOB NOT NULL, ordered INTEGER NOT NULL, sorted INTEGER NOT NULL) STRICT;
    CREATE TABLE moves (
      revision INTEGER NOT NULL, parent INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL,
      PRIMARY KEY (revision, parent, source, target)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE verified (
      number INTEGER PRIMARY KEY, tree BLOB NOT NULL, conditions BLOB NOT NULL, base INTEGER, outcome BLOB NOT NULL,
      sum TEXT NOT NULL, UNIQUE (tree, conditions)
    ) STRICT;
    CREATE TABLE signatures (
      revision BLOB NOT NULL, conditions TEXT NOT NULL, kind TEXT NOT NULL, who TEXT NOT NULL, reason TEXT NOT NULL,
      sum TEXT NOT NULL, PRIMARY KEY (revision, conditions)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rests (ground TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (ground, path)) STRICT, WITHOUT ROWID;
    """

  /// Made after the first rows are in, which is faster than keeping them up row by row.
  static let indexes = """
    CREATE UNIQUE INDEX revisionsByID ON revisions (id);
    CREATE INDEX revisionsByRank ON revisions (rank);
    CREATE UNIQUE INDEX recordsByName ON records (name, folder);
    """
}

/// How a row of `versions` writes down what a commit did to a record.
struct VersionCode: RawRepresentable {
  let rawValue: Int64

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(_ fact: RecordFact) {
    var value: Int64 = (fact.isEvent ? 1 : 0) | (fact.isPresent ? 2 : 0)
    switch fact.change {
    case .none: break
    case .revision(.added): value |= 1 << 2
    case .revision(.changed): value |= 2 << 2
    case .revision(.moved): value |= 3 << 2
    case .revision(.deleted): value |= 4 << 2
    case .taken(let parent): value |= (8 + Int64(parent)) << 2
    }
    rawValue = value
  }

  var isEvent: Bool { rawValue & 1 != 0 }
  var isPresent: Bool { rawValue & 2 != 0 }

  var change: RecordChange {
    switch rawValue >> 2 {
    case 1: .revision(.added)
    case 2: .revision(.changed)
    case 3: .revision(.moved)
    case 4: .revision(.deleted)
    case let code where code > 8: .taken(Int(code - 8))
    default: .none
    }
  }
}
