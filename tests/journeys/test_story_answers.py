"""What follows an answer: calling, another possibility, another language, a place with room, a person beside it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.ids import NeighbourhoodId
from knowledge.models import Service, ServiceStatus
from tests.house import House
from tests.journeys.phones import WAYS_OUT, all_read, reads

TO_CHRISTMAS = timedelta(days=31, hours=1)
"""From the morning on which the house opens."""


def entry(house: House, slug: str) -> Service:
    """An entry of the sample neighbourhood."""
    knowledge = house.bot.rooms.knowledge
    return next(one for one in knowledge.seen_by(NeighbourhoodId(1)) if one.slug == slug)


async def edit(house: House, service: Service) -> None:
    """What an editor would do: write it down, and show it after the commit."""
    shown = await house.write(lambda tx: house.bot.rooms.knowledge.save(tx, service))
    shown()


async def test_a_telephone_is_a_contact_that_the_phone_can_dial(house: House) -> None:
    paula = await house.resident()
    await paula.says("mijn frigo is leeg")
    await paula.taps("📞 Bellen")
    contact = await paula.last()
    assert contact["kind"] == "contact"
    assert contact["contact"] == {"phone_number": "0400 00 00 10", "first_name": "Sociale kruidenier De Zwaluwkorf"}


async def test_one_other_digit_in_the_base_is_one_other_digit_in_the_answer(house: House) -> None:
    paula = await house.resident()
    await edit(house, replace(entry(house, "sociale-kruidenier"), phone="0400 00 00 17"))
    await paula.says("mijn frigo is leeg")
    assert "0400 00 00 17" in await reads(paula)
    assert "0400 00 00 10" not in await all_read(paula)
    await paula.taps("📞 Bellen")
    assert (await paula.last())["contact"]["phone_number"] == "0400 00 00 17"


async def test_one_more_possibility_until_there_are_none_and_then_a_person(house: House) -> None:
    paula = await house.resident()
    await paula.says("ik ben zo alleen en zou graag mensen leren kennen")
    shown: list[str] = []
    for _ in range(10):
        text = await reads(paula)
        if "Meer vind ik niet" in text:
            break
        if "Bedoel je een van deze?" in text:
            await paula.taps((await paula.buttons())[0])
            continue
        shown.append(text.splitlines()[0])
        await paula.taps("➡️ Nog een mogelijkheid")
    assert "Meer vind ik niet" in await reads(paula)
    assert (await reads(paula)).endswith("\n".join(WAYS_OUT["nl"]))
    assert len(shown) >= 2
    assert len(set(shown)) == len(shown)
    assert await paula.buttons() == ["🙋 Vraag het aan een mens"]


async def test_a_french_question_in_a_dutch_chat_is_answered_in_french_and_the_choice_stays(house: House) -> None:
    paula = await house.resident("Paula", "nl")
    await paula.says("bonjour, je cherche des cours de néerlandais pour ma sœur")
    assert "🚪 Pour commencer :" in await reads(paula)
    assert (await paula.buttons())[-1] == "🗣️ Continuer en français"
    await paula.says("mijn frigo is leeg")
    assert "🚪 Hoe begin je:" in await reads(paula)
    assert "🗣️ Voortaan in het Nederlands" not in await paula.buttons()


async def test_one_tap_and_the_bot_goes_on_in_the_language_of_the_question(house: House) -> None:
    paula = await house.resident("Paula", "nl")
    await paula.says("bonjour, je cherche des cours de néerlandais pour ma sœur")
    await paula.taps("🗣️ Continuer en français")
    assert "nous parlons français" in await reads(paula)
    await paula.says("/menu")
    assert "De quoi s'agit-il ?" in await reads(paula)


async def test_a_word_of_another_language_alone_changes_nothing(house: House) -> None:
    paula = await house.resident("Paula", "nl")
    await paula.says("bibliothèque")
    assert not any("français" in label for label in await paula.buttons())


async def test_a_full_service_is_shown_with_its_date_and_another_that_has_room(house: House) -> None:
    paula = await house.resident()
    on = datetime(2026, 11, 20, tzinfo=UTC).date()
    await edit(house, replace(entry(house, "sociale-kruidenier"), status=ServiceStatus.FULL, status_on=on))
    await paula.says("mijn frigo is leeg")
    lines = (await reads(paula)).splitlines()
    assert lines[:2] == ["🍲 Sociale kruidenier De Zwaluwkorf", "🔴 Alles is nu volzet."]
    assert "20 november" in lines[2]
    instead = next(label for label in await paula.buttons() if label.startswith("↪️ Hier is nog plaats: "))
    await paula.taps(instead)
    assert (await reads(paula)).splitlines()[0].endswith(instead.removeprefix("↪️ Hier is nog plaats: "))


async def test_on_a_holiday_the_card_names_it(house: House) -> None:
    paula = await house.resident()
    house.clock.forward(TO_CHRISTMAS)
    await paula.says("mijn frigo is leeg")
    assert "Vandaag gesloten: het is Kerstmis. Opent" in await reads(paula)


async def test_on_a_holiday_in_french(house: House) -> None:
    amina = await house.resident("Amina", "fr")
    house.clock.forward(TO_CHRISTMAS)
    await amina.says("mon frigo est vide")
    assert "Fermé aujourd'hui : c'est Noël. Ouvre" in await reads(amina)


async def test_who_is_not_spoken_to_in_her_language_is_told_of_an_interpreter(house: House) -> None:
    zoe = await house.resident("Zoe", "en")
    await edit(house, replace(entry(house, "sociale-kruidenier"), languages=("nl", "fr")))
    await zoe.says("where can I get a food parcel")
    assert "They speak: Dutch and French" in await reads(zoe)
    (interpreter,) = [label for label in await zoe.buttons() if label.startswith("🗣️ An interpreter: ")]
    await zoe.taps(interpreter)
    assert (await reads(zoe)).startswith("🗣️")


async def test_who_tells_of_a_need_is_offered_a_person_beside_the_answer(house: House) -> None:
    paula, els = await house.resident(), await house.regisseur("Els")
    await paula.says("sinds de bevalling zit ik hele dagen alleen met de kleine")
    assert "Wil je dat iemand met je meedenkt?" in await reads(paula)
    assert (await paula.buttons())[0] == "🙋 Vraag het aan een mens"
    assert "bevalling" not in await all_read(els)


async def test_another_possibility_of_a_service_that_is_gone_is_refused_kindly(house: House) -> None:
    paula = await house.resident()
    await paula.says("mijn frigo is leeg")
    gone = entry(house, "sociale-kruidenier")
    hide = await house.write(lambda tx: house.bot.rooms.knowledge.remove(tx, gone.id))
    hide()
    await paula.taps("➡️ Nog een mogelijkheid")
    assert "Dat vind ik niet terug" in await reads(paula)
