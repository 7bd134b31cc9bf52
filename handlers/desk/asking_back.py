"""Ask something back: the next message is the question. Telegram's own reply keeps working, and is the main way."""

from telegram import Message, Update

from community.help import answering
from community.volunteers.roles import Role
from core.outbox import WORDS
from handlers.asking.help import source_of
from handlers.cards.desk.asking_back import QUESTION_ASKED, NeverMind, question_asked
from handlers.cards.desk.taps import AskBack
from handlers.context import BotContext, message_of
from handlers.desk import next_message
from handlers.desk.in_place import refused_in_place
from handlers.desk.requests import pass_on
from handlers.registry import Registry


async def on_ask_back(tapped: AskBack, context: BotContext) -> None:
    """Take it, if it is free, and ask for the question."""
    async with refused_in_place(context, tapped.request_id):
        await answering.take(context.tx, context.actor, tapped.request_id, now=context.now)
        await next_message.listen(context, next_message.ASK_BACK, tapped.request_id)
        context.show(QUESTION_ASKED, request_id=tapped.request_id)


async def on_question(update: Update, context: BotContext) -> None:
    """The question, on its way to the resident; if it is an album, the other parts of it follow."""
    message = message_of(update)
    asked = await next_message.listening(context, next_message.ASK_BACK)
    await next_message.stop_listening(context)
    if asked is None or asked.object_id is None:
        say_too_late(context, message)
        return
    await pass_on(update, context, asked.object_id)
    if message.media_group_id is not None:
        await next_message.listen(context, next_message.ALBUM, asked.object_id)


async def on_more_of_album(update: Update, context: BotContext) -> None:
    """Another part of the album that was the question; anything else came without being asked for."""
    message = message_of(update)
    asked = await next_message.listening(context, next_message.ALBUM)
    if asked is None or asked.object_id is None or not await _is_part(context, asked.object_id, message):
        await next_message.stop_listening(context)
        say_too_late(context, message)
        return
    await pass_on(update, context, asked.object_id)


async def _is_part(context: BotContext, request_id: int, message: Message) -> bool:
    album = source_of(message).album
    return album is not None and await answering.has_album(context.tx, context.actor, request_id, album)


def say_too_late(context: BotContext, message: Message) -> None:
    """Nothing is awaited any more, so it goes nowhere: neither to the resident nor to the team."""
    context.show(WORDS, replies_to=message.message_id, key="desk-not-awaited", variables={})


async def on_never_mind(tapped: NeverMind, context: BotContext) -> None:
    """Nothing is awaited any more: every button ends that, this one says so."""
    prompt = context.tapped_message
    context.show_words("desk-never-mind", edits=None if prompt is None else prompt.message_id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(AskBack, on_ask_back, role=Role.REGISSEUR)
    registry.tap(NeverMind, on_never_mind, role=Role.REGISSEUR)
    # For everybody: who lost the role meanwhile must hear so once, and not be asked for ever.
    registry.dialogue(next_message.ASK_BACK, on_question, role=Role.RESIDENT, media=True)
    registry.dialogue(next_message.ALBUM, on_more_of_album, role=Role.RESIDENT, media=True)
    registry.card(QUESTION_ASKED, question_asked)
