"""Shows the question box which activities are to come: the two rooms do not know each other."""

from collections.abc import Iterable
from datetime import datetime

from community.activities import service as activities
from community.activities.models import Activity
from community.neighbourhoods.models import NeighbourhoodBook
from core.database import Tx
from knowledge.models import AskableActivity
from knowledge.service import Knowledge


async def show_activities(tx: Tx, knowledge: Knowledge, book: NeighbourhoodBook, *, now: datetime) -> None:
    """Let questions find the activities that are to come, and no others."""
    for neighbourhood in book:
        coming = await activities.to_come(tx, neighbourhood.id, now=now)
        knowledge.show_activities(neighbourhood.id, _askable(coming))


def _askable(coming: Iterable[Activity]) -> Iterable[AskableActivity]:
    for activity in coming:
        texts = {
            language: tuple(text for name in ("title", "what") if (text := written.get(name)))
            for language, written in activity.texts.items()
        }
        yield AskableActivity(activity.id, activity.pictogram, texts, activity.place or "")
