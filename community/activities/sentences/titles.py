"""What it is called: the words behind "we organise a", or those that come first, without what they drag along."""

import re

from community.activities.sentences.fragments import Fragment
from community.activities.sentences.vocabulary import phrases


def _words(name: str) -> str:
    return f"(?:{phrases('title', name)})"


_FIRST = r"(?:.*?(?<![a-z0-9'-]))?"
_ARTICLE = rf"(?:{_words('article')}(?: |(?<=')|$))*"
_INDEFINITE = rf"{_words('indefinite')} (?!la |l')"
_FILLERS = rf"(?:{_words('filler')}(?: |(?<=')|$))*"
_SUBJECT = rf"{_words('subject')}(?:'(?:re|m|ll|d|ve))?(?: |(?<='))"
_END = rf"(?: |$){_FILLERS}{_ARTICLE}"
_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FIRST}{_words('celebrating')} [^,.]{{2,60}}? {_words('with_a')} ",
        rf"{_FIRST}{_words('doing_to')}(?: |$| ?: ?){_ARTICLE}",
        rf"{_FIRST}k ?(?:{_words('helping')}|{_words('doing')}){_END}",
        rf"{_FIRST}{_SUBJECT}(?:{_words('helping')} )*{_words('doing')}{_END}",
        rf"{_FIRST}(?:{_words('doing')}|{_words('helping')}) (?:we|wij|ik|ge|kik){_END}",
        rf"{_FIRST}{_SUBJECT}{_words('helping')}{_END}(?=$|{_INDEFINITE})",
        rf"{_FIRST}{_SUBJECT}(?:{_words('helping')} )*[a-z-]+ {_FILLERS}{_INDEFINITE}",
        rf"(?:[a-z]+ )?(?:we|wij|ik) {_FILLERS}{_INDEFINITE}",
        rf"{_FIRST}{_words('others_do')} (?:[^,.]{{2,40}}? )??{_INDEFINITE}",
        rf"{_FIRST}{_words('sure_doing')} {_FILLERS}{_ARTICLE}(?=[a-z])",
        rf"{_FIRST}{_words('exists')}(?: |$)(?:{_words('exists_filler')}(?: |$))*{_ARTICLE}",
        rf"{_words('doing')} {_INDEFINITE}",
        rf"{_FIRST}{_words('going_to')} (?:{_words('doing')}{_END}|{_INDEFINITE})",
    )
)
_WE_ORGANISE = _FRAMES[2:5]
_THEY_GATHER = re.compile(rf" {_words('they_gather')}(?: |$)")
_IS_HERE = re.compile(rf"(?P<what>.+?) (?:{phrases('fragment', 'here')})$")
_CALL = re.compile(rf"{_words('calls')}(?: |$| ?: ?|(?<=')){_ARTICLE}")
_SOMEBODY = re.compile(rf"{_words('others_do')}(?: (?:de|het|le|la|the))? (?P<who>[\w'-]+)(?: [\w'-]+)?$")
_STILL_TO_TELL = re.compile(rf"[a-z].* (?:{_words('still_to_tell')})$")
_IT_GATHERS = re.compile(
    rf"{_words('gathering')}(?: er)? {_ARTICLE}(?P<what>.+?)"
    rf"(?: (?:{phrases('fragment', 'here')}|{_words('gathered')}))?$"
)
_SURELY_HERE = re.compile(rf" (?:{phrases('fragment', 'here_surely')})(?: .*)?$")
_HERE = re.compile(rf" (?:{phrases('fragment', 'here')})(?:$| (?:in|op|bij|aan|at|a|au|dans|en|from|for)\b)")
_RELATIVE = re.compile(rf" {_words('relative')}(?: .*)?$")
_FOR_WHOM = re.compile(rf",? {_words('for_whom')}(?: .*)?$")
_NUMBER = r"\d{1,3}(?:[.,]\d)?"
_MEASURED = re.compile(
    rf",? ?\(?(?:(?:van|de|of|d'environ|over) )?(?:(?:about|ongeveer|environ|zo'n|circa|ca\.?) )?{_NUMBER} ?"
    r"(?:km|kilometers?|kilometres?)\)?$"
)
_MEASURE_FIRST = re.compile(rf"{_NUMBER} ?(?:km|kilometer|kilometres?)(?: de)? ")
_AGE = r"(?:ans|jaar|jarigen?|year[- ]olds?|years?|yrs?|j)(?: on| old| en ouder| et plus| and up| and over)?"
_AGED = re.compile(
    rf"[, ]+\(?(?:aged |agees? |(?:for |voor )(?=\d)|"
    rf"(?:pour )?(?:les |des )?|(?:van |de |from |vanaf |a partir de |des )?)(?:"
    rf"\d{{1,2}}-? ?(?:-|a|tot|to|/) ?\d{{1,2}}(?:[- ]?{_AGE})?"
    rf"|(?:plus de |moins de |over |under |onder )?\d{{1,2}}(?: ?\+| ?{_AGE}))\)?$"
)
_FROM_AGE = re.compile(rf"(?: |, )\(?(?:vanaf|from|des|a partir de|aged) \d{{1,2}}(?: ?{_AGE})?(?: on)?\)?$")
_AT_THE_END = re.compile(rf"(?: |(?<=^)){_words('at_the_end')}$")
_ONLY_ARTICLE = re.compile(rf"{_words('article')}(?: |(?<='))(?=[^ ])")
_FOR_A = re.compile(rf"(?:^|.*? )(?!(?:pour|voor|for) {_words('audience')}){_words('for_a')}(?: |(?<=')){_ARTICLE}")
_GREETING = re.compile(rf"(?:{_words('greeting')}(?:[ ,]+(?:{_words('greeted')}|[a-z]+))*|{_words('greeted')})$")
_GREETED = re.compile(rf"{_words('greeted')}$")
_GREETING_FIRST = re.compile(rf"{_words('greeting')}(?: {_words('greeted')})?,? (?=.)")
_WITH_US = re.compile(rf" {_words('with_us')}$")
_NAMELESS = re.compile(rf"{_words('nameless')}$")
_ASIDE = re.compile(_words("aside"))
_OPEN_END = re.compile(rf"(?:^| )(?:{phrases('fragment', 'open_end')})$")
_CLAUSE = re.compile(rf"(?:{phrases('fragment', 'clause')})(?![a-z0-9'-])")


def is_greeting(said: Fragment) -> bool:
    """Whether it only greets: "dag buren", "hello everyone"."""
    return _GREETING.match(said.plain) is not None and len(said.plain.split()) <= 4


def is_greeted(said: Fragment) -> bool:
    """Whether it only says to whom it is told: the neighbours of "let op, buren"."""
    return _GREETED.match(said.plain) is not None


def is_aside(said: Fragment) -> bool:
    """Who may come, what to bring, how to sign up."""
    return _ASIDE.match(said.plain) is not None


def is_clause(said: Fragment) -> bool:
    """Somebody tells something: "nu het zo vroeg donker is"."""
    return (_CLAUSE.match(said.plain) or _OPEN_END.search(said.plain)) is not None


def behind_frame(said: Fragment) -> tuple[Fragment, bool]:
    """What is announced, without "we organise a" and "who feels like", and whether there was something of the kind."""
    framed = False
    if found := _IS_HERE.match(said.plain):
        return said.part(*found.span("what")), False
    for _ in range(3):
        found = _CALL.match(said.plain) or next(filter(None, (one.match(said.plain) for one in _FRAMES)), None)
        if found is None or not found.end():
            break
        said, framed = said.part(found.end()), True
    if (somebody := _SOMEBODY.match(said.plain)) and said.text[somebody.start("who") :][:1].isupper():
        return said.part(0, 0), True
    if _STILL_TO_TELL.match(said.plain):
        return said.part(0, 0), True
    if found := _IT_GATHERS.match(said.plain):
        return said.part(*found.span("what")), True
    return said, framed


def organises(said: Fragment) -> bool:
    """Somebody says "we organise": that alone announces something."""
    return any(one.match(said.plain) for one in _WE_ORGANISE)


def they_gather(said: Fragment) -> bool:
    """Whether it names a group that meets; what they do may still be told."""
    return _THEY_GATHER.search(said.plain) is not None


def behind_purpose(said: Fragment) -> Fragment | None:
    """What stands behind "for a": "the church, for a guided walk"."""
    found = _FOR_A.match(said.plain)
    return said.part(found.end()) if found else None


def is_nameless(said: Fragment) -> bool:
    """Whether something is announced that has no name: "rendez-vous", "something for the children"."""
    return _NAMELESS.match(said.plain) is not None or (said.after == ":" and _WITH_US.search(said.plain) is not None)


def without_measure(said: Fragment) -> Fragment:
    """The walk of "10 km walk"."""
    found = _MEASURE_FIRST.match(said.plain)
    return said.part(found.end()) if found else said


def neat(said: Fragment) -> Fragment | None:
    """The name alone, without article, ages, distance and "takes place"; None if nothing is named."""
    found = said.trimmed()
    for _ in range(4):
        before = found
        for pattern in (_FOR_WHOM, _RELATIVE, _SURELY_HERE, _HERE, _MEASURED, _AGED, _FROM_AGE, _AT_THE_END):
            if cut := pattern.search(found.plain):
                found = found.part(0, cut.start()).trimmed()
        for lead in (_MEASURE_FIRST, _ONLY_ARTICLE, _GREETING_FIRST):
            if (cut := lead.match(found.plain)) and found.text[: cut.end()].isascii():
                found = found.part(cut.end()).trimmed()
        if found == before:
            break
    if not re.search("[a-z]{2}", found.plain) or _NAMELESS.match(found.plain):
        return None
    return found
