"""``python -m tests.community.activities.fit_names``: fits the model of names and places anew and writes its weights.

It reads the practice sentences and the part of the examination that is tuned on, each once more with other names and
places in it; never a third that is held out. The same sentences give the same file.
"""

import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from community.activities.sentences.page import Page
from community.activities.sentences.reading import read_facts
from community.activities.sentences.spans import (
    LENGTHS,
    SORTS,
    WEIGHTS,
    WHATS,
    SpanModel,
    Stretches,
    log_chances,
    scores,
    stretches,
)
from community.activities.sentences.words import Word, words_of
from tests.community.activities.evaluation import NOW, PRACTICE, Sentence, comparable, parts

COPIES = 3
"""How often each sentence is read once more with a name and a place of somebody else in it."""
SWAPPED = 0.85
"""Share of the names that are swapped in such a copy."""
MADE_UP = 0.25
"""Share of these that are a word nobody has heard: then only what stands around it tells."""
PASSES = 12
STEP = 0.3
PENALTY = 1e-5
PENALTY_OF_SIDES = 1e-4
UNHEARD = 0.2
"""Share of the clues that are left out at random, so that none is relied on alone."""
FEWEST = 2
"""Times a clue must be met."""
SEED = 7

Floats = NDArray[np.float64]
Columns = tuple[tuple[NDArray[np.int64], NDArray[np.int64]], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with, for each of WHATS, the number of the stretch that is meant; that behind the last is none."""

    found: Stretches
    meant: tuple[int, ...]


def examples(sentences: Sequence[Sentence], copies: int = COPIES) -> list[Example]:
    """What can be learned from: activities whose names stand in the text."""
    rolled = random.Random(SEED)
    texts = [one for one in sentences if one.expected["kind"] == "activity"]
    others = [swapped for one in texts for _ in range(copies) if (swapped := _with_others(one, rolled)) is not None]
    return [example for one in (*texts, *others) if (example := _example(one)) is not None]


def _example(one: Sentence) -> Example | None:
    page = Page(one.text)
    read_facts(page, NOW)
    words = words_of(page)
    found = stretches(words, shouted=page.text.isupper())
    meant = [_meant(page, words, found, one.expected[what]) for what in WHATS]
    return None if None in meant else Example(found, tuple(number for number in meant if number is not None))


def _meant(page: Page, words: Sequence[Word], found: Stretches, name: str | None) -> int | None:
    if name is None:
        return len(found.first)
    wanted = comparable("title", name)
    fitting = (
        number
        for number, (first, end) in enumerate(zip(found.first, found.end, strict=True))
        if comparable("title", page.written(words[first].start, words[end - 1].end)) == wanted
    )
    return min(fitting, key=lambda number: found.length[number], default=None)


def _with_others(one: Sentence, rolled: random.Random) -> Sentence | None:
    """The same sentence about something else, somewhere else."""
    text, expected = one.text, dict(one.expected)
    for what in WHATS:
        name = expected[what]
        if name and text.count(name) == 1 and rolled.random() < SWAPPED:
            unheard_of = rolled.random() < MADE_UP
            other = _made_up(rolled) if unheard_of else rolled.choice(_FILLERS[one.lang][f"{what}s"])
            if name[:1].islower() and not other[:2].isupper() and rolled.random() < SWAPPED:
                other = other[:1].lower() + other[1:]
            text, expected[what] = text.replace(name, other), other
    return None if text == one.text else Sentence(text, one.lang, expected)


def _made_up(rolled: random.Random) -> str:
    """One or two words, as "Brolka" or "den Vistop"."""
    words = [
        "".join(rolled.choice(_SYLLABLES) for _ in range(rolled.randint(1, 3))) for _ in range(rolled.randint(1, 2))
    ]
    return " ".join(words).capitalize() if rolled.random() < 0.5 else " ".join(words)


_SYLLABLES = ("kra", "bol", "vis", "top", "tis", "lu", "mor", "gan", "dre", "pil", "sto", "rin", "keu", "zel", "tro")
_FILLERS: dict[str, dict[str, list[str]]] = {
    file.stem.removeprefix("fillers-"): json.loads(file.read_text("utf-8")) for file in PRACTICE.glob("fillers-*.json")
}


def fit(learned: Sequence[Example]) -> SpanModel:
    """A model of these examples."""
    everything = [clues for one in learned for _, clues in one.found.clues]
    met, often = np.unique(np.concatenate(everything), return_counts=True)
    clues = met[often >= FEWEST].astype(np.uint32)
    weights, lengths, sides, none = (np.zeros((len(WHATS), size)) for size in (len(clues), LENGTHS, SORTS * SORTS, 1))
    blank = SpanModel(clues, weights, lengths, sides, none[:, 0])
    known = [blank.known(one.found) for one in learned]
    rows = [_Fitting(len(clues)).fitted(learned, known, number) for number in range(len(WHATS))]
    weights, lengths, sides, none = (np.stack([row[part] for row in rows]) for part in range(4))
    return SpanModel(clues, weights, lengths, sides, none[:, 0])


class _Fitting:
    """Steps along the gradient of the log-likelihood, shorter where a weight moved often (AdaGrad), averaged."""

    def __init__(self, clues: int) -> None:
        self.parts = [np.zeros(size) for size in (clues, LENGTHS, SORTS * SORTS, 1)]
        self._moved = [np.full(len(part), 1e-2) for part in self.parts]
        self._random = np.random.default_rng(SEED)

    def fitted(self, learned: Sequence[Example], known: Sequence[Columns], what: int) -> list[Floats]:
        """The averages of the later half of the passes."""
        sums = [np.zeros(len(part)) for part in self.parts]
        order = np.arange(len(learned))
        for number in range(PASSES):
            self._random.shuffle(order)
            for place in order.tolist():
                self._learn(learned[place], known[place], learned[place].meant[what])
            if number >= PASSES // 2:
                sums = [total + part for total, part in zip(sums, self.parts, strict=True)]
        return [total / (PASSES - PASSES // 2) for total in sums]

    def _learn(self, one: Example, known: Columns, meant: int) -> None:
        heard = tuple(self._some(part) for part in known)
        weights, lengths, sides, none = self.parts
        found = one.found
        pull = -np.exp(log_chances(np.append(scores(found, heard, weights, lengths, sides), none)))
        pull[meant] += 1
        for (places, columns), by_word in zip(heard, _by_word(found, pull[:-1]), strict=True):
            touched, back = np.unique(columns, return_inverse=True)
            slope = np.bincount(back, by_word[places], len(touched)) - PENALTY * weights[touched]
            self._move(0, touched, slope)
        everywhere = slice(None)
        self._move(1, everywhere, np.bincount(found.length, pull[:-1], LENGTHS) - PENALTY_OF_SIDES * lengths)
        self._move(2, everywhere, np.bincount(found.sides, pull[:-1], SORTS * SORTS) - PENALTY_OF_SIDES * sides)
        self._move(3, everywhere, pull[-1:])

    def _some(self, part: tuple[NDArray[np.int64], NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        heard = self._random.random(len(part[0])) > UNHEARD
        return part[0][heard], part[1][heard]

    def _move(self, number: int, where: slice | NDArray[np.int64], slope: Floats) -> None:
        self._moved[number][where] += slope * slope
        self.parts[number][where] += STEP * slope / np.sqrt(self._moved[number][where])


def _by_word(found: Stretches, pull: Floats) -> Iterator[Floats]:
    """The pull on each word as a begin, as held, as an end, and as held with the next one."""
    many = found.words
    begins, ends = np.bincount(found.first, pull, many + 1), np.bincount(found.end, pull, many + 1)
    last = np.bincount(found.end - 1, pull, many + 1)
    yield np.asarray(begins[:many], np.float64)
    yield np.asarray(np.cumsum(begins - ends)[:many], np.float64)
    yield np.asarray(last[:many], np.float64)
    yield np.asarray(np.cumsum(begins - last)[:many], np.float64)


def learnable() -> list[Sentence]:
    """The sentences that may be fitted on."""
    return [one for name in ("tuned", "practice") for one in parts()[name]]


def main() -> None:
    """See above."""
    begun = time.perf_counter()
    learned = examples(learnable())
    fit(learned).save(WEIGHTS)
    took, size = time.perf_counter() - begun, WEIGHTS.stat().st_size / 1000
    print(f"{len(learned)} texts, {took:.0f} s; {WEIGHTS.name}: {size:.0f} kB")


if __name__ == "__main__":
    main()
