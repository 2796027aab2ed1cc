"""rapidfuzz `partial_ratio_alignment`, with a score from which on a place counts as found.

It looks for one passage, so the passages of a quote are put to it one by one, each in the text after the one before.
Prefix and suffix have no place in it.
"""

from collections.abc import Sequence
from importlib.metadata import version

from case import Case, Range
from tools.tool import Answer, Passage, answer_each


class RapidFuzz:
    def __init__(self, threshold: int) -> None:
        # Imported here, so that a run without this tool does not need it.
        from rapidfuzz.fuzz import partial_ratio_alignment

        self.name = f"rapidfuzz, score {threshold}"
        self.version = version("rapidfuzz")
        self._align = partial_ratio_alignment
        self._threshold = threshold

    def answer(self, cases: Sequence[Case]) -> list[Answer]:
        return answer_each(cases, self._find)

    def _find(self, passage: Passage) -> Range | None:
        found = self._align(passage.exact, passage.text[passage.start :], score_cutoff=self._threshold)
        if found is None:
            return None
        return passage.start + found.dest_start, passage.start + found.dest_end
