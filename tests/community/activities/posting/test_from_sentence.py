"""A sentence becomes a draft: what was said stands in it, what was not said is marked or asked."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from community.activities.posting.from_sentence import Reading, draft_from, price_in_words
from community.activities.posting.places import Known
from community.activities.posting.timing import NO_DAY_YET, instant
from community.activities.sentences.reading import Sentence

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""A Tuesday, ten in the morning in Brussels."""
FRIDAY = date(2026, 11, 27)
NEST = Known(7, "Het Zwaluwnest, Zwaluwplein 4", 51.04, 3.71)


def said(**changes: Any) -> Sentence:
    """A soup day on Friday at two, at the nest, with what a test changes."""
    everything: dict[str, Any] = {
        "announces": True,
        "title": "soepdag",
        "on": FRIDAY,
        "start": time(14),
        "place": "buurthuis",
    }
    return Sentence(**(everything | changes))


def read(sentence: Sentence, *, language: str = "nl", school: str = "nl", known: tuple[Known, ...] = ()) -> Reading:
    return draft_from(sentence, language=language, school_holidays=school, known=known, now=NOW)


def test_what_was_said_stands_in_the_draft_and_nothing_is_asked() -> None:
    reading = read(said(end=time(16, 30), seats=20, price=2))
    assert reading.to_ask == []
    assert reading.values["texts"] == {"nl": {"title": "Soepdag", "price": "2 euro"}}
    assert reading.values["first_on"] == FRIDAY
    assert reading.values["starts_at"] == datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
    assert (reading.values["minutes"], reading.values["seats"], reading.values["place"]) == (150, 20, "Buurthuis")
    assert reading.assumed == {"theme"}


def test_what_is_missing_or_unclear_is_asked_in_the_order_of_the_questions() -> None:
    reading = read(Sentence(announces=True, title="iets", ask=("seats", "price", "date", "start", "place")))
    assert reading.to_ask == ["theme", "day", "hour", "place", "seats", "price"]
    assert reading.assumed == set()


def test_a_field_that_is_asked_is_never_also_assumed() -> None:
    reading = read(said(ask=("date",), on=None, assumed=frozenset({"date", "start"})))
    assert "day" in reading.to_ask
    assert "day" not in reading.assumed
    assert "hour" in reading.assumed


def test_no_number_of_seats_is_no_limit_and_marked() -> None:
    assert "seats" in read(said()).assumed
    assert "seats" not in read(said(seats=5)).assumed
    assert read(said(ask=("seats",))).to_ask == ["seats"]


def test_an_hour_without_a_day_is_kept_until_the_day_is_known() -> None:
    reading = read(said(on=None, ask=("date",)))
    assert reading.values["first_on"] is None
    assert reading.values["starts_at"] == instant(NO_DAY_YET, time(14))


@pytest.mark.parametrize(
    "changes", [{"on": date(2026, 11, 23)}, {"on": date(2026, 11, 24), "start": time(9, 30)}], ids=["day", "hour"]
)
def test_a_moment_behind_us_is_said_and_only_the_day_is_asked(changes: dict[str, Any]) -> None:
    reading = read(said(**changes))
    assert reading.is_past
    assert reading.to_ask == ["day"]
    assert reading.values["first_on"] is None
    assert reading.values["starts_at"] is not None


def test_an_hour_that_the_clock_skips_is_asked() -> None:
    reading = read(said(on=date(2027, 3, 28), start=time(2, 30)))
    assert reading.hour_is_skipped
    assert reading.to_ask == ["hour"]
    assert reading.values["starts_at"] is None


def test_several_days_are_one_activity_with_extra_days() -> None:
    days = (date(2026, 12, 3), date(2026, 12, 10), date(2026, 12, 17))
    reading = read(said(on=days[0], dates=days))
    assert reading.values["first_on"] == days[0]
    assert reading.values["extra_on"] == ["2026-12-10", "2026-12-17"]
    assert reading.values["rrule"] is None


@pytest.mark.parametrize(("school", "kept"), [("nl", "nl"), ("fr", "fr")])
def test_a_rule_is_kept_with_whose_school_holidays_are_left_out(school: str, kept: str) -> None:
    reading = read(said(rrule="FREQ=WEEKLY;BYDAY=FR", skips_school_holidays=True), school=school)
    assert reading.values["rrule"] == "FREQ=WEEKLY;BYDAY=FR"
    assert reading.values["skips_school_holidays"] == kept


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY", "FREQ=HOURLY", "FREQ=WEEKLY;INTERVAL=0"])
def test_a_rule_that_could_be_two_things_or_never_comes_round_is_asked(rule: str) -> None:
    reading = read(said(rrule=rule))
    assert "repeat" in reading.to_ask
    assert reading.values["rrule"] is None


def test_school_holidays_mean_nothing_without_a_rule() -> None:
    assert read(said(skips_school_holidays=True)).values["skips_school_holidays"] is None


@pytest.mark.parametrize(
    ("price", "language", "words"),
    [
        ("free", "nl", "gratis"),
        ("free", "fr", "gratuit"),
        ("free", "en", "free"),
        (2, "nl", "2 euro"),
        (2.5, "nl", "2,50 euro"),
        (1, "fr", "1 euro"),
        (1.5, "fr", "1,50 euro"),
        (3, "fr", "3 euros"),
        (2.5, "en", "2.50 euro"),
    ],
)
def test_a_price_is_said_in_the_words_of_the_writer(price: str | float, language: str, words: str) -> None:
    assert price_in_words(price, language) == words


def test_a_known_place_brings_its_address_and_pin_and_is_marked() -> None:
    reading = read(said(place="Zwaluwnest"), known=(NEST,))
    assert reading.values["place"] == NEST.place
    assert (reading.values["latitude"], reading.values["longitude"]) == (51.04, 3.71)
    assert "place" in reading.assumed


def test_an_unknown_place_stays_as_it_was_written() -> None:
    reading = read(said(place="sporthal De Meers"), known=(NEST,))
    assert reading.values["place"] == "Sporthal De Meers"
    assert "latitude" not in reading.values
    assert "place" not in reading.assumed


def test_what_does_not_fit_is_asked_and_not_cut() -> None:
    reading = read(said(title="x" * 81, place="y" * 121))
    assert {"title", "place"} <= set(reading.to_ask)
    assert "place" not in reading.values


def test_past_midnight_is_still_a_duration() -> None:
    assert read(said(start=time(20), end=time(1))).values["minutes"] == 300


def test_days_that_were_excepted_are_left_out_of_what_repeats() -> None:
    christmas = date(2026, 12, 25)
    assert read(said(rrule="FREQ=WEEKLY;BYDAY=FR", except_on=(christmas,))).values["left_out"] == ["2026-12-25"]
    assert read(said(except_on=(christmas,))).values["left_out"] is None
