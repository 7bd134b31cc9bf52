"""Who types "ja" or "nee" instead of tapping is understood, and nothing else is taken for it."""

import pytest

from tests.house import House


@pytest.mark.parametrize(("said", "sent"), [("Ja!", True), ("oui", True), ("nee", False), ("Non merci.", False)])
async def test_a_typed_answer_counts_as_a_tap(house: House, said: str, sent: bool) -> None:
    els, paula = await house.regisseur(), await house.resident("Paula")
    await paula.says("/hulp")
    await paula.says("kan iemand mijn lamp vervangen?")
    await paula.says(said)
    cards = [one for one in await els.transcript() if "lamp" in (one.get("text") or "")]
    assert bool(cards) is sent
    assert ("binnen" in (await paula.last())["text"]) is sent
    assert ("gewist" in (await paula.last())["text"]) is not sent


async def test_a_sentence_with_a_yes_in_it_is_part_of_the_question(house: House) -> None:
    els, paula = await house.regisseur(), await house.resident("Paula")
    await paula.says("/hulp")
    await paula.says("mijn lamp is stuk")
    await paula.says("ja en ook de bel")
    assert not [one for one in await els.transcript() if "lamp" in (one.get("text") or "")]
    await paula.says("ja")
    assert "bel" in (await els.last())["text"]
