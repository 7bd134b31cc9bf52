"""What the organiser's own card says and asks when it is over."""

from dataclasses import dataclass

from community.activities.telling import feedback
from handlers.callbacks import CallbackData
from handlers.cards.card import Button
from handlers.scene import Scene, Words


@dataclass(frozen=True)
class CountAsked(CallbackData, name="cameask"):
    """I want to say how many came."""

    occurrence_id: int


async def afterwards_lines(scene: Scene, occurrence_id: int) -> list[str]:
    """How it was; of too few answers only that they are too few."""
    words, tally = scene.words, await feedback.tally(await scene.read(), occurrence_id)
    if tally.enough:
        return [words.text("feedback-tally", liked=tally.liked, better=tally.could_be_better)]
    return [words.text("feedback-too-few")] if tally.asked else []


def count_row(words: Words, occurrence_id: int) -> list[Button]:
    """Under the card of something that began."""
    return [Button(words.plain("afterwards-button-count"), tap=CountAsked(occurrence_id))]
