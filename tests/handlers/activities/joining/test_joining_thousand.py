"""A thousand sign-ups on one activity: every screen still fits, and the organiser's card is not drawn each time."""

from collections import Counter
from datetime import timedelta
from typing import Any

from community.activities.joining import parties
from community.activities.joining import service as joining
from community.activities.joining.company import Company
from community.activities.joining.who_comes import ON_A_PAGE
from community.activities.models import Answer, Place
from community.residents import repository as residents
from community.volunteers.roles import Actor
from core.database import Tx
from core.ids import ChatId, UserId
from tests.handlers.activities.soup_days import looks_as_organiser, opens, reads
from tests.house import House

MOST = 1000
TELEGRAM_LETTERS = 4096
LONG = tuple(f"{'Maximiliana' * 3} {number:02}" for number in range(19))


async def sign_up(house: House, soup: int, first: int, count: int) -> None:
    """So many newcomers, each with a party of their own, in one transaction."""
    bot_id, home = house.bot.rooms.bot_id, house.bot.rooms.neighbourhoods.find_slug("testhoek")
    assert home is not None

    async def all_of_them(tx: Tx) -> None:
        for number in range(first, first + count):
            now = house.clock.now() + timedelta(milliseconds=number)
            met = await residents.meet(tx, bot_id, UserId(10**6 + number), ChatId(10**6 + number), "nl", now=now)
            await residents.join(tx, met.id, home.id, now=now)
            who = Actor(await residents.get(tx, met.id))
            await joining.join(tx, who, soup, now=now, party=1 + number % 4)
            if number % 10 == 0:
                names = Company(names=tuple(name.translate(_WORDS) for name in LONG))
                await parties.bring(tx, house.bot.rooms.vault, who, soup, names, now=now)

    await house.write(all_of_them)
    house.bot.sender.look()


_WORDS = str.maketrans("0123456789", "abcdefghij")


async def rendered(house: House, kind: str, chat_id: int, language: str, **variables: Any) -> Any:
    """A card as it goes to Telegram."""
    card = await house.bot.renderer.card(kind, variables, language, ChatId(chat_id))
    assert len(card.text) <= TELEGRAM_LETTERS, (kind, variables)
    assert sum(map(len, card.rows)) <= 8
    return card


async def test_a_thousand_sign_ups(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    soup = await opens(house, 400, by=bram)
    await looks_as_organiser(bram, soup)
    await bram.taps("Namen en wachtlijst")
    drawn = len(await _edits(house, bram.chat_id))
    for first in range(0, MOST, 20):
        await sign_up(house, soup, first, 20)
    await house.settled(60)
    assert len(await _edits(house, bram.chat_id)) - drawn <= 2 * MOST // 20  # two messages, once a round at most
    assert "Komen: " in await reads(bram)
    for language in ("nl", "fr", "en"):
        await rendered(house, "activity_card", paula.chat_id, language, occurrence_id=soup)
        await rendered(house, "posted_card", bram.chat_id, language, occurrence_id=soup)
        await rendered(house, "activity_card", 10**6 + 999, language, occurrence_id=soup)
        await rendered(house, "activity_why", 10**6 + 999, language, occurrence_id=soup)
    seen = 0
    for page in range(MOST // ON_A_PAGE + 1):
        for why in (0, 1):
            card = await rendered(
                house, "activity_who_comes", bram.chat_id, "fr", occurrence_id=soup, page=page, why=why
            )
        seen += card.text.count("\n• ") + sum(f"\n{n}. " in card.text for n in range(1, MOST + 1))
    assert seen == MOST


async def _edits(house: House, chat_id: int) -> list[dict[str, Any]]:
    return [
        line
        for line in await house.ledger()
        if (line.get("method"), line.get("phase"), line.get("chat_id")) == ("editMessageText", "answered", chat_id)
    ]


async def test_two_phones_tap_for_the_last_place_two_hundred_times(house: House) -> None:
    """Both updates are under way before either is handled; the place goes to one, and the other waits."""
    paula, jan = [await house.resident(name) for name in ("Paula", "Jan")]
    for _ in range(200):
        soup = await opens(house, 1)
        for one in (paula, jan):
            await house.post(f"/sim/chats/{one.chat_id}/taps", {"data": f"1.join.{soup}", "forge": True})
        await house.settled()
        places = Counter(one for one in await _places(house, soup))
        assert places == {(Answer.YES, Place.SEAT): 1, (Answer.YES, Place.WAITING): 1}


async def _places(house: House, soup: int) -> list[Any]:
    async with house.database.read() as tx:
        query = "SELECT answer, place FROM participations WHERE occurrence_id = ?"
        return [(row.answer, row.place) for row in await tx.exec_driver_sql(query, (soup,))]
