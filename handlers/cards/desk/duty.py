"""The duty roster as a regisseur sees it: the week, one weekday, and the dates that differ."""

from dataclasses import dataclass
from datetime import date, timedelta

from community.volunteers.duty.models import PLAN_AHEAD, Colleague, Place
from community.volunteers.duty.reading import DutyView, duty_view
from community.volunteers.duty.service import local_date
from core.errors import NotYours
from core.ids import NeighbourhoodId, PersonId
from core.outbox import Lane, MessageKind
from handlers.callbacks import CallbackData
from handlers.cards.card import Button, Card
from handlers.scene import Scene, Words
from messages.catalogue import Marked

DUTY = MessageKind("desk_duty", Lane.REPLY)
DUTY_WEEKDAY = MessageKind("desk_duty_weekday", Lane.REPLY)
DUTY_DATES = MessageKind("desk_duty_dates", Lane.REPLY)
DUTY_DATE = MessageKind("desk_duty_date", Lane.REPLY)
DUTY_WHO = MessageKind("desk_duty_who", Lane.REPLY)
DUTY_TOLD = MessageKind("desk_duty_told", Lane.REPLY)
"""To a colleague whom somebody else wrote down for a date."""

_WEEKDAYS = (
    "duty-monday",
    "duty-tuesday",
    "duty-wednesday",
    "duty-thursday",
    "duty-friday",
    "duty-saturday",
    "duty-sunday",
)
_PLACES = {Place.DUTY: "duty-place-duty", Place.DEPUTY: "duty-place-deputy"}
_WRITE_DOWN = {Place.DUTY: "duty-button-set-duty", Place.DEPUTY: "duty-button-set-deputy"}
_TAKE = {Place.DUTY: "duty-button-take-duty", Place.DEPUTY: "duty-button-take-deputy"}
_GIVE = {Place.DUTY: "duty-button-give-duty", Place.DEPUTY: "duty-button-give-deputy"}


@dataclass(frozen=True)
class DutyChosen(CallbackData, name="duty"):
    """Be back at the desk of a neighbourhood, or (0) be away."""

    neighbourhood_id: int
    on: int


@dataclass(frozen=True)
class DutyWeekShown(CallbackData, name="dutywk"):
    """Show the week again."""

    neighbourhood_id: int


@dataclass(frozen=True)
class DutyWeekdayTapped(CallbackData, name="dutyday"):
    """One weekday (0 is Monday): who has it, each week?"""

    neighbourhood_id: int
    weekday: int


@dataclass(frozen=True)
class DutyPlaceTapped(CallbackData, name="dutyme"):
    """I take a place on a weekday, or (0) give it back."""

    neighbourhood_id: int
    weekday: int
    deputy: int
    take: int


@dataclass(frozen=True)
class DutyDatesShown(CallbackData, name="dutyall"):
    """Which date differs?"""

    neighbourhood_id: int


@dataclass(frozen=True)
class DutyDateTapped(CallbackData, name="dutyon"):
    """One date, as an ordinal: who has it?"""

    neighbourhood_id: int
    ordinal: int


@dataclass(frozen=True)
class DutyWhoAsked(CallbackData, name="dutywho"):
    """Somebody else for a place on a date: who?"""

    neighbourhood_id: int
    ordinal: int
    deputy: int


@dataclass(frozen=True)
class DutyDateChosen(CallbackData, name="dutyset"):
    """This colleague, by role, for a place on a date."""

    role_id: int
    ordinal: int
    deputy: int


@dataclass(frozen=True)
class DutyDateNobody(CallbackData, name="dutyno"):
    """Nobody on a date, or (0) as every week."""

    neighbourhood_id: int
    ordinal: int
    nobody: int


@dataclass(frozen=True)
class CalledAsked(CallbackData, name="dutycall"):
    """Let my colleagues read a name instead of a number."""

    neighbourhood_id: int


def name_of_colleague(words: Words, colleague: Colleague) -> str:
    """What colleagues read: the name somebody chose, else a number."""
    return colleague.called or words.plain("duty-colleague", number=colleague.number)


async def duty(scene: Scene, *, neighbourhood_id: int) -> Card:
    """The week, what differs soon, whom we call now, and the reader's own switches."""
    words, view = scene.words, await _view(scene, neighbourhood_id)
    if view is None:
        return Card(words.text("desk-not-yours"))
    lines = [words.text("duty-title"), _now_line(words, view), *_week(words, view), *_differing(scene, view)]
    if view.roster.weekdays:
        lines.append(words.text("duty-empty-days"))
    lines.append(words.text("duty-you", name=name_of_colleague(words, view.reader)))
    if view.reader.holder.away:
        lines.append(words.text("duty-you-away"))
    return Card("\n".join(lines), rows=_week_rows(words, view, neighbourhood_id))


async def duty_weekday(scene: Scene, *, neighbourhood_id: int, weekday: int) -> Card:
    """One weekday: take or give back either place."""
    words, view = scene.words, await _view(scene, neighbourhood_id)
    if view is None:
        return Card(words.text("desk-not-yours"))
    named = {place: view.roster.pattern.get((weekday, place)) for place in Place}
    lines = [words.text("duty-each-week", day=words.plain(_WEEKDAYS[weekday])), *_places(words, view, named)]
    buttons = [
        Button(
            words.plain((_GIVE if mine else _TAKE)[place]),
            tap=DutyPlaceTapped(neighbourhood_id, weekday, int(place is Place.DEPUTY), int(not mine)),
        )
        for place, person in named.items()
        if (mine := person == view.reader.holder.person_id) or view.who(person) is None
    ]
    back = Button(words.plain("duty-button-back"), tap=DutyWeekShown(neighbourhood_id))
    return Card("\n".join(lines), rows=[*([buttons] if buttons else []), [back]])


async def duty_dates(scene: Scene, *, neighbourhood_id: int) -> Card:
    """The next two weeks, a button each."""
    words, view = scene.words, await _view(scene, neighbourhood_id)
    if view is None:
        return Card(words.text("desk-not-yours"))
    today = local_date(scene.now)
    dates = [today + timedelta(days=ahead) for ahead in range(PLAN_AHEAD.days)]
    buttons = [
        Button(words.plain("duty-button-date", on=on), tap=DutyDateTapped(neighbourhood_id, on.toordinal()))
        for on in dates
    ]
    back = Button(words.plain("duty-button-back"), tap=DutyWeekShown(neighbourhood_id))
    return Card(words.text("duty-which-date"), rows=[*_two_a_row(buttons), [back]])


async def duty_date(scene: Scene, *, neighbourhood_id: int, ordinal: int) -> Card:
    """One date: somebody else, nobody, or as every week."""
    words, view = scene.words, await _view(scene, neighbourhood_id)
    if view is None:
        return Card(words.text("desk-not-yours"))
    on = date.fromordinal(ordinal)
    named = {place: view.roster.named(on, place) for place in Place}
    lines = [words.text("duty-on-date", on=on), *_places(words, view, named)]
    who = [
        Button(words.plain(key), tap=DutyWhoAsked(neighbourhood_id, ordinal, int(place is Place.DEPUTY)))
        for place, key in _WRITE_DOWN.items()
    ]
    nobody = Button(words.plain("duty-button-nobody"), tap=DutyDateNobody(neighbourhood_id, ordinal, 1))
    usual = Button(words.plain("duty-button-as-usual"), tap=DutyDateNobody(neighbourhood_id, ordinal, 0))
    back = Button(words.plain("duty-button-back"), tap=DutyWeekShown(neighbourhood_id))
    return Card("\n".join(lines), rows=[who, [nobody, usual], [back]])


async def duty_who(scene: Scene, *, neighbourhood_id: int, ordinal: int, deputy: int) -> Card:
    """Which colleague, on a date?"""
    words, view = scene.words, await _view(scene, neighbourhood_id)
    if view is None:
        return Card(words.text("desk-not-yours"))
    buttons = [
        Button(
            words.plain("duty-button-colleague", name=name_of_colleague(words, one)),
            tap=DutyDateChosen(one.holder.role_id, ordinal, deputy),
        )
        for one in view.colleagues
    ]
    back = Button(words.plain("duty-button-back"), tap=DutyDateTapped(neighbourhood_id, ordinal))
    key = "duty-who-deputy" if deputy else "duty-who"
    return Card(words.text(key, on=date.fromordinal(ordinal)), rows=[*_two_a_row(buttons), [back]])


async def duty_told(scene: Scene, *, neighbourhood_id: int, ordinal: int, deputy: int) -> Card:
    """A colleague wrote the reader down for a date; or has changed it since."""
    words, view = scene.words, await _view(scene, neighbourhood_id)
    if view is None:
        return Card(words.text("desk-not-yours"))
    key = "duty-told-deputy" if deputy else "duty-told"
    button = Button(words.plain("duty-button-week"), tap=DutyWeekShown(neighbourhood_id))
    return Card(words.text(key, on=date.fromordinal(ordinal)), rows=[[button]])


async def _view(scene: Scene, neighbourhood_id: int) -> DutyView | None:
    where = NeighbourhoodId(neighbourhood_id)
    try:
        return await duty_view(await scene.read(), scene.rooms.bot_id, scene.chat_id, where, now=scene.now)
    except NotYours:
        return None


def _now_line(words: Words, view: DutyView) -> Marked:
    if not view.roster.pattern and len(view.now_called) == len(view.colleagues):
        return words.text("duty-no-roster")
    names = [name_of_colleague(words, one) for one in view.now_called]
    return words.text("duty-now", names=names) if names else words.text("duty-now-nobody")


def _week(words: Words, view: DutyView) -> list[Marked]:
    if not view.roster.pattern:
        return []
    return [
        _day_line(words, words.plain(key), view, {place: view.roster.pattern.get((weekday, place)) for place in Place})
        for weekday, key in enumerate(_WEEKDAYS)
        if weekday < 5 or weekday in view.roster.weekdays  # a weekend is shown when somebody has it
    ]


def _differing(scene: Scene, view: DutyView) -> list[Marked]:
    today = local_date(scene.now)
    soon = sorted(on for on in view.roster.dates if timedelta(0) <= on - today < PLAN_AHEAD)
    lines = []
    for on in soon:
        named = {place: view.roster.named(on, place) for place in Place}
        lines.append(_day_line(scene.words, scene.words.plain("duty-date", on=on), view, named))
    return [scene.words.text("duty-differs"), *lines] if lines else []


def _day_line(words: Words, day: str, view: DutyView, named: dict[Place, PersonId | None]) -> Marked:
    first, second = view.who(named[Place.DUTY]), view.who(named[Place.DEPUTY])
    if first is None and second is None:
        return words.text("duty-day-nobody", day=day)
    who = words.plain("duty-nobody") if first is None else _with_state(words, first)
    if second is None:
        return words.text("duty-day", day=day, name=who)
    return words.text("duty-day-both", day=day, name=who, deputy=_with_state(words, second))


def _places(words: Words, view: DutyView, named: dict[Place, PersonId | None]) -> list[Marked]:
    return [
        words.text(_PLACES[place], name=words.plain("duty-nobody") if one is None else _with_state(words, one))
        for place, person in named.items()
        for one in [view.who(person)]
    ]


def _with_state(words: Words, colleague: Colleague) -> str:
    name = name_of_colleague(words, colleague)
    return words.plain("duty-name-away", name=name) if colleague.holder.away else name


def _week_rows(words: Words, view: DutyView, neighbourhood_id: int) -> list[list[Button]]:
    days = [
        Button(words.plain("duty-button-day", day=words.plain(key)), tap=DutyWeekdayTapped(neighbourhood_id, weekday))
        for weekday, key in enumerate(_WEEKDAYS)
    ]
    dates = Button(words.plain("duty-button-dates"), tap=DutyDatesShown(neighbourhood_id))
    away = view.reader.holder.away
    switch = Button(
        words.plain("duty-button-back-at-desk" if away else "duty-button-away"),
        tap=DutyChosen(neighbourhood_id, int(away)),
    )
    name = Button(words.plain("duty-button-name"), tap=CalledAsked(neighbourhood_id))
    return [*_two_a_row([*days, dates]), [switch, name]]


def _two_a_row(buttons: list[Button]) -> list[list[Button]]:
    return [buttons[index : index + 2] for index in range(0, len(buttons), 2)]
