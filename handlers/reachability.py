"""Somebody blocks the bot or lets it in again: remembered at once, before a message finds out."""

from telegram import ChatMember, Update

from core import deliveries
from core.ids import ChatId
from handlers.context import BotContext

_GONE = (ChatMember.BANNED, ChatMember.LEFT)


async def on_chat_member(update: Update, context: BotContext) -> None:
    """The bot's own membership of a chat changed."""
    change = update.my_chat_member
    assert change is not None
    chat_id = ChatId(change.chat.id)
    if change.new_chat_member.status in _GONE:
        await deliveries.unreachable(context.tx, context.bot_id, chat_id, "blocked", now=context.now)
    else:
        await deliveries.reachable(context.tx, context.bot_id, chat_id, now=context.now)
