/// The schemas of format 1, embedded in the program so that one file is the whole install.
public enum BuiltInSchemas {
  /// The claim types that every store has, in the order of `docs/format.md`.
  public static let claimTypes = [
    "rename", "membership", "event", "location", "relation", "attribute", "description", "aim", "assessment",
  ]

  /// The schemas by file name, as `ibid init` writes them to `schemas/`.
  public static let files: [String: [UInt8]] = [
    "store.schema.json": PackageResources.store_schema_json,
    "subject.schema.json": PackageResources.subject_schema_json,
    "source.schema.json": PackageResources.source_schema_json,
    "capture.schema.json": PackageResources.capture_schema_json,
    "claim.schema.json": PackageResources.claim_schema_json,
    "rename.schema.json": PackageResources.rename_schema_json,
    "membership.schema.json": PackageResources.membership_schema_json,
    "event.schema.json": PackageResources.event_schema_json,
    "location.schema.json": PackageResources.location_schema_json,
    "relation.schema.json": PackageResources.relation_schema_json,
    "attribute.schema.json": PackageResources.attribute_schema_json,
    "description.schema.json": PackageResources.description_schema_json,
    "aim.schema.json": PackageResources.aim_schema_json,
    "assessment.schema.json": PackageResources.assessment_schema_json,
  ]
}
