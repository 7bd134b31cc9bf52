"""The one button under an activity that opens the ways to keep it and to pass it on."""

from dataclasses import dataclass

from community.activities.models import Occurrence
from handlers.callbacks import CallbackData
from handlers.cards.card import Button
from handlers.scene import Words


@dataclass(frozen=True)
class ShareTapped(CallbackData, name="share"):
    """How can I keep this, or pass it on?"""

    occurrence_id: int


def share_rows(words: Words, occurrence: Occurrence) -> list[list[Button]]:
    """A row with the button; none under what does not take place."""
    if occurrence.cancelled_at is not None:
        return []
    return [[Button(words.plain("sharing-button"), tap=ShareTapped(occurrence.id))]]
