"""Sentences that announce nothing: questions, thanks, what is past or off, and people's own plans."""

import re
from collections.abc import Iterator
from itertools import chain

from community.activities.sentences.deadlines import without_deadlines
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import phrases

_TABLE = "not_an_activity"
_START, _STOP = r"(?<![a-z0-9'-])", r"(?![a-z0-9])"


def _anywhere(name: str) -> re.Pattern[str]:
    return re.compile(rf"{_START}(?:{phrases(_TABLE, name)}){_STOP}")


_ABBREVIATED = "".join(
    f"(?<!\\b{word})"
    for word in ("max", "min", "st", "nr", "av", "dr", "bd", "p", "m", "a", "u", "h", "pers", "mr", "ca")
)
_SENTENCE = re.compile(rf"(?:{_ABBREVIATED}\.+|[!?]+[.!?]*)(?=\s|$)|\n")
_QUESTION = re.compile(rf"(?:{phrases(_TABLE, 'address')})?[ ,]*(?:{phrases(_TABLE, 'question')})")
_ASKING, _INVITING, _ABOUT_ME, _ORGANISES, _PAST, _OFF, _WISH, _CHAT = (
    _anywhere(name) for name in ("asking", "inviting", "about_me", "organises", "past", "off", "wish", "chat")
)
_GOOD_WISH, _PAUSE, _TOPICS, _CALLED = (_anywhere(name) for name in ("good_wish", "pause", "topics", "called"))
_ONE_TIME, _EACH_TIME = (_anywhere(name) for name in ("one_time", "each_time"))
_ANSWER, _NEXT_ONE, _TO_ALL = (_anywhere(name) for name in ("answer", "next_one", "to_all"))
_SEE_YOU_AT = re.compile(phrases(_TABLE, "see_you_at"))
_HOUR = re.compile(r"\d ?(?:u|h|uur|am|pm)(?![a-z])|\d[:.uh]\d\d")
_LATE_APOLOGY = re.compile(phrases(_TABLE, "late_apology"))
_NOT_OFF = re.compile(
    rf"{_START}(?:(?:is|zijn|wordt|est|sont|are|has|have) )?(?:niet|ni|nie|not|pas|(?:is|are|was|has|have)n't) "
    rf"(?:[a-z]+ )?(?:{phrases(_TABLE, 'called_off')}){_STOP}"
)
_UNLESS = re.compile(phrases(_TABLE, "unless"))
_IN_CASE = re.compile(phrases(_TABLE, "in_case"))
_ABOUT_IT = re.compile(phrases(_TABLE, "about_it"))
_OPENING = re.compile(phrases(_TABLE, "opening"))
_THANKS = re.compile(rf"(?:{phrases(_TABLE, 'thanks')}){_STOP}")
_VERB_FIRST = re.compile(rf"(?:{phrases(_TABLE, 'verb_first')}){_STOP}")
_SOFT = re.compile(rf"(?:{phrases(_TABLE, 'soft')}){_STOP}")
_PAST_TENSE, _PRESENT, _ATTENDING, _EDITION, _HOSTING = (
    _anywhere(name) for name in ("past_tense", "present", "attending", "edition", "hosting")
)
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[a-z]")
_CLAUSES = re.compile(r"[,;:(] ?")
_JOINED = re.compile(r"[,;:(] ?| (?:en|et|and) ")
_LONG = 10
"""Words; a longer sentence is no mere answer."""
_ENOUGH = 4
"""Words; as many announce something."""
_ELLIPTIC = 7
"""Words; a longer question without an invitation asks something."""


def announces_nothing(page: Page) -> bool:
    """Whether the text as a whole is no announcement; single sentences that are none are claimed away."""
    said = _but_once(_NOT_OFF.sub(lambda found: " " * len(found[0]), without_deadlines(page.nameable)))
    if _is_off(said):
        return True
    page.take_all(_GOOD_WISH)
    sentences = [(start, end, _PAUSE.sub("", page.nameable[start:end])) for start, end in _sentences(page.nameable)]
    calls = any(sentence.rstrip().endswith("?") and _INVITING.search(sentence) for _, _, sentence in sentences)
    kept = _SEE_YOU_AT if _HOUR.search(said) else None
    others = [
        (start, end)
        for start, end, sentence in sentences
        if not (kept and kept.match(sentence.strip())) and _tells_something_else(sentence, calls=calls)
    ]
    for start, end in others:
        page.claim(start, end)
    return len(others) == sum(_LETTER.search(sentence) is not None for _, _, sentence in sentences)


def _but_once(said: str) -> str:
    """Without what is said of one time of a series: "every Monday at 10, no class on Monday 28 December"."""

    def blank(found: re.Match[str]) -> str:
        before = said[: found.start()]
        return " " * len(found[0]) if _EACH_TIME.search(before) and _HOUR.search(before) else found[0]

    return _ONE_TIME.sub(blank, said)


def _is_off(said: str) -> bool:
    """Whether it does not take place, or tells of something to which nobody is called."""
    pauses = [one.span() for one in _PAUSE.finditer(said)]
    called = _CALLED.search(said) is not None
    for found in chain(_OFF.finditer(said), () if called else _TOPICS.finditer(said)):
        if any(start <= found.start() < end for start, end in pauses):
            continue
        if called and _ABOUT_IT.search(said[: found.start()]):
            continue
        if not (_UNLESS.search(said[: found.start()]) or _IN_CASE.match(said, found.end())):
            return True
    return False


def organises(page: Page) -> bool:
    """Somebody says "we organise": that alone announces something."""
    return _ORGANISES.search(page.nameable) is not None


def is_chat(page: Page) -> bool:
    """The weather, or a sigh: with a day alone it announces nothing."""
    return _CHAT.search(page.nameable) is not None


def _sentences(said: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _SENTENCE.finditer(said):
        yield start, stop.end()
        start = stop.end()
    if start < len(said):
        yield start, len(said)


def _tells_something_else(sentence: str, *, calls: bool) -> bool:
    opened = _LATE_APOLOGY.sub("", _OPENING.sub("", sentence.strip(" ,-\n\x1f"), count=1), count=1)
    said = _today(_gist(opened))
    if (_THANKS.match(said) and not _goes_on(said)) or _PAST.search(said) or _is_told_of_the_past(said):
        return True
    return _WISH.search(said) is not None or _is_private(said, calls=calls) or _asks(said)


def _gist(said: str) -> str:
    """What stands behind the colon in "sorry to be late with this: dancing on Tuesday at 8"."""
    before, _, behind = said.partition(": ")
    announced = _DIGIT.search(behind) is not None and not _DIGIT.search(before)
    return behind if announced and len(behind.split()) >= _ENOUGH else said


def _today(said: str) -> str:
    """Without what an earlier edition was like, when a time is told elsewhere in the sentence."""
    clauses = said.split(", ")
    left = [clause for clause in clauses if not _EDITION.search(clause)]
    return ", ".join(left) if any(_DIGIT.search(clause) for clause in left) else said


def _goes_on(said: str) -> bool:
    """Whether what begins with "ok" or "super" is more than an answer, or thanks lead to what comes next."""
    leads_on = any(_NEXT_ONE.match(clause) for clause in _JOINED.split(said)[1:])
    if _NOT_OFF.search(said) or (leads_on and _DIGIT.search(said)):
        return True
    if _ANSWER.match(said):
        return False
    words = len(said.split()) + 2 * len(_CLAUSES.findall(said))
    return _SOFT.match(said) is not None and words >= _LONG and _DIGIT.search(said) is not None


def _is_told_of_the_past(said: str) -> bool:
    """Whether no time is told but with a verb of the past; behind "we were asked for it:" something else begins."""
    told = said.rpartition(": ")[2]
    if not _PAST_TENSE.search(told) or _PRESENT.search(said) or (said.endswith("?") and _INVITING.search(said)):
        return False
    return all(_PAST_TENSE.search(clause) for clause in _CLAUSES.split(told) if _DIGIT.search(clause))


def _is_private(said: str, *, calls: bool) -> bool:
    """Somebody's own plans; what an organiser adds about himself behind a comma is none of them."""
    found = None if _is_hosting(said) else _ABOUT_ME.search(said)
    if found is None or _ATTENDING.search(said):
        return found is not None
    if _TO_ALL.search(said):
        return False
    before, _, _ = said[: found.start()].rpartition(",")
    clause = said[len(before) :].lstrip(", ").partition(",")[0]
    timed = _DIGIT.search(clause) is not None and not _DIGIT.search(before)
    return not calls and (not before or timed)


def _is_hosting(said: str) -> bool:
    return _ORGANISES.search(said) is not None or _HOSTING.search(said) is not None


def _asks(said: str) -> bool:
    """A question that is none of "who feels like a walk?", "New Year's Eve together?" and "Where?"."""
    if _INVITING.search(said) or len(said.strip(" ?").split()) == 1:
        return False
    if _QUESTION.match(said):
        return True
    if _is_hosting(said) or not said.endswith("?"):
        return False
    if _VERB_FIRST.match(said) or _ASKING.search(said):
        return True
    last = _CLAUSES.split(said)[-1]
    return len(last.split()) > _ELLIPTIC or (last != said and _VERB_FIRST.match(last) is not None)
