"""A resident is referred warmly: she chooses, reads every word before it goes, and hears that they were told."""

from tests.house import House
from tests.journeys.phones import WAYS_OUT, all_read, asks, data_of, quoted, reads

NL, FR = "\n".join(WAYS_OUT["nl"]), "\n".join(WAYS_OUT["fr"])


async def test_from_the_list_of_services_to_the_telephone_in_dutch(house: House) -> None:
    els, paula = await house.regisseur("Els"), await house.resident("Paula")
    code = await asks(paula, "mijn frigo is leeg en het geld is op")
    await els.taps("Verwijs")
    assert f"{code}: wie kan verder helpen?" in await reads(els)
    await els.taps("⬜ 1.")
    await els.taps("Stel deze voor")
    assert (await reads(paula)).startswith("🧭 Wie kan jou helpen?")
    assert (await reads(paula)).endswith(NL)

    await paula.taps("👉 Deze")
    assert f"Verwijzing bij {code}" in await reads(els)
    await els.taps("Schrijf de tekst")
    await els.says("Een buurvrouw zoekt eten voor deze week.")
    assert "Een buurvrouw" not in await all_read(paula)
    await els.taps("Leg voor aan de bewoner")
    assert quoted(await paula.last()) == "Een buurvrouw zoekt eten voor deze week."
    assert (await reads(paula)).endswith(NL)

    await paula.taps("Anders")
    await paula.says("Ik zoek eten voor deze week. Bel me op 0470 00 00 11.")
    assert (await reads(paula)).startswith("✅ Je zei ja.")
    block = next(one for one in reversed(await els.transcript()) if (one["text"] or "").startswith("📨 Voor"))
    assert quoted(block) == "Ik zoek eten voor deze week. Bel me op 0470 00 00 11."

    await els.taps("Ik heb ze verwittigd")
    assert "verwittigd, zij bellen jou." in await reads(paula)
    assert (await reads(paula)).startswith("💬 Buurtregisseur, Buurthuis Het Voorbeeld")
    assert "Els" not in await all_read(paula) and "Paula" not in await all_read(els)


async def test_a_no_another_service_and_a_yes_in_french(house: House) -> None:
    els, amina = await house.regisseur("Els", "fr"), await house.resident("Amina", "fr")
    code = await asks(amina, "mon frigo est vide", command="/aide")
    await els.taps("Orienter ailleurs")
    await els.taps("⬜ 1")
    await els.taps("Proposer celui-ci")
    assert (await reads(amina)).startswith("🧭 Qui peut vous aider ?")
    await amina.taps("Aucun de ceux-ci")
    assert "L'habitant ne choisit aucun" in await reads(els)

    await els.taps("Proposer autre chose")
    await els.taps("⬜ 2")
    await els.taps("Proposer celui-ci")
    await amina.taps("👉 Celui-ci")
    await els.taps("Écrire le texte")
    await els.says("Une voisine cherche à manger.")
    await els.taps("Montrer à l'habitant")
    assert quoted(await amina.last()) == "Une voisine cherche à manger."
    assert (await reads(amina)).endswith(FR)
    await amina.taps(data=await data_of(amina, "exactly"))
    await els.taps("Je les ai prévenus")
    assert "Comment peuvent-ils vous joindre ?" in await reads(amina)
    assert (await reads(amina)).endswith(FR)
    await amina.says("0470 00 00 11")
    assert quoted(await els.last()) == "0470 00 00 11"
    assert code in await reads(els)


async def test_a_shopkeeper_worries_about_somebody_in_french(house: House) -> None:
    els, amina = await house.regisseur("Els"), await house.resident("Amina", "fr")
    await amina.says("/signaler")
    assert (await reads(amina)).startswith("🕯️ Qu'est-ce qui vous inquiète ?")
    assert (await reads(amina)).endswith(FR)
    await amina.says("un monsieur âgé ne vient plus chercher son pain")
    await amina.taps("Je préfère ne pas le dire")
    await amina.taps("Oui, transmettez")
    assert quoted(await els.last()) == "un monsieur âgé ne vient plus chercher son pain"
    assert "Melder" in await reads(els) and "Amina" not in await all_read(els)
