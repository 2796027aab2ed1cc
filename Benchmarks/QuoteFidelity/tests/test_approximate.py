"""The approximate matching of the Hypothesis algorithm against the plain table of edit distances."""

import random
import unittest

from tools.approximate import Match, closest_matches


def edit_distance(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for index, character in enumerate(left, 1):
        above, row = row, [index]
        for column, other in enumerate(right, 1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (character != other)))
    return row[-1]


def plain_matches(text: str, pattern: str, max_errors: int) -> list[Match]:
    every = [
        Match(start, end, edit_distance(pattern, text[start:end]))
        for end in range(1, len(text) + 1)
        for start in range(end + 1)
    ]
    fewest = min(match.errors for match in every)
    earliest: dict[int, Match] = {}
    for match in every:
        if match.errors == fewest <= max_errors:
            earliest.setdefault(match.end, match)
    return list(earliest.values())


class ApproximateTests(unittest.TestCase):
    def test_finds_the_same_places_as_the_plain_table(self) -> None:
        source = random.Random(4)
        for _ in range(2000):
            pattern = "".join(source.choices("ab c", k=source.randint(1, 8)))
            text = "".join(source.choices("ab c", k=source.randint(1, 14)))
            max_errors = source.randint(0, len(pattern))
            with self.subTest(text=text, pattern=pattern, max_errors=max_errors):
                self.assertEqual(closest_matches(text, pattern, max_errors), plain_matches(text, pattern, max_errors))

    def test_finds_nothing_of_nothing(self) -> None:
        self.assertEqual(closest_matches("", "a", 1), [])
        self.assertEqual(closest_matches("a", "", 1), [])


if __name__ == "__main__":
    unittest.main()
