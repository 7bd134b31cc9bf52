"""The resident decides about a referral: which service, and whether its organisation may hear exactly this."""

from datetime import timedelta

from telegram import Update

from community.help.referring import deciding
from community.help.referring.models import REFER_ASK, REFER_CHOICES, REFER_INFORMED, TextTooLong
from community.residents import repository as residents
from community.residents.models import Dialogue
from community.volunteers.roles import Role
from core.errors import DomainError, NotYours
from core.ids import ChatId
from core.outbox import Owed
from handlers.asking.help import policy_of
from handlers.cards.asking import approving as cards
from handlers.cards.asking.approving import (
    NoneWanted,
    OwnTextAsked,
    ServiceWanted,
    StopWriting,
    TextApproved,
    TextRefused,
)
from handlers.cards.services import SERVICE_CONTACT
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from knowledge.models import ServiceId

OWN_TEXT = "refer_own"
DIALOGUES = (OWN_TEXT, "refer_text", "refer_search")
"""What a referral asks for in words, of both sides."""
FRESH = timedelta(minutes=30)
"""After that, what somebody writes is not taken for the answer any more."""


async def written_for(context: BotContext, update: Update, name: str) -> tuple[int, str] | None:
    """The object of the dialogue ``name`` and the text written for it.

    None when it is no text, or too late: the person hears that nothing was done with it.
    """
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    text = message_of(update).text
    if dialogue is None or dialogue.name != name or dialogue.object_id is None:
        raise NotYours
    if context.now - dialogue.since > FRESH:
        await residents.end_dialogue(context.tx, context.actor.id)
        context.say("refer-too-late")
        return None
    if text is None:
        context.say("refer-only-text")
        return None
    return dialogue.object_id, text


async def end_writing(context: BotContext) -> Dialogue | None:
    """What is written next is no part of a referral any more."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is None or dialogue.name not in DIALOGUES:
        return None
    await residents.end_dialogue(context.tx, context.actor.id)
    return dialogue


async def refuse_in_words(context: BotContext, refusal: DomainError) -> None:
    """Say why what was written is not taken, and ask no more: a refusal that is raised would leave the question."""
    await end_writing(context)
    context.say(refusal.key, **refusal.variables)


async def on_wanted(tapped: ServiceWanted, context: BotContext) -> None:
    """This one. The card says so."""
    await deciding.choose(context.tx, context.actor, tapped.referral_id, policy_of(context), now=context.now)
    context.toast("refer-wanted-toast")


async def on_none_wanted(tapped: NoneWanted, context: BotContext) -> None:
    """None of these."""
    await deciding.choose_none(context.tx, context.actor, tapped.request_id, policy_of(context), now=context.now)
    context.toast("refer-none-toast")


async def on_approved(tapped: TextApproved, context: BotContext) -> None:
    """Yes, exactly this: the desk may pass it on."""
    chats = await deciding.approve(
        context.tx, context.actor, tapped.referral_id, tapped.words, policy_of(context), now=context.now
    )
    await end_writing(context)
    context.toast("refer-approved-toast")
    await _show_contact(context, tapped.referral_id, chats)


async def _show_contact(context: BotContext, referral_id: int, chats: list[ChatId]) -> None:
    """Below what the desk may pass on: the organisation as a contact that the phone can dial."""
    _, referral = await deciding.own(context.tx, context.actor, referral_id)
    try:
        service = context.rooms.knowledge.get(ServiceId(referral.service_id))
    except NotYours:
        return
    if service.phone:
        context.owe(*(Owed(chat, SERVICE_CONTACT, {"service_id": service.id}) for chat in chats))


async def on_own_text_asked(tapped: OwnTextAsked, context: BotContext) -> None:
    """Other words: ask for them."""
    await deciding.may_write(context.tx, context.actor, tapped.referral_id)
    await residents.begin_dialogue(
        context.tx, context.actor.id, OWN_TEXT, now=context.now, object_id=tapped.referral_id
    )
    context.show(cards.REFER_OWN, referral_id=tapped.referral_id)


async def on_own_text(update: Update, context: BotContext) -> None:
    """The resident's own words: approved by being written. The card shows them, with a way to say no after all."""
    written = await written_for(context, update, OWN_TEXT)
    if written is None:
        return
    referral_id, text = written
    tx, actor = context.tx, context.actor
    try:
        chats = await deciding.write(
            tx, context.rooms.vault, actor, referral_id, text, policy_of(context), now=context.now
        )
    except TextTooLong:
        raise
    except DomainError as refusal:
        await refuse_in_words(context, refusal)
        return
    await end_writing(context)
    request, _ = await deciding.own(tx, actor, referral_id)
    context.show(REFER_ASK, subject=request.asked_subject, request_id=request.id, referral_id=referral_id)
    await _show_contact(context, referral_id, chats)


async def on_refused(tapped: TextRefused, context: BotContext) -> None:
    """No: nothing goes anywhere."""
    await deciding.refuse(context.tx, context.actor, tapped.referral_id, policy_of(context), now=context.now)
    await end_writing(context)
    context.toast("refer-refused-toast")


async def on_stop_writing(tapped: StopWriting, context: BotContext) -> None:
    """Nothing is written after all."""
    await end_writing(context)
    question = context.tapped_message
    context.show_words("refer-stopped", edits=None if question is None else question.message_id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    everybody = Role.RESIDENT
    registry.tap(ServiceWanted, on_wanted, role=everybody)
    registry.tap(NoneWanted, on_none_wanted, role=everybody)
    registry.tap(TextApproved, on_approved, role=everybody)
    registry.tap(OwnTextAsked, on_own_text_asked, role=everybody)
    registry.tap(TextRefused, on_refused, role=everybody)
    registry.tap(StopWriting, on_stop_writing, role=everybody)
    registry.dialogue(OWN_TEXT, on_own_text, role=everybody, media=True)
    registry.card(cards.REFER_OWN, cards.refer_own)
    registry.card(REFER_CHOICES, cards.refer_choices)
    registry.card(REFER_ASK, cards.refer_ask)
    registry.card(REFER_INFORMED, cards.refer_informed)
