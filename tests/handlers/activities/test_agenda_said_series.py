"""What is said of a series reads well, and read back it is the same rule."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from community.activities.models import Activity, ActivityState
from community.activities.sentences.reading import read_sentence
from community.activities.series.recurrence import checked_rule
from community.residents.quiet_hours import BRUSSELS
from core.ids import NeighbourhoodId
from handlers.cards.activities.series import said_series
from handlers.scene import Words
from messages.catalogue import Catalogue
from messages.languages import LANGUAGES, Language

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CATALOGUE = Catalogue()
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
RULES = [
    *(f"FREQ=WEEKLY;BYDAY={day}" for day in DAYS),
    *(f"FREQ=WEEKLY;INTERVAL=2;BYDAY={day}" for day in DAYS),
    *("FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", "FREQ=WEEKLY;INTERVAL=4;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
    *("FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=TU,TH,SA", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=DAILY"),
    *(f"FREQ=MONTHLY;BYDAY={nth}{day}" for nth in (1, 2, 3, 4, -1) for day in ("MO", "SA")),
    *("FREQ=MONTHLY;BYDAY=1WE,3WE", "FREQ=MONTHLY;BYDAY=2FR,4FR", "FREQ=MONTHLY;BYDAY=1TU,-1TU"),
    *("FREQ=MONTHLY;BYDAY=5TH", "FREQ=MONTHLY;BYDAY=3SU", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=1SA,3SA,5SA"),
    *("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", "FREQ=MONTHLY;INTERVAL=2;BYDAY=3SU", "FREQ=MONTHLY;INTERVAL=6;BYDAY=-1FR"),
    *(f"FREQ=MONTHLY;BYMONTHDAY={day}" for day in (1, 2, 3, 8, 15, 21, 22, 31, -1)),
    *("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1"),
    *(
        f"{rule};UNTIL={until}"
        for rule in ("FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYDAY=1WE,3WE", "FREQ=DAILY")
        for until in (20261231, 20270630, 20271001)
    ),
    *("FREQ=WEEKLY;BYDAY=FR;COUNT=6", "FREQ=MONTHLY;BYDAY=3SU;COUNT=10", "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20"),
    *("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=8", "FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3", "FREQ=DAILY;COUNT=5"),
]


def a_series(rrule: str | None, first: date | None = None, hour: int | None = 10, **more: Any) -> Activity:
    """A series whose first time follows its rule."""
    days = (date(2026, 11, 25) + timedelta(days=ahead) for ahead in range(400))
    times = (datetime.combine(day, time(hour or 10), BRUSSELS).astimezone(UTC) for day in days)
    fits = first is not None or rrule is None
    at = (
        datetime.combine(first or date(2026, 11, 25), time(hour or 10), BRUSSELS).astimezone(UTC)
        if fits
        else next(one for one in times if checked_rule(rrule or "").comes_on(one))
    )
    made = Activity(
        id=1,
        neighbourhood_id=NeighbourhoodId(1),
        created_by=None,
        state=ActivityState.PUBLISHED,
        version=1,
        theme="food",
        pictogram="",
        texts={},
        place=None,
        latitude=None,
        longitude=None,
        minutes=None,
        seats=None,
        contact=None,
        rrule=rrule,
        first_on=at.astimezone(BRUSSELS).date(),
        starts_at=None if hour is None else at,
    )
    return replace(made, **more)


def said(language: Language, activity: Activity, now: datetime = NOW) -> str:
    """A series in words."""
    return said_series(Words(CATALOGUE, language, now), activity)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rrule", RULES)
def test_read_back_it_is_the_same_rule(rrule: str, language: Language) -> None:
    now = NOW.astimezone(BRUSSELS).replace(tzinfo=None)
    for school in (None, "nl"):
        series = a_series(rrule, skips_school_holidays=school)
        words = said(language, series)
        read = read_sentence(f"Soepdag {words}, buurthuis", now)
        assert (read.rrule, read.skips_school_holidays) == (rrule, school is not None), words
        assert (read.on, read.start) == (series.first_on, time(10)), words


@pytest.mark.parametrize(
    ("rrule", "nl", "fr", "en"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", "elke vrijdag om 10 u", "tous les vendredis à 10 h", "every Friday at 10 am"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            "om de twee weken op dinsdag om 10 u",
            "toutes les deux semaines, le mardi à 10 h",
            "every two weeks on Tuesday at 10 am",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1WE,3WE;COUNT=6",
            "elke eerste en derde woensdag van de maand om 10 u, 6 keer",
            "le premier et le troisième mercredi du mois à 10 h, 6 fois",
            "the first and third Wednesday of the month at 10 am, 6 times",
        ),
        (
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;UNTIL=20270630",
            "om de drie maanden op de laatste vrijdag van de maand om 10 u, tot en met 30 juni",
            "tous les trois mois, le dernier vendredi du mois à 10 h, jusqu’au 30 juin",
            "every three months on the last Friday of the month at 10 am, until 30 June",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=1",
            "elke 1e van de maand om 10 u",
            "le 1er de chaque mois à 10 h",
            "the 1st of every month at 10 am",
        ),
        (
            "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=21",
            "elk jaar op 21 juli om 10 u",
            "tous les ans, le 21 juillet à 10 h",
            "every year on 21 July at 10 am",
        ),
        # Rules that only a file can bring.
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2", "elke tweede maandag van de maand om 10 u", None, None),
        ("FREQ=MONTHLY;BYDAY=1MO,3TU", "elke eerste maandag en derde dinsdag van de maand om 10 u", None, None),
        ("FREQ=MONTHLY;BYDAY=MO", "elke maandag om 10 u", None, None),
        ("FREQ=WEEKLY;BYDAY=MO;BYMONTH=4,5", "elke maandag om 10 u, enkel in april en mei", None, None),
        ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20270625T080000Z", None, None, "every Friday at 10 am, until 25 June"),
        ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20270625T075959Z", None, None, "every Friday at 10 am, until 24 June"),
        ("FREQ=MONTHLY;BYDAY=-2FR", "op 18 december, 22 januari en 19 februari om 10 u", None, None),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", None, None, "on 30 November, 29 December and 26 January at 10 am"),
    ],
)
def test_it_is_said_as_people_say_it(rrule: str, nl: str | None, fr: str | None, en: str | None) -> None:
    for language, expected in zip(LANGUAGES, (nl, fr, en), strict=True):
        assert expected is None or said(language, a_series(rrule)) == expected


def test_what_is_out_of_the_ordinary_is_named_as_long_as_it_is_to_come() -> None:
    series = a_series(
        "FREQ=WEEKLY;BYDAY=FR",
        extra_on=(date(2026, 12, 9), date(2027, 1, 13)),
        left_out=(date(2026, 12, 25), date(2027, 1, 1)),
    )
    expected = "elke vrijdag om 10 u, ook op 9 december en 13 januari, niet op 25 december en 1 januari"
    assert said("nl", series) == expected
    assert said("nl", series, NOW + timedelta(days=33)) == "elke vrijdag om 10 u, ook op 13 januari, niet op 1 januari"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "op 3, 10 en 17 december en 7 januari om 10 u"),
        ("fr", "le 3, le 10 et le 17 décembre et le 7 janvier à 10 h"),
        ("en", "on 3, 10 and 17 December and 7 January at 10 am"),
    ],
)
def test_fixed_dates_are_named(language: Language, expected: str) -> None:
    more = (date(2027, 1, 7), date(2026, 12, 10), date(2026, 12, 17))
    assert said(language, a_series(None, date(2026, 12, 3), extra_on=more)) == expected


def test_fixed_dates_in_one_month_are_read_back() -> None:
    now = NOW.astimezone(BRUSSELS).replace(tzinfo=None)
    for language in LANGUAGES:
        series = a_series(None, date(2026, 12, 3), extra_on=(date(2026, 12, 10), date(2026, 12, 17)))
        read = read_sentence(f"Soepdag {said(language, series)}, buurthuis", now)
        assert read.rrule is None
        assert read.on == date(2026, 12, 3)


def test_a_far_date_says_its_year() -> None:
    assert said("nl", a_series("FREQ=WEEKLY;BYDAY=FR;UNTIL=20271231")).endswith("tot en met 31 december 2027")


def test_of_a_number_of_times_that_began_those_that_are_left_are_said() -> None:
    series = a_series("FREQ=WEEKLY;BYDAY=FR;COUNT=6")
    assert said("nl", series).endswith(", 6 keer")
    later = NOW + timedelta(days=12)
    assert said("nl", series, later).endswith(", nog 4 keer")
    assert said("fr", series, later).endswith(", encore 4 fois")
    assert said("en", series, later + timedelta(days=21)).endswith(", one more time")


def test_it_is_said_when_dates_fall_out_of_a_number_of_times() -> None:
    series = a_series("FREQ=WEEKLY;BYDAY=FR;COUNT=6", left_out=(date(2026, 12, 11),), skips_school_holidays="nl")
    assert said("nl", series).endswith(", niet op 11 december, 6 keer, samen dus 3 keer")


def test_a_draft_without_an_hour_has_a_rule_already() -> None:
    assert said("nl", a_series("FREQ=WEEKLY;BYDAY=WE;COUNT=6", hour=None)) == "elke woensdag, 6 keer"
    assert said("nl", replace(a_series("FREQ=WEEKLY;BYDAY=WE", hour=None), first_on=None)) == ""


def test_what_happens_once_does_not_come_back() -> None:
    assert said("nl", a_series(None)) == ""
