"""When it is over: how many came, thank you, and how it was."""

from dataclasses import dataclass

from community.activities.models import Glance
from community.activities.telling import feedback
from community.activities.telling.thanks import MOST_CAME
from handlers.callbacks import CallbackData
from handlers.cards.activities.activity import seen_by
from handlers.cards.activities.afterwards import CountAsked
from handlers.cards.activities.description import lasting
from handlers.cards.activities.posted import PostedTapped
from handlers.cards.asking.help import AskHuman
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words

_AROUND = (-2, -1, 1, 2)
"""What is offered beside the number of those who had a seat."""
_WITHOUT_SEATS = (0, 5, 10, 20)
"""What is offered when nobody had one."""
_AT_A_TABLE = "food"


@dataclass(frozen=True)
class CameTapped(CallbackData, name="came"):
    """So many came."""

    occurrence_id: int
    came: int


@dataclass(frozen=True)
class CountTypeTapped(CallbackData, name="cametype"):
    """I type the number."""

    occurrence_id: int


@dataclass(frozen=True)
class CountSkipped(CallbackData, name="cameskip"):
    """No number this time."""

    occurrence_id: int


@dataclass(frozen=True)
class FeedbackTapped(CallbackData, name="howwas"):
    """It was nice (1), or it can be better (0)."""

    occurrence_id: int
    liked: int


async def head_count(scene: Scene, *, occurrence_id: int) -> Card:
    """How many were there? Or, once that was said, what was written down."""
    seen = await seen_by(scene, occurrence_id)
    words, occurrence = scene.words, seen.occurrence
    title = occurrence.activity.in_language(words.language).title
    if occurrence.came is not None:
        correct = Button(words.plain("afterwards-button-correct"), tap=CountTypeTapped(occurrence_id))
        return Card(words.text("afterwards-count-noted", title=title, count=occurrence.came), rows=[[correct]])
    return Card(
        words.text("afterwards-count-ask", title=title, seated=seen.heads.seated),
        rows=[
            *_numbers(words, seen),
            [
                Button(words.plain("afterwards-button-type"), tap=CountTypeTapped(occurrence_id)),
                Button(words.plain("afterwards-button-skip"), tap=CountSkipped(occurrence_id)),
            ],
        ],
    )


def _numbers(words: Words, seen: Glance) -> list[list[Button]]:
    seated, number = seen.heads.seated, seen.occurrence.id
    offered = [seated + more for more in _AROUND if 0 <= seated + more <= MOST_CAME] if seated else _WITHOUT_SEATS
    buttons = [
        Button(words.plain("afterwards-button-number", count=count), tap=CameTapped(number, count)) for count in offered
    ]
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    if not seated:
        return rows
    all_of_them = Button(words.plain("afterwards-button-all", count=seated), tap=CameTapped(number, seated))
    return [[all_of_them], *rows]


async def thank_you(scene: Scene, *, occurrence_id: int) -> Card:
    """One thank-you, with the number if there is one."""
    seen = await seen_by(scene, occurrence_id)
    words, occurrence = scene.words, seen.occurrence
    came, title = occurrence.came, occurrence.activity.in_language(words.language).title
    if came is None:
        text = words.text("afterwards-thanks-uncounted", title=title)
    elif came == 0:
        text = words.text("afterwards-thanks-nobody", title=title)
    elif occurrence.activity.theme == _AT_A_TABLE:
        text = words.text("afterwards-thanks-table", count=came)
    else:
        text = words.text("afterwards-thanks", count=came)
    rows = [[Button(words.plain("afterwards-button-posted"), tap=PostedTapped(occurrence_id))]]
    if came is None:
        rows.insert(0, [Button(words.plain("afterwards-button-count"), tap=CountAsked(occurrence_id))])
    return Card(text, rows=rows)


async def how_was_it(scene: Scene, *, occurrence_id: int) -> Card:
    """How was it? Two taps to choose from, and always a person to talk to."""
    seen = await seen_by(scene, occurrence_id)
    occurrence = seen.occurrence
    words = lasting(scene.words, occurrence.starts_at)
    human = [Button(words.plain("feedback-button-human"), tap=AskHuman())]
    if await feedback.has_answered(await scene.read(), scene.rooms.bot_id, occurrence_id, scene.chat_id):
        return Card(words.text("feedback-thanks"), rows=[human])
    title = occurrence.activity.in_language(words.language).title
    return Card(
        words.text("feedback-ask", title=title, starts_at=occurrence.starts_at),
        rows=[
            [Button(words.plain("feedback-button-liked"), tap=FeedbackTapped(occurrence_id, 1))],
            [Button(words.plain("feedback-button-better"), tap=FeedbackTapped(occurrence_id, 0))],
            human,
        ],
    )
