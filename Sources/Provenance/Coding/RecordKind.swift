/// What a record is; its file's place under `records/` decides.
public enum RecordKind: String, CaseIterable, Sendable {
  case claim, subject, source, capture, store
}
