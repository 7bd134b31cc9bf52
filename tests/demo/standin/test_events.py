"""The page follows all chats live and misses nothing when its connection breaks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import orjson

from tests.demo.standin.conftest import BotSide, PeopleSide

Event = tuple[int, dict[str, Any]]


@asynccontextmanager
async def listening(people: PeopleSide, last: int | None = None) -> AsyncIterator[aiohttp.ClientResponse]:
    """An open stream; the stand-in has confirmed that it listens."""
    headers = {} if last is None else {"Last-Event-ID": str(last)}
    async with people.session.get(f"{people.address}/sim/events", headers=headers) as response:
        assert response.content_type == "text/event-stream"
        assert await response.content.readline() == b": listening\n"
        await response.content.readline()
        yield response


async def heard(response: aiohttp.ClientResponse) -> Event:
    number = (await response.content.readline()).removeprefix(b"id: ")
    data = (await response.content.readline()).removeprefix(b"data: ")
    assert await response.content.readline() == b"\n"
    return int(number), orjson.loads(data)


async def test_everything_a_telephone_would_show_is_told(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    async with listening(people) as stream:
        await bot.get("sendChatAction", chat_id=chat, action="typing")
        sent = await bot.get("sendMessage", chat_id=chat, text="Kom je?", reply_markup=keyboard)
        tapped = await people.do(f"chats/{chat}/taps", text="Ja")
        await bot.get("answerCallbackQuery", callback_query_id=tapped["callback_query_id"], text="Top", show_alert=True)
        await bot.get("editMessageText", chat_id=chat, message_id=sent["message_id"], text="Tot dan")
        await bot.get("deleteMessage", chat_id=chat, message_id=sent["message_id"])
        await bot.get("setMyCommands", commands=[{"command": "start", "description": "begin"}])
        events = [(await heard(stream))[1] for _ in range(6)]
    assert [event["type"] for event in events] == [
        "typing",
        "message",
        "toast",
        "edited",
        "deleted",
        "commands",
    ]
    assert {event["chat_id"] for event in events} == {chat}
    assert (events[2]["text"], events[2]["alert"]) == ("Top", True)
    transcript = (await people.see(f"chats/{chat}"))["messages"]
    assert events[4]["message"] == transcript[-1]


async def test_who_comes_back_hears_what_was_missed(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    async with listening(people) as stream:
        await bot.get("sendMessage", chat_id=chat, text="een")
        last, _ = await heard(stream)
    for text in ("twee", "drie"):
        await bot.get("sendMessage", chat_id=chat, text=text)
    async with listening(people, last) as stream:
        missed = [await heard(stream) for _ in range(2)]
    assert [(number, event["message"]["text"]) for number, event in missed] == [
        (last + 1, "twee"),
        (last + 2, "drie"),
    ]


async def test_a_newcomer_hears_only_what_is_new(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    async with listening(people) as stream:
        await people.do(f"chats/{chat}/messages", text="nieuw")
        _, event = await heard(stream)
    assert (event["message"]["text"], event["message"]["from"]) == ("nieuw", "person")
