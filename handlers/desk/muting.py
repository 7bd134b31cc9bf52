"""Stop somebody who floods the desk; danger cards always work. A list of all who are muted lets them be heard again."""

from telegram import Update

from community.help import answering, muting
from community.volunteers.roles import Role
from handlers.cards.desk import muting as cards
from handlers.cards.desk.muting import MuteAnswered, MuteLifted, MuteTapped
from handlers.context import BotContext
from handlers.desk.in_place import replace_question
from handlers.registry import Registry


async def on_tapped(tapped: MuteTapped, context: BotContext) -> None:
    """Mute this person, or hear them again: ask first, and say what it means."""
    request = await answering.at_my_desk(context.tx, context.actor, tapped.request_id)
    context.show(cards.MUTE_ASKED, request_id=request.id)


async def on_answered(tapped: MuteAnswered, context: BotContext) -> None:
    """Yes: from now on, or no longer."""
    change = muting.mute if tapped.on else muting.lift
    await change(context.tx, context.actor, tapped.request_id, now=context.now)
    context.toast("mute-on-toast" if tapped.on else "mute-off-toast")
    replace_question(context, tapped, cards.MUTE_ASKED, request_id=tapped.request_id)


async def on_list(update: Update, context: BotContext) -> None:
    """Who is muted here?"""
    context.show(cards.MUTED, neighbourhood_id=context.actor.home)


async def on_lifted(tapped: MuteLifted, context: BotContext) -> None:
    """Hear this one again."""
    await muting.lift_mute(context.tx, context.actor, tapped.mute_id, now=context.now)
    context.toast("mute-off-toast")
    replace_question(context, tapped, cards.MUTED, neighbourhood_id=context.actor.home)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    desk = Role.REGISSEUR
    registry.tap(MuteTapped, on_tapped, role=desk)
    registry.tap(MuteAnswered, on_answered, role=desk)
    registry.tap(MuteLifted, on_lifted, role=desk)
    registry.command("muted", on_list, role=desk)
    registry.card(cards.MUTE_ASKED, cards.mute_asked)
    registry.card(cards.MUTED, cards.muted)
