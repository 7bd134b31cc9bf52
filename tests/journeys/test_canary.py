"""Unique words go through every flow of a real process at DEBUG; then nothing it wrote holds one of them in clear.

Its log, /health, the database with its write-ahead log, temporary files. And after erasing nothing is left to open.
"""

import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.faults.build import TOKEN, WORDS
from tests.house import Person
from tests.journeys.phones import data_of
from tests.journeys.process import BotProcess, encodings

FLOWS = (
    *("question", "help", "caption", "album", "edit", "name", "answer", "answer_edit", "back", "addition"),
    *("note", "note_command", "asked_back", "later", "hand_over", "own_words", "letter", "search", "concern"),
    *("on_behalf", "danger", "danger_inside", "callback", "refused", "lost", "called", "reopened", "still"),
    *(
        "first_paula",
        "first_els",
        "first_bert",
        "first_bram",
        "first_stijn",
        "command",
        "document",
        "after_closing",
        "wording",
    ),
)
CANARY = {flow: f"qzk{number:02d}{flow.replace('_', '')}vx" for number, flow in enumerate(FLOWS)}
CLEAR_IN_DATABASE = {"called"}
"""What colleagues call somebody at the desk is meant to be read, and stands in ``roles`` as it is."""
RELAYED = ("help", "caption", "edit", "addition", "concern", "on_behalf", "reopened", "still", "danger_inside")


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[BotProcess]:
    process = BotProcess(tmp_path)
    try:
        await process.open()
        yield process
    finally:
        await process.close()


class People:
    """Everybody of the story."""

    def __init__(self, bot: BotProcess) -> None:
        self.bot = bot

    async def move_in(self) -> None:
        """Roles by invitation."""
        bot, said = self.bot, CANARY
        self.stijn = await bot.admin(said["first_stijn"])
        self.els = await bot.invited(self.stijn, said["first_els"], "regisseur")
        self.bert = await bot.invited(self.stijn, said["first_bert"], "regisseur")
        self.bram = await bot.invited(self.stijn, said["first_bram"], "volunteer")
        self.paula = await bot.resident(said["first_paula"])

    @property
    def all(self) -> tuple[Person, ...]:
        """Every phone."""
        return self.stijn, self.els, self.bert, self.bram, self.paula


async def taps(person: Person, *names: str) -> None:
    """The newest button of each kind, one after the other."""
    for name in names:
        await person.taps(data=await data_of(person, name))


async def sends(person: Person) -> None:
    """Yes, on the screen of consent."""
    await person.taps(data=await data_of(person, "send", last=".1"))


async def code_of_newest(bot: BotProcess) -> str:
    """Of the newest request."""
    return str(bot.rows("SELECT code FROM help_requests ORDER BY id DESC LIMIT 1")[0][0])


async def asking(people: People) -> str:
    """Words, a voice note, an album, a place, a file, a name; the code of the request."""
    paula, said = people.paula, CANARY
    await paula.says(f"waar vind ik {said['question']}?")
    await paula.says(f"/{said['command']} {said['command']}")
    await paula.says("/hulp")
    await paula.says(f"waar vind ik {WORDS[1]} {said['help']}")
    await paula.sends(voice={"caption": said["caption"]})
    await paula.sends_album({"photo": {"caption": said["album"]}}, {"photo": True})
    await paula.sends(document={"file_name": said["document"], "caption": said["document"]})
    await paula.sends(location={"latitude": 50.85, "longitude": 4.35})
    await sends(paula)
    await paula.says(said["addition"])
    await taps(paula, "name")
    await paula.says(said["name"])
    return await code_of_newest(people.bot)


async def answering(people: People, code: str) -> None:
    """The desk answers, asks, notes, puts off and passes on."""
    els, paula, said = people.els, people.paula, CANARY
    await taps(els, "claim")
    await els.replies(said["answer"], to=code)
    await paula.says(said["back"])
    await paula.edits(said["edit"], of=said["back"])
    await els.edits(said["answer_edit"], of=said["answer"])
    await taps(els, "note")
    await els.says(said["note"])
    await els.replies(f"/notitie {said['note_command']}", to=f"🙋 {code}")
    await taps(els, "askback")
    await els.says(said["asked_back"])
    await paula.says(f"ik wil dood {said['danger_inside']}")
    await taps(els, "later")
    await els.says(said["later"])
    await taps(els, "hand")
    await els.says(said["hand_over"])
    await els.taps("ollega 2")
    await people.bert.taps(data=await data_of(people.bert, "handno"))


async def referring(people: People) -> None:
    """The exact words for an organisation, of both."""
    els, paula, said = people.els, people.paula, CANARY
    await taps(els, "refer", "refseek")
    await els.says(said["search"])
    await taps(els, "refseek")
    await els.says(WORDS[2])
    await taps(els, "refpick", "refprop")
    await taps(paula, "want")
    await taps(els, "refwrite")
    await els.says(said["letter"])
    await taps(els, "refput")
    await taps(paula, "ownwords")
    await paula.says(said["own_words"])


async def closing(people: People, code: str) -> None:
    """Closed, opened again by a reply, closed, opened again by the button."""
    els, paula, said = people.els, people.paula, CANARY
    await taps(els, "close")
    await els.taps(data=await data_of(els, "close2", last=".solved"))
    await els.replies(said["after_closing"], to=f"🙋 {code}")
    await paula.replies(said["reopened"], to="afgerond")
    await taps(els, "close")
    await els.taps(data=await data_of(els, "close2", last=".referred"))
    await taps(paula, "still")
    await paula.says(said["still"])


async def teaching(people: People) -> None:
    """What somebody asked becomes a wording that waits for an editor."""
    els, bram = people.els, people.bram
    await bram.says("/hulp")
    await bram.says(f"waar vind ik {WORDS[3]} voor mijn {CANARY['wording']}")
    await sends(bram)
    await taps(els, "claim", "close")
    await els.taps(data=await data_of(els, "close2", last=".solved"))
    await taps(els, "deskmore", "teach", "teach2")


async def others(people: People) -> None:
    """A worry, somebody else's words, danger, what is refused, what is made up."""
    els, bram, paula, said = people.els, people.bram, people.paula, CANARY
    await paula.says("/seintje")
    await paula.says(said["concern"])
    await paula.taps(data=await data_of(paula, "knows", last=".0"))
    await sends(paula)
    await bram.says("/doorgeven")
    await bram.taps(data=await data_of(bram, "agreed", last=".1"))
    await bram.says(said["on_behalf"])
    await sends(bram)
    await bram.says(f"ik wil dood {said['danger']}")
    await bram.sends(sticker=True)
    shown = (await bram.last())["message_id"]
    await bram.taps(data=f"1.{said['callback']}.7", forge=True, message_id=shown)
    await taps(bram, "name")
    await bram.says(said["refused"] * 20)
    await els.says("/menu")
    await els.replies(said["lost"], to=(await els.last())["text"][:20])
    await els.says("/wachtdienst")
    await taps(els, "dutycall")
    await els.says(said["called"])


def in_clear(data: bytes, *, allowed: frozenset[str] = frozenset()) -> set[str]:
    """Which canaries, or the secret of the bot, stand in these bytes."""
    words = {flow: word for flow, word in CANARY.items() if flow not in allowed}
    words["the token"] = TOKEN.partition(":")[2]
    lowered = data.lower()
    return {flow for flow, word in words.items() if any(one.lower() in lowered for one in encodings(word))}


def assert_nothing_in_clear(bot: BotProcess) -> None:
    """In whatever the process wrote."""
    assert in_clear(bot.log.read_bytes()) == set()
    found = {one.name: in_clear(one.read_bytes(), allowed=frozenset(CLEAR_IN_DATABASE)) for one in bot.files()}
    assert {name: what for name, what in found.items() if what} == {}


def sealed_values(bot: BotProcess) -> list[bytes]:
    """Every key of a request and everything sealed with one."""
    columns = {"help_requests": ("sealed_key", "shown_name"), "help_messages": ("body",)}
    columns |= {"help_notes": ("body",), "help_referrals": ("body",)}
    queries = [f"SELECT {one} FROM {table}" for table, names in columns.items() for one in names]
    found = [row[0] for query in queries for row in bot.rows(query)]
    return [one for one in found if one]


async def test_nothing_that_people_write_stands_in_clear_and_nothing_is_left_after_erasing(bot: BotProcess) -> None:
    people = People(bot)
    await people.move_in()
    code = await asking(people)
    await answering(people, code)
    await referring(people)
    await closing(people, code)
    await teaching(people)
    await others(people)
    await people.paula.says("/privacy")

    at_desk = str([await person.transcript() for person in (people.els, people.bert)])
    assert [flow for flow in RELAYED if CANARY[flow] not in at_desk] == [], "the story did not reach the desk"
    assert len(bot.log.read_text().splitlines()) > 10
    assert in_clear((await bot.health()).encode()) == set()
    assert any(one.name.endswith("-wal") for one in bot.files())
    assert_nothing_in_clear(bot)

    await bot.ends(signal.SIGKILL)
    assert_nothing_in_clear(bot)
    await bot.start()
    assert_nothing_in_clear(bot)

    sealed = sealed_values(bot)
    assert len(sealed) > 15
    for person in (people.paula, people.bram):
        await person.says("/wis")
        await person.taps(data=await data_of(person, "erase2", last=".1"))
    assert sealed_values(bot) == []
    await bot.ends(signal.SIGTERM)
    left = b"".join(one.read_bytes() for one in bot.files())
    assert [one for one in sealed if one[20:52] in left] == []
    assert_nothing_in_clear(bot)


def test_the_search_finds_what_is_there() -> None:
    word = CANARY["note"]
    for data in (f"x{word}x".encode(), word.upper().encode(), word.encode("utf-16-le"), word.encode().hex().encode()):
        assert in_clear(data) == {"note"}
    assert in_clear(TOKEN.encode()) == {"the token"}
    assert len(set(CANARY.values())) == len(FLOWS)
    assert not any(re.search(one, other) for one in CANARY.values() for other in CANARY.values() if one != other)
