"""Who has duty now, and who stands in; and how a regisseur changes that.

The roster decides whom the bot calls first. It never decides that nobody is called: who is away, cannot be reached or
lost the role is passed over, then the deputy, and in the end everybody with the role is called.
"""

from datetime import date, datetime, timedelta

from community.residents.quiet_hours import BRUSSELS
from community.volunteers import repository as volunteers
from community.volunteers.duty import repository
from community.volunteers.duty.models import (
    LONGEST_NAME,
    PLAN_AHEAD,
    Colleague,
    DateNotPlannable,
    NameDoesNotFit,
    Place,
    PlaceTaken,
    Roster,
)
from community.volunteers.repository import Holder
from community.volunteers.roles import Actor, Role
from core.database import Tx
from core.errors import NotYours
from core.ids import BotId, NeighbourhoodId, PersonId

KEEP_DATES = timedelta(days=31)
"""Promises are reckoned back over days that are over; after this no promise is that old."""


async def roster_of(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId) -> Roster:
    """The roster as it counts: who lost the role stands on it no more."""
    return await _roster(tx, neighbourhood_id, await _regisseurs(tx, bot_id, neighbourhood_id))


async def on_duty(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, now: datetime) -> list[Holder]:
    """Whom to call at an instant: who has duty that day, else the deputy, else all who can be reached."""
    everybody = await _regisseurs(tx, bot_id, neighbourhood_id)
    there = await at_hand(tx, everybody)
    roster = await _roster(tx, neighbourhood_id, everybody)
    for place in Place:
        named = roster.named(local_date(now), place)
        found = [one for one in there if one.person_id == named and not one.away]
        if found:
            return found
    return there


async def deputies(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId, now: datetime) -> list[Holder]:
    """Whom to call when who has duty stays silent: the deputy of the day, else all others who are not away."""
    everybody = await _regisseurs(tx, bot_id, neighbourhood_id)
    called = {one.person_id for one in await on_duty(tx, bot_id, neighbourhood_id, now)}
    others = [one for one in await at_hand(tx, everybody) if one.person_id not in called and not one.away]
    roster = await _roster(tx, neighbourhood_id, everybody)
    named = roster.named(local_date(now), Place.DEPUTY)
    return [one for one in others if one.person_id == named] or others


async def at_hand(tx: Tx, holders: list[Holder]) -> list[Holder]:
    """Those who can be written to and are not away; all who can be written to when everybody is away."""
    there = [one for one in holders if await volunteers.reachable(tx, one.bot_id, one.chat_id)]
    return [one for one in there if not one.away] or there


async def colleagues(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId) -> list[Colleague]:
    """All regisseurs of a neighbourhood, also those away, as they know each other."""
    names = await repository.names(tx, neighbourhood_id, Role.REGISSEUR)
    everybody = await _regisseurs(tx, bot_id, neighbourhood_id)
    return [Colleague(one, names.get(one.person_id), number) for number, one in enumerate(everybody, start=1)]


async def take_weekday(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, weekday: int, place: Place) -> None:
    """Have a place on a weekday from now on. Whoever has the other place of that day gives it up.

    Raises:
        NotYours: no regisseur there, or no weekday.
        PlaceTaken: a colleague has it.
    """
    roster = await _roster_to_change(tx, actor, neighbourhood_id, weekday)
    holder = roster.pattern.get((weekday, place))
    if holder == actor.id:
        return
    if holder is not None:
        raise PlaceTaken
    written = (await repository.list_pattern(tx, neighbourhood_id)).get((weekday, place))
    if written is not None:  # somebody who lost the role
        await repository.give_back(tx, neighbourhood_id, weekday, place, written)
    if not await repository.take(tx, neighbourhood_id, weekday, place, actor.id):
        raise PlaceTaken
    other = Place.DEPUTY if place is Place.DUTY else Place.DUTY
    await repository.give_back(tx, neighbourhood_id, weekday, other, actor.id)


async def give_back_weekday(
    tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, weekday: int, place: Place
) -> bool:
    """Have a place no longer. False when it was not the actor's. Raises NotYours."""
    await _roster_to_change(tx, actor, neighbourhood_id, weekday)
    return await repository.give_back(tx, neighbourhood_id, weekday, place, actor.id)


async def set_date(
    tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, on: date, place: Place, role_id: int, *, now: datetime
) -> Holder:
    """Write down who has a place on one date, by the id of their role; that person.

    Raises:
        NotYours: no regisseur there, or nobody with that role there.
        DateNotPlannable: see there.
    """
    _must_plan(actor, neighbourhood_id, on, now)
    everybody = await _regisseurs(tx, actor.person.bot_id, neighbourhood_id)
    chosen = next((one for one in everybody if one.role_id == role_id), None)
    if chosen is None:
        raise NotYours
    roster = await _roster(tx, neighbourhood_id, everybody)
    places: dict[Place, PersonId | None] = {place: chosen.person_id}
    other = Place.DEPUTY if place is Place.DUTY else Place.DUTY
    if roster.named(on, other) == chosen.person_id:
        places[other] = None
    await repository.set_date(tx, neighbourhood_id, on, places)
    await _forget_old(tx, neighbourhood_id, now)
    return chosen


async def nobody_on(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, on: date, *, now: datetime) -> None:
    """Write down that nobody has duty on one date. Raises NotYours, DateNotPlannable."""
    _must_plan(actor, neighbourhood_id, on, now)
    await repository.set_date(tx, neighbourhood_id, on, dict.fromkeys(Place))
    await _forget_old(tx, neighbourhood_id, now)


async def as_every_week(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, on: date, *, now: datetime) -> None:
    """Follow the pattern again on one date. Raises NotYours, DateNotPlannable."""
    _must_plan(actor, neighbourhood_id, on, now)
    await repository.clear_date(tx, neighbourhood_id, on, *Place)


async def set_away(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, *, away: bool, now: datetime) -> None:
    """Be away from now on, or be back. Raises NotYours."""
    actor.must_be(Role.REGISSEUR, neighbourhood_id)
    await volunteers.set_away(tx, actor.id, neighbourhood_id, Role.REGISSEUR, now if away else None)


async def call_me(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, called: str) -> None:
    """Choose what colleagues read instead of a number. Residents never see it.

    Raises:
        NotYours: no regisseur there.
        NameDoesNotFit: empty, too long, or more than one line.
    """
    actor.must_be(Role.REGISSEUR, neighbourhood_id)
    name = called.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise NameDoesNotFit(count=LONGEST_NAME)
    await repository.set_called(tx, actor.id, neighbourhood_id, Role.REGISSEUR, name)


def must_be_near(on: date, now: datetime) -> None:
    """Whether a local date can be changed: from today on, and not too far ahead. Raises DateNotPlannable."""
    if not timedelta(0) <= on - local_date(now) < PLAN_AHEAD:
        raise DateNotPlannable


def local_date(at: datetime) -> date:
    """The day of an instant (aware) in Brussels: the day of the roster."""
    return at.astimezone(BRUSSELS).date()


async def _regisseurs(tx: Tx, bot_id: BotId, neighbourhood_id: NeighbourhoodId) -> list[Holder]:
    holders = await volunteers.list_holders(tx, neighbourhood_id, Role.REGISSEUR)
    return [one for one in holders if one.bot_id == bot_id]


async def _roster(tx: Tx, neighbourhood_id: NeighbourhoodId, regisseurs: list[Holder]) -> Roster:
    known = {one.person_id for one in regisseurs}
    pattern = await repository.list_pattern(tx, neighbourhood_id)
    exceptions = await repository.list_exceptions(tx, neighbourhood_id)
    return Roster(
        {slot: person for slot, person in pattern.items() if person in known},
        {slot: person for slot, person in exceptions.items() if person is None or person in known},
    )


async def _roster_to_change(tx: Tx, actor: Actor, neighbourhood_id: NeighbourhoodId, weekday: int) -> Roster:
    actor.must_be(Role.REGISSEUR, neighbourhood_id)
    if weekday not in range(7):
        raise NotYours
    return await roster_of(tx, actor.person.bot_id, neighbourhood_id)


def _must_plan(actor: Actor, neighbourhood_id: NeighbourhoodId, on: date, now: datetime) -> None:
    actor.must_be(Role.REGISSEUR, neighbourhood_id)
    must_be_near(on, now)


async def _forget_old(tx: Tx, neighbourhood_id: NeighbourhoodId, now: datetime) -> None:
    await repository.forget_dates(tx, neighbourhood_id, before=local_date(now) - KEEP_DATES)
