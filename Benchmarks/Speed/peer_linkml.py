"""Checks all quotes of a question file with linkml-reference-validator, in one process and with one validator.

Its own API for local files: `SupportingTextValidator.validate(text, "file:NAME")`. One validator keeps each reference
and its normalised text for all quotes; the cache folder holds the references from an earlier run.
"""

import json
import sys
import time
from pathlib import Path

begun = time.perf_counter()

from linkml_reference_validator.models import ReferenceValidationConfig  # noqa: E402
from linkml_reference_validator.validation.supporting_text_validator import SupportingTextValidator  # noqa: E402

questions, sources, cache = sys.argv[1:4]
loaded = time.perf_counter()
validator = SupportingTextValidator(
    ReferenceValidationConfig(cache_dir=Path(cache), reference_base_dir=Path(sources), rate_limit_delay=0)
)
passed = 0
with open(questions, encoding="utf-8") as lines:
    for line in lines:
        question = json.loads(line)
        result = validator.validate(question["quote"][0], "file:" + question["file"])
        passed += result.is_valid
print(json.dumps({"passed": passed, "loading": loaded - begun, "checking": time.perf_counter() - loaded}))
