"""Days and times as people say them, in three languages, on a Belgian clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from messages.dates import When, age, clock, day, moment, span
from messages.languages import LANGUAGES, Language

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "nl", "fr", "en"),
    [
        (datetime(2026, 11, 25, 22, 59, tzinfo=UTC), "vandaag", "aujourd'hui", "today"),
        # 23.00 in UTC is past midnight in Belgium
        (datetime(2026, 11, 25, 23, 0, tzinfo=UTC), "morgen", "demain", "tomorrow"),
        (datetime(2026, 11, 24, 12, 0, tzinfo=UTC), "gisteren", "hier", "yesterday"),
        (date(2026, 11, 26), "morgen", "demain", "tomorrow"),
        (date(2026, 12, 3), "donderdag 3 december", "jeudi 3 décembre", "Thursday 3 December"),
        (date(2026, 12, 1), "dinsdag 1 december", "mardi 1er décembre", "Tuesday 1 December"),
        (date(2027, 1, 1), "vrijdag 1 januari 2027", "vendredi 1er janvier 2027", "Friday 1 January 2027"),
    ],
)
def test_a_day_is_named_the_way_people_do(when: date, nl: str, fr: str, en: str) -> None:
    assert [day(language, when, NOW) for language in LANGUAGES] == [nl, fr, en]


@pytest.mark.parametrize(
    ("utc", "nl", "fr", "en"),
    [
        ((2026, 11, 26, 13, 0), "14 u", "14 h", "2 pm"),
        ((2026, 11, 26, 13, 30), "14.30 u", "14 h 30", "2.30 pm"),
        ((2026, 11, 26, 8, 5), "9.05 u", "9 h 05", "9.05 am"),
        ((2026, 11, 26, 11, 0), "12 u", "12 h", "noon"),
        ((2026, 11, 26, 23, 0), "0 u", "0 h", "midnight"),
        ((2026, 11, 26, 23, 15), "0.15 u", "0 h 15", "12.15 am"),
        ((2026, 7, 1, 12, 0), "14 u", "14 h", "2 pm"),  # summer time
    ],
)
def test_a_time_is_read_from_a_belgian_wall(utc: tuple[int, ...], nl: str, fr: str, en: str) -> None:
    when = datetime(*utc, tzinfo=UTC)  # type: ignore[misc, arg-type]  # parts of a date
    assert [clock(language, when) for language in LANGUAGES] == [nl, fr, en]


def test_a_moment_is_a_day_and_a_time() -> None:
    tomorrow = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
    assert [moment(language, tomorrow, NOW) for language in LANGUAGES] == [
        "morgen om 14 u",
        "demain à 14 h",
        "tomorrow at 2 pm",
    ]
    assert moment("nl", tomorrow + timedelta(days=7, minutes=30), NOW) == "donderdag 3 december om 14.30 u"


def test_what_is_read_again_tomorrow_names_the_day() -> None:
    tomorrow = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
    assert [When(language, tomorrow, NOW).dated() for language in LANGUAGES] == [
        "donderdag 26 november om 14 u",
        "jeudi 26 novembre à 14 h",
        "Thursday 26 November at 2 pm",
    ]


@pytest.mark.parametrize(
    ("minutes", "nl", "fr", "en"),
    [
        (0, "een minuut", "une minute", "a minute"),
        (10, "10 minuten", "10 minutes", "10 minutes"),
        (15, "een kwartier", "un quart d'heure", "a quarter of an hour"),
        (30, "een half uur", "une demi-heure", "half an hour"),
        (60, "een uur", "une heure", "an hour"),
        (90, "anderhalf uur", "une heure et demie", "an hour and a half"),
        (120, "2 uur", "2 heures", "2 hours"),
        (130, "2 uur en 10 minuten", "2 heures et 10 minutes", "2 hours and 10 minutes"),
        (24 * 60, "een dag", "un jour", "a day"),
        (60 * 60, "3 dagen", "3 jours", "3 days"),
    ],
)
def test_a_length_of_time_is_said_in_words(minutes: int, nl: str, fr: str, en: str) -> None:
    assert [span(language, minutes) for language in LANGUAGES] == [nl, fr, en]


@pytest.mark.parametrize(
    ("since", "language", "words"),
    [
        (NOW + timedelta(minutes=3), "nl", "net"),  # clocks differ a little
        (NOW - timedelta(seconds=90), "nl", "net"),
        (NOW - timedelta(minutes=10), "nl", "10 minuten geleden"),
        (NOW - timedelta(minutes=10), "fr", "il y a 10 minutes"),
        (NOW - timedelta(hours=3), "en", "3 hours ago"),
        (NOW - timedelta(hours=12), "nl", "gisteren"),
        (NOW - timedelta(days=4), "fr", "il y a 4 jours"),
        (NOW - timedelta(days=20), "fr", "le jeudi 5 novembre"),
        (NOW - timedelta(days=20), "nl", "op donderdag 5 november"),
    ],
)
def test_an_age_is_said_as_by_a_neighbour(since: datetime, language: Language, words: str) -> None:
    assert age(language, since, NOW) == words


def test_two_hours_ago_is_not_yesterday_just_after_midnight() -> None:
    one_at_night = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
    assert age("nl", one_at_night - timedelta(hours=2), one_at_night) == "2 uur geleden"
