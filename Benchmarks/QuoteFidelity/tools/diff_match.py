"""diff-match-patch `match_main` at its defaults (threshold 0.5, distance 1000).

Its bitap search takes patterns of at most 32 characters in most of its ports. Clients that look for quotes with it, as
dom-anchor-text-quote does, cut the quote into slices of that length, look for each near the end of the one before, and
take the quote as found if every slice is; so does this. The expected place is after the prefix where there is one that
is found, else after the passage before, else the start of the text. It gives no end: that of the slices, as long as
they are written, is taken. The passages of a quote are put to it one by one, each in the text after the one before.
"""

from collections.abc import Sequence
from importlib.metadata import version

from case import Case, Range
from tools.tool import Answer, Passage, answer_each

SLICE = 32


class DiffMatchPatch:
    name = "diff-match-patch"

    def __init__(self) -> None:
        # Imported here, so that a run without this tool does not need it.
        from diff_match_patch import diff_match_patch

        self.version = version("diff-match-patch")
        self._match = diff_match_patch().match_main

    def answer(self, cases: Sequence[Case]) -> list[Answer]:
        return answer_each(cases, self._find)

    def _find(self, passage: Passage) -> Range | None:
        text = passage.text[passage.start :]
        near = self._expected_place(text, passage.prefix)
        starts: list[int] = []
        ends: list[int] = []
        for piece in _slices(passage.exact):
            start = self._match(text, piece, near)
            if start == -1:
                return None
            near = start + len(piece)
            starts.append(start)
            ends.append(near)
        return passage.start + min(starts), min(passage.start + max(ends), len(passage.text))

    def _expected_place(self, text: str, prefix: str | None) -> int:
        if not prefix:
            return 0
        nearest = prefix[-SLICE:]
        start = self._match(text, nearest, 0)
        return 0 if start == -1 else start + len(nearest)


def _slices(exact: str) -> list[str]:
    return [exact[start : start + SLICE] for start in range(0, len(exact), SLICE)] or [exact]
