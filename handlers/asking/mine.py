"""/mijn: what I come to, my requests for help and how they stand, and for each what I can do with it."""

from telegram import Update

from community.help import service
from community.help.asking import bursts
from community.help.models import MyRequestIsClosed, State
from community.volunteers.roles import Role
from core.errors import NotYours
from handlers.cards.activities.agenda import MY_ACTIVITIES, my_activities
from handlers.cards.asking import mine as cards
from handlers.cards.asking.help import HELP_ADD
from handlers.cards.asking.mine import AddAsked, MineAsked, MineOpened, ReadersAsked
from handlers.context import BotContext
from handlers.registry import Registry


async def on_mine(update: Update, context: BotContext) -> None:
    """What is mine here?"""
    context.show(MY_ACTIVITIES)
    context.show(cards.MY_REQUESTS)


async def on_mine_asked(tapped: MineAsked, context: BotContext) -> None:
    """Back to the list."""
    context.show(cards.MY_REQUESTS)


async def on_mine_opened(tapped: MineOpened, context: BotContext) -> None:
    """One of them. A draft is not among them: its own screen asks yes or no."""
    request = await service.own(context.tx, context.actor, tapped.request_id)
    if request.state is State.DRAFT:
        raise NotYours
    context.show(cards.MY_REQUEST, subject=request.asked_subject, request_id=request.id)


async def on_readers_asked(tapped: ReadersAsked, context: BotContext) -> None:
    """Who read it?"""
    request = await service.own(context.tx, context.actor, tapped.request_id)
    if request.state is State.DRAFT:
        raise NotYours
    context.show(cards.MY_READERS, subject=request.asked_subject, request_id=request.id)


async def on_add_asked(tapped: AddAsked, context: BotContext) -> None:
    """What the person sends next goes with it."""
    request = await service.own(context.tx, context.actor, tapped.request_id)
    match request.state:
        case State.DRAFT:
            raise NotYours
        case State.CLOSED:
            raise MyRequestIsClosed
    await bursts.begin(context.tx, context.actor.id, request.id, now=context.now)
    context.show(HELP_ADD, subject=request.asked_subject, request_id=request.id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("mine", on_mine, role=Role.RESIDENT)
    registry.tap(MineAsked, on_mine_asked, role=Role.RESIDENT)
    registry.tap(MineOpened, on_mine_opened, role=Role.RESIDENT)
    registry.tap(ReadersAsked, on_readers_asked, role=Role.RESIDENT)
    registry.tap(AddAsked, on_add_asked, role=Role.RESIDENT)
    registry.card(MY_ACTIVITIES, my_activities)
    registry.card(cards.MY_REQUESTS, cards.my_requests)
    registry.card(cards.MY_REQUEST, cards.my_request)
    registry.card(cards.MY_READERS, cards.my_readers)
