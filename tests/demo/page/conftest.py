"""The page is tested as a visitor meets it: a real browser, the real stand-in, and a bot of forty lines."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, ConsoleMessage, Page, ViewportSize, async_playwright

from demo.page.routes import Phone, Role, Suggestion, mount_page
from demo.standin.server import StandIn

TOKEN = "700000001:page-test"
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
]
PEOPLE: tuple[tuple[Role, str, str], ...] = (
    ("resident", "Nadia", "woont op de derde verdieping"),
    ("volunteer", "Jef", "schenkt koffie op dinsdag"),
    ("regisseur", "Amal", "kent de buurt"),
)
KEYS = [
    [{"text": "Ja", "callback_data": "ja"}, {"text": "Let op", "callback_data": "alert"}],
    [{"text": "Site", "url": "https://buurt.example"}],
]


class FakeStage:
    """Three phones whose people are made anew for each test, and a clock that only the test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
        self.on_stage: list[Phone] = []

    def phones(self) -> list[Phone]:
        return self.on_stage

    def suggestions(self) -> list[Suggestion]:
        return [
            Suggestion("resident", "Waar kan ik soep eten?", "een adres in de buurt"),
            Suggestion("volunteer", "Ik wil dinsdag wandelen", "een nieuwe activiteit"),
        ]

    def now(self) -> datetime:
        return self.time

    async def move_clock(self, to: datetime) -> None:
        self.time = to


class FakeBot:
    """Answers by echo, with one special word for each thing a phone must be able to show."""

    def __init__(self, api: str, session: aiohttp.ClientSession) -> None:
        self.api, self.session = api, session

    async def call(self, method: str, **body: Any) -> Any:
        async with self.session.post(f"{self.api}/{method}", json=body) as answer:
            return (await answer.json())["result"]

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    await self.tapped(query)
                elif message := update.get("message") or update.get("edited_message"):
                    await self.told(message)

    async def told(self, message: dict[str, Any]) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        special = {"knoppen": self.buttons, "wis": self.erase, "schrijft": self.type, "opmaak": self.format}
        if text in special:
            await special[text](chat)
        elif "location" in message:
            place = {**message["location"], "title": "Buurthuis De Linde", "address": "Lindestraat 1"}
            await self.call("sendVenue", chat_id=chat, **place)
        elif "edit_date" in message:
            await self.call("sendMessage", chat_id=chat, text=f"nu staat er: {text}")
        elif quoted := message.get("reply_to_message"):
            await self.call("sendMessage", chat_id=chat, text=f"op «{quoted['text']}»: {text}")
        else:
            kind = next((k for k in ("photo", "voice", "sticker") if k in message), "")
            await self.call("sendMessage", chat_id=chat, text=f"echo: {text or kind}")

    async def tapped(self, query: dict[str, Any]) -> None:
        message, alert = query["message"], query["data"] == "alert"
        toast = {"text": "Genoteerd", "show_alert": alert}
        await self.call("answerCallbackQuery", callback_query_id=query["id"], **toast)
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self.call("editMessageText", **where, text=f"gekozen: {query['data']}")

    async def buttons(self, chat: int) -> None:
        keyboard = {"inline_keyboard": KEYS}
        await self.call("sendMessage", chat_id=chat, text="Kom je mee?", reply_markup=keyboard)

    async def erase(self, chat: int) -> None:
        sent = await self.call("sendMessage", chat_id=chat, text="dit verdwijnt")
        await self.call("deleteMessage", chat_id=chat, message_id=sent["message_id"])

    async def type(self, chat: int) -> None:
        await self.call("sendChatAction", chat_id=chat, action="typing")

    async def format(self, chat: int) -> None:
        html = (
            "<b>Soep 🍲 voor <i>iedereen</i></b> &lt;img src=x onerror=alert(1)&gt; "
            "bel 0400 00 00 01 of <a href='https://buurt.example/a'>lees</a> of /start"
        )
        await self.call("sendMessage", chat_id=chat, text=html, parse_mode="HTML")


class Site:
    """The running demo: its address, its stage, its bot, and people on demand."""

    def __init__(self, address: str, stage: FakeStage, bot: FakeBot) -> None:
        self.address, self.stage, self.bot = address, stage, bot

    async def new_people(self) -> None:
        self.stage.time = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
        self.stage.on_stage = []
        for role, name, title in PEOPLE:
            ids = await self.sim("people", {"first_name": name, "language_code": "nl"})
            self.stage.on_stage.append(Phone(ids["chat_id"], ids["user_id"], name, role, title, "nl"))

    async def sim(self, path: str, body: dict[str, Any]) -> Any:
        async with self.bot.session.post(f"{self.address}/sim/{path}", json=body) as answer:
            return await answer.json()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def site() -> AsyncIterator[Site]:
    stage, app = FakeStage(), web.Application()
    StandIn(token=TOKEN, now=stage.now, limits=False).mount(app)
    mount_page(app, stage=stage)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    # No total: the loop of this fixture rests while other tests run theirs, and a long rest is not a time-out.
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:
        bot = FakeBot(f"{address}/bot{TOKEN}", session)
        listening = asyncio.create_task(bot.run())
        yield Site(address, stage, bot)
        listening.cancel()
        with contextlib.suppress(asyncio.CancelledError, TimeoutError):
            await listening
    await runner.cleanup()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("skipped: no chromium on this machine, so the page was not opened")
        pytest.skip("no chromium on this machine")
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield opened
        await opened.close()


def is_fault(line: ConsoleMessage) -> bool:
    """An error of the page itself; a request that a test makes fail on purpose is not one."""
    return line.type == "error" and not line.text.startswith("Failed to load resource")


OpenPage = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(site: Site, browser: Browser) -> AsyncIterator[OpenPage]:
    """`await open_page(width=390, height=844)` opens the page in a new browser; its errors fail the test."""
    await site.new_people()
    contexts, errors = [], list[str]()

    async def open_one(width: int = 1280, height: int = 800, **options: Any) -> Page:
        size = ViewportSize(width=width, height=height)
        context = await browser.new_context(viewport=size, locale="nl-BE", **options)
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda line: errors.extend([line.text] if is_fault(line) else []))
        page.on("response", lambda answer: errors.extend([answer.url] if answer.status == 404 else []))
        await page.goto(site.address)
        await page.locator("section.phone").first.wait_for()
        return page

    yield open_one
    for context in contexts:
        await context.close()
    assert errors == []
