"""The news of a week in one message: a line for each thing, five buttons at most, and one to end it."""

from datetime import date, timedelta

from community.activities.telling import digest
from core.ids import PersonId
from handlers.cards.activities.agenda import OccurrenceTapped, line, numbered
from handlers.cards.activities.description import lasting
from handlers.cards.activities.weekly import DigestStopped
from handlers.cards.card import Button, Card, Gone
from handlers.scene import Scene

MOST_LINES = 8
MOST_BUTTONS = 5


async def weekly(scene: Scene, *, person_id: int, monday: str) -> Card:
    """What the coming week brings. When all of it was called off meanwhile, nothing is sent."""
    first_on = date.fromisoformat(monday)
    found = await digest.of_week(await scene.read(), PersonId(person_id), first_on, now=scene.now)
    if not found:
        raise Gone
    words = lasting(scene.words, digest.Week(first_on).told_at)
    shown = list(enumerate(found[:MOST_LINES], start=1))
    head = words.text("digest-title", first_on=first_on, last_on=first_on + timedelta(days=6))
    parts = [head, *(line(words, number, one) for number, one in shown)]
    if len(found) > MOST_LINES:
        parts.append(words.text("digest-rest", count=len(found) - MOST_LINES))
    parts.append(words.text("digest-later"))
    buttons = [
        [Button(numbered(words, number, one), tap=OccurrenceTapped(one.id))] for number, one in shown[:MOST_BUTTONS]
    ]
    return Card("\n\n".join(parts), rows=[*buttons, [Button(words.plain("digest-button-stop"), tap=DigestStopped())]])
