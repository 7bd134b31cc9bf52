"""Somebody asks for help; one tap sends it, the buurtregisseur answers by Telegram's reply, and the clock is honest."""

from tests.house import House
from tests.journeys.phones import WAYS_OUT, all_read, asks, code_in, quoted, reads

NL, FR = "\n".join(WAYS_OUT["nl"]), "\n".join(WAYS_OUT["fr"])
LATE = "Sorry, het is ons niet gelukt"


async def test_from_the_first_word_to_the_last_in_dutch(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await paula.says("/hulp")
    assert "Schrijf in je eigen woorden" in await reads(paula)
    await paula.says("mijn kraan lekt en ik weet niet wie ik moet bellen")
    assert "De buurtregisseur van Buurthuis Het Voorbeeld leest het." in await reads(paula)
    assert "kraan" not in await all_read(els)

    await paula.taps("Ja, stuur door")
    code = code_in(await reads(paula))
    assert "leest je vraag ten laatste morgen om 10.15 u" in await reads(paula)
    assert code in await reads(els)
    assert quoted(await els.last()) == "mijn kraan lekt en ik weet niet wie ik moet bellen"
    assert "Paula" not in await all_read(els)

    await els.replies("Mag ik donderdag langskomen?", to=code)
    assert f"Doorgegeven aan {code}" in await reads(els)
    assert (await reads(paula)).startswith("💬 Buurtregisseur, Buurthuis Het Voorbeeld\nMag ik donderdag langskomen?")
    assert "Els" not in await all_read(paula)

    await paula.says("ja graag, na de middag")
    assert "Doorgegeven" in await reads(paula)
    assert quoted(await els.last()) == "ja graag, na de middag"
    await paula.replies("de bel doet het niet, klop maar", to="Mag ik donderdag")
    assert quoted(await els.last()) == "de bel doet het niet, klop maar"
    await els.replies("Goed, tot dan!", to="klop maar")
    assert "Goed, tot dan!" in await reads(paula)

    await els.taps("Sluiten")
    await els.taps("Opgelost")
    assert (await reads(paula)).startswith(f"🏁 Je vraag {code} is afgerond.")
    assert (await all_read(paula)).count("is afgerond") == 1
    assert (await reads(paula)).endswith(NL)
    await els.replies("nog iets", to="klop maar")
    assert "Je bericht ging nergens heen" in await reads(els)
    assert "nog iets" not in await all_read(paula)


async def test_from_the_first_word_to_the_last_in_french(house: House) -> None:
    els, amina = await house.regisseur("Els"), await house.resident("Amina", "fr")
    await amina.says("/aide")
    assert "Écrivez avec vos mots" in await reads(amina)
    await amina.says("je n'arrive pas à remplir un papier de la commune")
    assert "référente de quartier, Buurthuis Het Voorbeeld" in await reads(amina)
    assert (await reads(amina)).endswith(FR)

    await amina.taps("Oui, transmettez")
    code = code_in(await reads(amina))
    assert "Au plus tard demain à 10 h 15" in await reads(amina)
    assert "in het Frans" in await reads(els)
    assert quoted(await els.last()) == "je n'arrive pas à remplir un papier de la commune"

    await els.replies("Venez mardi, on le fait ensemble.", to=code)
    assert (await reads(amina)).startswith("💬 Référente de quartier, Buurthuis Het Voorbeeld\nVenez mardi")
    await amina.says("merci, à mardi")
    assert quoted(await els.last()) == "merci, à mardi"
    await els.taps("Sluiten")
    await els.taps("Doorverwezen")
    assert (await reads(amina)).startswith(f"🏁 Votre demande {code} est terminée.")
    assert "Quelqu'un d'autre vous aide" in await reads(amina)
    await amina.says("/mes")
    assert f"{code} : terminée aujourd'hui" in await reads(amina)


async def test_a_story_in_pieces_a_name_by_choice_and_who_read_it_in_dutch(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await paula.says("een mens aub")
    assert "Schrijf in je eigen woorden" in await reads(paula)
    await paula.says("mijn kraan lekt")
    await paula.sends(photo=True)
    assert (await reads(paula)).startswith("Het staat erbij.")
    await paula.says("ja")
    code = code_in(await reads(paula))
    assert "Stuur het gewoon: het gaat mee" in await reads(paula)
    await paula.sends(voice=True)
    await paula.says("de bel is stuk, klop maar")
    assert f"✅ Ook doorgegeven bij {code}: 2 berichten." in await all_read(paula)
    assert "klop maar" in await all_read(els)
    await paula.taps("Dat is alles")
    await paula.says("mijn frigo is leeg")
    assert (await reads(paula)).startswith("🍲 Sociale kruidenier")
    assert "frigo" not in await all_read(els)

    await paula.taps("Mijn naam of nummer tonen")
    await paula.says("Paulaatje, 0470 12 34 56")
    assert "ziet nu" in await reads(paula)
    await els.taps("Ik neem dit")
    await paula.says("/mijn")
    await paula.taps(f"Bekijk {code}")
    await paula.taps("Wie las mijn vraag?")
    assert "• Buurtregisseur, vandaag om 10 u: nam je vraag op zich" in await reads(paula)
    await paula.taps("Mijn naam niet meer tonen")
    assert "Paulaatje" not in await all_read(paula) and "Paulaatje" not in await all_read(els)
    assert "Els" not in await all_read(paula)


async def test_a_story_in_pieces_a_name_by_choice_and_who_read_it_in_french(house: House) -> None:
    els, amina = await house.regisseur("Els"), await house.resident("Amina", "fr")
    await amina.says("quelqu’un svp")
    assert "Écrivez avec vos mots" in await reads(amina)
    await amina.says("j'ai reçu un papier de l'huissier")
    await amina.says("oui")
    code = code_in(await reads(amina))
    await amina.says("et encore un hier")
    await amina.says("je ne comprends rien")
    assert f"✅ Transmis aussi, avec {code} : 2 messages." in await all_read(amina)
    assert "je ne comprends rien" in await all_read(els)
    await amina.says("c'est tout")
    assert f"C'est tout pour {code}" in (await reads(amina)).replace("c'est", "C'est")
    assert (await reads(amina)).endswith(FR)
    await amina.says("mon frigo est vide")
    assert "frigo" not in await all_read(els)

    await amina.taps("Montrer mon nom ou numéro")
    await amina.taps("Finalement, non")
    await els.replies("Venez mardi.", to=code)
    await amina.says("/mes")
    assert f"{code} : nous vous avons répondu" in await reads(amina)
    await amina.taps(f"Voir {code}")
    await amina.taps("Qui a lu ma demande ?")
    assert "• Référente de quartier, aujourd'hui à 10 h : vous a répondu" in await reads(amina)
    await amina.taps(f"Voir {code}")
    await amina.taps(f"Effacer {code}")
    await amina.taps("Oui, effacez-la")
    assert "est effacée" in await reads(amina)
    assert "huissier" not in await all_read(els)


async def test_two_requests_at_once_are_not_mixed_up(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    tap, stairs = await asks(paula, "mijn kraan lekt"), await asks(paula, "de trap is glad")
    await els.replies("over de kraan", to=tap)
    await els.replies("over de trap", to=stairs)
    await paula.replies("antwoord over de kraan", to="over de kraan")
    assert (await reads(els)).startswith(f"💬 {tap}")
    await paula.replies("antwoord over de trap", to="over de trap")
    assert (await reads(els)).startswith(f"💬 {stairs}")


async def test_the_desk_is_nudged_before_a_promise_breaks_and_the_resident_told_when_it_broke(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    code = await asks(paula, "mijn kraan lekt")  # on Tuesday at ten, promised for Wednesday a quarter past ten
    await house.waits(hours=6)  # two staffed hours before that
    assert f"{code} wacht nog op een antwoord" not in await all_read(els)
    await house.waits(hours=17, minutes=30)  # Wednesday, half past nine
    assert f"⏳ {code} wacht nog op een antwoord." in await all_read(els)
    assert LATE not in await all_read(paula)

    await house.waits(minutes=50)  # twenty past ten
    assert LATE in await reads(paula)
    assert code in await reads(paula)
    assert (await reads(paula)).endswith(NL)
    assert f"⏰ {code} is te laat." in await all_read(els)
    await house.waits(hours=4)
    assert (await all_read(paula)).count(LATE) == 1

    await els.taps("Toon")
    await els.replies("Excuses, ik kom vandaag nog.", to="Antwoorden?")
    assert "Excuses, ik kom vandaag nog." in await reads(paula)
    await paula.says("/mijn")
    assert "we schreven je iets terug" in await reads(paula)


async def test_an_answer_in_time_leaves_the_promise_clock_silent(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await asks(paula, "mijn kraan lekt")
    await els.replies("Ik kom straks.", to="Antwoorden?")
    await house.waits(hours=23)
    await house.waits(hours=3)
    assert "wacht nog op een antwoord" not in await all_read(els)
    assert LATE not in await all_read(paula)


async def test_a_request_of_friday_evening_is_promised_for_tuesday_and_nobody_is_woken(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    await house.waits(days=3, hours=10)  # Friday, eight in the evening
    await asks(paula, "mijn kraan lekt")
    assert "ten laatste dinsdag 1 december om 9 u" in await reads(paula)
    await house.waits(days=2)  # Sunday
    assert "wacht nog op een antwoord" not in await all_read(els)
    assert LATE not in await all_read(paula)
