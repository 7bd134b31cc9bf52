"""A worry about somebody else, and what a volunteer passes on, as the chats show it."""

from typing import Any

import pytest
from sqlalchemy import select

from community.help import muting
from community.help.tables import help_messages, help_requests
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor
from core.ids import UserId
from handlers.cards.asking.concerns import ConcernKnown, OtherAgreed
from tests.house import House, Person
from tests.journeys.phones import WAYS_OUT, all_read, data_of, quoted, reads

WORRY = "de gordijnen blijven dicht bij nummer 12"


async def requests(house: House) -> list[Any]:
    """All requests and drafts."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(help_requests).order_by(help_requests.c.id))).all())


async def taps(person: Person, name: str, last: str = "") -> None:
    """The newest button of a kind."""
    await person.taps(data=await data_of(person, name, last=last))


async def worries(person: Person, knows: int) -> Any:
    """From /seintje to the receipt; the request."""
    await person.says("/seintje")
    await person.says(WORRY)
    await taps(person, "knows", str(knows))
    await taps(person, "send", "1")
    return (await requests(person.house))[-1]


@pytest.mark.parametrize(("knows", "kept"), [(0, False), (1, True), (2, None)])
async def test_a_worry_keeps_reporter_and_subject_apart(house: House, knows: int, kept: bool | None) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/seintje")
    prompt = await reads(paula)
    assert "Wat maakt je ongerust?" in prompt and prompt.endswith("\n".join(WAYS_OUT["nl"]))
    await paula.says(WORRY)
    assert "Weet die persoon dat je dit doorgeeft?" in await reads(paula)
    assert WORRY not in await all_read(els)
    await taps(paula, "knows", str(knows))
    assert "leest" in await reads(paula) and WORRY not in await all_read(els)
    await taps(paula, "send", "1")
    request = (await requests(house))[-1]
    assert (request.origin, request.subject_knows, request.state) == ("concern", kept, "open")
    card = await els.last()
    assert quoted(card) == WORRY and "Melder" in card["text"] and "Paula" not in await all_read(els)


async def test_more_may_follow_before_it_is_said_whether_they_know(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await paula.says("/signaler")
    await paula.says(WORRY)
    await paula.says("en de post ligt er nog")
    await paula.says("nee")
    await paula.says("ja")
    (request,) = await requests(house)
    assert (request.origin, request.subject_knows, request.state) == ("concern", False, "open")
    assert quoted(await els.last()) == f"{WORRY}\n\nen de post ligt er nog"


async def test_never_mind_leaves_nothing(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await paula.says("/seintje")
    await taps(paula, "noword")
    await paula.says("/seintje")
    await paula.says("nee")
    await paula.says("/seintje")
    await paula.says(WORRY)
    await taps(paula, "noword")
    assert await requests(house) == []
    async with house.database.read() as tx:
        assert (await tx.execute(select(help_messages))).all() == []
    await paula.says("mijn frigo is leeg")
    assert "ongerust" not in await reads(paula) and await requests(house) == []


async def test_an_old_button_and_a_second_tap_change_nothing(house: House) -> None:
    els, paula, jan = await house.regisseur(), await house.resident(), await house.resident("Jan")
    request = await worries(paula, 1)
    before, at_desk = await requests(house), len(await els.transcript())
    await paula.taps(data=ConcernKnown(request.id, 0).pack(), forge=True)
    assert await requests(house) == before
    for value in (3, 777):
        await paula.taps(data=ConcernKnown(request.id, value).pack(), forge=True)
        assert "Die knop is van vroeger" in await reads(paula)
    await jan.taps(data=ConcernKnown(request.id, 0).pack(), forge=True)
    assert "Dat vind ik niet terug" in await reads(jan)
    assert await requests(house) == before and len(await els.transcript()) == at_desk


async def test_ones_own_words_and_those_about_somebody_else_are_not_mixed(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await paula.says("/hulp")
    await paula.says("mijn eigen vraag")
    await paula.says("/seintje")
    assert "Er ligt nog iets klaar" in await all_read(paula)
    await taps(paula, "send", "0")
    await worries(paula, 2)
    assert [one.origin for one in await requests(house)] == ["concern"]


async def test_a_worry_counts_among_the_open_requests(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    for _ in range(house.bot.rooms.open_requests_per_person):
        await worries(paula, 0)
    await paula.says("/seintje")
    assert "open vragen" in await reads(paula)


async def test_who_is_muted_hears_so_and_nothing_is_kept(house: House) -> None:
    els, bram = await house.regisseur(), await house.volunteer()
    request = await worries(bram, 0)
    actor = await _actor(house, els)
    await house.write(lambda tx: muting.mute(tx, actor, request.id, now=house.clock.now()))
    at_desk = len(await els.transcript())
    for command in ("/seintje", "/doorgeven"):
        await bram.says(command)
        assert "0400 00 00 90" in await reads(bram) and "ongerust?" not in await reads(bram)
    assert len(await requests(house)) == 1 and len(await els.transcript()) == at_desk


async def _actor(house: House, person: Person) -> Actor:
    async with house.database.read() as tx:
        known = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(person.user_id))
        assert known is not None
        return Actor(known, await volunteers.roles_of(tx, known.id))


async def test_without_a_yes_of_that_person_nothing_is_kept(house: House) -> None:
    await house.regisseur()
    bram = await house.volunteer()
    await bram.says("/doorgeven")
    assert "Heeft die persoon ja gezegd?" in await reads(bram)
    await taps(bram, "agreed", "0")
    assert "Vraag het dan eerst aan die persoon zelf" in await reads(bram)
    await bram.says("mijn frigo is leeg")
    assert await requests(house) == []
    await bram.taps(data=OtherAgreed(777).pack(), forge=True)
    assert "Die knop is van vroeger" in await reads(bram)


async def test_a_volunteer_passes_on_and_hears_once_that_it_was_picked_up(house: House) -> None:
    els, bert, bram = await house.regisseur(), await house.regisseur("Bert"), await house.volunteer()
    await bram.says("/doorgeven")
    await taps(bram, "agreed", "1")
    await bram.says("Nadia zoekt een bed voor haar kind")
    await taps(bram, "send", "1")
    (request,) = await requests(house)
    assert (request.origin, request.subject_knows) == ("on_behalf", True)
    card = await els.last()
    assert "vrijwilliger" in card["text"] and quoted(card) == "Nadia zoekt een bed voor haar kind"
    await house.waits(seconds=20)
    assert "opgenomen" not in await all_read(bram)
    await taps(els, "claim")
    await house.waits(seconds=20)
    picked_up = await reads(bram)
    assert f"🙋 Iemand van het buurtteam heeft {request.code} opgenomen." in picked_up
    assert "Nadia" not in picked_up and "Els" not in picked_up
    await house.waits(minutes=5)
    await house.restarts()
    await house.waits(minutes=5)
    assert (await all_read(bram)).count("opgenomen") == 1
    await els.replies("Zeg haar dat ik morgen bel", to=request.code)
    assert "Zeg haar dat ik morgen bel" in await reads(bram)
    await bram.says("/mijn")
    assert "Nadia" not in "\n".join(await bram.hears()) and request.code in "\n".join(await bram.hears())
    assert "opgenomen" not in await all_read(bert)


async def test_a_worry_of_ones_own_is_not_announced_as_picked_up(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await worries(paula, 1)
    await taps(els, "claim")
    await house.waits(minutes=5)
    assert "opgenomen" not in await all_read(paula)


async def test_who_is_no_volunteer_cannot_pass_on_also_when_the_role_ends_halfway(house: House) -> None:
    await house.regisseur()
    paula, bram = await house.resident(), await house.volunteer()
    await paula.says("/doorgeven")
    assert "vrijwilliger" in await reads(paula)
    await bram.says("/doorgeven")
    await taps(bram, "agreed", "1")
    where = next(iter(house.bot.rooms.neighbourhoods)).id

    async def revoke(tx: Any) -> None:
        for one in await volunteers.list_holders(tx, where):
            if one.chat_id == bram.chat_id:
                await volunteers.revoke(tx, one.role_id, now=house.clock.now())

    await house.write(revoke)
    await bram.says("Nadia zoekt een bed")
    assert "vrijwilliger" in await reads(bram)
    assert await requests(house) == []
    await bram.says("mijn frigo is leeg")  # it is asked no more
    assert "Sociale kruidenier" in await reads(bram)
