"""What the bot sends as a file can be kept, and a photo is shown with its words and its buttons."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Locator, Page, expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

OpenPage = Callable[..., Awaitable[Page]]
KEYS = {"inline_keyboard": [[{"text": "✅ Ik kom", "callback_data": "ja"}]]}


def resident(page: Page) -> Locator:
    return page.locator('section.phone[data-role="resident"]')


def read(kept: Path) -> bytes:
    return kept.read_bytes()


async def send_file(site: Any, chat: int, name: str) -> None:
    await site.sim(f"chats/{chat}/messages", {"text": "dag"})
    form = aiohttp.FormData({"chat_id": str(chat), "caption": "Voor je agenda"}, quote_fields=False)
    form.add_field("document", b"BEGIN:VCALENDAR", filename=name, content_type="text/calendar")
    async with site.bot.session.post(f"{site.bot.api}/sendDocument", data=form) as answer:
        assert answer.status == 200


async def test_a_file_has_its_name_and_can_be_kept(open_page: OpenPage, site: Any) -> None:
    page = await open_page()
    await send_file(site, site.stage.on_stage[0].chat_id, "soep & brood.ics")
    article = resident(page).locator('article[data-kind="document"]')
    await expect(article.locator(".text")).to_have_text("Voor je agenda")
    async with page.expect_download() as downloading:
        await article.get_by_role("link", name="soep & brood.ics Bewaar op dit toestel").click()
    download = await downloading.value
    assert download.suggested_filename == "soep & brood.ics"
    assert read(await download.path()) == b"BEGIN:VCALENDAR"
    await expect(resident(page).locator("textarea")).to_be_visible()


async def test_a_long_name_of_a_file_stays_inside_its_bubble(open_page: OpenPage, site: Any) -> None:
    page = await open_page(width=320, height=640)
    await send_file(site, site.stage.on_stage[0].chat_id, f"{'buurtsoepavond' * 9}.ics")
    article = resident(page).locator('article[data-kind="document"]')
    await expect(article.locator(".file")).to_be_visible()
    assert await article.locator(".bubble").evaluate("bubble => bubble.scrollWidth <= bubble.clientWidth")


async def test_a_photo_keeps_its_words_and_buttons_and_both_can_change(open_page: OpenPage, site: Any) -> None:
    page, chat = await open_page(), site.stage.on_stage[0].chat_id
    await site.sim(f"chats/{chat}/messages", {"text": "dag"})
    photo = {"photo": "https://example.org/soep.jpg", "caption": "<b>Soep</b>, om 14 u", "parse_mode": "HTML"}
    sent = await site.bot.call("sendPhoto", chat_id=chat, reply_markup=KEYS, **photo)
    article = resident(page).locator('article[data-kind="photo"]')
    await expect(article.locator(".card")).to_have_text("Foto")
    await expect(article.locator(".text strong")).to_have_text("Soep")
    await expect(article.get_by_role("button", name="Ik kom")).to_be_visible()
    where = {"chat_id": chat, "message_id": sent["message_id"]}
    await site.bot.call("editMessageCaption", **where, caption="Soep, om 15 u", reply_markup=KEYS)
    await expect(article.locator(".text")).to_have_text("Soep, om 15 u")
    media = {"type": "photo", "media": sent["photo"][-1]["file_id"], "caption": "Afgelast"}
    await site.bot.call("editMessageMedia", **where, media=media)
    await expect(article.locator(".text")).to_have_text("Afgelast")
    await expect(article.locator(".card")).to_have_text("Foto")
    await expect(article.get_by_role("button", name="Ik kom")).to_have_count(0)
