"""How far the news of an activity has come."""

from community.activities.telling import announcing
from core.outbox import Lane, MessageKind
from handlers.cards.activities.posted import PostedTapped
from handlers.cards.card import Button, Card, Gone
from handlers.scene import Scene

ANNOUNCEMENT = MessageKind("activity_announcement", Lane.REPLY)


async def announcement(scene: Scene, *, announcement_id: int) -> Card:
    """It is in the agenda; so many neighbours hear it, and so far the news has come."""
    news = await announcing.how_far(await scene.read(), announcement_id, now=scene.now)
    if news is None:
        raise Gone
    words = scene.words
    lines = [words.text("activities-posted", title=news.activity.in_language(words.language).title)]
    if not news.hearers:
        lines.append(words.text("activities-nobody-follows"))
    else:
        lines.append(words.text("activities-hearers", count=news.hearers))
        if news.due_at > scene.now:
            lines.append(words.text("activities-hearers-later", due_at=news.due_at))
        elif news.progress.waiting:
            lines.append(words.text("activities-progress", sent=news.progress.sent, waiting=news.progress.waiting))
        else:
            lines.append(words.text("activities-progress-done", sent=news.progress.sent))
        if news.progress.failed:
            lines.append(words.text("activities-progress-failed", count=news.progress.failed))
    rows = []
    if news.occurrence_id is not None:
        rows = [[Button(words.plain("activities-button-who-comes"), tap=PostedTapped(news.occurrence_id))]]
    return Card("\n".join(lines), rows=rows)
