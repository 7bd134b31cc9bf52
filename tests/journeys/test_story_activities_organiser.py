"""The organiser blocked the bot: life goes on, a colleague calls it off, and the numbers say who could not be told."""

from tests.house import House
from tests.journeys.activity_days import heard, posts_in_a_sentence, shown, told, until
from tests.journeys.phones import all_read, reads


async def test_an_organiser_who_blocked_the_bot_is_stood_in_for_and_comes_back(with_a_minute: House) -> None:
    house = with_a_minute
    bram, els = await house.volunteer("Bram"), await house.regisseur("Els")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    amina, lies = await house.resident("Amina", "fr", follows=("food",)), await house.resident("Lies")
    await posts_in_a_sentence(bram, "/nieuw Soepdag vrijdag om 12u in Het Zwaluwnest, gratis")
    await paula.taps("Ik kom")
    await bram.blocks()
    for neighbour, label in ((jan, "Ik kom"), (amina, "Je viens")):
        await neighbour.taps(label)
    await lies.says("/agenda")
    await lies.taps("Soepdag")
    await lies.taps("Misschien")
    assert "👥 Er komen al 3 mensen." in await reads(lies)
    await jan.blocks()
    await lies.says("STOP")

    await els.says("/activiteiten")
    await els.taps("Soepdag")
    assert "👥 Komen: 3. Misschien: 1." in await reads(els)
    await els.taps("Afzeggen")
    assert "3 buren krijgen bericht." in await reads(els)
    await els.taps("Zeg ook waarom")
    await els.says("De kok is ziek.")
    await els.taps("Ja, zeg af")
    assert "🚫 Afgezegd. 3 buren krijgen bericht." in await all_read(els)
    assert "⚠️ Eén buur wil geen berichten meer" in await all_read(els)
    assert (await reads(paula)).startswith("🚫 Soepdag gaat niet door.")
    assert "💬 De kok is ziek." in await reads(paula)
    assert (await reads(amina)).startswith("🚫 Soepdag : c’est annulé.")
    assert await told(lies, "🚫") == 0

    await house.waits(minutes=1)
    await els.says("/activiteiten")
    report = await shown(els, "bereikt.")
    assert "📬 2 van 4 bereikt." in report
    assert "⚠️ Eén buur kreeg het niet: blokkeerde de bot." in report
    assert "🔕 Eén buur kreeg het niet: wil geen berichten." in report
    for name in ("Paula", "Jan", "Amina", "Lies", "Bram"):
        assert name not in await all_read(els)

    await bram.blocks(False)
    await bram.says("/mijnactiviteiten")
    assert "Dit gaat niet door." in await reads(bram), "the news of it never reached him"
    await posts_in_a_sentence(bram, "/nieuw Soepdag zaterdag om 12u in Het Zwaluwnest, gratis")
    assert await told(paula, "📣 Nieuw in de buurt") == 2
    await until(house, "2026-11-28T11:00")
    assert await heard(paula, "Niet vergeten") == 0


async def test_chloe_ne_repond_plus_et_le_referent_prend_le_relais(with_a_minute: House) -> None:
    """Nothing is asked of what was called off, and the report of the news counts who was not reached."""
    house = with_a_minute
    chloe, elise = await house.volunteer("Chloé", "fr"), await house.regisseur("Élise", "fr")
    fatima, youssef = [await house.resident(name, "fr", follows=("meeting",)) for name in ("Fatima", "Youssef")]
    jan = await house.resident("Jan", follows=("meeting",))
    await youssef.blocks()
    sentence = "/nouveau Café des voisins samedi à 10h à la maison de quartier, 2 places, gratuit"
    await posts_in_a_sentence(chloe, sentence, theme="meeting")
    assert "⚠️ Je n’ai pas pu atteindre un voisin." in await reads(chloe)
    await chloe.blocks()
    await youssef.blocks(False)
    await youssef.says("/agenda")
    await youssef.taps("Café des voisins")
    for neighbour in (fatima, youssef):
        await neighbour.taps("Je viens")
    await jan.taps("Ik kom")
    assert "Je staat op de wachtlijst." in await reads(jan)

    await elise.says("/activites")
    await elise.taps("Café des voisins")
    await elise.taps("🚫 Annuler")
    assert "3 voisins seront prévenus." in await reads(elise)
    await elise.taps("Oui, annuler")
    await house.restarts()
    await house.waits(minutes=1)
    assert [await told(one, "🚫 Café des voisins : c’est annulé.") for one in (fatima, youssef)] == [1, 1]
    assert await told(jan, "🚫 Café des voisins gaat niet door.") == 1
    assert "📬 3 prévenus sur 3." in await shown(elise, "prévenus sur")

    await chloe.blocks(False)
    await until(house, "2026-11-29T12:00")
    assert await heard(chloe, "combien de personnes étaient là") == 0
    assert await heard(fatima, "C’était comment ?") == 0
    await chloe.says("/nouveau")
    await chloe.taps("Refaire quelque chose d’avant")
    await chloe.taps("Café des voisins")
    assert "Quel jour ?" in await reads(chloe)
