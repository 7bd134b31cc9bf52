"""Notes for those at the desk. They can never be sent: another command, another button, another look.

A note goes from here to ``community/help/notes.py`` as a note. No way leads from it to the resident.
"""

from telegram import Message, Update

from community.help import answering, notes
from community.help.notes import NOTE_CARD, NoteDoesNotFit
from community.volunteers.roles import Role
from core import outbox
from core.ids import ChatId, MessageId
from core.outbox import WORDS
from handlers.cards.desk.notes import NOTE_ASKED, note_asked, note_card
from handlers.cards.desk.taps import NoteTapped
from handlers.context import BotContext, message_of
from handlers.desk import next_message
from handlers.desk.asking_back import say_too_late
from handlers.desk.in_place import refused_in_place
from handlers.registry import Registry


async def on_note_tapped(tapped: NoteTapped, context: BotContext) -> None:
    """The button: the next message is the note."""
    await _ask(context, tapped.request_id)


async def on_note_command(update: Update, context: BotContext) -> None:
    """The command, as a reply to a card: the words behind it are the note, else the next message is."""
    message = message_of(update)
    request_id = await _request_replied_to(context, message)
    if request_id is None:
        context.show(WORDS, replies_to=message.message_id, key="note-how", variables={})
        return
    _, *words = (message.text or "").split(maxsplit=1)
    if words:
        await keep_note(context, request_id, words[0], message)
    else:
        async with refused_in_place(context, request_id, message):
            await _ask(context, request_id)


async def on_note(update: Update, context: BotContext) -> None:
    """What was written after the button. It is kept, or it goes nowhere."""
    message = message_of(update)
    asked = await next_message.listening(context, next_message.NOTE)
    await next_message.stop_listening(context)
    if asked is None or asked.object_id is None:
        say_too_late(context, message)
        return
    await keep_note(context, asked.object_id, message.text, message)


async def keep_note(context: BotContext, request_id: int, words: str | None, message: Message) -> bool:
    """Keep a note and show it as the team reads it, below what was written. False when it was refused, in place."""
    async with refused_in_place(context, request_id, message):
        if words is None:
            raise NoteDoesNotFit
        note = await notes.add(context.tx, context.rooms.vault, context.actor, request_id, words, now=context.now)
        context.show(NOTE_CARD, subject=note.subject, replies_to=message.message_id, note_id=note.id)
        return True
    return False


async def on_reply_to_note(update: Update, context: BotContext) -> None:
    """Telegram's reply to a note goes nowhere: a note is not sent, and nobody answers it."""
    await next_message.stop_listening(context)
    context.show(WORDS, replies_to=message_of(update).message_id, key="note-not-sent", variables={})


async def _ask(context: BotContext, request_id: int) -> None:
    request = await answering.at_my_desk(context.tx, context.actor, request_id)
    await next_message.listen(context, next_message.NOTE, request.id)
    context.show(NOTE_ASKED, request_id=request.id)


async def _request_replied_to(context: BotContext, message: Message) -> int | None:
    """The request whose card, message or note is replied to; None when it is none of these. Raises NotYours."""
    if message.reply_to_message is None:
        return None
    chat_id, replied = ChatId(message.chat_id), MessageId(message.reply_to_message.message_id)
    shown = await outbox.shown_subject(context.tx, context.bot_id, chat_id, replied)
    kind, _, number = (shown or "").partition(":")
    match kind:
        case "request":
            return int(number)
        case "relay":
            return await answering.relayed_in(context.tx, context.actor, int(number))
        case "note":
            return await notes.noted_about(context.tx, context.actor, int(number))
        case _:
            return None


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(NoteTapped, on_note_tapped, role=Role.REGISSEUR)
    registry.command("note", on_note_command, role=Role.REGISSEUR)
    # For everybody: who lost the role meanwhile must hear so once, and not be asked for ever.
    registry.dialogue(next_message.NOTE, on_note, role=Role.RESIDENT, media=True)
    registry.reply("note", on_reply_to_note, role=Role.RESIDENT, media=True)
    registry.card(NOTE_CARD, note_card)
    registry.card(NOTE_ASKED, note_asked)
