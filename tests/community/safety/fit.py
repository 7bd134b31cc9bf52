"""``python -m tests.community.safety.fit``: fits the model of community/safety anew and writes its weights and bars.

It reads the practice phrases, the tuned part of the examination, the wordings of the lexicon and the questions that may
be tuned on; never a third that is held out. The same phrases give the same file.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from community.safety.danger import Danger
from community.safety.features import features_of, parts_of
from community.safety.model import CALM, CLASSES, DISCLOSING, LANGUAGES, WEIGHTS, Bars, Model
from community.safety.reading import read
from tests.community.safety.lines import ASKED, TOLD, Line, practice, questions, said, told, tuned
from tests.community.safety.regression import chances_of, fit, scores_of, table_of, vocabulary_of

STEPS = 80
PENALTY = 3e-6
DEARER = {"words": 1.0, "pieces": 8.0, "concepts": 0.3}
"""Concepts carry over to sentences nobody has seen, pieces of words the least; so a weight is cheap for the ones."""
FEWEST = 2
"""Texts a feature must stand in."""
EVERY = 3
"""Of the wordings of the lexicon only every third is taken: more of them push the dangers aside."""
IMPORTANCE = {TOLD: 0.15, ASKED: 0.4}
"""How much a wording of the lexicon and a question count beside a phrase that was written for this."""
FALSE_CARDS = 0.06
"""Share of harmless phrases that may bring a card while they are not fitted on; fitted on all of them, it is less."""
FALSE_OFFERS = 0.08
"""Share of harmless phrases and plain questions that may bring an offer."""
STRICTER = 0.2
"""How much more (in logits) must speak for a danger in one stretch of a longer text."""
LOOSER = 2.0
"""How much less must speak for a danger where a rule speaks as well."""

Hashes = NDArray[np.uint32]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Lines with their features."""

    lines: Sequence[Line]
    features: list[Hashes]
    kinds: dict[str, Hashes]


def phrases(lines: Sequence[Line]) -> Phrases:
    readings = [read(line.text) for line in lines]
    kinds: dict[str, list[Hashes]] = {kind: [] for kind in DEARER}
    for reading in readings:
        for kind, parts in parts_of(reading).items():
            kinds[kind] += [part[0] for part in parts]
    together = {kind: np.unique(np.concatenate([np.zeros(0, np.uint32), *found])) for kind, found in kinds.items()}
    return Phrases(lines, [features_of(reading).hashes for reading in readings], together)


def penalties(vocabulary: Hashes, groups: Sequence[Phrases]) -> Floats:
    """How dear a weight is for each feature."""
    dear = np.full(len(vocabulary), PENALTY)
    for kind, times in DEARER.items():
        of_this_kind = np.isin(vocabulary, np.concatenate([group.kinds[kind] for group in groups]))
        dear[of_this_kind] *= times
    return dear


def kind_of(line: Line) -> int:
    """The column of the class a line belongs to."""
    if line.dangerous:
        return list(Danger).index(Danger(line.kind))
    return DISCLOSING if line.kind in {"disclosing", TOLD} else CALM


@dataclass(frozen=True, slots=True)
class Fitted:
    vocabulary: Hashes
    weights: Floats
    bias: Floats

    def chances(self, phrases: Phrases) -> Floats:
        return chances_of(scores_of(table_of(phrases.features, self.vocabulary), self.weights, self.bias))


def fitted(groups: Sequence[Phrases]) -> Fitted:
    """A model of these phrases; wordings of the lexicon count less than the others."""
    features = [one for group in groups for one in group.features]
    lines = [line for group in groups for line in group.lines]
    importance = np.array([IMPORTANCE.get(line.kind, 1.0) for line in lines])
    vocabulary = vocabulary_of(features, FEWEST)
    table = table_of(features, vocabulary)
    classes = np.eye(CLASSES)[[kind_of(line) for line in lines]]
    classes[[line.kind == ASKED for line in lines], DISCLOSING] = 1
    weights, bias = fit(table, classes, importance, penalties(vocabulary, groups), STEPS)
    return Fitted(vocabulary, weights, bias)


def bars_of(lines: Sequence[Line], chances: Floats) -> dict[str, Bars]:
    """For each language the bars that let through so many harmless phrases of people the model was not fitted on."""
    kinds = np.array([kind_of(line) for line in lines])
    spoken = np.array([line.language for line in lines])
    danger, any_need = chances[:, :DISCLOSING].sum(axis=1), 1 - chances[:, CALM]

    def bar(language: str, values: Floats, among: NDArray[np.bool_], let_through: float) -> float:
        # A few lines decide where a quantile of one language lies, so the other languages have a say in it.
        own = np.quantile(values[among & (spoken == language)], 1 - let_through)
        return float((own + np.quantile(values[among], 1 - let_through)) / 2)

    # a question may tell of a need, so it says nothing about false offers
    calm = (kinds == CALM) & np.array([line.kind != ASKED for line in lines])
    bars = {}
    for language in LANGUAGES:
        card = bar(language, danger, kinds >= DISCLOSING, FALSE_CARDS)
        offer = bar(language, any_need, calm, FALSE_OFFERS)
        bars[language] = Bars(card, _moved(card, STRICTER), _moved(card, -LOOSER), offer)
    return bars


def _moved(chance: float, logits: float) -> float:
    return float(1 / (1 + np.exp(-np.log(chance / (1 - chance)) - logits)))


def main() -> None:
    """Choose the bars on phrases of writers that were not fitted on, fit on all of them, and write the file."""
    begin = time.perf_counter()
    practised = practice()
    first, further = (phrases([line for line in practised if line.further is added]) for added in (False, True))
    examined, asked, lexicon = phrases(tuned()), phrases(questions()), phrases([*told()[::EVERY], *said()])
    one, other = fitted([first, examined, lexicon]), fitted([first, further, asked, lexicon])
    lines = [*further.lines, *asked.lines, *examined.lines]
    unseen = np.concatenate([one.chances(further), one.chances(asked), other.chances(examined)])
    bars = bars_of(lines, unseen)
    groups = [first, further, examined, asked, lexicon]
    whole = fitted(groups)
    model = Model(whole.vocabulary, whole.weights.astype(np.float32), whole.bias.astype(np.float32), bars)
    model.save(WEIGHTS)
    many = sum(len(group.lines) for group in groups)
    print(
        f"{many} phrases, {time.perf_counter() - begin:.0f} s; {WEIGHTS.name}: {WEIGHTS.stat().st_size / 1000:.0f} kB"
    )
    for language, bar in bars.items():
        print(f"{language}: bars {bar.danger:.2f}, in a sentence {bar.sentence:.2f}, offer {bar.offer:.2f}")
        _print_unseen(language, bar, lines, unseen)


def _print_unseen(language: str, bar: Bars, lines: Sequence[Line], chances: Floats) -> None:
    """What models make of phrases of writers they were not fitted on: each phrase as a whole, without the rules."""
    chosen = np.array([line.language == language for line in lines])
    kinds = np.array([-1 if line.kind == ASKED else kind_of(line) for line in lines])[chosen]
    danger, any_need = chances[chosen, :DISCLOSING].sum(axis=1), 1 - chances[chosen, CALM]
    cards, offers = danger >= bar.danger, any_need >= bar.offer
    print(
        f"    unseen: danger {cards[(kinds >= 0) & (kinds < DISCLOSING)].mean():.3f},"
        f" false {cards[kinds >= DISCLOSING].mean():.3f} and in questions {cards[kinds < 0].mean():.3f},"
        f" offers {offers[kinds == DISCLOSING].mean():.3f}, false offers {offers[kinds == CALM].mean():.3f}"
    )


if __name__ == "__main__":
    main()
