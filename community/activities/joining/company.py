"""With whom somebody comes, as people write it: names, a number, or both. What is unclear is asked again, not guessed.

"met Jef en Leen" are two; "mijn man en 2 kinderen" are three; "we zijn met 4" are three beside the writer.
"""

import re
import unicodedata
from dataclasses import dataclass

from community.activities.models import NotUnderstood

LONGEST_ANSWER = 400
LONGEST_NAME = 40
MOST_WORDS_IN_NAME = 5

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "nul zero", "een un une one a an eentje", "twee deux two", "drie trois three", "vier quatre four",
            "vijf cinq five", "zes six", "zeven sept seven", "acht huit eight", "negen neuf nine", "tien dix ten",
            "elf onze eleven", "twaalf douze twelve",
        )
    )
    for word in words.split()
}  # fmt: skip
_PEOPLE = re.compile(
    r"(?:extra|meer|andere|autres?|more|other|of us)?\s*"
    r"(?:personen|persoon|mensen|man|volwassenen?|vrienden|vriendinnen|vriend|vriendin|kinderen|kind|kindjes|buren|buur"
    r"|kleinkinderen|kleinkind|gasten|personnes?|gens|amis?|amies?|adultes?|enfants?|voisins?|voisines?"
    r"|people|persons?|friends?|adults?|children|child|kids?|neighbours?|grandchildren|guests?|iemand|quelqu'un"
    r"|someone|somebody)?\s*(?:extra|meer|de plus|en plus|more|mee|erbij)?"
)
_ALL_OF_US = re.compile(
    r"(?:(?:we|wij) (?:zijn|komen) (?:met|in totaal)|in totaal|samen met z'n|met z'n|met ons"
    r"|(?:on est|nous sommes|nous serons|on sera)(?: a)?|au total|en tout"
    r"|(?:we are|we're|there are|in total)) (?P<number>\w+)"
    r"(?: (?:of us|in totaal|in total|au total|en tout|personen|mensen|personnes|people))?"
    r"|(?P<behind>\w+) (?:in totaal|in total|au total|en tout|of us)"
)
_OPENING = re.compile(
    r"(?:(?:ik kom|ik ben|je viens|i come|i'm coming)\s+)?(?:samen\s+)?(?:(?:met|avec|with|ook)\b|\+)\s*"
    r"|(?:ik breng|i bring|i'm bringing|j'amene)\s+"
)
_WHOSE = re.compile(r"(?:mijn|mn|haar|zijn|onze|hun|mes|ses|nos|leurs|my|her|his|our|their)\s+(?=\w)")
_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\b(?:en|et|and|plus)\b)\s*", re.IGNORECASE)
_NOBODY = {"niemand", "alleen", "alleen ik", "ik alleen", "personne", "seul", "seule", "moi seul", "nobody", "just me",
           "only me", "alone", "no one"}  # fmt: skip
_NO_NAMES = frozenset(
    word
    for words in (
        "ik weet niet nog misschien kan kom komt komen heb heeft is zijn wil hoe wat waar wanneer waarom wie dat het",
        "of ja nee graag hallo dag ongeveer circa minstens maximum",
        "je ne sais pas peut peux etre viens vient comment quand pourquoi ou qui quoi ca oui non bonjour environ",
        "i don't dont know maybe not can could come comes what when where why who how or yes no if perhaps hello about",
    )
    for word in words.split()
)
"""In an answer with one of these, somebody says something else than who comes along."""
_STOPS = {"stop", "stoppen", "toch niet", "laat maar", "annuleer", "annuleren", "nee", "annuler", "laisse tomber",
          "laissez tomber", "non", "cancel", "never mind", "nevermind", "no"}  # fmt: skip


class CompanyNotUnderstood(NotUnderstood):
    """No names and no number, or more than one way to read it."""

    key = "joining-again-company"


class NameNotUnderstood(NotUnderstood):
    """No word in it, or more than a name."""

    key = "joining-again-name"


@dataclass(frozen=True, slots=True)
class Company:
    """Some with a name (or in words: "mijn buurvrouw"), some only counted."""

    names: tuple[str, ...] = ()
    counted: int = 0

    @property
    def heads(self) -> int:
        """How many they are."""
        return len(self.names) + self.counted


def read_company(text: str) -> Company:
    """Who comes along with the writer.

    Raises:
        CompanyNotUnderstood: ask again.
    """
    plain = _folded(text)
    if not plain or len(text) > LONGEST_ANSWER or "?" in text:
        raise CompanyNotUnderstood
    if plain in _NOBODY:
        return Company()
    everybody = _ALL_OF_US.fullmatch(plain)
    if everybody is not None:
        number = _number(everybody["number"] or everybody["behind"])
        if not number:
            raise CompanyNotUnderstood
        return Company(counted=number - 1)
    return _parts(text, plain)


def _parts(text: str, plain: str) -> Company:
    opening = _OPENING.match(plain)
    rest = _tidied(text)[opening.end() :] if opening is not None else _tidied(text)
    if opening is not None and "+" not in opening[0] and _number(_folded(rest)) is not None:
        raise CompanyNotUnderstood  # "met 3": three with me, or three beside me?
    parts = [one for one in _BETWEEN.split(rest) if one]
    counts = [_counted(_folded(one)) for one in parts]
    names = [read_name(one, refused=CompanyNotUnderstood) for one, n in zip(parts, counts, strict=True) if n is None]
    counted = sum(filter(None, counts))
    bare = [one for one in parts if _number(_folded(one)) is not None]
    if len(bare) > 1 or not (names or counted or counts == [0]):
        raise CompanyNotUnderstood  # "2, 3": which?
    return Company(tuple(names), counted)


def read_name(text: str, *, refused: type[NotUnderstood] = NameNotUnderstood) -> str:
    """A name, or who it is in a few words.

    Raises:
        NotUnderstood: the class in ``refused``.
    """
    name = _tidied(text)
    words = _folded(name).split()
    wrong = len(name) > LONGEST_NAME or len(words) > MOST_WORDS_IN_NAME or not any(one.isalpha() for one in name)
    if wrong or any(one.isdigit() for one in name) or _NO_NAMES.intersection(words):
        raise refused
    return name


def says_stop(text: str) -> bool:
    """Whether somebody would rather not answer."""
    return _folded(text) in _STOPS


def _counted(part: str) -> int | None:
    """How many a part counts ("2 kinderen", "haar twee kinderen"); None when it is a name."""
    first, _, rest = _WHOSE.sub("", part, count=1).partition(" ")
    number = _number(first)
    if number is None or not _PEOPLE.fullmatch(rest):
        return None
    return number


def _number(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if re.fullmatch(r"[0-9]{1,3}", word) else _NUMBERS.get(word)


def _tidied(text: str) -> str:
    """On one line, without control characters, with straight apostrophes; as long as what is folded."""
    straight = text.replace("’", "'").replace("\n", ", ")
    kept = "".join(one for one in straight if unicodedata.category(one)[0] != "C")
    return " ".join(kept.split()).strip(" .!")


def _folded(text: str) -> str:
    """In small letters without accents, letter for letter, so that places in the one are places in the other."""
    return "".join(unicodedata.normalize("NFD", one.lower())[0] for one in _tidied(text))
