"""Series keep their hour on the wall, and no rule can make the bot search for ever."""

from datetime import UTC, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given, settings
from hypothesis import strategies as st

from community.activities.series.recurrence import RuleNotUnderstood, checked_rule, expand, reminder_for
from community.residents.quiet_hours import BRUSSELS


def local(*parts: int) -> datetime:
    """An instant by the clock on a Belgian wall."""
    return datetime(*parts, tzinfo=BRUSSELS).astimezone(UTC)  # type: ignore[misc,arg-type]  # parts of a date


def walls(rule: str, first: datetime, days: int = 60) -> list[str]:
    """What the wall says at each time of a series."""
    found = expand(checked_rule(rule), first, after=first, before=first + timedelta(days=days))
    return [at.astimezone(BRUSSELS).strftime("%d/%m %H:%M") for at in found]


def test_a_weekly_series_stays_at_its_hour_when_the_clock_goes_back_in_october() -> None:
    first = local(2026, 10, 23, 14, 0)
    assert walls("FREQ=WEEKLY;BYDAY=FR", first, 15) == ["23/10 14:00", "30/10 14:00", "06/11 14:00"]
    instants = expand(checked_rule("FREQ=WEEKLY"), first, after=first, before=first + timedelta(days=10))
    assert instants[1] - instants[0] == timedelta(days=7, hours=1)


def test_a_weekly_series_stays_at_its_hour_when_the_clock_goes_forward_in_march() -> None:
    first = local(2027, 3, 26, 14, 0)
    assert walls("FREQ=WEEKLY", first, 10) == ["26/03 14:00", "02/04 14:00"]


def test_an_hour_that_march_skips_is_an_hour_later_and_one_that_october_repeats_is_the_first() -> None:
    assert walls("FREQ=DAILY", local(2027, 3, 27, 2, 30), 3) == [
        "27/03 02:30",
        "28/03 03:30",
        "29/03 02:30",
        "30/03 02:30",
    ]
    october = expand(
        checked_rule("FREQ=DAILY"), local(2026, 10, 24, 2, 30), after=local(2026, 10, 25), before=local(2026, 10, 26)
    )
    assert october == [datetime(2026, 10, 25, 0, 30, tzinfo=UTC)]


@pytest.mark.parametrize(
    ("rule", "first", "expected"),
    [
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            local(2026, 11, 24, 14),
            ["24/11 14:00", "08/12 14:00", "22/12 14:00", "05/01 14:00"],
        ),
        ("FREQ=MONTHLY;BYDAY=1WE,3WE", local(2026, 12, 2, 14), ["02/12 14:00", "16/12 14:00", "06/01 14:00"]),
        ("FREQ=MONTHLY;BYDAY=-1SU", local(2026, 11, 29, 14), ["29/11 14:00", "27/12 14:00"]),
        ("FREQ=WEEKLY;COUNT=2", local(2026, 11, 24, 14), ["24/11 14:00", "01/12 14:00"]),
        ("FREQ=WEEKLY;UNTIL=20261201", local(2026, 11, 24, 14), ["24/11 14:00", "01/12 14:00"]),
        ("FREQ=WEEKLY;UNTIL=20261201T130000Z", local(2026, 11, 24, 14), ["24/11 14:00", "01/12 14:00"]),
        ("FREQ=WEEKLY;UNTIL=20261201T125959Z", local(2026, 11, 24, 14), ["24/11 14:00"]),
        ("RRULE:freq=monthly;byday=MO,TU,WE,TH,FR;bysetpos=-1", local(2026, 11, 30, 9), ["30/11 09:00", "31/12 09:00"]),
    ],
)
def test_rules_of_the_neighbourhood_expand(rule: str, first: datetime, expected: list[str]) -> None:
    assert walls(rule, first, 45) == expected


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "elke vrijdag",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=HOURLY",
        "FREQ=MINUTELY",
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYHOUR=9,10",
        "FREQ=WEEKLY;BYSECOND=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYMONTH=6",
        "FREQ=MONTHLY;BYDAY=5MO,SU",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20270101",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY\nDTSTART:20200101T000000",
        "FREQ=WEEKLY;EXDATE=20270101",
        "FREQ=WEEKLY;INTERVAL=٣",
        "INTERVAL=2",
    ],
)
def test_a_rule_that_is_wrong_or_might_never_come_round_is_refused(rule: str) -> None:
    with pytest.raises(RuleNotUnderstood):
        checked_rule(rule)


DAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
PARTS = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])},
    optional={
        "INTERVAL": st.integers(1, 60),
        "BYDAY": st.lists(
            st.tuples(st.sampled_from(["", "1", "3", "5", "-1", "-5"]), DAYS).map("".join), min_size=1, max_size=3
        ).map(",".join),
        "BYMONTHDAY": st.lists(st.integers(-31, 31).filter(bool).map(str), min_size=1, max_size=2).map(",".join),
        "BYMONTH": st.lists(st.integers(1, 12).map(str), min_size=1, max_size=2).map(",".join),
        "BYSETPOS": st.sampled_from(["1", "-1", "4", "-4"]),
    },
)


@settings(max_examples=200, deadline=None)
@given(PARTS, st.datetimes(datetime(2026, 1, 1), datetime(2029, 12, 31)))
@example({"FREQ": "DAILY", "BYMONTH": "2", "BYDAY": "MO,1MO"}, datetime(2026, 1, 1))
def test_every_rule_that_is_taken_in_comes_round(parts: dict[str, object], first: datetime) -> None:
    """Against dateutil: of what the door lets in, each has a date within sixty years."""
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        rule = checked_rule(text)
    except RuleNotUnderstood:
        return
    found = rrulestr(rule.text, dtstart=first).after(first)
    assert found is not None
    assert found.year - first.year <= 60


def test_a_reminder_is_at_six_the_evening_before_in_summer_and_in_winter() -> None:
    assert reminder_for(local(2026, 10, 26, 10, 0)) == local(2026, 10, 25, 18, 0)
    assert reminder_for(local(2026, 10, 25, 1, 0)) == local(2026, 10, 24, 18, 0)
    assert reminder_for(local(2026, 11, 27, 0, 30)) == local(2026, 11, 26, 18, 0)
