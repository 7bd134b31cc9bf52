"""Until when, with whom and at which hours one signs up: no day, hour or place of the activity itself."""

import re

from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, SHORT_WEEKDAY, WEEKDAY, phrases


def _listed(name: str) -> str:
    return f"(?:{phrases('deadline', name)})"


_START, _STOP = r"(?<![a-z0-9'-])", r"(?![a-z0-9])"
_ANYTHING, _NO_NUMBER = r"(?:[^,.;!?\n]|[.](?=\S))", r"(?:[^,.;!?\n\d]|[.](?=[a-z]))"
_HOUR = r"(?:\d{1,2}(?: ?(?:[:h.]|u(?:ur)?) ?\d\d| ?(?:u|uur|h|heures?|o'clock|[ap]\.?m)\b\.?)|noon|midi|middag)"
_HOURS = rf"\d\d? ?(?:-|a|to|tot) ?\d\d?{_STOP}"
_NUMBERED = (
    rf"(?:\d{{1,2}}(?:e|de|ste|er|st|nd|rd|th)?(?: (?:of |de )?(?:{MONTH})\b\.?(?: \d{{4}})?)?"
    rf"|(?:{MONTH}) \d{{1,2}}\b|\d\d?[/.-]\d\d?(?:[/.-]\d{{2,4}})?){_STOP}"
)
_DAY = (
    rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}|{_listed('days')})(?:{_listed('parts')})?{_STOP}"
    rf"(?: (?:le |the |de )?{_NUMBERED})?|{_NUMBERED})"
)
_DETERMINED = f"(?:{_listed('determined')} ){{0,2}}"
_WHEN = rf"{_DETERMINED}(?:{_HOUR}|{_DAY})(?: ?(?:,|om|a|at|vers|tegen|before|avant|voor)? ?{_HOUR})?"
_SPAN = rf"{_WHEN}(?:(?: ?- ?| {_listed('joined')} ){_WHEN})*"
_WITH = (
    rf"(?: {_listed('with')} (?:(?!{_listed('until')} )[a-z\x1e0-9@'.-]+ ?){{1,4}}?"
    r"(?= ?(?:[,.;!?\n()]|$)| (?:pour|pr|voor|for) ))?"
)
_BEFORE, _VERB, _CLOSING, _CALL = (f"{_START}{_listed(name)}" for name in ("before", "verbs", "closing", "calls"))
_LEADING = f"(?:{_listed('before')} ){{1,3}}"
_DEADLINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_VERB}{_STOP}{_NO_NUMBER}{{0,45}}?{_START}{_LEADING}{_SPAN}{_WITH}",
        rf"{_START}(?:{_listed('surely_before')} ){{1,2}}{_SPAN} (?:[a-z]+ ){{0,2}}?{_listed('verbs')}{_STOP}{_WITH}",
        rf"{_CLOSING}{_STOP}{_NO_NUMBER}{{0,25}}?(?:(?:{_listed('before')}|is|est|:) )*{_SPAN}{_WITH}",
        rf"(?:{_BEFORE} )?{_START}{_listed('surely')} {_SPAN}{_WITH}",
        rf"{_START}(?<!back )(?<!home )(?<!thuis )(?<!terug ){_listed('before_date')} (?:(?:{WEEKDAY}) )?{_NUMBERED}",
    )
)
_CALLS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_CALL}{_STOP}{_ANYTHING}{{0,50}}?(?:, ?\x1e+)?,? ?{_START}{_listed('around')} {_SPAN}",
        rf"{_CALL}{_STOP}{_ANYTHING}{{0,50}}?{_START}(?:{_listed('from')}|{_listed('before')}) (?:{_SPAN}|{_HOURS})",
        rf"{_START}{_listed('contact')}{_STOP}[^,;!?\n.]*",
    )
)


def claim_deadlines(page: Page) -> None:
    """Claim them; amounts were read before, so that a price among these words is not lost."""
    for pattern in (*_DEADLINES, *_CALLS):
        page.take_all(pattern)


def without_deadlines(said: str) -> str:
    """The text with blanks instead: registration that closes on Friday calls nothing off."""
    for pattern in _DEADLINES:
        said = pattern.sub(lambda found: " " * len(found[0]), said)
    return said
