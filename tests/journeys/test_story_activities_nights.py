"""STOP, quiet hours and a colleague's yes: nobody hears what they did not ask for, or at night."""

from tests.house import House
from tests.journeys.activity_days import heard, leaves, posts_in_a_sentence, told, until
from tests.journeys.phones import reads


async def test_posted_at_ten_in_the_evening_it_is_told_at_eight(with_a_minute: House) -> None:
    house = with_a_minute
    bram = await house.volunteer("Bram")
    paula, amina = await house.resident("Paula", follows=("food",)), await house.resident("Amina", "fr")
    await until(house, "2026-11-24T22:00")
    await posts_in_a_sentence(bram, "/nieuw Soepdag zaterdag om 12u in Het Zwaluwnest, gratis")
    assert "Ik verstuur het morgen om 8 u" in await reads(bram)
    assert await heard(paula, "Soepdag") == 0
    await amina.says("/agenda")
    await amina.taps("Soepdag")
    await amina.taps("Je viens")
    assert "✅ Vous venez." in await reads(amina), "who looks for it at night finds it and may come"
    await until(house, "2026-11-25T07:59", seconds=0)
    assert await heard(paula, "Soepdag") == 0
    await until(house, "2026-11-25T08:00")
    assert await told(paula, "📣 Nieuw in de buurt") == 1
    await paula.taps("Ik kom")
    await paula.says("dit moet stoppen")
    await until(house, "2026-11-27T18:00")
    assert await told(paula, "🔔 Niet vergeten: morgen om 12 u") == 1
    await paula.says("STOP")
    await until(house, "2026-11-28T10:00")
    assert await told(paula, "🔔") == 1
    assert await told(amina, "🔔") == 2


async def test_what_is_far_waits_for_the_morning_and_what_is_near_wakes_people(with_a_minute: House) -> None:
    house = with_a_minute
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    await posts_in_a_sentence(bram, "/nieuw Soepdag zaterdag om 9u in Het Zwaluwnest, gratis")
    for neighbour in (paula, jan):
        await neighbour.taps("Ik kom")
    await until(house, "2026-11-25T23:00")
    await bram.taps("Wie komt er?")
    await bram.taps("Verplaatsen")
    await bram.says("zaterdag 10u")
    await bram.taps("Ja, verplaats")
    assert await heard(paula, "Soepdag is verplaatst.") == 0
    await house.restarts()
    await until(house, "2026-11-26T07:59", seconds=0)
    assert await heard(paula, "Soepdag is verplaatst.") == 0
    await until(house, "2026-11-26T08:00")
    assert await told(paula, "🗓️ Soepdag is verplaatst.") == 1
    assert "Het was: zaterdag 28 november om 9 u" in await reads(paula)
    assert "Het is nu: zaterdag 28 november om 10 u" in await reads(paula)

    await jan.says("STOP")
    await until(house, "2026-11-27T21:30")
    messages = [len(await one.transcript()) for one in (paula, jan)]
    await bram.says("/mijnactiviteiten")
    await bram.taps("Soepdag")
    await bram.taps("Afzeggen")
    await bram.taps("Ja, zeg af")
    assert [len(await one.transcript()) for one in (paula, jan)] == messages, "it begins in more than twelve hours"
    await until(house, "2026-11-28T08:00")
    assert (await reads(paula)).startswith("🚫 Soepdag gaat niet door.")
    assert [len(await one.transcript()) for one in (paula, jan)] == [messages[0] + 1, messages[1]]


async def test_une_annulation_a_moins_de_douze_heures_passe_la_nuit(with_a_minute: House) -> None:
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima, amina = [await house.resident(name, "fr", follows=("moving",)) for name in ("Fatima", "Amina")]
    jan = await house.resident("Jan", follows=("moving",))
    sentence = "/nouveau Balade nordique mercredi à 10h, rendez-vous à l’église, gratuit"
    await posts_in_a_sentence(chloe, sentence, theme="moving")
    await fatima.taps("Je viens")
    await jan.taps("Misschien")
    await until(house, "2026-11-24T23:00")
    await chloe.says("/mesactivites")
    await chloe.taps("Balade nordique")
    await chloe.taps("🚫 Annuler")
    await chloe.taps("Dire aussi pourquoi")
    await chloe.says("Il y a du verglas partout.")
    await chloe.taps("Oui, annuler")
    assert (await reads(fatima)).startswith("🚫 Balade nordique : c’est annulé.")
    assert "💬 Il y a du verglas partout." in await reads(fatima)
    assert (await reads(jan)).startswith("🚫 Balade nordique gaat niet door.")
    assert await told(amina, "🚫") == 0, "she said nothing, so she is left asleep"
    await house.restarts()
    await until(house, "2026-11-25T12:00")
    assert [await told(fatima, "🚫"), await told(jan, "🚫"), await told(amina, "🚫")] == [1, 1, 0]
    assert await told(fatima, "🔔") == 0


async def test_the_first_post_of_a_new_volunteer_waits_for_a_yes_and_a_question_comes_first(
    with_a_reader: House,
) -> None:
    house = with_a_reader
    els, bram = await house.regisseur("Els"), await house.volunteer("Bram")
    paula, lies = [await house.resident(name, follows=("food",)) for name in ("Paula", "Lies")]
    await lies.says("STOP")
    await posts_in_a_sentence(bram, "/nieuw Soepdag zaterdag om 12u in Het Zwaluwnest, gratis")
    assert "👀 Bijna: een collega leest Soepdag even na." in await reads(bram)
    assert await heard(paula, "Soepdag") == 0
    assert "👀 Een nieuwe vrijwilliger wil dit plaatsen." in await reads(els)
    await els.taps("Terug met een vraag")
    await els.says("Is er ook soep zonder vlees?")
    assert "Is er ook soep zonder vlees?" in await reads(bram)
    await bram.taps("Verder doen")
    await bram.taps("Meer vertellen")
    await bram.taps("Uitleg")
    await bram.says("Er is altijd een soep zonder vlees.")
    await bram.taps("Plaats het")
    await leaves(house)
    await els.taps("Mag erin")
    assert "Er is altijd een soep zonder vlees." in await reads(paula)
    assert await told(paula, "📣 Nieuw in de buurt") == 1
    assert "🎉 Soepdag staat in de agenda. Een collega las het na." in await reads(bram)
    await posts_in_a_sentence(bram, "/nieuw Frietdag zondag om 12u in Het Zwaluwnest, gratis")
    assert await told(paula, "📣 Nieuw in de buurt") == 2, "the second goes by itself"
    assert await heard(lies, "Soepdag") + await heard(lies, "Frietdag") == 0


async def test_une_premiere_annonce_du_soir_laisse_dormir_la_referente(with_a_reader: House) -> None:
    house = with_a_reader
    elise, chloe = await house.regisseur("Élise", "fr"), await house.volunteer("Chloé", "fr")
    fatima = await house.resident("Fatima", "fr", follows=("food",))
    await until(house, "2026-11-24T22:00")
    await posts_in_a_sentence(chloe, "/nouveau Soupe samedi à midi à la maison de quartier, gratuit")
    assert "Le collègue le recevra demain à 8 h." in await reads(chloe)
    assert await heard(elise, "Soupe") == 0
    await house.restarts()
    await until(house, "2026-11-25T08:00")
    assert "👀 Un nouveau volontaire veut publier ceci." in await reads(elise)
    assert await heard(fatima, "Soupe") == 0
    await elise.taps("D’accord")
    assert (await reads(fatima)).startswith("📣 Du nouveau dans le quartier")
    assert "🎉 Soupe est dans l’agenda." in await reads(chloe)
    await fatima.says("STOP")
    await posts_in_a_sentence(chloe, "/nouveau Crêpes dimanche à 15h à la maison de quartier, gratuit")
    assert await heard(fatima, "Crêpes") == 0
