"""The three languages, named once, so that no other module picks its own list or regional variant."""

from pathlib import Path
from typing import Literal, get_args

from babel import Locale

# A Literal and not an enum: rooms beside this one may write the same Literal without importing it.
Language = Literal["nl", "fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALES: dict[Language, Locale] = {
    "nl": Locale("nl", "BE"),
    "fr": Locale("fr", "BE"),
    "en": Locale("en", "GB"),
}


def language_name(language: Language, code: str) -> str:
    """The name of a language ("ar") in one of ours ("Arabisch"); the code itself when Babel does not know it."""
    name = LOCALES[language].languages.get(code.lower())
    return str(name) if name else code


FOLDER = Path(__file__).resolve().parent
