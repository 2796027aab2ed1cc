#include "CValijson.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <re2/re2.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/constraint_builder.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

// valijson looks at the keys without saying what is wrong with which.
template <>
bool valijson::ValidationVisitor<NlohmannJsonAdapter>::visit(const constraints::PropertyNamesConstraint &constraint) {
  if (!m_target.isObject()) return true;
  bool isMet = true;
  for (const auto member : m_target.asObject()) {
    const json key = member.first;
    std::vector<std::string> context = m_context;
    context.push_back("{" + member.first + "}");
    ValidationVisitor visitor(NlohmannJsonAdapter(key), context, m_strictTypes, m_results, m_regexesCache);
    isMet = visitor.validateSchema(*constraint.getSubschema()) && isMet;
    if (!isMet && !m_results) break;
  }
  return isMet;
}

namespace {

// Each bound is far above what records need.
constexpr size_t documentBytes = size_t(16) << 20;
constexpr int documentDepth = 128, schemaDepth = 1000;
/// Values of the document times values of the schema, each of which meets each of those once at most, times
/// the kilobytes of the longest path to a value, which valijson copies.
constexpr size_t work = 20'000'000;
/// Bytes matched times instructions of the pattern; each takes RE2 50 ns at worst.
constexpr size_t patternWork = 50'000'000;
constexpr int patternInstructions = 5000;
constexpr int64_t patternMemory = 1 << 20;
constexpr size_t gatheredFaults = 2000;

/// What the patterns of the validation on this thread have cost.
thread_local size_t patternWorkDone = 0;

struct EnoughFaults : std::exception {};

std::shared_ptr<const re2::RE2> compilePattern(const std::string &pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(patternMemory);
  auto compiled = std::make_shared<const re2::RE2>(pattern, options);
  if (!compiled->ok()) throw std::runtime_error(compiled->error());
  if (compiled->ProgramSize() > patternInstructions) throw std::runtime_error("it is too large");
  return compiled;
}

/// The keyword `ibid`.
struct Keyword : valijson::constraints::PolyConstraint {
  std::shared_ptr<const re2::RE2> pattern;
  std::string message, mark;
  size_t elements = SIZE_MAX;

  bool validate(const valijson::adapters::Adapter &target, const std::vector<std::string> &context,
                valijson::ValidationResults *results) const override {
    if (results && results->numErrors() > gatheredFaults) throw EnoughFaults();
    if (results && !mark.empty()) results->pushError(context, mark);
    if (target.isArray() && target.getArraySize() > elements)
      throw std::runtime_error("an array of more than " + std::to_string(elements) +
                               " elements cannot be searched for equal ones");
    if (!pattern || !target.isString()) return true;
    const std::string text = target.asString();
    patternWorkDone += (text.size() + 1) * size_t(pattern->ProgramSize());
    if (patternWorkDone > patternWork) throw std::runtime_error("matching its patterns takes too much work");
    const bool isMet = re2::RE2::PartialMatch(text, *pattern);
    if (!isMet && results) results->pushError(context, message);
    return isMet;
  }

  Constraint *cloneInto(void *memory) const override { return new (memory) Keyword(*this); }
  size_t sizeOf() const override { return sizeof(Keyword); }
};

struct KeywordBuilder : valijson::ConstraintBuilder {
  valijson::constraints::Constraint *make(const valijson::adapters::Adapter &value) const override {
    auto keyword = std::make_unique<Keyword>();
    value.applyToObject([&](const std::string &name, const valijson::adapters::Adapter &member) {
      if (name == "pattern") keyword->pattern = compilePattern(member.asString());
      if (name == "message") keyword->message = "=" + member.asString();
      if (name == "mark") keyword->mark = "#" + std::to_string(member.asInteger());
      if (name == "elements") keyword->elements = size_t(member.asInteger());
      return true;
    });
    return keyword.release();
  }
};

struct Size {
  size_t values = 0, longestKey = 0, depth = 0;

  size_t work() const { return values * (1 + longestKey * depth / 1000); }
};

/// Parses and measures.
json parse(const uint8_t *bytes, size_t count, int depthLimit, bool isDocument, Size &size) {
  const auto check = [&](int depth, json::parse_event_t event, json &parsed) {
    using Event = json::parse_event_t;
    if (depth >= depthLimit && (event == Event::array_start || event == Event::object_start))
      throw std::runtime_error("nested deeper than " + std::to_string(depthLimit) + " levels");
    size.values += event == Event::value || event == Event::array_end || event == Event::object_end;
    size.depth = std::max(size.depth, size_t(depth));
    if (!isDocument) return true;
    if (const auto *text = parsed.get_ptr<const std::string *>()) {
      // valijson ends some strings there.
      if (text->find('\0') != std::string::npos) throw std::runtime_error("a string holds the code point U+0000");
      if (event == Event::key) size.longestKey = std::max(size.longestKey, text->size());
    } else if (const auto *number = parsed.get_ptr<const double *>()) {
      // To JSON Schema 2.0 is an integer, and equal to 2.
      if (std::floor(*number) == *number && std::abs(*number) < 0x1p53) parsed = int64_t(*number);
    }
    return true;
  };
  try {
    return json::parse(bytes, bytes + count, check);
  } catch (const json::parse_error &error) {
    throw std::runtime_error("not JSON, at byte " + std::to_string(error.byte));
  } catch (const json::out_of_range &) {
    throw std::runtime_error("a number is beyond the range of a double");
  }
}

}  // namespace

struct cvj_pattern_state {
  std::shared_ptr<const re2::RE2> compiled;
};

struct cvj_schema_state {
  valijson::Schema constraints;
  Size size;
};

bool cvj_is_pattern(const char *pattern, size_t count, cvj_receive receive, void *context) {
  try {
    compilePattern(std::string(pattern, count));
    return true;
  } catch (const std::exception &error) {
    receive(context, error.what(), std::char_traits<char>::length(error.what()));
    return false;
  }
}

cvj_pattern cvj_compile_pattern(const char *pattern, size_t count) {
  try {
    return {new cvj_pattern_state{compilePattern(std::string(pattern, count))}};
  } catch (const std::exception &) {
    return {nullptr};
  }
}

void cvj_free_pattern(cvj_pattern pattern) { delete pattern.state; }

bool cvj_matches(cvj_pattern pattern, const uint8_t *text, size_t count) {
  return re2::RE2::PartialMatch(
      re2::StringPiece(reinterpret_cast<const char *>(text), count), *pattern.state->compiled);
}

cvj_schema cvj_compile(const uint8_t *bytes, size_t count, cvj_receive receive, void *context) {
  try {
    auto schema = std::make_unique<cvj_schema_state>();
    const json document = parse(bytes, count, schemaDepth, false, schema->size);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    // The parser owns it.
    parser.addConstraintBuilder("ibid", new KeywordBuilder);
    parser.populateSchema(NlohmannJsonAdapter(document), schema->constraints);
    return {schema.release()};
  } catch (const std::exception &error) {
    receive(context, error.what(), std::char_traits<char>::length(error.what()));
    return {nullptr};
  }
}

void cvj_free(cvj_schema schema) { delete schema.state; }

cvj_outcome cvj_validate(cvj_schema schema, const uint8_t *bytes, size_t count, cvj_receive receive,
                         void *context) {
  try {
    if (count > documentBytes) throw std::runtime_error("larger than " + std::to_string(documentBytes) + " bytes");
    Size size;
    const json document = parse(bytes, count, documentDepth, true, size);
    if (size.work() > work / schema.state->size.values) throw std::runtime_error("it holds too much for its schema");
    patternWorkDone = 0;
    // Most documents are valid, and that is quicker to find out without a list to fill.
    const NlohmannJsonAdapter target(document);
    if (valijson::Validator().validate(schema.state->constraints, target, nullptr)) return cvj_valid;
    valijson::ValidationResults results;
    patternWorkDone = 0;
    try {
      valijson::Validator().validate(schema.state->constraints, target, &results);
    } catch (const EnoughFaults &) {
    }
    json faults = json::array();
    for (const auto &fault : results) {
      if (faults.size() > gatheredFaults) break;
      faults.push_back({fault.context, fault.description});
    }
    const std::string text = faults.dump();
    receive(context, text.data(), text.size());
    return cvj_invalid;
  } catch (const std::exception &error) {
    receive(context, error.what(), std::char_traits<char>::length(error.what()));
    return cvj_refused;
  }
}
