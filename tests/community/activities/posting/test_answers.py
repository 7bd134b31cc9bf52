"""One answer at one question, read with the reader of whole sentences; what is left over is not understood."""

from datetime import date, datetime, time

import pytest

from community.activities.posting.answers import (
    Repetition,
    When,
    read_deadline,
    read_length,
    read_link,
    read_repeat,
    read_when,
)

NOW = datetime(2026, 11, 24, 10)
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vrijdag", When((FRIDAY,))),
        ("vrijdag 27 november", When((FRIDAY,))),
        ("vrijdag om 14u", When((FRIDAY,), start=time(14))),
        ("vrijdag van 14u tot 16u", When((FRIDAY,), start=time(14), minutes=120)),
        ("elke vrijdag", When((FRIDAY,), "FREQ=WEEKLY;BYDAY=FR")),
        ("elke vrijdag om 14u", When((FRIDAY,), "FREQ=WEEKLY;BYDAY=FR", start=time(14))),
        ("elke derde zondag", When((date(2026, 12, 20),), "FREQ=MONTHLY;BYDAY=3SU")),
        ("chaque vendredi", When((FRIDAY,), "FREQ=WEEKLY;BYDAY=FR")),
        ("the last Friday of the month", When((FRIDAY,), "FREQ=MONTHLY;BYDAY=-1FR")),
        ("every Friday", When((FRIDAY,), "FREQ=WEEKLY;BYDAY=FR")),
        (
            "elke vrijdag, niet in de schoolvakantie",
            When((FRIDAY,), "FREQ=WEEKLY;BYDAY=FR", skips_school_holidays=True),
        ),
    ],
)
def test_a_day_or_how_it_comes_back_is_read(said: str, meant: When) -> None:
    assert read_when(said, NOW) == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        "binnenkort",
        "volgende vrijdag",
        "vrijdag 28 november",
        "28/11 of 29/11",
        "vrijdag in het park",
        "🎉",
        "x" * 9999,
    ],
)
def test_an_unclear_day_is_not_guessed(said: str) -> None:
    assert read_when(said, NOW) is None


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("elke vrijdag", "FREQ=WEEKLY;BYDAY=FR"),
        ("elke week", "FREQ=WEEKLY;BYDAY=FR"),
        ("chaque semaine", "FREQ=WEEKLY;BYDAY=FR"),
        ("every week until 30 June", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270630"),
        ("om de week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("elke derde zondag", "FREQ=MONTHLY;BYDAY=3SU"),
        ("elke dag", "FREQ=DAILY"),
        ("één keer", None),
        ("une seule fois", None),
        ("just once", None),
    ],
)
def test_a_repetition_is_read(said: str, rule: str | None) -> None:
    assert read_repeat(said, None, FRIDAY, NOW) == Repetition(rule)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("tot eind juni", Repetition("FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630")),
        ("6 keer", Repetition("FREQ=WEEKLY;BYDAY=WE;COUNT=6")),
        ("niet in de schoolvakantie", Repetition("FREQ=WEEKLY;BYDAY=WE;COUNT=3", skips_school_holidays=True)),
    ],
)
def test_an_end_alone_belongs_to_the_rule_there_is(said: str, meant: Repetition) -> None:
    assert read_repeat(said, "FREQ=WEEKLY;BYDAY=WE;COUNT=3", FRIDAY, NOW) == meant
    assert read_repeat(said, None, FRIDAY, NOW) is None


@pytest.mark.parametrize("said", ["elke maand", "every month", "soms", "", "vrijdag", "🎉"])
def test_a_repetition_that_could_be_two_things_is_not_guessed(said: str) -> None:
    assert read_repeat(said, "FREQ=WEEKLY;BYDAY=WE", FRIDAY, NOW) is None


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("2 uur", 120),
        ("anderhalf uur", 90),
        ("een half uur", 30),
        ("90 minuten", 90),
        ("tot 16u", 120),
        ("tot half vijf", 150),
        ("jusqu'à 16h", 120),
        ("deux heures", 120),
        ("until 4 pm", 120),
        ("lang", None),
        ("", None),
        ("tot 13u", None),
    ],
)
def test_how_long_is_read(said: str, minutes: int | None) -> None:
    assert read_length(said, time(14)) == minutes


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2", 2),
        ("2 dagen vooraf", 2),
        ("één dag", 1),
        ("een week", 7),
        ("3 jours avant", 3),
        ("woensdag", 2),
        ("tot en met woensdag 25 november", 2),
        ("de dag zelf", 0),
        ("le jour même", 0),
        ("28/11", None),
        ("61 dagen", None),
        ("veel", None),
    ],
)
def test_a_deadline_is_read(said: str, days: int | None) -> None:
    assert read_deadline(said, FRIDAY, NOW.date()) == days


@pytest.mark.parametrize("said", ["https://meet.example.org/buurt", "meet.example.org/buurt"])
def test_a_link_is_kept_over_https(said: str) -> None:
    assert read_link(said) == "https://meet.example.org/buurt"


@pytest.mark.parametrize(
    "said",
    [
        "http://example.org",
        "javascript:alert(1)",
        "https://a@example.org",
        "https://localhost",
        "https://[::1]/",
        "https://example.org:8080",
        "ftp://example.org",
        "kom online",
        "",
        "https://example.org/" + "x" * 300,
    ],
)
def test_what_is_no_safe_link_is_refused(said: str) -> None:
    assert read_link(said) is None
