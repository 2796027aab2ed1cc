"""What every tool is asked, and how a quote of several passages is put to one that finds only one at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from case import Case, Range


@dataclass(frozen=True)
class Answer:
    """What a tool says of one quote. `ranges` is empty for a refusal, and None for a tool that gives no positions."""

    accepted: bool
    ranges: tuple[Range, ...] | None = ()
    error: str | None = None


class Tool(Protocol):
    name: str
    version: str

    def answer(self, cases: Sequence[Case]) -> list[Answer]:
        """One answer for each case, in their order. A case that the tool breaks on has an answer with an error."""
        ...


@dataclass(frozen=True)
class Passage:
    """A passage to look for in `text` from `start` on, with the context that is known of it."""

    text: str
    exact: str
    start: int
    prefix: str | None
    suffix: str | None


Finder = Callable[[Passage], Range | None]


def answer_each(cases: Sequence[Case], find: Finder) -> list[Answer]:
    """Answer every case with a tool that finds one passage at a time."""
    return [_answer(case, find) for case in cases]


def _answer(case: Case, find: Finder) -> Answer:
    try:
        ranges = _find_in_order(case, find)
    except Exception as error:  # Whatever a tool breaks on is its own affair: it is counted as an error.
        return Answer(accepted=False, error=f"{type(error).__name__}: {error}")
    return Answer(accepted=ranges is not None, ranges=ranges or ())


def _find_in_order(case: Case, find: Finder) -> tuple[Range, ...] | None:
    """Each passage is looked for after the end of the one before; the quote passes if all of them do.

    A quote without passages is put as one empty passage. The prefix is the first passage's, the suffix the last's.
    """
    passages = case.passages or ("",)
    ranges: list[Range] = []
    for index, exact in enumerate(passages):
        found = find(
            Passage(
                text=case.text,
                exact=exact,
                start=ranges[-1][1] if ranges else 0,
                prefix=case.prefix if index == 0 else None,
                suffix=case.suffix if index == len(passages) - 1 else None,
            )
        )
        if found is None:
            return None
        ranges.append(found)
    return tuple(ranges)
