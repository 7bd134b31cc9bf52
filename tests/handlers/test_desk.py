"""The desk of the buurtregisseur, as the chats show it."""

import asyncio
from typing import Any

from sqlalchemy import select

from community.help.tables import help_messages, help_requests
from community.volunteers import repository as volunteers
from core.ids import ChatId
from core.tables import outbox
from handlers.callbacks import CallbackData
from handlers.cards.asking.help import AskHuman
from handlers.cards.desk.duty import DutyChosen
from handlers.cards.desk.request import ClosedFor, CloseTapped, RequestShown, RequestTaken
from tests.house import House, Person

SECRET = "kanarieveer"
HOW = "Antwoorden?"


async def asks(person: Person, text: str = SECRET) -> int:
    """From /hulp to the receipt; the id of the request."""
    await person.says("/hulp")
    await person.says(text)
    await person.taps("stuur door")
    return int((await requests(person.house))[-1].id)


async def requests(house: House) -> list[Any]:
    """All requests."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(help_requests).order_by(help_requests.c.id))).all())


async def forges(person: Person, tap: CallbackData) -> None:
    """Tap a button that this chat does not show."""
    message = await person.last()
    await person.taps(data=tap.pack(), forge=True, message_id=message["message_id"])


async def card_of(person: Person) -> dict[str, Any]:
    """The newest card of a request."""
    return [one for one in await person.transcript() if one["from"] == "bot" and "Gesteld:" in (one["text"] or "")][-1]


def labels(card: dict[str, Any]) -> list[str]:
    """The buttons of a card."""
    return [button["text"] for row in card.get("buttons") or [] for button in row]


def texts(transcript: list[dict[str, Any]]) -> str:
    """All texts of the bot."""
    return "\n".join(one["text"] or "" for one in transcript if one["from"] == "bot")


async def revoke(house: House, person: Person) -> None:
    """Take all roles of somebody back."""
    where = next(iter(house.bot.rooms.neighbourhoods)).id

    async def work(tx: Any) -> None:
        for one in await volunteers.list_holders(tx, where):
            if one.chat_id == person.chat_id:
                await volunteers.revoke(tx, one.role_id, now=house.clock.now())

    await house.write(work)


async def test_the_card_shows_code_age_promise_language_and_state(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident("Amina", "fr")
    await asks_in_french(paula)
    card = await card_of(els)
    (request,) = await requests(house)
    for fact in (request.code, "Gesteld: net", "Frans", "Nieuw", "morgen om 10.15 u", SECRET):
        assert fact in card["text"]
    assert labels(card) == [
        "✋ Ik neem dit",
        "💬 Vraag iets terug",
        "➡️ Geef door",
        "🧭 Verwijs",
        "📝 Notitie",
        "⏰ Later",
        "✅ Sluiten",
        "⋯ Meer",
    ]
    assert [len(row) for row in card["buttons"]] == [2, 2, 2, 2], "two a row, for small phones"
    quoted = [one for one in card["entities"] if one["type"] == "blockquote"]
    assert len(quoted) == 1 and quoted[0]["length"] == len(SECRET)


async def asks_in_french(person: Person) -> None:
    """The same, in French."""
    await person.says("/aide")
    await person.says(SECRET)
    await person.taps("transmettez")


async def test_of_two_who_tap_together_one_has_it_and_the_other_hears_who(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    request_id = await asks(paula)
    body = {"data": RequestTaken(request_id).pack()}
    await asyncio.gather(*(house.post(f"/sim/chats/{one.chat_id}/taps", body) for one in (els, bert)))
    await house.settled()
    cards = {one.name: (await card_of(one))["text"] for one in (els, bert)}
    assert sorted("Jij hebt deze vraag" in text for text in cards.values()) == [False, True]
    winner = next(one for one in (els, bert) if "Jij hebt" in cards[one.name])
    loser = bert if winner is els else els
    assert "Een andere buurtregisseur heeft deze vraag" in cards[loser.name]
    assert "Een andere buurtregisseur heeft deze vraag" in (await loser.last())["text"]
    assert winner.name not in texts(await loser.transcript())
    assert labels(await card_of(loser)) == [] and "✋ Ik neem dit" not in labels(await card_of(winner))


async def test_a_reply_to_a_free_request_takes_it(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.replies("Dag, ik lees je", to=HOW)
    assert "Dag, ik lees je" in (await paula.last())["text"]
    assert "Jij hebt deze vraag" in (await card_of(els))["text"]
    assert "Beantwoord" in (await card_of(els))["text"]
    assert "Een andere buurtregisseur" in (await card_of(bert))["text"]
    assert "Els" not in texts(await paula.transcript())
    await paula.says("dank je wel")
    assert "dank je wel" in texts(await els.transcript()) and "dank je wel" not in texts(await bert.transcript())


async def test_a_reply_of_one_who_does_not_have_it_goes_nowhere(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Ik neem dit")
    before = len(await paula.transcript())
    await bert.replies("ik ook", to="Gesteld:")
    assert "Je bericht ging nergens heen" in (await bert.last())["text"]
    assert len(await paula.transcript()) == before


async def test_a_reply_after_closing_goes_nowhere(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies("tot donderdag", to=HOW)
    await els.taps("Sluiten")
    await els.taps("Opgelost")
    closed = (await paula.last())["text"]
    assert "is afgerond" in closed and "We denken dat het in orde is" in closed
    before = len(await paula.transcript())
    await els.replies("toch nog iets", to="Gesloten: opgelost")
    assert "gesloten. Je bericht ging nergens heen" in (await els.last())["text"]
    assert len(await paula.transcript()) == before
    at_desk = len(await els.transcript())
    await paula.says("waar kan ik eten")
    assert len(await els.transcript()) == at_desk


async def test_the_resident_is_told_once_that_it_is_closed(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    for reason in ("solved", "silent"):
        await forges(els, ClosedFor(request_id, reason))
    assert texts(await paula.transcript()).count("is afgerond") == 1
    assert (await requests(house))[0].close_reason == "solved"


async def test_not_closing_after_all_leaves_it_open(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Sluiten")
    await els.taps("Toch niet sluiten")
    assert "blijft open" in texts(await els.transcript())
    assert (await requests(house))[0].state == "open"


async def test_a_reply_to_a_message_that_shows_no_request_is_refused(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    before = len(await paula.transcript())
    await els.says("/taal")
    language = (await els.last())["text"].splitlines()[0]
    await els.replies("mijn antwoord", to=language)
    assert "Je antwoord ging nergens heen" in (await els.last())["text"]
    assert len(await paula.transcript()) == before


async def test_a_photo_and_a_voice_note_of_the_regisseur_arrive_by_file_id(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    card = await card_of(els)
    await els.sends(photo={"caption": "zo ziet het eruit"}, reply_to=card["message_id"])
    await els.sends(voice=True, reply_to=card["message_id"])
    await els.sends(sticker=True, reply_to=card["message_id"])
    assert [one["kind"] for one in await paula.transcript()][-2:] == ["photo", "voice"]
    assert "Dit kan ik niet doorgeven" in (await els.last())["text"]


async def test_an_admin_can_never_read_or_touch_a_request(house: House) -> None:
    admin, els, paula = await house.admin(), await house.regisseur(), await house.resident()
    request_id = await asks(paula)
    await els.replies("mijn antwoord " + SECRET, to=HOW)
    for tap in every_tap(request_id):
        await forges(admin, tap)
        assert "Dit is voor de buurtregisseur" in (await admin.last())["text"]
    await admin.says("/vandaag")
    await admin.says("/status")
    assert SECRET not in texts(await admin.transcript())
    for kind, variables in (
        ("help_card", {"request_id": request_id}),
        ("desk_close", {"request_id": request_id}),
        ("desk_today", {"neighbourhood_id": 1}),
    ):
        card = await house.bot.renderer.card(kind, variables, "nl", ChatId(admin.chat_id))
        assert SECRET not in card.text and card.text.startswith("🔒")
    assert (await requests(house))[0].state == "open"


def every_tap(request_id: int) -> list[CallbackData]:
    """Every button of the desk."""
    return [
        RequestTaken(request_id),
        CloseTapped(request_id),
        ClosedFor(request_id, "solved"),
        RequestShown(request_id),
        DutyChosen(1, 0),
    ]


async def test_a_regisseur_of_another_buurt_gets_the_same_answer_as_for_nothing(two_buurten: House) -> None:
    house = two_buurten
    there = await house.regisseur("Bert", home="anderhoek")
    await house.regisseur("Els", home="testhoek")
    paula = await house.resident("Paula", home="testhoek")
    request_id = await asks(paula)
    for wanted in (request_id, 999):
        for tap in every_tap(wanted)[:4]:
            await forges(there, tap)
            assert (await there.last())["text"] == "Dat vind ik niet terug. Misschien is het al weg."
    assert SECRET not in texts(await there.transcript())
    assert (await requests(house))[0].held_by is None


async def test_whose_role_was_taken_back_reads_nothing_more(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    request_id = await asks(paula)
    await revoke(house, bert)
    before = len(await paula.transcript())
    await bert.replies("ik antwoord toch", to=HOW)
    await forges(bert, RequestShown(request_id))
    assert len(await paula.transcript()) == before
    await els.taps("Ik neem dit")
    assert SECRET not in texts(await bert.transcript()), "the card went blank when it was redrawn"


async def test_a_request_of_one_who_left_is_free_again(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Ik neem dit")
    await revoke(house, els)
    await bert.replies("ik neem over", to="Gesteld:")
    assert "ik neem over" in (await paula.last())["text"]
    await paula.says("dank je")
    assert "dank je" in (await bert.last())["text"]
    assert "dank je" not in texts(await els.transcript())


async def test_those_at_the_desk_get_the_card_and_all_get_it_when_everybody_is_away(house: House) -> None:
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    paula = await house.resident()
    await bert.says("/wachtdienst")
    assert "Een nieuwe vraag gaat naar iedereen" in (await bert.last())["text"]
    await bert.taps("Ik ben afwezig")
    assert "Jij bent nu afwezig" in (await bert.last())["text"]
    await asks(paula, "eerste vraag")
    assert "eerste vraag" in texts(await els.transcript())
    assert "eerste vraag" not in texts(await bert.transcript())
    await els.says("/wachtdienst")
    await els.taps("Ik ben afwezig")
    await asks(paula, "tweede vraag")
    assert "tweede vraag" in texts(await els.transcript()) and "tweede vraag" in texts(await bert.transcript())


async def test_today_lists_each_request_once_and_shows_its_card_again(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await els.says("/vandaag")
    assert "geen open hulpvragen" in (await els.last())["text"]
    await asks(paula, "eerste vraag")
    await house.waits(days=1, hours=1)
    await asks(paula, "tweede vraag")
    await asks(paula, "derde vraag")
    await els.taps("Ik neem dit")
    await els.says("/vandaag")
    today = await els.last()
    assert today["text"].splitlines() == [
        "Open hulpvragen",
        "⏰ Te laat: 1",
        "🆕 Nieuw: 1",
        "✋ Van jou: 1",
        "👥 Bij collega's: 0",
    ]
    assert [label.split(":")[0] for label in labels(today)] == ["⏰ Te laat", "🆕 Nieuw", "✋ Van jou"]
    await els.taps("Te laat")
    assert "eerste vraag" in (await els.last())["text"]
    await els.replies("hier ben ik", to="eerste vraag")
    assert "hier ben ik" in (await paula.last())["text"]


async def test_a_card_shown_again_brings_the_whole_conversation(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    request_id = await asks(paula, "x" * 3500)
    await els.replies("mijn antwoord", to=HOW)
    await paula.says("mijn wederwoord")
    await forges(bert, RequestShown(request_id))
    heard = "\n".join(await bert.hears())
    assert heard.count("x" * 500) and "mijn antwoord" in heard and "mijn wederwoord" in heard


async def test_an_answer_that_cannot_be_delivered_shows_on_the_card(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await paula.blocks()
    await els.replies("ben je daar?", to=HOW)
    assert "Een antwoord kwam niet aan" in (await card_of(els))["text"]


async def test_staff_who_erase_themselves_give_back_what_they_held(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Ik neem dit")
    await els.says("/wis")
    await els.taps("Ja, wis alles")
    (request,) = await requests(house)
    assert request.held_by is None and request.state == "open"
    assert "Nieuw" in (await card_of(bert))["text"]


async def test_no_row_of_the_outbox_holds_a_word_of_anybody(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies(SECRET, to=HOW)
    await paula.says(SECRET)
    async with house.database.read() as tx:
        rows = (await tx.execute(select(outbox.c.variables))).all()
        bodies = (await tx.execute(select(help_messages.c.body))).all()
    assert len(bodies) == 3 and not any(SECRET.encode() in row.body for row in bodies)
    assert not any(SECRET in str(row.variables) for row in rows)


async def test_a_resident_at_the_desk_is_still_a_resident(house: House) -> None:
    """A regisseur may ask for help too; nobody sees who asked."""
    els, bert = await house.regisseur(), await house.regisseur("Bert")
    await forges(els, AskHuman())
    await els.says(SECRET)
    await els.taps("stuur door")
    assert SECRET in (await card_of(bert))["text"] and "Els" not in (await card_of(bert))["text"]
