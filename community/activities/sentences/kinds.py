"""Sentences that announce nothing: questions, thanks, what is past or off, and people's own plans."""

import re
from collections.abc import Iterator
from itertools import chain

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
_UNLESS = re.compile(phrases(_TABLE, "unless"))
_IN_CASE = re.compile(r" (?:si|als|if|bij|en cas|in case|when|indien)\b")
_THANKS = re.compile(rf"(?:{phrases(_TABLE, 'thanks')}){_STOP}")
_VERB_FIRST = re.compile(rf"(?:{phrases(_TABLE, 'verb_first')}){_STOP}")
_ELLIPTIC = 7
"""Words; a longer question without an invitation asks something."""


def announces_nothing(page: Page) -> bool:
    """Whether the text as a whole is no announcement; single sentences that are none are claimed away."""
    pauses = [one.span() for one in _PAUSE.finditer(page.folded)]
    called = _CALLED.search(page.folded) is not None
    for found in chain(_OFF.finditer(page.folded), () if called else _TOPICS.finditer(page.folded)):
        if any(start <= found.start() < end for start, end in pauses):
            continue
        if not (_UNLESS.search(page.folded[: found.start()]) or _IN_CASE.match(page.folded, found.end())):
            return True
    page.take_all(_GOOD_WISH)
    for start, end in _sentences(page.folded):
        if _tells_something_else(_PAUSE.sub("", page.folded[start:end])):
            page.claim(start, end)
    return False


def is_chat(page: Page) -> bool:
    """The weather, or a sigh: with a day alone it announces nothing."""
    return _CHAT.search(page.folded) is not None


def _sentences(said: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _SENTENCE.finditer(said):
        yield start, stop.end()
        start = stop.end()
    if start < len(said):
        yield start, len(said)


def _tells_something_else(sentence: str) -> bool:
    said = sentence.strip(" ,-\n\x1f")
    if _THANKS.match(said) or _PAST.search(said):
        return True
    if _WISH.search(said) or (_ABOUT_ME.search(said) and not _ORGANISES.search(said)):
        return True
    return _asks(said)


def _asks(said: str) -> bool:
    """A question that is none of "who feels like a walk?" and "New Year's Eve together?"."""
    if _INVITING.search(said):
        return False
    if _QUESTION.match(said):
        return True
    if _ORGANISES.search(said):
        return False
    if said.endswith("?") and _VERB_FIRST.match(said):
        return True
    return said.endswith("?") and (_ASKING.search(said) is not None or len(said.split()) > _ELLIPTIC)
