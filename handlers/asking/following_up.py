"""After closing: something left after all, and whether it helped. Asked once; "no" opens the request again."""

from datetime import timedelta

from telegram import Update

from community.help import service
from community.help.following import reopening
from community.help.following.helped import HELP_HELPED
from community.help.following.reopening import HELP_REOPENED, OnlyThanks
from community.help.models import State
from community.residents import repository as residents
from community.residents.models import Dialogue
from community.volunteers.roles import Role
from handlers.asking.help import must_carry, policy_of, source_of
from handlers.cards.asking import following_up as cards
from handlers.cards.asking.following_up import HelpedAnswered, NothingLeft
from handlers.cards.asking.help import HELP_PASSED_ON
from handlers.cards.asking.still import StillSomething
from handlers.context import BotContext, message_of
from handlers.registry import Registry

DIALOGUE = "still"
LISTENS = timedelta(minutes=30)
"""How long after the tap the next message is what is left; later it is an ordinary question again."""


async def on_still_something(tapped: StillSomething, context: BotContext) -> None:
    """There is something left: the next message tells what."""
    request = await service.own(context.tx, context.actor, tapped.request_id)
    await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now, object_id=request.id)
    context.show(cards.STILL_ASKED, subject=request.asked_subject, request_id=request.id)


async def on_nothing_left(tapped: NothingLeft, context: BotContext) -> None:
    """Never mind."""
    await service.own(context.tx, context.actor, tapped.request_id)
    await _end_dialogue(context)
    _replace(context, "following-nothing-left")


async def is_what_is_left(update: Update, context: BotContext) -> bool:
    """Whether a message comes shortly after the tap on "something left"."""
    dialogue = await _dialogue(context)
    return dialogue is not None and context.now - dialogue.since <= LISTENS


async def on_what_is_left(update: Update, context: BotContext) -> None:
    """It goes to a person; a thank-you does not."""
    message, dialogue = message_of(update), await _dialogue(context)
    assert dialogue is not None and dialogue.object_id is not None
    body = must_carry(message)
    was_open = (await service.own(context.tx, context.actor, dialogue.object_id)).state is not State.CLOSED
    await _end_dialogue(context)
    try:
        request = await service.write_back(
            context.tx,
            context.rooms.vault,
            context.actor,
            dialogue.object_id,
            body,
            policy_of(context),
            source=source_of(message),
            now=context.now,
        )
    except OnlyThanks as thanked:
        context.say(thanked.key)
        return
    if was_open:
        subject, replies_to = request.asked_subject, message.message_id
        context.show(HELP_PASSED_ON, subject=subject, replies_to=replies_to, request_id=request.id)


async def on_helped(tapped: HelpedAnswered, context: BotContext) -> None:
    """It did, it did not, or that is nobody's business. Nothing is counted."""
    request = await service.own(context.tx, context.actor, tapped.request_id)
    if tapped.helped != 0:
        _replace(context, "following-helped-yes" if tapped.helped == 1 else "following-helped-rather-not")
        return
    if await reopening.reopen(context.tx, request, policy_of(context), now=context.now):
        _replace(context, "following-helped-no")
    else:
        context.toast("following-open-already")


def _replace(context: BotContext, key: str) -> None:
    question = context.tapped_message
    context.show_words(key, edits=None if question is None else question.message_id)


async def _dialogue(context: BotContext) -> Dialogue | None:
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    return dialogue if dialogue is not None and dialogue.name == DIALOGUE else None


async def _end_dialogue(context: BotContext) -> None:
    if await _dialogue(context) is not None:
        await residents.end_dialogue(context.tx, context.actor.id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    everybody = Role.RESIDENT
    registry.tap(StillSomething, on_still_something, role=everybody)
    registry.tap(NothingLeft, on_nothing_left, role=everybody)
    registry.tap(HelpedAnswered, on_helped, role=everybody)
    registry.message(is_what_is_left, on_what_is_left, role=everybody, media=True)
    registry.card(cards.STILL_ASKED, cards.still_asked)
    registry.card(HELP_HELPED, cards.helped_asked)
    registry.card(HELP_REOPENED, cards.help_reopened)
