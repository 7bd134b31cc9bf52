"""Show a name or a number with a request: only who chooses to, and never for ever."""

from telegram import Update

from community.help import service, showing_name
from community.help.asking import bursts
from community.residents import repository as residents
from community.volunteers.roles import Role
from core.errors import NotYours
from handlers.answers.questions import answer_text
from handlers.asking import help as asking
from handlers.cards.asking import showing_name as cards
from handlers.cards.asking.help import NameAsked, NameHidden
from handlers.cards.asking.showing_name import NameCancelled
from handlers.context import BotContext, message_of
from handlers.registry import Registry

DIALOGUE = "help_name"


async def on_name_asked(tapped: NameAsked, context: BotContext) -> None:
    """I want to show my name or number: which?"""
    request = await showing_name.may_show(context.tx, context.actor, tapped.request_id)
    await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now, object_id=request.id)
    context.show(cards.NAME_PROMPT, subject=request.asked_subject, request_id=request.id)


async def on_name(update: Update, context: BotContext) -> None:
    """The name. What comes long after the question is no answer to it, and is shown to nobody."""
    tx, actor, now = context.tx, context.actor, context.now
    message = message_of(update)
    dialogue = await residents.find_dialogue(tx, actor.id)
    if dialogue is None or dialogue.object_id is None:
        raise NotYours
    await residents.end_dialogue(tx, actor.id)
    if now - dialogue.since < bursts.PATIENCE:
        name = message.text or ""
        request = await showing_name.show_name(tx, context.rooms.vault, actor, dialogue.object_id, name, now=now)
        context.redraw(request.asked_subject)
        context.show(cards.NAME_CARD, subject=request.asked_subject, request_id=request.id)
    elif await asking.takes_text(update, context):
        await asking.on_answer(update, context)
    else:
        await answer_text(context, message.text or "", message.message_id)


async def on_name_cancelled(tapped: NameCancelled, context: BotContext) -> None:
    """Rather not."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name == DIALOGUE:
        await residents.end_dialogue(context.tx, context.actor.id)
    tapped_message = context.tapped_message
    edits = None if tapped_message is None else tapped_message.message_id
    context.show_words("help-name-cancelled", edits=edits)


async def on_name_hidden(tapped: NameHidden, context: BotContext) -> None:
    """No longer, also at the desk. A second tap changes nothing."""
    await showing_name.hide_name(context.tx, context.actor, tapped.request_id, now=context.now)
    context.toast("help-name-hidden-toast")
    request = await service.own(context.tx, context.actor, tapped.request_id)
    context.redraw(request.asked_subject)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(NameAsked, on_name_asked, role=Role.RESIDENT)
    registry.tap(NameHidden, on_name_hidden, role=Role.RESIDENT)
    registry.tap(NameCancelled, on_name_cancelled, role=Role.RESIDENT)
    registry.dialogue(DIALOGUE, on_name, role=Role.RESIDENT)
    registry.card(cards.NAME_PROMPT, cards.name_prompt)
    registry.card(cards.NAME_CARD, cards.name_card)
