"""Refer warmly: the resident chooses a service and approves what its organisation hears; a person passes it on."""

from rapidfuzz import fuzz
from telegram import Update

from community.help.referring import service
from community.help.referring.models import REFER_LETTER, REFER_LOST, REFER_STATUS, TextTooLong
from community.residents import repository as residents
from community.volunteers.roles import Role
from core.errors import DomainError, NotYours
from handlers.asking.approving import end_writing, refuse_in_words, written_for
from handlers.cards.desk import referring as cards
from handlers.cards.desk.referring import (
    OrganisationTold,
    PicksProposed,
    ReferAsked,
    ReferPage,
    ReferralShown,
    SearchAsked,
    ServicePicked,
    TextAsked,
    TextPut,
)
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.ways_out import old_button
from knowledge.analysis import fold
from knowledge.models import Service, ServiceId

TEXT, SEARCH = "refer_text", "refer_search"
"""The names of the dialogues."""
MOST_FOUND = 5
ALIKE = 80
"""From this likeness (0 to 100) a name is what was typed, with a slip or in part."""


async def on_refer_asked(tapped: ReferAsked, context: BotContext) -> None:
    """Which services fit?"""
    request = await service.held(context.tx, context.actor, tapped.request_id, now=context.now)
    context.show(cards.REFER_LIST, subject=request.subject, request_id=request.id)


async def on_page(tapped: ReferPage, context: BotContext) -> None:
    """Another page of them, in the same message."""
    request = await service.held(context.tx, context.actor, tapped.request_id, now=context.now)
    replace_tapped(context, cards.REFER_LIST, request_id=request.id, page=tapped.page)


async def on_picked(tapped: ServicePicked, context: BotContext) -> None:
    """Tick one, or not. The button says which, so that a second tap changes nothing."""
    tx, actor, now = context.tx, context.actor, context.now
    if tapped.on not in (0, 1):
        old_button(context)
        return
    if tapped.on:
        request = await service.held(tx, actor, tapped.request_id, now=now)
        if not context.rooms.knowledge.is_seen_by(ServiceId(tapped.service), request.neighbourhood_id):
            raise NotYours
        await service.pick(tx, actor, tapped.request_id, tapped.service, now=now)
    else:
        await service.unpick(tx, actor, tapped.request_id, tapped.service, now=now)
    replace_tapped(context, cards.REFER_LIST, request_id=tapped.request_id, page=tapped.page)


async def on_search_asked(tapped: SearchAsked, context: BotContext) -> None:
    """Find one by its name: ask for it."""
    request = await service.held(context.tx, context.actor, tapped.request_id, now=context.now)
    await residents.begin_dialogue(context.tx, context.actor.id, SEARCH, now=context.now, object_id=request.id)
    context.show(cards.REFER_SEEK, request_id=request.id)


async def on_search(update: Update, context: BotContext) -> None:
    """The name was typed. It is not kept: only which services it found."""
    written = await written_for(context, update, SEARCH)
    if written is None:
        return
    request_id, text = written
    try:
        request = await service.held(context.tx, context.actor, request_id, now=context.now)
    except DomainError as refusal:
        await refuse_in_words(context, refusal)
        return
    await end_writing(context)
    named = services_named(context.rooms.knowledge.seen_by(request.neighbourhood_id), text)
    found = [one.id for one in named[:MOST_FOUND]]
    context.show(cards.REFER_FOUND, subject=request.subject, request_id=request_id, services=found)


def services_named(services: list[Service], text: str) -> list[Service]:
    """Those whose name in any language is about what was typed, the likest first."""
    typed = fold(text).strip()
    likeness = {one.id: max((_alike(typed, name) for name in _names(one)), default=0.0) for one in services}
    return sorted((one for one in services if likeness[one.id] >= ALIKE), key=lambda one: -likeness[one.id])


def _names(one: Service) -> list[str]:
    """How it may be called, folded."""
    names = [*(texts.name for texts in one.texts.values()), one.organisation, one.slug.replace("-", " ")]
    return [fold(name) for name in names if name]


def _alike(typed: str, name: str) -> float:
    """A part of the name will do, but not a letter or two of it."""
    if len(typed) < 3:
        return 100.0 if typed == name else 0.0
    return max(fuzz.ratio(typed, name), fuzz.partial_ratio(typed, name) - 1 if len(typed) <= len(name) else 0.0)


async def on_proposed(tapped: PicksProposed, context: BotContext) -> None:
    """Let the resident choose. The list says what was proposed."""
    done = await service.propose(context.tx, context.actor, tapped.request_id, now=context.now)
    context.toast("refer-proposed-toast" if done else "refer-proposed-already-toast")


async def on_referral_shown(tapped: ReferralShown, context: BotContext) -> None:
    """How does this one stand?"""
    request = await service.request_of(context.tx, context.actor, tapped.referral_id)
    context.show(REFER_STATUS, subject=request.subject, request_id=request.id, referral_id=tapped.referral_id)


async def on_text_asked(tapped: TextAsked, context: BotContext) -> None:
    """Write the text: ask for it."""
    await service.may_write(context.tx, context.actor, tapped.referral_id, now=context.now)
    await residents.begin_dialogue(context.tx, context.actor.id, TEXT, now=context.now, object_id=tapped.referral_id)
    context.show(cards.REFER_WRITE, referral_id=tapped.referral_id)


async def on_text(update: Update, context: BotContext) -> None:
    """The exact text. The writer reads it once more; the resident sees nothing before the next tap."""
    written = await written_for(context, update, TEXT)
    if written is None:
        return
    referral_id, text = written
    tx, vault, actor, now = context.tx, context.rooms.vault, context.actor, context.now
    try:
        request = await service.write(tx, vault, actor, referral_id, text, now=now)
    except TextTooLong:
        raise
    except DomainError as refusal:
        await refuse_in_words(context, refusal)
        return
    await end_writing(context)
    context.show(REFER_STATUS, subject=request.subject, request_id=request.id, referral_id=referral_id)


async def on_text_put(tapped: TextPut, context: BotContext) -> None:
    """Show exactly these words to the resident."""
    done = await service.ask(context.tx, context.actor, tapped.referral_id, tapped.words, now=context.now)
    context.toast("refer-asked-toast" if done else "refer-asked-already-toast")


async def on_told(tapped: OrganisationTold, context: BotContext) -> None:
    """I told them: the resident hears so, once."""
    done = await service.inform(context.tx, context.actor, tapped.referral_id, now=context.now)
    context.toast("refer-told-toast" if done else "refer-told-already-toast")


def register(registry: Registry) -> None:
    """Add this module's handlers and cards. The right to write is looked up again with every text."""
    desk = Role.REGISSEUR
    registry.tap(ReferAsked, on_refer_asked, role=desk)
    registry.tap(ReferPage, on_page, role=desk)
    registry.tap(ServicePicked, on_picked, role=desk)
    registry.tap(SearchAsked, on_search_asked, role=desk)
    registry.tap(PicksProposed, on_proposed, role=desk)
    registry.tap(ReferralShown, on_referral_shown, role=desk)
    registry.tap(TextAsked, on_text_asked, role=desk)
    registry.tap(TextPut, on_text_put, role=desk)
    registry.tap(OrganisationTold, on_told, role=desk)
    # Whose role ended meanwhile hears that in words, and is asked no more: the service refuses.
    registry.dialogue(TEXT, on_text, role=Role.RESIDENT, media=True)
    registry.dialogue(SEARCH, on_search, role=Role.RESIDENT, media=True)
    registry.card(cards.REFER_LIST, cards.refer_list)
    registry.card(cards.REFER_FOUND, cards.refer_found)
    registry.card(cards.REFER_SEEK, cards.refer_seek)
    registry.card(cards.REFER_WRITE, cards.refer_write)
    registry.card(REFER_STATUS, cards.refer_status)
    registry.card(REFER_LETTER, cards.refer_letter)
    registry.card(REFER_LOST, cards.refer_lost)
