"""Networks fail and bots are killed at exact moments; the ledger then says truly what had been done."""

import asyncio
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from demo.standin.server import StandIn
from tests.demo.standin.conftest import TOKEN, BotSide, PeopleSide

BROKEN = (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError)


async def _texts(people: PeopleSide, chat: int) -> list[str]:
    return [message["text"] for message in (await people.see(f"chats/{chat}"))["messages"]]


@pytest.mark.parametrize(
    ("fault", "applied", "phases"),
    [
        ("reset_before", False, ["received", "fault"]),
        ("reset_after", True, ["received", "applied", "fault"]),
        ("truncate", True, ["received", "applied", "fault"]),
    ],
)
async def test_a_broken_connection_hides_whether_the_message_was_sent(
    bot: BotSide, people: PeopleSide, fault: str, applied: bool, phases: list[str]
) -> None:
    chat = await people.person()
    await people.do("faults", method="sendMessage", fault=fault)
    with pytest.raises(BROKEN):
        await bot.ask("sendMessage", chat_id=chat, text="gezien?")
    assert ("gezien?" in await _texts(people, chat)) is applied
    assert await people.phases("sendMessage") == phases
    await bot.get("sendMessage", chat_id=chat, text="nu wel")


@pytest.mark.parametrize(
    ("facts", "status", "description"),
    [
        ({"fault": "429", "retry_after": 7}, 429, "Too Many Requests: retry after 7"),
        ({"fault": "500"}, 500, "Internal Server Error: restart"),
    ],
)
async def test_an_ordered_refusal_comes_as_often_as_ordered(
    bot: BotSide, people: PeopleSide, facts: dict[str, Any], status: int, description: str
) -> None:
    an, bob = await people.person(), await people.person("Bob")
    await people.do("faults", method="sendMessage", chat_id=an, times=2, **facts)
    await bot.get("sendMessage", chat_id=bob, text="dag")
    for _ in range(2):
        assert await bot.refused("sendMessage", chat_id=an, text="dag") == (status, description)
    await bot.get("sendMessage", chat_id=an, text="dag")
    assert len(await _texts(people, an)) == 2


async def test_a_bad_gateway_answers_in_html(bot: BotSide, people: PeopleSide) -> None:
    await people.do("faults", fault="502html")
    async with bot.session.post(f"{bot.address}/bot{TOKEN}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")


async def test_faults_can_be_called_off(bot: BotSide, people: PeopleSide) -> None:
    await people.do("faults", fault="500", times=5)
    async with people.session.delete(f"{people.address}/sim/faults") as response:
        assert response.status == 200
    await bot.get("getMe")


async def test_a_slow_answer_comes_after_the_effect(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await people.do("faults", method="sendMessage", fault="slow", seconds=600)
    request = asyncio.create_task(bot.get("sendMessage", chat_id=chat, text="traag"))
    while "traag" not in await _texts(people, chat):
        await asyncio.sleep(0)
    assert not request.done()
    request.cancel()


@pytest.mark.parametrize(
    ("phase", "seen", "phases"),
    [
        ("received", False, ["received", "reached"]),
        ("applied", True, ["received", "applied", "reached"]),
        ("answered", True, ["received", "applied", "answered", "reached"]),
    ],
)
async def test_a_request_is_held_at_the_phase_asked_for(
    bot: BotSide, people: PeopleSide, phase: str, seen: bool, phases: list[str]
) -> None:
    chat = await people.person()
    await people.do("stop-at", phase=phase, method="sendMessage", count=1)
    request = asyncio.create_task(bot.get("sendMessage", chat_id=chat, text="nu"))
    reached = await people.see("reached")
    assert reached["reached"]
    assert reached["line"]["at_phase"] == phase
    assert ("nu" in await _texts(people, chat)) is seen
    assert await people.phases("sendMessage") == phases
    if phase == "answered":
        await request
    else:
        assert not request.done()
        await people.do("go")
        await request
    assert (await _texts(people, chat)).count("nu") == 1
    await bot.get("sendMessage", chat_id=chat, text="daarna")


async def test_the_stop_waits_for_the_request_with_the_right_number(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await people.do("stop-at", phase="received", method="sendMessage", count=3)
    for text in ("een", "twee"):
        await bot.get("sendMessage", chat_id=chat, text=text)
    assert not (await people.see("reached?seconds=0"))["reached"]
    third = asyncio.create_task(bot.get("sendMessage", chat_id=chat, text="drie"))
    assert (await people.see("reached"))["reached"]
    await bot.get("sendMessage", chat_id=chat, text="vier")
    assert await _texts(people, chat) == ["dag", "een", "twee", "vier"]
    await people.do("go")
    await third


async def test_a_held_request_can_be_dropped(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await people.do("stop-at", phase="received", method="sendMessage")
    request = asyncio.create_task(bot.ask("sendMessage", chat_id=chat, text="weg"))
    await people.see("reached")
    await people.do("go", drop=True)
    with pytest.raises(BROKEN):
        await request
    assert "weg" not in await _texts(people, chat)


async def test_what_was_received_is_applied_although_the_bot_died(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await people.do("stop-at", phase="received", method="sendMessage")
    request = asyncio.create_task(bot.ask("sendMessage", chat_id=chat, text="toch"))
    await people.see("reached")
    request.cancel()
    await asyncio.gather(request, return_exceptions=True)
    await people.do("go")
    while "toch" not in await _texts(people, chat):
        await asyncio.sleep(0)


async def test_a_stop_can_be_told_to_an_address(bot: BotSide, people: PeopleSide) -> None:
    told: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

    async def listen(request: web.Request) -> web.Response:
        told.set_result(await request.json())
        return web.Response()

    app = web.Application()
    app.router.add_post("/", listen)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await people.do("stop-at", phase="answered", method="getMe", url=url)
    await bot.get("getMe")
    assert (await told)["method"] == "getMe"
    await runner.cleanup()


async def test_the_ledger_tells_phases_texts_and_updates(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    update_id = (await bot.get("getUpdates", offset=0))[0]["update_id"]
    sent = await bot.get("sendMessage", chat_id=chat, text="<b>dag</b>", parse_mode="HTML")
    await bot.refused("sendMessage", chat_id=5, text="x")
    lines = (await people.see("ledger"))["lines"]
    assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
    assert lines[0]["action"] == "write"
    assert (lines[0]["phase"], lines[0]["update_id"], lines[0]["text"]) == ("person", update_id, "dag")
    poll = [line for line in lines if line.get("method") == "getUpdates"]
    assert (poll[-1]["phase"], poll[-1]["update_ids"], poll[-1]["offset"]) == ("answered", [update_id], 0)
    good, bad = lines[-3], lines[-1]
    assert [line["phase"] for line in lines[-5:]] == [
        "received",
        "applied",
        "answered",
        "received",
        "answered",
    ]
    assert (good["status"], good["chat_id"], good["message_id"]) == (200, chat, sent["message_id"])
    assert good["text"] == "dag"
    assert (bad["status"], bad["error"]) == (400, "Bad Request: chat not found")
    assert (await people.see(f"ledger?after={len(lines) - 1}"))["lines"] == lines[-1:]


async def test_answers_are_delayed_by_the_round_trip_and_polls_by_half(
    monkeypatch: pytest.MonkeyPatch, session: aiohttp.ClientSession
) -> None:
    pauses: list[float] = []

    async def fake_sleep(seconds: float) -> None:
        pauses.append(seconds)

    standin = StandIn(token=TOKEN, limits=False, delay=40.0)
    bot = BotSide(session, await standin.start())
    monkeypatch.setattr("demo.standin.server.asyncio.sleep", fake_sleep)
    await bot.get("getMe")
    await bot.get("getUpdates")
    assert [pause for pause in pauses if pause >= 1] == [40.0, 20.0]
    await standin.stop()
