"""A visitor plays the three stories on the real demo, in a real browser: what the README promises is what is seen.

With BUURTBOT_SCREENSHOTS=1 the pictures in docs/images/ are taken anew on the way.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import ConsoleMessage, Locator, Page, ViewportSize, async_playwright, expect

from demo.stage import HELP_WANTED

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
DESK, TELEPHONE = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=844)
STARTS_WITHIN = 60.0
"""Seconds; generous, for a machine that is doing much else."""
PATIENCE = 25_000
"""Milliseconds until something must be seen. A chat gets one message a second; news leaves after the undo window."""
OVERFLOWING = """() => {
  const wide = document.documentElement.clientWidth;
  const shown = (e) => e.checkVisibility() && !e.closest(".try ul, .skip, .hidden-words");
  const out = (e) => e.getBoundingClientRect().right > wide + 1 || e.getBoundingClientRect().left < -1;
  const spills = (e) => e.matches(".bubble, .key, .head, .composer, .scroller") && e.scrollWidth > e.clientWidth + 1;
  return [...document.body.querySelectorAll("*")]
    .filter((e) => shown(e) && (out(e) || spills(e)))
    .map((e) => `${e.tagName}.${e.className}: ${e.textContent.slice(0, 40)}`);
}"""
CUT_OFF = "all => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent)"
TO_TOP = "(article, above) => { article.closest('.scroller').scrollTop = article.offsetTop - above }"


async def start_demo(port: int) -> tuple[Process, str]:
    """The demo as a newcomer starts it, and the address it prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "demo", cwd=ROOT, env=os.environ | {"PORT": str(port)}, stdout=PIPE, stderr=PIPE
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(STARTS_WITHIN):
            async for line in process.stdout:
                if found := re.search(r"http://127\.0\.0\.1:\d+", line.decode()):
                    return process, found.group()
    except TimeoutError:
        process.kill()
    raise AssertionError((await process.communicate())[1].decode())


async def stop_demo(process: Process) -> str:
    """Ctrl+C; what it still said on its error channel."""
    process.send_signal(signal.SIGINT)
    return (await process.communicate())[1].decode()


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """The page of a fresh demo, at a desk's width. Errors of the page or of the demo fail the test."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("skipped: no chromium on this machine, so the three stories were not played")
        pytest.skip("no chromium on this machine")
    process, address = await start_demo(0)
    faults = list[str]()
    try:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            opened = await browser.new_page(viewport=DESK, locale="nl-BE", color_scheme="light")
            opened.set_default_timeout(PATIENCE)
            opened.on("pageerror", lambda error: faults.append(str(error)))
            opened.on("console", lambda line: faults.extend(complaint(line)))
            await opened.goto(address)
            for role in ("resident", "volunteer", "regisseur"):
                await sees(phone(opened, role), "Welkom in De Zwaluwhoek!")
            yield opened
            await browser.close()
    finally:
        said = await stop_demo(process)
    assert faults == []
    assert said == ""


def complaint(line: ConsoleMessage) -> list[str]:
    """The words of an error or a warning in the console."""
    return [line.text] if line.type in ("error", "warning") else []


def phone(page: Page, role: str) -> Locator:
    return page.locator(f'section.phone[data-role="{role}"]')


def message(on: Locator, words: str) -> Locator:
    """The newest message on this phone that has these words."""
    return on.locator("article").filter(has_text=words).last


async def sees(on: Locator, words: str) -> Locator:
    """Wait until this phone shows these words, and to a reader, not only to a program."""
    found = message(on, words)
    await expect(found).to_be_visible(timeout=PATIENCE)
    return found


async def writes(on: Locator, words: str) -> None:
    await on.locator("textarea").fill(words)
    await on.locator("textarea").press("Enter")


async def taps(on: Locator, button: str, under: str) -> None:
    """Tap a button under the newest message with the words ``under``."""
    await (await sees(on, under)).get_by_role("button", name=button).click()


async def replies(on: Locator, words: str, *, to: str) -> None:
    """Telegram's own reply, through the small menu of a message."""
    target = await sees(on, to)
    await target.locator(".text").click()
    await target.get_by_role("button", name="Beantwoorden").click()
    await writes(on, words)


async def fits(page: Page) -> None:
    """Nothing sticks out on a desk or on a telephone; leaves the page as wide as a desk."""
    for size in (TELEPHONE, DESK):
        await page.set_viewport_size(size)
        for role in ("resident", "volunteer", "regisseur"):
            if size is TELEPHONE:
                await page.locator(f'.tabs [data-role="{role}"]').click()
            await expect(phone(page, role).locator("article").last).to_be_visible()
            assert await page.evaluate(OVERFLOWING) == []


async def test_three_people_play_the_three_stories_on_one_page(page: Page) -> None:
    paula, rachid, annelies = (phone(page, role) for role in ("resident", "volunteer", "regisseur"))
    await asks_where_to_eat(paula)
    await posts_a_soup_day(rachid)
    for other in (paula, annelies):
        await expect(await sees(other, "Nieuw in de buurt")).to_contain_text("Brood is er ook.")
    await taps(paula, "Ik kom", under="Nieuw in de buurt")
    await sees(paula, "Je komt. Tot dan!")
    await taps(rachid, "Wie komt er?", under="Soepdag staat in de agenda")
    await sees(rachid, "Komen: 1 van 40")
    await asks_for_help(paula)
    await replies(annelies, "Dag! Zal ik morgen om 14 uur eens langskomen?", to=HELP_WANTED)
    await sees(paula, "Zal ik morgen om 14 uur eens langskomen?")
    await fits(page)
    if os.environ.get("BUURTBOT_SCREENSHOTS") == "1":
        await take_pictures(page)
    await writes(paula, "ja graag, k zet de koffie klaar")
    await sees(annelies, "k zet de koffie klaar")
    await expect(annelies.locator("article").filter(has_text="Paula")).to_have_count(0)
    await closes(annelies, paula)
    await turns_the_clock_to_the_evening(page)
    reminder = await sees(paula, "Niet vergeten: morgen om 12 u")
    await expect(reminder).to_contain_text("Soepdag")
    await fits(page)


async def asks_where_to_eat(paula: Locator) -> None:
    await writes(paula, "waar kan k goeiekoop eten?")
    card = await sees(paula, "Sociale kruidenier De Zwaluwkorf")
    await expect(card).to_contain_text("Korfmakersstraat 3")
    await expect(card.get_by_role("link", name="Website")).to_be_visible()
    await taps(paula, "🗺️ Kaart", under="Sociale kruidenier De Zwaluwkorf")
    await expect(paula.locator('article[data-kind="venue"]')).to_contain_text("Korfmakersstraat 3")


async def posts_a_soup_day(rachid: Locator) -> None:
    """One sentence, one thing more, a second thought in the time there is for it, and then to the neighbours."""
    await writes(rachid, "/nieuw soepdag morgen van 12u tot 14u in Het Zwaluwnest, 40 plaatsen, gratis")
    await taps(rachid, "Meer vertellen", under="Nog 40 plaatsen vrij")
    await taps(rachid, "Uitleg", under="Wat wil je nog vertellen?")
    await sees(rachid, "Wat wil je erover vertellen?")
    await writes(rachid, "Tomatensoep met balletjes. Brood is er ook.")
    await taps(rachid, "Plaats het", under="Brood is er ook.")
    await taps(rachid, "Toch niet", under="Iets vergeten? Haal het gerust terug.")
    await sees(rachid, "Soepdag staat niet in de agenda.")
    await writes(rachid, "ja")
    await sees(rachid, "Soepdag staat in de agenda")


async def asks_for_help(paula: Locator) -> None:
    await writes(paula, "/hulp")
    await sees(paula, "Fijn dat je het vraagt.")
    await writes(paula, HELP_WANTED)
    await taps(paula, "Ja, stuur door", under="Zal ik dit doorsturen?")
    await sees(paula, "Je vraag is binnen.")


async def closes(annelies: Locator, paula: Locator) -> None:
    await taps(annelies, "Sluiten", under=HELP_WANTED)
    await taps(annelies, "Opgelost", under="Waarom sluit je")
    await sees(paula, "is afgerond.")
    await sees(annelies, "Gesloten: opgelost.")


async def turns_the_clock_to_the_evening(page: Page) -> None:
    now = await page.locator("#clock-now").get_attribute("datetime")
    assert now is not None
    await page.get_by_text("Kies een dag en uur").click()
    await page.locator('input[type="datetime-local"]').fill(f"{now[:10]}T18:01")
    await page.get_by_role("button", name="Zet de klok", exact=True).click()
    await expect(page.locator("#clock-now")).to_contain_text("18:01")


async def take_pictures(page: Page) -> None:
    """Something good on each phone: the soup day at Paula's and Rachid's, the request and the answer at Annelies'."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    await sees(phone(page, "regisseur"), "Doorgegeven aan")
    await page.mouse.move(0, 0)
    await expect(page.locator(".toast:visible")).to_have_count(0)
    for role, words in (("resident", "Tot dan!"), ("volunteer", "Dit staat in de agenda"), ("regisseur", HELP_WANTED)):
        await message(phone(page, role), words).evaluate(TO_TOP, 14)
    await page.screenshot(path=IMAGES / "three-phones.png", animations="disabled")
    await page.emulate_media(color_scheme="dark")
    await page.screenshot(path=IMAGES / "three-phones-dark.png", animations="disabled")
    await page.emulate_media(color_scheme="light")
    await page.set_viewport_size(TELEPHONE)
    await page.locator('.tabs [data-role="resident"]').click()
    await message(phone(page, "resident"), "waar kan k goeiekoop").evaluate(TO_TOP, 10)
    await page.screenshot(path=IMAGES / "phone-390.png", animations="disabled")
    await page.set_viewport_size(DESK)


async def test_the_strip_leads_a_visitor_through_the_stories_and_each_suggestion_shows_what_it_says(page: Page) -> None:
    paula, rachid, annelies = (phone(page, role) for role in ("resident", "volunteer", "regisseur"))
    strip = page.locator(".suggestion")
    await expect(strip.first).to_be_visible()
    assert await strip.locator("span").evaluate_all(CUT_OFF) == []
    await strip.nth(0).click()
    await sees(paula, "Sociale kruidenier De Zwaluwkorf")
    await strip.nth(1).click()
    await taps(rachid, "Plaats het", under="Dit vulde ik zelf in.")
    await taps(paula, "Ik kom", under="Nieuw in de buurt")
    await sees(annelies, "Nieuw in de buurt")
    await strip.nth(2).click()
    await sees(rachid, "Komen: 1.")
    await page.get_by_role("button", name="Morgen 9:00").click()
    await sees(paula, "Niet vergeten: vandaag om 17 u")
    await strip.nth(3).click()
    await taps(paula, "Vraag het aan een mens", under="Dat weet ik niet zeker")
    await taps(paula, "Ja, stuur door", under="Zal ik dit doorsturen?")
    await replies(annelies, "Ik kijk straks met u mee.", to=HELP_WANTED)
    await sees(paula, "Ik kijk straks met u mee.")
    await strip.nth(4).click()
    await sees(annelies, "Van jou: 1")
    await strip.nth(5).click()
    await sees(paula, "we schreven je iets terug")
    await strip.nth(6).click()
    await sees(paula, "Te doen in De Zwaluwhoek")
    await strip.nth(7).click()
    await sees(paula, "1813")
    await strip.nth(8).click()
    await taps(paula, "Français", under="In welke taal praten we?")
    await sees(paula, "nous parlons français")
    await expect(strip).to_have_count(9)


async def test_a_taken_port_is_left_alone_and_control_c_ends_the_demo_without_a_word() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process, address = await start_demo(port)
        try:
            assert not address.endswith(f":{port}")
        finally:
            said = await stop_demo(process)
    assert (process.returncode, said) == (0, "")
