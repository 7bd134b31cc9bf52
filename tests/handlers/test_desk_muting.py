"""Muting at the desk, what a closed request teaches, and everything that can stand on a card."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from community.help import repository
from community.help.models import BodyKind, Origin
from community.help.portions import units
from community.help.showing_name import LONGEST_NAME, name_place_of
from community.help.tables import help_messages, help_mutes, help_requests
from core import audit
from core.ids import ChatId
from handlers.cards.desk.muting import MuteAnswered, MuteLifted, MuteTapped
from handlers.cards.desk.request import ClosedFor
from handlers.cards.desk.taps import TeachTapped
from handlers.cards.desk.teaching import TaughtTo
from knowledge.tables import phrasing_candidates
from tests.handlers.test_desk import SECRET, asks, card_of, forges, requests, texts
from tests.house import MORNING, House, Person

LIMIT = 4096


async def reads(person: Person) -> str:
    """The newest message of the bot."""
    return str((await person.last())["text"])


async def trail(house: House, code: str) -> list[str]:
    """The acts on something."""
    async with house.database.read() as tx:
        return [one.action for one in await audit.list_about(tx, house.bot.rooms.bot_id, code)]


async def becomes(house: House, **values: Any) -> None:
    """All requests are as others would have made them."""

    async def work(tx: Any) -> None:
        await tx.execute(update(help_requests).values(**values))

    await house.write(work)


async def mutes(person: Person) -> None:
    """Through the menu behind the newest card."""
    await person.taps("Meer")
    await person.taps("Demp")
    await person.taps("Ja, demp")


async def test_who_is_muted_reaches_the_desk_no_more_and_is_heard_again(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    code = (await requests(house))[0].code
    await mutes(els)
    assert "is gedempt" in await reads(els) and "Gedempt" in (await card_of(els))["text"]
    at_desk = len(await els.transcript())
    await paula.replies("nog meer", to="Je vraag is binnen")
    assert "0400 00 00 90" in await reads(paula), "whom to call"
    await paula.says("/hulp")
    await paula.says(SECRET * 2)
    assert len(await els.transcript()) == at_desk
    await paula.says("ik wil er een einde aan maken")
    assert "1813" in texts(await paula.transcript()), "a danger card always works"
    await els.says("/gedempt")
    assert "Een bewoner is gedempt" in await reads(els)
    await els.taps("Gedempt:")
    assert "Niemand is gedempt" in await reads(els) and "Gedempt" not in (await card_of(els))["text"]
    await paula.replies("ben ik er weer?", to="Je vraag is binnen")
    assert "ben ik er weer?" in texts(await els.transcript())
    assert [one for one in await trail(house, code) if "mute" in one] == ["muted", "unmuted"]


async def test_muting_twice_or_hearing_twice_changes_nothing_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    code = (await requests(house))[0].code
    for on in (1, 1, 0, 0):
        await forges(els, MuteAnswered(request_id, on))
    assert [one for one in await trail(house, code) if "mute" in one] == ["muted", "unmuted"]
    await forges(els, MuteLifted(1))
    assert [one for one in await trail(house, code) if "mute" in one] == ["muted", "unmuted"]


async def test_a_mute_can_be_lifted_when_the_request_is_gone(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    await forges(els, MuteAnswered(request_id, 1))
    await paula.says("/mijn")
    await paula.taps("Wis")
    await paula.taps("Ja, wis")
    await els.says("/gedempt")
    await els.taps("Gedempt:")
    assert "Niemand is gedempt" in await reads(els)
    assert await trail(house, "mute-1") == ["unmuted"]


async def test_muting_is_for_the_desk_of_that_buurt_alone(two_buurten: House) -> None:
    house = two_buurten
    els, there = await house.regisseur(home="testhoek"), await house.regisseur("Ria", home="anderhoek")
    bram, paula = await house.volunteer(home="testhoek"), await house.resident(home="testhoek")
    request_id = await asks(paula)
    for tap in (MuteTapped(request_id), MuteAnswered(request_id, 1)):
        for person, answer in ((there, "Dat vind ik niet terug"), (bram, "voor de buurtregisseur")):
            await forges(person, tap)
            assert answer in await reads(person)
    await forges(els, MuteAnswered(request_id, 1))
    await forges(there, MuteLifted(1))
    await there.says("/gedempt")
    assert "Niemand is gedempt" in await reads(there), "of another neighbourhood nothing is told"
    async with house.database.read() as tx:
        assert (await tx.execute(select(help_mutes.c.lifted_at))).scalars().all() == [None]


async def test_who_erases_everything_is_not_muted_any_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await forges(els, MuteAnswered(await asks(paula), 1))
    await paula.says("/wis")
    await paula.taps("Ja, wis alles")
    async with house.database.read() as tx:
        assert (await tx.execute(select(help_mutes))).all() == []


async def candidates(house: House) -> list[Any]:
    """The wordings that wait for an editor."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(phrasing_candidates))).all())


async def test_a_closed_request_leaves_a_wording_only_by_a_tap_of_the_regisseur(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula, "mijn koelkast staat al dagen leeg en ik heet Paula Peeters")
    await forges(els, TeachTapped(request_id))
    assert "Dat vind ik niet terug" in await reads(els), "not while it is open"
    await forges(els, ClosedFor(request_id, "solved"))
    await els.taps("Hoort bij een dienst")
    offered = await els.buttons()
    assert 2 <= len(offered) <= 4 and offered[-1] == "✖️ Toch niet"
    assert await candidates(house) == []
    await els.taps(offered[0])
    (candidate,) = await candidates(house)
    assert b"koelkast" not in candidate.body and "Genoteerd" in await reads(els)
    await els.says("/woorden")
    assert "Peeters" not in await reads(els) and "koelkast" in await reads(els)


async def test_a_request_about_somebody_else_or_in_danger_teaches_nothing(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula, "mijn frigo is leeg")
    await forges(els, ClosedFor(request_id, "solved"))
    for changed in ({"origin": Origin.CONCERN}, {"origin": Origin.OWN, "danger": "medical"}):
        await becomes(house, **changed)
        for tap in (TeachTapped(request_id), TaughtTo(request_id, 1)):
            await forges(els, tap)
            assert "Dat vind ik niet terug" in await reads(els)
        card = await house.bot.renderer.card("help_card", {"request_id": request_id}, "nl", ChatId(els.chat_id))
        assert "teach" not in {button.tap.name for row in card.rows for button in row if button.tap}
    assert await candidates(house) == []


async def test_only_a_service_that_the_words_find_can_be_chosen(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula, "mijn frigo is leeg")
    await forges(els, ClosedFor(request_id, "solved"))
    here = next(iter(house.bot.rooms.neighbourhoods)).id
    furthest = max(one.id for one in house.bot.rooms.knowledge.seen_by(here))
    for service_id in (99999, furthest):
        await forges(els, TaughtTo(request_id, service_id))
        assert "Dat vind ik niet terug" in await reads(els)
    assert await candidates(house) == []


EVERYTHING: dict[str, Any] = {
    "topic": "newcomers",
    "origin": Origin.ON_BEHALF,
    "danger": "suicide",
    "late_at": MORNING + timedelta(days=400),
    "reopened_at": MORNING + timedelta(days=400),
}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
async def test_the_fullest_card_fits_in_one_message(house: House, language: str) -> None:
    els, bert, paula = await house.regisseur(language=language), await house.regisseur("Bert"), await house.resident()
    request_id = await asks(paula, "x" * 4000)
    await paula.says("/mijn")
    await forges(els, MuteAnswered(request_id, 1))
    await els.replies("/notitie iets", to="x" * 100)
    vault = house.bot.rooms.vault

    async def fill(tx: Any) -> None:
        request = await repository.find(tx, request_id)
        assert request is not None
        name = request.unlock(vault).seal_text("&" * LONGEST_NAME, name_place_of(request.uid))
        await tx.execute(update(help_requests).values(shown_name=name, **EVERYTHING))
        for fault in ("blocked", "dead", "unknown"):
            values = {"author": "desk", "kind": BodyKind.TEXT, "pieces": 1, "on_card": False, "written_at": MORNING}
            await tx.execute(
                help_messages.insert().values(uid=fault, request_id=request_id, body=b"", fault=fault, **values)
            )

    await house.write(fill)
    card = await house.bot.renderer.card("help_card", {"request_id": request_id}, language, ChatId(els.chat_id))
    assert units(card.text.replace("&amp;", "&")) < LIMIT - 100, "with room for the mark of a possible double"
    assert "x" * 2900 in card.text and [len(row) for row in card.rows] == [2, 2, 2, 2]
    assert bert is not els


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"topic": "food"}, "🍲 Gaat misschien over: Eten"),
        ({"topic": "verzonnen"}, "Toont geen naam"),
        ({"origin": Origin.CONCERN, "subject_knows": True}, "Weet ervan: ja"),
        ({"origin": Origin.CONCERN, "subject_knows": False}, "Weet ervan: nee"),
        ({"origin": Origin.CONCERN}, "Weet ervan: niet gezegd"),
        ({"origin": Origin.ON_BEHALF}, "Je antwoord gaat naar die vrijwilliger"),
        ({"danger": "fire"}, "DRINGEND. Misschien is er brand of gas"),
        ({"danger": "fire"}, "Nog niemand tikte op “Gezien”"),
        ({"danger": "fire", "seen_at": MORNING}, "Gezien: vandaag om 10 u"),
        ({"danger": "nieuw soort"}, "Misschien is iemand in gevaar"),
        ({"late_at": MORNING}, "Over tijd sinds vandaag om 10 u"),
        ({"later_until": MORNING + timedelta(days=1)}, "Uitgesteld tot morgen"),
        ({"later_until": MORNING - timedelta(days=1)}, "Beloofd: gelezen ten laatste morgen om 10.15 u"),
        ({"reopened_at": MORNING}, "Opnieuw open sinds vandaag om 10 u"),
        ({}, "Ja op doorgeven: vandaag om 10 u"),
    ],
)
async def test_each_fact_stands_on_the_card(house: House, values: dict[str, Any], line: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    if values:
        await becomes(house, **values)
    card = await house.bot.renderer.card("help_card", {"request_id": request_id}, "nl", ChatId(els.chat_id))
    assert line in card.text.replace("<b>", "").replace("</b>", "")
    await forges(els, ClosedFor(request_id, "solved"))
    assert "DRINGEND" not in (await card_of(els))["text"]
