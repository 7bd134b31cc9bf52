"""A message out of the blue is a question: where can I go, who can help? Answered honestly, in three ways."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from community.volunteers.roles import Role
from core.errors import NotYours
from core.ids import ChatId, NeighbourhoodId
from handlers.cards import services as cards
from handlers.cards.services import NoneOfThese, PlaceAsked, ServiceChosen
from handlers.context import BotContext, message_of
from handlers.help import begin_help
from handlers.registry import Registry
from knowledge.models import Answer, HelpAsked, ServiceId, SmallTalk, SmallTalkKind, Sure, Unknown, WhichOfThese
from knowledge.service import Knowledge

_SMALL_TALK = {
    SmallTalkKind.HELLO: "talk-hello",
    SmallTalkKind.THANKS: "talk-thanks",
    SmallTalkKind.WHO_ARE_YOU: "talk-who",
    SmallTalkKind.BYE: "talk-bye",
}


@dataclass(frozen=True, slots=True)
class Hint:
    """An answer that was looked up before the transaction opened, and what it was looked up for."""

    neighbourhood_id: NeighbourhoodId
    language: str
    text: str
    answer: Answer


class Hints:
    """Matches a question ahead of its transaction, for chats whose neighbourhood and language we have seen.

    Only a hint: the handler uses it when all three still hold, and matches by itself when not.
    """

    MOST_CHATS = 10_000

    def __init__(self, knowledge: Knowledge, longest_text: int) -> None:
        self._knowledge = knowledge
        self._longest = longest_text
        self._homes: dict[ChatId, tuple[NeighbourhoodId, str]] = {}

    def prepare(self, raw: dict[str, Any]) -> Hint | None:
        """The likely answer to a raw update, if it is a plain text."""
        message = raw.get("message") or {}
        text = message.get("text")
        home = self._homes.get(ChatId((message.get("chat") or {}).get("id", 0)))
        if not text or text.startswith("/") or home is None:
            return None
        return Hint(*home, text, self._knowledge.match(home[0], text[: self._longest], home[1]))

    def forget(self, chat_id: ChatId) -> None:
        """The person of this chat was erased."""
        self._homes.pop(chat_id, None)

    def remember(self, chat_id: ChatId, neighbourhood_id: NeighbourhoodId, language: str) -> None:
        """For the next question of this chat."""
        if len(self._homes) >= self.MOST_CHATS:
            self._homes.clear()
        self._homes[chat_id] = (neighbourhood_id, language)


async def on_question(update: Update, context: BotContext) -> None:
    """A text that answers nothing we asked."""
    message = message_of(update)
    await answer_text(context, message.text or "", message.message_id)


async def answer_text(context: BotContext, text: str, message_id: int) -> None:
    """Answer a question, as a reply to it: so the button «vraag het aan een mens» still knows what was asked."""
    match _answer(context, text):
        case Sure(service_id):
            context.show(cards.SERVICE_CARD, replies_to=message_id, service_id=service_id)
        case WhichOfThese(service_ids):
            context.show(cards.CHOICES_CARD, replies_to=message_id, service_ids=list(service_ids))
        case SmallTalk(kind):
            context.say(_SMALL_TALK[kind])
        case HelpAsked():
            await begin_help(context)
        case Unknown():
            context.show(cards.UNKNOWN_CARD, replies_to=message_id)


def _answer(context: BotContext, text: str) -> Answer:
    actor = context.actor
    context.rooms.hints.remember(actor.chat_id, actor.home, actor.language)
    hint = context.unit.hint
    if isinstance(hint, Hint) and (hint.neighbourhood_id, hint.language, hint.text) == (
        actor.home,
        actor.language,
        text,
    ):
        return hint.answer
    return context.rooms.knowledge.match(actor.home, text[: context.rooms.longest_text], actor.language)


def must_be_seen(context: BotContext, service_id: int) -> None:
    """Refuse a service that the actor's neighbourhood does not see. Raises NotYours."""
    if context.rooms.knowledge.get(ServiceId(service_id)) not in context.rooms.knowledge.seen_by(context.actor.home):
        raise NotYours


async def on_service_chosen(tapped: ServiceChosen, context: BotContext) -> None:
    """One of the offered services."""
    must_be_seen(context, tapped.service_id)
    context.show(cards.SERVICE_CARD, service_id=tapped.service_id)


async def on_place_asked(tapped: PlaceAsked, context: BotContext) -> None:
    """Where is it?"""
    must_be_seen(context, tapped.service_id)
    context.show(cards.SERVICE_PLACE, service_id=tapped.service_id)


async def on_none_of_these(tapped: NoneOfThese, context: BotContext) -> None:
    """None of the offered ones: say so and offer a person."""
    original = context.tapped_message.reply_to_message if context.tapped_message else None
    context.show(cards.UNKNOWN_CARD, replies_to=None if original is None else original.message_id)


async def _always(update: Update, context: BotContext) -> bool:
    return True


def register(registry: Registry) -> None:
    """Add this module's handlers and cards. Registered last: it takes whatever nobody else takes."""
    registry.message(_always, on_question, role=Role.RESIDENT)
    registry.tap(ServiceChosen, on_service_chosen, role=Role.RESIDENT)
    registry.tap(PlaceAsked, on_place_asked, role=Role.RESIDENT)
    registry.tap(NoneOfThese, on_none_of_these, role=Role.RESIDENT)
    registry.card(cards.SERVICE_CARD, cards.service_card)
    registry.card(cards.SERVICE_PLACE, cards.service_place)
    registry.card(cards.CHOICES_CARD, cards.choices_card)
    registry.card(cards.UNKNOWN_CARD, cards.unknown_card)
