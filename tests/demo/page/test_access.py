"""Everybody can use the page: on a small screen, in the dark, by keyboard, by ear."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

OpenPage = Callable[..., Awaitable[Page]]

INTERACTIVE = {
    "button",
    "link",
    "textbox",
    "menuitem",
    "tab",
    "combobox",
    "checkbox",
    "DisclosureTriangle",
    "DateTime",
}
LONG = "Donaudampfschiffahrtsgesellschaftskapitänsmützenabzeichen" * 3

SIZES = [
    (390, 844),
    (360, 640),
    (768, 1024),
    (900, 700),
    (1100, 800),
    (1200, 800),
    (1280, 800),
    (1440, 900),
    (1600, 900),
    (1920, 1080),
]

OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(element => {
  const box = element.getBoundingClientRect();
  const scrolls = element.closest('.try ul, .sprite, .skip, .text pre');
  return box.width && !scrolls && (box.right > innerWidth + 1 || box.left < -1);
}).map(element => element.outerHTML.slice(0, 90))"""

# Relative luminance and contrast ratio as WCAG 2.2 defines them; backgrounds lie over those of the ancestors.
LOW_CONTRAST = """() => {
  const parse = css => (css.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const over = ([r, g, b, a = 1], under) => [r, g, b].map((c, i) => c * a + under[i] * (1 - a));
  const own = element => parse(getComputedStyle(element).backgroundColor);
  const behind = element => element ? over(own(element), behind(element.parentElement)) : [255, 255, 255];
  const light = rgb => rgb.map(c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  const low = [];
  const measure = (element, text, css) => {
    const under = behind(element), found = ratio(light(over(parse(css.color), under)), light(under));
    if (found < 4.5) low.push(`${found.toFixed(2)} ${element.className || element.tagName}: ${text}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, text = walker.currentNode.textContent.trim();
    if (!text || !element.getClientRects().length) continue;
    count += 1;
    measure(element, text, getComputedStyle(element));
  }
  for (const field of document.querySelectorAll('textarea'))
    measure(field, 'placeholder', getComputedStyle(field, '::placeholder'));
  return { low, count };
}"""


def phone(page: Page, role: str = "resident") -> Locator:
    return page.locator(f'section.phone[data-role="{role}"]')


async def fill_with_everything(page: Page, site: Any, role: str, chat: int) -> None:
    """One phone with each kind of message, a notice, an open answer and an open menu."""
    for body in ({"text": "wis"}, {"text": "opmaak"}, {"voice": True}, {"text": "knoppen"}):
        await site.sim(f"chats/{chat}/messages", body)
    await site.sim(f"chats/{chat}/messages", {"location": {"latitude": 50.8, "longitude": 4.3}})
    own = phone(page, role)
    await expect(own.locator(".place")).to_have_count(2)
    await expect(own.locator(".keys").first).to_be_visible()
    await site.sim(f"chats/{chat}/messages", {"text": "schrijft"})
    await expect(own.locator(".typing")).to_be_visible()
    await own.locator("article.mine").last.locator("[data-action=answer]").focus()
    await page.keyboard.press("Enter")
    await own.locator(".plus").click()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
async def test_nothing_sticks_out_at_any_width(open_page: OpenPage, site: Any, language: str) -> None:
    page = await open_page()
    await page.locator(f'#language [value="{language}"]').click()
    chat = site.stage.on_stage[0].chat_id
    await site.sim(f"chats/{chat}/messages", {"text": LONG})
    await fill_with_everything(page, site, "resident", chat)
    await page.locator("summary").click()
    for width, height in SIZES:
        await page.set_viewport_size({"width": width, "height": height})
        root = "document.documentElement"
        assert await page.evaluate(f"[{root}.scrollWidth, {root}.scrollHeight]") == [width, height]
        assert await page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
async def test_every_text_has_contrast(open_page: OpenPage, site: Any, scheme: str, width: int) -> None:
    page = await open_page(width=width, color_scheme=scheme)
    for number, who in enumerate(site.stage.on_stage):
        if width == 390:
            await page.get_by_role("tab").nth(number).click()
        await fill_with_everything(page, site, who.role, who.chat_id)
        measured = await page.evaluate(LOW_CONTRAST)
        assert measured["low"] == []
        assert measured["count"] > 40
    await page.locator('[value="fr"]').hover()
    await phone(page, "regisseur").get_by_role("button", name="Let op").click()
    await expect(phone(page, "regisseur").get_by_role("alertdialog")).to_be_visible()
    assert (await page.evaluate(LOW_CONTRAST))["low"] == []


async def test_notices_and_troubles_have_contrast(open_page: OpenPage) -> None:
    page = await open_page()
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        await page.evaluate(
            "document.querySelectorAll('.toast, .trouble, .offline, .clock-trouble, .more').forEach("
            "notice => { notice.hidden = false; notice.textContent = 'melding'; })"
        )
        assert (await page.evaluate(LOW_CONTRAST))["low"] == []


async def test_everything_one_can_use_has_a_name(open_page: OpenPage, site: Any) -> None:
    page = await open_page()
    await fill_with_everything(page, site, "resident", site.stage.on_stage[0].chat_id)
    await page.locator("summary").click()
    session = await page.context.new_cdp_session(page)
    tree = (await session.send("Accessibility.getFullAXTree"))["nodes"]
    usable = [node for node in tree if not node["ignored"] and node["role"]["value"] in INTERACTIVE]
    assert len(usable) > 30
    assert [node for node in usable if not node.get("name", {}).get("value")] == []


async def test_each_chat_is_a_log_that_is_read_out(open_page: OpenPage) -> None:
    page = await open_page()
    logs = page.get_by_role("log")
    await expect(logs).to_have_count(3)
    for log, name in zip(await logs.all(), ("Nadia", "Jef", "Amal"), strict=True):
        await expect(log).to_have_attribute("aria-live", "polite")
        await expect(log).to_have_accessible_name(f"Gesprek van {name} met de buurtbot")
    await expect(page.get_by_role("region", name="Telefoon van Nadia, Bewoner")).to_be_visible()


async def tab_until(page: Page, selector: str, key: str = "Tab") -> None:
    """Press `key` until what has the focus matches; each stop on the way must show where it is."""
    for _ in range(60):
        await page.keyboard.press(key)
        outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline not in ("none", "hidden")
        if await page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached with {key}")


async def focused(page: Page) -> str:
    return str(await page.evaluate("document.activeElement.innerText"))


async def test_the_whole_conversation_works_by_keyboard(open_page: OpenPage) -> None:
    page = await open_page()
    resident = phone(page)
    await tab_until(page, '[data-role="resident"] textarea')
    await page.keyboard.type("knoppen")
    await page.keyboard.press("Enter")
    await expect(resident.get_by_role("button", name="Let op")).to_be_visible()
    await tab_until(page, '[data-tap="ja"]', "Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(resident.locator("article.theirs").last).to_contain_text("gekozen: ja")
    await expect(resident.locator("article.theirs").last).to_be_focused()
    await page.keyboard.press("ArrowUp")
    assert "knoppen" in await focused(page)
    await tab_until(page, '.mine [data-action="answer"]')
    await page.keyboard.press("Enter")
    await expect(resident.locator("textarea")).to_be_focused()
    await expect(resident.locator(".bar")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(resident.locator(".bar")).to_be_hidden()


async def test_menus_are_steered_with_arrows_and_closed_with_escape(open_page: OpenPage) -> None:
    page = await open_page()
    plus = phone(page).get_by_role("button", name="Iets anders sturen")
    await plus.focus()
    await page.keyboard.press("Enter")
    assert await focused(page) == "Mijn plaats"
    await page.keyboard.press("ArrowUp")
    assert await focused(page) == "Sticker"
    await page.keyboard.press("ArrowDown")
    assert await focused(page) == "Mijn plaats"
    await page.keyboard.press("Escape")
    await expect(phone(page).get_by_role("menu")).to_be_hidden()
    await expect(plus).to_be_focused()


async def test_a_long_chat_is_one_stop_for_the_tab_key(open_page: OpenPage, site: Any) -> None:
    page = await open_page()
    for _ in range(5):
        await site.sim(f"chats/{site.stage.on_stage[0].chat_id}/messages", {"text": "knoppen"})
    await expect(phone(page).locator(".keys")).to_have_count(5)
    await expect(phone(page).locator("article[tabindex='0']")).to_have_count(1)
    await expect(phone(page).locator("[data-tap='ja'][tabindex='0']")).to_have_count(1)


@pytest.mark.parametrize(("wish", "moving"), [("no-preference", True), ("reduce", False)])
async def test_nothing_moves_for_who_asked_for_calm(open_page: OpenPage, wish: str, moving: bool) -> None:
    page = await open_page(reduced_motion=wish)
    await phone(page).locator("textarea").fill("schrijft")
    await phone(page).locator("textarea").press("Enter")
    await expect(phone(page).locator(".typing")).to_be_visible()
    assert bool(await page.evaluate("document.getAnimations().length")) is moving
