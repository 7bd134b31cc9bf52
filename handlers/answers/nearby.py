"""/dichtbij: what is near the place that somebody shares or names. The place itself is never kept."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from telegram import Message, Update

from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.answers.questions import answer_text
from handlers.cards import nearby as cards
from handlers.cards.browsing import MOST_FILTERS, NearbyAsked
from handlers.cards.nearby import NearTapped, ShortMemory, Surroundings
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from handlers.ways_out import old_button, unreadable
from knowledge.models import Coordinates, Unknown
from knowledge.nearby import Place, is_address, place_named, what_is_near
from messages.languages import LANGUAGES

DIALOGUE = "nearby"
PATIENCE = timedelta(hours=1)
"""What somebody writes later than this is a question again, and no answer to «where are you?»."""


async def ask_where(context: BotContext) -> None:
    """Where are you? The next message answers it."""
    if context.actor.person.home_id is None:
        context.show(CHOOSE_NEIGHBOURHOOD)
        return
    await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now)
    context.show(cards.NEARBY_PROMPT)


async def on_nearby(update: Update, context: BotContext) -> None:
    """The command."""
    await ask_where(context)


async def on_nearby_asked(tapped: NearbyAsked, context: BotContext) -> None:
    """The button."""
    await ask_where(context)


async def is_location(update: Update, context: BotContext) -> bool:
    """Whether a message out of the blue is a place."""
    return message_of(update).location is not None


@dataclass(frozen=True, slots=True)
class Nearby:
    """The handlers that find what is near, with the memory that their cards read from."""

    memory: ShortMemory[Surroundings]

    async def on_location(self, update: Update, context: BotContext) -> None:
        """A place out of the blue."""
        if context.actor.person.home_id is None:
            context.show(CHOOSE_NEIGHBOURHOOD)
            return
        here = place_of(message_of(update))
        if here is not None:
            self._show(context, here)

    async def on_answer(self, update: Update, context: BotContext) -> None:
        """The answer to «where are you?»: a place, a street, never mind, or after all something else."""
        message = message_of(update)
        here, text = place_of(message), message.text
        if here is None and text is None:
            unreadable(update, context)
            return
        dialogue = await residents.find_dialogue(context.tx, context.actor.id)
        await residents.end_dialogue(context.tx, context.actor.id)
        if text is not None and is_key(context, text, "nearby-key-cancel"):
            context.show(cards.NEARBY_CANCELLED)
            return
        context.show(cards.NEARBY_LOOKING)
        if here is not None:
            self._show(context, here)
        elif dialogue is not None and context.now - dialogue.since > PATIENCE:
            await answer_text(context, text or "", message.message_id)
        else:
            await self._named(context, text or "", message.message_id)

    async def _named(self, context: BotContext, text: str, message_id: int) -> None:
        """Around what somebody named; when that is unknown, around the middle, unless it was a question after all."""
        text = text[: context.rooms.longest_text]
        middle = middle_of(context)
        place = place_named(text, context.rooms.knowledge.seen_by(context.actor.home), middle)
        if place is not None:
            self._show(context, place.coordinates, place=place.name)
        elif self._is_question(context, text):
            await answer_text(context, text, message_id)
        elif middle is None:
            context.show(cards.NEARBY_UNKNOWN)
        else:
            self._show(context, middle.coordinates, guessed=True)

    def _is_question(self, context: BotContext, text: str) -> bool:
        if is_address(text) or is_key(context, text, "nearby-key-share"):
            return False
        reply = context.rooms.knowledge.match(context.actor.home, text, context.actor.language)
        return not isinstance(reply.answer, Unknown)

    def _show(self, context: BotContext, here: Coordinates, *, place: str | None = None, guessed: bool = False) -> None:
        """The list around a place. No reply to the message, so that «ask a person» does not take the place along."""
        near = what_is_near(context.rooms.knowledge.seen_by(context.actor.home), here)
        if not near:
            context.show(cards.NEARBY_NOTHING)
            return
        number = self.memory.keep(Surroundings(tuple(near), place, guessed), context.now)
        context.show(cards.NEARBY_LIST, list_id=number)

    async def on_near_tapped(self, tapped: NearTapped, context: BotContext) -> None:
        """Another page or a filter: the same message becomes that list, as long as it is remembered."""
        if tapped.filters > MOST_FILTERS:
            old_button(context)
        elif self.memory.find(tapped.list_id, context.now) is None:
            context.show(cards.NEARBY_FORGOTTEN)
        else:
            replace_tapped(context, cards.NEARBY_LIST, list_id=tapped.list_id, page=tapped.page, filters=tapped.filters)


def place_of(message: Message) -> Coordinates | None:
    """The place that a message shares."""
    where = message.location
    return None if where is None else Coordinates(where.latitude, where.longitude)


def middle_of(context: BotContext) -> Place | None:
    """The middle of the actor's neighbourhood, if somebody wrote it down."""
    home = context.rooms.neighbourhoods.get(context.actor.home)
    if home.latitude is None or home.longitude is None:
        return None
    return Place(home.name, Coordinates(home.latitude, home.longitude))


def is_key(context: BotContext, text: str, key: str) -> bool:
    """Whether a text is what one of our keys writes, in whatever language it was shown."""
    return text.strip() in {context.rooms.catalogue.plain(language, key) for language in LANGUAGES}


def register(registry: Registry) -> None:
    """Add this module's handlers and cards. After help, whose messages come first; before questions."""
    memory: ShortMemory[Surroundings] = ShortMemory()
    nearby = Nearby(memory)
    registry.command("nearby", on_nearby, role=Role.RESIDENT)
    registry.tap(NearbyAsked, on_nearby_asked, role=Role.RESIDENT)
    registry.tap(NearTapped, nearby.on_near_tapped, role=Role.RESIDENT)
    registry.dialogue(DIALOGUE, nearby.on_answer, role=Role.RESIDENT, media=True)
    registry.message(is_location, nearby.on_location, role=Role.RESIDENT, media=True)
    registry.card(cards.NEARBY_PROMPT, cards.nearby_prompt)
    registry.card(cards.NEARBY_LOOKING, cards.nearby_looking)
    registry.card(cards.NEARBY_CANCELLED, cards.nearby_cancelled)
    registry.card(cards.NEARBY_LIST, partial(cards.nearby_list, memory))
    registry.card(cards.NEARBY_NOTHING, cards.nearby_nothing)
    registry.card(cards.NEARBY_UNKNOWN, cards.nearby_unknown)
    registry.card(cards.NEARBY_FORGOTTEN, cards.nearby_forgotten)
