"""What an agenda makes of the file: read back by another library, and held against an expansion of our own."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import recurring_ical_events
from icalendar import Calendar

from community.activities.calendar.file import CalendarEntry, ChangedTime, calendar_file
from community.activities.series.recurrence import Rule, expand
from community.residents.quiet_hours import BRUSSELS

NOW = datetime(2026, 11, 26, 1, 2, 3, 456, tzinfo=UTC)
OCTOBER, MARCH = date(2026, 10, 25), date(2027, 3, 28)
"""The nights in which the clock changes."""
YEAR = (datetime(2026, 9, 1, tzinfo=UTC), datetime(2027, 9, 1, tzinfo=UTC))


def at(text: str) -> datetime:
    """On the wall of Brussels; the first of two."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


SOUP = CalendarEntry(uid="activity-7", sequence=3, title="Soepdag", starts_at=at("2026-09-01 14:00"), minutes=90)
WEEKLY = replace(SOUP, rrule="FREQ=WEEKLY;BYDAY=TU")


def read(one: CalendarEntry) -> Any:
    return Calendar.from_ical(calendar_file(one, now=NOW))


def events(one: CalendarEntry) -> list[Any]:
    return list(read(one).events)


def shown(one: CalendarEntry, after: datetime = YEAR[0], before: datetime = YEAR[1]) -> list[Any]:
    """The times that an agenda shows, in order."""
    found = recurring_ical_events.of(read(one)).between(after, before)
    return sorted(found, key=lambda event: event.start)


def spans(one: CalendarEntry, after: datetime = YEAR[0], before: datetime = YEAR[1]) -> list[tuple[datetime, datetime]]:
    return [(event.start.astimezone(UTC), event.end.astimezone(UTC)) for event in shown(one, after, before)]


def starts(one: CalendarEntry) -> list[datetime]:
    return [start for start, _ in spans(one)]


# --- series through a whole year ---

RULES = [
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA",
    "FREQ=DAILY",
    "FREQ=DAILY;COUNT=9",
    "FREQ=MONTHLY;BYDAY=1TU,3TU",
    "FREQ=MONTHLY;BYDAY=-1SU",
    "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
    "FREQ=MONTHLY;BYMONTHDAY=1",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=6;BYDAY=2SA",
    "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231",
    "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261229T140000",
    "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261229T130000Z",
    "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261229T135959",
    "FREQ=WEEKLY;BYDAY=WE,FR;COUNT=5",
]


@pytest.mark.parametrize("hour", ["14:00", "00:00", "23:30", "02:30", "00:30"])
@pytest.mark.parametrize("rule", RULES)
def test_an_agenda_shows_the_times_that_we_announce(rule: str, hour: str) -> None:
    one = replace(WEEKLY, rrule=rule, starts_at=at(f"2026-09-01 {hour}"))
    expected = expand(Rule(rule), one.starts_at, after=YEAR[0] - timedelta(days=1), before=YEAR[1])
    expected = [start for start in expected if start + timedelta(minutes=90) > YEAR[0]]
    assert expected
    assert starts(one) == expected
    # Over a clock change agendas differ in whether the end or the length stays.
    assert {start.date() for start, end in spans(one) if end - start != timedelta(minutes=90)} <= {MARCH, OCTOBER}


def test_a_series_keeps_its_hour_on_the_wall_and_its_day() -> None:
    for hour in ("00:00", "14:00", "23:00"):
        found = shown(replace(WEEKLY, starts_at=at(f"2026-09-01 {hour}"), minutes=60))
        assert len(found) in (52, 53)
        assert {event.start.astimezone(BRUSSELS).strftime("%a %H:%M") for event in found} == {f"Tue {hour}"}
        assert {event.start.utcoffset() for event in found} == {timedelta(hours=1), timedelta(hours=2)}


def test_a_series_that_began_years_ago_still_comes_round() -> None:
    old = replace(WEEKLY, starts_at=at("2019-01-01 14:00"), rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")
    expected = expand(Rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"), old.starts_at, after=YEAR[0], before=YEAR[1])
    assert starts(old) == expected and len(expected) == 27


def test_a_first_time_that_the_rule_would_not_have_is_not_shown() -> None:
    """An agenda shows DTSTART whatever the rule says."""
    one = replace(WEEKLY, rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=3")
    assert starts(one) == [at(f"2026-09-{day} 14:00").astimezone(UTC) for day in ("04", "18")] + [
        at("2026-10-02 14:00").astimezone(UTC)
    ]


def test_the_end_of_a_series_is_in_utc() -> None:
    assert b"UNTIL=20261231T225959Z" in calendar_file(replace(WEEKLY, rrule="FREQ=WEEKLY;UNTIL=20261231"), now=NOW)
    summer = replace(WEEKLY, rrule="FREQ=WEEKLY;UNTIL=20270701T140000;BYDAY=TU")
    assert b"UNTIL=20270701T120000Z;BYDAY=TU" in calendar_file(summer, now=NOW)
    ready = replace(WEEKLY, rrule="FREQ=WEEKLY;UNTIL=20270701T120000Z")
    assert b"UNTIL=20270701T120000Z" in calendar_file(ready, now=NOW)


# --- the nights in which the clock changes ---


def test_half_past_two_in_the_night_that_has_none() -> None:
    nightly = replace(SOUP, starts_at=at("2027-03-27 02:30"), rrule="FREQ=DAILY;COUNT=3")
    assert [f"{start:%d %H:%M}" for start in starts(nightly)] == ["27 01:30", "28 01:30", "29 00:30"]


def test_half_past_two_in_the_night_that_has_two_is_the_first_for_a_series() -> None:
    nightly = replace(SOUP, starts_at=at("2026-10-24 02:30"), rrule="FREQ=DAILY;COUNT=3")
    assert [f"{start:%d %H:%M}" for start in starts(nightly)] == ["24 00:30", "25 00:30", "26 01:30"]


@pytest.mark.parametrize("hour", [0, 1])
@pytest.mark.parametrize("day", [MARCH, OCTOBER])
def test_a_single_time_in_such_a_night_is_that_very_instant(day: date, hour: int) -> None:
    start = datetime(day.year, day.month, day.day, hour, 30, tzinfo=UTC)
    for minutes in (60, 24 * 60):
        (event,) = events(replace(SOUP, starts_at=start, minutes=minutes))
        assert event.start.astimezone(UTC) == start
        assert event.end.astimezone(UTC) == start + timedelta(minutes=minutes)


@pytest.mark.parametrize("planned", ["2027-03-28T01:30:00+00:00", "2027-03-29T00:30:00+00:00"])
def test_what_falls_out_in_such_a_night_is_out(planned: str) -> None:
    nightly = replace(SOUP, starts_at=at("2027-03-27 02:30"), rrule="FREQ=DAILY;COUNT=3")
    gone = datetime.fromisoformat(planned)
    less = replace(nightly, left_out=[gone])
    assert starts(less) == [start for start in starts(nightly) if start != gone]
    # Named as the rule names it: an agenda may compare the letters.
    assert f"EXDATE;TZID=Europe/Brussels:{gone:%Y%m%d}T023000".encode() in calendar_file(less, now=NOW)


def test_the_time_zone_is_described_as_the_world_has_it() -> None:
    zone = read(SOUP).timezones[0].to_tz(lookup_tzid=False)
    hour, skipped = datetime(2035, 1, 1), 0
    while hour.year < 2045:
        local = hour.replace(tzinfo=BRUSSELS)
        if local.astimezone(UTC).astimezone(BRUSSELS) != local:
            skipped += 1
        else:
            assert hour.replace(tzinfo=zone).utcoffset() == local.utcoffset(), hour
        hour += timedelta(hours=1)
    assert skipped == 10


# --- changes ---


def change(planned: str, to: str | None = None, **more: Any) -> ChangedTime:
    return ChangedTime(at(planned), at(to or planned), **{"sequence": 4} | more)


def test_a_moved_time_takes_the_place_of_the_planned_one() -> None:
    moved = change("2026-11-03 14:00", "2026-11-04 19:30", minutes=30, place="Elders", title="Soepavond")
    one = replace(WEEKLY, place="Hier", latitude=50.8, longitude=4.3, changed=[moved])
    was, becomes = at("2026-11-03 14:00").astimezone(UTC), at("2026-11-04 19:30").astimezone(UTC)
    assert starts(one) == sorted([start for start in starts(WEEKLY) if start != was] + [becomes])
    (found,) = [event for event in shown(one) if event.start == becomes]
    assert found.end - found.start == timedelta(minutes=30)
    assert (found["SUMMARY"], found["LOCATION"], "GEO" in found) == ("Soepavond", "Elders", False)
    assert {event.get("LOCATION") for event in shown(one)} == {"Hier", "Elders"}
    whole, override = events(one)
    assert whole["UID"] == override["UID"]
    assert (whole["SEQUENCE"], override["SEQUENCE"]) == (3, 4)
    assert "RRULE" not in override
    assert override["RECURRENCE-ID"].dt == whole.start.replace(month=11, day=3)


def test_a_change_of_the_text_alone_keeps_time_place_and_length() -> None:
    one = replace(WEEKLY, place="Hier", latitude=50.8, longitude=4.3, changed=[change("2026-12-01 14:00", title="Pap")])
    assert spans(one) == spans(WEEKLY)
    (found,) = [event for event in shown(one) if event["SUMMARY"] == "Pap"]
    assert (found["LOCATION"], found["GEO"].latitude) == ("Hier", 50.8)


def test_the_first_time_can_move_or_fall_out() -> None:
    later = at("2026-09-02 10:00").astimezone(UTC)
    moved = replace(WEEKLY, changed=[change("2026-09-01 14:00", "2026-09-02 10:00")])
    assert starts(moved) == [later, *starts(WEEKLY)[1:]]
    assert starts(replace(WEEKLY, left_out=[WEEKLY.starts_at])) == starts(WEEKLY)[1:]


def test_a_cancelled_time_and_what_is_left_out_are_not_there() -> None:
    gone = [at("2026-11-10 14:00"), at("2027-04-06 14:00")]
    cancelled = change("2026-11-10 14:00", cancelled=True)
    also_moved = change("2027-04-06 14:00", "2027-04-07 14:00")
    one = replace(WEEKLY, left_out=gone[1:], changed=[cancelled, also_moved])
    assert starts(one) == [start for start in starts(WEEKLY) if start not in gone]
    assert len(events(one)) == 1


def test_extra_dates_come_beside_the_rule_and_can_move_and_fall_out() -> None:
    christmas, easter, known = at("2026-12-26 11:00"), at("2027-03-29 11:00"), at("2026-09-08 14:00")
    one = replace(WEEKLY, extra_dates=[easter, christmas, known])
    assert starts(one) == sorted({*starts(WEEKLY), christmas.astimezone(UTC), easter.astimezone(UTC)})
    one = replace(one, left_out=[easter], changed=[change("2026-12-26 11:00", "2026-12-27 11:00")])
    assert starts(one) == sorted({*starts(WEEKLY), at("2026-12-27 11:00").astimezone(UTC)})


def test_loose_dates_without_a_rule_are_a_series_too() -> None:
    one = replace(SOUP, extra_dates=[at("2026-08-31 14:00"), at("2026-10-27 14:00"), SOUP.starts_at])
    days = ["2026-08-31", "2026-09-01", "2026-10-27"]
    found = [start for start, _ in spans(one, datetime(2026, 8, 1, tzinfo=UTC))]
    assert found == [at(f"{day} 14:00").astimezone(UTC) for day in days]
    assert calendar_file(one, now=NOW).count(b"RDATE") == 2, "the first is DTSTART"


def test_a_changed_single_activity_is_one_event() -> None:
    one = replace(SOUP, changed=[change("2026-09-01 14:00", "2026-09-03 16:00", place="Elders")])
    (event,) = events(one)
    assert "RECURRENCE-ID" not in event
    assert (event["SEQUENCE"], event["LOCATION"], event.start) == (4, "Elders", at("2026-09-03 16:00"))
    (event,) = events(replace(SOUP, changed=[change("2026-09-01 14:00", cancelled=True)]))
    assert event["STATUS"] == "CANCELLED"


def test_the_same_activity_keeps_its_uid_and_a_change_counts_up() -> None:
    (before,), (after,) = events(SOUP), events(replace(SOUP, sequence=4, title="Soepavond", cancelled=True))
    assert before["UID"] == after["UID"] == "activity-7"
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (3, 4)
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")


def test_a_series_that_is_off_is_off_in_each_of_its_parts() -> None:
    one = replace(WEEKLY, cancelled=True, changed=[change("2026-11-03 14:00", "2026-11-04 19:30")])
    assert {event["STATUS"] for event in shown(one)} == {"CANCELLED"}


# --- how long, and which day ---


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("14:00", None, "01 16:00"),
        ("22:30", None, "01 23:59"),
        ("21:59", None, "01 23:59"),
        ("23:59", None, "02 01:59"),
        ("00:00", None, "01 02:00"),
        ("22:00", 120, "02 00:00"),
        ("22:00", 300, "02 03:00"),
        ("00:00", 1440, "02 00:00"),
    ],
)
def test_when_it_ends(start: str, minutes: int | None, end: str) -> None:
    (event,) = events(replace(SOUP, starts_at=at(f"2026-09-01 {start}"), minutes=minutes))
    assert f"{event.start:%d %H:%M}" == f"01 {start}"
    assert f"{event.end:%d %H:%M}" == end


# --- words ---

LONG = 'Breng mee: kom, lepel; \\ en "zin"!\r\nIedereen, ook kleine kinderen: 👨‍👩‍👧 welkom — één voor één…\n' * 7


def test_texts_come_back_as_they_were_written() -> None:
    text = LONG[:600]
    assert len(text) == 600
    one = replace(
        SOUP, title="Soep; brood, 🍲", description=text, place="Plein 1, 1000 Brussel", contact="0400, vraag An"
    )
    (event,) = events(one)
    assert event["SUMMARY"] == "Soep; brood, 🍲"
    assert event["DESCRIPTION"] == text.replace("\r\n", "\n")
    assert event["LOCATION"] == "Plein 1, 1000 Brussel"
    assert event["CONTACT"] == "0400, vraag An"


def test_lines_are_folded_and_end_as_they_must() -> None:
    raw = calendar_file(replace(SOUP, description=LONG, title="é🍲" * 60), now=NOW)
    lines = raw.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode()


def test_words_cannot_become_lines_of_the_file() -> None:
    sneaky = "x\r\nEND:VEVENT\x00\x0b\r\nATTENDEE:mailto:a@b\r"
    one = replace(SOUP, title=sneaky, description=sneaky, place=sneaky, contact=sneaky, url="https://e.example/\r\nX:y")
    names = {line.partition(b":")[0] for line in calendar_file(one, now=NOW).split(b"\r\n")}
    assert not {b"ATTENDEE", b"X"} & names
    (event,) = events(one)
    assert "\x00" not in event["SUMMARY"] and "\x0b" not in event["SUMMARY"]


def test_what_is_not_known_is_not_there() -> None:
    (event,) = events(SOUP)
    assert not {"DESCRIPTION", "LOCATION", "GEO", "CONTACT", "URL", "RRULE", "EXDATE", "RDATE"} & set(event)


def test_place_and_link() -> None:
    (event,) = events(replace(SOUP, latitude=50.85, longitude=4.35, url="https://buurt.example/a?b=1,2;3"))
    assert (event["GEO"].latitude, event["GEO"].longitude) == (50.85, 4.35)
    assert event["URL"] == "https://buurt.example/a?b=1,2;3"


def test_when_it_was_written_and_by_what() -> None:
    calendar = read(WEEKLY)
    (event,) = calendar.events
    stamp = datetime(2026, 11, 26, 1, 2, 3, tzinfo=UTC)
    assert (event["DTSTAMP"].dt, event["LAST-MODIFIED"].dt) == (stamp, stamp)
    assert calendar["PRODID"] == "-//Buurtbot//Buurtbot//NL"
    raw = calendar_file(WEEKLY, now=NOW)
    assert b"DTSTART;TZID=Europe/Brussels:20260901T140000\r\n" in raw
    assert calendar.get_missing_tzids() == set()
    assert raw == calendar_file(WEEKLY, now=NOW)


NAIVE = datetime(2026, 9, 1, 14)


@pytest.mark.parametrize(
    "broken",
    [
        replace(SOUP, starts_at=NAIVE),
        replace(WEEKLY, starts_at=NAIVE),
        replace(WEEKLY, left_out=[NAIVE]),
        replace(WEEKLY, extra_dates=[NAIVE]),
        replace(WEEKLY, changed=[ChangedTime(NAIVE, SOUP.starts_at, 4)]),
    ],
)
def test_a_time_without_a_zone_is_refused(broken: CalendarEntry) -> None:
    with pytest.raises(ValueError, match="time zone"):
        calendar_file(broken, now=NOW)
