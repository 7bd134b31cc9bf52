"""Until when somebody may say yes: the whole local day counts, also when the clock is changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from community.activities.joining.closing import closes_at, is_closed
from community.activities.models import Activity, ActivityState, Occurrence
from core.ids import NeighbourhoodId


def occurrence(starts_at: datetime, days: int | None) -> Occurrence:
    """A soup day."""
    activity = Activity(
        1, NeighbourhoodId(1), None, ActivityState.PUBLISHED, 1, "food", "", {}, "x", None, None, None, starts_at, None,
        None, None, None,
    )  # fmt: skip
    return Occurrence(1, replace(activity, closes_days=days), starts_at, "x", None, None, 1, None)


@pytest.mark.parametrize(
    ("starts_at", "days", "closing"),
    [
        (datetime(2026, 11, 27, 13, tzinfo=UTC), 2, datetime(2026, 11, 25, 23, tzinfo=UTC)),
        (datetime(2026, 11, 27, 13, tzinfo=UTC), 0, datetime(2026, 11, 27, 23, tzinfo=UTC)),
        (datetime(2026, 11, 27, 23, 30, tzinfo=UTC), 1, datetime(2026, 11, 27, 23, tzinfo=UTC)),
        (datetime(2026, 10, 26, 13, tzinfo=UTC), 2, datetime(2026, 10, 24, 22, tzinfo=UTC)),
        (datetime(2026, 10, 26, 13, tzinfo=UTC), 1, datetime(2026, 10, 25, 23, tzinfo=UTC)),
        (datetime(2027, 3, 29, 12, tzinfo=UTC), 1, datetime(2027, 3, 28, 22, tzinfo=UTC)),
    ],
)
def test_the_last_day_counts_whole(starts_at: datetime, days: int, closing: datetime) -> None:
    found = occurrence(starts_at, days)
    assert closes_at(found) == closing
    assert is_closed(found, now=closing)
    assert not is_closed(found, now=closing - timedelta(seconds=1))


def test_without_a_deadline_it_is_never_closed() -> None:
    found = occurrence(datetime(2026, 11, 27, 13, tzinfo=UTC), None)
    assert closes_at(found) is None
    assert not is_closed(found, now=datetime(2030, 1, 1, tzinfo=UTC))
