"""How long a question takes, at a thousand and at twenty thousand entries, beside rapidfuzz over the same texts.

Entries and questions are put together from the lexicon's own wordings, every second question with a slip of the finger:
invented, but with the vocabulary of the real thing. One thread.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain
from time import perf_counter

from rapidfuzz import fuzz, process, utils

from core.ids import NeighbourhoodId
from knowledge.concepts import Concept
from knowledge.models import Owner, OwnerKind, Service, ServiceId, Texts
from knowledge.needs import shipped_lexicon
from knowledge.service import Knowledge

WHERE = NeighbourhoodId(1)
OWNER = Owner(OwnerKind.NEIGHBOURHOOD, 1)
QUESTIONS = 400
SIZES = (1_000, 20_000)
SLOWER_QUESTIONS = 20


def invented(count: int, seed: int = 1) -> list[Service]:
    """That many entries: a name, a summary, four key words and three phrasings each."""
    dice = random.Random(seed)
    concepts = shipped_lexicon().concepts
    return [_entry(number, dice, dice.choice(concepts)) for number in range(1, count + 1)]


def _entry(number: int, dice: random.Random, concept: Concept) -> Service:
    terms, said = concept.expressions["term"], concept.expressions["said"]
    name = f"{dice.choice(terms['nl'])} {dice.choice('ABCDEFGHIJ')}{number}"
    summary = f"{dice.choice(said['nl'])}, {dice.choice(terms['nl'])} {dice.choice(said['nl'])}"
    return Service(
        id=ServiceId(number),
        slug=f"entry-{number}",
        category="info",
        pictogram="",
        texts={
            "nl": Texts(name=name, summary=summary),
            "fr": Texts(name=dice.choice(terms["fr"]), summary=dice.choice(said["fr"])),
        },
        owner=OWNER,
        keywords={"nl": tuple(dice.choices(terms["nl"], k=4))},
        phrasings={"nl": tuple(dice.choices(said["nl"], k=2)), "fr": (dice.choice(said["fr"]),)},
    )


def questions(count: int, seed: int = 2) -> list[tuple[str, str]]:
    """Text and language; short ones, stories, and slips of the finger."""
    dice = random.Random(seed)
    concepts = shipped_lexicon().concepts
    asked = []
    for number in range(count):
        language = dice.choice(("nl", "nl", "fr", "en"))
        kinds = dice.choice(concepts).expressions
        text = dice.choice(list(chain(kinds["said"][language], kinds["told"][language] or kinds["said"][language])))
        asked.append((_slipped(text, dice) if number % 2 else text, language))
    return asked


def _slipped(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text))
    return text[:at] + dice.choice("aeioutrnsl") + text[at + dice.randrange(2) :]


def _spent(ask: Callable[[str, str], object], asked: Sequence[tuple[str, str]]) -> list[float]:
    spent = []
    for text, language in asked:
        begin = perf_counter()
        ask(text, language)
        spent.append((perf_counter() - begin) * 1000)
    return sorted(spent)


NASTY = ("🧑💔" * 900, "wasmachine " * 372, "أين أجد طبيبا؟ " * 200, "\u200b\u200d\ufeff" * 900, "l'" * 2048)
"""What somebody may send: 4,096 characters of one thing, other scripts, invisible signs."""


def main() -> None:
    """Print one line a size."""
    for size in SIZES:
        entries = invented(size)
        knowledge = Knowledge()
        shipped_lexicon()
        begin = perf_counter()
        knowledge.fill(entries)
        knowledge.match(WHERE, "x", "nl")
        built = perf_counter() - begin
        ours = _spent(_asking(knowledge), questions(QUESTIONS))
        texts = {one.id: " ".join([one.texts["nl"].name or "", one.texts["nl"].summary or ""]) for one in entries}
        theirs = _spent(_comparing(texts), questions(SLOWER_QUESTIONS))
        nasty = _spent(_asking(knowledge), [(text, "nl") for text in NASTY])
        edited = _edit(knowledge, entries[0])
        middle, late = ours[len(ours) // 2], ours[int(len(ours) * 0.99)]
        ratio = theirs[len(theirs) // 2] / middle
        print(
            f"{size:>6} entries: indexed in {built:.2f} s; a question {middle:.2f} ms (p50), {late:.2f} ms (p99); "
            f"rapidfuzz WRatio takes {ratio:.0f} times as long; the nastiest text {nasty[-1]:.1f} ms; "
            f"an edit and the next question {edited:.1f} ms"
        )


def _asking(knowledge: Knowledge) -> Callable[[str, str], object]:
    return lambda text, language: knowledge.match(WHERE, text, language)


def _comparing(texts: dict[ServiceId, str]) -> Callable[[str, str], object]:
    return lambda text, _: process.extract(text, texts, scorer=fuzz.WRatio, processor=utils.default_process, limit=3)


def _edit(knowledge: Knowledge, entry: Service) -> float:
    begin = perf_counter()
    knowledge.show(replace(entry, organisation="Xqzwvkjh"))
    assert knowledge.find(WHERE, "xqzwvkjh", "nl").hits[0].key == entry.id
    return (perf_counter() - begin) * 1000


if __name__ == "__main__":
    main()
