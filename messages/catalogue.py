"""Keys become sentences here alone: a missing word is loud, and no person's text can break the markup."""

import html
import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.runtime.errors import FluentReferenceError

from messages import dates
from messages.cleaning import clean
from messages.languages import FOLDER, LOCALES, Language
from messages.patterns import variables as variables_of
from messages.patterns import word_files

Variable = str | int | Decimal | date | datetime | Sequence[str]

LONGEST_DIRECT = 100  # characters; several of these together stay far below 2,500
_PARKED = re.compile("\0([0-9]+)\0")


class MissingWord(LookupError):
    """A message, or a variable it needs, is not there. Names keys and variables, never their values."""

    def __init__(self, language: str, key: str, missing: str) -> None:
        super().__init__(f"{language} {key}: {missing}")


class Marked(str):
    """Text that is safe Telegram HTML already, such as the text of another message."""

    __slots__ = ()


class _Words:
    """One language: its bundle, and which variables each message needs."""

    def __init__(self, folder: Path, language: Language) -> None:
        files = word_files(folder / language)
        self.bundle = FluentBundle([str(LOCALES[language])], dates.fluent_functions(language), use_isolating=False)
        for file in files:
            self.bundle.add_resource(file.resource)
        patterns = {entry.key: entry.pattern for file in files for entry in file.entries()}
        self.needs = {key: variables_of(key, patterns) for key in patterns}


# Parsing a language takes a fifth of a second: it is done when the language is first spoken, and once a process.
_words = cache(_Words)


class Catalogue:
    """The words of one folder that holds nl/, fr/ and en/."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def text(self, language: Language, key: str, /, *, now: datetime | None = None, **variables: Variable) -> Marked:
        """The message as Telegram HTML; variables are escaped here and nowhere else.

        `now` (aware UTC) is needed when the message shows a day ("morgen"). Raises MissingWord.
        """
        return Marked(self._render(language, key, now, variables, escape=True))

    def plain(self, language: Language, key: str, /, *, now: datetime | None = None, **variables: Variable) -> str:
        """The message for a button, a toast or a command's description: no markup, nothing escaped."""
        return self._render(language, key, now, variables, escape=False)

    def _render(
        self,
        language: Language,
        key: str,
        now: datetime | None,
        variables: dict[str, Variable],
        *,
        escape: bool,
    ) -> str:
        words = _words(self._folder, language)
        if key not in words.needs:
            raise MissingWord(language, key, "no such message")
        # All variants count: a forgotten variable fails on the first day, not on the odd one.
        absent = sorted(words.needs[key] - variables.keys())
        if absent:
            raise MissingWord(language, key, "no value for " + ", ".join(f"${name}" for name in absent))
        parked: list[str] = []
        ready = {
            name: _ready(language, now, value, escape, parked)
            for name, value in variables.items()
            if name in words.needs[key]
        }
        pattern = words.bundle.get_message(key).value
        if pattern is None:
            raise MissingWord(language, key, "no text")
        try:
            rendered, faults = words.bundle.format_pattern(pattern, ready)
        except dates.NoNow as missing:
            raise MissingWord(language, key, str(missing)) from None
        if faults:
            raise MissingWord(language, key, _in_words(faults))
        return _PARKED.sub(lambda found: parked[int(found[1])], str(rendered))


def _ready(language: Language, now: datetime | None, value: Variable, escape: bool, parked: list[str]) -> object:
    """The value as Fluent takes it. A long text is parked: Fluent refuses pieces over 2,500 characters."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal | date | Sequence):
        raise TypeError(f"a message cannot show a {type(value).__name__}")
    if isinstance(value, date):
        return dates.When(language, value, now)
    if isinstance(value, int | Decimal):
        return value
    text = _safe(value, escape) if isinstance(value, str) else _enumeration(language, value, escape)
    if len(text) <= LONGEST_DIRECT:
        return text
    parked.append(text)
    return f"\0{len(parked) - 1}\0"  # a value cannot hold \0: cleaning takes it out


def _safe(value: str, escape: bool) -> str:
    if isinstance(value, Marked):
        if not escape:
            raise TypeError("marked-up text cannot go where markup is not shown")
        return str(value)
    return html.escape(clean(value), quote=False) if escape else clean(value)


def _enumeration(language: Language, values: Sequence[str], escape: bool) -> str:
    return format_list([_safe(value, escape) for value in values], "standard", LOCALES[language])


def _in_words(faults: Sequence[Exception]) -> str:
    """What went wrong, without anything a person wrote: only Fluent's own reference errors are quoted."""
    return "; ".join(
        str(fault) if isinstance(fault, dates.NoNow | FluentReferenceError) else type(fault).__name__
        for fault in faults
    )
