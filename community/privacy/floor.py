"""The floor's own tables hold traces of people too: their chat, messages owed to it, updates from it.

Must be erased before the person, who alone tells which chat it is.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, select, update

from community.residents.tables import people
from core.database import Tx
from core.encryption import Vault
from core.ids import BotId, PersonId
from core.personal_data import PersonalData
from core.tables import chats, inbox, outbox, shown

NO_CHAT = 0


async def _chat_of(tx: Tx, person_id: PersonId) -> Any:
    return (await tx.execute(select(people.c.bot_id, people.c.chat_id).where(people.c.id == person_id))).first()


async def _erase(tx: Tx, person_id: PersonId, now: datetime) -> None:
    chat = await _chat_of(tx, person_id)
    if chat is None:
        return
    for table in (outbox, shown, chats):
        await tx.execute(delete(table).where(table.c.bot_id == chat.bot_id, table.c.chat_id == chat.chat_id))
    # The rows stay, without chat or body: they keep a redelivered update from being done twice. Those still new were
    # written after this one, by somebody who begins again.
    done = (inbox.c.bot_id == chat.bot_id, inbox.c.chat_id == chat.chat_id, inbox.c.state != "new")
    await tx.execute(update(inbox).where(*done).values(chat_id=NO_CHAT, body=None))


async def forget_strangers(tx: Tx, bot_id: BotId) -> None:
    """Drop what was still sent to somebody who was erased: the goodbye, and what was on the wire at that moment."""
    for table in (outbox, shown):
        known = exists().where(chats.c.bot_id == table.c.bot_id, chats.c.chat_id == table.c.chat_id)
        statement = delete(table).where(table.c.bot_id == bot_id, table.c.chat_id > 0, ~known)
        if table is outbox:
            statement = statement.where(outbox.c.settled_at.is_not(None))
        await tx.execute(statement)


async def _export(tx: Tx, person_id: PersonId, vault: Vault) -> dict[str, Any]:
    chat = await _chat_of(tx, person_id)
    if chat is None:
        return {}
    of_chat = (chats.c.bot_id == chat.bot_id, chats.c.chat_id == chat.chat_id)
    row = (await tx.execute(select(chats).where(*of_chat))).first()
    messages = select(func.count()).where(outbox.c.bot_id == chat.bot_id, outbox.c.chat_id == chat.chat_id)
    return {
        "language": None if row is None else row.language,
        "reachable": None if row is None else row.reachability == "reachable",
        "messages_noted": (await tx.execute(messages)).scalar_one(),
    }


PERSONAL_DATA = PersonalData("floor", frozenset({"chats", "inbox", "outbox", "shown"}), _erase, _export)
