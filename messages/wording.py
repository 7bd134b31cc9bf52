"""A resident reads in a hurry, or reads with effort; these are the faults one text can have on its own."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from messages.languages import FOLDER, Language
from messages.patterns import HOLE

MOST_WORDS = 20  # in one sentence
LONGEST = 2500  # characters; Fluent refuses longer pieces, and Telegram stops at 4,096 with values filled in

_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)([^<>]*)>")
_TAGS_WITH_ATTRIBUTES = {"b": re.compile(""), "i": re.compile(""), "a": re.compile(r' href="[^"<>]+"')}
_SENTENCE_END = re.compile(r"[.!?…]+(?:\s|$)|\n")
_WORD = re.compile(rf"[^\W_{HOLE}]+(?:['\u2019.-][^\W_{HOLE}]+)*|{HOLE}")


def faults_in(text: str, language: Language) -> Iterator[str]:
    """Everything wrong with one reading of a message, each as one short line."""
    yield from tag_faults(text)
    words_only = _TAG.sub("", text)
    yield from _length_faults(words_only)
    yield from _forbidden_words(words_only, language)
    if _is_only_pictogram(words_only):
        yield "a pictogram never stands without words"


def has_tags(text: str) -> bool:
    """Whether the text needs HTML to be shown."""
    return _TAG.search(text) is not None


def tag_faults(text: str) -> Iterator[str]:
    """Telegram refuses a whole message for one wrong tag."""
    opened: list[str] = []
    for closing, name, attributes in _TAG.findall(text):
        if name not in _TAGS_WITH_ATTRIBUTES:
            yield f"unknown tag <{name}>"
        elif not closing:
            opened.append(name)
            yield from _attribute_faults(name, attributes)
        elif not opened or opened.pop() != name:
            yield f"</{name}> closes nothing"
    for name in opened:
        yield f"<{name}> is not closed"
    if "<" in _TAG.sub("", text):
        yield "a loose <: write &lt;"


def _attribute_faults(name: str, attributes: str) -> Iterator[str]:
    if HOLE in attributes:
        yield f"a variable inside <{name}>: only fixed addresses are safe"
    elif not _TAGS_WITH_ATTRIBUTES[name].fullmatch(attributes):
        yield f"unexpected attributes in <{name}>"


def _length_faults(text: str) -> Iterator[str]:
    if len(text) > LONGEST:
        yield f"{len(text)} characters, at most {LONGEST}"
    for sentence in _SENTENCE_END.split(text):
        count = len(_WORD.findall(sentence))
        if count > MOST_WORDS:
            yield f"a sentence of {count} words, at most {MOST_WORDS}: {sentence.split()[0]}..."


def _is_only_pictogram(text: str) -> bool:
    return not _WORD.search(text) and any(unicodedata.category(letter) == "So" for letter in text)


def _forbidden_words(text: str, language: Language) -> Iterator[str]:
    folded = _without_accents(text)
    for pattern, word, reason in _forbidden(FOLDER / "forbidden.toml", language):
        if pattern.search(folded):
            yield f"forbidden word {word}: {reason}"


@cache
def _forbidden(path: Path, language: Language) -> list[tuple[re.Pattern[str], str, str]]:
    words: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))[language]
    return [(_pattern(word), word, reason) for word, reason in words.items()]


def _pattern(word: str) -> re.Pattern[str]:
    escaped = re.escape(_without_accents(word)).replace(r"\*", r"\w*")
    return re.compile(rf"\b{escaped}\b")


def _without_accents(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.lower().replace("\u2019", "'"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
