"""Did it help? And what that teaches: editors look through the wordings that helped, and add them with a tap."""

from telegram import Update

from community.volunteers.roles import Role
from core.writer import AfterCommit
from handlers.answers.noting import buttons_under, note
from handlers.answers.questions import must_be_seen, on_more_asked, question_behind
from handlers.callbacks import StaleButton, unpack
from handlers.cards import editing as cards
from handlers.cards.editing import WordingAdded, WordingDropped, WordingNext, WordingTakenBack
from handlers.cards.services import Helped, MoreAsked
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.ways_out import old_button
from knowledge.editing import learning
from knowledge.editing.learning import Standing
from knowledge.models import ServiceId

YES, NO = 1, 0


async def on_helped(tapped: Helped, context: BotContext) -> None:
    """This helps: thank, and note how it was asked. It does not: something else at once, and nothing is kept."""
    must_be_seen(context, tapped.service_id)
    if tapped.yes == YES:
        context.toast("helped-toast")
        await note(context, ServiceId(tapped.service_id), question_behind(context), Standing.HELPED)
    elif tapped.yes == NO:
        context.toast("helped-not-toast")
        await on_more_asked(MoreAsked(tapped.service_id, _turn(context, tapped.service_id)), context)
    else:
        old_button(context)


def _turn(context: BotContext, service_id: int) -> int:
    """How many possibilities came before the tapped card: its own button «one more» knows."""
    for data in buttons_under(context.tapped_message):
        try:
            button = unpack(data)
        except StaleButton:
            continue
        if isinstance(button, MoreAsked) and button.service_id == service_id:
            return button.turn
    return 0


async def on_wordings(update: Update, context: BotContext) -> None:
    """The command: the first wording that waits."""
    candidate = await learning.next_waiting(context.tx, context.rooms.vault, context.actor.home)
    if candidate is None:
        context.say("wording-none")
    else:
        context.show(cards.WORDING_CARD, candidate_id=candidate.id, neighbourhood_id=context.actor.home)


async def on_added(tapped: WordingAdded, context: BotContext) -> None:
    """Add it: from the commit on, questions find the entry by it."""
    rooms = context.rooms
    show = await learning.accept(context.tx, rooms.vault, rooms.knowledge, tapped.candidate_id, context.actor.home)
    context.toast("wording-added-toast")
    _decided(context, tapped.candidate_id, show)


async def on_taken_back(tapped: WordingTakenBack, context: BotContext) -> None:
    """Take it out again."""
    rooms = context.rooms
    show = await learning.take_back(context.tx, rooms.vault, rooms.knowledge, tapped.candidate_id, context.actor.home)
    context.toast("wording-back-toast")
    _decided(context, tapped.candidate_id, show)


def _decided(context: BotContext, candidate_id: int, show: AfterCommit | None) -> None:
    if show is not None:
        context.unit.after_commit.append(show)
    replace_tapped(context, cards.WORDING_CARD, candidate_id=candidate_id, neighbourhood_id=context.actor.home)


async def on_dropped(tapped: WordingDropped, context: BotContext) -> None:
    """Let it go, and show the next one. One that was added meanwhile stays, and is shown as it is."""
    if await learning.drop(context.tx, context.rooms.vault, tapped.candidate_id, context.actor.home):
        context.toast("wording-dropped-toast")
        await _show_next(context, tapped.candidate_id)
    else:
        _decided(context, tapped.candidate_id, None)


async def on_next(tapped: WordingNext, context: BotContext) -> None:
    """The next one; this one waits on."""
    await learning.find(context.tx, context.rooms.vault, tapped.candidate_id, context.actor.home)
    await _show_next(context, tapped.candidate_id)


async def _show_next(context: BotContext, after: int) -> None:
    where, message = context.actor.home, context.tapped_message
    candidate = await learning.next_waiting(context.tx, context.rooms.vault, where, after)
    if candidate is None:
        context.show_words("wording-none", edits=None if message is None else message.message_id)
    else:
        replace_tapped(context, cards.WORDING_CARD, candidate_id=candidate.id, neighbourhood_id=where)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(Helped, on_helped, role=Role.RESIDENT)
    registry.command("wordings", on_wordings, role=Role.REGISSEUR)
    registry.tap(WordingAdded, on_added, role=Role.REGISSEUR)
    registry.tap(WordingTakenBack, on_taken_back, role=Role.REGISSEUR)
    registry.tap(WordingDropped, on_dropped, role=Role.REGISSEUR)
    registry.tap(WordingNext, on_next, role=Role.REGISSEUR)
    registry.card(cards.WORDING_CARD, cards.wording_card)
