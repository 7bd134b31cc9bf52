"""A refusal at the desk is said in place: as a reply to the very message, or beside the button that was tapped.

Whoever just wrote to somebody must see at once, and exactly there, that it went nowhere; and who has the request.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Message

from community.help.models import HeldByColleague
from core.errors import DomainError
from core.outbox import WORDS, MessageKind
from handlers.answers.noting import buttons_under
from handlers.callbacks import CallbackData
from handlers.cards.desk.held import DESK_HELD
from handlers.context import BotContext


@asynccontextmanager
async def refused_in_place(context: BotContext, request_id: int, message: Message | None = None) -> AsyncIterator[None]:
    """Undo what was begun inside and say why not. ``message`` is what was written; without one a button was tapped.

    The name of a colleague is looked up when the answer is built: it is never kept with what is owed.
    """
    unit = context.unit
    owed, redraws = len(unit.owed), len(unit.redraws)
    replies_to = None if message is None else message.message_id
    try:
        async with context.tx.begin_nested():
            yield
    except HeldByColleague:
        del unit.owed[owed:], unit.redraws[redraws:]
        context.toast("desk-held-toast")
        context.show(DESK_HELD, replies_to=replies_to, request_id=request_id, wrote=message is not None)
    except DomainError as refusal:
        if message is None:
            raise
        del unit.owed[owed:], unit.redraws[redraws:]
        context.show(WORDS, replies_to=replies_to, key=refusal.key, variables=refusal.variables)


def replace_question(context: BotContext, tapped: CallbackData, kind: MessageKind, **variables: Any) -> None:
    """Put the outcome in the place of the question whose button was tapped. Made-up taps overwrite no card."""
    question = context.tapped_message
    asked = question is not None and tapped.pack() in buttons_under(question)
    context.show(kind, edits=question.message_id if asked and question is not None else None, **variables)
