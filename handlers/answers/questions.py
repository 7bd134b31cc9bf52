"""A message out of the blue is a question: where can I go, who can help? Answered honestly, in three ways."""

from dataclasses import dataclass
from typing import Any

from telegram import Message, Update

from community.safety.look import look_at
from community.volunteers.roles import Role
from core.errors import NotYours
from core.ids import ChatId, NeighbourhoodId
from core.outbox import MessageKind
from handlers.answers.noting import note_chosen
from handlers.answers.whats_on import show_next_time, show_what_is_on
from handlers.asking.help import begin_help
from handlers.cards import answers as cards
from handlers.cards import services as service_cards
from handlers.cards.answers import ActivityChosen, NoneOfThese
from handlers.cards.offers import SpeakThis
from handlers.cards.services import CallAsked, MoreAsked, PlaceAsked, ServiceChosen
from handlers.context import BotContext, message_of
from handlers.language import choose_language
from handlers.registry import Registry
from knowledge.models import (
    EntryKey,
    HelpAsked,
    Reply,
    ServiceId,
    SmallTalk,
    SmallTalkKind,
    Sure,
    Unknown,
    WhichOfThese,
    activity_of,
)
from knowledge.service import Knowledge

_SMALL_TALK = {
    SmallTalkKind.HELLO: "talk-hello",
    SmallTalkKind.THANKS: "talk-thanks",
    SmallTalkKind.WHO_ARE_YOU: "talk-who",
    SmallTalkKind.BYE: "talk-bye",
}
MOST_TURNS = 9
"""Possibilities that "one more possibility" leafs through; a search finds ten."""


@dataclass(frozen=True, slots=True)
class Hint:
    """An answer that was looked up before the transaction opened, and what it was looked up for."""

    neighbourhood_id: NeighbourhoodId
    language: str
    text: str
    reply: Reply


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
    reply = _reply(context, text)
    if show_what_is_on(context, text, message_id, _switch(reply)):
        return
    tells = look_at(text[: context.rooms.longest_text], context.actor.language).offer_help
    match reply.answer:
        case Sure(key):
            await show_entry(context, key, replies_to=message_id, reply=reply, tells=tells, asked=text)
        case WhichOfThese(keys):
            _show(context, cards.CHOICES_CARD, reply, replies_to=message_id, keys=list(keys), tells=tells)
        case SmallTalk(kind):
            context.say(_SMALL_TALK[kind])
        case HelpAsked():
            await begin_help(context)
        case Unknown():
            _show(context, cards.UNKNOWN_CARD, reply, replies_to=message_id, tells=tells)


async def show_entry(
    context: BotContext,
    key: EntryKey,
    *,
    replies_to: int | None = None,
    reply: Reply | None = None,
    turn: int = 0,
    tells: bool = False,
    asked: str = "",
) -> None:
    """The card of a service or of an activity.

    ``turn`` counts the possibilities that were shown before it; who ``tells`` of a need is offered a person as well.
    ``asked`` are the words of the question.
    """
    activity_id = activity_of(key)
    if activity_id is None:
        variables = {"service_id": key, "turn": turn, "staff": context.actor.is_of_the_team, "tells": tells}
        _show(context, service_cards.SERVICE_CARD, reply, replies_to=replies_to, **variables)
        return
    await show_next_time(context, activity_id, asked, replies_to=replies_to, switch=_switch(reply))


def _switch(reply: Reply | None) -> str | None:
    """The language of a question that is clearly not in the saved one."""
    return reply.language if reply is not None and reply.switched else None


def _show(
    context: BotContext, kind: MessageKind, reply: Reply | None, *, replies_to: int | None = None, **variables: Any
) -> None:
    """Show a card in the language of the message, with what the reply asks for beside it."""
    language = _switch(reply)
    if language is not None:
        variables["switch"] = language
    context.show(kind, replies_to=replies_to, language=language, **variables)


def _reply(context: BotContext, text: str) -> Reply:
    actor = context.actor
    context.rooms.hints.remember(actor.chat_id, actor.home, actor.language)
    hint = context.unit.hint
    if isinstance(hint, Hint) and (hint.neighbourhood_id, hint.language, hint.text) == (
        actor.home,
        actor.language,
        text,
    ):
        return hint.reply
    return context.rooms.knowledge.match(actor.home, text[: context.rooms.longest_text], actor.language)


def must_be_seen(context: BotContext, service_id: int) -> None:
    """Refuse a service that the actor's neighbourhood does not see. Raises NotYours."""
    if not context.rooms.knowledge.is_seen_by(ServiceId(service_id), context.actor.home):
        raise NotYours


def question_behind(context: BotContext) -> Message | None:
    """The question that the tapped message answered, when Telegram still shows it."""
    return context.tapped_message.reply_to_message if context.tapped_message else None


async def on_service_chosen(tapped: ServiceChosen, context: BotContext) -> None:
    """One of the offered services."""
    must_be_seen(context, tapped.service_id)
    asked = question_behind(context)
    await note_chosen(context, tapped, asked)
    await show_entry(context, EntryKey(tapped.service_id), replies_to=None if asked is None else asked.message_id)


async def on_activity_chosen(tapped: ActivityChosen, context: BotContext) -> None:
    """One of the offered activities."""
    asked = question_behind(context)
    await show_entry(context, EntryKey(-tapped.activity_id), asked=(asked.text or "") if asked is not None else "")


async def on_place_asked(tapped: PlaceAsked, context: BotContext) -> None:
    """Where is it?"""
    must_be_seen(context, tapped.service_id)
    context.show(service_cards.SERVICE_PLACE, service_id=tapped.service_id)


async def on_call_asked(tapped: CallAsked, context: BotContext) -> None:
    """How do I call them?"""
    must_be_seen(context, tapped.service_id)
    context.show(service_cards.SERVICE_CONTACT, service_id=tapped.service_id)


async def on_more_asked(tapped: MoreAsked, context: BotContext) -> None:
    """One more possibility: the next that the same question finds, else what the entry names, else a person."""
    must_be_seen(context, tapped.service_id)
    asked, turn = question_behind(context), min(tapped.turn, MOST_TURNS)
    text = (asked.text or "") if asked is not None else ""
    following = _others(context, text, tapped.service_id)
    replies_to = None if asked is None else asked.message_id
    if turn < len(following):
        await show_entry(context, following[turn], replies_to=replies_to, turn=turn + 1)
    else:
        context.show(cards.NO_MORE_CARD, replies_to=replies_to)


def _others(context: BotContext, text: str, service_id: int) -> list[EntryKey]:
    """What a question finds beside one service; alternatives that the service itself names when nothing was asked."""
    knowledge, actor = context.rooms.knowledge, context.actor
    named = [EntryKey(one.id) for one in knowledge.alternatives_to(ServiceId(service_id), actor.home)]
    if not text:
        return named
    found = knowledge.worth_offering(actor.home, text[: context.rooms.longest_text], actor.language)
    return [key for key in dict.fromkeys([*found, *named]) if key != service_id]


async def on_none_of_these(tapped: NoneOfThese, context: BotContext) -> None:
    """None of the offered ones: say so and offer a person."""
    original = question_behind(context)
    context.show(cards.UNKNOWN_CARD, replies_to=None if original is None else original.message_id)


async def on_speak_this(tapped: SpeakThis, context: BotContext) -> None:
    """From now on in the language of the question."""
    await choose_language(context, tapped.language)
    context.say("language-changed")


async def _always(update: Update, context: BotContext) -> bool:
    return True


def register(registry: Registry) -> None:
    """Add this module's handlers and cards. Registered last: it takes whatever nobody else takes."""
    registry.message(_always, on_question, role=Role.RESIDENT)
    registry.tap(ServiceChosen, on_service_chosen, role=Role.RESIDENT)
    registry.tap(ActivityChosen, on_activity_chosen, role=Role.RESIDENT)
    registry.tap(PlaceAsked, on_place_asked, role=Role.RESIDENT)
    registry.tap(CallAsked, on_call_asked, role=Role.RESIDENT)
    registry.tap(MoreAsked, on_more_asked, role=Role.RESIDENT)
    registry.tap(NoneOfThese, on_none_of_these, role=Role.RESIDENT)
    registry.tap(SpeakThis, on_speak_this, role=Role.RESIDENT)
    registry.card(service_cards.SERVICE_CARD, service_cards.service_card)
    registry.card(service_cards.SERVICE_PLACE, service_cards.service_place)
    registry.card(service_cards.SERVICE_CONTACT, service_cards.service_contact)
    registry.card(cards.CHOICES_CARD, cards.choices_card)
    registry.card(cards.UNKNOWN_CARD, cards.unknown_card)
    registry.card(cards.NO_MORE_CARD, cards.no_more_card)
