extension FindingID {
  /// What this kind of finding means, in one sentence without its capital and full stop; `docs/findings.md` has the
  /// same words.
  public var summary: String {
    switch self {
    case .malformed:
      "the file is not JSON, not UTF-8, too large, too deep, or no regular file"
    case .schema:
      "the record is not what its schema says, or the schema cannot be used"
    case .unknownType:
      "the tree has no schema for this type of claim"
    case .unknownKey:
      "the schema knows no such key; it is kept"
    case .notCanonical:
      "the layout of the file is not canonical; `verify --fix` rewrites it"
    case .misplaced:
      "the record says another subject or type than its place, or no record may stand there"
    case .subjectMissing:
      "the claim names a subject that has no record"
    case .sourceMissing:
      "the claim cites a source that has no record"
    case .captureMissing:
      "the claim cites a capture that has no record"
    case .textMissing:
      "the captured text is not in the tree"
    case .textAltered:
      "the captured text is not the one whose digest is on record"
    case .uncited:
      "fewer citations support the claim than the store's policy asks for"
    case .quoteMoved:
      "the same words, elsewhere than recorded; `verify --fix` rewrites the position"
    case .captureChanged:
      "the capture's digest is not the one that the history first has for it, be it consistent with its text; the message names the revision that first committed it and the one that changed it"
    case .captureEdited:
      "when or where a text was captured (`retrieved`, `url`, `archivedUrl`, `outcome`) is not what the history first has for it"
    case .quoteFolded:
      "the same words after listed folds, such as typographic quotation marks"
    case .quoteAmbiguous:
      "the words stand in several places, and the context does not decide"
    case .quoteAltered:
      "the words are not in the text, but near ones are; or they are joined so that they say something else"
    case .quoteMissing:
      "nothing like the words is in the text"
    case .quoteUnverifiable:
      "the text cannot be had here (sealed, or not in this clone); counted apart"
    case .quoteUnplaced:
      "the record does not say where the words stand, or between which; `verify --fix` writes it"
    case .contextMismatch:
      "the recorded prefix or suffix is not what stands around the quote"
    case .sentenceCut:
      "the quote leaves out words of its sentence that change what it says"
    case .valueNotInQuote:
      "the quotes that support the claim do not bear the value out, and `inferred` does not explain it; a warning for a deprecated claim"
    case .valueAmbiguous:
      "the quote can be read so, and otherwise, or not for sure: 03/04/2024 is two dates, \"in 1987 villages\" may be no date, \"probably built in 1890\" says `1890?`"
    case .dateInvalid:
      "`when` is no EDTF date (ISO 8601-2, levels 0 to 2), or no such day exists"
    case .intervalReversed:
      "the interval ends before it starts"
    case .retractionUnexplained:
      "a deprecated claim gives no reason, or one in force gives one"
    case .inferredNowhere:
      "a reason in `inferred` is for a value that the record does not have"
    case .claimsConflict:
      "two claims in force give different values, at the same time, of what has one value only"
    case .supportWithdrawn:
      "every source that supports the claim is retracted or superseded"
    case .tooFewOrigins:
      "fewer sources that do not copy one another support the claim than the store's policy asks for"
    case .unusedSubject:
      "no claim is about the subject or names it; off unless the store's policy asks for it"
    case .unusedSource:
      "no claim cites the source, and none derives from it; off unless the store's policy asks for it"
    case .sharedName:
      "two subjects have a label or an alias in common, so that a quote with it may mean either"
    case .policyInvalid:
      "the store's policy names a kind of finding that there is not, or lowers one that it must not"
    case .exemptionInvalid:
      "a record is exempted from what there is not, from what allows no exemption, for no reason, or until no day"
    case .exempted:
      "findings that an exemption keeps back, with its reason and its last day"
    case .exemptionExpired:
      "the last day of an exemption has passed; the findings are back"
    case .exemptionUnused:
      "an exemption keeps nothing back"
    case .unsigned:
      "a revision that made a version of the record is not signed; only with `verify --signatures`"
    case .signatureWrong:
      "the signature of a revision that made a version of the record is not that of the revision's bytes"
    case .signerNotAllowed:
      "the signature is right, but its key is in no entry of the allowed signers for that time, or is revoked"
    case .signatureUnchecked:
      "the signature could not be checked here: its program or key is not there, or the clone is cut off; never a pass"
    }
  }
}
