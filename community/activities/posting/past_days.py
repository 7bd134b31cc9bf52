"""A day that lies behind us, in the sentence of a poster: a slip, of which all but the day can still be read."""

import re

_START, _STOP = r"(?<![\w'’-])", r"(?![\w-])"
_WEEKDAYS = {
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "en": "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
}
_GONE = {
    "nl": rf"(?:eer)?gister(?:en)?(?=(?:avond|middag|namiddag|morgen|ochtend)?{_STOP})"
    rf"|(?:vorige|verleden|afgelopen) (?:week|weekend|{_WEEKDAYS['nl']})"
    rf"|(?:{_WEEKDAYS['nl']}) (?:jongstleden|laatstleden|jl\.?)",
    "fr": rf"avant-hier|la semaine (?:derni[eè]re|pass[eé]e)|(?:{_WEEKDAYS['fr']}) (?:dernier|pass[eé])",
    "en": rf"(?:the day before )?yesterday|last (?:week|weekend|{_WEEKDAYS['en']})",
}
_TO_COME = {"nl": "vrijdag", "fr": "vendredi", "en": "Friday"}
_COMES = re.compile(r"\s*\b(?:vrijdag|vendredi|friday)\w*", re.IGNORECASE)
_HIER = re.compile(rf"{_START}hier{_STOP}", re.IGNORECASE)
"""Yesterday in French; in Dutch it is here."""
_PATTERNS = {
    language: re.compile(rf"{_START}(?:{days}){'' if language == 'nl' else _STOP}", re.IGNORECASE)
    for language, days in _GONE.items()
}


def with_a_day_to_come(text: str, language: str) -> str | None:
    """The sentence with some day for the one that is over; None when it names no such day.

    ``language`` is the writer's.
    """
    read = text
    for spoken, pattern in _PATTERNS.items():
        read = pattern.sub(_TO_COME[spoken], read)
    if language == "fr":
        read = _HIER.sub(_TO_COME["fr"], read)
    return None if read == text else read


def without_that_day(title: str | None) -> str:
    """A title as it was read then, in which that day means nothing."""
    return _COMES.sub("", title or "").strip()
