"""How often a tool is wrong on the cases, and in which way."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from case import Case
from tools.tool import Answer, Tool


@dataclass
class Tally:
    """Counts over some cases. An error is neither an acceptance nor a refusal."""

    right_quotes: int = 0
    wrong_quotes: int = 0
    false_accepts: int = 0
    false_refusals: int = 0
    errors: int = 0
    right_accepts: int = 0
    right_offsets: int = 0

    def add(self, case: Case, answer: Answer) -> None:
        self.right_quotes += case.is_right
        self.wrong_quotes += not case.is_right
        if answer.error is not None:
            self.errors += 1
        elif answer.accepted and case.is_right:
            self.right_accepts += 1
            self.right_offsets += answer.ranges == case.ranges
        elif answer.accepted:
            self.false_accepts += 1
        elif case.is_right:
            self.false_refusals += 1


@dataclass
class Result:
    """What one tool answered. `seconds` is the time for all cases, the start of a process included where it is one."""

    name: str
    version: str
    seconds: float
    answers: list[Answer]
    total: Tally = field(default_factory=Tally)
    categories: dict[str, Tally] = field(default_factory=dict)

    @property
    def gives_offsets(self) -> bool:
        return all(answer.ranges is not None for answer in self.answers)


def score(tool: Tool, cases: Sequence[Case]) -> Result:
    """Put all cases to `tool` once, and count."""
    start = time.perf_counter()
    answers = tool.answer(cases)
    result = Result(tool.name, tool.version, time.perf_counter() - start, answers)
    for case, answer in zip(cases, answers, strict=True):
        result.total.add(case, answer)
        result.categories.setdefault(case.category, Tally()).add(case, answer)
    return result


def is_wrong(case: Case, answer: Answer) -> bool:
    """Whether a perfect tool would have answered otherwise, positions included."""
    if answer.error is not None or answer.accepted != case.is_right:
        return True
    return answer.accepted and answer.ranges is not None and answer.ranges != case.ranges
