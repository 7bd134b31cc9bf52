"""/nieuw: a volunteer posts an activity, one question at a time. The draft is a row; nothing is kept in memory."""

from collections.abc import Awaitable, Callable
from datetime import date, time

from telegram import Update

from community.activities import notices
from community.activities.models import Activity, HourNotUnderstood, MomentGone
from community.activities.posting import drafting, drafts
from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.activities import publishing
from handlers.cards.activities import drafts as cards
from handlers.cards.activities.drafts import (
    DraftChangeTapped,
    DraftDayTapped,
    DraftHourTapped,
    DraftPlaceTapped,
    DraftPublishTapped,
    DraftRestartTapped,
    DraftResumeTapped,
    DraftSeatsTapped,
    DraftStopTapped,
    DraftThemeTapped,
)
from handlers.context import BotContext, message_of
from handlers.registry import Registry
from handlers.ways_out import old_button

DIALOGUE = "draft_"
"""The name of a dialogue is this and the step that was asked."""


async def on_new(update: Update, context: BotContext) -> None:
    """Begin, or ask what to do with the draft from before. Words after the command are the title."""
    title = (message_of(update).text or "").partition(" ")[2].strip()
    unfinished = await drafts.unfinished(context.tx, context.actor)
    if unfinished is not None and not title:
        context.show(cards.DRAFT_UNFINISHED, draft_id=unfinished.id)
        return
    draft = await drafts.begin(context.tx, context.actor, now=context.now)
    if title:
        draft = await drafts.answer(context.tx, context.actor, draft.id, "title", title, now=context.now)
    await _go_on(context, draft)


async def on_answer(update: Update, context: BotContext) -> None:
    """What was typed at one of the questions."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    assert dialogue is not None and dialogue.object_id is not None
    step, draft_id = dialogue.name.removeprefix(DIALOGUE), dialogue.object_id
    text = message_of(update).text or ""
    if drafting.says_stop(text):
        await _stop(context, draft_id)
    elif step == "hour":
        await _answer_hour(context, draft_id, text)
    elif step == "preview":
        await _answer_preview(context, draft_id, text)
    else:
        await _go_on(context, await drafts.answer(context.tx, context.actor, draft_id, step, text, now=context.now))


async def _answer_hour(context: BotContext, draft_id: int, text: str) -> None:
    hours = drafting.read_hours(text)
    if hours is None:
        raise HourNotUnderstood
    if len(hours.starts) > 1:
        await drafts.get(context.tx, context.actor, draft_id)
        minutes = [one.hour * 60 + one.minute for one in hours.starts]
        context.show(cards.DRAFT_WHICH_HOUR, draft_id=draft_id, minutes=minutes)
        return
    hour = hours.starts[0]
    await _go_on(
        context,
        await drafts.choose_hour(context.tx, context.actor, draft_id, hour, hours.minutes, now=context.now),
    )


async def _answer_preview(context: BotContext, draft_id: int, text: str) -> None:
    agreed = drafting.read_yes(text)
    if agreed is None:
        context.say("activities-again-preview")
    elif agreed:
        await _publish(context, draft_id)
    else:
        await _stop(context, draft_id)


async def on_theme_tapped(tapped: DraftThemeTapped, context: BotContext) -> None:
    """A theme from the buttons."""
    await _go_on(context, await drafts.choose_theme(context.tx, context.actor, tapped.draft_id, tapped.theme))


async def on_day_tapped(tapped: DraftDayTapped, context: BotContext) -> None:
    """A day from the buttons."""
    try:
        day = date.fromordinal(tapped.ordinal)
    except (ValueError, OverflowError):
        old_button(context)
        return
    await _go_on(context, await drafts.choose_day(context.tx, context.actor, tapped.draft_id, day, now=context.now))


async def on_hour_tapped(tapped: DraftHourTapped, context: BotContext) -> None:
    """An hour from the buttons."""
    if not 0 <= tapped.minute < 24 * 60:
        old_button(context)
        return
    hour = time(*divmod(tapped.minute, 60))
    await _go_on(
        context,
        await drafts.choose_hour(
            context.tx, context.actor, tapped.draft_id, hour, tapped.lasts or None, now=context.now
        ),
    )


async def on_place_tapped(tapped: DraftPlaceTapped, context: BotContext) -> None:
    """A place where something was before."""
    await _go_on(context, await drafts.reuse_place(context.tx, context.actor, tapped.draft_id, tapped.activity_id))


async def on_seats_tapped(tapped: DraftSeatsTapped, context: BotContext) -> None:
    """A number of seats from the buttons."""
    seats = None if tapped.seats == cards.NO_LIMIT else tapped.seats
    await _go_on(context, await drafts.choose_seats(context.tx, context.actor, tapped.draft_id, seats))


async def on_change_tapped(tapped: DraftChangeTapped, context: BotContext) -> None:
    """One thing of the preview is asked again."""
    draft = await drafts.get(context.tx, context.actor, tapped.draft_id)
    if tapped.step not in cards.QUESTIONS:
        old_button(context)
        return
    await _ask(context, draft, tapped.step)


async def on_resume_tapped(tapped: DraftResumeTapped, context: BotContext) -> None:
    """On with the draft from before."""
    await _go_on(context, await drafts.get(context.tx, context.actor, tapped.draft_id))


async def on_restart_tapped(tapped: DraftRestartTapped, context: BotContext) -> None:
    """Throw it away and begin anew."""
    await _go_on(context, await drafts.begin(context.tx, context.actor, now=context.now))


async def on_stop_tapped(tapped: DraftStopTapped, context: BotContext) -> None:
    """«Stop», «toch niet»."""
    await _stop(context, tapped.draft_id)


async def on_publish_tapped(tapped: DraftPublishTapped, context: BotContext) -> None:
    """«Plaats het»."""
    await _publish(context, tapped.draft_id)


async def _stop(context: BotContext, draft_id: int) -> None:
    await drafts.discard(context.tx, context.actor, draft_id)
    await _end_dialogue(context)
    context.say("activities-not-posted")


async def _publish(context: BotContext, draft_id: int) -> None:
    try:
        await publishing.publish(context, draft_id)
    except MomentGone:
        # Nothing was written yet. It lay too long: the day is asked again, the rest stays.
        context.say("activities-moment-gone")
        await _ask(context, await drafts.get(context.tx, context.actor, draft_id), "day")
        return
    await _end_dialogue(context)


async def _go_on(context: BotContext, draft: Activity) -> None:
    """Ask the furthest question that is still open."""
    await _ask(context, draft, next(iter(drafts.open_steps(draft)), "preview"))


async def _ask(context: BotContext, draft: Activity, step: str) -> None:
    await residents.begin_dialogue(
        context.tx, context.actor.id, f"{DIALOGUE}{step}", now=context.now, object_id=draft.id
    )
    if step != "preview":
        context.show(cards.DRAFT_QUESTION, draft_id=draft.id, step=step)
        return
    context.say("activities-preview")
    context.show(cards.DRAFT_PREVIEW, subject=notices.draft_subject(draft.id), draft_id=draft.id)


async def _end_dialogue(context: BotContext) -> None:
    """The next message is a question again, unless it answers something else by now."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name.startswith(DIALOGUE):
        await residents.end_dialogue(context.tx, context.actor.id)


_Tapped = Callable[..., Awaitable[None]]
_TAPS: dict[type, _Tapped] = {
    DraftThemeTapped: on_theme_tapped,
    DraftDayTapped: on_day_tapped,
    DraftHourTapped: on_hour_tapped,
    DraftPlaceTapped: on_place_tapped,
    DraftSeatsTapped: on_seats_tapped,
    DraftChangeTapped: on_change_tapped,
    DraftResumeTapped: on_resume_tapped,
    DraftRestartTapped: on_restart_tapped,
    DraftStopTapped: on_stop_tapped,
    DraftPublishTapped: on_publish_tapped,
}


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("new", on_new, role=Role.VOLUNTEER)
    for step in (*drafts.STEPS, *drafts.EXTRA_STEPS):
        registry.dialogue(f"{DIALOGUE}{step}", on_answer, role=Role.VOLUNTEER)
    for kind, handler in _TAPS.items():
        registry.tap(kind, handler, role=Role.VOLUNTEER)
    registry.card(cards.DRAFT_QUESTION, cards.question)
    registry.card(cards.DRAFT_WHICH_HOUR, cards.which_hour)
    registry.card(cards.DRAFT_UNFINISHED, cards.unfinished)
    registry.card(cards.DRAFT_PREVIEW, cards.preview)
