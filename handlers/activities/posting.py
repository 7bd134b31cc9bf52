"""/nieuw: a volunteer posts an activity, in one sentence or one question at a time. Nothing is kept in memory."""

from telegram import Message, Update

from community.activities.models import HourNotUnderstood
from community.activities.posting import drafting, drafts, timing
from community.activities.posting.refusals import OnlyWords
from community.residents import repository as residents
from community.volunteers.roles import Role
from handlers.activities import draft_taps
from handlers.activities.draft_flow import (
    DIALOGUE,
    PATIENCE,
    SENTENCE,
    ask,
    begin_asking,
    go_on,
    publish,
    rest,
    school_calendar,
    stop,
)
from handlers.cards.activities import draft_questions
from handlers.cards.activities import drafts as cards
from handlers.context import BotContext, message_of
from handlers.registry import Registry


async def on_new(update: Update, context: BotContext) -> None:
    """Begin, or ask what to do with the draft from before. Words after the command are the sentence."""
    _, *words = (message_of(update).text or "").split(maxsplit=1)
    unfinished = await drafts.unfinished(context.tx, context.actor)
    if unfinished is not None and not words:
        context.show(cards.DRAFT_UNFINISHED, draft_id=unfinished.id)
        return
    draft = await drafts.begin(context.tx, context.actor, now=context.now)
    if words:
        await _take_sentence(context, draft.id, words[0])
    else:
        await begin_asking(context, draft)


async def on_interrupted(update: Update, context: BotContext) -> None:
    """Another command came between."""
    await rest(context)


async def on_answer(update: Update, context: BotContext) -> None:
    """What was sent at one of the questions."""
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    assert dialogue is not None and dialogue.object_id is not None
    step, draft_id = dialogue.name.removeprefix(DIALOGUE), dialogue.object_id
    message = message_of(update)
    text = message.text or message.caption or ""
    if message.photo:
        await _take_photo(context, draft_id, step, message, text)
    elif step == "place" and (message.location or message.venue):
        await _take_pin(context, draft_id, message)
    elif message.text is None:
        await drafts.get(context.tx, context.actor, draft_id)
        raise OnlyWords
    else:
        await _take_text(context, draft_id, step, text)


async def _take_text(context: BotContext, draft_id: int, step: str, text: str) -> None:
    if drafting.says_stop(text):
        await stop(context, draft_id)
    elif step == SENTENCE:
        await _take_sentence(context, draft_id, text)
    elif step == "hour":
        await _answer_hour(context, draft_id, text)
    elif step == "preview":
        await _answer_preview(context, draft_id, text)
    else:
        draft = await drafts.get(context.tx, context.actor, draft_id)
        school = school_calendar(context, draft)
        await go_on(
            context,
            await drafts.answer(
                context.tx, context.actor, draft_id, step, text, now=context.now, school_holidays=school
            ),
        )


async def _take_sentence(context: BotContext, draft_id: int, text: str) -> None:
    """All of it at once. What announces nothing is a title, and the questions follow."""
    tx, actor, now = context.tx, context.actor, context.now
    school = school_calendar(context, await drafts.get(tx, actor, draft_id))
    reading = await drafts.take_sentence(tx, actor, draft_id, text, school_holidays=school, now=now)
    if reading is None:
        await go_on(context, await drafts.answer(tx, actor, draft_id, "title", text, now=now))
        return
    if reading.is_past:
        context.say("activities-moment-gone")
    if reading.hour_is_skipped:
        context.say("drafting-hour-skipped")
    await go_on(context, await drafts.get(tx, actor, draft_id), with_summary=True)


async def _take_photo(context: BotContext, draft_id: int, step: str, message: Message, caption: str) -> None:
    """A photo is welcome at every question; what stands under it answers the question."""
    draft = await drafts.choose_photo(context.tx, context.actor, draft_id, message.photo[-1].file_id)
    if caption and step not in ("photo", "preview"):
        await _take_text(context, draft_id, step, caption)
    elif step in ("photo", "preview"):
        await go_on(context, draft)
    else:
        context.say("drafting-photo-kept")
        await (begin_asking(context, draft) if step == SENTENCE else ask(context, draft, step))


async def _take_pin(context: BotContext, draft_id: int, message: Message) -> None:
    """A place from a map. One with a name brings it along."""
    name, where = None, message.location
    if message.venue is not None:
        name = ", ".join(part for part in (message.venue.title, message.venue.address) if part)
        where = message.venue.location
    assert where is not None
    draft = await drafts.choose_pin(context.tx, context.actor, draft_id, where.latitude, where.longitude, name)
    if draft.place is None:
        await ask(context, draft, "place")
    else:
        await go_on(context, draft)


async def _answer_hour(context: BotContext, draft_id: int, text: str) -> None:
    halves = timing.halves_of(await drafts.get(context.tx, context.actor, draft_id))
    hours = drafting.read_hours(text) or (drafting.read_half(text, halves[0]) if halves else None)
    if hours is None:
        raise HourNotUnderstood
    hour, *later = hours.starts
    keeps = drafts.leave_half_open if later else drafts.choose_hour
    draft = await keeps(context.tx, context.actor, draft_id, hour, hours.minutes, now=context.now)
    if later:
        await ask(context, draft, "hour")
    else:
        await go_on(context, draft)


async def _answer_preview(context: BotContext, draft_id: int, text: str) -> None:
    agreed = drafting.read_yes(text)
    if agreed is None:
        context.say("activities-again-preview")
    elif agreed:
        await publish(context, draft_id)
    else:
        await stop(context, draft_id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.command("new", on_new, role=Role.VOLUNTEER, interrupts=False)
    for step in (SENTENCE, *drafts.STEPS, *drafts.EXTRA_STEPS):
        registry.dialogue(
            f"{DIALOGUE}{step}",
            on_answer,
            role=Role.VOLUNTEER,
            media=True,
            patience=PATIENCE,
            interrupted=on_interrupted,
        )
    draft_taps.register(registry)
    registry.card(cards.DRAFT_START, cards.start)
    registry.card(cards.DRAFT_QUESTION, draft_questions.question)
    registry.card(cards.DRAFT_UNFINISHED, cards.unfinished)
    registry.card(cards.DRAFT_SET_ASIDE, cards.set_aside)
    registry.card(cards.DRAFT_FIELDS, cards.fields)
    registry.card(cards.DRAFT_PREVIEW, cards.preview)
