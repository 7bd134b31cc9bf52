"""What a regisseur does with a request: ask back, pass on, put off, close for a reason that fits."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any

import pytest

from community.help.models import Side
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.duty import service as duty
from community.volunteers.roles import Actor, Role
from core import audit
from core.database import Tx
from core.ids import UserId
from core.tables import outbox
from handlers.cards.desk.handing_over import HandedOver, HandingRefused
from handlers.cards.desk.later import LaterChosen
from handlers.cards.desk.request import ClosedFor, RequestShown, RequestTaken
from handlers.cards.desk.taps import AskBack, HandOverTapped, LaterTapped, MoreTapped
from tests.handlers.test_desk import HOW, SECRET, asks, card_of, forges, labels, requests, revoke, texts
from tests.house import House, Person
from tests.journeys.phones import in_a_group

WENT_NOWHERE = "Je bericht ging nergens heen"


async def reads(person: Person) -> str:
    """The newest message of the bot."""
    return str((await person.last())["text"])


async def is_called(house: House, person: Person, name: str) -> None:
    """What colleagues call somebody."""

    async def work(tx: Tx) -> None:
        known = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(person.user_id))
        assert known is not None and known.home_id is not None
        actor = Actor(known, await volunteers.roles_of(tx, known.id))
        await duty.call_me(tx, actor, known.home_id, name)

    await house.write(work)


async def role_of(house: House, person: Person) -> int:
    """The number of the role of a regisseur."""
    async with house.database.read() as tx:
        where = next(iter(house.bot.rooms.neighbourhoods)).id
        held = await volunteers.list_holders(tx, where, Role.REGISSEUR)
        return next(one.role_id for one in held if one.chat_id == person.chat_id)


async def trail(house: House) -> list[str]:
    """The acts on the first request, in order."""
    code = (await requests(house))[0].code
    async with house.database.read() as tx:
        return [one.action for one in await audit.list_about(tx, house.bot.rooms.bot_id, code)]


async def test_asking_back_takes_the_request_and_sends_the_next_message(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Vraag iets terug")
    assert "Je volgende bericht gaat naar de bewoner" in await reads(els)
    assert "Een andere buurtregisseur" in (await card_of(bert))["text"]
    await els.says("Welke dag past je?")
    assert "Welke dag past je?" in await reads(paula) and "Doorgegeven" in await reads(els)
    before = len(await paula.transcript())
    await els.says("nog iets")
    assert len(await paula.transcript()) == before, "only the very next message is the question"
    await paula.says("dinsdag")
    assert "dinsdag" in await reads(els)


@pytest.mark.parametrize("act", ["/vandaag", "Toch niet", "Meer", "later", "reply"])
async def test_what_comes_between_ends_asking_back(house: House, act: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Vraag iets terug")
    if act == "later":
        await house.waits(minutes=31)
    elif act == "reply":
        await els.replies("een echt antwoord", to="Gesteld:")
    else:
        await (els.says(act) if act.startswith("/") else els.taps(act))
    before = len(await paula.transcript())
    await els.says(SECRET)
    assert len(await paula.transcript()) == before


async def test_asking_back_survives_a_restart_but_not_a_closing(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    await els.taps("Vraag iets terug")
    await house.restarts()
    await els.says("ben je thuis?")
    assert "ben je thuis?" in await reads(paula)
    await els.taps("Vraag iets terug")
    await paula.says("/mijn")
    await paula.taps("Wis")
    await paula.taps("Ja, wis")
    before = len(await paula.transcript())
    await els.says("en nu?")
    assert "Dat vind ik niet terug" in await reads(els)
    assert len(await paula.transcript()) == before
    await forges(els, AskBack(request_id))
    assert "Dat vind ik niet terug" in await reads(els)


async def test_an_album_is_one_question_with_all_its_parts(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Vraag iets terug")
    await els.sends_album({"photo": {"caption": "deze plek?"}}, {"photo": True}, {"photo": True})
    await house.waits(seconds=3)
    assert [one["kind"] for one in await paula.transcript()].count("photo") == 3
    before = len(await paula.transcript())
    await els.says(SECRET)
    assert len(await paula.transcript()) == before


async def test_the_second_of_two_hears_by_name_who_has_it(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await is_called(house, els, "Els van de balie")
    await is_called(house, bert, "Bert van de balie")
    request_id = await asks(paula)
    tap = {"data": RequestTaken(request_id).pack()}
    await asyncio.gather(*(house.post(f"/sim/chats/{one.chat_id}/taps", tap) for one in (els, bert)))
    await house.settled()
    winner, loser = (els, bert) if "Jij hebt" in (await card_of(els))["text"] else (bert, els)
    assert f"{winner.name} van de balie heeft deze vraag" in await reads(loser)
    assert f"{winner.name} van de balie heeft deze vraag" in (await card_of(loser))["text"]
    await loser.replies("ik ook", to="Gesteld:")
    assert f"{winner.name} van de balie" in await reads(loser) and WENT_NOWHERE in await reads(loser)
    assert "van de balie" not in texts(await paula.transcript())
    async with house.database.read() as tx:
        rows = (await tx.execute(outbox.select())).all()
    assert not any("van de balie" in str(row.variables) for row in rows)


async def test_passing_on_brings_card_messages_and_note_and_changes_hands(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.replies("ik kijk ernaar", to=HOW)
    await paula.says("dank, er is nog iets")
    await els.taps("Geef door")
    assert "collega 2" in "".join(await els.buttons())
    await els.says("belt liever in de voormiddag")
    assert "Je notitie gaat mee" in await reads(els)
    await els.taps("collega 2")
    assert "is nu bij collega 2" in await reads(els)
    seen = texts(await bert.transcript())
    for part in ("collega 1 geeft je", SECRET, "ik kijk ernaar", "er is nog iets", "belt liever in de voormiddag"):
        assert part in seen
    assert "Alleen voor het team" in seen
    assert "Jij hebt deze vraag" in (await card_of(bert))["text"]
    assert "Een andere buurtregisseur" in (await card_of(els))["text"]
    await paula.says("hallo?")
    assert "hallo?" in texts(await bert.transcript()) and "hallo?" not in texts(await els.transcript())
    assert "belt liever" not in texts(await paula.transcript())
    assert (await trail(house)).count("handed_over") == 1


async def test_a_colleague_may_refuse_once_and_it_goes_back(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    request_id = await asks(paula)
    await els.taps("Geef door")
    await els.taps("collega 2")
    await bert.taps("Toch niet")
    assert "geeft" in await reads(els) and "weer van jou" in await reads(els)
    assert "Jij hebt deze vraag" in (await card_of(els))["text"]
    await forges(bert, HandingRefused(request_id))
    assert "niet meer teruggeven" in await reads(bert)


async def test_refusing_when_the_giver_left_frees_it_for_all(house: House) -> None:
    els, bert, ria = await house.regisseur(), await house.regisseur("Bert"), await house.regisseur("Ria")
    paula = await house.resident()
    await asks(paula)
    await els.taps("Geef door")
    await els.taps("collega 2")
    await revoke(house, els)
    await bert.taps("Toch niet")
    assert (await requests(house))[0].held_by is None
    assert "Nieuw" in (await card_of(ria))["text"] and "Nieuw" in (await card_of(bert))["text"]


async def test_a_reply_to_what_a_colleague_passed_on_reaches_no_resident(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Geef door")
    await els.taps("collega 2")
    before = len(await paula.transcript())
    await bert.replies("oké, doe ik!", to="geeft je")
    assert "nergens heen" in await reads(bert) and len(await paula.transcript()) == before
    await bert.taps("Sluiten")
    await bert.replies("ze belde zelf", to="Waarom sluit je")
    assert "nergens heen" in await reads(bert) and len(await paula.transcript()) == before


async def test_two_who_move_a_request_at_once_leave_it_with_one(house: House) -> None:
    els, bert, ria = await house.regisseur(), await house.regisseur("Bert"), await house.regisseur("Ria")
    paula = await house.resident()
    request_id = await asks(paula)
    to = HandedOver(request_id, await role_of(house, ria)).pack()
    await els.taps("Geef door")
    moves = [(els, to), (bert, RequestTaken(request_id).pack())]
    await asyncio.gather(*(house.post(f"/sim/chats/{one.chat_id}/taps", {"data": data}) for one, data in moves))
    await house.settled()
    held = ["Jij hebt deze vraag" in texts(await one.transcript()) for one in (els, bert, ria)]
    assert held.count(True) == 1
    assert (await trail(house)).count("handed_over") + (await trail(house)).count("taken") == 1


async def test_passing_on_needs_a_colleague_who_is_there_and_of_this_buurt(two_buurten: House) -> None:
    house = two_buurten
    els, there = await house.regisseur(home="testhoek"), await house.regisseur("Ria", home="anderhoek")
    paula = await house.resident(home="testhoek")
    request_id = await asks(paula)
    await els.taps("Geef door")
    assert "geen collega" in await reads(els)
    await forges(els, HandedOver(request_id, 2))
    await forges(there, HandOverTapped(request_id))
    await forges(there, HandedOver(request_id, 1))
    assert "Dat vind ik niet terug" in await reads(els) and "Dat vind ik niet terug" in await reads(there)
    assert (await requests(house))[0].held_by is None


async def test_put_off_tells_the_resident_the_day_once_and_comes_back_on_top(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    await els.taps("Later")
    await els.says("dinsdag 8 december")
    assert "dinsdag 8 december" in await reads(els)
    assert "Wij komen hier dinsdag 8 december op terug" in await reads(paula)
    assert "Uitgesteld tot dinsdag 8 december" in (await card_of(els))["text"]
    for _ in range(2):
        await forges(els, LaterChosen(request_id, date(2026, 12, 8).toordinal()))
    assert texts(await paula.transcript()).count("Wij komen hier") == 1
    (request,) = await requests(house)
    assert request.later_until == datetime(2026, 12, 8, 8, 0, tzinfo=UTC)
    assert request.promised_at == datetime(2026, 12, 8, 15, 45, tzinfo=UTC)
    before = len(await els.transcript())
    for _ in range(14):
        await house.waits(days=1)
    assert len(await els.transcript()) > before, "the desk sees it again on that day"
    assert "Sorry" not in texts(await paula.transcript())
    assert (await trail(house)).count("put_off") == 1


async def test_a_day_without_anybody_becomes_the_next_with_somebody(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    await forges(els, LaterChosen(request_id, date(2026, 12, 25).toordinal()))
    assert "maandag 28 december" in await reads(paula), "Christmas, and a weekend"


@pytest.mark.parametrize("written", ["gisteren", "vandaag", "ooit", "24/11/2026", "8 december 2029", "x" * 500])
async def test_a_day_that_is_none_goes_nowhere(house: House, written: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    before = len(await paula.transcript())
    await els.taps("Later")
    await els.says(written)
    assert "dag" in await reads(els)
    assert len(await paula.transcript()) == before and (await requests(house))[0].later_until is None
    await els.sends(sticker=True)
    assert len(await paula.transcript()) == before


async def test_three_days_can_be_tapped(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Later")
    days = ["🗓️ morgen", "🗓️ vrijdag 27 november", "🗓️ maandag 30 november"]
    assert await els.buttons() == [*days, "✖️ Toch niet"]
    await els.taps("morgen")
    assert "Wij komen hier morgen op terug" in await reads(paula)


async def test_no_answer_is_a_reason_only_when_it_was_the_residents_turn(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    await els.taps("Sluiten")
    assert "🔇 Geen antwoord" not in await els.buttons()
    await forges(els, ClosedFor(request_id, "silent"))
    assert "wacht nog op jou" in await reads(els) and (await requests(house))[0].state == "open"
    await els.replies("ben je daar?", to="Gesteld:")
    await els.taps("Sluiten")
    await paula.says("ja, hier")
    await els.taps("Geen antwoord")
    assert "wacht nog op jou" in await reads(els), "the resident wrote while the question stood there"
    assert (await requests(house))[0].state == "open" and (await requests(house))[0].turn == Side.DESK


async def test_every_act_is_in_the_trail_and_an_opening_stands_there_before_it_is_shown(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    assert await trail(house) == ["sent", "shown"]
    await els.taps("Ik neem dit")
    await forges(els, RequestShown(request_id))
    await els.replies("dag", to="Gesteld:")
    await els.replies("/notitie iets", to="Gesteld:")
    await forges(els, LaterTapped(request_id))
    await els.taps("morgen")
    await forges(els, ClosedFor(request_id, "solved"))
    assert await trail(house) == ["sent", "shown", "taken", "opened", "answered", "noted", "put_off", "closed"]
    async with house.database.read() as tx:
        assert await audit.first_broken(tx, house.bot.rooms.bot_id) is None


async def test_what_is_seldom_done_stands_behind_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    await els.taps("Meer")
    assert await els.buttons() == ["👀 Toon alles", "🔇 Demp deze bewoner"]
    await els.taps("Toon alles")
    assert SECRET in await reads(els)
    await forges(els, ClosedFor(request_id, "solved"))
    await forges(els, MoreTapped(request_id))
    assert "🗄️ Langer bewaren" in await els.buttons()


async def test_nothing_of_a_request_ever_stands_in_a_group(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    group = await in_a_group(house, els, bert)
    await els.replies(f"/notitie {SECRET}", to="Gesteld:")
    for text in ("/vandaag", "/notitie iets", "/gedempt", "/bewaar"):
        await group.says(text)
    await els.taps("Ik neem dit")
    lines: list[dict[str, Any]] = [one for one in await house.ledger() if (one.get("chat_id") or 0) < 0]
    code = (await requests(house))[0].code
    assert not any(SECRET in str(one) or code in str(one) for one in lines)


async def test_a_card_holds_whatever_was_written_within_telegrams_limit(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula, "🧡" * 1490)
    card = await card_of(els)
    assert card["text"].count("🧡") == 1490
    assert len(labels(card)) == 8


async def test_a_made_up_tap_overwrites_no_card(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    card = await card_of(els)
    await forges(els, LaterChosen(request_id, date(2026, 12, 8).toordinal()))
    await forges(els, ClosedFor(request_id, "solved"))
    now = await card_of(els)
    assert now["message_id"] == card["message_id"] and "Gesloten: opgelost" in now["text"]
