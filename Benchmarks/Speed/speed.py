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


class Run:
    """What one run of a command gave: its output, seconds from start to end, seconds of processor time."""

    def __init__(self, command, folder, given=None):
        with tempfile.TemporaryFile() as out:
            source = open(given, "rb") if given else subprocess.DEVNULL
            begun = time.perf_counter()
            process = subprocess.Popen(command, cwd=folder, stdin=source, stdout=out, stderr=subprocess.PIPE)
            errors = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - begun
            self.processor = usage.ru_utime + usage.ru_stime
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in (0, 1):
                sys.exit(f"{command[0]} ended with {process.returncode}: {errors.decode(errors='replace')[-2000:]}")
            out.seek(0)
            self.output = out.read().decode()


# The kernel counts the memory of the process that starts another as the other's, so a small one starts it.
STARTER = """
import resource, subprocess, sys
with open(sys.argv[1], "rb") as given:
    subprocess.run(sys.argv[2:], stdin=given, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""


def peak_memory(command, folder, given=os.devnull):
    """The most resident bytes that a command has at once."""
    return int(Run([sys.executable, "-I", "-c", STARTER, str(given), *command], folder).output)


def medians(commands, folder, runs):
    """Runs each command in turn, several times over; of each its last output and the medians of its times."""
    results = [[] for _ in commands]
    for _ in range(runs):
        for number, (command, given) in enumerate(commands):
            results[number].append(Run(command, folder, given))
    return [
        (r[-1].output, statistics.median(run.seconds for run in r), statistics.median(run.processor for run in r))
        for r in results
    ]


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

    def line(self, label, seconds, processor=None, note=""):
        busy = f"{processor * 1000:>8.1f} ms" if processor is not None else " " * 11
        print(f"  {label:<42}{seconds * 1000:>9.1f} ms{busy}  {note}")

    def head(self, title):
        print(f"{title}\n  {'':<42}{'start to end':>12}{'processor':>11}")

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
        report.head(f"1,000 quotes over 100 sources of {words:,.0f} words ({size / 1000:.1f} kB) each, {label}")
        peer = [options.python, str(HERE / "peer_linkml.py"), str(questions), str(folder), str(folder / "linkml-cache")]
        Run(peer, folder)  # fills its cache, which is then warm for the measured runs
        (answers, ours, busy), (output, theirs, their_busy) = medians(
            [(ibid, questions), (peer, None)], folder, options.runs)
        passed = sum(json.loads(line)["verdict"] in ("exact", "moved", "folded") for line in answers.splitlines())
        told = json.loads(output.splitlines()[-1])
        report.line("ibid quote check --ndjson", ours, busy, f"{passed} pass")
        report.line("linkml-reference-validator", theirs, their_busy, f"{told['passed']} pass")
        report.line("  of which its own work, without imports", told["checking"])
        print(
            f"  ibid is {theirs / ours:.0f} times as fast, in processor time {their_busy / busy:.0f} times; "
            f"without its imports {told['checking'] / ours:.0f} times")
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
    report.head("The near passage of 100 altered quotes in a text of 1 MB")
    peer = [options.python, str(HERE / "peer_rapidfuzz.py"), str(questions), str(folder / "megabyte.txt")]
    (answers, ours, busy), (output, theirs, their_busy) = medians(
        [([options.ibid, "quote", "check", "--ndjson"], questions), (peer, None)], folder, options.runs)
    found = [json.loads(line)["passages"][0].get("nearest") for line in answers.splitlines()]
    hits = sum(f is not None and overlap((f["start"], f["end"]), w) > 0.9 for f, w in zip(found, wanted))
    report.line("ibid quote check --ndjson", ours, busy, f"{hits} of 100 found")
    told = json.loads(output)
    hits = sum(overlap(place, w) > 0.9 for place, w in zip(told["places"], wanted))
    report.line("rapidfuzz partial_ratio_alignment", theirs, their_busy, f"{hits} of 100 found")
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
    report.head(f"One source of {size / 1e6:.1f} MB")
    for count in (1, 1000):
        questions = write_questions(folder / "large.ndjson", [("large.txt", quote) for quote in quotes[:count]])
        [(_, seconds, busy)] = medians([(ibid, questions)], folder, options.runs)
        memory = peak_memory(ibid, folder, questions)
        plural = "quote" if count == 1 else "quotes, 100 of them altered"
        report.line(
            f"{count:,} {plural}", seconds, busy, f"peak {memory / 1e6:.0f} MB, {memory / size:.1f} times the text")
    report.goal("goal: under 8 times the text", memory < 8 * size)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ibid", default="ibid", help="the ibid to measure; a release build")
    parser.add_argument("--python", default=sys.executable, help="a Python that has the peers of requirements.txt")
    parser.add_argument("--runs", type=int, default=5, help="runs of each command; the median counts")
    parser.add_argument("--source-bytes", type=int, default=40_000, help="bytes of each of the 100 sources")
    parser.add_argument("--only", choices="abc", help="one of the three measurements")
    options = parser.parse_args()
    options.ibid = str(Path(options.ibid).resolve()) if "/" in options.ibid else options.ibid
    # Not resolved: the link is what tells a virtual environment's Python from the system's.
    options.python = os.path.abspath(options.python) if "/" in options.python else options.python
    report = Report()
    with tempfile.TemporaryDirectory(prefix="ibid-speed-") as name:
        for letter, part in (("a", many_sources), ("b", near_passages), ("c", large_source)):
            if options.only in (None, letter):
                part(options, Path(name), report)
    sys.exit(1 if report.missed else 0)


main()
