"""Who has duty at the desk."""

from telegram import Update

from community.volunteers import repository as volunteers
from community.volunteers.roles import Role
from core.ids import NeighbourhoodId
from handlers.cards.desk.duty import DUTY, DutyChosen, duty
from handlers.context import BotContext
from handlers.registry import Registry


async def on_duty(update: Update, context: BotContext) -> None:
    """Who has duty?"""
    home = context.actor.home
    context.show(DUTY, subject=f"duty:{home}", neighbourhood_id=home)


async def on_duty_chosen(tapped: DutyChosen, context: BotContext) -> None:
    """I have duty from now on, or no longer."""
    where = NeighbourhoodId(tapped.neighbourhood_id)
    context.actor.must_be(Role.REGISSEUR, where)
    away_since = None if tapped.on else context.now
    await volunteers.set_away(context.tx, context.actor.id, where, Role.REGISSEUR, away_since)
    context.toast("desk-duty-on-toast" if tapped.on else "desk-duty-off-toast")
    context.redraw(f"duty:{where}", everywhere=True)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("duty", on_duty, role=Role.REGISSEUR)
    registry.tap(DutyChosen, on_duty_chosen, role=Role.REGISSEUR)
    registry.card(DUTY, duty)
