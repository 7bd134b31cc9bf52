"""With whom somebody comes, or for whom; and what only the organiser is told."""

from datetime import datetime

from telegram import Update

from community.activities.joining import company, others, parties
from community.activities.joining import service as joining
from community.activities.joining.closing import is_closed
from community.activities.joining.company import Company
from community.activities.joining.notices import party_subject
from community.activities.joining.parties import Need
from community.activities.models import Place, RegistrationClosed
from community.help.asking import bursts
from community.residents import repository as residents
from community.volunteers.roles import Role
from core.errors import NotYours
from handlers.activities.joining import rules, show_answer, standing, tapped_number
from handlers.answers.questions import answer_text
from handlers.asking import help as asking
from handlers.cards.activities.joining import parties as cards
from handlers.cards.activities.joining.parties import (
    COMPANY,
    NAME,
    OTHERS,
    MoreTapped,
    NeedTapped,
    OthersAgreedTapped,
    PartyStopTapped,
    PlusTapped,
    ShowNameTapped,
    WholeTapped,
)
from handlers.cards.activities.joining.standing import NeedsTapped, OthersTapped, PartyTapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry


async def on_party_tapped(tapped: PartyTapped, context: BotContext) -> None:
    """«Ik breng iemand mee»."""
    await _must_come(context, tapped.occurrence_id)
    _show_party(context, tapped.occurrence_id)


async def on_plus_tapped(tapped: PlusTapped, context: BotContext) -> None:
    """So many others in all, without names. An old button of before there were names throws none of them away."""
    mine, names = await standing(context, tapped.occurrence_id)
    if tapped.others and mine is not None and not cards.only_counted(mine, names):
        _show_party(context, tapped.occurrence_id)
        return
    await _bring(context, tapped.occurrence_id, Company(counted=tapped.others))


async def on_more_tapped(tapped: MoreTapped, context: BotContext) -> None:
    """A number or names, typed."""
    await _ask(context, tapped.occurrence_id, COMPANY)


async def on_others_tapped(tapped: OthersTapped, context: BotContext) -> None:
    """«Voor iemand anders», also by who does not come: first of all, do they know?"""
    if await _may_sign_up(context, tapped.occurrence_id):
        context.show(cards.OTHERS_CARD, occurrence_id=tapped.occurrence_id)


async def on_others_agreed_tapped(tapped: OthersAgreedTapped, context: BotContext) -> None:
    """They know; or they have to be asked first, and nothing changes."""
    if not await _may_sign_up(context, tapped.occurrence_id):
        return
    if tapped.agreed:
        await _ask(context, tapped.occurrence_id, OTHERS)
    else:
        context.show(cards.OTHERS_FIRST_CARD, occurrence_id=tapped.occurrence_id)


async def on_show_name_tapped(tapped: ShowNameTapped, context: BotContext) -> None:
    """Under which name? Or under none any more."""
    if tapped.show:
        await _ask(context, tapped.occurrence_id, NAME)
        return
    await _show_name(context, tapped.occurrence_id, "")
    context.toast("joining-toast-taken-back")


async def on_whole_tapped(tapped: WholeTapped, context: BotContext) -> None:
    """Give up what we have, and wait together. A second tap changes nothing."""
    try:
        place = await parties.wait_as_whole(
            context.tx, context.actor, tapped.occurrence_id, tapped.heads, now=context.now, rules=rules(context)
        )
    except RegistrationClosed:
        context.show(cards.CLOSED_CARD)
        return
    if place is Place.WAITING:
        context.show_words("joining-waiting-whole", edits=tapped_number(context), count=tapped.heads)
    show_answer(context, tapped.occurrence_id)


async def on_stop_tapped(tapped: PartyStopTapped, context: BotContext) -> None:
    """«Toch niet», «laat het zo»: in the place of the question, so that its other button is gone too."""
    await _end_dialogue(context)
    context.show_words("joining-nothing-changed", edits=tapped_number(context))


async def on_needs_tapped(tapped: NeedsTapped, context: BotContext) -> None:
    """«Ik kom, maar...»"""
    await _must_come(context, tapped.occurrence_id)
    subject = party_subject(tapped.occurrence_id)
    context.show(cards.NEEDS_CARD, subject=subject, occurrence_id=tapped.occurrence_id)


async def on_need_tapped(tapped: NeedTapped, context: BotContext) -> None:
    """On or off."""
    if tapped.need not in set(Need):
        raise NotYours
    said = await parties.toggle_need(
        context.tx, context.actor, tapped.occurrence_id, Need(tapped.need), now=context.now, rules=rules(context)
    )
    if said:
        context.toast("joining-toast-said")
    else:
        context.toast("joining-toast-taken-back")
    show_answer(context, tapped.occurrence_id)


async def on_answer(update: Update, context: BotContext) -> None:
    """What was typed at one of the questions. What comes long after the question is no answer to it."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is None or dialogue.object_id is None:
        raise NotYours
    message = message_of(update)
    text, late = message.text or "", context.now - dialogue.since >= bursts.PATIENCE
    if late:
        await _end_dialogue(context)
        if await asking.takes_text(update, context):
            await asking.on_answer(update, context)
        else:
            await answer_text(context, text, message.message_id)
    elif company.says_stop(text):
        await _end_dialogue(context)
        context.say("joining-nothing-changed")
    else:
        await _take(context, dialogue.name, dialogue.object_id, text, asked_at=dialogue.since)


async def _take(context: BotContext, asked: str, occurrence_id: int, text: str, *, asked_at: datetime) -> None:
    """An answer that is unclear is asked again: the refusal leaves the dialogue as it is."""
    if asked == NAME:
        await _show_name(context, occurrence_id, text)
        _show_party(context, occurrence_id)
        await _end_dialogue(context)
        return
    who = company.read_others(text) if asked == OTHERS else company.read_company(text)
    if who.heads + (asked == COMPANY) > parties.MOST_HEADS:
        context.show(cards.TOO_LARGE_CARD, occurrence_id=occurrence_id, most=parties.MOST_HEADS)
        return
    if asked == OTHERS:
        await _sign_up(context, occurrence_id, who, asked_at)
    else:
        await _bring(context, occurrence_id, who, shown=True)
    await _end_dialogue(context)


async def _show_name(context: BotContext, occurrence_id: int, name: str) -> None:
    await parties.show_own_name(
        context.tx, context.rooms.vault, context.actor, occurrence_id, name, now=context.now, rules=rules(context)
    )
    context.redraw(party_subject(occurrence_id))


async def _bring(context: BotContext, occurrence_id: int, who: Company, *, shown: bool = False) -> None:
    try:
        done = await parties.bring(
            context.tx, context.rooms.vault, context.actor, occurrence_id, who, now=context.now, rules=rules(context)
        )
    except RegistrationClosed:
        context.show(cards.CLOSED_CARD)
        return
    _tell(context, occurrence_id, who.heads + 1, done=done, shown=shown)


async def _sign_up(context: BotContext, occurrence_id: int, who: Company, consent_at: datetime) -> None:
    try:
        done = await others.sign_up(
            context.tx,
            context.rooms.vault,
            context.actor,
            occurrence_id,
            who,
            consent_at=consent_at,
            now=context.now,
            rules=rules(context),
        )
    except RegistrationClosed:
        context.show(cards.CLOSED_CARD)
        return
    _tell(context, occurrence_id, who.heads, done=done, shown=True)


def _tell(context: BotContext, occurrence_id: int, heads: int, *, done: bool, shown: bool) -> None:
    """The new party; or that there is no room for so many, with the choice to wait together."""
    if not done:
        context.show(cards.NO_ROOM_CARD, occurrence_id=occurrence_id, heads=heads)
        return
    context.toast("joining-toast-party", count=heads)
    if shown:
        _show_party(context, occurrence_id)
    show_answer(context, occurrence_id)


async def _may_sign_up(context: BotContext, occurrence_id: int) -> bool:
    """Whether somebody else can be signed up; if not, it has been said. Who comes may always give the place to them."""
    tx, now = context.tx, context.now
    occurrence = await joining.settled_occurrence(tx, context.actor, occurrence_id, rules(context), now=now)
    mine, _ = await standing(context, occurrence_id)
    if (mine is None or mine.place is None) and is_closed(occurrence, now=now):
        context.show(cards.CLOSED_CARD)
        return False
    return True


async def _must_come(context: BotContext, occurrence_id: int) -> None:
    await parties.coming_to(context.tx, context.actor, occurrence_id, now=context.now, rules=rules(context))


def _show_party(context: BotContext, occurrence_id: int) -> None:
    context.show(cards.PARTY_CARD, subject=party_subject(occurrence_id), occurrence_id=occurrence_id)


async def _ask(context: BotContext, occurrence_id: int, asked: str) -> None:
    if asked != OTHERS:
        await _must_come(context, occurrence_id)
    await residents.begin_dialogue(context.tx, context.actor.id, asked, now=context.now, object_id=occurrence_id)
    context.show(cards.PARTY_PROMPT, occurrence_id=occurrence_id, asked=asked)


async def _end_dialogue(context: BotContext) -> None:
    """The next message is a question again, unless it answers something else by now."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name in cards.DIALOGUES:
        await residents.end_dialogue(context.tx, context.actor.id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(PartyTapped, on_party_tapped, role=Role.RESIDENT)
    registry.tap(PlusTapped, on_plus_tapped, role=Role.RESIDENT)
    registry.tap(MoreTapped, on_more_tapped, role=Role.RESIDENT)
    registry.tap(OthersTapped, on_others_tapped, role=Role.RESIDENT)
    registry.tap(OthersAgreedTapped, on_others_agreed_tapped, role=Role.RESIDENT)
    registry.tap(ShowNameTapped, on_show_name_tapped, role=Role.RESIDENT)
    registry.tap(WholeTapped, on_whole_tapped, role=Role.RESIDENT)
    registry.tap(PartyStopTapped, on_stop_tapped, role=Role.RESIDENT)
    registry.tap(NeedsTapped, on_needs_tapped, role=Role.RESIDENT)
    registry.tap(NeedTapped, on_need_tapped, role=Role.RESIDENT)
    for asked in cards.DIALOGUES:
        registry.dialogue(asked, on_answer, role=Role.RESIDENT)
    registry.card(cards.PARTY_CARD, cards.party_card)
    registry.card(cards.PARTY_PROMPT, cards.prompt)
    registry.card(cards.OTHERS_CARD, cards.others_card)
    registry.card(cards.OTHERS_FIRST_CARD, cards.others_first_card)
    registry.card(cards.TOO_LARGE_CARD, cards.too_large_card)
    registry.card(cards.NO_ROOM_CARD, cards.no_room_card)
    registry.card(cards.NEEDS_CARD, cards.needs_card)
    registry.card(cards.CLOSED_CARD, cards.closed_card)
