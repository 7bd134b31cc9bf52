"""Editing, moving and placing one time of an activity, or all that follow."""

from typing import Any

from telegram import Update

from community.activities import notices
from community.activities import service as activities
from community.activities.posting import answers
from community.activities.posting.refusals import PhotoNotUnderstood
from community.activities.series import changing, moving, placing, reach
from community.activities.series import notices as news
from community.activities.series.changing import Edited, House
from community.activities.series.hearing import Told
from community.activities.series.moments import Moment, moment_of, read_moment
from community.activities.series.placing import Spot
from community.residents import repository as residents
from community.residents.quiet_hours import BRUSSELS
from community.volunteers.roles import Role
from core import outbox
from core.ids import ChatId, MessageId
from handlers.activities.asking_organisers import Asked, ask, dialogue_of, ends, is_part, stop_asking
from handlers.activities.organising import ask_cancel, on_why
from handlers.answers.questions import answer_text
from handlers.cards.activities import changed as told_cards
from handlers.cards.activities import changing as cards
from handlers.cards.activities import posted as posted_cards
from handlers.cards.activities.changing import (
    ChangeStopped,
    ChangeTapped,
    MoveRestSure,
    MoveSure,
    PartDropped,
    PartsPageTapped,
    PartTapped,
    ScopeTapped,
    TellTapped,
)
from handlers.consent import replace_tapped
from handlers.context import BotContext, message_of
from handlers.registry import Handler, Registry
from handlers.ways_out import old_button, unreadable


def _house(context: BotContext) -> House:
    return House(context.rooms.quiet_hours, context.rooms.activities)


async def on_change_tapped(tapped: ChangeTapped, context: BotContext) -> None:
    """Something on the organiser's card. Of a series it is first asked which of it."""
    occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    if tapped.act not in cards.ACTS:
        old_button(context)
    elif tapped.act == "extra":
        await ask(context, occurrence.id, "extra", rest=False, replaces=False)
    elif reach.comes_back(occurrence.activity) and occurrence.starts_at > context.now:
        context.show(cards.CHANGE_SCOPE, occurrence_id=occurrence.id, act=tapped.act)
    else:
        await _go_on(context, occurrence.id, tapped.act, rest=False, replaces=False)


async def on_scope_tapped(tapped: ScopeTapped, context: BotContext) -> None:
    """Only this time, or all that follow."""
    await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    if tapped.act not in cards.SCOPE_QUESTIONS:
        old_button(context)
    else:
        await _go_on(context, tapped.occurrence_id, tapped.act, rest=bool(tapped.rest), replaces=True)


async def _go_on(context: BotContext, occurrence_id: int, act: str, *, rest: bool, replaces: bool) -> None:
    if act == "cancel":
        await ask_cancel(context, occurrence_id, rest=rest, replaces=replaces)
    elif act == "edit":
        _show(context, cards.CHANGE_PARTS, replaces=replaces, occurrence_id=occurrence_id, rest=int(rest))
    else:
        await ask(context, occurrence_id, act, rest=rest, replaces=replaces)


def _show(context: BotContext, kind: outbox.MessageKind, *, replaces: bool, **variables: Any) -> None:
    if replaces:
        replace_tapped(context, kind, **variables)
    else:
        context.show(kind, **variables)


async def on_page_tapped(tapped: PartsPageTapped, context: BotContext) -> None:
    """The other things that can be edited."""
    await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    await stop_asking(context)
    page, rest = min(tapped.page, 1), int(bool(tapped.rest))
    replace_tapped(context, cards.CHANGE_PARTS, occurrence_id=tapped.occurrence_id, rest=rest, page=page)


async def on_part_tapped(tapped: PartTapped, context: BotContext) -> None:
    """One of them."""
    await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    if is_part(tapped.part):
        await ask(context, tapped.occurrence_id, tapped.part, rest=bool(tapped.rest))
    else:
        old_button(context)


async def on_part_dropped(tapped: PartDropped, context: BotContext) -> None:
    """Leave it out."""
    if is_part(tapped.part) and tapped.part != "title":
        asked = Asked(tapped.occurrence_id, bool(tapped.rest), tapped.part)
        await _edit(context, asked, None)
    else:
        old_button(context)


async def on_part(update: Update, context: BotContext) -> None:
    """How it should be."""
    asked = await dialogue_of(update, context)
    if asked is None:
        return
    message = message_of(update)
    if asked.what == "photo":
        if not message.photo:
            raise PhotoNotUnderstood
        await _edit(context, asked, message.photo[-1].file_id)
        return
    occurrence = await activities.find_posted(context.tx, context.actor, asked.occurrence_id)
    value = changing.read_part(asked.what, message.text or "", occurrence, now=context.now)
    await _edit(context, asked, value)


async def _edit(context: BotContext, asked: Asked, value: Any) -> None:
    done = await changing.edit(
        context.tx,
        context.actor,
        asked.occurrence_id,
        asked.what,
        value,
        _house(context),
        rest=asked.rest,
        now=context.now,
    )
    await stop_asking(context)
    _show_done(context, asked, done)


def _show_done(context: BotContext, asked: Asked, done: Edited) -> None:
    about: dict[str, Any] = {"occurrence_id": asked.occurrence_id, "rest": int(asked.rest), "part": asked.what}
    told = None if done.told is None else _told(done.told)
    context.show(cards.CHANGE_DONE, **about, edition=done.occurrence.version, too_many=done.too_many, told=told)


async def on_tell_tapped(tapped: TellTapped, context: BotContext) -> None:
    """«Laat het weten»."""
    if not is_part(tapped.part):
        old_button(context)
        return
    done = await changing.correct(
        context.tx,
        context.actor,
        tapped.occurrence_id,
        tapped.part,
        context.rooms.quiet_hours,
        rest=bool(tapped.rest),
        edition=tapped.edition,
        now=context.now,
    )
    about = {"occurrence_id": tapped.occurrence_id, "rest": tapped.rest, "part": tapped.part}
    if done.already:
        context.toast("changing-toast-told-already")
    else:
        replace_tapped(context, cards.CHANGE_DONE, **about, edition=tapped.edition, told=_told(done))


def _told(done: Told) -> dict[str, Any]:
    return {"told": done.told, "not_told": done.not_told, "due_at": done.due_at}


def _say_told(context: BotContext, done: Told) -> None:
    later = {} if done.due_at is None else {"due_at": done.due_at}
    context.say("changing-told-later" if later else "changing-told", count=done.told, **later)
    if done.not_told:
        context.say("activities-cancel-not-told", count=done.not_told)


async def on_moment(update: Update, context: BotContext) -> None:
    """To which day and hour."""
    asked = await dialogue_of(update, context)
    if asked is None:
        return
    await _ask_sure(context, asked.occurrence_id, _read(update, context), rest=asked.rest)
    await stop_asking(context)


async def _ask_sure(
    context: BotContext, occurrence_id: int, moment: Moment, *, rest: bool, meanwhile: bool = False
) -> None:
    """From when to when; ``meanwhile``: what was asked before holds no more, and this takes its place."""
    plan = await moving.plan(context.tx, context.actor, occurrence_id, moment, rest=rest, now=context.now)
    to = {"to_minute": cards.minute_of(plan.to_at), "lasts": plan.minutes or 0}
    heard = {"times": plan.times, "hearers": plan.hearers, "meanwhile": meanwhile}
    _show(context, cards.CHANGE_MOVE, replaces=meanwhile, occurrence_id=occurrence_id, rest=int(rest), **to, **heard)


def _read(update: Update, context: BotContext) -> Moment:
    return read_moment(message_of(update).text or "", context.now.astimezone(BRUSSELS).date())


async def on_move_sure(tapped: MoveSure | MoveRestSure, context: BotContext) -> None:
    """Yes, move it; unless somebody else did so since it was asked."""
    try:
        to_at = cards.moment_at(tapped.minute)
        moment = moment_of(to_at, tapped.lasts if 0 < tapped.lasts <= answers.MOST_MINUTES else None)
    except OverflowError:
        old_button(context)
        return
    rest = isinstance(tapped, MoveRestSure)
    occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    if cards.minute_of(occurrence.starts_at) != tapped.was:
        await _ask_sure(context, occurrence.id, moment, rest=rest, meanwhile=True)
        return
    done = await moving.move(
        context.tx,
        context.actor,
        tapped.occurrence_id,
        to_at,
        _house(context),
        rest=rest,
        minutes=moment.minutes,
        now=context.now,
    )
    tapped_message = context.tapped_message
    context.show_words("changing-is-moved", edits=None if tapped_message is None else tapped_message.message_id)
    _say_told(context, done)


async def on_extra(update: Update, context: BotContext) -> None:
    """A day more."""
    asked = await dialogue_of(update, context)
    if asked is None:
        return
    added = await moving.add_time(
        context.tx, context.actor, asked.occurrence_id, _read(update, context), now=context.now
    )
    await stop_asking(context)
    context.say("changing-is-added")
    context.show(posted_cards.POSTED_CARD, subject=notices.posted_subject(added), occurrence_id=added)


async def on_place(update: Update, context: BotContext) -> None:
    """Where it is: typed, or a pin."""
    asked = await dialogue_of(update, context)
    if asked is None:
        return
    message = message_of(update)
    if message.location is not None:
        await _pin(update, context, asked)
    elif message.text is not None:
        spot = Spot(message.text)
        done = await placing.put(
            context.tx,
            context.actor,
            asked.occurrence_id,
            spot,
            context.rooms.quiet_hours,
            rest=asked.rest,
            now=context.now,
        )
        await _say_placed(context, message.text, done)
    else:
        unreadable(update, context)


async def on_pin_name(update: Update, context: BotContext) -> None:
    """How the place of the pin is called; or after all another pin."""
    asked = await dialogue_of(update, context)
    if asked is None:
        return
    message = message_of(update)
    if message.location is not None:
        await _pin(update, context, asked)
    elif message.text is not None:
        done = await placing.name_pin(
            context.tx,
            context.actor,
            asked.occurrence_id,
            message.text,
            context.rooms.quiet_hours,
            rest=asked.rest,
            now=context.now,
        )
        await _say_placed(context, message.text, done)
    else:
        unreadable(update, context)


async def _say_placed(context: BotContext, name: str, done: Told) -> None:
    await stop_asking(context)
    context.say("changing-is-placed", place=" ".join(name.split()))
    _say_told(context, done)


async def _pin(update: Update, context: BotContext, asked: Asked) -> None:
    """The pin counts at once. Where nothing was before, its name is asked, and the news waits a moment for it."""
    where = message_of(update).location
    assert where is not None
    occurrence = await activities.find_posted(context.tx, context.actor, asked.occurrence_id)
    here = occurrence.activity.neighbourhood_id
    known = await placing.known_place(context.tx, here, where.latitude, where.longitude)
    language: Any = context.actor.language
    name = known or context.rooms.catalogue.plain(language, "changing-on-the-map")
    done = await placing.put(
        context.tx,
        context.actor,
        asked.occurrence_id,
        Spot(name, where.latitude, where.longitude),
        context.rooms.quiet_hours,
        rest=asked.rest,
        named=known is not None,
        now=context.now,
    )
    await stop_asking(context)
    if known is None:
        await ask(context, asked.occurrence_id, "name", rest=asked.rest, replaces=False)
    else:
        context.say("changing-is-placed", place=known)
        _say_told(context, done)


async def on_reply_to_posted(update: Update, context: BotContext) -> None:
    """«Vandaag sta ik hier»: a shared location as a reply to the card sets today's pin.

    Words answer what we asked just before; when we asked nothing, they are a question.
    """
    message = message_of(update)
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is not None and dialogue.name in cards.DIALOGUES:
        what = dialogue.name.partition("_")[2]
        await _ANSWERS.get(what, on_part)(update, context)
        return
    if message.location is None:
        if message.text is None:
            unreadable(update, context)
        else:
            await answer_text(context, message.text, message.message_id)
        return
    replied = message.reply_to_message
    assert replied is not None
    chat_id, message_id = ChatId(message.chat_id), MessageId(replied.message_id)
    subject = await outbox.shown_subject(context.tx, context.bot_id, chat_id, message_id)
    occurrence_id = int((subject or "").partition(":")[2])
    meant = await placing.time_of_today(context.tx, context.actor, occurrence_id, now=context.now)
    await _pin(update, context, Asked(meant, False, "place"))


_ANSWERS: dict[str, Handler] = {
    "move": on_moment,
    "extra": on_extra,
    "place": on_place,
    "name": on_pin_name,
    "why": on_why,
}
"""What was asked to who takes the answer in; anything else is a part that is edited."""


async def on_stopped(tapped: ChangeStopped, context: BotContext) -> None:
    """Rather not, or done: back to the card."""
    await stop_asking(context)
    occurrence = await activities.find_posted(context.tx, context.actor, tapped.occurrence_id)
    context.show(posted_cards.POSTED_CARD, subject=notices.posted_subject(occurrence.id), occurrence_id=occurrence.id)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    registry.tap(ChangeTapped, on_change_tapped, role=Role.RESIDENT)
    registry.tap(ScopeTapped, on_scope_tapped, role=Role.RESIDENT)
    registry.tap(PartsPageTapped, on_page_tapped, role=Role.RESIDENT)
    registry.tap(PartTapped, on_part_tapped, role=Role.RESIDENT)
    registry.tap(PartDropped, on_part_dropped, role=Role.RESIDENT)
    registry.tap(TellTapped, on_tell_tapped, role=Role.RESIDENT)
    registry.tap(MoveSure, on_move_sure, role=Role.RESIDENT)
    registry.tap(MoveRestSure, on_move_sure, role=Role.RESIDENT)
    registry.tap(ChangeStopped, on_stopped, role=Role.RESIDENT)
    for part in changing.PARTS:
        ends(registry, part, on_part)
    for what, handler in _ANSWERS.items():
        ends(registry, what, handler)
    registry.reply("posted", on_reply_to_posted, role=Role.RESIDENT, media=True)
    _add_cards(registry)


def _add_cards(registry: Registry) -> None:
    registry.card(cards.CHANGE_SCOPE, cards.scope)
    registry.card(cards.CHANGE_PARTS, cards.parts)
    registry.card(cards.CHANGE_QUESTION, cards.question)
    registry.card(cards.CHANGE_MOVE, cards.move_sure)
    registry.card(cards.CHANGE_CANCEL, cards.cancel_sure)
    registry.card(cards.CHANGE_DONE, cards.done)
    registry.card(news.CHANGED, told_cards.changed)
    registry.card(news.CALLED_OFF, told_cards.called_off)
    registry.card(news.CHANGED_BY_TEAM, posted_cards.changed_by_team)
