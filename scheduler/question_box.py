"""Shows the question box which activities are to come: the two rooms do not know each other."""

from collections.abc import Iterable
from datetime import datetime

from community.activities import agenda
from community.activities.models import Occurrence
from community.neighbourhoods.models import NeighbourhoodBook
from core.database import Tx
from knowledge.models import AskableActivity
from knowledge.service import Knowledge


async def show_activities(tx: Tx, knowledge: Knowledge, book: NeighbourhoodBook, *, now: datetime) -> None:
    """Let questions find the activities that go on or are to come, and no others."""
    for neighbourhood in book:
        coming = await agenda.next_of_each(tx, neighbourhood.id, now=now)
        knowledge.show_activities(neighbourhood.id, _askable(coming))


def _askable(coming: Iterable[Occurrence]) -> Iterable[AskableActivity]:
    """What a question may be about: each activity at its next time, and where it is then."""
    for one in coming:
        activity = one.activity
        texts = {
            language: tuple(text for name in ("title", "what") if (text := written.get(name)))
            for language, written in activity.texts.items()
        }
        yield AskableActivity(activity.id, activity.pictogram, texts, one.place)
