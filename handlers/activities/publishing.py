"""From a draft to the agenda and to the neighbours: a minute to take it back, and a card that tells how it goes."""

from community.activities import notices
from community.activities.posting import leaving
from community.activities.posting import notices as said
from community.activities.posting.warnings import leave_out_holidays
from community.residents import repository as residents
from community.volunteers.roles import Role
from core import outbox
from handlers.cards.activities import publishing as cards
from handlers.cards.activities.drafts import DRAFT_PREVIEW
from handlers.cards.activities.publishing import TakeBackTapped
from handlers.cards.activities.warnings import DraftLeaveOutTapped
from handlers.context import BotContext
from handlers.registry import Registry

AT_THE_PREVIEW = "draft_preview"
"""The dialogue in which a typed yes posts the draft (``handlers.activities.draft_flow``)."""


async def publish(context: BotContext, draft_id: int) -> None:
    """«Plaats het», tapped or typed. It leaves in a minute, or when a colleague has read it.

    What was posted before and taken back has a card already: the new one takes its place.

    Raises:
        AlreadyPosted: a second tap.
        MomentGone: its hour went by while it was a draft; nothing was written.
    """
    rooms = context.rooms
    await leaving.post(
        context.tx,
        context.actor,
        draft_id,
        rooms.activities,
        rooms.quiet_hours,
        admins=rooms.admins,
        now=context.now,
    )
    await outbox.take_away(context.tx, context.bot_id, said.posting_subject(draft_id), now=context.now)
    context.show(cards.ON_ITS_WAY, subject=said.posting_subject(draft_id), activity_id=draft_id)
    context.redraw(notices.draft_subject(draft_id))


async def on_take_back(tapped: TakeBackTapped, context: BotContext) -> None:
    """«Toch niet»: the draft is back, at its preview."""
    first = await leaving.take_back(context.tx, context.actor, tapped.activity_id, now=context.now)
    context.toast("publishing-taken-back-toast")
    context.redraw(said.posting_subject(tapped.activity_id))
    context.redraw(notices.draft_subject(tapped.activity_id))
    if first:
        await residents.begin_dialogue(
            context.tx, context.actor.id, AT_THE_PREVIEW, now=context.now, object_id=tapped.activity_id
        )
        context.say("activities-preview")
        context.show(DRAFT_PREVIEW, subject=notices.draft_subject(tapped.activity_id), draft_id=tapped.activity_id)


async def on_leave_out(tapped: DraftLeaveOutTapped, context: BotContext) -> None:
    """The series does not take place on public holidays."""
    done = await leave_out_holidays(context.tx, context.actor, tapped.draft_id, now=context.now)
    context.toast("warning-left-out-toast" if done else "warning-nothing-left-out-toast")
    context.redraw(notices.draft_subject(tapped.draft_id))


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(TakeBackTapped, on_take_back, role=Role.VOLUNTEER)
    registry.tap(DraftLeaveOutTapped, on_leave_out, role=Role.VOLUNTEER)
    registry.card(cards.ON_ITS_WAY, cards.on_its_way)
    registry.card(said.NOT_POSTED, cards.not_posted)
