"""A name of two words and a readable code for each request: nobody needs to give a name, and no two requests join up.

Both are random: they say nothing of who asked, when, or how many did.
"""

import secrets
import tomllib
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_ADJECTIVES: list[list[str]] = _WORDS["adjectives"]
_NOUNS: list[list[str]] = _WORDS["nouns"]
_STARTS: list[str] = _WORDS["code_starts"]
_COLUMNS = ("nl", "fr", "en")
_DIGITS, _LETTERS = "23456789", "BCDFGHJKMNPQRSTVWXYZ"
"""No 0, 1, I, L, O, which are mistaken for each other; digits and consonants in turn, so that no word comes out."""


def fresh_pseudonym() -> int:
    """A new name, as the number that ``pseudonym_in`` puts into words."""
    return secrets.randbelow(len(_ADJECTIVES) * len(_NOUNS))


def pseudonym_in(language: str, pseudonym: int) -> str:
    """The name in a language: "Blauwe Merel", "Merle Bleu", "Blue Blackbird"."""
    column = _COLUMNS.index(language)
    adjective = _ADJECTIVES[pseudonym % len(_ADJECTIVES)][column]
    noun = _NOUNS[pseudonym // len(_ADJECTIVES) % len(_NOUNS)][column]
    return f"{noun} {adjective}" if language == "fr" else f"{adjective} {noun}"


def fresh_code() -> str:
    """A new code such as JET-4K7Q; easy to say on the telephone, and in no order."""
    signs = (secrets.choice(_DIGITS if place % 2 == 0 else _LETTERS) for place in range(4))
    return f"{secrets.choice(_STARTS)}-{''.join(signs)}"
