"""A file of activities: taken in whole, or refused with every fault in it."""

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from community.activities import repository, service, taking_in
from community.activities.importing import ActivityFileError, activities_from, read_activities
from community.activities.joining import service as joining
from community.activities.series import times
from community.activities.tables import occurrences

SAMPLE = Path(__file__).parents[3] / "demo" / "neighbourhood" / "activities.toml"
SOUP = """
[[activity]]
id = "soep"
theme = "food"
title.nl = "Soepdag"
title.fr = "Jour de soupe"
place = "Het Zwaluwnest"
starts = 2026-11-27T12:00:00
rrule = "FREQ=WEEKLY;BYDAY=FR"
seats = 20
"""


def read(text: str) -> Any:
    return activities_from(tomllib.loads(text), file="activities.toml")


def faults(text: str) -> list[str]:
    with pytest.raises(ActivityFileError) as refused:
        read(text)
    return [str(fault) for fault in refused.value.faults]


def test_the_sample_neighbourhood_is_read_without_a_fault() -> None:
    cart = next(entry for entry in read_activities(SAMPLE) if entry.slug == "koffiekar")
    assert cart.starts_at == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    assert cart.rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"


def test_every_fault_names_file_entry_and_key_and_all_are_said_at_once() -> None:
    broken = SOUP.replace('theme = "food"', 'theme = "fod"\nplase = "x"\nlatitude = 51.0').replace(
        "seats = 20", "seats = 0"
    )
    said = faults(broken)
    assert any(line.startswith("activities.toml: soep: theme: expected one of food") for line in said)
    assert 'activities.toml: soep: plase: unknown key; did you mean "place"?' in said
    assert "activities.toml: soep: latitude: expected latitude and longitude together" in said
    assert "activities.toml: soep: seats: expected a whole number from 1 to 500" in said


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", "FREQ=WEEKLY;INTERVAL=0", "rrule"),
        ("FREQ=WEEKLY;BYDAY=FR", "FREQ=HOURLY", "rrule"),
        ("2026-11-27T12:00:00", "2026-11-28T12:00:00", "starts"),
        ("2026-11-27T12:00:00", "2026-11-27T12:00:00Z", "starts"),
        ('title.nl = "Soepdag"', 'title.de = "Suppe"', "title.de"),
        ('"Soepdag"', f'"{"x" * 81}"', "title.nl"),
        ('id = "soep"', 'id = "Soep dag"', "id"),
    ],
)
def test_a_fault_is_found(old: str, new: str, key: str) -> None:
    assert any(f": {key}: " in line for line in faults(SOUP.replace(old, new)))


def test_an_id_used_twice_and_a_file_that_is_no_toml_are_refused(tmp_path: Path) -> None:
    assert faults(SOUP + SOUP) == ["activities.toml: soep: id: is used by two entries"]
    (tmp_path / "broken.toml").write_text("[[activity")
    with pytest.raises(ActivityFileError, match="not readable as TOML"):
        read_activities(tmp_path / "broken.toml")


async def test_taking_a_file_in_twice_changes_nothing_and_invites_nobody(buurt: Any) -> None:
    await buurt.person(follows="food")
    first = await buurt.does(taking_in.import_activities, buurt.home, read(SOUP))
    second = await buurt.does(taking_in.import_activities, buurt.home, read(SOUP))
    assert (first.added, second.added, second.changed, second.same) == (1, 0, 0, 1)
    assert not await buurt.owed("activity_invitation")
    async with buurt.database.read() as tx:
        found, more = await service.upcoming(tx, buurt.home, now=buurt.now, page=0, size=5)
        assert (await tx.execute(select(func.count()).select_from(occurrences))).scalar_one() == 17
    assert more
    assert found[0].starts_at == datetime(2026, 11, 27, 11, 0, tzinfo=UTC)
    assert found[0].activity.in_language("fr").title == "Jour de soupe"


async def test_a_changed_rule_moves_the_series_but_keeps_what_somebody_joined(buurt: Any) -> None:
    await buurt.does(taking_in.import_activities, buurt.home, read(SOUP))
    async with buurt.database.read() as tx:
        (first, *_), _ = await service.upcoming(tx, buurt.home, now=buurt.now, page=0, size=5)
    await buurt.does(joining.join, await buurt.person(), first.id)
    moved = SOUP.replace("BYDAY=FR", "BYDAY=SA").replace("11-27T", "11-28T")
    outcome = await buurt.does(taking_in.import_activities, buurt.home, read(moved))
    async with buurt.database.read() as tx:
        found, _ = await service.upcoming(tx, buurt.home, now=buurt.now, page=0, size=30)
    assert outcome.changed == 1
    assert [one.starts_at.weekday() for one in found[:3]] == [4, 5, 5]


async def test_a_series_is_written_further_as_time_goes_by(buurt: Any) -> None:
    await buurt.does(taking_in.import_activities, buurt.home, read(SOUP))
    buurt.now += timedelta(days=60)
    await buurt.does(times.occurrences_due, 7)
    async with buurt.database.read() as tx:
        found = await repository.list_upcoming(tx, buurt.home, after=buurt.now, limit=100)
    assert found[-1].starts_at > buurt.now + timedelta(days=112)
    assert len({one.starts_at for one in found}) == len(found) == 17
