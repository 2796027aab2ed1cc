"""Approximate string matching: where a pattern is in a text with the fewest insertions, deletions and substitutions.

The bit-parallel method of G. Myers, "A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic
Programming" (1999), on Python's integers of any length.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Match:
    start: int
    end: int
    errors: int


def closest_matches(text: str, pattern: str, max_errors: int) -> list[Match]:
    """Every place of `pattern` in `text` with the fewest errors that can be had, at most `max_errors`, by their ends.

    Of several starts for one end, the earliest. Nothing for an empty pattern or text.
    """
    ends, errors = _fewest(_distances(text, pattern), max_errors)
    return [Match(_start(text, pattern, end, errors), end, errors) for end in ends]


def _start(text: str, pattern: str, end: int, errors: int) -> int:
    # Backwards from the end, the pattern reversed: the longest stretch with as many errors is the earliest start.
    reach = text[max(0, end - len(pattern) - errors) : end]
    lengths = [0] if errors >= len(pattern) else []
    anchored = _anchored_distances(reach[::-1], pattern[::-1])
    lengths += [length for length, distance in enumerate(anchored, 1) if distance == errors]
    return end - max(lengths)


def _fewest(distances: Sequence[int], max_errors: int) -> tuple[list[int], int]:
    fewest = min(distances, default=max_errors + 1)
    if fewest > max_errors:
        return [], fewest
    return [end for end, distance in enumerate(distances, 1) if distance == fewest], fewest


def _distances(text: str, pattern: str) -> list[int]:
    """For each end in `text`, the distance of `pattern` to the closest stretch that ends there."""
    return list(_columns(text, pattern, anchored=False))


def _anchored_distances(text: str, pattern: str) -> list[int]:
    """For each end in `text`, the distance of `pattern` to the whole text up to there."""
    return list(_columns(text, pattern, anchored=True))


def _columns(text: str, pattern: str, anchored: bool) -> Iterator[int]:
    """The last row of the table of edit distances, column by column, each column held as two bit vectors of steps."""
    if not pattern:
        return
    positions: dict[str, int] = {}
    for index, character in enumerate(pattern):
        positions[character] = positions.get(character, 0) | 1 << index
    every = (1 << len(pattern)) - 1
    last = 1 << len(pattern) - 1
    up, down, distance = every, 0, len(pattern)
    for character in text:
        equal = positions.get(character, 0)
        vertical = equal | down
        diagonal = (((equal & up) + up) ^ up) | equal
        rises = down | ~(diagonal | up) & every
        falls = up & diagonal
        distance += bool(rises & last) - bool(falls & last)
        # The first row rises with each column when the text has to be matched from its start.
        rises = (rises << 1 | anchored) & every
        falls = falls << 1 & every
        up = falls | ~(vertical | rises) & every
        down = rises & vertical
        yield distance
