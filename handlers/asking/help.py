"""Somebody asks a person for help: write, agree, send, write back. Nothing is passed on before a yes."""

from typing import Any

from telegram import Message, Update

from community.help import service
from community.help.asking import bursts, topics
from community.help.following.thanks import is_thanks
from community.help.models import (
    HELP_ERASED,
    HELP_NOTICE,
    Body,
    BodyKind,
    HelpPolicy,
    NothingToPassOn,
    Request,
    Side,
    Source,
    State,
)
from community.residents import repository as residents
from community.volunteers.roles import Role
from core import outbox
from core.errors import NotYours
from core.ids import ChatId, MessageId
from core.outbox import Owed
from handlers.asking.calling import calls_for_a_person
from handlers.cards.asking import help as cards
from handlers.cards.asking.help import AllSaid, AskHuman, HelpAnswered, HelpCancelled, TakeBackAnswered, TakeBackAsked
from handlers.cards.asking.mine import MY_REQUESTS
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from knowledge.analysis import fold
from knowledge.models import ServiceId, Sure, WhichOfThese, activity_of

DIALOGUE = bursts.BEFORE
YES = frozenset({"ja", "ja graag", "ja stuur door", "oui", "oui merci", "yes", "yes please"})
NO = frozenset({"nee", "neen", "nee dank je", "toch niet", "non", "non merci", "no", "no thank you"})
DONE = frozenset(
    {"dat is alles", "dat was alles", "das alles", "klaar", "niets meer", "c'est tout", "cest tout", "c'est bon"}
    | {"rien d'autre", "fini", "that's all", "thats all", "that is all", "done", "nothing else"}
)
"""Alone in a message, written instead of tapped. Without signs and accents."""
_FILES = sorted(set(BodyKind) - {BodyKind.TEXT, BodyKind.PHOTO, BodyKind.LOCATION}, key=BodyKind.DOCUMENT.__eq__)
"""What a message may hold, in the order to look: an animation shows itself as a document too."""


def policy_of(context: BotContext) -> HelpPolicy:
    """What the settings say of requests."""
    rooms = context.rooms
    return HelpPolicy(rooms.promise, rooms.open_requests_per_person, rooms.admins)


def body_of(message: Message) -> Body | None:
    """What of a message can be passed on; None for a sticker, a poll and the like. Files go by Telegram's id alone."""
    caption = message.caption or ""
    if message.text:
        return Body(BodyKind.TEXT, message.text)
    if message.photo:
        return Body(BodyKind.PHOTO, caption, message.photo[-1].file_id)
    if message.location:
        return Body(BodyKind.LOCATION, latitude=message.location.latitude, longitude=message.location.longitude)
    for kind in _FILES:
        file = getattr(message, kind.value)
        if file is not None:
            return Body(kind, caption, file.file_id)
    return None


def must_carry(message: Message) -> Body:
    """What of a message is passed on. Raises NothingToPassOn."""
    body = body_of(message)
    if body is None:
        raise NothingToPassOn
    return body


def source_of(message: Message) -> Source:
    """Where it was written, so that a later edit of it finds the way."""
    return Source(ChatId(message.chat_id), MessageId(message.message_id), message.media_group_id)


async def replied_to(update: Update, context: BotContext) -> int:
    """The number in the subject of the message that is replied to ("request:12" is 12). Raises NotYours."""
    message = message_of(update)
    assert message.reply_to_message is not None
    shown = await outbox.shown_subject(
        context.tx, context.bot_id, ChatId(message.chat_id), MessageId(message.reply_to_message.message_id)
    )
    number = (shown or "").partition(":")[2]
    if not number:
        raise NotYours
    return int(number)


async def begin_help(context: BotContext) -> None:
    """Ask what we can help with; or, when something was written and not sent yet, whether to send that."""
    if context.actor.person.home_id is None:
        context.show(CHOOSE_NEIGHBOURHOOD)
        return
    draft = await service.draft_of(context.tx, context.actor)
    if draft is None:
        await service.must_have_room(context.tx, context.actor, policy_of(context))
        await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now)
        context.show(cards.HELP_PROMPT)
        return
    await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now, object_id=draft.id)
    context.show(cards.HELP_CONSENT, subject=draft.asked_subject, request_id=draft.id)


def offer_help_for(context: BotContext, message: Message) -> None:
    """We cannot read this: shall a person? Nothing is kept; with a yes Telegram shows us the message again.

    Of an album it is asked once, below its first part.
    """
    if message.media_group_id is None:
        context.show(cards.HELP_OFFER, replies_to=message.message_id)
        return
    chat_id = context.actor.chat_id
    offer = Owed(
        chat_id,
        cards.HELP_OFFER,
        {"album": True},
        replies_to=MessageId(message.message_id),
        dedupe_key=f"help_offer:{chat_id}:{message.media_group_id}",
    )
    context.owe(offer)


async def is_a_call(update: Update, context: BotContext) -> bool:
    """Whether a message out of the blue is nothing but a call for a person."""
    return calls_for_a_person(message_of(update).text or "", context.rooms.knowledge.lexicon.languages_of)


async def on_help(update: Update, context: BotContext) -> None:
    """The command."""
    await begin_help(context)


async def on_ask_human(tapped: AskHuman, context: BotContext) -> None:
    """The button. What the tapped message replied to is what the person wants to ask."""
    asked = context.tapped_message.reply_to_message if context.tapped_message else None
    body = None if asked is None or _says_nothing_of_it(asked) else body_of(asked)
    if asked is None or body is None or context.actor.person.home_id is None:
        await begin_help(context)
    elif await bursts.asked_with(context.tx, context.actor, source_of(asked)):
        context.say("help-sent-already")
    else:
        await _draft(context, body, source_of(asked))


def _says_nothing_of_it(message: Message) -> bool:
    text = message.text or ""
    return text.startswith("/") or calls_for_a_person(text)


async def on_words(update: Update, context: BotContext) -> None:
    """What somebody writes after our question, or adds to it before the yes. A bare yes or no is the answer."""
    message = message_of(update)
    said = fold(message.text or "").strip(" .!?")
    draft = await service.draft_of(context.tx, context.actor)
    if said in NO and draft is None:
        await on_cancelled(HelpCancelled(), context)
    elif draft is not None and said in YES | NO:
        await on_answered(HelpAnswered(draft.id, int(said in YES)), context)
    else:
        await _draft(context, must_carry(message), source_of(message))


async def _draft(context: BotContext, body: Body, source: Source) -> None:
    tx, actor, now = context.tx, context.actor, context.now
    added = await service.draft_of(tx, actor) is not None
    draft = await service.write(tx, context.rooms.vault, actor, body, policy_of(context), source=source, now=now)
    await residents.begin_dialogue(tx, actor.id, DIALOGUE, now=now, object_id=draft.id)
    _ask_consent(context, draft, added=added)


def _ask_consent(context: BotContext, draft: Request, *, added: bool) -> None:
    context.show(cards.HELP_CONSENT, subject=draft.asked_subject, request_id=draft.id, added=added)


async def on_cancelled(tapped: HelpCancelled, context: BotContext) -> None:
    """Never mind."""
    await _end_dialogue(context)
    replace_tapped(context, cards.HELP_DISCARDED)


async def on_answered(tapped: HelpAnswered, context: BotContext) -> None:
    """Yes: it goes to the desk. No: it is erased."""
    if not tapped.yes:
        await _discard(context, tapped.request_id)
        return
    tx, vault, actor, now = context.tx, context.rooms.vault, context.actor, context.now
    topic = category_of(context, await topics.first_words(tx, vault, actor, tapped.request_id))
    sent = await service.send(tx, vault, actor, tapped.request_id, policy_of(context), topic=topic, now=now)
    if sent is None:
        context.toast("help-sent-already")
        return
    request, somebody = sent
    context.redraw(request.asked_subject)
    context.show(
        cards.HELP_RECEIPT,
        subject=request.asked_subject,
        request_id=request.id,
        promised_at=request.promised_at,
        somebody=somebody,
    )


def category_of(context: BotContext, text: str) -> str | None:
    """What a text is about, as a question would be matched: the category of the first entry; None when none fits."""
    rooms, actor = context.rooms, context.actor
    if not text or actor.person.home_id is None:
        return None
    match rooms.knowledge.match(actor.home, text[: rooms.longest_text], actor.language).answer:
        case Sure(key) | WhichOfThese((key, *_)) if activity_of(key) is None:
            return rooms.knowledge.get(ServiceId(key)).category
    return None


async def _discard(context: BotContext, request_id: int) -> None:
    if not await service.discard(context.tx, context.actor, request_id, now=context.now):
        context.toast("help-sent-already")
        return
    await _end_dialogue(context)
    context.show(cards.HELP_DISCARDED)


async def _end_dialogue(context: BotContext) -> None:
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name == DIALOGUE:
        await residents.end_dialogue(context.tx, context.actor.id)


async def takes_text(update: Update, context: BotContext) -> bool:
    """Whether a message out of the blue answers what the desk wrote last, or belongs to what was sent just now."""
    return await service.awaiting(context.tx, context.actor, now=context.now) is not None


async def on_answer(update: Update, context: BotContext) -> None:
    """A message out of the blue that answers the desk, or follows a yes within minutes."""
    request = await service.awaiting(context.tx, context.actor, now=context.now)
    if request is None:
        raise NotYours
    text = message_of(update).text or ""
    if request.turn is Side.RESIDENT:
        await _write_back(update, context, request.id)
    elif fold(text).strip(" .!") in DONE:
        await _end_burst(context, request)
        context.say("help-all-said", code=request.code)
    elif is_thanks(text):
        context.say("talk-thanks")
    else:
        await _write_back(update, context, request.id)


async def on_all_said(tapped: AllSaid, context: BotContext) -> None:
    """That is all: what comes next is an ordinary question."""
    await _end_burst(context, await service.own(context.tx, context.actor, tapped.request_id))
    context.toast("help-all-said-toast")


async def _end_burst(context: BotContext, request: Request) -> None:
    await bursts.end(context.tx, context.actor.id)
    context.redraw(request.asked_subject)


async def on_reply_to_own(update: Update, context: BotContext) -> None:
    """Telegram's reply to a receipt, a notice or a consent screen of one's own request."""
    await _write_back(update, context, await replied_to(update, context))


async def on_reply_to_answer(update: Update, context: BotContext) -> None:
    """Telegram's reply to what the desk wrote."""
    message_id = await replied_to(update, context)
    await _write_back(update, context, await service.asked_in(context.tx, context.actor, message_id))


async def _write_back(update: Update, context: BotContext, request_id: int) -> None:
    tx, actor, now = context.tx, context.actor, context.now
    message = message_of(update)
    body, source = must_carry(message), source_of(message)
    burst = await bursts.going_on(tx, actor.id, now=now)
    request = await service.write_back(
        tx, context.rooms.vault, actor, request_id, body, policy_of(context), source=source, now=now
    )
    if burst is not None and burst.request_id == request.id and request.turn is Side.DESK:
        await _join(context, request, burst)
    elif request.state is State.DRAFT:
        _ask_consent(context, request, added=True)
    else:
        shown: dict[str, Any] = {"subject": request.asked_subject, "replies_to": message.message_id}
        context.show(cards.HELP_PASSED_ON, **shown, request_id=request.id)


async def _join(context: BotContext, request: Request, burst: bursts.Burst) -> None:
    """One line says what followed the yes; it is changed, not said again."""
    await bursts.go_on(context.tx, context.actor.id, burst, now=context.now)
    shown: dict[str, Any] = {"subject": request.asked_subject, "request_id": request.id}
    if not burst.acknowledged:
        context.show(cards.HELP_JOINED, **shown)
        return
    line = await bursts.newest_shown(context.tx, request, cards.HELP_JOINED.name)
    if line is not None:
        context.show(cards.HELP_JOINED, edits=line, **shown)


async def on_take_back_asked(tapped: TakeBackAsked, context: BotContext) -> None:
    """Take a request back: ask first."""
    request = await service.own(context.tx, context.actor, tapped.request_id)
    context.show(cards.TAKE_BACK_ASKED, subject=request.asked_subject, request_id=request.id)


async def on_take_back_answered(tapped: TakeBackAnswered, context: BotContext) -> None:
    """Yes: it is erased, also at the desk."""
    if not tapped.yes:
        context.toast("help-kept")
        replace_tapped(context, MY_REQUESTS)
        return
    request = await service.take_back(context.tx, context.actor, tapped.request_id, now=context.now)
    await _end_dialogue(context)
    context.say("help-taken-back", code=request.code)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    everybody = Role.RESIDENT
    registry.command("help", on_help, role=everybody)
    registry.tap(AskHuman, on_ask_human, role=everybody)
    registry.tap(HelpCancelled, on_cancelled, role=everybody)
    registry.tap(HelpAnswered, on_answered, role=everybody)
    registry.tap(AllSaid, on_all_said, role=everybody)
    registry.tap(TakeBackAsked, on_take_back_asked, role=everybody)
    registry.tap(TakeBackAnswered, on_take_back_answered, role=everybody)
    registry.dialogue(DIALOGUE, on_words, role=everybody, media=True)
    registry.reply("asked", on_reply_to_own, role=everybody, media=True)
    registry.reply("answer", on_reply_to_answer, role=everybody, media=True)
    registry.message(takes_text, on_answer, role=everybody, media=True)
    registry.message(is_a_call, on_help, role=everybody)
    registry.card(cards.HELP_PROMPT, cards.help_prompt)
    registry.card(cards.HELP_OFFER, cards.help_offer)
    registry.card(cards.HELP_CONSENT, cards.help_consent)
    registry.card(cards.HELP_RECEIPT, cards.help_receipt)
    registry.card(cards.HELP_PASSED_ON, cards.help_passed_on)
    registry.card(cards.HELP_JOINED, cards.help_joined)
    registry.card(cards.HELP_ADD, cards.help_add)
    registry.card(cards.HELP_DISCARDED, cards.help_discarded)
    registry.card(cards.TAKE_BACK_ASKED, cards.take_back_asked)
    registry.card(HELP_NOTICE, cards.help_notice)
    registry.card(HELP_ERASED, cards.help_erased)
