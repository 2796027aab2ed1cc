"""The Hypothesis algorithm, our implementation: how the annotation client finds a quote again in a changed page.

Written from what the client's `match-quote.ts` (hypothesis/client, commit 751012a) says of itself: the places where the
quote stands exactly or, where there is none, those that are closest to it, with at most 256 errors and at most half of
the quote's length; the best of them by a score of which the quote's likeness weighs 50, that of prefix and of suffix 20
each, and the distance from the expected place 2. No score is too low. Offsets here are code points, there UTF-16.

It finds one passage, so the passages of a quote are put to it one by one, each in the text after the one before. No
expected place is given: a case has none.
"""

from collections.abc import Sequence

from case import Case, Range
from tools.approximate import Match, closest_matches
from tools.tool import Answer, Passage, answer_each

MAX_ERRORS = 256
QUOTE_WEIGHT, PREFIX_WEIGHT, SUFFIX_WEIGHT = 50, 20, 20


class Hypothesis:
    name = "Hypothesis algorithm, our implementation"
    version = "client 751012a"

    def answer(self, cases: Sequence[Case]) -> list[Answer]:
        return answer_each(cases, _find)


def _find(passage: Passage) -> Range | None:
    text = passage.text[passage.start :]
    matches = _search(text, passage.exact, min(MAX_ERRORS, len(passage.exact) // 2))
    if not matches:
        return None
    best = max(matches, key=lambda match: _score(text, match, passage))
    return passage.start + best.start, passage.start + best.end


def _search(text: str, pattern: str, max_errors: int) -> list[Match]:
    return _exact_matches(text, pattern) or closest_matches(text, pattern, max_errors)


def _exact_matches(text: str, pattern: str) -> list[Match]:
    matches: list[Match] = []
    start = text.find(pattern) if pattern else -1
    while start != -1:
        matches.append(Match(start, start + len(pattern), 0))
        start = text.find(pattern, start + 1)
    return matches


def _score(text: str, match: Match, passage: Passage) -> float:
    """How good a place is. The weight of the expected place is left out: without one it is the same for every place."""
    before = text[max(0, match.start - len(passage.prefix or "")) : match.start]
    after = text[match.end : match.end + len(passage.suffix or "")]
    return (
        QUOTE_WEIGHT * (1 - match.errors / len(passage.exact))
        + PREFIX_WEIGHT * _context_likeness(before, passage.prefix)
        + SUFFIX_WEIGHT * _context_likeness(after, passage.suffix)
    )


def _context_likeness(text: str, context: str | None) -> float:
    if not context:
        return 1.0
    if not text:
        return 0.0
    return 1 - _search(text, context, len(context))[0].errors / len(context)
