"""The buttons of a draft. Each is checked again: whose draft it is, and whether it still is one."""

from collections.abc import Awaitable, Callable
from datetime import date, time

from community.activities import notices
from community.activities.posting import drafts
from community.volunteers.roles import Role
from handlers.activities.draft_flow import ask, begin_asking, end_dialogue, go_on, publish, school_calendar, stop
from handlers.cards.activities import draft_questions
from handlers.cards.activities import drafts as cards
from handlers.consent import replace_tapped
from handlers.context import BotContext
from handlers.registry import Registry
from handlers.ways_out import old_button


async def on_steps_tapped(tapped: cards.DraftStepsTapped, context: BotContext) -> None:
    """«Stap voor stap»."""
    await go_on(context, await drafts.get(context.tx, context.actor, tapped.draft_id))


async def on_theme_tapped(tapped: cards.DraftThemeTapped, context: BotContext) -> None:
    """A theme from the buttons."""
    await go_on(context, await drafts.choose_theme(context.tx, context.actor, tapped.draft_id, tapped.theme))


async def on_day_tapped(tapped: cards.DraftDayTapped, context: BotContext) -> None:
    """A day from the buttons."""
    try:
        day = date.fromordinal(tapped.ordinal)
    except (ValueError, OverflowError):
        old_button(context)
        return
    await go_on(context, await drafts.choose_day(context.tx, context.actor, tapped.draft_id, day, now=context.now))


async def on_hour_tapped(tapped: cards.DraftHourTapped, context: BotContext) -> None:
    """An hour from the buttons."""
    if not 0 <= tapped.minute < 24 * 60:
        old_button(context)
        return
    hour = time(*divmod(tapped.minute, 60))
    chosen = await drafts.choose_hour(context.tx, context.actor, tapped.draft_id, hour, None, now=context.now)
    await go_on(context, chosen)


async def on_long_tapped(tapped: cards.DraftLongTapped, context: BotContext) -> None:
    """How long it lasts."""
    await go_on(context, await drafts.choose_length(context.tx, context.actor, tapped.draft_id, tapped.minutes))


async def on_repeat_tapped(tapped: cards.DraftRepeatTapped, context: BotContext) -> None:
    """How it comes back. On which day of the week that is, the first day says: without one that is asked first."""
    draft = await drafts.get(context.tx, context.actor, tapped.draft_id)
    if not tapped.pace < len(draft_questions.PACES):
        old_button(context)
    elif draft.first_on is None:
        await ask(context, draft, "day")
    else:
        rule = draft_questions.rule_at(tapped.pace, draft)
        await go_on(context, await drafts.choose_repeat(context.tx, context.actor, draft.id, rule, now=context.now))


async def on_school_tapped(tapped: cards.DraftSchoolTapped, context: BotContext) -> None:
    """Not in the school holidays, or in them too."""
    draft = await drafts.get(context.tx, context.actor, tapped.draft_id)
    community = school_calendar(context, draft) if tapped.skips else None
    await go_on(context, await drafts.skip_school_holidays(context.tx, context.actor, draft.id, community))


async def on_place_tapped(tapped: cards.DraftPlaceTapped, context: BotContext) -> None:
    """A place where something was before."""
    await go_on(context, await drafts.reuse_place(context.tx, context.actor, tapped.draft_id, tapped.activity_id))


async def on_seats_tapped(tapped: cards.DraftSeatsTapped, context: BotContext) -> None:
    """A number of seats from the buttons."""
    seats = None if tapped.seats == cards.NO_LIMIT else tapped.seats
    await go_on(context, await drafts.choose_seats(context.tx, context.actor, tapped.draft_id, seats))


async def on_free_tapped(tapped: cards.DraftFreeTapped, context: BotContext) -> None:
    """It costs nothing."""
    await go_on(context, await drafts.choose_free(context.tx, context.actor, tapped.draft_id))


async def on_closes_tapped(tapped: cards.DraftClosesTapped, context: BotContext) -> None:
    """Until when one may join."""
    days = tapped.days
    await go_on(
        context, await drafts.choose_deadline(context.tx, context.actor, tapped.draft_id, days, now=context.now)
    )


async def on_left_out(tapped: cards.DraftLeaveOutFieldTapped, context: BotContext) -> None:
    """Something nobody has to know goes out again."""
    await go_on(context, await drafts.leave_out(context.tx, context.actor, tapped.draft_id, tapped.step))


async def on_fields_tapped(tapped: cards.DraftFieldsTapped, context: BotContext) -> None:
    """What can be changed or told: a screen of its own, whose pages take each other's place."""
    draft = await drafts.get(context.tx, context.actor, tapped.draft_id)
    if tapped.turns:
        replace_tapped(context, cards.DRAFT_FIELDS, draft_id=draft.id, page=tapped.page)
    else:
        context.show(cards.DRAFT_FIELDS, draft_id=draft.id, page=tapped.page)


async def on_change_tapped(tapped: cards.DraftChangeTapped, context: BotContext) -> None:
    """One thing is asked (again)."""
    draft = await drafts.get(context.tx, context.actor, tapped.draft_id)
    if tapped.step not in draft_questions.QUESTIONS:
        old_button(context)
        return
    await ask(context, draft, tapped.step)


async def on_resume_tapped(tapped: cards.DraftResumeTapped, context: BotContext) -> None:
    """On with it."""
    draft = await drafts.get(context.tx, context.actor, tapped.draft_id)
    if drafts.is_empty(draft):
        await begin_asking(context, draft)
    else:
        await go_on(context, draft, with_summary=True)


async def on_restart_tapped(tapped: cards.DraftRestartTapped, context: BotContext) -> None:
    """Begin something else. The draft of before stays."""
    await begin_asking(context, await drafts.begin(context.tx, context.actor, now=context.now))


async def on_stop_tapped(tapped: cards.DraftStopTapped, context: BotContext) -> None:
    """«Toch niet»."""
    await stop(context, tapped.draft_id)


async def on_thrown_away(tapped: cards.DraftThrownAway, context: BotContext) -> None:
    """«Weggooien»."""
    await drafts.discard(context.tx, context.actor, tapped.draft_id)
    await end_dialogue(context)
    context.redraw(notices.draft_subject(tapped.draft_id))
    message = context.tapped_message
    context.show_words("drafting-thrown-away", edits=None if message is None else message.message_id)


async def on_publish_tapped(tapped: cards.DraftPublishTapped, context: BotContext) -> None:
    """«Plaats het»."""
    await publish(context, tapped.draft_id)


_TAPS: dict[type, Callable[..., Awaitable[None]]] = {
    cards.DraftStepsTapped: on_steps_tapped,
    cards.DraftThemeTapped: on_theme_tapped,
    cards.DraftDayTapped: on_day_tapped,
    cards.DraftHourTapped: on_hour_tapped,
    cards.DraftLongTapped: on_long_tapped,
    cards.DraftRepeatTapped: on_repeat_tapped,
    cards.DraftSchoolTapped: on_school_tapped,
    cards.DraftPlaceTapped: on_place_tapped,
    cards.DraftSeatsTapped: on_seats_tapped,
    cards.DraftFreeTapped: on_free_tapped,
    cards.DraftClosesTapped: on_closes_tapped,
    cards.DraftLeaveOutFieldTapped: on_left_out,
    cards.DraftFieldsTapped: on_fields_tapped,
    cards.DraftChangeTapped: on_change_tapped,
    cards.DraftResumeTapped: on_resume_tapped,
    cards.DraftRestartTapped: on_restart_tapped,
    cards.DraftStopTapped: on_stop_tapped,
    cards.DraftThrownAway: on_thrown_away,
    cards.DraftPublishTapped: on_publish_tapped,
}


def register(registry: Registry) -> None:
    """Add the buttons."""
    for kind, handler in _TAPS.items():
        registry.tap(kind, handler, role=Role.VOLUNTEER)
