"""How many fit and what it costs; and the numbers that are neither: ages, distances, minimums, addresses."""

import re
from dataclasses import dataclass

from community.activities.models import MOST_SEATS
from community.activities.sentences.page import Page
from community.activities.sentences.vocabulary import MONTH, NUMBER, NUMBER_WORD, NUMBERS, either, number, phrases

_START = r"(?<![a-z0-9])"
_STOP = r"(?![a-z0-9])"
_HEADS = f"(?:{phrases('heads')})"
_AGE = f"(?:{phrases('numbers', 'ages')})"
_VOIES = phrases("numbers", "voies")
_BETWEEN, _TO = "(?:van|de|from|tussen|entre|between)", "-|tot|a|to|en|et|and"
_NO_STREET = r"(?:at|on|in|op|om|le|a|from|van)\b"
_NO_OTHER_UNIT = (
    r"(?![.,]\d| ?(?:€|(?:euro?s?|eur|km|uur|u|h|heures?|am|pm)\b)"
    rf"| (?:{phrases('numbers', 'teams_counted')})\b)"
)
_NAME_OF_STREET = rf"(?: (?!{_NO_STREET})[a-z][a-z'-]*){{1,5}}"
_NO_DATE = rf"(?! ?(?:(?:u|uur|h|am|pm|euro?s?|eur|(?:{MONTH}))\b|€))(?![/.:-]\d)"
_NO_CLOCK = r"(?! ?(?:u|uur|h|am|pm)\b|[.:,]\d|-\d)"
_HOUSE = (
    r"(?<! de)(?<! du)(?<! des)(?<! a)(?<! van)(?<! from)"
    rf"(?: (?:n[o°]? ?)?\d+[a-df-g]?|, (?:n[o°]? ?)?\d+[a-df-g]?(?= ?(?:[,.;)\n]|$|bte|bus)))"
    rf"{_NO_OTHER_UNIT}{_STOP}{_NO_DATE}"
)
_MASKED = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\d])(?!\d\d?[/.-]\d\d?[/.-]\d)(?:\+32|0032|0)[\s./-]?\d(?:[\s./-]?\d){7,9}(?!\d)",
        rf"\d{{1,3}} ?(?:-|tot|a|to|en|et|/) ?\d{{1,3}} ?{_AGE}",
        rf"\d{{1,3}} ?(?:\+|-?plus(?:sers?)?\b|{_AGE}(?: (?:et plus|en ouder|old|and over|and up|oud))?)",
        rf"{_START}(?:{phrases('numbers', 'young')})(?: {_BETWEEN})? \d{{1,2}} ?(?:{_TO}) ?\d{{1,2}}{_STOP}",
        rf"\d+(?:[.,]\d+)? ?(?:km|kilometers?|kilometres?|meter|metres?|m|kilo|kg|liter|litres?|l|cm){_STOP}",
        rf"{_START}(?:{phrases('numbers', 'nouns')}) ?\d+[a-gi-tv-z]?(?:[.,]\d+)?{_STOP}{_NO_CLOCK}",
        rf"[a-z]+(?:{phrases('numbers', 'streets')})\.? \d+[a-g]?(?: ?bus ?\d+)?\b{_NO_DATE}",
        rf"{_START}(?<!take )(?<!takes )(?:{_VOIES}){_NAME_OF_STREET}{_HOUSE}(?! ?{_HEADS})",
        rf"(?<![\dhu:.])\d+[a-g]?,? (?:{_VOIES})(?= )",
        r"\d+ [a-z]+ (?:street|road|avenue|lane|square)\b",
        r"\b(?<![/.-])(?!20[23]\d)[1-9]\d{3} (?=[a-z]{4,})(?!personen|deelnemers)",
        rf"{_START}(?:{phrases('numbers', 'teams')}) (?:of|van|de|d') (?:up to |max\.? |maximum )?\d+",
        rf"{_START}(?:max\.? )?\d+ (?:per|par) (?:team|ploeg|equipe|groep|groupe|tafel|table|gezin|famille)",
        rf"{_START}\d+(?:e|de|ste|eme|er|th|st|nd|rd) (?:{phrases('numbers', 'counted')})",
    )
)
_MINIMUM_WORD = f"(?:{phrases('seats', 'minimum')})"
_MINIMUM = re.compile(
    rf"{_START}{_MINIMUM_WORD} ?(?:van |de |of )?(?:{NUMBER})(?: ?(?:{_HEADS}|[a-z]+ nodig))?"
    r"(?![a-z0-9.,]|:| ?(?:€|euro?|eur))"
    rf"|{_START}(?:vanaf|from|a partir de) (?:{NUMBER}) {_HEADS}{_STOP}"
    rf"|{_START}(?:{NUMBER}) {_HEADS} {_MINIMUM_WORD}{_STOP}"
)
_MAX = f"(?:{phrases('seats', 'maximum')})"
_N = rf"(?P<count>\d{{1,3}}|{NUMBER_WORD})"
_SPARE = r"(?: (?:max(?:imum)?\.?|beschikbaar|disponibles?|available|vrij|libres?))?"
_CHAIRS = f"(?:{phrases('seats', 'chairs')})"
_GROWN = r"(?:personen|pers\.?|mensen|man|deelnemers?|personnes?|people|participants|gezinnen|families|familles)"
_SEATS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_START}{_MAX}:? ?(?:van |of |de |a |voor |aantal )?{_N}{_NO_OTHER_UNIT}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}(?:{phrases('seats', 'few')}) {_N} ?{_HEADS}{_SPARE}{_STOP}",
        rf"{_START}(?:{phrases('seats', 'room')}) ?(?:voor|pour|for|a|:) {_N}(?: ?{_HEADS})?{_STOP}",
        rf"{_START}(?:voor|pour|for|met|avec|with|a) {_N} {_GROWN}(?: max(?:imum)?\.?)?{_STOP}",
        rf"{_START}{_N} ?{_HEADS},? ?\(?(?:max(?:imum|imaal)?\.?|{phrases('seats', 'not_one_more')}){_STOP}\)?",
        rf"{_START}(?:er (?:kunnen|mogen) )?(?:nog )?{_N} ?(?:vrije |beschikbare )?{_CHAIRS}{_SPARE}{_STOP}",
        rf"{_START}(?:{_CHAIRS}|aantal|nombre de places) ?: ?{_N}{_STOP}",
        rf"{_START}(?:er (?:kunnen|mogen) )?{_N} ?(?:personen|pers\.?|mensen|personnes|people|p\.?(?!\.?m\b)){_STOP}",
    )
)
_SEAT_RANGE = re.compile(
    rf"{_START}(?:voor |pour |for )?\d{{1,3}} ?(?:-|a|tot|to|of|ou|or) ?\d{{1,3}} ?{_HEADS}{_STOP}"
)
_ABOUT = re.compile(rf"{_START}(?:{phrases('seats', 'about')}) (?:{_N} )?{_HEADS}{_STOP}")
_LIMITED = re.compile(rf"{_START}(?:{phrases('seats', 'about_places')}){_STOP}")
_NO_LIMIT = re.compile(rf"{_START}(?:{phrases('seats', 'no_limit')}){_STOP}")

_LABEL = rf"(?:(?:{phrases('price', 'label')})(?: is| de| of|:)? ?:? ?)"
_PER = f"(?: ?(?:{phrases('price', 'per')}))?"
_DIGITS = r"\d{1,3}(?:[.,]\d{1,2})?"
_PRICE = re.compile(
    rf"{_START}{_LABEL}?(?:€ ?(?P<after>{_DIGITS})"
    rf"|(?P<before>{_DIGITS}) ?(?:€|(?:euro'?s?|eur){_STOP})(?P<cents> ?\d\d)?"
    rf"|(?P<each>{_DIGITS}) ?(?:{phrases('price', 'surely_per')}){_STOP}"
    rf"|(?P<word>{either(NUMBERS)}) (?:euro'?s?|eur){_STOP}|(?P<half>anderhalve) euro)(?:,-)?{_PER}"
)
_SIGN_FIRST = re.compile(rf"€ ?(?P<after>{_DIGITS})(?:,-)?{_PER}")
_OTHER_PRICE = re.compile(
    rf"{_START}(?:{phrases('price', 'payers')})(?: (?:betalen|paient|pay))?:? {_DIGITS}"
    r"(?![a-z0-9]| ?(?:jaar|ans|years|plaatsen|-|tot))"
    rf"|{_START}{_DIGITS} (?:{phrases('price', 'otherwise')}){_STOP}"
)
_FREE = re.compile(
    rf"{_START}{_LABEL}?(?:{phrases('price', 'free')})(?: (?:{phrases('price', 'free_for')}))?"
    rf"(?! (?:{phrases('price', 'given_away')})){_STOP}"
)
_SOME_PRICE = re.compile(rf"{_START}(?:{phrases('price', 'some')}){_STOP}")
_IN_A_NAME = re.compile(r" (?:du|de la|des|de|d'|of|over|van|aux?|sur) ?(?=[a-z])")
_PRICE_RANGE = re.compile(rf"{_START}{_DIGITS} ?€? ?(?:-|a|tot|to|of|ou|or) ?{_DIGITS} ?(?:€|(?:euro'?s?|eur){_STOP})")
_SOME_FREE = re.compile(rf"{_START}(?:{phrases('price', 'some_free')}){_STOP}")
_FOOD_PRICE = re.compile(rf"{_START}{phrases('price', 'aside')}(?={_DIGITS} ?(?:€|eur)|€)")
_WORTH = re.compile(rf"{_START}(?:{phrases('price', 'worth')})")
_GIFT = re.compile(rf"{_START}(?:{phrases('price', 'gift')}){_STOP}")


@dataclass(frozen=True, slots=True)
class Amounts:
    """``price`` is "free", euros, or None. Two different ones are ``price_unclear``; so with seats."""

    seats: int | None = None
    seats_unclear: bool = False
    price: str | float | None = None
    price_unclear: bool = False


def mask_other_numbers(page: Page) -> None:
    """Ages, distances, addresses, phone numbers: no clock, day, price or seat is looked for in them."""
    for pattern in _MASKED:
        for found in pattern.finditer(page.free):
            page.mask(*found.span())


def read_amounts(page: Page) -> Amounts:
    """Find and claim prices and seats; a minimum of people is no number of seats."""
    price, price_unclear = _price(page)
    page.take_all(_MINIMUM)
    seats, seats_unclear = _seats(page)
    return Amounts(seats, seats_unclear, price, price_unclear)


def _price(page: Page) -> tuple[str | float | None, bool]:
    page.take_all(_GIFT)
    page.take_all(_WORTH)
    vague = bool(page.take_all(_SOME_PRICE))
    some = bool(page.take_all(_SOME_FREE)) or bool(page.take_all(_PRICE_RANGE))
    for found in list(_FOOD_PRICE.finditer(page.free)):
        if price := _PRICE.match(page.free, found.end()):
            page.claim(*price.span())
            vague = True
    asked = [_euros(one) for one in page.take_all(_PRICE)]
    asked += [_decimal(one["after"]) for one in page.take_all(_SIGN_FIRST)]
    prices: set[str | float] = {"free" if price == 0 else price for price in asked}
    prices |= {"free"} if _free(page) else set()
    if len(prices) > 1 or (prices and (some or page.take_all(_OTHER_PRICE))):
        return None, True
    return (prices.pop(), False) if prices else (None, vague or some)


def _free(page: Page) -> bool:
    """Whether it is free; in "visite guidée gratuite du parc" the word belongs to the name."""
    found = list(_FREE.finditer(page.free))
    for one in found:
        inside = _IN_A_NAME.match(page.free, one.end()) and page.free[one.start() - 2 : one.start()].strip().isalpha()
        (page.mask if inside else page.claim)(*one.span())
    return bool(found)


def _euros(found: re.Match[str]) -> float:
    if found["word"]:
        return float(NUMBERS[found["word"]])
    if found["half"]:
        return 1.5
    whole = _decimal(found["after"] or found["before"] or found["each"])
    return whole + int(found["cents"]) / 100 if found["cents"] else whole


def _decimal(said: str) -> float:
    return float(said.replace(",", "."))


def _seats(page: Page) -> tuple[int | None, bool]:
    if page.take_all(_SEAT_RANGE) or page.take_all(_ABOUT):
        return None, True
    limited = bool(page.take_all(_LIMITED))
    page.take_all(_NO_LIMIT)
    counts = {number(one["count"]) for pattern in _SEATS for one in page.take_all(pattern)}
    if len(counts) > 1:
        return None, True
    seats = counts.pop() if counts else None
    if seats is None and limited:
        return None, True
    return (seats, False) if seats is None or 1 <= seats <= MOST_SEATS else (None, True)
