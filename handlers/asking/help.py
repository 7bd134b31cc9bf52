"""Somebody asks a person for help: write, agree, send, write back. Nothing is passed on before a yes."""

from typing import Any

from telegram import Message, Update

from community.help import service
from community.help.models import (
    HELP_ERASED,
    HELP_NOTICE,
    RELAY_TO_RESIDENT,
    Body,
    BodyKind,
    HelpPolicy,
    NothingToPassOn,
    Source,
    State,
)
from community.residents import repository as residents
from community.volunteers.roles import Role
from core import outbox
from core.errors import NotYours
from core.ids import ChatId, MessageId
from handlers.cards.asking import help as cards
from handlers.cards.asking.help import AskHuman, HelpAnswered, HelpCancelled, TakeBackAnswered, TakeBackAsked
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from knowledge.analysis import fold

DIALOGUE = "help"
YES = frozenset({"ja", "ja graag", "ja stuur door", "oui", "oui merci", "yes", "yes please"})
NO = frozenset({"nee", "neen", "nee dank je", "toch niet", "non", "non merci", "no", "no thank you"})
"""Alone in a message, written instead of tapped. Without signs and accents."""


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
    for kind in (BodyKind.VOICE, BodyKind.AUDIO, BodyKind.VIDEO, BodyKind.DOCUMENT):
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
    """We cannot read this: shall a person? Nothing is kept; with a yes Telegram shows us the message again."""
    context.show(cards.HELP_OFFER, replies_to=message.message_id)


async def on_help(update: Update, context: BotContext) -> None:
    """The command."""
    await begin_help(context)


async def on_ask_human(tapped: AskHuman, context: BotContext) -> None:
    """The button. What the tapped message replied to is what the person wants to ask."""
    asked = context.tapped_message.reply_to_message if context.tapped_message else None
    body = None if asked is None or (asked.text or "").startswith("/") else body_of(asked)
    if asked is None or body is None or context.actor.person.home_id is None:
        await begin_help(context)
    else:
        await _draft(context, body, source_of(asked))


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
    tx, actor, now = context.tx, context.actor, context.now
    sent = await service.send(tx, context.rooms.vault, actor, tapped.request_id, policy_of(context), now=now)
    if sent is None:
        context.toast("help-sent-already")
        return
    request, somebody = sent
    await _end_dialogue(context)
    context.redraw(request.asked_subject)
    context.show(
        cards.HELP_RECEIPT,
        subject=request.asked_subject,
        request_id=request.id,
        promised_at=request.promised_at,
        somebody=somebody,
    )


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
    """Whether a message out of the blue is the answer to what the desk wrote last."""
    return await service.awaiting(context.tx, context.actor) is not None


async def on_answer(update: Update, context: BotContext) -> None:
    """A message out of the blue that answers the desk."""
    request = await service.awaiting(context.tx, context.actor)
    if request is None:
        raise NotYours
    await _write_back(update, context, request.id)


async def on_reply_to_own(update: Update, context: BotContext) -> None:
    """Telegram's reply to a receipt, a notice or a consent screen of one's own request."""
    await _write_back(update, context, await replied_to(update, context))


async def on_reply_to_answer(update: Update, context: BotContext) -> None:
    """Telegram's reply to what the desk wrote."""
    message_id = await replied_to(update, context)
    await _write_back(update, context, await service.asked_in(context.tx, context.actor, message_id))


async def _write_back(update: Update, context: BotContext, request_id: int) -> None:
    message = message_of(update)
    body = must_carry(message)
    request = await service.write_back(
        context.tx,
        context.rooms.vault,
        context.actor,
        request_id,
        body,
        policy_of(context),
        source=source_of(message),
        now=context.now,
    )
    draft = request.state is State.DRAFT
    kind, more = (cards.HELP_CONSENT, {"added": True}) if draft else (cards.HELP_PASSED_ON, {})
    variables: dict[str, Any] = {"request_id": request.id, **more}
    context.show(kind, subject=request.asked_subject, replies_to=message.message_id, **variables)


async def on_take_back_asked(tapped: TakeBackAsked, context: BotContext) -> None:
    """Take a request back: ask first."""
    request = await service.own(context.tx, context.actor, tapped.request_id)
    context.show(cards.TAKE_BACK_ASKED, subject=request.asked_subject, request_id=request.id)


async def on_take_back_answered(tapped: TakeBackAnswered, context: BotContext) -> None:
    """Yes: it is erased, also at the desk."""
    if not tapped.yes:
        context.toast("help-kept")
        replace_tapped(context, cards.MY_REQUESTS)
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
    registry.tap(TakeBackAsked, on_take_back_asked, role=everybody)
    registry.tap(TakeBackAnswered, on_take_back_answered, role=everybody)
    registry.dialogue(DIALOGUE, on_words, role=everybody, media=True)
    registry.reply("asked", on_reply_to_own, role=everybody, media=True)
    registry.reply("answer", on_reply_to_answer, role=everybody, media=True)
    registry.message(takes_text, on_answer, role=everybody, media=True)
    registry.card(cards.HELP_PROMPT, cards.help_prompt)
    registry.card(cards.HELP_OFFER, cards.help_offer)
    registry.card(cards.HELP_CONSENT, cards.help_consent)
    registry.card(cards.HELP_RECEIPT, cards.help_receipt)
    registry.card(cards.HELP_PASSED_ON, cards.help_passed_on)
    registry.card(cards.HELP_DISCARDED, cards.help_discarded)
    registry.card(cards.TAKE_BACK_ASKED, cards.take_back_asked)
    registry.card(HELP_NOTICE, cards.help_notice)
    registry.card(HELP_ERASED, cards.help_erased)
    registry.card(RELAY_TO_RESIDENT, cards.relay_to_resident)
