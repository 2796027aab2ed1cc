"""The results as Markdown, and the place for them in a document."""

from collections.abc import Sequence
from pathlib import Path

from case import Case
from scoring import Result, Tally, is_wrong
from tools.tool import Answer

BEGIN = "<!-- fidelity: begin, written by Benchmarks/QuoteFidelity/run.py --write-readme -->"
END = "<!-- fidelity: end -->"


def summary(results: Sequence[Result]) -> str:
    """One row for each tool."""
    total = results[0].total
    rows = [
        [
            f"{result.name} ({result.version})",
            str(result.total.false_accepts),
            str(result.total.false_refusals),
            f"{result.total.right_offsets} of {result.total.right_accepts}" if result.gives_offsets else "gives none",
            str(result.total.errors),
            f"{result.seconds:.2f}",
        ]
        for result in results
    ]
    head = ["tool", "false accepts", "false refusals", "right offsets", "errors", "seconds"]
    count = total.right_quotes + total.wrong_quotes
    intro = f"{count} cases: {total.right_quotes} right quotes and {total.wrong_quotes} wrong ones.\n\n"
    return intro + _table(head, rows)


def by_category(results: Sequence[Result]) -> str:
    """One row for each category: how many wrong quotes each tool accepts, and how many right ones it refuses."""
    head = ["category", "cases", *(result.name for result in results)]
    rows = [
        [
            category,
            str(tally.right_quotes + tally.wrong_quotes),
            *(_cell(result.categories[category]) for result in results),
        ]
        for category, tally in results[0].categories.items()
    ]
    return "False accepts and false refusals; errors, where there are any, after “!”.\n\n" + _table(head, rows)


def wrong_answers(result: Result, cases: Sequence[Case]) -> str:
    """A line for each case on which the tool is wrong."""
    pairs = zip(cases, result.answers, strict=True)
    return "".join(_difference(case, answer) for case, answer in pairs if is_wrong(case, answer))


def write_between_markers(path: Path, content: str) -> None:
    """Replace what stands between the markers in `path`. Raises ValueError unless each is there once, in order."""
    text = path.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise ValueError(f"{path} has no place for the table: put these two lines into it\n{BEGIN}\n{END}")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    path.write_text(f"{before}{BEGIN}\n\n{content}\n{END}{after}", encoding="utf-8")


def _difference(case: Case, answer: Answer) -> str:
    # As ASCII, so that a reader sees the characters that are invisible or alike.
    lines = [
        f"{case.id}: {_what(case, answer)}",
        f"quote {list(case.passages)!a}",
        f"text {case.text[:300]!a}",
        case.why,
    ]
    return "\n    ".join(lines) + "\n"


def _what(case: Case, answer: Answer) -> str:
    if answer.error is not None:
        return f"error: {answer.error}"
    if not answer.accepted:
        return "refused, though it is right"
    if not case.is_right:
        return "accepted, though it is wrong"
    return f"accepted at {list(answer.ranges or ())}, not at {list(case.ranges)}"


def _cell(tally: Tally) -> str:
    errors = f" !{tally.errors}" if tally.errors else ""
    return f"{tally.false_accepts} / {tally.false_refusals}{errors}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "".join(f"| {' | '.join(row)} |\n" for row in [head, rule, *rows])
