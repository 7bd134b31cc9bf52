"""A button gives no right: made-up data, other people's ids and second taps get a clear answer and change nothing."""

import asyncio
from dataclasses import fields
from pathlib import Path

from handlers.callbacks import CallbackData
from handlers.cards.activities.changing import EPOCH
from tests.house import House, Person
from tests.journeys.activity_days import instant, opened, until
from tests.journeys.phones import FRIDAY, all_read, asks, data_of, kept, posts, prepares, reads

OLD = "Die knop is van vroeger en werkt niet meer."
NOT_THERE = "Dat vind ik niet terug."
NOT_MADE = "Die activiteit is niet meer in de maak"
HUGE = "99999999999999999999999999"


async def forges(person: Person, data: str) -> str:
    """Tap with data that stands under no button; what the bot says to it."""
    await person.taps(data=data, forge=True)
    return "\n".join(await person.hears())


async def test_garbage_and_old_versions_are_told_from_a_button(house: House) -> None:
    paula = await house.resident("Paula")
    before = await kept(house)
    for data in ("x", "1", "join", "0.join.1", "2.join.1", "1.join", "1.join.x", "1.join.1.1", "💥", "1.news.?"):
        assert (await forges(paula, data)).startswith(OLD), data
    assert await kept(house) == before


async def test_every_kind_of_tap_with_a_number_out_of_this_world_is_answered_and_changes_nothing(house: House) -> None:
    """As somebody with every role, so that no refusal of a role hides the tap itself."""
    everybody = await house.admin()
    for role in ("Vrijwilliger", "Buurtregisseur"):
        await everybody.says("/uitnodigen")
        await everybody.taps(role)
        await everybody.says(f"/start {(await reads(everybody)).rpartition('?start=')[2]}")
    before = await kept(house)
    wrong = []
    for kind in CallbackData.kinds.values():
        for number in (HUGE, f"-{HUGE}", "-1", str(2**62), "777"):
            values = [number if one.type is int else "x" for one in fields(kind)]
            if not values or kind.name in HARMLESS:
                continue
            said = await forges(everybody, ".".join([str(kind.version), kind.name, *values]))
            if not said.startswith((OLD, NOT_THERE, "Dat begreep ik niet", NOT_MADE)) or await kept(house) != before:
                wrong.append((kind.name, number, said[:60]))
    assert wrong == [], "\n".join(map(str, wrong))


HARMLESS = {"use", "export", "erase2", "dstop", "dgone", "dnew", "partystop", "agnearpg"}
"""Their numbers are a yes, a page that is looked up within bounds, a yes, a draft that is thrown away anyhow, a
question that is left unanswered anyhow, and a page of a place that is forgotten by then."""


async def test_what_belongs_to_somebody_else_cannot_be_touched_and_is_not_even_known(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula, jan = await house.resident("Paula"), await house.volunteer("Jan")
    await asks(paula, "mijn kraan lekt")
    await paula.says("/hulp")
    await paula.says("nog iets anders")
    await posts(bram, "Soepdag")
    await prepares(bram, "Frietdag")
    before, at_desk = await kept(house), await all_read(els)
    for request in (1, 2):
        for data in (f"send.{request}.1", f"send.{request}.0", f"back.{request}", f"back2.{request}.1"):
            assert (await forges(jan, f"1.{data}")).startswith(NOT_THERE), data
    drafts = ["dpost.2", "dstop.2", "dtheme.2.food", "dseats.2.5", "dchange.2.day", "dresume.2", "dplace.2.1"]
    drafts += ["dsteps.2", "dfields.2.0.0", "drepeat.2.1", "dschool.2.1", "dlong.2.60", "dfree.2", "dcloses.2.1"]
    drafts += ["dday.2.739947", "dhour.2.600", "ddrop.2.price", "dgone.2"]
    minute = int((instant("2026-11-28T15:00") - EPOCH).total_seconds() // 60)
    posted = ["posted.1", "pcancel.1.0", "pcancel.1.1", "dback.1", "who.1.0.0", "who.1.0.1"]
    posted += ["chg.1.edit", "chg.1.extra", "chgscope.1.move.1", "chgpage.1.0.1", "chgpart.1.0.title", "chgstop.1"]
    posted += [f"chgmove.1.{minute}.60.{minute}", f"chgmvrest.1.{minute}.60.{minute}", "chgdrop.1.0.price"]
    posted += ["chgwhy.1.0", "chgcancel.1.0.0", "chgtell.1.1.0.title", "dholiday.2", "fpyes.2", "fpno.2", "fpask.2"]
    posted += ["cameask.1", "came.1.3", "cametype.1", "cameskip.1"]
    for data in (*drafts, *posted):
        assert (await forges(jan, f"1.{data}")).startswith(NOT_THERE), data
    assert await kept(house) == before
    assert await all_read(els) == at_desk


async def test_a_draft_of_a_request_is_hidden_from_the_desk_too(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await paula.says("/hulp")
    await paula.says("dit stuurde ik nog niet")
    before = await kept(house)
    for data in ("claim.1", "close.1", "close2.1.solved", "show.1"):
        assert (await forges(els, f"1.{data}")).startswith(NOT_THERE), data
    assert await kept(house) == before
    assert "dit stuurde ik nog niet" not in await all_read(els)


async def test_another_neighbourhood_is_out_of_reach_for_each_role(two_buurten: House) -> None:
    house = two_buurten
    bram, paula = await house.volunteer("Bram", home="testhoek"), await house.resident("Paula", home="testhoek")
    els, jan = await house.regisseur("Els", home="anderhoek"), await house.resident("Jan", home="anderhoek")
    piet = await house.volunteer("Piet", home="anderhoek")
    await asks(paula, "mijn kraan lekt")
    await posts(bram, "Soepdag")
    book = house.bot.rooms.neighbourhoods
    here = next(one.id for one in book if one.slug == "testhoek")
    before = await kept(house)
    for data in ("claim.1", "close.1", "close2.1.solved", "show.1", f"duty.{here}.1", "pcancel.1.1", "posted.1"):
        assert (await forges(els, f"1.{data}")).startswith(NOT_THERE), data
    answers = ["join.1", "maybe.1", "decline.1", "venue.1", "unfollow.1", "occ.1", "comeyet.1", "accept.1", "passon.1"]
    answers += ["party.1", "plus.1.2", "plusmore.1", "others.1", "others2.1.1", "myname.1.1", "whole.1.3", "leave.1"]
    answers += ["needs.1", "need.1.company"]
    answers += ["whywait.1", "who.1.0.0", "howwas.1.1", "share.1", "ics.1.0", "fwd.1", "poster.1"]
    for data in answers:
        assert (await forges(jan, f"1.{data}")).startswith(NOT_THERE), data
    for data in ("pcancel.1.0", "pcancel.1.1", "posted.1", "dpost.1"):
        assert (await forges(piet, f"1.{data}")).startswith(NOT_THERE), data
    assert await kept(house) == before
    for stranger in (els, jan, piet):
        assert "kraan" not in await all_read(stranger)


async def twice(house: House, person: Person, name: str, *others: Person, last: str = "") -> None:
    """Two quick taps on one button: the second changes nothing and nobody else hears a thing of it."""
    data = await data_of(person, name, last=last)
    message = next(one for one in reversed(await person.transcript()) if data in str(one.get("buttons")))
    await person.taps(data=data, message_id=message["message_id"])
    once, heard = await kept(house), [len(await one.transcript()) for one in others]
    await person.taps(data=data, message_id=message["message_id"], forge=True)
    assert await kept(house) == once, f"{name} twice is not {name} once"
    assert [len(await one.transcript()) for one in others] == heard, f"somebody heard {name} twice"


async def test_a_double_tap_of_a_resident_does_what_one_does(house: House) -> None:
    els, bram, paula = await house.regisseur("Els"), await house.volunteer("Bram"), await house.stranger("Paula")
    others = (els, bram)
    await paula.says("/start")
    await twice(house, paula, "lang1", last="fr")
    await twice(house, paula, "use", *others, last="1")
    await twice(house, paula, "news", last="ask")
    await twice(house, paula, "news", last="yes")
    await paula.taps(data=await data_of(paula, "theme", last="food"))  # a switch: the screen says that twice is off
    await twice(house, paula, "news", last="done")
    await posts(bram, "Soepdag", seats="1")
    for answer in ("join", "maybe", "decline", "unfollow"):
        await twice(house, paula, answer, *others)
    await paula.says("/taal")
    await twice(house, paula, "lang", last="nl")
    await paula.says("/hulp")
    await paula.says("mijn kraan lekt")
    await twice(house, paula, "send", *others, last="1")
    await paula.says("/mijn")
    await twice(house, paula, "back", last="1")
    await twice(house, paula, "back2", *others, last="1")
    await paula.says("/hulp")
    await paula.says("toch maar niet")
    await twice(house, paula, "send", *others, last="0")
    await paula.says("/stop")
    await twice(house, paula, "resume", *others)
    await paula.says("/wis")
    await twice(house, paula, "erase2", *others, last="1")


async def test_a_double_tap_of_a_volunteer_does_what_one_does(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await bram.says("/nieuw Soepdag")
    for name, last in (("dtheme", "food"), ("dday", f".{FRIDAY.toordinal()}"), ("dhour", "")):
        await twice(house, bram, name, paula, last=last)
    await bram.says("Het Zwaluwnest")
    await twice(house, bram, "dseats", paula, last="10")
    await twice(house, bram, "dpost", paula)
    await paula.taps("Ik kom")
    await twice(house, bram, "posted", paula)
    await twice(house, bram, "pcancel", paula, last="0")
    await twice(house, bram, "chgcancel", paula, last="0")
    assert (await all_read(paula)).count("Soepdag gaat niet door") == 1
    await bram.says("/nieuw Frietdag")
    await bram.says("/nieuw")
    await twice(house, bram, "dresume", paula)
    await twice(house, bram, "dstop", paula)
    await twice(house, bram, "dgone", paula)


async def test_a_double_tap_on_what_belongs_to_an_activity_does_what_one_does(tmp_path: Path) -> None:
    """The minute to take it back, a party, an offer, a move, and what is said afterwards."""
    house = await opened(tmp_path)
    bram, paula, jan = await house.volunteer("Bram"), await house.resident("Paula"), await house.resident("Jan")
    await prepares(bram, "Soepdag", seats="1")
    await twice(house, bram, "dpost", paula)
    await twice(house, bram, "dback", paula)
    await bram.says("ja")
    await house.waits(seconds=61)
    for one in (paula, jan):
        await one.says("/agenda")
        await one.taps("Soepdag")
        await twice(house, one, "join", bram)
    await twice(house, jan, "needs", paula)
    await jan.taps(data=await data_of(jan, "need", last="transport"))  # a switch
    await twice(house, paula, "decline", bram)
    await twice(house, jan, "accept", paula)
    await paula.taps("Zet me op de wachtlijst")
    await jan.taps("Ik kan niet")
    await twice(house, paula, "passon", jan)
    await paula.taps("Ik kom")
    await bram.taps("Wie komt er?")
    await bram.taps("Verplaatsen")
    await bram.says("zaterdag 15u")
    await twice(house, bram, "chgmove", paula)
    assert (await all_read(paula)).count("Soepdag is verplaatst") == 1
    for wall in ("2026-11-28T18:00", "2026-11-29T10:00"):
        await until(house, wall)
    await twice(house, paula, "howwas", bram, last="1")
    await bram.taps(data=await data_of(bram, "cameask"))
    await twice(house, bram, "came", paula, last="1")
    assert (await all_read(bram)).count("Dank je wel, dat was jouw idee") == 1
    await house.close()


async def test_a_double_tap_at_the_desk_does_what_one_does(house: House) -> None:
    els, bert, paula = await house.regisseur("Els"), await house.regisseur("Bert"), await house.resident("Paula")
    await asks(paula, "mijn kraan lekt")
    await els.says("/wachtdienst")
    await twice(house, els, "duty", paula)
    await twice(house, bert, "claim", paula)
    await twice(house, bert, "close", paula)
    await twice(house, bert, "close2", paula, els, last="solved")
    assert (await all_read(paula)).count("is afgerond") == 1


async def test_two_people_of_the_desk_who_tap_at_once_do_not_both_get_it(house: House) -> None:
    els, bert, paula = await house.regisseur("Els"), await house.regisseur("Bert"), await house.resident("Paula")
    await asks(paula, "mijn kraan lekt")
    tap = {"data": await data_of(els, "claim")}
    await asyncio.gather(*(house.post(f"/sim/chats/{one.chat_id}/taps", tap) for one in (els, bert)))
    await house.settled()
    cards = [await all_read(one) for one in (els, bert)]
    assert sum("Jij hebt deze vraag." in text for text in cards) == 1
    assert sum("Een andere buurtregisseur heeft deze vraag." in text for text in cards) == 1
