"""Under which theme something belongs, by the words of its title. When it could be two, the poster decides."""

import re
import tomllib
from functools import cache
from pathlib import Path

from community.activities.sentences.page import folded
from community.activities.themes import THEMES

_FILE = Path(__file__).with_name("theme_words.toml")
_WORD = re.compile("[a-z]+(?:-[a-z]+)*")


def theme_of(text: str) -> str | None:
    """The one theme that the words name, or None when they name none or more than one."""
    words = _WORD.findall(folded(text))
    named = [theme for theme in THEMES if any(_pattern(theme).fullmatch(word) for word in words)]
    return named[0] if len(named) == 1 else None


@cache
def _pattern(theme: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word).replace(r"\*", "[a-z-]*") for word in _words()[theme]))


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads(_FILE.read_text("utf-8"))
