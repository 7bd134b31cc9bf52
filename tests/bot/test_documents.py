"""A file of our own goes the way of every message: owed, drawn, sent with the same care, and drawn anew."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from telegram import Update

from bot.rendering import call_for
from bot.transport import AiohttpRequest, BotApi, MaybeSent, NotSent, Upload
from core import outbox as box
from core.ids import ChatId
from core.outbox import Lane, MessageKind, Owed
from core.tables import outbox, shown
from demo.standin.server import StandIn
from handlers.cards.card import MOST_IN_A_CAPTION, ROOM_TO_GROW, Button, Card, Document, Media
from handlers.context import BotContext
from handlers.scene import Scene
from tests.bot.spine import NOW, Spine
from tests.bot.wire import YES, a_server, an_answer, break_off, nobody_listens, read_request

TOKEN = "700000001:AAEfiles-token-of-the-tests-000000000"
FILE = MessageKind("calendar_file", Lane.REPLY)
PHOTO = MessageKind("photo", Lane.REPLY)
ROOM = MOST_IN_A_CAPTION - ROOM_TO_GROW
FILE_ONCE = MessageKind("calendar_file_once", Lane.BROADCAST, at_most_once=True)
CONTENT = b"BEGIN:VCALENDAR\r\n\x00\xff\r\n--boundary"
NAME = "soep & brood, 5 € – 100%25.ics"


SITE = [[Button("🌐 Site", url="https://buurt.example")]]


class Soup:
    """What the card shows, changed by the test."""

    content, text = CONTENT, "Soep <b>morgen</b>"

    async def card(self, scene: Scene) -> Card:
        return Card(self.text, SITE, document=Document(NAME, self.content, "text/calendar"))

    async def photo(self, scene: Scene) -> Card:
        return Card(self.text, SITE, media=Media("photo", "https://buurt.example/soup.jpg"))


async def _nothing(update: Update, context: BotContext) -> None:
    pass


async def _open(spine: Spine, wire: BotApi | None = None) -> Soup:
    soup = Soup()
    if wire is not None:
        anything: Any = wire
        spine.telegram = anything
    for kind in (FILE, FILE_ONCE):
        spine.registry.card(kind, soup.card)
    spine.registry.card(PHOTO, soup.photo)
    await spine.open(_nothing)
    return soup


async def _owe(spine: Spine, kind: MessageKind = FILE, chat_id: int = 5) -> None:
    owed = Owed(ChatId(chat_id), kind, subject="activity:7")
    await spine.writer.run(lambda tx: box.owe(tx, spine.rooms.bot_id, [owed], now=NOW))
    await spine.quiet()


async def _states(spine: Spine) -> list[tuple[str, int, bool]]:
    return [(row.state, row.sends, row.possible_double) for row in await spine.count(outbox)]


# --- with Telegram's stand-in at the other end of a real wire ---


class Telegram:
    """The stand-in, and one resident."""

    def __init__(self, http: aiohttp.ClientSession, api: BotApi, chat_id: int) -> None:
        self.http, self.api, self.chat_id = http, api, chat_id

    async def messages(self) -> list[dict[str, Any]]:
        async with self.http.get(f"/sim/chats/{self.chat_id}") as answer:
            found: list[dict[str, Any]] = (await answer.json())["messages"]
        return [one for one in found if one["from"] == "bot"]

    async def kept(self, message: dict[str, Any]) -> bytes:
        async with self.http.get(message["file_address"]) as answer:
            return await answer.read()


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    standin = StandIn(token=TOKEN, limits=False)
    url = await standin.start()
    request = AiohttpRequest()
    await request.initialize()
    async with aiohttp.ClientSession(url) as http:
        async with http.post("/sim/people", json={"first_name": "An"}) as answer:
            chat_id = (await answer.json())["chat_id"]
        await http.post(f"/sim/chats/{chat_id}/messages", json={"text": "dag"})
        yield Telegram(http, BotApi(request, url, TOKEN), chat_id)
    await request.shutdown()
    await standin.stop()


async def test_a_file_arrives_with_its_name_its_words_and_its_buttons(spine: Spine, telegram: Telegram) -> None:
    await _open(spine, telegram.api)
    await _owe(spine, chat_id=telegram.chat_id)
    (message,) = await telegram.messages()
    assert (message["kind"], message["file_name"], message["html"]) == ("document", NAME, "Soep <b>morgen</b>")
    assert message["buttons"] == [[{"text": "🌐 Site", "url": "https://buurt.example"}]]
    assert await telegram.kept(message) == CONTENT
    assert [row.message_id for row in await spine.count(shown)] == [message["message_id"]]


async def test_a_file_that_is_drawn_anew_takes_the_place_of_the_old_one(spine: Spine, telegram: Telegram) -> None:
    soup = await _open(spine, telegram.api)
    await _owe(spine, chat_id=telegram.chat_id)
    soup.content, soup.text = b"BEGIN:VCALENDAR, later", "Soep om vier uur"
    await spine.writer.run(lambda tx: box.redraw(tx, spine.rooms.bot_id, "activity:7", now=NOW))
    await spine.quiet()
    (message,) = await telegram.messages()
    assert (message["text"], message["edits"], len(message["buttons"])) == ("Soep om vier uur", 1, 1)
    assert (message["kind"], message["file_name"]) == ("document", NAME)
    assert await telegram.kept(message) == b"BEGIN:VCALENDAR, later"


async def test_a_lost_answer_to_a_file_is_followed_by_one_copy_that_says_so(spine: Spine, telegram: Telegram) -> None:
    await _open(spine, telegram.api)
    await telegram.http.post("/sim/faults", json={"fault": "reset_after", "method": "sendDocument"})
    await _owe(spine, chat_id=telegram.chat_id)
    first, second = await telegram.messages()
    assert "🔁" not in first["text"] and second["text"].startswith("🔁")
    assert await telegram.kept(first) == await telegram.kept(second) == CONTENT
    assert await _states(spine) == [("sent", 2, True)]


async def test_words_under_a_photo_can_grow_and_a_photo_comes_when_they_fit(spine: Spine, telegram: Telegram) -> None:
    soup = await _open(spine, telegram.api)
    for length, changes_to in ((ROOM, 1024), (ROOM + 1, 1025), (1025, 1024)):
        soup.text = "s" * length
        await _owe(spine, PHOTO, chat_id=telegram.chat_id)
        soup.text = "t" * changes_to
        await spine.writer.run(lambda tx: box.redraw(tx, spine.rooms.bot_id, "activity:7", now=NOW))
        await spine.quiet()
        await spine.writer.run(lambda tx: box.forget_subject(tx, spine.rooms.bot_id, "activity:7"))
    shown_now = [(one["kind"], len(one["text"]), len(one["buttons"])) for one in await telegram.messages()]
    assert shown_now == [("photo", 1024, 1), ("text", 1025, 1), ("photo", 1024, 1)]


# --- what was promised of its kind ---


async def test_a_file_of_which_one_is_promised_at_most_is_not_sent_again(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [MaybeSent("x")]
    await _owe(spine, FILE_ONCE)
    assert [method for method, _ in spine.telegram.calls] == ["sendDocument"]
    assert await _states(spine) == [("unknown", 1, False)]


async def test_a_file_that_surely_did_not_go_goes_later(spine: Spine) -> None:
    await _open(spine)
    spine.telegram.answers = [NotSent("x")]
    await _owe(spine, FILE_ONCE)
    (_, first), (_, second) = spine.telegram.calls
    assert first["document"] == second["document"] == Upload(NAME, CONTENT, "text/calendar")
    assert await _states(spine) == [("sent", 1, False)]


# --- the wire ---


@pytest.fixture
async def request_object() -> AsyncIterator[AiohttpRequest]:
    request = AiohttpRequest()
    await request.initialize()
    yield request
    await request.shutdown()


async def _send(request: AiohttpRequest, url: str) -> Any:
    method, parameters = call_for(Card("kom", document=Document(NAME, CONTENT, "text/calendar")), ChatId(5))
    return (await BotApi(request, url, TOKEN).call(method, parameters, seconds=0.5)).result


async def test_a_file_without_connection_was_surely_not_sent(request_object: AiohttpRequest) -> None:
    with pytest.raises(NotSent):
        await _send(request_object, nobody_listens())


@pytest.mark.parametrize("silent", [True, False])
async def test_a_file_without_answer_may_have_been_sent(request_object: AiohttpRequest, silent: bool) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        if silent:
            await asyncio.Event().wait()
        break_off(writer)

    async with a_server(talk) as url:
        with pytest.raises(MaybeSent):
            await _send(request_object, url)


async def test_the_name_of_a_file_goes_as_it_is(request_object: AiohttpRequest) -> None:
    """Telegram shows what stands there: %20 would stay %20."""
    seen: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await read_request(reader))
        writer.write(an_answer(YES))

    async with a_server(talk) as url:
        assert await _send(request_object, url) == {"message_id": 7}
    head, _, body = seen[0].partition(b"\r\n\r\n")
    assert b"\r\nContent-Type: multipart/form-data; boundary=" in head
    assert f'name="document"; filename="{NAME}"'.encode() in body
    assert b"Content-Type: text/calendar" in body
    assert body.count(CONTENT) == 1


@pytest.mark.parametrize("name", ["", "..", "a/b.ics", 'a".ics', "a\r\nX: y.ics", "a\\b.ics"])
def test_a_name_that_no_phone_can_keep_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        Document(name, b"x", "text/calendar")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Document("a.ics", b"", "text/calendar")
