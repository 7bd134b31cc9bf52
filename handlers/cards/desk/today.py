"""What waits at the desk: new, mine, overdue."""

from community.help import reading
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import Lane, MessageKind
from handlers.cards.card import Button, Card
from handlers.cards.desk.request import RequestShown, name_of
from handlers.scene import Scene

TODAY = MessageKind("desk_today", Lane.REPLY)

MOST_BUTTONS = 30
_LABELS = {"overdue": "desk-label-overdue", "new": "desk-label-new", "mine": "desk-label-mine"}


async def today(scene: Scene, *, neighbourhood_id: int) -> Card:
    """New, mine, overdue: each request once, behind a button that shows it again."""
    words, where = scene.words, NeighbourhoodId(neighbourhood_id)
    try:
        found = await reading.today(await scene.read(), scene.rooms.bot_id, scene.chat_id, where, now=scene.now)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    labelled = [(_LABELS[name], request) for name in _LABELS for request in getattr(found, name)]
    if not labelled and not found.colleagues:
        return Card(words.text("desk-today-none"))
    counts = {"overdue": len(found.overdue), "fresh": len(found.new), "mine": len(found.mine)}
    text = words.text("desk-today", colleagues=found.colleagues, **counts)
    rows = [
        [Button(words.plain(key, code=one.code, pseudonym=name_of(scene, one)), tap=RequestShown(one.id))]
        for key, one in labelled[:MOST_BUTTONS]
    ]
    return Card(text, rows=rows)
