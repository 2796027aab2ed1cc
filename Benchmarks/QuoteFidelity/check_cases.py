#!/usr/bin/env python3
"""Checks the cases of the Quote Fidelity Benchmark and counts them.

    python3 Benchmarks/QuoteFidelity/check_cases.py [FOLDER]

FOLDER is `cases` beside this script unless given. A case is one JSON object on
a line of `<category>.ndjson`. All offsets are Unicode code points, from 0,
half-open. It ends with 1 and one line per fault when a case is malformed or
contradicts its own text. It judges the cases only: no quote verifier is run.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

PASSES = {"exact", "moved", "folded"}
REFUSALS = {"ambiguous", "altered", "missing", "unverifiable"}
KEYS = {
    "id", "category", "text", "file", "quote", "prefix", "suffix",
    "right", "verdict", "ranges", "why",
}
MAX_GAP = 500
ZERO_WIDTH_JOINER = "\u200d"
INVISIBLE = "\u00ad\u200b\u200c\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"
SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
FLAG_HALVES = "".join(map(chr, range(0x1F1E6, 0x1F200)))
# A word broken by a hyphen at a line's end, with the edge (\0) beside the break.
# Edges of words that cut a number: an exponent, thousands in three groups, numerals that are ideographs.
NUMERALS = "〇零一二三四五六七八九十百千万萬亿億兆"
NUMBER_CUT = re.compile(
    rf"\b10\0[\^⁰¹²³⁴-⁹]|\b\d{{1,3}} \d{{3}} \0\d{{3}}\b|[\d{NUMERALS}]\0[{NUMERALS}]|[{NUMERALS}]\0\d")
LINE_BREAK = re.compile(r"[^\W\d_](\0[-\u2010]\s*\n\s*|[-\u2010]\s*\n\s*\0)[^\W\d_]")


def is_word(character):
    return unicodedata.category(character)[0] in "LMN"


def joined(left, right):
    """Whether two characters are of one word: ideographs are words alone."""
    alone = ("CJK", "HIRAGANA", "THAI")
    names = unicodedata.name(left, ""), unicodedata.name(right, "")
    return is_word(left) and is_word(right) and not any(
        name.startswith(alone) for name in names
    )


def joins(before, mark, after):
    """Whether a mark holds a number or a word together (UAX #29, in short)."""
    digits = before.isdecimal() and after.isdecimal() and mark in ".,;'’"
    letters = before.isalpha() and after.isalpha() and mark in ".'’"
    return digits or letters


def goes_on(character):
    """Whether a character belongs to the one before it: an accent, a skin tone."""
    return unicodedata.category(character)[0] == "M" or character in SKIN_TONES


def splits_flag(left, right):
    """Whether an edge parts the two halves of a flag."""
    halves = len(left) - len(left.rstrip(FLAG_HALVES))
    return halves % 2 == 1 and right[0] in FLAG_HALVES


def is_inside_word(left, right):
    """Whether an edge between two texts lies inside a word (UAX #29, in short)."""
    if ZERO_WIDTH_JOINER in (left[-1:], right[:1]):
        return True
    left, right = left.rstrip(INVISIBLE), right.lstrip(INVISIBLE)
    if not left or not right:
        return False
    if goes_on(right[0]) or joined(left[-1], right[0]) or splits_flag(left, right):
        return True
    if len(right) > 1 and joins(left[-1], right[0], right[1]):
        return True
    if len(left) > 1 and joins(left[-2], left[-1], right[0]):
        return True
    if NUMBER_CUT.search(left[-40:] + "\0" + right[:40]):
        return True
    broken = LINE_BREAK.search(left[-40:] + "\0" + right[:40])
    return broken is not None


def cuts_word(text, start, end):
    """Whether either edge of a range lies inside a word or a number."""
    return any(is_inside_word(text[:edge], text[edge:]) for edge in (start, end))


def places(text, passage):
    """Every place of the passage whose edges cut no word."""
    found, start = [], text.find(passage) if passage else -1
    while start >= 0:
        if not cuts_word(text, start, start + len(passage)):
            found.append(start)
        start = text.find(passage, start + 1)
    return found


def skeleton(text):
    """What no allowed fold touches: letters, marks and digits in order."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if is_word(c))


def shape_faults(case, category, number):
    """Faults that make the other checks meaningless."""
    wanted = f"{category}-{number:02d}"
    if case.get("id") != wanted:
        yield f"id is not {wanted}"
    if case.get("category") != category:
        yield "category is not the file's name"
    for key in sorted(set(case) - KEYS):
        yield f"unknown key {key}"
    if ("text" in case) == ("file" in case):
        yield "needs either text or file"
    quote = case.get("quote")
    if not isinstance(quote, list) or not all(isinstance(p, str) for p in quote):
        yield "quote is not a list of strings"
    for key in ("text", "file", "prefix", "suffix"):
        if key in case and not isinstance(case[key], str):
            yield f"{key} is not a string"
    if not isinstance(case.get("why"), str) or not case["why"].strip():
        yield "says not why"
    verdicts = {"pass": PASSES, "refuse": REFUSALS}.get(case.get("right"), set())
    if case.get("verdict") not in verdicts:
        yield f"right {case.get('right')} does not go with verdict {case.get('verdict')}"


def pass_faults(case, text):
    """Faults of a case that must pass."""
    ranges, quote = case.get("ranges"), case["quote"]
    if not isinstance(ranges, list) or len(ranges) != len(quote) or not quote:
        yield "needs one range for each passage"
        return
    before, same = None, True
    for passage, (start, end) in zip(quote, ranges):
        if not 0 <= start < end <= len(text):
            yield f"range {start}..<{end} is not inside the text"
            return
        if before is not None and start < before:
            yield "ranges overlap or are out of order"
        if before is not None and start - before > MAX_GAP:
            yield f"gap of {start - before} code points passes"
        source, before = text[start:end], end
        same = same and source == passage
        if skeleton(source) != skeleton(passage):
            yield f"letters or digits differ at {start}..<{end}"
        if cuts_word(text, start, end):
            yield f"range {start}..<{end} cuts a word"
        if case["verdict"] != "folded" and source != passage:
            yield f"text at {start}..<{end} is not the passage"
        several = len(places(text, passage)) > 1
        if several and not (case.get("prefix") or case.get("suffix")):
            yield "passes, though a passage is in several places without context"
    if case["verdict"] == "folded" and same:
        yield "folded, though every passage is there as it is"


def refusal_faults(case, text):
    """Faults of a case that must be refused."""
    if "ranges" in case:
        yield "is refused and gives ranges"
    found = [len(places(text, passage)) for passage in case["quote"]]
    if case["verdict"] == "ambiguous" and not any(count > 1 for count in found):
        yield "ambiguous, though no passage is in several places"
    if len(found) == 1 and found[0] == 1:
        yield "is refused, though its one passage is there once"


def faults(case, category, number, folder):
    yield from (found := list(shape_faults(case, category, number)))
    if found:
        return
    if "file" in case:
        text = (folder / case["file"]).read_bytes().decode("utf-8")
    else:
        text = case["text"]
    check = pass_faults if case["right"] == "pass" else refusal_faults
    yield from check(case, text)


def main(arguments):
    folder = Path(arguments[0]) if arguments else Path(__file__).parent / "cases"
    failed, totals, seen = False, [0, 0], {}
    print(f"{'category':<30} {'cases':>5} {'pass':>5} {'refuse':>6}")
    for path in sorted(folder.glob("*.ndjson")):
        counts = {"pass": 0, "refuse": 0}
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            case = json.loads(line)
            wrong = list(faults(case, path.stem, number, folder))
            key = json.dumps(
                [case.get(k) for k in ("text", "file", "quote", "prefix", "suffix")]
            )
            if key in seen:
                wrong.append(f"asks the same as {seen[key]}")
            seen[key] = case.get("id")
            for fault in wrong:
                failed = True
                print(f"{path.name}:{number}: {fault}", file=sys.stderr)
            if case.get("right") in counts:
                counts[case["right"]] += 1
        if 0 in counts.values():
            failed = True
            print(f"{path.name}: needs cases of both kinds", file=sys.stderr)
        passed, refused = counts["pass"], counts["refuse"]
        print(f"{path.stem:<30} {passed + refused:>5} {passed:>5} {refused:>6}")
        totals = [totals[0] + passed, totals[1] + refused]
    print(f"{'all':<30} {sum(totals):>5} {totals[0]:>5} {totals[1]:>6}")
    return 1 if failed or not sum(totals) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
