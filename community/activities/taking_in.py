"""The activities of an organiser's file, taken in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from community.activities import repository
from community.activities.importing import ActivityEntry
from community.activities.series.times import write_occurrences
from core.database import Tx
from core.ids import NeighbourhoodId


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """How many activities of a file were new, different, or the same."""

    added: int
    changed: int
    same: int


async def import_activities(
    tx: Tx, neighbourhood_id: NeighbourhoodId, entries: Sequence[ActivityEntry], *, now: datetime
) -> ImportOutcome:
    """Take the activities of a file in. Nobody is invited: the agenda simply has them.

    An activity that is in the agenda but no longer in the file stays: calling it off is a person's decision.
    """
    known = await repository.find_slugs(tx, neighbourhood_id)
    added = changed = same = 0
    for entry in entries:
        values = entry.values()
        old = known.get(entry.slug)
        if old is not None and all(getattr(old, name) == value for name, value in values.items() if name != "slug"):
            same += 1
            continue
        if old is None:
            activity_id = await repository.add_published(tx, neighbourhood_id, values, now=now)
            added += 1
        else:
            activity_id = old.id
            await repository.update_activity(tx, old.id, values)
            changed += 1
        activity = await repository.find_activity(tx, activity_id)
        assert activity is not None
        times = await write_occurrences(tx, activity, now=now)
        await repository.drop_untouched_occurrences(tx, activity_id, times, now=now)
    return ImportOutcome(added, changed, same)
