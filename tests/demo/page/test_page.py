"""A visitor can do on the page what a resident can do on a telephone."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

pytestmark = pytest.mark.asyncio(loop_scope="session")

OpenPage = Callable[..., Awaitable[Page]]


def phone(page: Page, role: str = "resident") -> Locator:
    return page.locator(f'section.phone[data-role="{role}"]')


async def write(on: Locator, text: str) -> None:
    await on.locator("textarea").fill(text)
    await on.locator("textarea").press("Enter")


def last(on: Locator, side: str = "theirs") -> Locator:
    return on.locator(f"article.{side}").last


async def test_enter_sends_and_the_bot_answers_on_the_left(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await write(resident, "Dag buurt")
    await expect(last(resident).locator(".text")).to_have_text("echo: Dag buurt")
    mine = await last(resident, "mine").locator(".bubble").bounding_box()
    theirs = await last(resident).locator(".bubble").bounding_box()
    assert mine
    assert theirs
    assert mine["x"] > theirs["x"]
    await expect(resident.locator("textarea")).to_have_value("")


async def test_shift_enter_makes_a_second_line(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await resident.locator("textarea").fill("een")
    await resident.locator("textarea").press("Shift+Enter")
    await resident.locator("textarea").press_sequentially("twee")
    await resident.locator("textarea").press("Enter")
    await expect(last(resident).locator(".text")).to_have_text("echo: een\ntwee", use_inner_text=True)


async def test_a_message_appears_only_on_the_phone_it_belongs_to(open_page: OpenPage) -> None:
    page = await open_page()
    await write(phone(page, "volunteer"), "alleen hier")
    await expect(last(phone(page, "volunteer")).locator(".text")).to_have_text("echo: alleen hier")
    await expect(phone(page, "resident").locator("article")).to_have_count(0)


async def test_a_tapped_button_shows_the_notice_and_the_edited_message(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await write(resident, "knoppen")
    await last(resident).get_by_role("button", name="Ja").click()
    await expect(last(resident).locator(".text")).to_have_text("gekozen: ja")
    await expect(last(resident).locator(".edited")).to_have_text("bewerkt")
    await expect(last(resident).locator(".key")).to_have_count(0)
    await expect(resident.locator(".toast")).to_have_text("Genoteerd")


async def test_an_alert_stays_until_escape_closes_it(open_page: OpenPage) -> None:
    page = await open_page()
    resident = phone(page)
    await write(resident, "knoppen")
    await last(resident).get_by_role("button", name="Let op").click()
    await expect(resident.get_by_role("alertdialog")).to_contain_text("Genoteerd")
    await page.keyboard.press("Escape")
    await expect(resident.get_by_role("alertdialog")).to_be_hidden()


async def test_a_url_button_is_a_link_that_leaves_the_page_alone(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await write(resident, "knoppen")
    site = last(resident).get_by_role("link", name="Site")
    await expect(site).to_have_attribute("href", "https://buurt.example")
    await expect(site).to_have_attribute("target", "_blank")


async def test_a_tapped_message_can_be_answered(open_page: OpenPage) -> None:
    resident = phone(await open_page(width=390, height=844, has_touch=True, is_mobile=True))
    await write(resident, "eerste")
    await last(resident).locator(".text").tap()
    await last(resident).get_by_role("button", name="Antwoord").tap()
    await expect(resident.locator(".bar")).to_contain_text("Antwoord op: echo: eerste")
    await write(resident, "dank je")
    await expect(last(resident).locator(".text")).to_have_text("op «echo: eerste»: dank je")
    await expect(last(resident, "mine").locator(".quote")).to_have_text("echo: eerste")
    await expect(resident.locator(".bar")).to_be_hidden()


async def test_escape_gives_up_an_answer(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await write(resident, "eerste")
    await last(resident).locator(".text").click()
    await last(resident).get_by_role("button", name="Antwoord").click()
    await resident.locator("textarea").press("Escape")
    await write(resident, "gewoon")
    await expect(last(resident).locator(".text")).to_have_text("echo: gewoon")


async def test_a_person_can_change_what_they_wrote(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await write(resident, "om drie uur")
    await expect(last(resident).locator(".text")).to_have_text("echo: om drie uur")
    await last(resident, "mine").locator(".text").click()
    await last(resident, "mine").get_by_role("button", name="Bewerk").click()
    await expect(resident.locator("textarea")).to_have_value("om drie uur")
    await write(resident, "om vier uur")
    await expect(last(resident, "mine").locator(".text")).to_have_text("om vier uur")
    await expect(last(resident, "mine").locator(".edited")).to_have_text("bewerkt")
    await expect(last(resident).locator(".text")).to_have_text("nu staat er: om vier uur")


async def test_a_deleted_message_leaves_only_a_trace(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await write(resident, "wis")
    await expect(last(resident).locator(".stub")).to_have_text("Bericht verwijderd")
    await expect(resident.locator(".log")).not_to_contain_text("dit verdwijnt")


async def test_the_window_is_lit_while_the_bot_writes(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await expect(resident.locator(".typing")).to_be_hidden()
    await write(resident, "schrijft")
    await expect(resident.locator(".typing")).to_be_visible()


async def test_the_plus_menu_sends_the_place_and_the_bot_shows_a_venue(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await resident.get_by_role("button", name="Iets anders sturen").click()
    await resident.get_by_role("menuitem", name="Mijn plaats").click()
    await expect(last(resident).locator(".place")).to_contain_text("Buurthuis De Linde")
    on_the_map = last(resident).get_by_role("link")
    await expect(on_the_map).to_have_attribute("href", re.compile("openstreetmap.*mlat=50.8"))


ITEMS = [("Foto", "photo"), ("Spraakbericht", "voice"), ("Sticker", "sticker")]


@pytest.mark.parametrize(("item", "kind"), ITEMS)
async def test_the_plus_menu_sends(open_page: OpenPage, item: str, kind: str) -> None:
    resident = phone(await open_page())
    await resident.get_by_role("button", name="Iets anders sturen").click()
    await resident.get_by_role("menuitem", name=item).click()
    await expect(last(resident).locator(".text")).to_have_text(f"echo: {kind}")
    await expect(last(resident, "mine")).to_have_attribute("data-kind", kind)


async def test_the_menu_lists_the_commands_and_sends_the_chosen_one(open_page: OpenPage, site: Any) -> None:
    commands = [{"command": "start", "description": "Begin"}, {"command": "hulp", "description": "Hulp"}]
    await site.bot.call("setMyCommands", commands=commands)
    page = await open_page()
    resident = phone(page)
    await resident.get_by_role("button", name="Menu").click()
    await expect(resident.get_by_role("menuitem")).to_have_count(2)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(last(resident).locator(".text")).to_have_text("echo: /hulp")


async def test_formatting_is_shown_and_markup_in_text_stays_text(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await write(resident, "opmaak")
    text = last(resident).locator(".text")
    await expect(text.locator("strong")).to_have_text("Soep 🍲 voor iedereen")
    await expect(text.locator("strong em")).to_have_text("iedereen")
    await expect(text).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(text.locator("img")).to_have_count(0)
    await expect(text.get_by_role("link", name="0400 00 00 01")).to_have_attribute("href", "tel:0400000001")
    await expect(text.get_by_role("link", name="lees")).to_have_attribute("href", "https://buurt.example/a")
    await text.get_by_role("button", name="/start").click()
    await expect(last(resident).locator(".text")).to_have_text("echo: /start")


async def test_an_empty_chat_begins_with_start(open_page: OpenPage) -> None:
    resident = phone(await open_page())
    await resident.get_by_role("button", name="Start", exact=True).click()
    await expect(last(resident).locator(".text")).to_have_text("echo: /start")
    await expect(resident.get_by_role("button", name="Start", exact=True)).to_be_hidden()


async def test_a_suggestion_is_sent_from_the_right_phone(open_page: OpenPage) -> None:
    page = await open_page()
    await page.get_by_role("button", name="Stuur als Jef: Ik wil dinsdag wandelen").click()
    answer = last(phone(page, "volunteer")).locator(".text")
    await expect(answer).to_have_text("echo: Ik wil dinsdag wandelen")


async def test_the_clock_reads_and_moves_and_a_new_day_gets_a_line(open_page: OpenPage) -> None:
    page = await open_page()
    clock, resident = page.locator("#clock-now"), phone(page)
    await expect(clock).to_have_text("Het is nu donderdag 26 november, 10:00")
    await write(resident, "vandaag")
    await page.get_by_role("button", name="+1 uur").click()
    await expect(clock).to_have_text("Het is nu donderdag 26 november, 11:00")
    await page.get_by_role("button", name="Morgen 9:00").click()
    await expect(clock).to_have_text("Het is nu vrijdag 27 november, 09:00")
    await write(resident, "morgen")
    await expect(resident.locator(".day")).to_have_text(["donderdag 26 november", "vrijdag 27 november"])
    await page.get_by_role("button", name="+1 dag").click()
    await expect(clock).to_have_text("Het is nu zaterdag 28 november, 09:00")


async def test_the_clock_can_be_set_to_a_moment_but_not_back(open_page: OpenPage) -> None:
    page = await open_page()
    await page.get_by_text("Kies een dag en uur").click()
    moment = page.locator('input[type="datetime-local"]')
    await moment.fill("2026-12-01T14:30")
    await moment.press("Enter")
    await expect(page.locator("#clock-now")).to_have_text("Het is nu dinsdag 1 december, 14:30")
    await page.evaluate("document.querySelector('#clock form').noValidate = true")
    await page.get_by_text("Kies een dag en uur").click()
    await moment.fill("2026-11-01T14:30")
    await moment.press("Enter")
    await expect(page.get_by_text("De klok kan alleen vooruit")).to_be_visible()


async def test_the_page_speaks_three_languages_and_remembers_the_choice(open_page: OpenPage) -> None:
    page = await open_page()
    await write(phone(page), "dag")
    await page.get_by_role("button", name="Français").click()
    await expect(page.locator("#clock-now")).to_have_text("Nous sommes le jeudi 26 novembre, 10:00")
    await expect(phone(page).locator(".day")).to_have_text("jeudi 26 novembre")
    await page.reload()
    await expect(phone(page).get_by_role("button", name="Envoyer", exact=True)).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "fr")
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("#clock-now")).to_have_text("It is now Thursday 26 November, 10:00")


async def test_a_reader_who_scrolled_up_stays_and_is_told_of_news(open_page: OpenPage, site: Any) -> None:
    page = await open_page()
    resident, chat = phone(page), site.stage.on_stage[0].chat_id
    for number in range(12):
        await write(resident, f"bericht {number}\n\nmet veel wit")
    echoes = [re.compile(f"echo: bericht {number}\\b") for number in range(12)]
    await expect(resident.locator("article.theirs .text")).to_have_text(echoes)
    scroller = resident.locator(".scroller")
    await expect(last(resident).locator(".text")).to_be_in_viewport()
    await scroller.evaluate("s => { s.scrollTop = 40 }")
    await site.bot.call("sendMessage", chat_id=chat, text="nieuws")
    await expect(resident.get_by_role("button", name="Nieuwe berichten")).to_be_visible()
    assert await scroller.evaluate("s => s.scrollTop") == 40
    await resident.get_by_role("button", name="Nieuwe berichten").click()
    await expect(last(resident).locator(".text")).to_be_in_viewport()


async def test_a_reload_shows_the_same_chat(open_page: OpenPage) -> None:
    page = await open_page()
    await write(phone(page), "bewaar mij")
    await expect(last(phone(page)).locator(".text")).to_have_text("echo: bewaar mij")
    await page.reload()
    await expect(phone(page).locator("article .text")).to_have_text(["bewaar mij", "echo: bewaar mij"])


async def test_a_lost_connection_is_told_and_then_caught_up(open_page: OpenPage, site: Any) -> None:
    page = await open_page()
    await write(phone(page), "dag")
    await expect(last(phone(page)).locator(".text")).to_have_text("echo: dag")
    await page.route("**/sim/events", lambda route: route.fulfill(status=503))
    await page.reload()
    await expect(page.get_by_text("Even geen verbinding")).to_be_visible()
    await site.bot.call("sendMessage", chat_id=site.stage.on_stage[0].chat_id, text="intussen")
    await page.unroute("**/sim/events")
    await expect(last(phone(page)).locator(".text")).to_have_text("intussen")
    await expect(page.get_by_text("Even geen verbinding")).to_be_hidden()


async def test_a_message_that_cannot_be_sent_stays_in_the_field(open_page: OpenPage) -> None:
    page = await open_page()
    await page.route("**/sim/chats/*/messages", lambda route: route.abort())
    await write(phone(page), "niet kwijt")
    await expect(phone(page).get_by_text("Niet verstuurd")).to_be_visible()
    await expect(phone(page).locator("textarea")).to_have_value("niet kwijt")


async def test_answer_buttons_of_the_bot_stand_under_the_field(open_page: OpenPage, site: Any) -> None:
    page = await open_page()
    keyboard = {"keyboard": [[{"text": "Koffie"}, {"text": "Thee"}]]}
    chat = site.stage.on_stage[0].chat_id
    await write(phone(page), "dag")
    await site.bot.call("sendMessage", chat_id=chat, text="Wat?", reply_markup=keyboard)
    await phone(page).get_by_role("button", name="Thee").click()
    await expect(last(phone(page)).locator(".text")).to_have_text("echo: Thee")
    await site.bot.call("sendMessage", chat_id=chat, text="Goed", reply_markup={"remove_keyboard": True})
    await expect(phone(page).get_by_role("button", name="Thee")).to_be_hidden()


async def test_a_start_link_of_the_bot_is_followed_inside_the_phone(open_page: OpenPage, site: Any) -> None:
    page = await open_page()
    keyboard = {"inline_keyboard": [[{"text": "Kom erbij", "url": "https://t.me/buurtbot?start=soep-1"}]]}
    chat = site.stage.on_stage[1].chat_id
    await write(phone(page, "volunteer"), "dag")
    await site.bot.call("sendMessage", chat_id=chat, text="Deel dit", reply_markup=keyboard)
    await phone(page, "volunteer").get_by_role("button", name="Kom erbij").click()
    await expect(last(phone(page, "volunteer")).locator(".text")).to_have_text("echo: /start soep-1")


async def test_one_phone_at_a_time_on_a_narrow_screen_and_news_is_counted(open_page: OpenPage, site: Any) -> None:
    page = await open_page(width=390, height=844)
    await expect(phone(page, "resident")).to_be_visible()
    await expect(phone(page, "volunteer")).to_be_hidden()
    await site.sim(f"chats/{site.stage.on_stage[1].chat_id}/messages", {"text": "dag"})
    tab = page.get_by_role("tab", name="Jef, Vrijwilliger, 1 nieuw")
    await tab.click()
    await expect(last(phone(page, "volunteer")).locator(".text")).to_have_text("echo: dag")
    await expect(phone(page, "resident")).to_be_hidden()
    await page.keyboard.press("ArrowRight")
    await expect(phone(page, "regisseur")).to_be_visible()
    await expect(page.get_by_role("tab", name="Jef, Vrijwilliger", exact=True)).to_be_visible()


async def test_in_a_group_each_sees_who_wrote(open_page: OpenPage, site: Any) -> None:
    jef, amal = site.stage.on_stage[1:]
    group = (await site.sim("groups", {"title": "Team", "members": [jef.user_id, amal.user_id]}))["chat_id"]
    site.stage.on_stage[1:] = [replace(jef, chat_id=group), replace(amal, chat_id=group)]
    page = await open_page()
    await write(phone(page, "regisseur"), "/wie kan dinsdag?")
    await expect(last(phone(page, "volunteer")).locator(".author")).to_have_text("Buurtbot")
    await expect(phone(page, "volunteer").locator("article").first.locator(".author")).to_have_text("Amal")
    await expect(last(phone(page, "regisseur"), "mine").locator(".text")).to_have_text("/wie kan dinsdag?")
