"""Somebody changes a message that was passed on: the change follows. Where it cannot, they hear it in one line."""

from telegram import Update

from community.help import editing
from community.help.editing import Refusal
from community.volunteers.roles import Role
from core.outbox import WORDS
from handlers.asking.help import body_of, source_of
from handlers.context import BotContext, message_of
from handlers.registry import Registry

_REFUSED = {
    Refusal.CLOSED: "relay-edit-closed",
    Refusal.HELD: "relay-edit-held",
    Refusal.NOT_YOURS: "relay-edit-not-yours",
}


async def on_edited(update: Update, context: BotContext) -> None:
    """A message was changed. One that was never part of a request is left alone, without a word."""
    message = message_of(update)
    body = body_of(message)
    if body is None:
        return
    source = source_of(message)
    refused = await editing.edit(context.tx, context.rooms.vault, context.actor, source, body, now=context.now)
    for one in refused:
        variables = {"code": one.code}
        context.show(WORDS, replies_to=message.message_id, key=_REFUSED[one.why], variables=variables)


def register(registry: Registry) -> None:
    """Add this module's handlers."""
    registry.edited(on_edited, role=Role.RESIDENT)
