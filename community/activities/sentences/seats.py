"""How many fit: a maximum of people, in digits and in words. Teams, minimums and who is expected are no maximum."""

import re
from dataclasses import dataclass

from community.activities.models import MOST_SEATS
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import COUNT, NUMBER, number, phrases

_START = r"(?<![a-z0-9])"
_STOP = r"(?![a-z0-9])"


def _listed(name: str, table: str = "seats") -> str:
    return f"(?:{phrases(table, name)})"


_HEADS, _CHAIRS = f"(?:{phrases('heads')})", _listed("chairs")
_UNITS, _THINGS, _TEAMS = (_listed(name, "numbers") for name in ("units", "things", "teams_counted"))
_MAX, _NO_MORE = _listed("maximum"), _listed("not_one_more")
_NO_PEOPLE = (
    rf"(?![.,]\d| ?€| ?{_UNITS}{_STOP}| (?:[a-z]+ )?(?:{_TEAMS}|{_THINGS}){_STOP}"
    rf"| (?:[a-z]+ )?(?:{_HEADS}|[a-z]+) (?:per|par|a) {_listed('each', 'numbers')}{_STOP})"
)
_N = rf"(?<!\d[/.:-])(?!(?:een|une?|one(?! hundred)) )(?P<count>{COUNT}){_NO_PEOPLE}"
_MINIMUM_WORD = _listed("minimum")
MINIMUM = re.compile(
    rf"{_START}{_MINIMUM_WORD} ?(?:van |de |of )?(?:{NUMBER})(?: ?(?:{_HEADS}|[a-z]+ nodig))?"
    r"(?![a-z0-9.,]|:| ?(?:€|euro?|eur))"
    rf"|{_START}(?:vanaf|from|a partir de) (?:{NUMBER}) {_HEADS}{_STOP}"
    rf"|{_START}(?:{NUMBER}) {_HEADS} {_MINIMUM_WORD}{_STOP}"
)
_SPARE = r"(?: (?:max(?:imum)?\.?|beschikbaar|disponibles?|available|vrij|libres?))?"
_GROWN = r"(?:personen|pers\.?|mensen|man|deelnemers?|personnes?|people|participants|gezinnen|families|familles)"
_SOME = r"(?:van |of |de |a |voor |aantal |tot |to )?"
_AMOUNTS_TO = f"(?: (?:is|est|limitee? a|de|of|van|{_MAX}))*"
_SOMEBODY = rf"(?!(?:{_UNITS}|{_THINGS}|{_TEAMS}){_STOP})[a-z][a-z'-]+"
_FROM_AN_AGE = r"(?: (?:vanaf|van|from|aged|des|de|a partir de) [^,.;!?\n]{1,12})?"
_SEATS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_START}{_MAX}:? ?{_SOME}{_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}{_listed('few')} {_N} ?{_HEADS}{_SPARE}{_STOP}",
        rf"{_START}{_listed('host')} {_listed('can')}(?: {_listed('hold')}){{0,3}} {_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}{_listed('can')} {_listed('host')}(?: {_listed('hold')}){{0,3}} {_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}{_listed('holds')} {_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}{_listed('capacity')}(?: [a-z]+ {_listed('halls')})?{_AMOUNTS_TO} ?:? ?{_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}{_listed('room')}(?: is| est)? ?(?:voor|pour|for|a|aan|:) {_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}{_listed('full_at')} ?{_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}{_listed('first')} {_N} ?(?:{_HEADS} )?{_listed('first_to')}{_STOP}",
        rf"{_START}{_N} premiere?s?(?: (?:{_HEADS} )?{_listed('first_to')}|(?= ?(?:[,.;!)\n]|$))){_STOP}",
        rf"{_START}{_listed('group')} (?:of|de|van) {_SOME}{_N}(?: ?{_HEADS})?(?: {_NO_MORE})?{_STOP}",
        rf"{_START}(?:voor|pour|for|met|avec|with|a) {_N} {_GROWN}(?: max(?:imum)?\.?)?{_STOP}",
        rf"{_START}{_N}(?: ?{_HEADS}|(?: {_SOMEBODY}){{1,2}})?,? \(?{_NO_MORE}{_STOP}\)?",
        rf"{_START}{_N} {_HEADS}{_FROM_AN_AGE} {_listed('can')}{_STOP}",
        rf"{_START}{_N} {_SOMEBODY} (?:only|seulement|uniquement){_STOP}",
        rf"{_START}(?:er (?:kunnen|mogen) )?(?:nog )?{_N} ?(?:vrije |beschikbare )?{_CHAIRS}{_SPARE}{_STOP}",
        rf"{_START}(?:{_CHAIRS}|aantal|nombre de places) ?: ?{_N}{_STOP}",
        rf"{_START}{_CHAIRS} {_N}(?= ?(?:[,.;!)\n\x1f]|$))",
        rf"{_START}(?:er (?:kunnen|mogen) )?{_N} ?(?:personen|pers\.?|mensen|personnes|people|p\.?(?!\.?m\b)){_STOP}",
        rf"{_START}(?:meer dan|more than) {_N}(?: [a-z]+)?,? {_listed('too_many')}{_STOP}",
    )
)
_RANGE = re.compile(
    rf"{_START}(?:voor |pour |for |avec |met |with )?"
    rf"(?:(?:tussen|entre|between) (?:{COUNT})(?: {_HEADS})? (?:en|et|and)"
    rf"|(?:{COUNT}) ?(?:-|a|tot|to|of|ou|or)) ?(?:{COUNT}) ?{_HEADS}{_STOP}"
)
_ABOUT = re.compile(rf"{_START}{_listed('about')} (?:(?:{COUNT}) )?{_HEADS}{_STOP}")
_LIMITED = re.compile(rf"{_START}{_listed('about_places')}{_STOP}")
_NO_LIMIT = re.compile(rf"{_START}{_listed('no_limit')}{_STOP}")
_NO_MAXIMUM = re.compile(
    rf"{_START}{_listed('expected')}(?: [a-z']+){{0,3}}? (?:{COUNT}) {_HEADS}{_STOP}"
    rf"|{_START}(?:{COUNT}) {_HEADS}(?: [a-z]+)? {_listed('came')}{_STOP}"
    rf"|{_START}(?:per|par) {_listed('each', 'numbers')}:? {_MAX} (?:{COUNT}){_STOP}"
    rf"|{_START}(?:{_MAX} ?)?(?:{COUNT})(?: (?!euro|eur|{_NO_MORE}{_STOP})[a-z]+)?(?: {_MAX})?"
    rf" (?:(?:per|par) {_listed('each', 'numbers')}|pp|p\.p\.){_STOP}"
)


@dataclass(frozen=True, slots=True)
class Seats:
    """The most people there can be, or None; what was said and is not clear is asked."""

    most: int | None = None
    unclear: bool = False


def read_seats(page: Page) -> Seats:
    """Find and claim how many people fit."""
    for pattern in (MINIMUM, _NO_MAXIMUM):
        page.take_all(pattern)
    if page.take_all(_RANGE) or page.take_all(_ABOUT):
        return Seats(unclear=True)
    limited = bool(page.take_all(_LIMITED))
    page.take_all(_NO_LIMIT)
    counts = {number(one["count"]) for pattern in _SEATS for one in page.take_all(pattern)}
    if len(counts) > 1:
        return Seats(unclear=True)
    most = counts.pop() if counts else None
    return Seats(most) if most is not None and 1 <= most <= MOST_SEATS else Seats(unclear=most is not None or limited)
