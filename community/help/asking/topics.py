"""What a request is about, in one word of the knowledge base, so that the desk sees it before reading."""

from sqlalchemy import update

from community.help import repository
from community.help.models import BodyKind, State
from community.help.tables import help_requests
from community.volunteers.roles import Actor
from core.database import Tx
from core.encryption import Vault
from core.errors import NotYours


async def first_words(tx: Tx, vault: Vault, actor: Actor, request_id: int) -> str:
    """The first text of one's own draft, to be looked up at the edge; "" when there is none, or it was sent already.

    Raises:
        NotYours: unknown, erased, or somebody else's.
    """
    request = await repository.find(tx, request_id)
    if request is None or request.person_id != actor.id:
        raise NotYours
    if request.state is not State.DRAFT:
        return ""
    box = request.unlock(vault)
    texts = (one for one in await repository.list_messages(tx, request_id) if one.kind is BodyKind.TEXT)
    return next((one.open(box).text for one in texts), "")


async def note(tx: Tx, request_id: int, topic: str) -> None:
    """Keep the key of a category with a request."""
    await tx.execute(update(help_requests).where(help_requests.c.id == request_id).values(topic=topic))
