"""What it costs: euros in digits and in words, free, or in a way that has to be asked about."""

import re
from dataclasses import dataclass

from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, NUMBER_WORD, NUMBERS, phrases

_START = r"(?<![a-z0-9])"
_STOP = r"(?![a-z0-9])"


def _listed(name: str, table: str = "price") -> str:
    return f"(?:{phrases(table, name)})"


_SURELY_A_LABEL, _NOTHING, _PAYING = _listed("surely_label"), _listed("nothing"), _listed("paying")
_PAYERS, _OTHERS, _GIVEN = _listed("payers"), _listed("others"), _listed("given_away")
_LABEL = rf"(?:(?:{_SURELY_A_LABEL}|{_listed('label')})(?: is| de| of|:)? ?:? ?)"
_SOME_WORDS = r"(?: [a-z']+){0,4}?"
_PER = f"(?: ?{_listed('per')})?"
_OTHER_SUMS = {"anderhalve": 1.5, "nen": 1.0, "ne": 1.0, "a": 1.0}
_EURO = r"(?:€|(?:euro(?:'?s|otjes?|kes)?|eur|balles(?! de))(?![a-z0-9]))"
_DIGITS = r"\d{1,3}(?:[.,]\d{1,2})?(?:,-)?"
_SUM = rf"(?:{_DIGITS}|{NUMBER_WORD})"
_NO_SMALL_CHANGE = (
    rf"(?! ?(?:{phrases('heads')}|{phrases('seats', 'chairs')}|{_listed('units', 'numbers')}|max[a-z]*|{MONTH})\b"
    r"| ?[/:.,-]\d|\d| [a-z]+ max)"
)
_COINS = r"(?:euro)?(?:cents?|centimes?)"
_SMALL_CHANGE = (
    rf"(?: ?(?P<cents>\d\d){_NO_SMALL_CHANGE}"
    rf"| (?:(?:en|et|and) )?(?P<said>\d\d|(?!(?:een|une?|one) ){NUMBER_WORD})"
    rf"(?: {_COINS}{_STOP}|{_STOP}{_NO_SMALL_CHANGE}))?"
)
_PRICE = re.compile(
    rf"{_START}{_LABEL}?(?:"
    rf"(?:€|eur) ?(?P<after>{_DIGITS})"
    rf"|(?P<sum>{_SUM}|anderhalve|(?:nen|ne|a)(?= euro{_STOP}))(?P<half> en een halve?| and a half)? ?"
    rf"{_EURO}(?P<demi> et demi)?{_SMALL_CHANGE}"
    rf"|(?P<each>{_DIGITS}) ?{_listed('surely_per')}{_STOP}"
    rf"|(?P<letter>\d{{1,3}}) ?e(?= {_listed('per')}{_STOP})"
    rf"|(?P<coins>[1-9]\d|(?!(?:een|une?|one) ){NUMBER_WORD}) ?(?:{_COINS}|c){_STOP}"
    rf")(?:,-)?{_PER}"
)
_LETTER = re.compile(
    rf"{_START}(?:{_SURELY_A_LABEL}(?: is|:)? ?:? ?(?P<letter>\d{{1,3}}) ?e{_STOP}"
    r"|(?<=, )(?P<each>\d{1,3})e(?= ?(?:[,.;!\n]|$))(?!, \d+e)"
    # "8,50 met koffie": a comma and cents, and no quarter of an hour
    r"|(?<=[,;:(] )(?P<sum>\d{1,2},(?!00|15|30|45)\d[05])(?= (?:met|avec|incl)\b))"
)
_SIGN_FIRST = re.compile(rf"€ ?(?P<after>{_DIGITS}){_PER}")
_ANY = rf"(?:(?:€|eur) ?{_DIGITS}|{_SUM} ?{_EURO}(?: ?\d\d\b)?)"
_RANGE = re.compile(
    rf"{_START}(?:(?:tussen|entre|between) {_SUM} ?{_EURO}? (?:en|et|and)|{_SUM} ?€? ?(?:-|a|tot|to|of|ou|or)) ?"
    rf"{_SUM} ?{_EURO}"
)
_ABOUT = re.compile(rf"{_START}{_listed('about')} (?:{_LABEL})?{_ANY}")
_OTHER = re.compile(
    rf"{_START}(?:{_PAYERS}|{_OTHERS})(?: (?:betalen|betaalt|paient|paie|pay|pays|de|aan|a))?:? {_SUM}"
    r"(?= ?(?:[,.;:)!?\n\x1f]|$|€|euro|eur)| (?:en|et|and)\b)(?![.,:]\d)"
    rf"|{_START}(?<!max )(?<!max\. )(?<!maximum ){_DIGITS} {_listed('otherwise')}{_STOP}"
)
_OF_A_GROUP = re.compile(
    rf"{_START}(?:{_listed('groups')}(?: (?:betalen|paient|pay|aan|a))?:? {_ANY}"
    rf"|{_ANY}{_PER} \(?(?:voor|pour|for) (?:de |les |the |onze |our |nos )?{_listed('groups')}{_STOP})"
)
_FREE_SAID = (
    rf"(?:{_PAYING}{_SOME_WORDS} {_NOTHING}(?: {_listed('paying_after')})?"
    rf"|{_NOTHING}(?: [a-z']+){{0,2}}? (?:{_PAYING}|{_listed('paying_after')})"
    rf"|{_SURELY_A_LABEL}(?: is| est)? ?:? ?(?:{_NOTHING}|vrij|libre|free|geen|none|nil|zero|0))"
)
_FREE = re.compile(
    rf"{_START}{_LABEL}?(?:{_listed('free')}|{_FREE_SAID})(?: {_listed('free_for')})?(?! {_GIVEN}{_STOP}){_STOP}"
)
_NOT_FREE = re.compile(rf"{_START}(?:niet|not|pas|isn't|ni) (?:gratis|free|gratuite?s?|kosteloos){_STOP}")
_TREAT = re.compile(
    rf"{_START}{_GIVEN}(?: [a-z']+){{0,2}}? {_listed('treated')}{_STOP}"
    rf"|{_START}(?:met|avec|with|incl\.?|inclusief|including|plus|\+|en|et|and) (?:een |un |une |a |du |de la |des )?"
    rf"(?:gratis|gratuite?|free) (?!{_SURELY_A_LABEL})[a-z]+{_STOP}"
    rf"|{_START}(?:gratis|free) {_GIVEN}{_STOP}"
    r"|(?<=[a-z] )(?<!entree )(?<!acces )(?<!inscription )(?<!participation )(?<!seance )(?<!est )(?<!place )"
    rf"offert(?:e|s|es)?{_STOP}"
)
_SOME_PRICE = re.compile(rf"{_START}{_listed('some')}{_STOP}")
_SOME_FREE = re.compile(
    rf"{_START}(?:{_listed('some_free')}"
    rf"|(?:gratis|gratuite?|free)(?: [a-z]+)? (?:voor|pour|for) (?:wie|ceux|celles|those|anyone|people) (?:who |qui )?"
    rf"(?!{_listed('joining')})[^,.;!?\n]{{1,40}}"
    rf"|{_PAYERS}(?: [a-z]+){{0,2}}? (?:{_PAYING}{_SOME_WORDS} {_NOTHING}|{_listed('no_pay')})"
    rf"|(?:wie|who|qui|whoever) (?!{_listed('joining')})[^,.;!?\n]{{1,40}}?,? {_PAYING}(?: [a-z]+)? {_NOTHING}){_STOP}"
)
_IN_A_NAME = re.compile(r" (?:du|de la|des|de|d'|of|over|van|aux?|sur) ?(?=[a-z])")
_FOOD_PRICE = re.compile(rf"{_START}{phrases('price', 'aside')}(?={_ANY})")
_WORTH = re.compile(
    rf"{_START}(?:{_listed('worth')}{_STOP}[^,.;!?\n]{{0,20}}? ?{_ANY}(?: (?:par|per) cadeau)?"
    rf"|max(?:imum)?\.? ?{_ANY} (?:par|per) (?:cadeau|gift|pakje)|{_ANY} (?:[a-z]+ )?{_listed('worth_after')}){_STOP}"
)
_GIFT = re.compile(rf"{_START}{_listed('gift')}{_STOP}")


@dataclass(frozen=True, slots=True)
class Price:
    """``said`` is "free", euros, or None; what was said and is not clear is asked."""

    said: str | float | None = None
    unclear: bool = False


def read_price(page: Page) -> Price:
    """Find and claim what it costs; what something else costs, or is worth, is no price."""
    for pattern in (_GIFT, _WORTH):
        page.take_all(pattern)
    vague = [page.take_all(pattern) for pattern in (_SOME_PRICE, _ABOUT, _NOT_FREE)]
    vague += [page.take_all(_RANGE), _aside(page), page.take_all(_SOME_FREE)]
    page.take_all(_TREAT)
    of_a_group = _OF_A_GROUP.search(page.free) is not None
    prices = _said(page)
    others = page.take_all(_OTHER)
    if len(prices) > 1 or len(others) > 1 or (prices and (of_a_group or others or any(vague[1:4] + vague[5:]))):
        return Price(unclear=True)
    return Price(prices.pop()) if prices else Price(unclear=any(vague))


def _said(page: Page) -> set[str | float]:
    found = [one for pattern in (_PRICE, _LETTER, _SIGN_FIRST) for one in page.take_all(pattern)]
    prices: set[str | float] = {_euros(one.groupdict()) or "free" for one in found}
    return prices | ({"free"} if _free(page) else set())


def _aside(page: Page) -> list[re.Match[str]]:
    """The prices of coffee and cake: they are claimed, and there is something to pay."""
    found = [price for one in _FOOD_PRICE.finditer(page.free) if (price := _PRICE.match(page.free, one.end()))]
    for price in found:
        page.claim(*price.span())
    return found


def _free(page: Page) -> bool:
    """Whether it is free; in "visite guidée gratuite du parc" the word belongs to the name."""
    found = list(_FREE.finditer(page.free))
    for one in found:
        inside = _IN_A_NAME.match(page.free, one.end()) and page.free[one.start() - 2 : one.start()].strip().isalpha()
        (page.mask if inside else page.claim)(*one.span())
    return bool(found)


def _euros(said: dict[str, str | None]) -> float:
    if coins := said.get("coins"):
        return _value(coins) / 100
    whole = next(value for name in ("after", "sum", "each", "letter") if (value := said.get(name)))
    cents = said.get("cents") or said.get("said")
    half = 0.5 if said.get("half") or said.get("demi") else 0.0
    return _value(whole) + half + (_value(cents) / 100 if cents else 0.0)


def _value(said: str) -> float:
    if said in _OTHER_SUMS:
        return _OTHER_SUMS[said]
    return float(NUMBERS[said]) if said in NUMBERS else float(said.removesuffix(",-").replace(",", "."))
