"""/stop, the bare word STOP, and one tap to hear news again."""

import pytest

from community.residents import repository as residents
from community.residents.models import Person as Known
from core.database import Tx
from core.ids import ChatId, UserId
from core.outbox import Lane, MessageKind, Owed, owe
from handlers.cards.start import NEWS
from handlers.stop import is_bare_stop
from tests.house import House, Person

THEME = "food"


@pytest.mark.parametrize("text", ["STOP", "stop", " Stop! ", "Stop.", "«stop»", "arrêt", "ARRET", "stopper", "stop\n"])
def test_the_bare_word_is_understood(text: str) -> None:
    assert is_bare_stop(text)


@pytest.mark.parametrize("text", ["dit moet stoppen", "stop daarmee", "hij stopt niet", "", "/stop", "!"])
def test_anything_else_is_not(text: str) -> None:
    assert not is_bare_stop(text)


async def known(house: House, person: Person) -> Known:
    """The person in the database."""
    async with house.database.read() as tx:
        found = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(person.user_id))
    assert found is not None
    return found


async def announce(house: House) -> None:
    """News about a theme, owed to all who follow it, to go out in an hour."""

    async def work(tx: Tx) -> None:
        bot_id, now = house.bot.rooms.bot_id, house.clock.now()
        where = next(iter(house.bot.rooms.neighbourhoods))
        rows = (await tx.execute(residents.followers_of(where.id, THEME))).all()
        kind = MessageKind(NEWS.name, Lane.BROADCAST, at_most_once=True)
        variables = [{"person_id": row.id, "neighbourhood_id": where.id} for row in rows]
        pairs = zip(rows, variables, strict=True)
        await owe(tx, bot_id, [Owed(ChatId(row.chat_id), kind, each) for row, each in pairs], now=now)

    await house.write(work)
    house.bot.sender.look()
    await house.settled()


@pytest.mark.parametrize("word", ["/stop", "/arret", "STOP", "Stopper"])
async def test_who_stops_hears_no_announcement_any_more(house: House, word: str) -> None:
    stops, stays = await house.resident("Paula", follows=(THEME,)), await house.resident("Rik", follows=(THEME,))
    await stops.says(word)
    assert "niets meer uit mezelf" in (await stops.last())["text"]
    await announce(house)
    assert len(await stops.hears()) == 1
    assert len(await stays.hears()) == 1


async def test_this_must_stop_is_not_stop(house: House) -> None:
    paula = await house.resident(follows=(THEME,))
    await paula.says("dit moet stoppen")
    assert "niets meer uit mezelf" not in "".join(await paula.hears())
    assert (await known(house, paula)).stopped_at is None


async def test_one_tap_brings_news_back_and_themes_are_chosen_anew(house: House) -> None:
    paula = await house.resident(follows=(THEME,))
    await paula.says("/stop")
    await paula.taps("weer nieuws")
    person = await known(house, paula)
    assert person.stopped_at is None
    async with house.database.read() as tx:
        assert person.home_id is not None
        assert await residents.wants_news(tx, person.id, person.home_id)
    assert any("✔️" not in label for label in await paula.buttons())
    await paula.taps(data=f"1.theme.{THEME}")
    await announce(house)
    assert len(await paula.hears()) == 1


async def test_stopping_needs_no_consent_first(house: House) -> None:
    stranger = await house.stranger()
    await stranger.says("/stop")
    assert "niets meer uit mezelf" in (await stranger.last())["text"]


async def test_after_stop_a_question_is_still_answered(house: House) -> None:
    paula = await house.resident()
    await paula.says("STOP")
    await paula.says("/112")
    assert "112" in (await paula.last())["text"]
