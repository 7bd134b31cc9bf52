"""A first look at what somebody wrote: a danger, or a need told rather than a place asked for.

Two witnesses. The rules know phrases word by word; the model knows what dangers resemble. A text is judged as a whole
and sentence by sentence, in whichever of the three languages it is. Nothing is stored or logged, and nothing but the
text decides: no time, no database, no network.
"""

from community.safety.concepts import word_list
from community.safety.danger import Danger, Look
from community.safety.features import features_of
from community.safety.model import CALM, DISCLOSING, Floats, Model, model
from community.safety.reading import Reading, read
from community.safety.rules import danger_by_rules
from community.safety.windows import WHOLE, windows_of

LONGEST = 4096
"""Letters that are looked at; Telegram sends no longer message."""
_DANGERS = tuple(Danger)


def look_at(text: str, language: str | None = None) -> Look:
    """What ``text`` tells of. ``language`` is a guess that counts only where the text does not show its own."""
    text = text[:LONGEST]
    reading = read(text)
    if not reading.words:
        return Look(None, offer_help=False)
    known = model()
    chances = known.chances(features_of(reading), windows_of(reading))
    spoken = language_of(reading, language)
    danger = _danger(text, reading, chances, known, spoken)
    return Look(danger, danger is not None or _tells(chances, known, spoken))


def danger_in(text: str) -> Danger | None:
    """The danger a text speaks of, in whichever of the three languages; None when it speaks of none."""
    return look_at(text).danger


def language_of(reading: Reading, guess: str | None) -> str:
    """The language a text is judged in: the one it shows, else the guess."""
    likely = word_list().languages_of(reading.words)
    return guess if guess in likely and len(likely) > 1 else likely[0]


def _danger(text: str, reading: Reading, chances: Floats, known: Model, language: str) -> Danger | None:
    dangers = chances[:, :DISCLOSING]
    sums = dangers.sum(axis=1)
    bars = known.bars[language]
    whole = len(reading.words) <= WHOLE
    over = sums >= bars.sentence
    if whole:
        over[0] = sums[0] >= bars.danger
    if over.any():
        strongest = dangers[0] if whole and over[0] else dangers[int(sums.argmax())]
        return _DANGERS[int(strongest.argmax())]
    by_rules = danger_by_rules(text)
    return by_rules if by_rules is not None and sums.max() >= bars.confirmed else None


def _tells(chances: Floats, known: Model, language: str) -> bool:
    return bool((1 - chances[:, CALM]).max() >= known.bars[language].offer)
