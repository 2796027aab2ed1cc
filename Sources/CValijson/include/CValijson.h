#ifndef CVALIJSON_H
#define CVALIJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// valijson (JSON Schema draft 7) and RE2 behind C functions. No exception leaves them.
///
/// The schema is trusted to be one document without `$ref`, `pattern`, `patternProperties` and `format`,
/// and of bounded depth: Provenance's SchemaFlattening makes it. The document is not trusted.
///
/// One keyword is added, `ibid`, whose value is an object:
/// - {"pattern": P, "message": M}: a string must match the RE2 pattern P, or the fault "=M" is reported.
/// - {"elements": N}: an array of more than N elements ends the validation.
/// - {"mark": K}: reports "#K" and is always met, so that the faults of alternatives can be told apart.
/// In each of its forms it bounds how many faults are gathered.

/// For Swift: any number of threads may use one at once.
#if defined(__has_attribute) && __has_attribute(swift_attr)
#define CVJ_SENDABLE __attribute__((swift_attr("@Sendable")))
#else
#define CVJ_SENDABLE
#endif

/// A compiled schema, which does not change once made.
typedef struct CVJ_SENDABLE cvj_schema {
  const struct cvj_schema_state *state;
} cvj_schema;

/// Receives UTF-8 text, valid during the call only; called at most once. The callee must not unwind.
typedef void (*cvj_receive)(void *context, const char *text, size_t count);

typedef enum {
  cvj_valid = 0,
  /// Received: a JSON array of [context, description] as valijson gives them, in its order. The context is
  /// an array of "<root>", "[key]", "[position]", and "{key}" for the key itself.
  cvj_invalid = 1,
  /// Received: why the document cannot be validated, as a clause.
  cvj_refused = 2,
} cvj_outcome;

/// Whether RE2 takes a pattern; received otherwise: why not.
bool cvj_is_pattern(const char *pattern, size_t count, cvj_receive receive, void *context);

/// A compiled pattern, which does not change once made.
typedef struct CVJ_SENDABLE cvj_pattern {
  const struct cvj_pattern_state *state;
} cvj_pattern;

/// Compiles a pattern, to be freed with cvj_free_pattern; without a state where RE2 does not take it.
cvj_pattern cvj_compile_pattern(const char *pattern, size_t count);

void cvj_free_pattern(cvj_pattern pattern);

/// Whether the pattern matches somewhere in a text of UTF-8.
bool cvj_matches(cvj_pattern pattern, const uint8_t *text, size_t count);

/// Compiles a schema, to be freed with cvj_free; without a state where valijson refuses it, and received: why.
cvj_schema cvj_compile(const uint8_t *bytes, size_t count, cvj_receive receive, void *context);

void cvj_free(cvj_schema schema);

/// Validates a document of at most 16 MiB and 128 levels.
cvj_outcome cvj_validate(cvj_schema schema, const uint8_t *bytes, size_t count, cvj_receive receive,
                         void *context);

#ifdef __cplusplus
}
#endif
#endif
