"""Leaving half-way and coming back days later; and a bot that ends and begins again at the worst moments."""

from tests.house import House
from tests.journeys.activity_days import heard, instant, leaves, posts_in_a_sentence, told, until
from tests.journeys.phones import all_read, data_of, reads


async def test_a_draft_is_left_for_days_and_taken_up_again(with_a_minute: House) -> None:
    house = with_a_minute
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await bram.says("/nieuw")
    await bram.says("Soepdag volgende week vrijdag om 12u")
    assert "Waar is het?" in await reads(bram)
    await bram.says("/agenda")
    await house.waits(days=3, hours=2)
    await bram.says("mijn frigo is leeg")
    assert "Sociale kruidenier" in await reads(bram), "three days later it is a question like any other"

    await bram.says("/nieuw")
    assert "📝 Je was bezig met Soepdag. Doe je verder?" in await reads(bram)
    await bram.taps("Verder doen")
    assert "Waar is het?" in await reads(bram)
    await house.restarts()
    await bram.says("Het Zwaluwnest, Zwaluwplein 4")
    preview = await reads(bram)
    assert "🍲 Soepdag" in preview
    assert "🗓️ vrijdag 4 december om 12 u" in preview
    assert "📍 Het Zwaluwnest, Zwaluwplein 4" in preview
    assert await heard(paula, "Soepdag") == 0
    await bram.says("/taal")
    await house.waits(days=1)
    await bram.says("/nieuw")
    await bram.taps("Verder doen")
    await bram.taps("Plaats het")
    await leaves(house)
    assert await heard(paula, "🗓️ vrijdag 4 december om 12 u") == 1


async def test_chloe_part_et_revient_quand_le_jour_est_passe(with_a_minute: House) -> None:
    """The day she had in mind goes by while the draft lies there; only the day is asked anew."""
    house = with_a_minute
    chloe, fatima = await house.volunteer("Chloé", "fr"), await house.resident("Fatima", "fr", follows=("food",))
    await chloe.says("/nouveau Soupe jeudi de 12h à 14h à la maison de quartier, 20 places, 2 euros")
    assert "🗓️ jeudi 26 novembre à 12 h" in await reads(chloe)
    await house.waits(days=4)
    await house.restarts()
    await chloe.says("/nouveau")
    assert "📝 Vous prépariez Soupe. On continue ?" in await reads(chloe)
    await chloe.taps("Continuer")
    await chloe.taps("Publier")
    assert "Ce moment est déjà passé." in await all_read(chloe)
    assert "Quel jour ?" in await reads(chloe)
    await chloe.says("jeudi")
    preview = await reads(chloe)
    assert "🗓️ jeudi 3 décembre à 12 h" in preview
    assert "💶 2 euros" in preview
    await chloe.says("oui")
    await leaves(house)
    assert await heard(fatima, "🗓️ jeudi 3 décembre à 12 h") == 1
    assert await heard(fatima, "26 novembre") == 0


async def test_throwing_a_draft_away_leaves_nothing_behind(with_a_minute: House) -> None:
    house = with_a_minute
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await bram.says("/nieuw Soepdag vrijdag om 12u")
    await bram.says("toch niet")
    assert "Goed, er is niets geplaatst." in await reads(bram)
    await bram.taps("Weggooien")
    await bram.says("/nieuw")
    assert "Wat ga je doen?" in await reads(bram)
    await bram.says("stop")
    await leaves(house)
    await paula.says("/agenda")
    assert "Soepdag" not in await all_read(paula)


async def test_the_bot_ends_and_begins_again_in_a_draft_in_the_minute_and_with_an_offer_open(
    with_a_minute: House,
) -> None:
    house = with_a_minute
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    await bram.says("/nieuw Soepdag zaterdag om 12u")
    await house.restarts()
    await bram.says("Het Zwaluwnest")
    await house.restarts()
    await bram.taps(data=await data_of(bram, "dfields", last="0"))
    await bram.taps(data=await data_of(bram, "dchange", last="seats"))
    await house.restarts()
    await bram.says("1")
    assert "Nog één plaats vrij" in await reads(bram)
    await bram.taps("Plaats het")
    await house.restarts()
    await bram.taps("Toch niet")
    await house.restarts()
    await house.waits(minutes=2)
    assert await heard(paula, "Soepdag") == 0
    await bram.says("ja")
    await house.restarts()
    assert await heard(paula, "Soepdag") == 0
    await leaves(house)
    await house.restarts()
    assert [await heard(paula, "Nieuw in de buurt"), await heard(jan, "Nieuw in de buurt")] == [1, 1]

    await paula.taps("Ik kom")
    await jan.taps("Ik kom")
    await house.restarts()
    await paula.taps("Ik kan niet")
    await house.restarts()
    await house.waits(minutes=5)
    assert await told(jan, "🎁 Er is een plaats vrij voor jou.") == 1
    await jan.taps("Ja, ik kom")
    await house.restarts()
    assert "✅ Je komt. Tot dan!" in await reads(jan)
    await until(house, "2026-11-27T18:00")
    await house.restarts()
    await house.waits(minutes=10)
    assert [await heard(jan, "Niet vergeten"), await heard(paula, "Niet vergeten")] == [1, 0]


async def test_une_offre_ouverte_survit_a_un_arret_de_toute_la_nuit(with_a_minute: House) -> None:
    """The bot is away from the evening until after the offer ended: what is late is settled at once."""
    house = with_a_minute
    chloe = await house.volunteer("Chloé", "fr")
    fatima, amina, jo = [await house.resident(name, "fr", follows=("food",)) for name in ("Fatima", "Amina", "Jo")]
    await posts_in_a_sentence(chloe, "/nouveau Soupe samedi à midi à la maison de quartier, 1 place, gratuit")
    for neighbour in (fatima, amina, jo):
        await neighbour.taps("Je viens")
    await until(house, "2026-11-24T19:59", seconds=30)
    await fatima.taps("Je ne peux pas")
    assert "jusqu’à mercredi 25 novembre à 19 h" in await reads(amina)
    await house.bot.stop()
    house.clock.forward(instant("2026-11-25T20:00") - house.clock.now())
    await house.start_bot()
    await house.waits(seconds=20)
    assert (await reads(amina)).startswith("⌛ Le délai pour répondre est passé.")
    assert await told(jo, "🎁 Une place est libre pour vous.") == 1
    await jo.taps("Oui, je viens")
    await chloe.says("/mesactivites")
    assert "👥 Viennent : 1 sur 1." in await reads(chloe)
