"""Who has duty at the desk: the roster, its exceptions, being away, and what colleagues call each other."""

from datetime import date
from typing import Any

from telegram import Update

from community.help.asking import bursts
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.duty import service
from community.volunteers.duty.models import DateNotPlannable, Place
from community.volunteers.roles import Role
from core.errors import NotYours
from core.ids import NeighbourhoodId
from core.outbox import MessageKind, Owed
from handlers.answers.questions import answer_text
from handlers.cards.desk import duty as cards
from handlers.cards.desk.duty import (
    CalledAsked,
    DutyChosen,
    DutyDateChosen,
    DutyDateNobody,
    DutyDatesShown,
    DutyDateTapped,
    DutyPlaceTapped,
    DutyWeekdayTapped,
    DutyWeekShown,
    DutyWhoAsked,
)
from handlers.context import BotContext, message_of
from handlers.registry import Registry

DIALOGUE = "called"
_WEEK = 7


async def on_duty(update: Update, context: BotContext) -> None:
    """Who has duty?"""
    home = context.actor.home
    context.show(cards.DUTY, subject=_subject(home), neighbourhood_id=home)


async def on_week_shown(tapped: DutyWeekShown, context: BotContext) -> None:
    """Back to the week."""
    _turn_to(context, cards.DUTY, _mine(context, tapped.neighbourhood_id))


async def on_duty_chosen(tapped: DutyChosen, context: BotContext) -> None:
    """I am back from now on, or away."""
    where = _mine(context, tapped.neighbourhood_id)
    await service.set_away(context.tx, context.actor, where, away=not tapped.on, now=context.now)
    context.toast("duty-back-toast" if tapped.on else "duty-away-toast")
    _changed(context, where)


async def on_weekday_tapped(tapped: DutyWeekdayTapped, context: BotContext) -> None:
    """One weekday."""
    if tapped.weekday >= _WEEK:
        raise NotYours
    _turn_to(context, cards.DUTY_WEEKDAY, _mine(context, tapped.neighbourhood_id), weekday=tapped.weekday)


async def on_place_tapped(tapped: DutyPlaceTapped, context: BotContext) -> None:
    """I take a weekday, or give it back. A second tap changes nothing."""
    where, place = _mine(context, tapped.neighbourhood_id), _place(tapped.deputy)
    if tapped.take:
        await service.take_weekday(context.tx, context.actor, where, tapped.weekday, place)
    else:
        await service.give_back_weekday(context.tx, context.actor, where, tapped.weekday, place)
    context.toast("duty-taken-toast" if tapped.take else "duty-given-back-toast")
    _changed(context, where)


async def on_dates_shown(tapped: DutyDatesShown, context: BotContext) -> None:
    """Which date differs?"""
    _turn_to(context, cards.DUTY_DATES, _mine(context, tapped.neighbourhood_id))


async def on_date_tapped(tapped: DutyDateTapped, context: BotContext) -> None:
    """One date."""
    where = _mine(context, tapped.neighbourhood_id)
    service.must_be_near(_date(tapped.ordinal), context.now)
    _turn_to(context, cards.DUTY_DATE, where, ordinal=tapped.ordinal)


async def on_who_asked(tapped: DutyWhoAsked, context: BotContext) -> None:
    """Somebody else on a date: who?"""
    where = _mine(context, tapped.neighbourhood_id)
    service.must_be_near(_date(tapped.ordinal), context.now)
    deputy = int(bool(tapped.deputy))
    _turn_to(context, cards.DUTY_WHO, where, ordinal=tapped.ordinal, deputy=deputy)


async def on_date_chosen(tapped: DutyDateChosen, context: BotContext) -> None:
    """This colleague. They are told, unless it is the actor."""
    role = await volunteers.find_role(context.tx, tapped.role_id)
    if role is None:
        raise NotYours
    where, place = _mine(context, role[0]), _place(tapped.deputy)
    chosen = await service.set_date(
        context.tx, context.actor, where, _date(tapped.ordinal), place, tapped.role_id, now=context.now
    )
    if chosen.person_id != context.actor.id:
        variables = {"neighbourhood_id": where, "ordinal": tapped.ordinal, "deputy": int(place is Place.DEPUTY)}
        context.owe(Owed(chosen.chat_id, cards.DUTY_TOLD, variables))
    context.toast("duty-written-toast")
    _changed(context, where)


async def on_date_nobody(tapped: DutyDateNobody, context: BotContext) -> None:
    """Nobody on a date; or as every week."""
    where, on = _mine(context, tapped.neighbourhood_id), _date(tapped.ordinal)
    if tapped.nobody:
        await service.nobody_on(context.tx, context.actor, where, on, now=context.now)
    else:
        await service.as_every_week(context.tx, context.actor, where, on, now=context.now)
    context.toast("duty-written-toast")
    _changed(context, where)


async def on_called_asked(tapped: CalledAsked, context: BotContext) -> None:
    """What shall my colleagues call me?"""
    where = _mine(context, tapped.neighbourhood_id)
    await residents.begin_dialogue(context.tx, context.actor.id, DIALOGUE, now=context.now, object_id=where)
    context.say("duty-name-which")


async def on_called(update: Update, context: BotContext) -> None:
    """The name. What comes long after the question is no answer to it, and no colleague reads it."""
    message = message_of(update)
    dialogue = await residents.find_dialogue(context.tx, context.actor.id)
    if dialogue is None or dialogue.object_id is None:
        raise NotYours
    if context.now - dialogue.since >= bursts.PATIENCE:
        await residents.end_dialogue(context.tx, context.actor.id)
        await answer_text(context, message.text or "", message.message_id)
        return
    where = NeighbourhoodId(dialogue.object_id)
    await service.call_me(context.tx, context.actor, where, message.text or "")
    await residents.end_dialogue(context.tx, context.actor.id)
    context.redraw(_subject(where), everywhere=True)
    context.show(cards.DUTY, subject=_subject(where), neighbourhood_id=where)


def _mine(context: BotContext, neighbourhood_id: int) -> NeighbourhoodId:
    where = NeighbourhoodId(neighbourhood_id)
    context.actor.must_be(Role.REGISSEUR, where)
    return where


def _place(deputy: int) -> Place:
    return Place.DEPUTY if deputy else Place.DUTY


def _date(ordinal: int) -> date:
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError) as made_up:
        raise DateNotPlannable from made_up


def _subject(where: NeighbourhoodId) -> str:
    return f"duty:{where}"


def _turn_to(context: BotContext, kind: MessageKind, where: NeighbourhoodId, **variables: int) -> None:
    tapped = context.tapped_message
    edits = None if tapped is None else tapped.message_id
    given: dict[str, Any] = {"neighbourhood_id": where, **variables}
    context.show(kind, subject=_subject(where), edits=edits, **given)


def _changed(context: BotContext, where: NeighbourhoodId) -> None:
    """The tapped screen becomes the week again, and so do those of the colleagues."""
    _turn_to(context, cards.DUTY, where)
    context.redraw(_subject(where), everywhere=True)


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
    desk = Role.REGISSEUR
    registry.command("duty", on_duty, role=desk)
    registry.tap(DutyChosen, on_duty_chosen, role=desk)
    registry.tap(DutyWeekShown, on_week_shown, role=desk)
    registry.tap(DutyWeekdayTapped, on_weekday_tapped, role=desk)
    registry.tap(DutyPlaceTapped, on_place_tapped, role=desk)
    registry.tap(DutyDatesShown, on_dates_shown, role=desk)
    registry.tap(DutyDateTapped, on_date_tapped, role=desk)
    registry.tap(DutyWhoAsked, on_who_asked, role=desk)
    registry.tap(DutyDateChosen, on_date_chosen, role=desk)
    registry.tap(DutyDateNobody, on_date_nobody, role=desk)
    registry.tap(CalledAsked, on_called_asked, role=desk)
    registry.dialogue(DIALOGUE, on_called, role=desk)
    registry.card(cards.DUTY, cards.duty)
    registry.card(cards.DUTY_WEEKDAY, cards.duty_weekday)
    registry.card(cards.DUTY_DATES, cards.duty_dates)
    registry.card(cards.DUTY_DATE, cards.duty_date)
    registry.card(cards.DUTY_WHO, cards.duty_who)
    registry.card(cards.DUTY_TOLD, cards.duty_told)
