#!/usr/bin/env python3
"""The Quote Fidelity Benchmark: hold tools that check quotes against cases with known answers."""

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from case import load_cases
from report import by_category, summary, write_between_markers, wrong_answers
from scoring import Result, score
from tools.diff_match import DiffMatchPatch
from tools.hypothesis import Hypothesis
from tools.ibid import Ibid
from tools.linkml import LinkML
from tools.rapid_fuzz import RapidFuzz
from tools.tool import Tool

HERE = Path(__file__).resolve().parent
PROJECT_README = HERE.parent.parent / "README.md"

PEERS: dict[str, Callable[[], Tool]] = {
    "linkml": LinkML,
    "rapidfuzz-80": lambda: RapidFuzz(80),
    "rapidfuzz-90": lambda: RapidFuzz(90),
    "rapidfuzz-95": lambda: RapidFuzz(95),
    "diff-match-patch": DiffMatchPatch,
    "hypothesis": Hypothesis,
}


def main() -> int:
    options = _options()
    try:
        cases = load_cases(options.cases)
        tools = [_tool(name, options.ibid) for name in options.tools]
    except (ImportError, OSError, ValueError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    results = [score(tool, cases) for tool in tools]
    print(summary(results))
    print(by_category(results))
    for result in results:
        if options.show_wrong:
            print(f"Wrong answers of {result.name}:\n{wrong_answers(result, cases)}")
    if options.write_readme:
        return _write(results)
    return 0


def _options() -> argparse.Namespace:
    names = ["ibid", *PEERS]
    all_cases = HERE / "cases"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ibid", default="ibid", metavar="PATH", help="the ibid to score (default: that of PATH)")
    parser.add_argument(
        "--tools",
        nargs="+",
        choices=names,
        default=names,
        metavar="TOOL",
        help=f"those to score, of {', '.join(names)}",
    )
    parser.add_argument("--cases", type=Path, default=all_cases, metavar="FOLDER", help="a folder of .ndjson files")
    parser.add_argument("--show-wrong", action="store_true", help="print each wrong answer of each tool")
    parser.add_argument("--write-readme", action="store_true", help="put the tables into the READMEs")
    options = parser.parse_args()
    if options.write_readme and (options.tools != names or options.cases != all_cases):
        parser.error("--write-readme takes all tools and all cases: leave out --tools and --cases")
    return options


def _tool(name: str, ibid: str) -> Tool:
    if name != "ibid":
        return PEERS[name]()
    program = shutil.which(ibid)
    if program is None:
        raise ValueError(f"no program {ibid}: say where it is with --ibid, or leave it out with --tools")
    return Ibid(Path(program).resolve())


def _write(results: list[Result]) -> int:
    try:
        write_between_markers(PROJECT_README, summary(results))
        write_between_markers(HERE / "README.md", f"{summary(results)}\n{by_category(results)}")
    except ValueError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
