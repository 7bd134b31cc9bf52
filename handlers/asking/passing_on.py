"""What holds for all that is passed on: an album stays together, and a reply replies on the other side too."""

from telegram import Update

from community.help import answering, relaying, service
from community.help.asking import bursts
from community.help.erasing import HELP_REMOVED
from community.help.models import RELAY_TO_RESIDENT, Side
from community.volunteers.roles import Role
from core.errors import NotYours
from core.ids import MessageId
from handlers.asking.help import must_carry, policy_of, source_of
from handlers.cards import relays
from handlers.context import BotContext, message_of
from handlers.registry import Registry


async def is_more_of_an_album(update: Update, context: BotContext) -> bool:
    """Whether an earlier part of the same album went into a request: with it, whose turn it is may have changed."""
    message = message_of(update)
    if message.media_group_id is None:
        return False
    return await relaying.begun(context.tx, context.bot_id, source_of(message)) is not None


async def on_more_of_an_album(update: Update, context: BotContext) -> None:
    """It goes where the first part went. That was said already."""
    tx, vault, actor, now = context.tx, context.rooms.vault, context.actor, context.now
    message = message_of(update)
    body, source = must_carry(message), source_of(message)
    begun = await relaying.begun(tx, context.bot_id, source)
    if begun is None:
        raise NotYours
    request_id, author = begun
    if author is Side.DESK:
        await answering.answer(tx, vault, actor, request_id, body, source=source, now=now)
        return
    request = await service.write_back(tx, vault, actor, request_id, body, policy_of(context), source=source, now=now)
    if await bursts.takes_more(tx, request, now=now):
        context.redraw(request.asked_subject)


async def keep_thread(update: Update, context: BotContext) -> None:
    """A reply to a certain message replies to the same one on the other side, when that side has it."""
    message = message_of(update)
    if message.reply_to_message is None:
        return
    replied_to = MessageId(message.reply_to_message.message_id)
    await relaying.keep_thread(context.tx, context.bot_id, source_of(message), replied_to)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.message(is_more_of_an_album, on_more_of_an_album, role=Role.RESIDENT, media=True, always=True)
    registry.after_message(keep_thread)
    registry.card(RELAY_TO_RESIDENT, relays.to_resident)
    registry.card(HELP_REMOVED, relays.help_removed)
