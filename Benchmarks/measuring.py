"""Measures commands in turn, and keeps a table of what they took. Needs nothing but Python 3 and git."""
import os
import subprocess
import sys
import time


class Measured:
    """The least of some runs of one command: processor time and elapsed time in seconds, peak memory in MB."""

    def __init__(self):
        self.cpu, self.elapsed, self.memory = [], [], []

    def run(self, command, ends=(0,), directory=None):
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, cwd=directory)
        _, status, usage = os.wait4(process.pid, 0)
        self.elapsed.append(time.monotonic() - start)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in ends:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        self.memory.append(usage.ru_maxrss / 1024)

    def __str__(self):
        return f"{seconds(min(self.cpu))} ({seconds(min(self.elapsed))})"


def seconds(value):
    return f"{value:.1f} s" if value >= 10 else f"{value:.2f} s" if value >= 0.1 else f"{value * 1000:.0f} ms"


class Bench:
    """Commands on one store, each in turn with its peer; the least of all turns counts."""

    def __init__(self, store, ibid, turns):
        self.store, self.ibid, self.turns = store, ibid, turns
        self.rows, self.missed = [], False

    def git(self, *arguments, **options):
        result = subprocess.run(["git", "-C", self.store, *arguments], check=True, capture_output=True, text=True, **options)
        return result.stdout.strip()

    def gitted(self, *arguments):
        return ["git", "-C", self.store, *arguments]

    def ibidded(self, *arguments):
        return [self.ibid, "-C", self.store, *arguments]

    def in_turn(self, *commands, turns=None, ends=(0,)):
        results = [Measured() for _ in commands]
        for _ in range(turns or self.turns):
            for result, command in zip(results, commands):
                result.run(command, ends)
        return results

    def row(self, what, ours, peer="", ratio="", goal="", met=None):
        if met is False:
            self.missed = True
        verdict = "" if met is None else "met" if met else "**missed**"
        self.rows.append((what, str(ours), str(peer), ratio, goal, verdict))
        print(" | ".join(self.rows[-1]), flush=True)

    def compare(self, what, ours, peer, most):
        """Ours against the peer: at most so many times its time."""
        cpu, elapsed = min(ours.cpu) / min(peer.cpu), min(ours.elapsed) / min(peer.elapsed)
        self.row(what, ours, peer, f"{cpu:.2f} ({elapsed:.2f})", f"at most {most}", elapsed <= most)

    def more(self, what, ours, start, milliseconds):
        """Ours against the peer: at most so many milliseconds more."""
        cpu, elapsed = ((min(a) - min(b)) * 1000 for a, b in [(ours.cpu, start.cpu), (ours.elapsed, start.elapsed)])
        self.row(what, ours, start, f"+{cpu:.0f} ms (+{elapsed:.0f} ms)", f"at most +{milliseconds} ms", elapsed <= milliseconds)

    def table(self):
        print("\n| what | ibid | the peer | ratio | goal | |\n| --- | --- | --- | --- | --- | --- |")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")
