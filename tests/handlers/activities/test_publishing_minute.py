"""Between "Plaats het" and the neighbours: a minute in which it can be taken back, whatever happens in it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert

from community.activities.tables import digest_readers
from community.residents import repository as residents
from community.volunteers.tables import roles
from core.database import Tx
from core.ids import UserId
from handlers.cards.activities.drafts import DraftChangeTapped, DraftPublishTapped
from handlers.cards.activities.publishing import TakeBackTapped
from tests.handlers.test_activities import posts, prepares, texts
from tests.house import House, Person

NEWS = "Nieuw in de buurt"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """With a minute to take it back."""
    house = House(tmp_path, activities={"undo_seconds": 60, "first_posts_to_approve": 0})
    await house.open()
    yield house
    await house.close()


async def followers(house: House, *names: str) -> list[Person]:
    """Neighbours who follow food."""
    return [await house.resident(name, follows=("food",)) for name in names]


async def news(person: Person) -> int:
    """How often this person was told."""
    return (await texts(person)).count(NEWS)


async def messages_of(person: Person, text: str) -> list[int]:
    """The numbers of the bot's messages with a text."""
    return [one["message_id"] for one in await person.transcript() if text in (one["text"] or "")]


async def person_id(house: House, person: Person) -> int:
    async with house.database.read() as tx:
        known = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(person.user_id))
    assert known is not None
    return known.id


async def test_for_a_minute_nothing_goes_and_one_card_tells_the_whole_way(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan = await followers(house, "Paula", "Jan")
    await posts(bram)
    (card,) = await messages_of(bram, "Over een minuut gaat Soepdag naar 2 buren")
    assert await bram.buttons() == ["↩️ Toch niet"]
    await house.waits(seconds=58)
    await paula.says("/agenda")
    assert "Soepdag" not in await texts(paula)
    await house.waits(seconds=2)
    assert [await news(paula), await news(jan)] == [1, 1]
    await house.waits(seconds=6)
    assert await messages_of(bram, "Soepdag staat in de agenda") == [card]
    assert await messages_of(bram, "Klaar: 2 buren kregen het") == [card]
    assert await bram.buttons() == ["👥 Wie komt er?"]
    await paula.says("/agenda")
    assert "Soepdag" in (await paula.last())["text"]


async def test_rather_not_brings_the_draft_back_to_be_changed_and_posted(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram, seats=12)
    await bram.taps("Toch niet")
    assert "Soepdag staat niet in de agenda" in await texts(bram)
    assert "Nog 12 plaatsen vrij" in (await bram.last())["text"]
    await house.waits(minutes=5)
    assert await news(paula) == 0
    await bram.taps(data=DraftChangeTapped(1, "seats").pack(), forge=True)
    await bram.says("15")
    assert "Nog 15 plaatsen vrij" in (await bram.last())["text"]
    await bram.says("ja")
    assert "Over een minuut gaat Soepdag naar één buur" in await texts(bram)
    await house.waits(seconds=61)
    assert await news(paula) == 1
    assert "Nog 15 plaatsen vrij" in (await paula.last())["text"]


async def test_posted_taken_back_and_posted_again_is_one_card(house: House) -> None:
    bram, _ = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    await bram.taps("Toch niet")
    await bram.says("ja")
    await house.waits(seconds=61)
    await house.waits(seconds=6)
    assert len(await messages_of(bram, "Soepdag staat in de agenda")) == 1
    assert await messages_of(bram, "Soepdag staat niet in de agenda") == []


async def test_straight_after_taking_it_back_a_typed_yes_posts_it(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    await bram.taps("Toch niet")
    await bram.says("ja")
    await house.waits(seconds=61)
    assert await news(paula) == 1


async def test_a_restart_in_the_minute_loses_nothing_and_doubles_nothing(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    await house.restarts()
    assert await news(paula) == 0
    await house.waits(seconds=61)
    await house.restarts()
    await house.waits(seconds=10)
    assert await news(paula) == 1


async def test_a_bot_that_was_away_lets_it_go_late(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    await house.bot.stop()
    house.clock.forward(timedelta(hours=5))
    await house.start_bot()
    await house.waits(seconds=2)
    assert await news(paula) == 1


async def test_what_became_past_meanwhile_is_a_draft_again_and_that_is_said_kindly(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await house.waits(days=3, hours=2)
    await posts(bram)
    await house.bot.stop()
    house.clock.forward(timedelta(hours=2))
    await house.start_bot()
    await house.waits(seconds=2)
    assert "Het uur was al voorbij. Je tekst is bewaard" in (await bram.last())["text"]
    assert await news(paula) == 0
    await bram.taps("Verder doen")
    assert "Welke dag?" in (await bram.last())["text"]
    await bram.says("maandag")
    assert "maandag 30 november om 14 u" in (await bram.last())["text"]
    await bram.says("ja")
    await house.waits(seconds=61)
    assert await news(paula) == 1


async def test_two_taps_on_post_it_are_one(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    await bram.taps(data=DraftPublishTapped(1).pack(), forge=True)
    assert "Dit gaat zo meteen naar je buren" in (await bram.last())["text"]
    await bram.taps(data=DraftChangeTapped(1, "seats").pack(), forge=True)
    assert "Tik eerst op ‘Toch niet’" in (await bram.last())["text"]
    await house.waits(seconds=61)
    await bram.taps(data=DraftPublishTapped(1).pack(), forge=True)
    assert "Dit staat al in de agenda" in (await bram.last())["text"]
    await house.waits(seconds=61)
    assert await news(paula) == 1


async def test_two_taps_on_rather_not_show_the_draft_once(house: House) -> None:
    bram = await house.volunteer("Bram")
    await posts(bram)
    before = len(await messages_of(bram, "Nog 20 plaatsen vrij"))
    for _ in range(2):
        await bram.taps(data=TakeBackTapped(1).pack(), forge=True)
    assert len(await messages_of(bram, "Nog 20 plaatsen vrij")) == before + 1


@pytest.mark.parametrize("ticked", [False, True])
async def test_rather_not_at_the_very_second(house: House, ticked: bool) -> None:
    """Before the tick nothing has left, and it can be taken back; after it never, and the way out is named."""
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    if ticked:
        await house.waits(seconds=60)
    else:
        house.clock.forward(timedelta(seconds=60))
    await bram.taps(data=TakeBackTapped(1).pack(), forge=True)
    assert ("Dit is al verstuurd" in (await bram.last())["text"]) is ticked
    await house.waits(seconds=60)
    assert await news(paula) == (1 if ticked else 0)


async def test_nobody_takes_back_what_somebody_else_posted(house: House) -> None:
    bram, other, (paula,) = (
        await house.volunteer("Bram"),
        await house.volunteer("Lies"),
        await followers(house, "Paula"),
    )
    await posts(bram)
    for one in (other, paula):
        await one.taps(data=TakeBackTapped(1).pack(), forge=True)
    await house.waits(seconds=61)
    assert await news(paula) == 1


async def test_at_night_the_card_says_when_neighbours_hear_it(house: House) -> None:
    bram, (paula, jan) = await house.volunteer("Bram"), await followers(house, "Paula", "Jan")
    await house.waits(hours=12)
    await posts(bram)
    assert "Nu is het stil. 2 buren horen het morgen om 8 u" in (await bram.last())["text"]
    await house.waits(seconds=61)
    assert "Soepdag staat in de agenda" in (await bram.last())["text"]
    assert "Ik verstuur het morgen om 8 u" in (await bram.last())["text"]
    await paula.says("/agenda")
    assert "Soepdag" in (await paula.last())["text"]
    assert [await news(paula), await news(jan)] == [0, 0]
    await house.waits(hours=10)
    assert [await news(paula), await news(jan)] == [1, 1]
    await house.waits(seconds=6)
    assert "Klaar: 2 buren kregen het" in (await bram.last())["text"]


async def test_just_before_the_quiet_hours_it_is_the_end_of_the_minute_that_counts(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await house.waits(hours=10, minutes=59, seconds=30)
    await posts(bram)
    assert "Eén buur hoort het morgen om 8 u" in (await bram.last())["text"]
    await house.waits(seconds=61)
    assert await news(paula) == 0


async def test_only_who_hears_it_is_counted(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan, lies = await followers(house, "Paula", "Jan", "Lies")
    await house.resident("An", follows=("nature",))
    await jan.says("STOP")
    reader, home = await person_id(house, lies), house.bot.rooms.neighbourhoods.only()
    assert home is not None
    row = {"person_id": reader, "neighbourhood_id": home.id, "since": house.clock.now()}

    async def chooses_the_week(tx: Tx) -> None:
        await tx.execute(insert(digest_readers).values(row))

    await house.write(chooses_the_week)
    await posts(bram)
    assert "Over een minuut gaat Soepdag naar één buur" in (await bram.last())["text"]
    await house.waits(seconds=61)
    await house.waits(seconds=6)
    assert [await news(one) for one in (paula, jan, lies)] == [1, 0, 0]
    assert "Klaar: één buur kreeg het" in (await bram.last())["text"]


async def test_who_stops_while_it_waits_for_the_morning_is_no_longer_counted(house: House) -> None:
    bram, (paula, jan) = await house.volunteer("Bram"), await followers(house, "Paula", "Jan")
    await house.waits(hours=12)
    await posts(bram)
    await house.waits(seconds=61)
    await jan.says("STOP")
    await house.waits(hours=10)
    await house.waits(seconds=6)
    assert "Klaar: één buur kreeg het" in (await bram.last())["text"]
    assert [await news(paula), await news(jan)] == [1, 0]


async def test_nobody_who_follows_is_said_too(house: House) -> None:
    bram = await house.volunteer("Bram")
    await posts(bram)
    assert "Nog niemand volgt dit thema" in (await bram.last())["text"]
    await house.waits(seconds=61)
    assert "Buren vinden het wel in de agenda" in (await bram.last())["text"]


async def test_who_is_no_volunteer_any_more_posts_nothing(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    poster = await person_id(house, bram)

    async def take_role(tx: Tx) -> None:
        await tx.execute(delete(roles).where(roles.c.person_id == poster))

    await house.write(take_role)
    await house.waits(seconds=61)
    assert await news(paula) == 0
    assert "Soepdag staat niet in de agenda" in (await bram.last())["text"]


async def test_who_erases_everything_in_the_minute_posted_nothing(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    await bram.says("/wis")
    await bram.taps("Ja, wis")
    await house.waits(seconds=61)
    assert await news(paula) == 0
    await paula.says("/agenda")
    assert "Soepdag" not in await texts(paula)


async def test_another_draft_can_be_made_in_the_minute(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bram"), await followers(house, "Paula")
    await posts(bram)
    await prepares(bram, "Tweede soepdag")
    await house.waits(seconds=61)
    assert await news(paula) == 1
    await bram.says("ja")
    await house.waits(seconds=61)
    assert await news(paula) == 2


async def test_in_french(house: House) -> None:
    bram, (paula,) = await house.volunteer("Bruno", "fr"), await followers(house, "Paula")
    await prepares(bram, "Jour de soupe")
    await bram.taps("Publier")
    assert "Dans une minute, Jour de soupe part chez un voisin." in (await bram.last())["text"]
    await bram.taps("Finalement non")
    assert "Jour de soupe n’est pas dans l’agenda" in await texts(bram)
    await bram.says("oui")
    await house.waits(seconds=61)
    await house.waits(seconds=6)
    assert "C’est fini : un voisin l’a reçu." in (await bram.last())["text"]
    assert await news(paula) == 1
