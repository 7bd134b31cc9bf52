"""How many fit and what it costs; and the numbers that are neither: ages, distances, minimums, addresses."""

import re
from dataclasses import dataclass

from community.activities.sentences.page import Page
from community.activities.sentences.prices import read_price
from community.activities.sentences.seats import read_seats
from community.activities.sentences.vocabulary import COUNT, MONTH, phrases

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
_MOST = r"(?:up to|no more than|niet meer dan|pas plus de|max(?:imum|imaal)?\.?|at most|hoogstens|au maximum)"
_HOURS = r"(?:u|uur|uren|uurtjes?|h|hrs?|hours?|heures?)"
_NAME_OF_STREET = rf"(?: (?!{_NO_STREET})[a-z][a-z'-]*){{1,5}}"
_NO_DATE = rf"(?! ?(?:(?:u|uur|h|am|pm|euro?s?|eur|(?:{MONTH}))\b|€))(?![/.:-]\d)"
_NO_CLOCK = r"(?! ?(?:u|uur|h|am|pm)\b|[.:,]\d|-\d)"
_STREET = f"(?:{phrases('numbers', 'streets')})"
_MARKET_DAYS = (
    rf"(?:{phrases('numbers', 'markets')}) "
    rf"\d\d?(?:(?:, ?| ?(?:en|et|and|&|tot|t/m|-) ?)\d\d?){{1,9}} ?(?:(?:{MONTH})\b|/ ?\d)"
)
"""Of "kerstmarkt 11, 12 en 13 december": no house number."""
_HOUSE = (
    r"(?<! de)(?<! du)(?<! des)(?<! a)(?<! van)(?<! from)"
    rf"(?: (?:n[o°]? ?)?\d+[a-df-g]?|, (?:n[o°]? ?)?\d+[a-df-g]?(?= ?(?:[,.;)\n]|$|bte|bus)))"
    rf"{_NO_OTHER_UNIT}{_STOP}{_NO_DATE}"
)
_TEAMS = (
    rf"{_START}(?:{phrases('numbers', 'teams')}) (?:of|van|de|d'|met|with|avec|a) (?:{_MOST} )?(?:{COUNT})"
    rf"(?: ?(?:-|a|tot|to|of|ou|or) ?(?:{COUNT}))?(?: {_HEADS}(?: {_MOST})?)?{_STOP}"
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
        rf"(?<![a-z])(?!{_MARKET_DAYS})[a-z]+{_STREET}\.? \d+[a-g]?(?: ?bus ?\d+)?\b{_NO_DATE}",
        rf"{_START}(?<!take )(?<!takes )(?:{_VOIES}){_NAME_OF_STREET}{_HOUSE}(?! ?{_HEADS})",
        rf"(?<![\dhu:.])\d+[a-g]?,? (?:{_VOIES})(?= )",
        r"\d+ [a-z]+ (?:street|road|avenue|lane|square)\b",
        r"\b(?<![/.-])(?!20[23]\d)[1-9]\d{3} (?=[a-z]{4,})(?!personen|deelnemers)",
        _TEAMS,
        rf"{_START}(?<!back )(?<!home )(?:par|per|in|by) (?:{COUNT})(?= ?(?:[,.;!?\n)]|$))",
        rf"{_START}(?:ages?|aged|leeftijd|max age)(?: [a-z]+)? (?:{_MOST}|tot|from|vanaf|jusqu'a)? ?\d{{1,2}}{_STOP}",
        rf"{_START}(?<!tot )(?<!until )(?<!jusqu'a )(?<!till ){_MOST} [1-8](?:[.,]5)? ?{_HOURS}{_STOP}",
        rf"{_START}[1-8](?:[.,]5)? ?{_HOURS} {_MOST}{_STOP}",
        rf"{_START}{_MOST} (?:{COUNT}) {_HOURS}{_STOP}",
        rf"{_START}\d+(?:e|de|ste|eme|er|th|st|nd|rd) (?:{phrases('numbers', 'counted')})",
    )
)


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
    price = read_price(page)
    seats = read_seats(page)
    return Amounts(seats.most, seats.unclear, price.said, price.unclear)
