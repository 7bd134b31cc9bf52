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
    assert f"⏳ {code} wacht nog op een antwoord." in await reads(els)
    assert LATE not in await all_read(paula)

    await house.waits(minutes=50)  # twenty past ten
    assert LATE in await reads(paula)
    assert code in await reads(paula)
    assert (await reads(paula)).endswith(NL)
    assert "⏰ Te laat." in await all_read(els)
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
