"""ibid, as a process: every case is a line of `ibid quote check --ndjson`, with its passages as they are."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from case import Case
from tools.tool import Answer

PASSES = frozenset({"exact", "moved", "folded"})


class Ibid:
    name = "ibid"

    def __init__(self, program: Path) -> None:
        self._program = program
        self.version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()

    def answer(self, cases: Sequence[Case]) -> list[Answer]:
        # It exits with another status when a quote does not pass, so the status says nothing about an error here.
        run = subprocess.run(
            [self._program, "quote", "check", "--ndjson"],
            input="".join(f"{_question(case)}\n" for case in cases).encode("utf-8"),
            capture_output=True,
        )
        trouble = run.stderr.decode("utf-8", "replace").strip()
        replies = [_reply(line) for line in run.stdout.splitlines()]
        replies += [{}] * (len(cases) - len(replies))
        return [_answer(case, reply, trouble) for case, reply in zip(cases, replies, strict=True)]


def _question(case: Case) -> str:
    fields = {"id": case.id, "text": case.text, "quote": case.passages, "prefix": case.prefix, "suffix": case.suffix}
    return json.dumps({key: value for key, value in fields.items() if value is not None})


def _reply(line: bytes) -> dict[str, Any]:
    """The object on one line; nothing where it is cut off, as that of a process that crashed."""
    try:
        return dict(json.loads(line))
    except ValueError:
        return {}


def _answer(case: Case, reply: dict[str, Any], trouble: str) -> Answer:
    if reply.get("id") != case.id or "verdict" not in reply:
        return Answer(accepted=False, error=f"no verdict: {reply or trouble}")
    if reply["verdict"] not in PASSES:
        return Answer(accepted=False)
    return Answer(accepted=True, ranges=tuple((passage["start"], passage["end"]) for passage in reply["passages"]))
