/// No two claims in force give different values, at the same time, of what can have one value only.
///
/// Only what is certain counts: two dates that must share a moment whichever way they are read, or that are written
/// alike. Where one of the two claims is preferred, the researcher has decided.
struct ConflictCheck: SurveyCheck {
  let kinds: [FindingID] = [.claimsConflict]
  let needsAll = false

  func folder(around record: RecordID) -> String? {
    record.claim.map { "\(RecordID.root)/claims/\($0.subject)/\($0.type)" }
  }

  /// How many later claims each is held against, at most, so that thousands of the same time take linear time.
  static let most = 64
  /// How many other values are shown.
  private static let mostShown = 4

  /// One statement, with all those that stand against it, of whatever rule.
  private struct Conflict {
    let statement: SingleValue
    var others: [ClaimID: SingleValue] = [:]
  }

  private struct Place: Hashable {
    let claim: ClaimID
    let pointer: JSONPointer
  }

  func findings(on survey: Survey, policy: Policy) -> [(RecordID, Finding)] {
    var conflicts: [Place: Conflict] = [:]
    for (_, statements) in survey.statements where statements.count > 1 {
      guard let first = statements.first, statements.contains(where: { $0.value != first.value }) else {
        continue
      }
      gather(statements, into: &conflicts)
    }
    return conflicts.values
      .map { (.claim($0.statement.claim), finding(on: $0.statement, against: Array($0.others.values))) }
      .sorted { ($0.0, $0.1.pointer.description) < ($1.0, $1.1.pointer.description) }
  }

  /// A statement with its time, where that makes it one that others may stand against.
  struct Dated {
    fileprivate let statement: SingleValue
    fileprivate let time: CertainTime

    init?(_ statement: SingleValue) {
      guard let time = CertainTime(statement.when), !statement.isByDay || time.isOneDay else { return nil }
      self.statement = statement
      self.time = time
    }

    func standsAgainst(_ other: Dated) -> Bool {
      !statement.value.agrees(with: other.statement.value)
        && (statement.rank == .preferred) == (other.statement.rank == .preferred)
        && time.certainlyMeets(other.time)
    }
  }

  private func gather(_ statements: [SingleValue], into conflicts: inout [Place: Conflict]) {
    let dated = statements.compactMap(Dated.init).sorted {
      ($0.time.earliest, $0.statement.claim) < ($1.time.earliest, $1.statement.claim)
    }
    for (index, one) in dated.enumerated() {
      for other in dated[(index + 1)...].prefix(Self.most) {
        // They are in order of their beginnings: none further on can meet this one.
        guard other.time.earliest <= one.time.latest else { break }
        guard one.standsAgainst(other) else { continue }
        for (statement, against) in [(one.statement, other.statement), (other.statement, one.statement)] {
          let place = Place(claim: statement.claim, pointer: statement.pointer)
          conflicts[place, default: Conflict(statement: statement)].others[against.claim] = against
        }
      }
    }
  }

  private func finding(on statement: SingleValue, against others: [SingleValue]) -> Finding {
    var values: [(value: ComparedValue, claims: [SingleValue])] = []
    for other in others.sorted(by: { $0.claim < $1.claim }) {
      if let known = values.firstIndex(where: { $0.value == other.value }) {
        values[known].claims.append(other)
      } else {
        values.append((other.value, [other]))
      }
    }
    let more = values.count - Self.mostShown
    let shown = values.prefix(Self.mostShown).map { value, claims in
      "\(value.shown.quoted) in \(claims[0].claim)"
        + (claims.count > 1 ? " and \(claims.count - 1) more" : "")
        + " (\(claims[0].when.shortened), from \(Self.list(claims.flatMap(\.sources))))"
    }
    let field = statement.pointer.tokens.last ?? ""
    return Finding(
      .claimsConflict, record: statement.claim.description, pointer: statement.pointer,
      message:
        "`\(field.shortened)` is \(statement.value.shown.quoted) here (\(statement.when.shortened), from "
        + "\(Self.list(statement.sources))), but at the same time " + shown.joined(separator: ", ")
        + (more > 0 ? ", and \(more) more values" : ""),
      hint: "retract the one that is wrong, correct its `when`, or rank the better one: "
        + "`ibid edit \(statement.claim) --rank preferred`")
  }

  /// The names of sources, each once.
  private static func list(_ sources: [String]) -> String {
    let names = Set(sources).sorted()
    guard !names.isEmpty else { return "no source" }
    return names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
  }
}
