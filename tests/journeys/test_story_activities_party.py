"""From one sentence on a volunteer's phone to «how was it?» on those who came, one of them with two others."""

from tests.house import House
from tests.journeys.activity_days import heard, leaves, shown, until
from tests.journeys.phones import all_read, reads, toasts

SENTENCE = "/nieuw Soepdag vrijdag van 12u tot 14u in Het Zwaluwnest, max 20, 2 euro"
PHRASE = "/nouveau repas partagé dimanche à midi à la maison de quartier, 30 places, gratuit"


async def test_a_soup_day_in_one_sentence_until_the_thank_you(with_a_minute: House) -> None:
    house = with_a_minute
    bram = await house.volunteer("Bram")
    paula = await house.resident("Paula", follows=("food",))
    amina = await house.resident("Amina", "fr", follows=("food", "meeting"))

    await bram.says(SENTENCE)
    preview = await reads(bram)
    assert "🍲 Soepdag" in preview
    assert "🗓️ vrijdag 27 november om 12 u" in preview
    assert "💶 2 euro" in preview
    await bram.taps("Plaats het")
    assert "Over een minuut gaat Soepdag naar 2 buren." in await reads(bram)
    await bram.taps("Toch niet")
    await house.waits(minutes=3)
    for neighbour in (paula, amina):
        assert await heard(neighbour, "Soepdag") == 0
    await bram.says("ja")
    await leaves(house)
    assert (await reads(paula)).startswith("📣 Nieuw in de buurt · samen eten\n\n🍲 Soepdag")
    assert (await reads(amina)).startswith("📣 Du nouveau dans le quartier · manger ensemble\n\n🍲 Soepdag")
    assert "✅ Klaar: 2 buren kregen het." in await reads(bram)

    await amina.taps("Je viens")
    await paula.taps("Ik kom")
    assert (await toasts(paula))[-1] == "✅ Tof, je komt!"
    await paula.taps("Ik breng iemand mee")
    await paula.taps("Meer, of met naam")
    await paula.says("met Jef en Leen")
    assert "Nu: met 3 samen." in await reads(paula)
    assert "Jef, Leen" in await reads(paula)
    assert "✅ Jullie komen met 3. Tot dan!" in await shown(paula, "Nieuw in de buurt")

    await bram.taps("Wie komt er?")
    assert "👥 Komen: 4 van 20." in await reads(bram)
    await bram.taps("Namen en wachtlijst")
    assert "✅ Komen: 4" in await reads(bram)
    assert "een buur, met 3 · (Jef, Leen)" in await reads(bram)
    await amina.says("/agenda")
    await amina.taps("Soepdag")
    assert "👥 4 personnes viennent déjà." in await reads(amina)
    assert "Jef" not in await all_read(amina)
    assert "Paula" not in await all_read(bram) + await all_read(amina)

    await until(house, "2026-11-26T17:59")
    assert await heard(paula, "Niet vergeten") == 0
    await until(house, "2026-11-26T18:00")
    assert "🔔 Niet vergeten: morgen om 12 u" in await reads(paula)
    assert "🔔 N’oubliez pas : demain à 12 h" in await reads(amina)
    await until(house, "2026-11-27T09:59", seconds=0)
    assert await heard(paula, "Niet vergeten") == 1
    await until(house, "2026-11-27T10:00")
    assert "🔔 Niet vergeten: vandaag om 12 u" in await reads(paula)
    assert await heard(amina, "N’oubliez pas") == 2

    await until(house, "2026-11-27T15:00")
    assert "👥 Soepdag: hoeveel mensen waren er?" in await reads(bram)
    await bram.taps("Zoals ingeschreven: 4")
    assert "🙏 4 mensen aan tafel." in await reads(bram)
    await until(house, "2026-11-28T10:00")
    await paula.taps("Het was fijn")
    assert "🙏 Dank je wel." in await reads(paula)
    await amina.taps("Peut mieux faire")
    for day in ("2026-11-29T10:00", "2026-11-30T10:00"):
        await until(house, day)
    assert await heard(bram, "4 mensen aan tafel") == 1
    assert await heard(bram, "hoeveel mensen waren er") == 0
    assert await heard(paula, "Hoe was het?") == 0
    assert await heard(amina, "C’était comment ?") == 0
    assert await heard(amina, "🙏 Merci.") == 1


async def test_un_repas_partage_en_une_phrase_jusqu_au_merci(with_a_minute: House) -> None:
    """Chloé writes as she speaks, forgets something, takes it back, and mends it before anybody reads it."""
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima = await house.resident("Fatima", "fr", follows=("food",))
    jan = await house.resident("Jan", "nl", follows=("food",))

    await chloe.says(PHRASE)
    preview = await reads(chloe)
    assert "🗓️ dimanche 29 novembre à 12 h" in preview
    assert "💶 gratuit" in preview
    await chloe.taps("Publier")
    assert "Dans une minute," in await reads(chloe)
    await chloe.taps("Finalement non")
    await chloe.taps("En dire plus")
    await chloe.taps("À apporter")
    await chloe.says("un plat à partager")
    assert "🎒 À apporter : un plat à partager" in await reads(chloe)
    await chloe.taps("Publier")
    await leaves(house)
    assert "🎒 À apporter : un plat à partager" in await reads(fatima)
    assert (await reads(jan)).startswith("📣 Nieuw in de buurt · samen eten")
    assert "✅ C’est fini : 2 voisins l’ont reçu." in await reads(chloe)

    await jan.taps("Ik kom")
    await fatima.taps("Je viens")
    await fatima.taps("Je viens avec quelqu’un")
    await fatima.taps("Plus, ou avec noms")
    await fatima.says("avec ma mère et Youssef")
    assert "Pour l’instant : 3 personnes en tout." in await reads(fatima)
    assert "✅ Vous venez à 3. À bientôt !" in await shown(fatima, "Du nouveau dans le quartier")
    await chloe.says("/mesactivites")
    assert "👥 Viennent : 4 sur 30." in await reads(chloe)
    await chloe.taps("1 ·")
    await chloe.taps("Noms et liste d’attente")
    assert "quelqu’un du quartier, à 3" in await reads(chloe)
    assert "Youssef" in await reads(chloe)
    assert "Youssef" not in await all_read(jan)

    await until(house, "2026-11-28T18:00")
    assert "🔔 N’oubliez pas : demain à 12 h" in await reads(fatima)
    await house.restarts()
    await until(house, "2026-11-29T10:00")
    assert "🔔 N’oubliez pas : aujourd'hui à 12 h" in await reads(fatima)
    assert await heard(jan, "Niet vergeten") == 2
    await until(house, "2026-11-29T15:00")
    assert "combien de personnes étaient là ?" in await reads(chloe)
    await chloe.replies("nous étions 11 finalement", to="combien de personnes étaient là ?")
    assert "🙏 11 personnes à table." in await all_read(chloe)
    await until(house, "2026-11-30T10:00")
    assert "C’était comment ?" in await reads(fatima)
    await fatima.taps("C’était bien")
    await house.restarts()
    await until(house, "2026-12-01T10:00")
    assert await heard(fatima, "C’était comment ?") == 0
    assert await heard(jan, "Hoe was het?") == 1, "asked once, answered or not"
