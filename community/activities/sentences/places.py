"""Where it is: behind a preposition, behind "we gather at", or plainly a place ("zaal Concordia")."""

import re
from dataclasses import dataclass

from community.activities.sentences.fragments import Fragment
from community.activities.sentences.page import CLAIMED
from community.activities.sentences.vocabulary import phrases


def _words(name: str) -> str:
    return f"(?:{phrases('place', name)})"


GATHERED, BEHIND, BARE, GUESSED, AT_HOME = 5, 4, 3, 2, 1
"""How sure a place is: where one gathers, a noun or a name behind a preposition, a noun alone, anything else behind
a preposition, and somebody's own house."""

LONGEST_LETTERS = 5
"""Of a name in capitals ("EPN"); in a text in capitals they say nothing."""

_START = r"(?<![a-z0-9-])(?<![a-z]{2}')"
_STOP = r"(?![a-z0-9-])"
_ARTICLE = rf"(?:{_words('article')}(?: |(?<=')))"
_DEFINITE = re.compile(r"(?:het|de|den|'t|the|la|le|les|l'|ons|onze|our|notre)(?: |(?<='))(?=[a-z0-9'])")
_GATHERS = rf"{_words('gathers')}"
_GATHER_FIRST = re.compile(
    rf"{_GATHERS}:?(?: |(?<=:)){_ARTICLE}?(?:aan |op |in |at |a |au |du |de |devant )?{_ARTICLE}?"
)
_LEADS_TO = re.compile(rf" {_words('leads_to')}(?: (?:la|le|les|l'|de|het|den|the|'t|d'|d))? ?'?$|:| l'$")
_GATHER_INSIDE = re.compile(
    rf"{_START}{_GATHERS}(?<!start)(?<!meeting)(?<!starting)(?<!leaving)(?<!meet)(?<!departing) {_ARTICLE}?"
)
_ONLINE = re.compile(rf"(?:{_words('online_before')} )?(?P<what>{_words('online')})$")
_LEADING = re.compile(
    rf"(?:{_words('before')}|du|de|des|d')(?: |(?<=['@])){_ARTICLE}?|{_ARTICLE}|(?:a la|a l'|de la|de l'|au) ?"
)
_ONLY_GATHERS = re.compile(rf"(?:et |en |and )?{_GATHERS}$")
_GATHERS_LAST = re.compile(rf" (?P<word>{_words('gathers_last')}) ?$")
_ONLINE_INSIDE = re.compile(rf"{_START}{_words('online_inside')}{_STOP}")
_BEFORE_THE = re.compile(rf"{_START}{_words('before_the')}(?:(?<=[ ']) ?| )")
_BEFORE = re.compile(rf"{_START}(?P<word>{_words('before')})(?: |(?<=@)(?=[a-z])|(?<=@ ))")
_WEAK_BEFORE = re.compile(rf"{_words('weak_before')}$")
_NOT_ONE = re.compile(rf"{_ARTICLE}?{_words('not_one')}{_STOP}")
_NOUNS = rf"(?:{_words('dutch')}|{_words('french')}|{_words('english')})"
_NOUN = re.compile(rf"{_START}{_NOUNS}{_STOP}")
_NOUN_FIRST = re.compile(rf"{_ARTICLE}?(?:{_words('dutch')}|{_words('french')}|{_words('weak_nouns')}){_STOP}(?! sale)")
_DUTCH_FIRST = re.compile(rf"{_ARTICLE}?{_words('dutch')}{_STOP}")
_NOUN_LAST = re.compile(rf"{_START}(?:{_words('dutch')}|{_words('english')}|{_words('weak_nouns')})$")
_ENGLISH_FIRST = re.compile(rf"{_words('english')} of the ")
_ENGLISH_LAST = re.compile(rf"[a-z'-]+ {_words('english_last')}$")
_ON_THE_SPOT = re.compile(r"(?:(?:sur )?place|ter plaatse|on site),? (?:a|au|aux|chez|dans|bij|in|aan|at) ")
_NUMBERED = re.compile(rf"{_ARTICLE}?(?:nr\.?|nummer|number|numero|n°|[a-z]{{4,}}) \d+[a-z]?$")
_ROOM = re.compile(rf"{_words('rooms')} \w+$")
_OF_SOMETHING = re.compile(
    r"(?: of the| of| van de| van het| van| vd| du| de la| des| de l') ?(?=[A-Z])", re.IGNORECASE
)
_WEAK_NOUN = re.compile(rf"{_START}{_words('weak_nouns')}{_STOP}")
_INSIDE = re.compile(rf"(?<=[a-z0-9\"')] )(?:@|{_words('inside')}{_STOP})")
_NOUN_BEFORE = re.compile(r"[a-z0-9)] (?P<noun>(?:library|church|school|parish|community|village|town|youth)) $")
_KNOWN = re.compile(rf"(?:{_words('inside')}$|cafe (?:(?:de|le|la|den|het|'t) |l')[a-z' -]+$)")
_NOT_AFTER = re.compile(rf"(?:^| ){_words('not_after')} $")
_NEEDS_MORE = re.compile(rf"(?:^|.* )(?:{phrases('title', 'needs_more')}) $")
_ENDS = re.compile(rf" (?:{_words('stops')})(?: |$)")
_AND = re.compile(r" (?:en|et|and|a) ")
_GOES_ON = re.compile(rf"{_words('continues')}{_STOP}|[A-Z0-9\"'(]|'t ")
_ADDRESS = re.compile(
    rf"(?:(?:{phrases('numbers', 'voies')}) .*|\d+[a-z]?,? (?:{phrases('numbers', 'voies')}) .*"
    rf"|(?:[a-z'.-]+ ){{0,3}}[a-z'-]*(?:{phrases('numbers', 'streets')}|{_words('roads')}) ?\d*[a-z]?"
    rf"|\d+[a-z]? [a-z' -]+{_words('roads_after_a_number')}|{_words('floor')})$"
)
_LABEL = re.compile(rf"{_words('labels')}$")
_BEGINS = ("", ".", "!", "?", "\n")
"""Behind these a capital letter says nothing."""
_HOME = re.compile(rf"{_words('home')}$")
_UNKNOWN = re.compile(rf"{_words('unknown')}")
_DUTCH_NOUN = re.compile(rf"{_START}(?:[a-z'-]*{_words('short_dutch')})(?= [a-z])")


@dataclass(frozen=True, slots=True)
class Found:
    """A place, what stood before it, and what stood behind it."""

    head: Fragment
    place: Fragment
    rest: Fragment
    sure: int


def find_place(said: Fragment, *, titled: bool) -> Found | None:
    """The place in a piece. ``titled``: the name is known already, so that a bare place may be the whole piece."""
    if online := _ONLINE.match(said.plain):
        return _found(said, 0, online.start("what"), BEHIND)
    found = _gathered(said)
    if found is None and titled and (_is_all_place(said) or _is_named(said)):
        return _found(said, 0, 0, BARE)
    looks = (_behind_the, _behind) if titled else (_behind_the, _behind, _inside)
    for look in looks:
        found = found or look(said)
    if found is None and titled and is_bare(said):
        return _found(said, 0, 0, BARE)
    return found


def behind_gathering(said: Fragment) -> Found | None:
    """The place after "départ à 9h30": "de l'église"."""
    found = _LEADING.match(said.plain)
    return _found(said, 0, found.end() if found else 0, GATHERED)


def gathers_at_the_end(said: Fragment) -> int | None:
    """Where the last word begins if it says that the place follows: "fietstocht, vertrek" and then the hour."""
    found = _GATHERS_LAST.search(said.plain)
    return found.start("word") if found and said.after in (CLAIMED, ":") else None


def only_gathers(said: Fragment) -> bool:
    """Whether the place follows: "rendez-vous", "vertrek"."""
    return _ONLY_GATHERS.match(said.plain) is not None


def _is_all_place(said: Fragment) -> bool:
    """A noun of a place stands before the first preposition: "garage on Rue Blaes"."""
    before = [found.start() for found in (_BEFORE.search(said.plain), _BEFORE_THE.search(said.plain)) if found]
    first = said.plain[: min(before, default=len(said.plain))].strip()
    if _NOUN.search(first):
        return True
    return " " in first and (_NOUN_FIRST.match(first) or _NOUN_LAST.search(first)) is not None


def is_home(said: Fragment) -> bool:
    """Somebody's own house, of which the address is not told: "chez moi"."""
    return _HOME.match(said.plain) is not None


def is_address(said: Fragment) -> bool:
    """A street with or without a number, a floor: it completes the place before it."""
    return _ADDRESS.match(said.plain) is not None


def completes(place: Fragment, said: Fragment) -> bool:
    """Whether the piece behind a comma belongs to the place: "salle du presbytère, rue Haute 9"."""
    return is_address(said) or (_ROOM.match(place.plain) is not None and _is_all_place(said))


def is_bare(said: Fragment) -> bool:
    """A place without a preposition."""
    if _NOUN.search(said.plain) or is_address(said) or _OF_SOMETHING.search(said.text):
        return True
    return _is_named(said)


def _is_named(said: Fragment) -> bool:
    if said.text.isupper() and len(said.text) > LONGEST_LETTERS:
        return False
    named = (said.text[:1].isupper() and said.before not in _BEGINS) or said.text[:2] in ("'t", "'T")
    return named and not _NOT_ONE.match(said.plain)


def is_known(said: Fragment) -> bool:
    """Whether it is nothing but a kind of place, or one with a name: "sports hall", "café De Zwaan"."""
    return _KNOWN.match(said.plain) is not None


def begins_with_a_place(said: Fragment) -> bool:
    """The place may stand before the name: "Sint-Martinuskerk: kerstconcert"."""
    words = said.plain.split()
    if (is_address(said) and re.search(r"\d", said.plain)) or is_known(said):
        return True
    if len(words) > 5:
        return False
    first = _NOUN_FIRST.match(said.plain)
    if said.text[:1].isupper() and (dutch := _DUTCH_FIRST.match(said.plain)):
        return not said.text[dutch.end() :].strip()[:1].islower()
    if first is not None and _NOUN.match(said.plain) is not None:
        return True
    if _ENGLISH_FIRST.match(said.plain) or (len(words) <= 3 and _ENGLISH_LAST.search(said.plain)):
        return True
    proper = all(word[:1].isupper() for word in said.text.split()) and not said.text.isupper()
    return (
        len(words) <= 3
        and proper
        and _NOUN_LAST.search(said.plain) is not None
        and _NOUN.search(said.plain) is not None
    )


def cut_place(said: Fragment, sure: int = BEHIND) -> Found | None:
    """A piece of which is known that it is the place: it ends where something else is told."""
    return _found(said, 0, 0, sure)


def _found(said: Fragment, head: int, start: int, sure: int) -> Found | None:
    place = said.part(start)
    if on_the_spot := _ON_THE_SPOT.match(place.plain):
        place = place.part(on_the_spot.end())
    stop = _end_of(place)
    named = _without_article(place.part(0, stop).trimmed_end())
    if again := _BEFORE.match(named.plain):
        named = _without_article(named.part(again.end()))
    if _UNKNOWN.match(named.plain) or not re.search("[a-z]", named.plain):
        return None
    return Found(said.part(0, head), named, place.part(stop), AT_HOME if _HOME.match(named.plain) else sure)


def _end_of(place: Fragment) -> int:
    noun = _DUTCH_NOUN.search(place.plain)
    if noun is not None:
        behind = place.text[noun.end() + 1 :]
        if len(behind.split()) > 2 and not _GOES_ON.match(behind):
            return noun.end()
    for found in _ENDS.finditer(place.plain):
        proper = _AND.match(found[0]) and place.text[found.end() : found.end() + 1].isupper()
        if found.start() > 0 and not proper:
            return found.start()
    return len(place.plain)


def _without_article(said: Fragment) -> Fragment:
    found = re.match(rf"{_ARTICLE}(?=.)", said.plain)
    proper = said.text[:1].isupper() and not said.text.isupper()
    named = said.text[found.end() : found.end() + 1].isupper() if found else False
    if found is None or (named and (proper or (said.text[:1] in "'\u2019" and said.before == CLAIMED))):
        return said  # "De Zwaan", "La Grange"
    return said.part(found.end())


def _gathered(said: Fragment) -> Found | None:
    if (found := _GATHER_FIRST.match(said.plain)) and (place := said.part(found.end())).plain:
        prepositioned = _LEADS_TO.search(found[0].rstrip()) is not None
        if prepositioned or (is_bare(place) and not found[0].startswith("meet ")):
            return _found(said, 0, found.end(), GATHERED)
    for one in _GATHER_INSIDE.finditer(said.plain):
        if one.start() and said.part(one.end()).plain:
            return _found(said, one.start(), one.end(), GATHERED)
    return None


def _behind_the(said: Fragment) -> Found | None:
    """An article that was swallowed names a place ("au boulodrome"), but for "initiation au ping-pong"."""
    for one in _BEFORE_THE.finditer(said.plain):
        place = said.part(one.end())
        if not place.plain or _NOT_ONE.match(place.plain):
            continue
        if _NEEDS_MORE.match(said.plain[: one.start()]) and not _NOUN.match(place.plain):
            continue
        return _found(said, one.start(), one.end(), BEHIND)
    return None


def _behind(said: Fragment) -> Found | None:
    """A preposition with something that is a place: "in het buurthuis"."""
    for one in _BEFORE.finditer(said.plain):
        place = said.part(one.end())
        sure = _how_sure(place, weak=_WEAK_BEFORE.match(one["word"].strip()) is not None) if place.plain else None
        if sure is not None:
            return _found(said, one.start(), one.end(), sure)
    return None


def _how_sure(place: Fragment, *, weak: bool) -> int | None:
    """How sure it is that a place stands here; None if it is none. ``weak``: the preposition has other uses."""
    if _NOT_ONE.match(place.plain):
        return None
    if _ONLINE_INSIDE.match(place.plain) or _HOME.match(place.plain):
        return BEHIND
    near = place.part(0, _end_of(place))
    definite = _DEFINITE.match(place.plain)
    shouted = place.text.isupper() and len(place.text) > LONGEST_LETTERS
    proper = place.text[definite.end() if definite else 0 :][:1].isupper() and not shouted
    next_one = _BEFORE.search(near.plain)
    first = near.part(0, next_one.start()) if next_one and next_one.start() else near
    if _NOUN.search(first.plain):
        return BEHIND
    known = proper or _WEAK_NOUN.search(first.plain) is not None
    if weak:
        return BEHIND if definite and known else None
    if known or _NUMBERED.match(near.plain):
        return BEHIND
    return GUESSED if definite else None


def _inside(said: Fragment) -> Found | None:
    """The place stands behind the name without a preposition: "brocante des voisins place du Jeu de Balle"."""
    places = (one for one in _INSIDE.finditer(said.plain) if not _NOT_AFTER.search(said.plain[: one.start()]))
    found = next(places, None)
    if found is None:
        return None
    start = found.start()
    while joined := _NOUN_BEFORE.search(said.plain[:start]):
        start = joined.start("noun")
    return _found(said, start, found.end() if found[0] == "@" else start, BARE)


def is_label(said: Fragment) -> bool:
    """Whether it announces the place: "waar:", "lieu:"."""
    return _LABEL.match(said.plain) is not None
