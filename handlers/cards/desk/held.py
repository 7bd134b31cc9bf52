"""What somebody at the desk reads when a colleague was first: who has it now."""

from community.help import reading
from core.errors import NotYours
from core.outbox import Lane, MessageKind
from handlers.cards.card import Card, Gone
from handlers.scene import Scene

DESK_HELD = MessageKind("desk_held", Lane.REPLY)


async def desk_held(scene: Scene, *, request_id: int, wrote: bool) -> Card:
    """Who has it, by the name colleagues know; and, to who wrote something, that it went nowhere."""
    words = scene.words
    try:
        found = await reading.who_has(await scene.read(), scene.chat_id, request_id)
    except NotYours:
        return Card(words.text("desk-not-yours"))
    if found is None:
        raise Gone
    _, colleague = found
    if colleague is not None and colleague.called:
        lines = [words.text("desk-colleague-called", name=colleague.called)]
    else:
        lines = [words.text("desk-colleague")]
    if wrote:
        lines.append(words.text("desk-went-nowhere"))
    return Card("\n".join(lines))
