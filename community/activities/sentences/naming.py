"""What it is called and where it is: read from what nothing else in the sentence claimed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from community.activities.sentences.page import Page, folded
from community.activities.sentences.vocabulary import phrases

_ARTICLE = phrases("place", "article")
_DEFINITE = re.compile(r"(?:het|de|den|'t|the|la|le|les|l'|ons|onze|our|notre)(?: |(?<='))(?=[a-z])")
_BEFORE_A_PLACE = re.compile(rf"(?<![a-z0-9'])(?:{phrases('place', 'before')})(?= |'|$)(?:(?<=') ?| )")
_NOT_A_PLACE = re.compile(rf"(?:(?:{_ARTICLE}) ?)?(?:{phrases('place', 'not_one')})(?![a-z])")
_PLACE_NOUN = re.compile(rf"(?<![a-z])(?:{phrases('place', 'nouns')})(?![a-z])")
_LABELLED = re.compile(rf"(?:{phrases('place', 'labels')}) ?: ?")
_GATHERING = re.compile(
    r"(?:vertrek|verzamelen|afspraak|samenkomst|start|depart|rendez-vous|rdv|meeting point|meet|departure)(?: we)?:? "
    r"(?:(?:aan|op|in|bij|vanaf|au|a la|a|devant|de|du|at|from|outside) )?"
)
_WHOLE_PLACE = re.compile(rf"(?:[a-z'.-]+ )*(?:{phrases('place', 'nouns')})(?: [a-z'.-]+)*|[a-z-]*(?:kerk|zaal|huis)")
_IT_GATHERS = re.compile(
    rf"(?:{phrases('title', 'gathers')})(?: er)? (?:(?:{_ARTICLE}) )?"
    rf"(?P<what>.+?)(?: (?:{phrases('title', 'gathered')}))?$"
)
_SOMEBODY_GIVES = re.compile(
    rf"(?:{phrases('title', 'gives')}) (?:(?:{_ARTICLE}) )?[\w-]+(?: (?:een|de|het|un|une|a|an|the))?(?: |$)"
)
_GATHERS_AT_THE_END = re.compile(
    r" (?:se reuni(?:t|ssent)|komt samen|komen samen|komt bijeen|meets?|gets together|gaat door)$"
)
_AGE_AT_THE_END = re.compile(
    r",? \(?(?:(?:van |de )?\d{1,2} ?(?:-|a|tot|to) ?|(?:vanaf|from|des|a partir de) )"
    r"\d{1,2} ?(?:ans|jaar|years?|j)(?: on| old)?\)?$"
)
_SUBJECT_FIRST = re.compile(
    r"[a-z' ]{3,28} (?:gives?|runs?|hosts?|teach(?:es)?|geeft|leidt|donne|anime) (?:a|an|un|une|een|the|le|la) "
)
_NAMELESS = re.compile(f"(?:{phrases('title', 'nameless')})$")
_DEFINITE_PLACE = re.compile(rf"(?<![a-z0-9'])(?:{phrases('place', 'before_the')})(?:(?<=[ ']) ?| )")
_NEEDS_A_COMPLEMENT = re.compile(
    r"(?:initiation|introduction|invitation|participation|visite|tournoi|jeu|preparation|chasse) $"
)
_ONLINE = re.compile(f"(?:{phrases('place', 'online')})$")
_GREETING = re.compile(
    rf"(?:{phrases('title', 'greeting')})(?: (?:{phrases('title', 'greeted')}|[a-z]+))?(?: [a-z]+)?$"
)
_LEAD = re.compile(rf"(?:{phrases('title', 'lead')}) ")
_ASIDE = re.compile(f"(?:{phrases('title', 'aside')})")
_EDGES = phrases("title", "edge")
_EDGE = re.compile(rf"(?:[\s,.;:!?()\-|/&+]|(?:{_EDGES})(?![a-z'-])(?=\s|$|[,.:;]))+")
_TAIL = re.compile(rf"(?:[\s,.;:!?()\-|/&+]|(?<![a-z'-])(?:{_EDGES}|{phrases('title', 'tail')}))+$")
_CUT = re.compile(r"[.;!?\n|]+(?=\s|$)|\s+[-\u2013\u2014]\s+|,(?=\s|$)|\(|\)|:(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Names:
    """What it is called and where it is."""

    title: str | None = None
    place: str | None = None


def read_names(page: Page) -> Names:
    """The title is what comes first; the place is what stands behind "in" or "chez", or is plainly a place."""
    title = place = shelved = None
    for piece in _pieces(page):
        said = _without_lead(_trimmed(piece))
        if not said or _GREETING.match(folded(said)):
            continue
        if title is None and _is_plainly_a_place(said):
            if shelved is None:
                shelved = _without_article(said)
            else:
                title, shelved = shelved, _without_article(said)
            continue
        before, found = _split_place(said, first=title is None)
        place = place or found
        before = _without_article(_without_subject(_trimmed(before)))
        nameless = _NAMELESS.match(folded(before)) or _ASIDE.match(folded(before))
        if title is None and before and not nameless:
            title = before
    return Names(shelved, place) if title is None else Names(title, place or shelved)


def _is_plainly_a_place(said: str) -> bool:
    """The place may stand before the title: "Sint-Martinuskerk: kerstconcert"."""
    return said[:1].isupper() and len(said.split()) <= 4 and _WHOLE_PLACE.fullmatch(folded(said)) is not None


def _pieces(page: Page) -> Iterable[str]:
    for free in page.left_over():
        yield from _CUT.split(free)


def _trimmed(said: str) -> str:
    said = said.strip()
    while True:
        start = _EDGE.match(folded(said))
        end = _TAIL.search(folded(said))
        cut = said[start.end() if start else 0 : end.start() if end else len(said)].strip()
        if cut == said or not cut:
            return cut
        said = cut


def _without_lead(said: str) -> str:
    """The words without "we organise a" before them."""
    for _ in range(3):
        found = _LEAD.match(folded(said) + " ")
        if found is None:
            break
        said = said[found.end() :].strip()
    return said


def _without_subject(said: str) -> str:
    """The activity of "komt de boekenclub samen" and "organiseert het wijkcomité een open vergadering"."""
    plain = folded(said)
    if found := _IT_GATHERS.match(plain):
        return said[found.start("what") : found.end("what")].strip()
    if found := _SOMEBODY_GIVES.match(plain):
        return said[found.end() :].strip()
    if found := _SUBJECT_FIRST.match(plain):
        return said[found.end() :].strip()
    for ending in (_GATHERS_AT_THE_END, _AGE_AT_THE_END):
        if found := ending.search(plain):
            return said[: found.start()].strip()
    return said


def _split_place(said: str, *, first: bool) -> tuple[str, str | None]:
    """What stands before the place, and the place."""
    plain = folded(said)
    for label in (_LABELLED, _GATHERING):
        if found := label.match(plain):
            return "", _without_article(said[found.end() :]) or None
    if _ONLINE.match(plain):
        return "", said
    if (split := _behind_the(said) or _behind(said)) is not None:
        return split
    if not first and (_PLACE_NOUN.search(plain) or said[:1].isupper()) and not _ASIDE.match(plain):
        return "", _without_article(said)
    return said, None


def _behind_the(said: str) -> tuple[str, str] | None:
    """An article that was swallowed names a place ("au boulodrome"), but for "initiation au ping-pong"."""
    plain = folded(said)
    for found in _DEFINITE_PLACE.finditer(plain):
        place = said[found.end() :].strip()
        complement = _NEEDS_A_COMPLEMENT.search(plain[: found.start()])
        if place and not complement and not _NOT_A_PLACE.match(folded(place)):
            return said[: found.start()], place
    return None


def _behind(said: str) -> tuple[str, str] | None:
    """A preposition with something that is a place: "in het buurthuis"."""
    for found in _BEFORE_A_PLACE.finditer(folded(said)):
        place = said[found.end() :].strip()
        near = _BEFORE_A_PLACE.search(folded(place))
        named = place[: near.start()].strip() if near and near.start() else place
        if place and _is_place(named, definite=found[0].strip() not in ("sur", "on", "voor")):
            return said[: found.start()], _without_article(place)
    return None


def _is_place(said: str, *, definite: bool) -> bool:
    plain = folded(said)
    if _NOT_A_PLACE.match(plain):
        return False
    if (definite and _DEFINITE.match(plain)) or _PLACE_NOUN.search(plain):
        return True
    return said[:1].isupper()


def _without_article(said: str) -> str:
    found = re.match(rf"(?:{_ARTICLE}) ?(?=.)", said.lower().replace("\u2019", "'"))
    return said[found.end() :].strip() if found and (found[0].endswith((" ", "'"))) else said.strip()
