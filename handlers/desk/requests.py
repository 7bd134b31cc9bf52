"""The desk of the buurtregisseur: take a request, answer by Telegram's own reply, close."""

import re

from telegram import Chat, Update

from community.help import answering, notes
from community.help.models import HELP_CARD, HELP_NUDGE, NOBODY_AT_DESK, RELAY_TO_DESK, CloseReason
from community.volunteers.roles import Role
from core import outbox
from core.errors import DomainError, NotYours
from core.ids import ChatId, MessageId
from core.outbox import WORDS
from handlers.asking.help import must_carry, replied_to, source_of
from handlers.cards.desk import request as cards
from handlers.cards.desk.held import DESK_HELD, desk_held
from handlers.cards.desk.more import DESK_MORE, desk_more
from handlers.cards.desk.request import ClosedFor, CloseTapped, RequestShown, RequestTaken
from handlers.cards.desk.taps import MoreTapped
from handlers.context import BotContext, message_of
from handlers.desk import next_message
from handlers.desk.in_place import refused_in_place, replace_question
from handlers.registry import Registry

_LOOKS_LIKE_A_NOTE = re.compile(r"^\W*(?:notitie|nota|note)\s*:|(?<![\w/])/(?:notitie|note)\b", re.IGNORECASE)
"""Somebody who begins so means the team. One word of a note in the chat of a resident is one too many."""


class LooksLikeNote(DomainError):
    """A message for the resident that begins as a note does."""

    key = "note-looks-like"


async def on_taken(tapped: RequestTaken, context: BotContext) -> None:
    """I take this. The card says who has it."""
    async with refused_in_place(context, tapped.request_id):
        taken = await answering.take(context.tx, context.actor, tapped.request_id, now=context.now)
        context.toast("desk-taken-toast" if taken else "desk-mine-toast")


async def on_reply_to_card(update: Update, context: BotContext) -> None:
    """Telegram's reply to a card: the answer to the resident."""
    await _reply(update, context, await replied_to(update, context))


async def on_reply_to_relay(update: Update, context: BotContext) -> None:
    """Telegram's reply to what the resident wrote: the answer to that."""
    message_id, message = await replied_to(update, context), message_of(update)
    async with refused_in_place(context, 0, message):
        await _reply(update, context, await answering.relayed_in(context.tx, context.actor, message_id))


async def _reply(update: Update, context: BotContext, request_id: int) -> None:
    """A reply is the answer; but not while a note is awaited, for then nobody knows which of the two it is."""
    note_awaited = await next_message.listening(context, *next_message.TO_TEAM) is not None
    await next_message.stop_listening(context)
    if note_awaited:
        context.show(WORDS, replies_to=message_of(update).message_id, key="note-or-answer", variables={})
    else:
        await pass_on(update, context, request_id)


async def pass_on(update: Update, context: BotContext, request_id: int) -> None:
    """Pass what was written on to the resident; or say in place why it went nowhere."""
    message = message_of(update)
    async with refused_in_place(context, request_id, message):
        if _LOOKS_LIKE_A_NOTE.search(message.text or message.caption or ""):
            raise LooksLikeNote
        body, source = must_carry(message), source_of(message)
        request, relayed = await answering.answer(
            context.tx, context.rooms.vault, context.actor, request_id, body, source=source, now=context.now
        )
        context.show(
            WORDS,
            replies_to=message.message_id,
            subject=f"relay:{relayed.id}",
            key="desk-passed-on",
            variables={"code": request.code},
        )


async def is_lost_reply(update: Update, context: BotContext) -> bool:
    """Whether a regisseur replies to a message of ours that shows nothing: it would go nowhere, so it is refused."""
    message = message_of(update)
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.from_user.id != context.bot_id:
        return False
    if message.chat.type != Chat.PRIVATE or not context.actor.is_a(Role.REGISSEUR):
        return False
    chat_id = ChatId(message.chat_id)
    shown = await outbox.shown_subject(context.tx, context.bot_id, chat_id, MessageId(replied.message_id))
    return shown is None


async def on_lost_reply(update: Update, context: BotContext) -> None:
    """Say so, in place."""
    context.show(WORDS, replies_to=message_of(update).message_id, key="desk-lost-reply", variables={})


async def on_close_tapped(tapped: CloseTapped, context: BotContext) -> None:
    """Close this: ask why. The question shows no request: a reply to it must never reach the resident."""
    async with refused_in_place(context, tapped.request_id):
        request = await answering.may_act(context.tx, context.actor, tapped.request_id)
        context.show(cards.CLOSE_ASKED, request_id=request.id)


async def on_closed_for(tapped: ClosedFor, context: BotContext) -> None:
    """Close this for a reason; or leave it open after all."""
    if not tapped.reason:
        request = await answering.at_my_desk(context.tx, context.actor, tapped.request_id)
        context.toast("desk-kept-open")
        replace_question(context, tapped, WORDS, key="desk-left-open", variables={"code": request.code})
        return
    try:
        reason = CloseReason(tapped.reason)
    except ValueError as made_up:
        raise NotYours from made_up
    async with refused_in_place(context, tapped.request_id):
        closed = await answering.close(context.tx, context.actor, tapped.request_id, reason, now=context.now)
        request = await answering.at_my_desk(context.tx, context.actor, tapped.request_id)
        context.toast("desk-closed-toast" if closed else "desk-closed-already-toast")
        replace_question(context, tapped, WORDS, key="desk-closed-done", variables={"code": request.code})


async def on_shown(tapped: RequestShown, context: BotContext) -> None:
    """Show a request again, with all that was said and noted."""
    context.owe(*await answering.read_again(context.tx, context.actor, tapped.request_id, now=context.now))
    context.owe(*await notes.cards_for(context.tx, context.actor, tapped.request_id))


async def on_more(tapped: MoreTapped, context: BotContext) -> None:
    """What is seldom done with a request."""
    request = await answering.at_my_desk(context.tx, context.actor, tapped.request_id)
    context.show(DESK_MORE, request_id=request.id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    desk = Role.REGISSEUR
    registry.tap(RequestTaken, on_taken, role=desk)
    registry.tap(CloseTapped, on_close_tapped, role=desk)
    registry.tap(ClosedFor, on_closed_for, role=desk)
    registry.tap(RequestShown, on_shown, role=desk)
    registry.tap(MoreTapped, on_more, role=desk)
    registry.reply("request", on_reply_to_card, role=desk, media=True)
    registry.reply("relay", on_reply_to_relay, role=desk, media=True)
    registry.message(is_lost_reply, on_lost_reply, role=desk, media=True)
    registry.card(HELP_CARD, cards.help_card)
    registry.card(HELP_NUDGE, cards.help_nudge)
    registry.card(NOBODY_AT_DESK, cards.nobody_at_desk)
    registry.card(RELAY_TO_DESK, cards.relay_to_desk)
    registry.card(cards.CLOSE_ASKED, cards.close_asked)
    registry.card(DESK_HELD, desk_held)
    registry.card(DESK_MORE, desk_more)
