"""Surely not sent, or perhaps sent: over real sockets, for each way in which a wire can break."""

import asyncio
import traceback
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import orjson
import pytest
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError

from bot import transport
from bot.outcomes import Verdict, outcome_of_answer
from bot.transport import AiohttpRequest, Answer, BotApi, MaybeSent, NotSent
from demo.standin.server import StandIn
from tests.bot.wire import YES, a_server, an_answer, break_off, nobody_listens, read_request

TOKEN = "700000001:AAEwire-token-of-the-tests-0000000000"


@pytest.fixture
async def request_object() -> AsyncIterator[AiohttpRequest]:
    """Open."""
    request = AiohttpRequest()
    await request.initialize()
    yield request
    await request.shutdown()


async def _send(request: AiohttpRequest, url: str, seconds: float = 5.0) -> Answer:
    return await BotApi(request, url, TOKEN).call("sendMessage", {"chat_id": 5, "text": "hallo"}, seconds=seconds)


async def test_a_refused_connection_sent_nothing(request_object: AiohttpRequest) -> None:
    with pytest.raises(NotSent):
        await _send(request_object, nobody_listens())


async def test_a_name_that_does_not_exist_sent_nothing(request_object: AiohttpRequest) -> None:
    with pytest.raises(NotSent):
        await _send(request_object, "http://telegram.invalid")


async def test_a_server_that_does_not_speak_tls_was_sent_nothing(request_object: AiohttpRequest) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    async with a_server(talk) as url:
        with pytest.raises(NotSent):
            await _send(request_object, url.replace("http:", "https:"))


async def test_a_closed_transport_sends_nothing() -> None:
    with pytest.raises(NotSent):
        await _send(AiohttpRequest(), "http://127.0.0.1:1")


async def test_waiting_too_long_for_a_connection_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """All connections are busy with slow answers: the request never got one."""
    monkeypatch.setattr(transport, "CONNECT_TIMEOUT_SECONDS", 0.05)
    request = AiohttpRequest(connections=1)
    await request.initialize()
    busy = asyncio.Event()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        busy.set()
        await asyncio.Event().wait()

    async with a_server(talk) as url:
        first = asyncio.create_task(_send(request, url))
        await busy.wait()
        with pytest.raises(NotSent):
            await _send(request, url)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
    await request.shutdown()


async def test_a_reset_before_reading_is_in_doubt(request_object: AiohttpRequest) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        break_off(writer)

    async with a_server(talk) as url:
        with pytest.raises(MaybeSent):
            await _send(request_object, url)


async def test_a_reset_after_reading_is_in_doubt(request_object: AiohttpRequest) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        break_off(writer)

    async with a_server(talk) as url:
        with pytest.raises(MaybeSent):
            await _send(request_object, url)


async def test_an_answer_that_does_not_come_is_in_doubt(request_object: AiohttpRequest) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        await asyncio.Event().wait()

    async with a_server(talk) as url:
        with pytest.raises(MaybeSent):
            await _send(request_object, url, seconds=0.05)


async def test_an_answer_that_stops_halfway_is_in_doubt(request_object: AiohttpRequest) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(an_answer(YES[:10], length=len(YES)))
        await writer.drain()

    async with a_server(talk) as url:
        with pytest.raises(MaybeSent):
            await _send(request_object, url)


async def test_half_a_json_in_a_whole_answer_is_in_doubt(request_object: AiohttpRequest) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(an_answer(YES[:10]))

    async with a_server(talk) as url:
        answer = await _send(request_object, url)
    assert (answer.ok, answer.body) == (False, None)
    assert outcome_of_answer(answer).verdict is Verdict.UNSURE


async def test_a_page_of_a_proxy_is_in_doubt(request_object: AiohttpRequest) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(an_answer(b"<html>502 Bad Gateway</html>", "502 Bad Gateway", "text/html"))

    async with a_server(talk) as url:
        answer = await _send(request_object, url)
    assert answer.status == 502
    assert outcome_of_answer(answer).verdict is Verdict.UNSURE


async def test_a_kept_connection_that_was_closed_meanwhile_is_replaced(request_object: AiohttpRequest) -> None:
    connections = 0
    closed = asyncio.Event()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await read_request(reader)
        writer.write(an_answer(YES))
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        closed.set()

    async with a_server(talk) as url:
        assert (await _send(request_object, url)).ok
        await closed.wait()
        await asyncio.sleep(0.02)  # until the end of the connection has reached us
        assert (await _send(request_object, url)).ok
    assert connections == 2


async def test_a_kept_connection_that_ends_under_a_request_is_in_doubt_and_the_request_goes_out_once(
    request_object: AiohttpRequest,
) -> None:
    """Some clients send it again by themselves: that is the blind retry."""
    requests = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        requests.append(await read_request(reader))
        writer.write(an_answer(YES))
        requests.append(await read_request(reader))

    async with a_server(talk) as url:
        assert (await _send(request_object, url)).ok
        with pytest.raises(MaybeSent):
            await _send(request_object, url)
    assert len(requests) == 2


@pytest.mark.parametrize("trouble", ["refused", "reset", "proxy"])
async def test_the_token_is_in_no_exception(request_object: AiohttpRequest, trouble: str) -> None:
    """Neither in ours, nor in one that it came from, nor in what PTB makes of it."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        if trouble == "reset":
            break_off(writer)
        writer.write(an_answer(b"<html></html>", "502 Bad Gateway", "text/html"))

    async with a_server(talk) as there:
        url = nobody_listens() if trouble == "refused" else there
        bot = Bot(TOKEN, base_url=f"{url}/bot", request=request_object, get_updates_request=request_object)
        with pytest.raises(TelegramError) as of_ptb:
            await bot.get_me()
        texts = [str(of_ptb.value), *traceback.format_exception(of_ptb.value)]
        if trouble != "proxy":
            with pytest.raises(NetworkError) as ours:
                await _send(request_object, url)
            texts += [str(ours.value), *traceback.format_exception(ours.value), repr(ours.value.__context__)]
    assert TOKEN not in "".join(texts)
    assert TOKEN.partition(":")[2] not in "".join(texts)


async def test_a_loss_that_harms_nobody_raises_nothing(request_object: AiohttpRequest) -> None:
    await BotApi(request_object, nobody_listens(), TOKEN).try_call("answerCallbackQuery", {})


@pytest.fixture
async def standin() -> AsyncIterator[StandIn]:
    """A whole Bot API."""
    standin = StandIn(token=TOKEN, limits=False)
    yield standin
    await standin.stop()


async def test_ptbs_own_bot_works_through_it_with_keyboards_and_files(
    request_object: AiohttpRequest, standin: StandIn
) -> None:
    url = await standin.start()
    bot = Bot(
        TOKEN,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=request_object,
        get_updates_request=request_object,
    )
    async with aiohttp.ClientSession(url) as people, people.post("/sim/people", json={"first_name": "An"}) as answer:
        chat_id = (await answer.json())["chat_id"]
        await people.post(f"/sim/chats/{chat_id}/messages", json={"text": "dag"})
    assert (await bot.get_me()).username == "buurtbot"
    (update,) = await bot.get_updates()
    assert update.effective_message is not None
    assert update.effective_message.text == "dag"
    said = await bot.send_message(chat_id, "hallo <b>é</b>", parse_mode="HTML")
    assert said.text == "hallo é"
    content = b"BEGIN:VCALENDAR \x00\xff"
    sent = await bot.send_document(chat_id, InputFile(content, filename="soep.ics"), caption="voor je agenda")
    assert sent.document is not None
    assert sent.document.file_name == "soep.ics"
    assert bytes(await (await bot.get_file(sent.document.file_id)).download_as_bytearray()) == content


async def test_a_call_is_plain_json(request_object: AiohttpRequest) -> None:
    seen: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await read_request(reader))
        writer.write(an_answer(YES))

    async with a_server(talk) as url:
        answer = await _send(request_object, url)
    head, _, body = seen[0].partition(b"\r\n\r\n")
    assert head.startswith(f"POST /bot{TOKEN}/sendMessage ".encode())
    expected: Any = {"chat_id": 5, "text": "hallo"}
    assert orjson.loads(body) == expected
    assert (answer.ok, answer.result) == (True, {"message_id": 7})
