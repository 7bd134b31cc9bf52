"""/seintje, a worry about a neighbour; and /doorgeven, for a volunteer whom somebody asked to pass something on."""

from telegram import Update

from community.help import concerns, service
from community.help.asking import bursts
from community.help.following.picked_up import HELP_PICKED_UP
from community.help.models import Origin, Request
from community.residents import repository as residents
from community.volunteers.roles import Role
from core.errors import NotYours
from handlers.asking import help as asking
from handlers.asking.help import NO as SAID_NO
from handlers.asking.help import YES as SAID_YES
from handlers.asking.help import begin_help, must_carry, policy_of, source_of
from handlers.cards.asking import concerns as cards
from handlers.cards.asking.concerns import NO, NOT_SAID, YES, ConcernCancelled, ConcernKnown, OtherAgreed
from handlers.cards.asking.help import HELP_CONSENT, HELP_DISCARDED
from handlers.cards.start import CHOOSE_NEIGHBOURHOOD
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from handlers.ways_out import old_button
from knowledge.analysis import fold

WORRY, PASSING_ON = "concern", "pass_on"
"""The names of the dialogues."""
_KNOWS = {NO: False, YES: True, NOT_SAID: None}


async def on_concern(update: Update, context: BotContext) -> None:
    """I worry about somebody: in one's own words."""
    draft = await service.draft_of(context.tx, context.actor)
    if draft is not None and draft.origin is Origin.CONCERN:
        await _ask_whether_known(context, draft)
    elif await _may_begin(context, draft):
        await residents.begin_dialogue(context.tx, context.actor.id, WORRY, now=context.now)
        context.show(cards.CONCERN_PROMPT)


async def on_pass_on(update: Update, context: BotContext) -> None:
    """Somebody asked me to pass this on: did that person say yes?"""
    if await _may_begin(context, await service.draft_of(context.tx, context.actor)):
        context.show(cards.PASS_ON_AGREED)


async def _may_begin(context: BotContext, draft: Request | None) -> bool:
    """Whether something new can be written. What was written and not sent yet comes first: to be sent, or erased.

    Raises what asking for oneself raises.
    """
    if context.actor.person.home_id is None:
        context.show(CHOOSE_NEIGHBOURHOOD)
        return False
    if draft is not None:
        context.say(concerns.OtherDraftWaits.key)
        await begin_help(context)
        return False
    await service.must_have_room(context.tx, context.actor, policy_of(context))
    return True


async def on_worry(update: Update, context: BotContext) -> None:
    """The words. More may follow before it is said whether the other person knows; a bare yes or no says that."""
    tx, actor, now = context.tx, context.actor, context.now
    message = message_of(update)
    said = fold(message.text or "").strip(" .!?")
    draft = await service.draft_of(tx, actor)
    if draft is None and said in SAID_NO:
        await on_cancelled(ConcernCancelled(), context)
        return
    if draft is not None and said in SAID_YES | SAID_NO:
        await on_known(ConcernKnown(draft.id, YES if said in SAID_YES else NO), context)
        return
    body, source = must_carry(message), source_of(message)
    begun = draft is not None and await bursts.has_part_of(tx, draft.id, source.album)
    draft = await concerns.worry(tx, context.rooms.vault, actor, body, policy_of(context), source=source, now=now)
    if not begun:
        await _ask_whether_known(context, draft)


async def _ask_whether_known(context: BotContext, draft: Request) -> None:
    await residents.begin_dialogue(context.tx, context.actor.id, WORRY, now=context.now, object_id=draft.id)
    context.show(cards.CONCERN_KNOWN, subject=draft.asked_subject, request_id=draft.id)


async def on_known(tapped: ConcernKnown, context: BotContext) -> None:
    """The other person knows, does not, or it is not said. Then the screen of consent, as for any request."""
    tx, actor, now = context.tx, context.actor, context.now
    if tapped.knows not in _KNOWS:
        old_button(context)
        return
    if not await concerns.say_whether_known(tx, actor, tapped.request_id, _KNOWS[tapped.knows]):
        context.toast("help-sent-already")
        return
    await residents.begin_dialogue(tx, actor.id, asking.DIALOGUE, now=now, object_id=tapped.request_id)
    if context.tapped_message is None:
        draft = await service.own(tx, actor, tapped.request_id)
        context.show(HELP_CONSENT, subject=draft.asked_subject, request_id=draft.id)
    else:
        replace_tapped(context, HELP_CONSENT, request_id=tapped.request_id)


async def on_agreed(tapped: OtherAgreed, context: BotContext) -> None:
    """Yes: what may the desk know? No: ask first; nothing is kept."""
    if tapped.yes not in (NO, YES):
        old_button(context)
    elif tapped.yes == NO:
        replace_tapped(context, cards.PASS_ON_NOT_YET)
    elif await _may_begin(context, await service.draft_of(context.tx, context.actor)):
        await residents.begin_dialogue(context.tx, context.actor.id, PASSING_ON, now=context.now)
        replace_tapped(context, cards.PASS_ON_PROMPT)


async def on_passed_on(update: Update, context: BotContext) -> None:
    """What the other person wants to pass on, in the words of the volunteer."""
    tx, actor, now = context.tx, context.actor, context.now
    message = message_of(update)
    if fold(message.text or "").strip(" .!?") in SAID_NO:
        await on_cancelled(ConcernCancelled(), context)
        return
    body, source = must_carry(message), source_of(message)
    try:
        draft = await concerns.pass_on(tx, context.rooms.vault, actor, body, policy_of(context), source=source, now=now)
    except NotYours:  # the role was taken back; who is refused is asked no more
        await residents.end_dialogue(tx, actor.id)
        context.say("role-needed-volunteer")
        return
    await residents.begin_dialogue(tx, actor.id, asking.DIALOGUE, now=now, object_id=draft.id)
    context.show(HELP_CONSENT, subject=draft.asked_subject, request_id=draft.id)


async def on_cancelled(tapped: ConcernCancelled, context: BotContext) -> None:
    """Never mind: what was written about somebody else and not sent yet is erased."""
    tx, actor = context.tx, context.actor
    draft = await service.draft_of(tx, actor)
    about_somebody = draft is not None and draft.origin is not Origin.OWN
    if draft is not None and about_somebody:
        await service.discard(tx, actor, draft.id, now=context.now)
    dialogue = await residents.find_dialogue(tx, actor.id)
    ended = (WORRY, PASSING_ON, asking.DIALOGUE) if about_somebody else (WORRY, PASSING_ON)
    if dialogue is not None and dialogue.name in ended:
        await residents.end_dialogue(tx, actor.id)
    replace_tapped(context, HELP_DISCARDED)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    everybody, volunteer = Role.RESIDENT, Role.VOLUNTEER
    registry.command("concern", on_concern, role=everybody)
    registry.command("pass_on", on_pass_on, role=volunteer)
    registry.tap(ConcernKnown, on_known, role=everybody)
    registry.tap(ConcernCancelled, on_cancelled, role=everybody)
    registry.tap(OtherAgreed, on_agreed, role=volunteer)
    registry.dialogue(WORRY, on_worry, role=everybody, media=True)
    # Whose role ended meanwhile hears that once: the service refuses.
    registry.dialogue(PASSING_ON, on_passed_on, role=everybody, media=True)
    registry.card(cards.CONCERN_PROMPT, cards.concern_prompt)
    registry.card(cards.CONCERN_KNOWN, cards.concern_known)
    registry.card(cards.PASS_ON_AGREED, cards.pass_on_agreed)
    registry.card(cards.PASS_ON_PROMPT, cards.pass_on_prompt)
    registry.card(cards.PASS_ON_NOT_YET, cards.pass_on_not_yet)
    registry.card(HELP_PICKED_UP, cards.help_picked_up)
