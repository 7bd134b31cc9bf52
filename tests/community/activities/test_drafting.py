"""Days, hours and seats as a volunteer types them, in three languages."""

from datetime import date, time

import pytest

from community.activities.posting.drafting import read_day, read_hours, read_seats, read_yes, says_stop

TODAY = date(2026, 11, 22)
"""A Sunday."""


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("28/11", date(2026, 11, 28)),
        ("28-11", date(2026, 11, 28)),
        ("28.11.2026", date(2026, 11, 28)),
        ("28/11/26", date(2026, 11, 28)),
        ("2026-11-28", date(2026, 11, 28)),
        ("3/1", date(2027, 1, 3)),
        ("vandaag", TODAY),
        ("Morgen", date(2026, 11, 23)),
        ("overmorgen", date(2026, 11, 24)),
        ("après-demain", date(2026, 11, 24)),
        ("aujourd’hui", TODAY),
        ("the day after tomorrow", date(2026, 11, 24)),
        ("vrijdag", date(2026, 11, 27)),
        ("op vrijdag", date(2026, 11, 27)),
        ("vendredi", date(2026, 11, 27)),
        ("ce vendredi", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("zondag", date(2026, 11, 29)),
        ("vrijdag volgende week", date(2026, 11, 27)),
        ("la semaine prochaine mardi", date(2026, 11, 24)),
        ("28 november", date(2026, 11, 28)),
        ("zaterdag 28 november 2026", date(2026, 11, 28)),
        ("le 1er décembre", date(2026, 12, 1)),
        ("samedi 28 nov.", date(2026, 11, 28)),
        ("3rd of December", date(2026, 12, 3)),
        ("December 3rd", date(2026, 12, 3)),
        ("14 août 2027", date(2027, 8, 14)),
        ("21/11/2026", date(2026, 11, 21)),
    ],
)
def test_a_day_is_read(said: str, meant: date) -> None:
    assert read_day(said, TODAY) == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        "binnenkort",
        "vrijdag 28 november",  # that is a Saturday
        "31/11",
        "13/13",
        "20/11",  # two days ago, or in a year?
        "28/11 of 29/11",
        "11/28",
        "vrijdag 14u",
        "elke vrijdag",
        "0/0",
        "²/11",
    ],
)
def test_an_unclear_day_is_not_guessed(said: str) -> None:
    assert read_day(said, TODAY) is None


@pytest.mark.parametrize("said", ["volgende vrijdag", "vendredi prochain", "next Friday"])
def test_next_friday_is_asked_while_two_fridays_are_to_come_this_week_and_next(said: str) -> None:
    assert read_day(said, date(2026, 11, 24)) is None
    assert read_day(said, TODAY) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("14u", "14:00"),
        ("14 u", "14:00"),
        ("14u30", "14:30"),
        ("om 14.30 u", "14:30"),
        ("14:30", "14:30"),
        ("14h30", "14:30"),
        ("à 14 h 30", "14:30"),
        ("14 heures", "14:00"),
        ("10 uur", "10:00"),
        ("2 pm", "14:00"),
        ("2.30pm", "14:30"),
        ("12 pm", "12:00"),
        ("9 a.m.", "09:00"),
        ("2u", "14:00"),
        ("10", "10:00"),
        ("08:00", "08:00"),
        ("8u 's morgens", "08:00"),
        ("7 uur ’s avonds", "19:00"),
        ("8 heures du matin", "08:00"),
        ("7h du soir", "19:00"),
        ("half 3", "14:30"),
        ("half 11", "10:30"),
        ("midi", "12:00"),
        ("noon", "12:00"),
    ],
)
def test_an_hour_is_read(said: str, meant: str) -> None:
    hours = read_hours(said)
    assert hours is not None
    assert (hours.starts, hours.minutes) == ((time.fromisoformat(meant),), None)


@pytest.mark.parametrize("said", ["7u", "8 uur", "7:30", "6h", "8 o'clock", "7-9u"])
def test_an_hour_that_could_be_morning_or_evening_gives_both(said: str) -> None:
    hours = read_hours(said)
    assert hours is not None
    assert [one.hour for one in hours.starts] == [int(said[0]), int(said[0]) + 12]


@pytest.mark.parametrize(
    ("said", "start", "minutes"),
    [
        ("van 14u tot 16u", "14:00", 120),
        ("14u-16u30", "14:00", 150),
        ("de 14h à 16h", "14:00", 120),
        ("from 2 pm to 4 pm", "14:00", 120),
        ("10-12u", "10:00", 120),
        ("tussen 18u en 20u", "18:00", 120),
        ("10u tot 2u", "10:00", 240),
    ],
)
def test_from_hour_to_hour_gives_how_long(said: str, start: str, minutes: int) -> None:
    hours = read_hours(said)
    assert hours is not None
    assert (hours.starts, hours.minutes) == ((time.fromisoformat(start),), minutes)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "straks",
        "24u",
        "25:00",
        "14:75",
        "14u 's morgens",
        "16u-14u",
        "20 euro",
        "in het park",
        "14u in het park",
        "vrijdag 14u",
        "x" * 4000,
    ],
)
def test_an_unclear_hour_is_not_guessed(said: str) -> None:
    assert read_hours(said) is None


@pytest.mark.parametrize(
    ("said", "seats"),
    [
        ("20", 20),
        ("max. 20", 20),
        ("20 plaatsen", 20),
        ("20 personnes", 20),
        ("geen limiet", None),
        ("Tout le monde", None),
    ],
)
def test_seats_are_read(said: str, seats: int | None) -> None:
    assert read_seats(said) == (True, seats)


@pytest.mark.parametrize(
    "said",
    ["", "veel", "0", "501", "20 of 25", "minstens 5", "6 jaar", "2 euro", "2,50", "3-5", "au moins 5", "-5", "€ 5"],
)
def test_what_is_no_number_of_seats_is_not_taken_for_one(said: str) -> None:
    assert read_seats(said) == (False, None)


def test_yes_no_and_stop_are_read_only_when_they_are_all_that_is_said() -> None:
    assert [read_yes(said) for said in ("Ja!", "non", "ja maar")] == [True, False, None]
    assert says_stop("Toch niet.")
    assert not says_stop("niet stoppen")
