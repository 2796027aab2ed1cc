#!/usr/bin/env python3
"""Measures `ibid quote check --ndjson` and its peers side by side: whole processes, the same quotes, one run.

    python3 Benchmarks/Speed/speed.py --ibid PATH --python VENV/bin/python

Needs the standard library only; the peers run in the Python given by `--python` (see README.md). Exit status 1 where
a figure misses its goal.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import Prose, altered, passage, retyped

HERE = Path(__file__).resolve().parent


def run(command, folder, given=None):
    """Runs a command; gives its output, seconds from start to end, and peak resident bytes."""
    with tempfile.TemporaryFile() as out:
        source = open(given, "rb") if given else subprocess.DEVNULL
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=source, stdout=out, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{command[0]} ended with {process.returncode}: {errors.decode(errors='replace')[-2000:]}")
        out.seek(0)
        return out.read().decode(), seconds, usage.ru_maxrss * 1024


def best(runs, command, folder, given=None):
    """The median time of several runs, with the last output and the greatest memory."""
    results = [run(command, folder, given) for _ in range(runs)]
    return results[-1][0], statistics.median(r[1] for r in results), max(r[2] for r in results)


def write_questions(path, questions):
    with open(path, "w", encoding="utf-8") as lines:
        for number, (file, quote) in enumerate(questions):
            lines.write(json.dumps({"id": number, "file": file, "quote": [quote]}, ensure_ascii=False) + "\n")
    return path


def write_source(folder, name, seed, size):
    text = Prose(seed).text(size)
    (folder / name).write_bytes(text.encode())
    return text


class Report:
    def __init__(self):
        self.missed = False

    def line(self, label, seconds, note=""):
        print(f"  {label:<46}{seconds * 1000:>10.1f} ms  {note}")

    def goal(self, text, met):
        self.missed |= not met
        print(f"  {text}: {'met' if met else 'MISSED'}\n")


def many_sources(options, folder, report):
    """(a) 1,000 quotes over 100 sources."""
    rng = random.Random("many")
    texts = {f"source-{n:03}.txt": write_source(folder, f"source-{n:03}.txt", n, options.source_bytes) for n in range(100)}
    names = sorted(texts)
    words = statistics.mean(len(text.split()) for text in texts.values())
    size = sum(len(text.encode()) for text in texts.values()) / 100
    ibid = [options.ibid, "quote", "check", "--ndjson"]
    for label, change in (
        ("all verbatim", lambda n, quote: quote),
        ("8 of 10 verbatim, 1 retyped, 1 altered",
         lambda n, quote: retyped(quote) if n % 10 == 8 else altered(rng, quote) if n % 10 == 9 else quote),
    ):
        pairs = []
        for number in range(1000):
            file = names[number % 100]
            pairs.append((file, change(number, passage(rng, texts[file]))))
        questions = write_questions(folder / "many.ndjson", pairs)
        print(f"1,000 quotes over 100 sources of {words:,.0f} words ({size / 1000:.1f} kB) each, {label}")
        answers, ours, memory = best(options.runs, ibid, folder, questions)
        passed = sum(json.loads(line)["verdict"] in ("exact", "moved", "folded") for line in answers.splitlines())
        report.line("ibid quote check --ndjson", ours, f"{passed} pass, {memory / 1e6:.0f} MB")
        cache = folder / "linkml-cache"
        peer = [options.python, str(HERE / "peer_linkml.py"), str(questions), str(folder), str(cache)]
        run(peer, folder)  # fills its cache, which is then warm for the measured runs
        output, theirs, memory = best(options.runs, peer, folder)
        told = json.loads(output.splitlines()[-1])
        report.line("linkml-reference-validator", theirs, f"{told['passed']} pass, {memory / 1e6:.0f} MB")
        report.line("  of which its own work, without imports", told["checking"])
        print(f"  ibid is {theirs / ours:.0f} times as fast (without its imports: {told['checking'] / ours:.0f} times)")
        report.goal("goal: at least 30 times", theirs / ours >= 30)


def near_passages(options, folder, report):
    """(b) The near passage of 100 altered quotes in a text of 1 MB."""
    rng = random.Random("near")
    text = write_source(folder, "megabyte.txt", "megabyte", 1_000_000)
    wanted, pairs = [], []
    while len(pairs) < 100:
        quote = passage(rng, text)
        wanted.append((text.find(quote), text.find(quote) + len(quote)))
        pairs.append(("megabyte.txt", altered(rng, quote)))
    questions = write_questions(folder / "near.ndjson", pairs)
    print("The near passage of 100 altered quotes in a text of 1 MB")
    answers, ours, _ = best(options.runs, [options.ibid, "quote", "check", "--ndjson"], folder, questions)
    found = [json.loads(line)["passages"][0].get("nearest") for line in answers.splitlines()]
    hits = sum(f is not None and overlap((f["start"], f["end"]), w) > 0.9 for f, w in zip(found, wanted))
    report.line("ibid quote check --ndjson", ours, f"{hits} of 100 found")
    peer = [options.python, str(HERE / "peer_rapidfuzz.py"), str(questions), str(folder / "megabyte.txt")]
    output, theirs, _ = best(options.runs, peer, folder)
    told = json.loads(output)
    hits = sum(overlap(place, w) > 0.9 for place, w in zip(told["places"], wanted))
    report.line("rapidfuzz partial_ratio_alignment", theirs, f"{hits} of 100 found")
    report.line("  of which its own work, without imports", told["checking"])
    print(f"  ibid takes {ours / theirs:.2f} of its time (without its imports: {ours / told['checking']:.2f})")
    report.goal("goal: no slower", ours <= theirs)


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / max(a[1] - a[0], b[1] - b[0], 1)


def large_source(options, folder, report):
    """(c) One source of 10 MB, held against 1 quote and against 1,000."""
    rng = random.Random("large")
    text = write_source(folder, "large.txt", "large", 10_000_000)
    size = len(text.encode())
    quotes = [passage(rng, text) for _ in range(900)]
    quotes += [altered(rng, passage(rng, text)) for _ in range(100)]
    rng.shuffle(quotes)
    ibid = [options.ibid, "quote", "check", "--ndjson"]
    print(f"One source of {size / 1e6:.1f} MB")
    for count in (1, 1000):
        questions = write_questions(folder / "large.ndjson", [("large.txt", quote) for quote in quotes[:count]])
        _, seconds, memory = best(options.runs, ibid, folder, questions)
        plural = "quote" if count == 1 else "quotes, 100 of them altered"
        report.line(f"{count:,} {plural}", seconds, f"peak memory {memory / 1e6:.0f} MB, {memory / size:.1f} times the text")
    report.goal("goal: under 8 times the text", memory < 8 * size)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ibid", default="ibid", help="the ibid to measure; a release build")
    parser.add_argument("--python", default=sys.executable, help="a Python that has the peers of requirements.txt")
    parser.add_argument("--runs", type=int, default=5, help="runs of each command; the median counts")
    parser.add_argument("--source-bytes", type=int, default=20_000, help="bytes of each of the 100 sources")
    parser.add_argument("--only", choices="abc", help="one of the three measurements")
    options = parser.parse_args()
    options.ibid = str(Path(options.ibid).resolve()) if "/" in options.ibid else options.ibid
    # Not resolved: the link is what tells a virtual environment's Python from the system's.
    options.python = os.path.abspath(options.python) if "/" in options.python else options.python
    report = Report()
    with tempfile.TemporaryDirectory(prefix="ibid-speed-") as name:
        for letter, measure in (("a", many_sources), ("b", near_passages), ("c", large_source)):
            if options.only in (None, letter):
                measure(options, Path(name), report)
    sys.exit(1 if report.missed else 0)


main()
