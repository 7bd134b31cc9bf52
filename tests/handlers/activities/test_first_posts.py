"""The first post of a new volunteer: a colleague reads it, and whatever the colleague says, the volunteer hears it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from community.activities.tables import activities
from community.residents import repository as residents
from community.residents.tables import dialogues
from community.volunteers.tables import roles
from core.database import Tx
from core.ids import UserId
from core.tables import outbox
from handlers.cards.activities.first_posts import FirstPostNoTapped, FirstPostQuestionTapped, FirstPostYesTapped
from tests.handlers.test_activities import posts, prepares, texts
from tests.house import House, Person, a_neighbourhood

NEWS = "Nieuw in de buurt"
ASKED = "Een nieuwe vrijwilliger wil dit plaatsen"
POLICY = {"undo_seconds": 60, "first_posts_to_approve": 1}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The first post of a volunteer waits."""
    house = House(tmp_path, activities=POLICY)
    await house.open()
    yield house
    await house.close()


async def toast(person: Person) -> str:
    """The last short line after a tap."""
    return str((await person.chat())["toasts"][-1]["text"])


async def news(person: Person) -> int:
    """How often this person was told."""
    return (await texts(person)).count(NEWS)


async def test_it_waits_for_a_colleague_and_goes_out_at_once_with_a_yes(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    assert "Bijna: een collega leest Soepdag even na" in (await bram.last())["text"]
    assert "0400 00 00 90" in (await bram.last())["text"]
    await house.waits(minutes=5)
    assert await news(paula) == 0
    card = await els.last()
    assert ASKED in card["text"]
    assert "vrijdag 27 november om 14 u" in card["text"]
    assert "Bram" not in card["text"]
    assert await els.buttons() == ["✅ Mag erin", "✏️ Terug met een vraag", "✖️ Niet plaatsen"]
    await els.taps("Mag erin")
    assert await toast(els) == "✅ Het staat in de agenda."
    assert await news(paula) == 1
    await house.waits(seconds=6)
    assert "Soepdag staat in de agenda. Een collega las het na" in (await bram.last())["text"]
    assert "Klaar: één buur kreeg het" in await texts(bram)
    assert "wacht" not in await texts(bram)
    assert "Iemand van jullie las het na" in (await els.last())["text"]
    assert await els.buttons() == []


async def test_after_the_first_one_the_next_goes_by_itself(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    await els.taps("Mag erin")
    await posts(bram, "Tweede soepdag")
    assert "Over een minuut gaat Tweede soepdag" in (await bram.last())["text"]
    await house.waits(seconds=61)
    assert await news(paula) == 2


async def test_back_with_a_question_it_is_changed_and_read_again(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram, seats=20)
    await els.taps("Terug met een vraag")
    assert "Wat wil je vragen over Soepdag?" in (await els.last())["text"]
    await els.says("🎉")
    assert "Schrijf je vraag met een paar woorden" in (await els.last())["text"]
    await els.says("a" * 301)
    assert "301 tekens" in (await els.last())["text"]
    await els.says("Is er ook <b>soep</b> zonder vlees?")
    assert "Je vraag is bij de vrijwilliger" in (await els.last())["text"]
    assert (
        "Een collega heeft een vraag over Soepdag:\nIs er ook <b>soep</b> zonder vlees?" in (await bram.last())["text"]
    )
    assert "Els" not in (await bram.last())["text"]
    assert "Soepdag is terug bij de vrijwilliger" in await texts(els)
    await bram.taps("Verder doen")
    assert "Nog 20 plaatsen vrij" in (await bram.last())["text"]
    await bram.says("ja")
    assert (await texts(els)).count(ASKED) == 1
    assert ASKED in (await els.last())["text"]
    await els.taps("Mag erin")
    assert "Soepdag staat in de agenda" in (await bram.last())["text"]


async def test_the_words_of_a_colleague_are_sealed_at_rest(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram)
    await els.taps("Terug met een vraag")
    await els.says("Kanarievogel?")
    assert "Kanarievogel?" in (await bram.last())["text"]
    async with house.database.read() as tx:
        rows = (await tx.execute(select(outbox.c.variables).where(outbox.c.kind == "first_post_answer"))).all()
    assert len(rows) == 1
    assert "Kanarievogel" not in str(rows)


async def test_a_no_is_kind_and_the_draft_stays(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    await els.taps("Niet plaatsen")
    said = (await bram.last())["text"]
    assert "Soepdag komt nu niet in de agenda" in said
    assert "Bel gerust Buurthuis Het Voorbeeld: 0400 00 00 90." in said
    await house.waits(days=1)
    assert await news(paula) == 0
    await bram.says("/nieuw")
    assert "Je was bezig met Soepdag" in (await bram.last())["text"]


async def test_the_first_tap_counts_and_the_second_sees_that_it_is_decided(house: House) -> None:
    els, bert, bram = await house.regisseur("Els"), await house.regisseur("Bert"), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    yes, no = FirstPostYesTapped(1).pack(), FirstPostNoTapped(1).pack()
    await asyncio.gather(
        house.post(f"/sim/chats/{els.chat_id}/taps", {"data": yes}),
        house.post(f"/sim/chats/{bert.chat_id}/taps", {"data": no}),
    )
    await house.settled()
    said = [await toast(els), await toast(bert)]
    assert said.count("Hierover is al beslist.") == 1
    answers = (await texts(bram)).count("las het na. Dank je wel") + (await texts(bram)).count("komt nu niet")
    assert answers == 1
    assert await news(paula) == (1 if said[1] == "Hierover is al beslist." else 0)
    for one in (els, bert):
        assert await one.buttons() == []
        await one.taps(data=FirstPostQuestionTapped(1).pack(), forge=True)
        assert await toast(one) == "Hierover is al beslist."


async def test_two_taps_on_yes_publish_once(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    for _ in range(2):
        await els.taps(data=FirstPostYesTapped(1).pack(), forge=True)
    assert [await news(paula), (await texts(bram)).count("las het na. Dank je wel")] == [1, 1]


async def test_an_admin_of_the_configuration_may_say_yes(house: House) -> None:
    stijn, bram = await house.admin(), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    assert ASKED in (await stijn.last())["text"]
    await stijn.taps("Mag erin")
    assert await news(paula) == 1


async def test_a_question_of_an_admin_ends_at_another_command(house: House) -> None:
    """What was typed for something else must not become a question to a volunteer."""
    stijn, bram = await house.admin(), await house.volunteer("Bram")
    await posts(bram)
    await stijn.taps("Terug met een vraag")
    await stijn.says("/status")
    await stijn.says("waar kan ik eten?")
    assert "een vraag over" not in await texts(bram)


async def test_half_an_hour_later_a_message_is_no_question_any_more(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram)
    await els.taps("Terug met een vraag")
    await house.waits(minutes=31)
    await els.says("Hoe laat begint het?")
    assert "Daar wachtte ik niet meer op" in (await els.last())["text"]
    assert "een vraag over" not in await texts(bram)
    await els.taps(data=FirstPostQuestionTapped(1).pack(), forge=True)
    await els.taps("Toch niet")
    await els.says("Hoe laat begint het?")
    assert "een vraag over" not in await texts(bram)


async def test_residents_other_volunteers_and_the_poster_say_nothing(house: House) -> None:
    await house.regisseur("Els")
    bram, lies = await house.volunteer("Bram"), await house.volunteer("Lies")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    for one in (bram, lies, paula):
        for tap in (FirstPostYesTapped(1), FirstPostNoTapped(1), FirstPostQuestionTapped(1)):
            await one.taps(data=tap.pack(), forge=True)
            assert "Dat vind ik niet terug" in (await one.last())["text"]
    assert await news(paula) == 0
    assert "Bijna: een collega leest Soepdag" in await texts(bram)


async def test_it_can_be_taken_back_while_it_waits(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram)
    await bram.taps("Toch niet")
    assert "Soepdag is terug bij de vrijwilliger" in (await els.last())["text"]
    await els.taps(data=FirstPostYesTapped(1).pack(), forge=True)
    assert await toast(els) == "Hierover is al beslist."
    assert "Nog 20 plaatsen vrij" in (await bram.last())["text"]


async def test_at_night_the_colleague_is_left_asleep(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await house.waits(hours=12)
    await posts(bram)
    assert "De collega krijgt het morgen om 8 u" in (await bram.last())["text"]
    assert ASKED not in await texts(els)
    await bram.taps("Toch niet")
    await house.waits(hours=11)
    assert ASKED not in await texts(els)
    await posts(bram, "Tweede soepdag")
    assert ASKED in (await els.last())["text"]


async def test_with_nobody_of_the_team_the_volunteer_hears_whom_to_call_and_it_does_not_hang(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await posts(bram)
    said = (await bram.last())["text"]
    assert "Er is nu niemand die dat kan doen" in said
    assert "Bel Buurthuis Het Voorbeeld: 0400 00 00 90." in said
    els = await house.regisseur("Els")
    await house.waits(days=1, minutes=2)
    assert "Dit wacht nog altijd op een antwoord" in (await els.last())["text"]
    await els.taps("Mag erin")
    assert await news(paula) == 1


async def test_after_a_working_day_the_colleagues_are_reminded_once(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram)
    for hours in (23, 2, 24, 20):
        await house.waits(hours=hours)
    assert (await texts(els)).count("Dit wacht nog altijd op een antwoord") == 1


async def test_what_waits_until_its_hour_is_gone_goes_back_kindly(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram)
    house.clock.forward(timedelta(days=3, hours=5))
    await els.taps("Mag erin")
    assert "Het uur is al voorbij" in await toast(els)
    await house.waits(minutes=1)
    assert "Het uur was al voorbij. Je tekst is bewaard" in (await bram.last())["text"]
    assert "is terug bij de vrijwilliger" in await texts(els)


async def test_it_waits_through_a_restart(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    await posts(bram)
    await house.restarts()
    await els.taps("Mag erin")
    await house.restarts()
    assert await news(paula) == 1


async def test_who_lost_the_role_meanwhile_asks_nothing(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram)
    await els.taps("Terug met een vraag")

    async def take_role(tx: Tx) -> None:
        known = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(els.user_id))
        assert known is not None
        await tx.execute(update(roles).where(roles.c.person_id == known.id).values(revoked_at=house.clock.now()))

    await house.write(take_role)
    await els.says("Hoe laat?")
    assert "Dat vind ik niet terug" in (await els.last())["text"]
    assert "een vraag over" not in await texts(bram)
    async with house.database.read() as tx:
        waiting = (await tx.execute(select(dialogues.c.name))).scalars().all()
    assert "desk_first_post" not in waiting


async def test_a_poster_who_erases_everything_is_gone_from_the_card_too(house: House) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await posts(bram)
    await bram.says("/wis")
    await bram.taps("Ja, wis")
    assert "Dit is er niet meer" in (await els.last())["text"]
    assert "Zwaluwnest" not in await texts(els)
    await els.taps(data=FirstPostYesTapped(1).pack(), forge=True)
    assert "Dat vind ik niet terug" in (await els.last())["text"]


@pytest.mark.parametrize("rule", [None, "FREQ=WEEKLY"])
async def test_the_colleague_sees_the_photo_and_how_it_comes_back(house: House, rule: str | None) -> None:
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    await prepares(bram)
    await bram.sends(photo=True)

    async def comes_back(tx: Tx) -> None:
        await tx.execute(update(activities).values(rrule=rule))

    await house.write(comes_back)
    await bram.taps("Plaats het")
    card = await els.last()
    assert card["kind"] == "photo"
    assert ASKED in card["text"]
    assert ("elke vrijdag" in str(card)) is (rule is not None)
    await bram.taps("Toch niet")
    assert "is terug bij de vrijwilliger" in str(await els.last())
    await bram.says("ja")
    before = len(await els.transcript())
    await bram.says("/wis")
    await bram.taps("Ja, wis")
    assert [one for one in await els.transcript() if ASKED in str(one)] == []
    assert len(await els.transcript()) < before


async def test_a_regisseur_of_another_neighbourhood_is_not_asked_and_may_not(tmp_path: Path) -> None:
    both = [a_neighbourhood(), a_neighbourhood("anderhoek", "Den Anderen Hoek", "0400 00 00 91")]
    house = House(tmp_path, neighbourhoods=both, activities=POLICY)
    await house.open()
    bram = await house.volunteer("Bram", home="testhoek")
    far = await house.regisseur("Bert", home="anderhoek")
    await posts(bram)
    assert ASKED not in await texts(far)
    await far.taps(data=FirstPostYesTapped(1).pack(), forge=True)
    assert "Dat vind ik niet terug" in (await far.last())["text"]
    await house.close()


async def test_in_french(house: House) -> None:
    els, bram = await house.regisseur("Élise", "fr"), await house.volunteer("Bruno", "fr")
    await prepares(bram, "Jour de soupe")
    await bram.taps("Publier")
    assert "un collègue relit Jour de soupe" in (await bram.last())["text"]
    assert "Un nouveau volontaire veut publier ceci" in (await els.last())["text"]
    await els.taps("Renvoyer avec une question")
    await els.says("C’est pour combien de personnes ?")
    assert "Un collègue a une question sur Jour de soupe" in (await bram.last())["text"]
    await bram.taps("Continuer")
    await bram.says("oui")
    await els.taps("Ne pas publier")
    assert "n’ira pas dans l’agenda pour le moment" in (await bram.last())["text"]
