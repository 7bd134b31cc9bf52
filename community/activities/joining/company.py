"""With whom somebody comes, as people write it: names, a number, or both. What is unclear is asked again, not guessed.

"met Jef en Leen" are two; "mijn man en 2 kinderen" are three; "we zijn met 4" are three beside the writer.
"""

import re
import unicodedata
from dataclasses import dataclass

from community.activities.models import NotUnderstood
from community.activities.sentences.vocabulary import NUMBERS

LONGEST_ANSWER = 400
LONGEST_NAME = 40
MOST_WORDS_IN_NAME = 5

_NUMBERS = NUMBERS | {"nul": 0, "zero": 0, "eentje": 1, "tweeen": 2, "drieen": 3, "vieren": 4,
                      "vijven": 5, "zessen": 6}  # fmt: skip
_AN = {"a", "an"}
"""A number only before what is counted: An is somebody."""
_NO_NUMBER_IN_A_NAME = {"ten", "onze"}
"""Jan ten Have; and "onze" is ours in Dutch."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_ONE = _words(
    "persoon man volwassene vriend vriendin kind kindje buur buurman buurvrouw kleinkind gast iemand collega zus broer",
    "zoon dochter neef nicht baby",
    "personne ami amie adulte enfant voisin voisine quelqu'un collegue soeur frere fils fille cousin cousine bebe",
    "person friend adult child kid neighbour guest someone somebody colleague sister brother son daughter girl boy",
)
_MANY = _words(
    "personen mensen volwassenen vrienden vriendinnen kinderen kindjes buren kleinkinderen gasten ouders grootouders",
    "schoonouders collega's zussen broers zonen dochters neven nichten baby's kids tieners kleuters",
    "personnes gens amis amies adultes enfants voisins voisines parents grands-parents beaux-parents petits-enfants",
    "collegues soeurs freres filles cousins cousines bebes copains copines ados",
    "people persons friends adults children neighbours grandchildren guests grandparents colleagues sisters brothers",
    "sons daughters babies girls boys teenagers",
)
_HOW_MANY = _MANY | _words(
    "familie gezin koppel echtpaar groep groepje klas bende tweeling ploeg iedereen allemaal enkele paar veel",
    "famille couple groupe classe bande jumeaux jumelles equipe mes ses nos leurs les des quelques plusieurs beaucoup",
    "family group class team twins everybody everyone some several few many",
)
"""Said without a number, nobody knows how many they are."""
_BESIDE_A_NUMBER = (
    _ONE
    | _MANY
    | _words(
        "extra meer andere kleine grote mee erbij samen autre autres petits petites grands grandes",
        "more other of us little",
    )
)
_ALL_OF_US = re.compile(
    r"(?:(?:we|wij) (?:zijn|komen) (?:met|in totaal)(?: z'n| ons)?|in totaal|samen met z'n|met z'n|met ons"
    r"|(?:on est|nous sommes|nous serons|on sera)(?: a)?|(?:(?:on vient|nous venons|on viendra|je viens) )?a"
    r"|au total|en tout"
    r"|(?:we are|we're|there are|in total)) (?P<number>[\w-]+)"
    r"(?: (?:of us|in totaal|in total|au total|en tout|personen|mensen|personnes|people))?"
    r"|(?P<behind>[\w-]+) (?:in totaal|in total|au total|en tout|of us)"
)
_OPENING = re.compile(
    r"(?:(?:ik kom|ik ben|je viens|i come|i'm coming)\s+)?(?:samen\s+)?(?:(?:met|avec|with|ook)\b|\+)\s*"
    r"|(?:ik breng|i bring|i'm bringing|j'amene)\s+"
)
_WHOSE = re.compile(
    r"(?:mijn|mn|haar|zijn|onze|hun|mes|ses|nos|leurs|my|her|his|our|their|de|les|the)\s+(?=\w)", re.IGNORECASE
)
_ONLY = re.compile(
    r"(?:(?:alleen|enkel)(?: maar)?|slechts|seulement|uniquement|juste|rien que|plus que|only|just) (?=\S)"
    r"|(?<=\S) (?:alleen|enkel|seulement|uniquement|only)$"
)
"""Beside those who come: none but these."""
_MOVES_ABOUT = re.compile(
    r"\b(?:en|in|a|op|met|avec|by|on|with)(?: (?:de|het|een|zijn|haar|mijn|le|la|un|une|sa|son|the|a|his|her))?"
    r" (?:auto|bus|car|tram|trein|metro|taxi|fiets|bakfiets|brommer|scooter|scootmobiel|voet|voiture|train|velo|moto"
    r"|trottinette|pied|chaise|bike|foot|underground|subway)\b"
)
"""How somebody moves about is no person and stands on no list."""
_FRENCH = re.compile(r"\b(?:avec|et|une?|notre|mon|ma|je|nous) (?!en\b)\w")
_IN_FRENCH = re.compile(r"\ben (?!plus\b)")
"""French "en" is no "and": what follows tells more of the one before it."""
_BETWEEN = re.compile(r"\s*(?:[,;/&+]|\b(?:en|et|and|plus)\b)\s*", re.IGNORECASE)
_OF_WHOM = re.compile(r"\s(?:van|of|de|du|d'.*)(?:\s|$)")
"""What follows tells whose they are: "een vriend van mijn ouders" is one."""
_MYSELF = {"ik", "ikzelf", "ik zelf", "mezelf", "mij", "moi", "moi-meme", "me", "myself", "i"}
_NOBODY = _MYSELF | {
    "niemand", "niemand anders", "geen", "geen enkele", "alleen", "alleen ik", "ik alleen", "enkel ik", "ik kom alleen",
    "personne", "seul", "seule", "moi seul", "moi seule", "juste moi", "seulement moi", "aucun", "aucune",
    "je viens seul", "je viens seule", "nobody", "none", "just me", "only me", "alone", "no one", "i come alone",
    "i'm coming alone",
}  # fmt: skip
_NO_NAMES = _words(
    "ik wij ons weet niet nog misschien kan kom komt komen heb heeft is zijn wil hoe wat waar wanneer waarom wie dat",
    "het of ja nee graag hallo dag ongeveer circa minstens maximum ok oke okee okay goed prima bedankt dank",
    "je nous ne sais pas peut peux etre viens vient comment quand pourquoi ou qui quoi ca oui non bonjour environ",
    "d'accord merci",
    "i we don't dont know maybe not could come comes what when where why who how or yes no if perhaps hello about",
    "thanks thank sure",
    "minder moins less fewer",
    "rolstoel rollator krukken fauteuil deambulateur bequilles wheelchair walker crutches",
)
"""In an answer with one of these, somebody says something else than who comes along; how somebody moves about is no
name, and is on no list."""
_NO_FIRST_WORD = _words(
    "enkel seulement uniquement only in met op bij voor uit om zonder avec à dans chez pour sans que with without for"
)
"""What begins with one of these tells more of the one before it."""
_STOPS = {"stop", "stoppen", "toch niet", "laat maar", "annuleer", "annuleren", "nee", "annuler", "laisse tomber",
          "laissez tomber", "non", "cancel", "never mind", "nevermind", "no"}  # fmt: skip


class CompanyNotUnderstood(NotUnderstood):
    """No names and no number, or more than one way to read it."""

    key = "joining-again-company"


class HowManyNotUnderstood(CompanyNotUnderstood):
    """More than one, without their number: a family, the children."""

    key = "joining-again-how-many"


class OthersNotUnderstood(CompanyNotUnderstood):
    """Who stays home is among those who are signed up, or nobody is."""

    key = "joining-again-others"


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
    said = _without_only(_tidied(text))
    plain = _folded(said)
    if not plain or len(text) > LONGEST_ANSWER or "?" in text or _tells_more(plain):
        raise CompanyNotUnderstood
    if plain in _NOBODY:
        return Company()
    everybody = _ALL_OF_US.fullmatch(plain)
    if everybody is not None:
        number = _number(everybody["number"] or everybody["behind"])
        if not number:
            raise CompanyNotUnderstood
        return Company(counted=number - 1)
    return _parts(said, plain)


def _without_only(said: str) -> str:
    """Who comes, without the word that says that nobody else does."""
    plain = _folded(said)
    found = _ONLY.match(plain) or _ONLY.search(plain)
    return said if found is None else said[: found.start()] + said[found.end() :]


def _tells_more(plain: str) -> bool:
    """Whether it also tells how somebody comes, or what is with somebody."""
    french = _FRENCH.search(plain) is not None and _IN_FRENCH.search(plain) is not None
    return _MOVES_ABOUT.search(plain) is not None or (french and _ALL_OF_US.fullmatch(plain) is None)


def read_others(text: str) -> Company:
    """Who is signed up by somebody who does not come.

    Raises:
        CompanyNotUnderstood, OthersNotUnderstood: ask again.
    """
    who, plain = read_company(text), _folded(text)
    if not who.heads or _ALL_OF_US.fullmatch(plain) or _MYSELF.intersection(_BETWEEN.split(plain)):
        raise OthersNotUnderstood
    return who


def _parts(said: str, plain: str) -> Company:
    opening = _OPENING.match(plain)
    rest = said[opening.end() :] if opening is not None else said
    if opening is not None and "+" not in opening[0] and _number(_folded(rest)) is not None:
        raise CompanyNotUnderstood  # "met 3": three with me, or three beside me?
    if _folded(rest) in _NOBODY:
        return Company()
    every = [_without_only(one) for one in _BETWEEN.split(rest)]
    parts = [one for one in every if one and _folded(one) not in _MYSELF]
    counts = [_counted(_folded(one)) for one in parts]
    names = [_named(one) for one, number in zip(parts, counts, strict=True) if number is None]
    counted = sum(filter(None, counts))
    bare = [one for one in parts if _number(_folded(one)) is not None]
    if len(bare) > 1 or not (names or counted or counts == [0]):
        raise CompanyNotUnderstood  # "2, 3": which?
    return Company(tuple(names), counted)


def _named(part: str) -> str:
    """One person, with a name or in words.

    Raises:
        CompanyNotUnderstood: it is no person; or there are more of them, as a ``HowManyNotUnderstood``.
    """
    name = read_name(part, refused=CompanyNotUnderstood)
    if name.split()[0].lower() in _NO_FIRST_WORD:
        raise CompanyNotUnderstood
    plain = _folded(name)
    numbers = set(re.findall(r"\w+", _WHOSE.sub("", plain, count=1))) & NUMBERS.keys() - _NO_NUMBER_IN_A_NAME
    if any(NUMBERS[one] > 1 for one in numbers) or _HOW_MANY.intersection(_OF_WHOM.split(plain)[0].split()):
        raise HowManyNotUnderstood
    return name


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
    number = 1 if rest and first in _AN else _number(first)
    if number is None or not _BESIDE_A_NUMBER.issuperset(rest.split()):
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
