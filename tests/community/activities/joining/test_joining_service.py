"""Joining, leaving, offers, parties: each rule of the house as a short story."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from community.activities.joining import parties, who_comes
from community.activities.joining import repository as attendance
from community.activities.joining import service as joining
from community.activities.joining.company import Company
from community.activities.joining.names import SEALED, open_names
from community.activities.joining.parties import Need
from community.activities.models import Answer, NotComing, PartyTooLarge, Place, RegistrationClosed
from community.activities.personal_data import PERSONAL_DATA
from community.activities.tables import participations, seat_decisions
from community.volunteers.roles import Actor, Role
from core.encryption import MasterKey, Vault
from core.errors import NotYours
from tests.community.activities.joining.hall import BOT, FRIDAY_AT_TWO, MORNING, Hall


async def comes(hall: Hall, occurrence_id: int, party: int = 1) -> Actor:
    """A newcomer who says yes, a minute after the one before."""
    hall.now += timedelta(minutes=1)
    who = await hall.person()
    await hall.does(joining.join, who, occurrence_id, party=party)
    return who


async def test_what_came_free_is_offered_at_once_and_held(hall: Hall) -> None:
    soup = await hall.opens(4)
    first, second, third = [await comes(hall, soup, heads) for heads in (4, 3, 1)]
    await hall.does(joining.decline, first, soup)
    assert await hall.heads(soup) == (0, 4, 0, 0)
    offers = await hall.offers("queued")
    assert [row.chat_id for row in offers] == [second.chat_id, third.chat_id]
    assert not any(row.at_most_once for row in offers)
    until = (await hall.of(second, soup)).offered_until
    assert until == datetime(2026, 11, 25, 8, 3, tzinfo=UTC)  # eleven waking hours today, one tomorrow
    newcomer = await comes(hall, soup)
    assert (await hall.of(newcomer, soup)).place is Place.WAITING


async def test_an_offer_is_accepted_until_its_end_and_not_at_it(hall: Hall) -> None:
    for early, accepted in ((timedelta(seconds=1), True), (timedelta(0), False)):
        soup = await hall.opens(1)
        hall.now = MORNING
        first, second, third = [await comes(hall, soup) for _ in range(3)]
        await hall.does(joining.maybe, first, soup)
        until = (await hall.of(second, soup)).offered_until
        assert until is not None
        hall.now = until - early
        assert await hall.does(joining.accept, second, soup) is accepted
        places = [(await hall.of(one, soup)).place for one in (second, third)]
        assert places == ([Place.SEAT, Place.WAITING] if accepted else [None, Place.OFFERED])
        assert (await hall.of(second, soup)).answer is (Answer.YES if accepted else Answer.MAYBE)


async def test_expiry_gives_the_places_on_in_the_same_moment(hall: Hall) -> None:
    soup = await hall.opens(1)
    first, second, third = [await comes(hall, soup) for _ in range(3)]
    await hall.does(joining.decline, first, soup)
    until = (await hall.of(second, soup)).offered_until
    assert until is not None
    hall.now = until - timedelta(seconds=1)
    await hall.ticks()
    assert (await hall.of(second, soup)).place is Place.OFFERED
    hall.now = until
    for _ in range(2):
        await hall.ticks()
    assert (await hall.of(second, soup)).place is None
    assert (await hall.of(third, soup)).place is Place.OFFERED
    assert len(await hall.offers()) == 2
    assert [what for what, *_ in await hall.reasons(second, soup)] == ["waits", "offered", "expired"]
    await hall.does(joining.join, second, soup)
    assert (await hall.of(second, soup)).place is Place.WAITING


async def test_passing_on_gives_the_places_to_the_next_and_a_second_tap_changes_nothing(hall: Hall) -> None:
    soup = await hall.opens(2)
    first, second, third = [await comes(hall, soup, 2) for _ in range(3)]
    await hall.does(joining.decline, first, soup)
    assert await hall.does(joining.pass_on, second, soup)
    assert (await hall.of(second, soup)).answer is Answer.NO
    assert (await hall.of(third, soup)).place is Place.OFFERED
    assert not await hall.does(joining.pass_on, second, soup)
    assert not await hall.does(joining.accept, second, soup)
    assert await hall.does(joining.accept, third, soup)
    assert await hall.does(joining.accept, third, soup)
    assert not await hall.does(joining.pass_on, third, soup)
    assert await hall.heads(soup) == (2, 0, 0, 0)


async def test_saying_the_same_again_changes_nothing(hall: Hall) -> None:
    soup = await hall.opens(1)
    first, second = [await comes(hall, soup) for _ in range(2)]
    for action in (joining.join, joining.maybe, joining.decline):
        rows = []
        for _ in range(2):
            hall.now += timedelta(minutes=1)
            await hall.does(action, second, soup)
            rows.append(await hall.row(second))
        assert rows[0] == rows[1]
    assert (await hall.of(first, soup)).place is Place.SEAT


async def test_an_offer_made_at_night_waits_for_the_morning_and_so_does_its_clock(hall: Hall) -> None:
    soup = await hall.opens(1)
    first, second = [await comes(hall, soup) for _ in range(2)]
    hall.now = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    await hall.does(joining.decline, first, soup)
    assert [row.due_at for row in await hall.offers("queued")] == [datetime(2026, 11, 25, 7, 0, tzinfo=UTC)]
    assert (await hall.of(second, soup)).offered_until == datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
    assert await hall.does(joining.accept, second, soup)
    assert not await hall.offers("queued")  # answered on the card before it went out


async def test_just_before_it_begins_nothing_is_offered_and_that_is_said(hall: Hall) -> None:
    soup = await hall.opens(1)
    first, second = [await comes(hall, soup) for _ in range(2)]
    hall.now = FRIDAY_AT_TWO - timedelta(minutes=9)
    await hall.does(joining.decline, first, soup)
    for _ in range(3):
        await hall.ticks()
    assert not await hall.offers()
    assert await hall.reasons(second, soup) == [("waits", 1, 0), ("too_late", 1, 1)]
    hall.now = FRIDAY_AT_TWO
    await hall.ticks()
    assert (await hall.of(second, soup)).place is Place.WAITING


async def test_a_party_too_large_is_passed_over_with_one_reason_a_situation(hall: Hall) -> None:
    soup = await hall.opens(3)
    one, two = [await comes(hall, soup, heads) for heads in (1, 2)]
    four, late = [await comes(hall, soup, heads) for heads in (3, 2)]
    await hall.does(joining.decline, two, soup)
    for _ in range(3):
        await hall.ticks()
    assert await hall.reasons(four, soup) == [("waits", 3, 0), ("too_large", 3, 2)]
    assert (await hall.of(late, soup)).place is Place.OFFERED
    await hall.does(joining.decline, one, soup)
    small = await comes(hall, soup)
    assert (await hall.of(small, soup)).place is Place.SEAT
    assert await hall.reasons(four, soup) == [("waits", 3, 0), ("too_large", 3, 2), ("too_large", 3, 1)]


async def test_who_wants_no_messages_is_passed_over_with_a_reason_and_comes_back_to_the_same_turn(hall: Hall) -> None:
    soup = await hall.opens(1)
    first, second, third = [await comes(hall, soup) for _ in range(3)]
    await hall.stops(second)
    await hall.does(joining.decline, first, soup)
    assert (await hall.of(third, soup)).place is Place.OFFERED
    assert ("stopped", 1, 1) in await hall.reasons(second, soup)
    await hall.stops(second, False)
    await hall.does(joining.pass_on, third, soup)
    assert (await hall.of(second, soup)).place is Place.OFFERED


async def test_who_stops_before_the_morning_hears_no_offer_and_keeps_the_turn(hall: Hall) -> None:
    soup = await hall.opens(1)
    first, second, third = [await comes(hall, soup) for _ in range(3)]
    hall.now = datetime(2026, 11, 24, 23, 0, tzinfo=UTC)
    await hall.does(joining.decline, first, soup)
    await hall.stops(second)
    await hall.ticks()
    assert [row.chat_id for row in await hall.offers("queued")] == [third.chat_id]
    assert (await hall.of(second, soup)).place is Place.WAITING
    assert ("stopped", 1, 1) in await hall.reasons(second, soup)


@pytest.mark.parametrize("seats", [3, None])
async def test_more_room_is_offered_not_given(hall: Hall, seats: int | None) -> None:
    soup = await hall.opens(1)
    await comes(hall, soup)
    second = await comes(hall, soup, 2)
    await hall.has_room_for(soup, seats)
    assert (await hall.of(second, soup)).place is Place.OFFERED
    assert len(await hall.offers()) == 1


async def test_a_smaller_hall_throws_nobody_out_and_lets_nobody_in(hall: Hall) -> None:
    soup = await hall.opens(4)
    first, second = [await comes(hall, soup, 2) for _ in range(2)]
    third = await comes(hall, soup)
    await hall.has_room_for(soup, 2)
    assert await hall.heads(soup) == (4, 0, 1, 0)
    await hall.does(joining.decline, first, soup)
    assert (await hall.of(third, soup)).place is Place.WAITING
    await hall.does(joining.decline, second, soup)
    assert (await hall.of(third, soup)).place is Place.OFFERED


async def test_after_the_last_day_nobody_new_but_anybody_may_leave_and_the_queue_goes_on(hall: Hall) -> None:
    soup = await hall.opens(2, closes_days=2)
    first, second = [await comes(hall, soup) for _ in range(2)]
    third, new = await comes(hall, soup), await hall.person()
    hall.now = datetime(2026, 11, 25, 22, 59, tzinfo=UTC)
    await hall.does(joining.join, new, soup)
    await hall.does(joining.decline, new, soup)
    hall.now = datetime(2026, 11, 25, 23, 0, tzinfo=UTC)
    with pytest.raises(RegistrationClosed):
        await hall.does(joining.join, new, soup)
    with pytest.raises(RegistrationClosed):
        await hall.does(parties.bring, hall.vault, first, soup, Company(counted=1))
    await hall.does(joining.maybe, new, soup)
    await hall.does(joining.decline, second, soup)
    hall.now = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
    assert await hall.does(joining.accept, third, soup)


async def test_growing_takes_free_places_or_is_refused_and_never_both(hall: Hall) -> None:
    soup = await hall.opens(5)
    first = await comes(hall, soup)
    assert await hall.does(parties.bring, hall.vault, first, soup, Company(counted=2))
    second = await comes(hall, soup, 2)
    assert not await hall.does(parties.bring, hall.vault, first, soup, Company(counted=3))
    assert (await hall.of(first, soup)).party == 3
    assert await hall.does(parties.wait_as_whole, first, soup, 4) is Place.WAITING
    assert await hall.heads(soup) == (2, 0, 4, 0)
    assert (await hall.of(first, soup)).place is Place.WAITING
    assert await hall.does(parties.wait_as_whole, first, soup, 4) is Place.WAITING
    await hall.does(joining.decline, second, soup)
    assert (await hall.of(first, soup)).place is Place.OFFERED
    assert (await hall.of(first, soup)).party == 4


async def test_growing_does_not_overtake_who_waits_and_would_fit(hall: Hall) -> None:
    """Places that nobody could be offered any more are not for who has a seat already."""
    soup = await hall.opens(2)
    first, second = [await comes(hall, soup) for _ in range(2)]
    third = await comes(hall, soup)
    hall.now = FRIDAY_AT_TWO - timedelta(minutes=5)
    await hall.does(joining.decline, second, soup)
    assert not await hall.does(parties.bring, hall.vault, first, soup, Company(counted=1))
    assert (await hall.of(third, soup)).place is Place.WAITING


async def test_a_smaller_party_frees_places_at_once(hall: Hall) -> None:
    soup = await hall.opens(4)
    first, second = await comes(hall, soup, 4), await comes(hall, soup, 2)
    await hall.does(parties.bring, hall.vault, first, soup, Company(counted=1))
    assert (await hall.of(second, soup)).place is Place.OFFERED
    await hall.does(parties.bring, hall.vault, second, soup, Company())
    assert await hall.heads(soup) == (2, 1, 0, 0)


async def test_parties_have_a_limit_and_need_a_yes(hall: Hall) -> None:
    soup = await hall.opens(None)
    first, other = await comes(hall, soup), await hall.person()
    for action, args in ((parties.bring, (hall.vault, first)), (parties.sign_up_others, (hall.vault, first))):
        more: dict[str, Any] = {"consent_at": hall.now} if action is parties.sign_up_others else {}
        with pytest.raises(PartyTooLarge):
            await hall.does(action, *args, soup, Company(counted=21), **more)
    with pytest.raises(NotComing):
        await hall.does(parties.bring, hall.vault, other, soup, Company(counted=1))
    assert (await hall.of(first, soup)).party == 1


async def test_names_are_sealed_and_go_with_the_place(hall: Hall) -> None:
    soup = await hall.opens(None)
    jan = await comes(hall, soup)
    await hall.does(parties.bring, hall.vault, jan, soup, Company(names=("Jefke", "Leentje")))
    await hall.does(parties.show_own_name, hall.vault, jan, soup, "Janneman")
    row = await hall.row(jan)
    assert row.party == 3
    assert b"Jefke" not in row.names
    names = open_names(hall.vault, row.names, soup, jan.id)
    assert (names.own, names.company) == ("Janneman", ("Jefke", "Leentje"))
    await hall.does(joining.maybe, jan, soup)
    assert (await hall.row(jan)).names is None


async def test_signing_somebody_else_up_notes_when_they_agreed(hall: Hall) -> None:
    soup = await hall.opens(2)
    jan = await comes(hall, soup)
    agreed = hall.now - timedelta(minutes=1)
    company = Company(names=("mijn buurvrouw",))
    assert await hall.does(parties.sign_up_others, hall.vault, jan, soup, company, consent_at=agreed)
    row = await hall.row(jan)
    assert (row.party, bool(row.self_comes), row.consent_at) == (1, False, agreed)
    assert await hall.does(parties.bring, hall.vault, jan, soup, Company(counted=1))
    row = await hall.row(jan)
    assert (row.party, bool(row.self_comes), row.consent_at) == (2, True, None)


async def test_a_new_master_key_seals_names_anew(hall: Hall) -> None:
    soup = await hall.opens(None)
    jan = await comes(hall, soup)
    await hall.does(parties.show_own_name, hall.vault, jan, soup, "Jan")
    fresh = MasterKey.fresh("k2")
    both = Vault(fresh, (hall.master,))
    async with hall.database.write() as tx:
        step = await SEALED.reseal(tx, both, after=0, most=20)
    assert (step.resealed, step.damaged) == (1, 0)
    assert open_names(Vault(fresh), (await hall.row(jan)).names, soup, jan.id).own == "Jan"


async def test_needs_are_said_and_taken_back_and_reach_the_organiser_alone(hall: Hall) -> None:
    poster = await hall.person(Role.VOLUNTEER)
    soup = await hall.opens(None, by=poster)
    jan = await comes(hall, soup)
    assert await hall.does(parties.toggle_need, jan, soup, Need.COMPANY)
    assert await hall.does(parties.toggle_need, jan, soup, Need.TRANSPORT)
    assert not await hall.does(parties.toggle_need, jan, soup, Need.TRANSPORT)
    async with hall.database.read() as tx:
        page = await who_comes.page_for(tx, hall.vault, BOT, poster.chat_id, soup, page=0)
        (line,) = page.lines
        assert (line.party.needs_company, line.party.needs_transport) == (True, False)
        for other in (jan, await hall.person(Role.VOLUNTEER), await hall.person(Role.ADMIN)):
            with pytest.raises(NotYours):
                await who_comes.page_for(tx, hall.vault, BOT, other.chat_id, soup, page=0)


async def test_the_organisers_list_is_in_the_order_of_the_queue_and_explains_each_line(hall: Hall) -> None:
    regisseur = await hall.person(Role.REGISSEUR)
    soup = await hall.opens(3)
    stays = await comes(hall, soup)
    people = [await comes(hall, soup, heads) for heads in (2, 3, 1, 1)]
    await hall.does(joining.decline, people[0], soup)
    async with hall.database.read() as tx:
        page = await who_comes.page_for(tx, hall.vault, BOT, regisseur.chat_id, soup, page=0, explained=True)
    found = [(one.party.person_id, one.party.place, one.position) for one in page.lines]
    assert found == [
        (stays.id, Place.SEAT, None),
        (people[2].id, Place.OFFERED, None),
        (people[3].id, Place.OFFERED, None),
        (people[1].id, Place.WAITING, 1),
    ]
    assert [one.why for one in page.lines[3].decisions] == ["waits", "too_large"]


async def test_what_is_kept_of_somebody_is_erased_and_exported(hall: Hall) -> None:
    soup = await hall.opens(1)
    jan, paula = await comes(hall, soup), await comes(hall, soup)
    await hall.does(parties.show_own_name, hall.vault, jan, soup, "Jan")
    async with hall.database.read() as tx:
        kept = await PERSONAL_DATA.export(tx, jan.id, hall.vault)
    assert kept["answers"][0]["party_names"] == ["Jan"]
    assert kept["decided"][0]["decision"] == "seated"
    async with hall.database.write() as tx:
        await PERSONAL_DATA.erase(tx, jan.id, hall.now)
        for table in (participations, seat_decisions):
            mine = select(func.count()).where(table.c.person_id == jan.id)
            assert (await tx.execute(mine)).scalar_one() == 0
    await hall.ticks()
    assert (await hall.of(paula, soup)).place is Place.OFFERED


async def test_why_people_waited_is_forgotten_with_who_came(hall: Hall) -> None:
    soup = await hall.opens(1)
    await comes(hall, soup)
    async with hall.database.write() as tx:
        await attendance.forget_participations(tx, FRIDAY_AT_TWO + timedelta(days=1))
        assert (await tx.execute(select(func.count()).select_from(seat_decisions))).scalar_one() == 0


async def test_two_joins_in_flight_for_the_last_place_two_hundred_times(hall: Hall) -> None:
    people = [await hall.person() for _ in range(4)]
    for turn in range(200):
        soup = await hall.opens(2)
        heads = (1, 1, 2, 1) if turn % 2 else (2, 2, 1, 1)
        await asyncio.gather(
            *(hall.does(joining.join, who, soup, party=party) for who, party in zip(people, heads, strict=True))
        )
        seated, held, waiting, _ = await hall.heads(soup)
        assert (seated, held) == (2, 0)
        assert seated + waiting == sum(heads)


async def test_an_answer_to_an_offer_and_its_end_at_once_never_seat_two(hall: Hall) -> None:
    soup = await hall.opens(1)
    first, second, third = [await comes(hall, soup) for _ in range(3)]
    await hall.does(joining.decline, first, soup)
    until = (await hall.of(second, soup)).offered_until
    assert until is not None
    late = replace(hall, now=until)
    hall.now = until - timedelta(seconds=1)
    await asyncio.gather(hall.does(joining.accept, second, soup), late.ticks(), late.does(joining.join, third, soup))
    seated, held, *_ = await hall.heads(soup)
    assert seated + held == 1
