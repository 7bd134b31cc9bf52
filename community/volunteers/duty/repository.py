"""Queries on the duty roster, and on what colleagues call each other."""

from datetime import date

from sqlalchemy import delete, insert, select, update

from community.volunteers.duty.models import Place
from community.volunteers.roles import Role
from community.volunteers.tables import duty_exceptions, duty_pattern, roles
from core.database import Tx
from core.ids import NeighbourhoodId, PersonId
from core.upsert import insert_into


async def list_pattern(tx: Tx, neighbourhood_id: NeighbourhoodId) -> dict[tuple[int, Place], PersonId]:
    """Who has which place on which weekday."""
    query = select(duty_pattern).where(duty_pattern.c.neighbourhood_id == neighbourhood_id)
    return {(row.weekday, Place(row.place)): PersonId(row.person_id) for row in await tx.execute(query)}


async def list_exceptions(tx: Tx, neighbourhood_id: NeighbourhoodId) -> dict[tuple[date, Place], PersonId | None]:
    """Who has which place on the dates that differ; None for nobody."""
    query = select(duty_exceptions).where(duty_exceptions.c.neighbourhood_id == neighbourhood_id)
    return {
        (row.on_date, Place(row.place)): None if row.person_id is None else PersonId(row.person_id)
        for row in await tx.execute(query)
    }


async def take(tx: Tx, neighbourhood_id: NeighbourhoodId, weekday: int, place: Place, person_id: PersonId) -> bool:
    """Write somebody down for a free place of the pattern. False when the place is not free."""
    values = {"neighbourhood_id": neighbourhood_id, "weekday": weekday, "place": place, "person_id": person_id}
    statement = insert_into(duty_pattern, tx.dialect.name).on_conflict_do_nothing()
    return bool((await tx.execute(statement.values(values))).rowcount == 1)


async def give_back(tx: Tx, neighbourhood_id: NeighbourhoodId, weekday: int, place: Place, person_id: PersonId) -> bool:
    """Take somebody off a place of the pattern. False when it was not theirs."""
    changed = await tx.execute(
        delete(duty_pattern).where(
            duty_pattern.c.neighbourhood_id == neighbourhood_id,
            duty_pattern.c.weekday == weekday,
            duty_pattern.c.place == place,
            duty_pattern.c.person_id == person_id,
        )
    )
    return bool(changed.rowcount == 1)


async def set_date(tx: Tx, neighbourhood_id: NeighbourhoodId, on: date, places: dict[Place, PersonId | None]) -> None:
    """Write down who has some places on a date, or (None) that nobody has."""
    await clear_date(tx, neighbourhood_id, on, *places)
    rows = [
        {"neighbourhood_id": neighbourhood_id, "on_date": on, "place": place, "person_id": person_id}
        for place, person_id in places.items()
    ]
    await tx.execute(insert(duty_exceptions), rows)


async def clear_date(tx: Tx, neighbourhood_id: NeighbourhoodId, on: date, *places: Place) -> None:
    """Follow the pattern again for some places on a date."""
    await tx.execute(
        delete(duty_exceptions).where(
            duty_exceptions.c.neighbourhood_id == neighbourhood_id,
            duty_exceptions.c.on_date == on,
            duty_exceptions.c.place.in_(places),
        )
    )


async def forget_dates(tx: Tx, neighbourhood_id: NeighbourhoodId, *, before: date) -> None:
    """Drop dates that are long over."""
    here = duty_exceptions.c.neighbourhood_id == neighbourhood_id
    await tx.execute(delete(duty_exceptions).where(here, duty_exceptions.c.on_date < before))


async def names(tx: Tx, neighbourhood_id: NeighbourhoodId, role: Role) -> dict[PersonId, str]:
    """What those who hold a role are called, as far as they said so."""
    query = select(roles.c.person_id, roles.c.called).where(
        roles.c.neighbourhood_id == neighbourhood_id,
        roles.c.role == role,
        roles.c.revoked_at.is_(None),
        roles.c.called.is_not(None),
    )
    return {PersonId(row.person_id): row.called for row in await tx.execute(query)}


async def set_called(tx: Tx, person_id: PersonId, neighbourhood_id: NeighbourhoodId, role: Role, called: str) -> None:
    """Note what colleagues call somebody."""
    await tx.execute(
        update(roles)
        .where(
            roles.c.person_id == person_id,
            roles.c.neighbourhood_id == neighbourhood_id,
            roles.c.role == role,
            roles.c.revoked_at.is_(None),
        )
        .values(called=called)
    )


async def everything_about(tx: Tx, person_id: PersonId) -> tuple[list[tuple[int, str]], list[tuple[date, str]]]:
    """Where the roster names a person: weekdays and dates, with the place."""
    weekly = select(duty_pattern).where(duty_pattern.c.person_id == person_id).order_by(duty_pattern.c.weekday)
    single = select(duty_exceptions).where(duty_exceptions.c.person_id == person_id)
    return (
        [(row.weekday, row.place) for row in await tx.execute(weekly)],
        [(row.on_date, row.place) for row in await tx.execute(single.order_by(duty_exceptions.c.on_date))],
    )
