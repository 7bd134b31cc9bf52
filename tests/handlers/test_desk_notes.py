"""Notes at the desk: written by button or command, read by the team alone, and never on their way to anybody else."""

import random
from typing import Any

import pytest
from sqlalchemy import select

from community.help.tables import help_notes
from core.ids import ChatId
from handlers.cards.desk.request import ClosedFor, RequestShown
from handlers.cards.desk.taps import HandOverTapped
from tests.handlers.test_desk import HOW, asks, card_of, forges, requests, revoke, texts
from tests.house import House, Person

NOTE = "notitiekanarie"
TEAM = "Alleen voor het team"


async def reads(person: Person) -> str:
    """The newest message of the bot."""
    return str((await person.last())["text"])


async def notes_in(house: House) -> list[Any]:
    """All notes that are kept."""
    async with house.database.read() as tx:
        return list((await tx.execute(select(help_notes).order_by(help_notes.c.id))).all())


async def reached(house: House, person: Person) -> str:
    """Every call of the Bot API about the chat of this person, with all its parameters."""
    return "\n".join(str(line) for line in await house.ledger() if line.get("chat_id") == person.chat_id)


async def test_a_note_by_button_is_the_next_message_and_looks_like_no_answer(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Notitie")
    assert "De bewoner leest ze nooit" in await reads(els)
    before = len(await paula.transcript())
    await els.says(NOTE)
    shown = await els.last()
    assert TEAM in shown["text"] and NOTE in shown["text"] and shown["text"].startswith("📝")
    assert "italic" in {one["type"] for one in shown["entities"]}
    assert "blockquote" not in {one["type"] for one in shown["entities"]}
    assert "Een notitie van het team" in (await card_of(els))["text"]
    assert len(await paula.transcript()) == before
    await els.says("en dit is een gewone vraag")
    assert len(await notes_in(house)) == 1, "only the very next message is the note"


async def test_a_note_by_command_is_what_stands_behind_it(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies(f"/notitie {NOTE}\nop twee regels", to="Gesteld:")
    assert NOTE in await reads(els) and "op twee regels" in await reads(els)
    await els.replies("/note", to="Gesteld:")
    await els.says("een tweede")
    await els.replies("/notitie derde", to=NOTE)
    assert len(await notes_in(house)) == 3
    await els.says("/notitie los")
    assert "Antwoord met /notitie" in await reads(els)
    assert NOTE not in await reached(house, paula)


async def test_a_note_is_sealed_with_the_key_of_its_request(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies(f"/notitie {NOTE}", to="Gesteld:")
    (note,) = await notes_in(house)
    assert NOTE.encode() not in note.body
    assert note.body[1:4] == b"own", "the key of the request, which goes when the request goes"
    await paula.says("/mijn")
    await house.write(lambda tx: tx.execute(help_notes.delete()))
    assert NOTE.encode() not in house.database_file.read_bytes()


async def test_a_reply_to_a_note_goes_nowhere(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies(f"/notitie {NOTE}", to="Gesteld:")
    before = len(await paula.transcript())
    await els.replies("doe ik", to=NOTE)
    assert "Een notitie wordt niet verstuurd" in await reads(els)
    assert len(await paula.transcript()) == before
    assert len(await notes_in(house)) == 1


async def test_while_a_note_is_awaited_a_reply_is_neither_note_nor_answer(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Notitie")
    before = len(await paula.transcript())
    await els.replies(NOTE, to=HOW)
    assert "Ik wachtte op een notitie" in await reads(els)
    assert len(await paula.transcript()) == before and await notes_in(house) == []
    await els.replies("nu wel een antwoord", to=HOW)
    assert "nu wel een antwoord" in await reads(paula)


@pytest.mark.parametrize("text", ["notitie: bel de dochter", "Nota : dochter", "ok /notitie dochter", "📝 notitie: x"])
async def test_what_begins_as_a_note_is_not_sent_as_an_answer(house: House, text: str) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    before = len(await paula.transcript())
    await els.replies(text, to=HOW)
    assert "Dit lijkt een notitie" in await reads(els)
    card = await card_of(els)
    await els.sends(photo={"caption": f"/notitie {text}"}, reply_to=card["message_id"])
    assert "Dit lijkt een notitie" in await reads(els)
    assert len(await paula.transcript()) == before
    assert (await requests(house))[0].held_by is None


async def test_another_button_or_command_ends_the_waiting(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    for act in ("/vandaag", "Meer", "Toch niet"):
        await els.taps("Notitie")
        await (els.says(act) if act.startswith("/") else els.taps(act))
        await els.says(NOTE)
        assert await notes_in(house) == []
    assert NOTE not in await reached(house, paula)


async def test_half_an_hour_later_nothing_is_awaited_any_more(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Notitie")
    await house.waits(minutes=31)
    await els.says(NOTE)
    assert "Ik wachtte niet meer" in await reads(els)
    assert await notes_in(house) == [] and NOTE not in await reached(house, paula)


async def test_the_waiting_survives_a_restart(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Notitie")
    await house.restarts()
    await els.says(NOTE)
    assert len(await notes_in(house)) == 1 and NOTE not in await reached(house, paula)


async def test_a_note_that_is_no_text_or_too_long_is_refused_in_place(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.taps("Notitie")
    await els.sends(voice=True)
    assert "Een notitie is tekst" in await reads(els)
    await els.taps("Notitie")
    await els.says("x" * 3500)
    assert "past in één bericht" in await reads(els)
    assert await notes_in(house) == []


async def test_colleagues_read_notes_when_they_open_the_request_and_others_never(two_buurten: House) -> None:
    house = two_buurten
    els, bert = await house.regisseur(home="testhoek"), await house.regisseur("Bert", home="testhoek")
    there = await house.regisseur("Ria", home="anderhoek")
    paula, bram = await house.resident(home="testhoek"), await house.volunteer(home="testhoek")
    request_id = await asks(paula)
    await els.replies(f"/notitie {NOTE}", to="Gesteld:")
    assert NOTE not in texts(await bert.transcript())
    await forges(bert, RequestShown(request_id))
    assert NOTE in texts(await bert.transcript()) and TEAM in texts(await bert.transcript())
    await forges(there, RequestShown(request_id))
    for outsider in (there, paula, bram):
        assert NOTE not in await reached(house, outsider)
        card = await house.bot.renderer.card("help_note", {"note_id": 1}, "nl", ChatId(outsider.chat_id))
        assert NOTE not in card.text


async def test_a_note_of_a_colleague_reaches_the_one_who_has_the_request(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await els.taps("Ik neem dit")
    await bert.replies(f"/notitie {NOTE}", to="Gesteld:")
    assert NOTE in await reads(els)
    await els.replies("ik weet het", to=NOTE)
    assert "Een notitie wordt niet verstuurd" in await reads(els)
    assert NOTE not in await reached(house, paula)


async def test_who_lost_the_role_while_a_note_was_awaited_writes_none_and_is_not_stuck(house: House) -> None:
    els, bert, paula = await house.regisseur(), await house.regisseur("Bert"), await house.resident()
    await asks(paula)
    await bert.taps("Notitie")
    await revoke(house, bert)
    await bert.says(NOTE)
    assert await notes_in(house) == []
    await bert.says("waar kan ik eten")
    assert "Dat vind ik niet terug" not in await reads(bert)
    assert NOTE not in texts(await els.transcript())


class Acts:
    """What may happen around one request; each note is a word of its own."""

    def __init__(self, els: Person, paula: Person, request_id: int, chance: random.Random) -> None:
        self.els, self.paula, self.request_id, self.chance = els, paula, request_id, chance
        self.written: list[str] = []

    def note(self) -> str:
        """The next note."""
        self.written.append(f"{NOTE}{self.request_id}x{len(self.written)}x")
        return self.written[-1]

    async def by_command(self) -> None:
        await self.els.replies(f"/notitie {self.note()}", to="Gesteld:")

    async def by_button(self) -> None:
        await self.els.replies("/notitie", to="Gesteld:")
        await self.els.says(self.note())

    async def by_button_but_as_a_reply(self) -> None:
        await self.els.replies("/notitie", to="Gesteld:")
        await self.els.replies(self.note(), to="Gesteld:")

    async def without_the_command(self) -> None:
        await self.els.replies(f"notitie: {self.note()}", to="Gesteld:")

    async def as_a_reply_to_a_note(self) -> None:
        if TEAM in texts(await self.els.transcript()):
            await self.els.replies(self.note(), to=TEAM)

    async def on_the_way_to_a_colleague(self) -> None:
        await forges(self.els, HandOverTapped(self.request_id))
        await self.els.says(self.note())

    async def by_an_edit(self) -> None:
        own = [one for one in await self.els.transcript() if one["from"] == "person" and NOTE in (one["text"] or "")]
        if own:
            await self.els.edits(f"/notitie {self.note()}", of=self.chance.choice(own)["message_id"])

    async def answer(self) -> None:
        await self.els.replies(f"antwoord {self.chance.random()}", to="Gesteld:")

    async def close(self) -> None:
        reason = self.chance.choice(["solved", "silent", "referred"])
        await forges(self.els, ClosedFor(self.request_id, reason))

    async def write_back(self) -> None:
        await self.paula.says(f"nog iets {self.chance.random()}")


NOTING = (
    "by_command",
    "by_button",
    "by_button_but_as_a_reply",
    "without_the_command",
    "as_a_reply_to_a_note",
    "by_an_edit",
    "on_the_way_to_a_colleague",
)
OTHERS = ("answer", "close", "write_back")


@pytest.mark.parametrize("seed", range(10))
async def test_no_note_is_in_any_message_to_the_resident_whatever_happens(house: House, seed: int) -> None:
    """Ten times three random sequences over the real bot; every call to the resident's chat is looked at."""
    els, paula = await house.regisseur(), await house.resident()
    await house.regisseur("Bert")
    chance, written = random.Random(seed), list[str]()
    for _ in range(3):
        possible = Acts(els, paula, await asks(paula), chance)
        for name in [*chance.choices(NOTING, k=2), *chance.choices(NOTING + OTHERS, k=3)]:
            await getattr(possible, name)()
        written += possible.written
    sent = await reached(house, paula)
    assert written and "Je vraag is binnen" in sent
    assert [one for one in written if one in sent] == []


async def test_an_erased_request_takes_the_notes_off_the_desks_screen(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident()
    await asks(paula)
    await els.replies(f"/notitie {NOTE}", to="Gesteld:")
    assert NOTE in texts(await els.transcript())
    await paula.says("/mijn")
    await paula.taps("Wis ")
    await paula.taps("Ja, wis")
    assert NOTE not in texts(await els.transcript())
    assert await notes_in(house) == []
