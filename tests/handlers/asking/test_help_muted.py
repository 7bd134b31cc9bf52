"""Somebody who is muted is heard nowhere at the desk, reads kindly where to call, and is warned of danger as ever."""

from community.help.tables import help_messages, help_mutes, help_requests
from core.database import Tx
from tests.handlers.test_help import YES, asks, rows
from tests.house import House, Person

CALL_US = "kan ik nu niet doorgeven. Bel ons"
PHONE = "0400 00 00 90"


async def is_muted(house: House) -> None:
    """Mute who wrote the first request, as a regisseur would."""
    first = (await rows(house, help_requests))[0]

    async def work(tx: Tx) -> None:
        values = {"neighbourhood_id": first.neighbourhood_id, "person_id": first.person_id}
        await tx.execute(help_mutes.insert().values(muted_at=house.clock.now(), **values))

    await house.write(work)


async def hears_where_to_call(person: Person) -> None:
    """Kindly, and with the number."""
    last = (await person.last())["text"]
    assert CALL_US in last and PHONE in last


async def test_nothing_of_a_muted_person_reaches_the_desk(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await is_muted(house)
    at_desk = len(await els.transcript())
    await paula.says("en nog iets")
    await hears_where_to_call(paula)
    await paula.replies("en dit", to="Je vraag is binnen")
    await hears_where_to_call(paula)
    await paula.says("/hulp")
    await hears_where_to_call(paula)
    await paula.says("hulp")
    await hears_where_to_call(paula)
    assert len(await els.transcript()) == at_desk
    assert len(await rows(house, help_requests)) == 1 and len(await rows(house, help_messages)) == 1


async def test_a_draft_of_before_is_not_sent_after(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "mijn kraan lekt")
    await paula.says("/hulp")
    await paula.says("tweede vraag")
    await is_muted(house)
    await paula.taps(YES)
    await hears_where_to_call(paula)
    assert "tweede vraag" not in str([one["text"] for one in await els.transcript()])
    assert [one.state for one in await rows(house, help_requests)] == ["open", "draft"]


async def test_danger_cards_questions_and_other_people_go_on(house: House) -> None:
    els, paula, piet = await house.regisseur(), await house.resident(), await house.resident("Piet")
    await asks(paula, "mijn kraan lekt")
    await is_muted(house)
    await paula.says("ik wil niet meer leven")
    assert "1813" in "\n".join(await paula.hears())
    await paula.says("/menu")
    await paula.says("mijn frigo is leeg")
    assert (await paula.last())["text"].startswith("🍲 Sociale kruidenier")
    await asks(piet, "de trap is glad")
    assert "de trap is glad" in (await els.last())["text"]


async def test_the_own_requests_stay_in_ones_own_hands(house: House) -> None:
    await house.regisseur()
    paula = await house.resident()
    await asks(paula, "mijn kraan lekt")
    await is_muted(house)
    await paula.says("/mijn")
    await paula.taps("Wis")
    await paula.taps("Ja, wis mijn vraag")
    assert await rows(house, help_requests) == []
