"""The agenda by distance: what is on in the next two weeks near a place that is shared or named, and kept nowhere."""

from dataclasses import dataclass
from functools import partial

from telegram import Update

from community.activities import agenda as looking
from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.activities.agenda import LAST_PAGE
from handlers.answers.nearby import PATIENCE, is_key, middle_of, place_of
from handlers.answers.questions import answer_text
from handlers.cards.activities import agenda_near as cards
from handlers.cards.activities.agenda import AgendaNearAsked
from handlers.cards.activities.agenda_near import AgendaNearTapped, Memory, OnNearby, what_is_on_near
from handlers.cards.nearby import NEARBY_CANCELLED, NEARBY_LOOKING
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from handlers.ways_out import unreadable
from knowledge.models import Coordinates
from knowledge.nearby import place_named

DIALOGUE = "agenda_near"


async def on_near_asked(tapped: AgendaNearAsked, context: BotContext) -> None:
    """Where are you? The next message answers it."""
    if context.actor.person.home_id is None:
        context.show(CHOOSE_NEIGHBOURHOOD)
        return
    await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now)
    context.show(cards.AGENDA_NEAR_PROMPT)


@dataclass(frozen=True, slots=True)
class AgendaNearby:
    """The handlers that find what is on near a place, with the memory that their cards read from."""

    memory: Memory

    async def on_answer(self, update: Update, context: BotContext) -> None:
        """The answer to «where are you?»: a place, a street, or never mind; after an hour it is a question again."""
        message = message_of(update)
        here, text = place_of(message), message.text
        if here is None and text is None:
            unreadable(update, context)
            return
        dialogue = await residents.find_dialogue(context.tx, context.actor.id)
        await residents.end_dialogue(context.tx, context.actor.id)
        if text is not None and is_key(context, text, "nearby-key-cancel"):
            context.show(NEARBY_CANCELLED)
            return
        context.show(NEARBY_LOOKING)
        if here is not None:
            await self._show(context, here)
        elif dialogue is not None and context.now - dialogue.since > PATIENCE:
            await answer_text(context, text or "", message.message_id)
        else:
            await self._named(context, (text or "")[: context.rooms.longest_text])

    async def _named(self, context: BotContext, text: str) -> None:
        middle = middle_of(context)
        place = place_named(text, context.rooms.knowledge.seen_by(context.actor.home), middle)
        if place is not None:
            await self._show(context, place.coordinates, place=place.name)
        elif middle is None:
            context.show(cards.AGENDA_NEAR_UNKNOWN)
        else:
            await self._show(context, middle.coordinates, guessed=True)

    async def _show(
        self, context: BotContext, here: Coordinates, *, place: str | None = None, guessed: bool = False
    ) -> None:
        coming = await looking.coming_with_places(context.tx, context.actor.home, now=context.now)
        near = what_is_on_near(coming, here)
        if not near:
            context.show(cards.AGENDA_NEAR_NOTHING)
            return
        number = self.memory.keep(OnNearby(tuple(near), place, guessed), context.now)
        context.show(cards.AGENDA_NEAR, list_id=number)

    async def on_page_tapped(self, tapped: AgendaNearTapped, context: BotContext) -> None:
        """Another page, as long as the list is remembered."""
        if self.memory.find(tapped.list_id, context.now) is None:
            context.show(cards.AGENDA_NEAR_FORGOTTEN)
        else:
            replace_tapped(context, cards.AGENDA_NEAR, list_id=tapped.list_id, page=min(tapped.page, LAST_PAGE))


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    memory: Memory = Memory()
    nearby = AgendaNearby(memory)
    registry.tap(AgendaNearAsked, on_near_asked, role=Role.RESIDENT)
    registry.tap(AgendaNearTapped, nearby.on_page_tapped, role=Role.RESIDENT)
    registry.dialogue(DIALOGUE, nearby.on_answer, role=Role.RESIDENT, media=True)
    registry.card(cards.AGENDA_NEAR_PROMPT, cards.agenda_near_prompt)
    registry.card(cards.AGENDA_NEAR, partial(cards.agenda_near, memory))
    registry.card(cards.AGENDA_NEAR_NOTHING, cards.agenda_near_nothing)
    registry.card(cards.AGENDA_NEAR_UNKNOWN, cards.agenda_near_unknown)
    registry.card(cards.AGENDA_NEAR_FORGOTTEN, cards.agenda_near_forgotten)
