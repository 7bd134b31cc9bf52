"""A bot may write its requests in any of the four ways Telegram reads, and gets Telegram's answers."""

import asyncio

import aiohttp
import pytest
from aiohttp import web

from demo.standin.server import StandIn
from tests.demo.standin.conftest import TOKEN, BotSide, PeopleSide

KEYBOARD = '{"inline_keyboard":[[{"text":"Ja","callback_data":"y"}]]}'


def _parts(boundary: str, fields: dict[str, str]) -> aiohttp.MultipartWriter:
    writer = aiohttp.MultipartWriter("form-data", boundary=boundary)
    for name, value in fields.items():
        writer.append(value).set_content_disposition("form-data", name=name)
    return writer


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_the_same_message_is_read_in_every_encoding(bot: BotSide, people: PeopleSide, way: str) -> None:
    chat = await people.person()
    fields = {"chat_id": str(chat), "text": "dag 😀", "reply_markup": KEYBOARD, "protect_content": "true"}
    body = {
        "query": {"params": fields},
        "form": {"data": fields},
        "json": {"json": fields},
        "multipart": {"data": _parts("b", fields)},
    }[way]
    async with bot.session.post(f"{bot.address}/bot{TOKEN}/SENDMESSAGE", **body) as response:  # type: ignore[arg-type]  # any body
        answer = await response.json()
    assert answer["ok"], answer
    assert answer["result"]["text"] == "dag 😀"
    assert answer["result"]["has_protected_content"] is True
    assert answer["result"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "y"


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        (f"/bot{TOKEN}/getme", 200, None),
        (f"/bot{TOKEN}/sendFlowers", 404, "Not Found: method not found"),
        ("/bot700000002:other/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        ("/elsewhere", 404, "Not Found"),
    ],
)
async def test_paths_and_tokens_are_judged_as_telegram_does(
    bot: BotSide, path: str, status: int, description: str | None
) -> None:
    async with bot.session.get(bot.address + path) as response:
        answer = await response.json()
    assert (response.status, answer.get("description")) == (status, description)


async def test_json_that_is_broken_is_refused(bot: BotSide) -> None:
    headers = {"Content-Type": "application/json"}
    async with bot.session.post(f"{bot.address}/bot{TOKEN}/getMe", data="{", headers=headers) as response:
        assert response.status == 400


async def test_an_unknown_parameter_is_accepted_and_named_in_the_ledger(bot: BotSide, people: PeopleSide) -> None:
    url = f"{bot.address}/bot{TOKEN}/getMe"
    async with bot.session.post(url, json={"colour": "yellow"}) as response:
        assert response.status == 200
    lines = (await people.see("ledger"))["lines"]
    assert lines[0]["unknown_parameters"] == ["colour"]


@pytest.mark.parametrize("field", ["document", "attach://calendar"])
async def test_an_uploaded_file_can_be_downloaded_and_sent_again(bot: BotSide, people: PeopleSide, field: str) -> None:
    chat = await people.person()
    form = aiohttp.FormData({"chat_id": str(chat), "caption": "<b>Kalender</b>", "parse_mode": "HTML"})
    if field == "document":
        form.add_field("document", b"BEGIN:VCALENDAR", filename="feest.ics", content_type="text/calendar")
    else:
        form.add_field("document", field)
        form.add_field("calendar", b"BEGIN:VCALENDAR", filename="feest.ics", content_type="text/calendar")
    async with bot.session.post(f"{bot.address}/bot{TOKEN}/sendDocument", data=form) as response:
        message = (await response.json())["result"]
    document = message["document"]
    assert (document["file_name"], document["mime_type"]) == ("feest.ics", "text/calendar")
    assert message["caption_entities"] == [{"type": "bold", "offset": 0, "length": 8}]

    file = await bot.get("getFile", file_id=document["file_id"])
    async with bot.session.get(f"{bot.address}/file/bot{TOKEN}/{file['file_path']}") as response:
        assert await response.read() == b"BEGIN:VCALENDAR"
    again = await bot.get("sendDocument", chat_id=chat, document=document["file_id"])
    assert again["document"] == document


async def test_a_phone_can_keep_a_file_but_never_runs_it(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    form = aiohttp.FormData({"chat_id": str(chat)}, quote_fields=False)
    form.add_field("document", b"<script>", filename="één fèest; \u20ac.ics", content_type="text/html")
    async with bot.session.post(f"{bot.address}/bot{TOKEN}/sendDocument", data=form) as response:
        assert response.status == 200
    shown = (await people.see(f"chats/{chat}"))["messages"][-1]
    assert shown["file_name"] == "één fèest; €.ics"
    async with bot.session.get(bot.address + shown["file_address"]) as response:
        assert await response.read() == b"<script>"
        assert response.content_disposition is not None
        assert (response.content_disposition.type, response.content_disposition.filename) == (
            "attachment",
            "één fèest; €.ics",
        )
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with bot.session.get(f"{bot.address}/sim/files/unknown") as response:
        assert response.status == 404


async def test_a_file_is_not_given_to_a_stranger(bot: BotSide, people: PeopleSide) -> None:
    chat = await people.person()
    await people.do(f"chats/{chat}/messages", photo={"caption": "deur"})
    photo = (await bot.get("getUpdates"))[-1]["message"]["photo"][-1]
    path = (await bot.get("getFile", file_id=photo["file_id"]))["file_path"]
    async with bot.session.get(f"{bot.address}/file/bot1:x/{path}") as response:
        assert response.status == 404


async def test_an_upload_that_is_too_big_is_refused(bot: BotSide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demo.standin.parameters.UPLOAD_LIMIT", 10)
    form = aiohttp.FormData({"chat_id": "1"})
    form.add_field("document", b"12345678901", filename="a.ics")
    async with bot.session.post(f"{bot.address}/bot{TOKEN}/sendDocument", data=form) as response:
        assert (response.status, (await response.json())["description"]) == (413, "Request Entity Too Large")


async def test_another_application_can_carry_the_stand_in(session: aiohttp.ClientSession) -> None:
    app = web.Application()
    StandIn(token=TOKEN).mount(app)
    runner = web.AppRunner(app, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot = BotSide(session, f"http://127.0.0.1:{runner.addresses[0][1]}")
    assert (await bot.get("getMe"))["username"] == "buurtbot"
    await runner.cleanup()


async def test_stopping_ends_what_waits(
    standin: StandIn, bot: BotSide, people: PeopleSide, session: aiohttp.ClientSession
) -> None:
    poll = asyncio.create_task(bot.get("getUpdates", timeout=50))
    while not (await people.see("pending"))["polling"]:
        await asyncio.sleep(0)
    async with session.get(f"{bot.address}/sim/events") as stream:
        await standin.stop()
        await stream.read()
    assert await poll == []
