"""Full: who waits is offered the place that came free, until an exact minute; and everybody can read why."""

import asyncio

import pytest

from tests.house import House, Person
from tests.journeys.activity_days import heard, instant, posts_in_a_sentence, shown, until
from tests.journeys.phones import all_read, data_of, reads, toasts

CALLED_OFF_NL, CALLED_OFF_FR = "🚫 Soepdag gaat niet door.", "🚫 Soepdag : c’est annulé."


async def test_a_place_that_came_free_goes_round_and_its_clock_sleeps_at_night(with_a_minute: House) -> None:
    house = with_a_minute
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    amina = await house.resident("Amina", "fr", follows=("food",))
    lies, omar = [await house.resident(name, follows=("food",)) for name in ("Lies", "Omar")]
    await posts_in_a_sentence(bram, "/nieuw Soepdag zaterdag om 12u in Het Zwaluwnest, max 2, gratis")
    for neighbour in (paula, jan):
        await neighbour.taps("Ik kom")
    await amina.taps("Je viens")
    for neighbour in (lies, omar):
        await neighbour.taps("Ik kom")
    assert "Vous êtes sur la liste d’attente." in await reads(amina)
    assert "Je bent nummer 3 in de rij." in await reads(omar)

    # Half past eight in the evening: half an hour of the twelve goes by, then the clock sleeps until eight.
    await until(house, "2026-11-24T20:30", seconds=20)
    await jan.taps("Ik kan niet")
    offer = await reads(amina)
    assert offer.startswith("🎁 Une place est libre pour vous. Vous venez ?")
    assert "jusqu’à mercredi 25 novembre à 19 h 31" in offer
    await until(house, "2026-11-25T03:00")
    await until(house, "2026-11-25T19:30", seconds=30)
    assert (await reads(amina)).startswith("🎁")
    assert not (await reads(lies)).startswith("🎁")
    house.clock.forward(instant("2026-11-25T19:31") - house.clock.now())
    await amina.taps("Oui, je viens")
    assert "Trop tard" in (await toasts(amina))[-1]
    assert "⌛ Le délai pour répondre est passé." in await reads(amina)
    assert (await reads(lies)).startswith("🎁 Er is een plaats vrij voor jou.")

    await lies.taps("Geef door")
    assert (await reads(lies)).startswith("➡️ Je gaf je plaats door.")
    assert (await reads(omar)).startswith("🎁 Er is een plaats vrij voor jou.")
    await omar.taps("Ja, ik kom")
    assert "✅ Je komt. Tot dan!" in await reads(omar)

    await amina.taps("Sur la liste d’attente")
    await amina.taps("Pourquoi j’attends ?")
    why = await reads(amina)
    assert "Vous voilà sur la liste d’attente." in why
    assert "L’offre est passée. Aucune réponse n’est arrivée avant mercredi 25 novembre à 19 h 31" in why
    await bram.taps("Wie komt er?")
    assert "👥 Komen: 2 van 2." in await reads(bram)
    assert "⏳ Op de wachtlijst: 1." in await reads(bram)
    await bram.taps("Namen en wachtlijst")
    await bram.taps("Waarom?")
    reasons = await reads(bram)
    assert "Deze buur zei ja." in reasons
    assert "Het aanbod liep af. Er kwam geen antwoord voor woensdag 25 november om 19.31 u" in reasons
    for name in ("Amina", "Lies", "Omar", "Jan", "Paula"):
        assert name not in await all_read(bram)
    assert await heard(paula, "🎁") == 0


async def test_un_grand_groupe_attend_un_plus_petit_passe_et_chacun_lit_pourquoi(with_a_minute: House) -> None:
    """On the day itself an offer lasts an hour; who let it go by may still come while there is room."""
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima, amina = [await house.resident(name, "fr", follows=("learning",)) for name in ("Fatima", "Amina")]
    jan, paula = [await house.resident(name, follows=("learning",)) for name in ("Jan", "Paula")]
    sentence = "/nouveau Atelier couture samedi à 14h à la maison de quartier, 4 places, gratuit"
    await posts_in_a_sentence(chloe, sentence, theme="learning")
    await fatima.taps("Je viens")
    await fatima.taps("Je viens avec quelqu’un")
    await fatima.taps("👥 À 3")
    await jan.taps("Ik kom")
    await amina.taps("Je viens")
    await amina.taps("Je viens avec quelqu’un")
    await amina.taps("👥 À 3")
    assert "Vous êtes 3 sur la liste d’attente." in await shown(amina, "Du nouveau dans le quartier")
    await paula.taps("Ik kom")

    await jan.taps("Ik kan niet")
    assert await heard(amina, "🎁") == 0
    assert (await reads(paula)).startswith("🎁 Er is een plaats vrij voor jou.")
    await paula.taps("Ja, ik kom")
    await amina.says("/agenda")
    await amina.taps("Atelier couture")
    await amina.taps("Pourquoi j’attends ?")
    assert "Une place était libre. Vous êtes 3 : vous avez continué à attendre." in await reads(amina)
    await chloe.taps("Qui vient ?")
    await chloe.taps("Noms et liste d’attente")
    await chloe.taps("Pourquoi ?")
    assert "Ce groupe compte 3 et a continué à attendre. Un groupe plus petit a pu passer." in await reads(chloe)

    await until(house, "2026-11-28T10:00", seconds=20)
    await fatima.taps("Je ne peux pas")
    offer = await reads(amina)
    assert offer.startswith("🎁 3 places sont libres pour vous. Vous venez ?")
    assert "jusqu’à samedi 28 novembre à 11 h 01" in offer
    await house.restarts()
    await until(house, "2026-11-28T11:00", seconds=30)
    assert (await reads(amina)).startswith("🎁")
    await until(house, "2026-11-28T11:01", seconds=0)
    assert (await reads(amina)).startswith("⌛ Le délai pour répondre est passé.")
    await amina.taps("Je viens")
    assert "✅ Vous venez" in await reads(amina)
    assert await heard(paula, "🎁") == 0


async def offered(house: House) -> tuple[Person, Person, Person]:
    """An organiser, a guest, and somebody who was just offered the place of a third: Amina, in French."""
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    amina = await house.resident("Amina", "fr", follows=("food",))
    await posts_in_a_sentence(bram, "/nieuw Soepdag zaterdag om 12u in Het Zwaluwnest, max 2, gratis")
    for neighbour in (paula, jan):
        await neighbour.taps("Ik kom")
    await amina.taps("Je viens")
    await jan.taps("Ik kan niet")
    assert (await reads(amina)).startswith("🎁 Une place est libre pour vous.")
    await bram.taps("Wie komt er?")
    await bram.taps("Afzeggen")
    assert "2 buren krijgen bericht." in await reads(bram)
    return bram, paula, amina


async def test_a_yes_that_arrives_after_the_cancellation_is_answered_kindly(with_a_minute: House) -> None:
    bram, paula, amina = await offered(with_a_minute)
    yes = await data_of(amina, "accept")
    await bram.taps("Ja, zeg af")
    assert "🚫 Afgezegd. 2 buren krijgen bericht." in await all_read(bram)
    assert (await reads(amina)).startswith(CALLED_OFF_FR)
    for data in (yes, yes, yes.replace("accept", "passon")):
        await amina.taps(data=data, forge=True)
    assert "🚫 C’est annulé. Regardez dans l’/agenda" in await reads(amina)
    assert await heard(amina, CALLED_OFF_FR) == 1
    assert await heard(paula, CALLED_OFF_NL) == 1
    assert await heard(amina, "Vous venez") == 0
    await with_a_minute.waits(days=5)
    assert await heard(amina, "N’oubliez pas") + await heard(paula, "Niet vergeten") == 0


async def test_a_yes_that_arrives_before_the_cancellation_is_told_of_it_once(with_a_minute: House) -> None:
    bram, paula, amina = await offered(with_a_minute)
    await amina.taps("Oui, je viens")
    assert "✅ Vous venez." in await reads(amina)
    await bram.taps("Ja, zeg af")
    assert (await reads(amina)).startswith(CALLED_OFF_FR)
    await with_a_minute.waits(days=1)
    assert [await heard(amina, CALLED_OFF_FR), await heard(paula, CALLED_OFF_NL)] == [1, 1]


@pytest.mark.parametrize("first", ["accept", "cancel"])
async def test_a_yes_and_the_cancellation_at_the_same_moment(with_a_minute: House, first: str) -> None:
    """Whichever comes first: the place is nobody's, and each is told once."""
    house = with_a_minute
    bram, paula, amina = await offered(house)
    taps = [
        (amina, {"data": await data_of(amina, "accept"), "forge": True}),
        (bram, {"data": await data_of(bram, "chgcancel", last="0"), "forge": True}),
    ]
    taps = taps if first == "accept" else taps[::-1]
    await asyncio.gather(*(house.post(f"/sim/chats/{one.chat_id}/taps", tap) for one, tap in taps))
    await house.settled()
    await house.waits(minutes=1)
    assert [await heard(amina, CALLED_OFF_FR), await heard(paula, CALLED_OFF_NL)] == [1, 1]
    assert await heard(amina, "Oui, je viens") == 0
    assert not {"✅ Oui, je viens", "✅ Je viens"} & set(await amina.buttons())
    assert "📬 2 van 2 bereikt." in await all_read(bram)
    await house.waits(days=5)
    assert await heard(amina, "N’oubliez pas") == 0
