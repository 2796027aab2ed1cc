"""Sources and quotes to measure with: made up, the same at every run, with the shape of prose.

Words follow Zipf's law over a made-up vocabulary mixed with English function words; sentences have 6 to 30 words,
commas, numbers and dates; lines wrap at 80 columns; quotation marks, apostrophes and dashes are typographic.
"""

import random
import textwrap

FUNCTION_WORDS = (
    "the of and to in a is that for it was on with as by at from his her which were are this be had not have but "
    "their they an has its or one who when more than been would into after said also two first new about over"
).split()
SYLLABLES = (
    "ar ben cal dor el fin gar hol in jor kel lan mar nor os pel quin ran sol tar un vel wor yar zen ber ton ing er "
    "ist al en ment ly or ation"
).split()
MONTHS = "January February March April May June July August September October November December".split()


def vocabulary(rng, size=6000):
    words = set()
    while len(words) < size:
        words.add("".join(rng.choice(SYLLABLES) for _ in range(rng.choice((2, 2, 3, 3, 4)))))
    return sorted(words)


class Prose:
    """Endless prose from one seed."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.words = vocabulary(random.Random("vocabulary"))
        self.weights = []
        total = 0.0
        for rank in range(1, len(self.words) + 1):
            total += 1 / rank
            self.weights.append(total)

    def word(self):
        draw = self.rng.random()
        if draw < 0.42:
            return self.rng.choice(FUNCTION_WORDS)
        if draw < 0.45:
            return f"{self.rng.randrange(2, 9000):,}"
        if draw < 0.46:
            return f"{self.rng.randrange(1, 29)} {self.rng.choice(MONTHS)} {self.rng.randrange(1960, 2026)}"
        return self.rng.choices(self.words, cum_weights=self.weights)[0]

    def sentence(self):
        words = [self.word() for _ in range(self.rng.randrange(6, 30))]
        for place in range(3, len(words) - 2):
            draw = self.rng.random()
            if draw < 0.07:
                words[place] += ","
            elif draw < 0.08:
                words[place] = "\u201c" + words[place] + "\u201d"
            elif draw < 0.09:
                words[place] += "\u2019s"
            elif draw < 0.10:
                words[place] += " \u2013"
        return words[0][0].upper() + words[0][1:] + " " + " ".join(words[1:]) + "."

    def text(self, size):
        """A text of at least `size` bytes of UTF-8."""
        paragraphs, length = [], 0
        while length < size:
            sentences = " ".join(self.sentence() for _ in range(self.rng.randrange(3, 8)))
            paragraphs.append(textwrap.fill(sentences, 80, break_on_hyphens=False))
            length += len(paragraphs[-1].encode()) + 2
        return "\n\n".join(paragraphs) + "\n"


def passage(rng, text, words=(8, 40)):
    """A verbatim passage of whole words from somewhere in the text; line breaks and all."""
    count = rng.randrange(*words)
    while True:
        start = text.find(" ", rng.randrange(0, len(text) - 2000)) + 1
        end = start
        for _ in range(count):
            end = text.find(" ", end + 1)
        found = text[start:end]
        if found[:1].isalnum() and found[-1:].isalpha() and "\n\n" not in found:
            return found


def altered(rng, quote):
    """The passage with one word replaced: near, and not there."""
    words = quote.split()
    place = rng.randrange(2, len(words) - 2)
    words[place] = "".join(rng.choice(SYLLABLES) for _ in range(3)) + "q"
    return " ".join(words)


def retyped(quote):
    """The passage as a person types it: spaces for line breaks, straight quotation marks and hyphens."""
    for typographic, typed in (("\u201c", '"'), ("\u201d", '"'), ("\u2019", "'"), ("\u2013", "-")):
        quote = quote.replace(typographic, typed)
    return " ".join(quote.split())
