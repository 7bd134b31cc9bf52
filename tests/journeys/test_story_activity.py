"""A volunteer posts a soup day; who follows that theme hears it, comes with one tap, and hears what happens to it."""

import asyncio

from tests.house import House
from tests.journeys.phones import all_read, data_of, posts, reads, toasts

NEWS_NL, NEWS_FR = "Nieuw in de buurt", "Du nouveau dans le quartier"


async def test_a_soup_day_from_the_first_question_to_the_last_message(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula = await house.resident("Paula", "nl", follows=("food",))
    amina = await house.resident("Amina", "fr", follows=("food",))
    jan = await house.resident("Jan", "nl", follows=("nature",))
    lies = await house.resident("Lies", "nl", follows=("food",))
    await lies.says("STOP")

    await bram.says("/nieuw")
    assert "Wat ga je doen?" in await reads(bram)
    await bram.says("Soepdag")
    await bram.taps("samen eten")
    await bram.says("vrijdag")
    await bram.says("van 12u tot 14u")
    await bram.says("Het Zwaluwnest, Zwaluwplein 4")
    await bram.says("2")
    assert "🗓️ vrijdag 27 november om 12 u" in await reads(bram)
    assert NEWS_NL not in await all_read(paula)

    await bram.taps("Plaats het")
    assert "Soepdag staat in de agenda" in await reads(bram)
    assert "2 buren krijgen een bericht" in await reads(bram)
    assert (await reads(paula)).startswith(f"📣 {NEWS_NL} · samen eten\n\n🍲 Soepdag")
    assert (await reads(amina)).startswith(f"📣 {NEWS_FR} · manger ensemble\n\n🍲 Soepdag")
    for neighbour in (jan, lies, bram):
        assert NEWS_NL not in await all_read(neighbour)

    await paula.taps("Ik kom")
    assert (await toasts(paula))[-1] == "✅ Tof, je komt!"
    assert "✅ Je komt. Tot dan!" in await reads(paula)
    await amina.taps("Je viens")
    assert "✅ Vous venez." in await reads(amina)
    await jan.says("/agenda")
    await jan.taps("Soepdag")
    assert "Alle plaatsen zijn bezet" in await reads(jan)
    await jan.taps("Zet me op de wachtlijst")
    assert "Je staat op de wachtlijst" in await reads(jan)

    await paula.taps("Ik kan niet")
    assert "Je komt niet." in await reads(paula)
    assert "Er is een plaats vrij voor jou. Kom je?" in await reads(jan)
    assert "vrij tot woensdag 25 november om 9.01 u" in await reads(jan)
    await jan.taps("Ja, ik kom")
    assert "✅ Je komt. Tot dan!" in await reads(jan)

    await house.waits(days=2, hours=8)  # Thursday, just after six in the evening
    assert "🔔 Niet vergeten: morgen om 12 u" in await reads(jan)
    assert "🔔 N’oubliez pas : demain à 12 h" in await reads(amina)
    assert "Niet vergeten" not in await all_read(paula)

    await bram.says("/mijnactiviteiten")
    await bram.taps("Soepdag")
    assert "Komen: 2 van 2." in await reads(bram)
    await bram.taps("Afzeggen")
    assert "2 buren krijgen bericht." in await reads(bram)
    await bram.taps("Ja, zeg af")
    assert "🚫 Soepdag gaat niet door." in await reads(jan)
    assert "🚫 Soepdag : c’est annulé." in await reads(amina)
    assert "Soepdag gaat niet door" not in await all_read(paula)
    for neighbour in (paula, jan, bram):
        assert not any(label.startswith("✅ Ik kom") for label in await neighbour.buttons())
    for name in ("Paula", "Amina", "Jan"):
        assert name not in await all_read(bram)


async def test_a_french_speaking_volunteer_posts_in_french(house: House) -> None:
    chloe = await house.volunteer("Chloé", "fr")
    amina = await house.resident("Amina", "fr", follows=("meeting",))
    paula = await house.resident("Paula", "nl", follows=("meeting",))

    await chloe.says("/nouveau")
    assert "Qu’allez-vous faire ?" in await reads(chloe)
    await chloe.says("Café des voisins")
    await chloe.taps("se rencontrer")
    await chloe.says("samedi 28 novembre")
    await chloe.says("14h30")
    await chloe.says("Maison de quartier, rue de l'Exemple 1")
    await chloe.taps("Tout le monde est bienvenu")
    await chloe.taps("En dire plus")
    await chloe.taps("Le prix")
    await chloe.says("gratuit")
    assert "Vos voisins verront ceci." in await all_read(chloe)
    assert "🗓️ samedi 28 novembre à 14 h 30" in await reads(chloe)

    await chloe.says("oui")
    assert "Café des voisins est dans l’agenda." in await reads(chloe)
    assert (await reads(amina)).startswith(f"📣 {NEWS_FR} · se rencontrer\n\n☕ Café des voisins")
    assert (await reads(paula)).startswith(f"📣 {NEWS_NL} · ontmoeten\n\n☕ Café des voisins")
    assert "💶 gratuit" in await reads(amina)

    await amina.taps("Je viens")
    assert (await toasts(amina))[-1] == "✅ Super, vous venez !"
    await house.waits(days=3, hours=8, minutes=10)
    assert "🔔 N’oubliez pas : demain à 14 h 30" in await reads(amina)
    await chloe.says("/mesactivites")
    await chloe.taps("Café des voisins")
    assert "👥 Viennent : 1." in await reads(chloe)
    await chloe.taps("🚫 Annuler")
    await chloe.taps("Non, on maintient")
    await amina.says("/agenda")
    assert "annulé" not in await reads(amina)


async def test_two_fast_taps_take_one_place(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await posts(bram, "Soepdag")
    tap = {"data": await data_of(paula, "join"), "message_id": (await paula.last())["message_id"], "forge": True}
    await asyncio.gather(*(house.post(f"/sim/chats/{paula.chat_id}/taps", tap) for _ in range(3)))
    await house.settled()
    assert "Je komt." in await reads(paula)
    assert "Nog één plaats vrij." in await reads(paula)
    assert await toasts(paula) == ["✅ Tof, je komt!"] * 3


async def test_no_more_of_this_theme_is_one_tap_away(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food", "nature"))
    await posts(bram, "Soepdag")
    await paula.taps("Niets meer over samen eten")
    assert "Je hoort niets meer over samen eten." in await reads(paula)
    await posts(bram, "Frietdag")
    assert "Frietdag" not in await all_read(paula)
    await paula.says("/agenda")
    assert "Frietdag" in await reads(paula)


async def test_news_of_one_neighbourhood_stays_there(two_buurten: House) -> None:
    house = two_buurten
    bram = await house.volunteer("Bram", home="testhoek")
    here = await house.resident("Paula", home="testhoek", follows=("food",))
    there = await house.resident("Jan", home="anderhoek", follows=("food",))
    await posts(bram, "Soepdag")
    assert NEWS_NL in await all_read(here)
    assert NEWS_NL not in await all_read(there)
    await there.says("/agenda")
    assert "Soepdag" not in await reads(there)
