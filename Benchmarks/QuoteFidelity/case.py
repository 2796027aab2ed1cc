"""The cases of the benchmark: a source, a quote, and what a perfect tool says of it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Range = tuple[int, int]
"""Start and end of a passage in code points of the source, from 0, half-open."""


@dataclass(frozen=True)
class Case:
    id: str
    category: str
    text: str
    passages: tuple[str, ...]
    prefix: str | None
    suffix: str | None
    is_right: bool
    ranges: tuple[Range, ...]
    why: str


def load_cases(folder: Path) -> list[Case]:
    """Read every case of `folder`, by file name and line. Raises ValueError naming the line that is no case."""
    cases: list[Case] = []
    for path in sorted(folder.glob("*.ndjson")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not line:
                continue
            try:
                cases.append(_decode(json.loads(line), folder))
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path.name}:{number} is no case: {error!r}") from error
    if not cases:
        raise ValueError(f"no cases in {folder}")
    return cases


def _decode(fields: dict[str, Any], folder: Path) -> Case:
    if fields["right"] not in ("pass", "refuse"):
        raise ValueError(f"right is {fields['right']!r}")
    return Case(
        id=fields["id"],
        category=fields["category"],
        text=_text(fields, folder),
        passages=tuple(fields["quote"]),
        prefix=fields.get("prefix"),
        suffix=fields.get("suffix"),
        is_right=fields["right"] == "pass",
        ranges=tuple((start, end) for start, end in fields.get("ranges", [])),
        why=fields["why"],
    )


def _text(fields: dict[str, Any], folder: Path) -> str:
    if "text" in fields:
        return str(fields["text"])
    # Bytes, so that Python does not turn CRLF into LF and shift the offsets.
    return (folder / str(fields["file"])).read_bytes().decode("utf-8")
