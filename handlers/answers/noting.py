"""A question that led somebody to an entry leaves a scrubbed wording for an editor: when it may, and nothing else."""

from telegram import Message

from community.safety.look import danger_in
from handlers.cards.answers import NoneOfThese
from handlers.cards.services import ServiceChosen
from handlers.context import BotContext
from knowledge.editing import learning
from knowledge.editing.learning import Standing
from knowledge.models import ServiceId


async def note_chosen(context: BotContext, tapped: ServiceChosen, asked: Message | None) -> None:
    """Somebody tapped a service: note the question when the tap was a choice among those that were offered for it."""
    offered = buttons_under(context.tapped_message)
    if tapped.pack() in offered and NoneOfThese().pack() in offered:
        await note(context, ServiceId(tapped.service_id), asked, Standing.CHOSEN)


async def note(context: BotContext, service_id: ServiceId, asked: Message | None, standing: Standing) -> None:
    """Keep what a question leaves for an entry, when Telegram still shows the question and nothing speaks of danger."""
    text = _asked_words(asked)
    if text is None or len(text) > context.rooms.longest_text or danger_in(text) is not None:
        return
    knowledge = context.rooms.knowledge
    wording = learning.wording_for(knowledge.get(service_id), text, context.actor.language, knowledge.lexicon)
    if wording is not None:
        await learning.note(context.tx, context.rooms.vault, service_id, wording, standing, now=context.now)


def buttons_under(message: Message | None) -> list[str]:
    """The data of the buttons under a message."""
    markup = message.reply_markup if message is not None else None
    rows = markup.inline_keyboard if markup is not None else ()
    return [button.callback_data for row in rows for button in row if isinstance(button.callback_data, str)]


def _asked_words(asked: Message | None) -> str | None:
    """What somebody asked in their own words; None for a command and for what holds no text."""
    return asked.text if asked is not None and asked.text and not asked.text.startswith("/") else None
